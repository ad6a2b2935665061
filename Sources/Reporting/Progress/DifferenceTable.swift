import ExactNumber
import Progress
import QuestionnaireModel

/// What changed, for a spreadsheet: a row a criterion of a company, and what its change adds to the overall score.
enum DifferenceTable {
    static func csv(_ input: DifferencesInput) -> [UInt8] {
        var csv = CSVText()
        csv.append([
            "company", "old_file", "new_file", "criterion", "text", "kind", "old_answer", "old_points",
            "old_evidence", "new_answer", "new_points", "new_evidence", "adds", "replaced_by",
            "company_agrees", "company_comment",
        ])
        for pair in input.pairs {
            let contributions = pair.difference.figures.first?.contributions
            let comments = pair.new.comments
            for (place, change) in pair.difference.changes.enumerated() {
                var row = [
                    pair.new.sheet.company, pair.old.fileName, pair.new.fileName, change.id.text,
                    change.criterion?.text ?? "", change.kind.rawValue,
                ]
                for position in [change.old, change.new] {
                    row += [
                        position.map { $0.answer?.number?.shortText(decimals: 4) ?? $0.state.rawValue } ?? "",
                        position?.points?.shortText(decimals: 4) ?? "", position?.grade?.rawValue ?? "",
                    ]
                }
                row += [
                    contributions.map { ($0[place] ?? .zero).shortText(decimals: 4) } ?? "",
                    change.replacedBy?.text ?? "",
                ]
                row += (change.new == nil ? [] : [comments[change.id]].compactMap(\.self)).cells
                csv.append(row)
            }
        }
        return csv.bytes
    }
}
