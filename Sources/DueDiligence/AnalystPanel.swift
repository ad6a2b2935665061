import Adjudication
package import Agreement
import Asking
import QuestionnaireModel
package import Reporting
package import SourceText

/// Analysts beside each other: what to report of them, and the files in which their differences are settled.
package struct AnalystPanel: Sendable {
    /// `nil` where no two files could be compared.
    package let input: AgreementInput?
    package let diagnostics: [Diagnostic]
    /// Of folders: in how many more pairs the files are the same, or one analyst's, than the diagnostics say. Who gave
    /// a wrong folder need not read of each.
    package let furtherOfOneAnalyst: Int
    private static let mostOfOneAnalyst = 3

    /// Reads all files, pairs them, and leaves out what cannot be compared, which the diagnostics say.
    package init(
        _ analysts: [AnswerFiles], areFolders: Bool, by assessor: Assessor, bootstrap: Bootstrap
    ) {
        let read = PairedReading(analysts, areFolders: areFolders) { assessor.assess($1) }
        var diagnostics = read.diagnostics
        var refused = read.refused
        var rows: [PairedReading.Row] = []
        var ofOneAnalyst = 0
        for (name, files) in read.rows where areFolders || files.allSatisfy({ $0 != nil }) {
            let checks = AnalystChecks(files.compactMap(\.self))
            // Over many replies it is the rule that the days differ a little; the report says so once.
            for diagnostic in checks.diagnostics where !areFolders || diagnostic.id != "different-day" {
                if areFolders, ["same-file", "same-analyst"].contains(diagnostic.id) {
                    ofOneAnalyst += 1
                    if ofOneAnalyst > Self.mostOfOneAnalyst { continue }
                }
                diagnostics.append(diagnostic)
            }
            guard !checks.diagnostics.hasErrors else {
                refused += files.compactMap { $0?.source.name }
                continue
            }
            rows.append((name.isEmpty ? files[0]?.sheet.company ?? "" : name, files))
        }
        self.diagnostics = diagnostics
        furtherOfOneAnalyst = max(0, ofOneAnalyst - Self.mostOfOneAnalyst)
        let names = Self.names(analysts, rows.map(\.files))
        let replies = rows.compactMap { row -> Panel.Reply? in
            guard let id = row.files.lazy.compactMap({ $0?.sheet.questionnaire }).first,
                let questionnaire = assessor.shelf.questionnaire(id)
            else { return nil }
            return Panel.Reply(
                name: row.name, questionnaire: questionnaire.questionnaire,
                codings: row.files.map { file in
                    file.map { Panel.Coding($0.sheet, readings: questionnaire.scorer.readings(of: $0.sheet)) }
                })
        }
        guard !replies.isEmpty else {
            input = nil
            return
        }
        input = AgreementInput(
            panel: Panel(analysts: names, replies: replies), files: rows.map(\.files), bootstrap: bootstrap,
            isOfFolders: areFolders, alone: read.alone, refused: refused)
    }

    /// What the analysts call themselves; where their files do not say, or differ, what the user called them.
    private static func names(_ analysts: [AnswerFiles], _ rows: [[ReportInput?]]) -> [String] {
        let names = analysts.indices.map { column in
            let named = Set(rows.compactMap { $0[column].map { $0.sheet.analyst ?? "" } })
            let name = named.count == 1 ? named.first ?? "" : ""
            return name.isEmpty ? analysts[column].name : name
        }
        return Set(names).count == names.count ? names : analysts.map(\.name)
    }

    /// The answer file of each reply in which its differences are settled, by the reply's name.
    package var merged: [(name: String, bytes: [UInt8], agreed: Int, toDecide: Int)] {
        guard let input else { return [] }
        return input.panel.replies.indices.map { place in
            var file = MergedFile(
                input.panel, reply: place, sources: input.files[place].map { $0?.source })
            let text = file.text()
            return (input.panel.replies[place].name, Array(text.utf8), file.agreed, file.toDecide)
        }
    }
}
