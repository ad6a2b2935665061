import Adjudication
import ExactNumber
import QuestionnaireModel
import Scoring

/// The agreement of analysts for a spreadsheet: a row a criterion of a reply, the columns of an analyst numbered as the
/// analysts are.
enum AgreementTable {
    static func csv(_ input: AgreementInput) -> [UInt8] {
        let panel = input.panel
        var header = ["reply", "company", "questionnaire", "question", "criterion", "text", "standing"]
        for number in 1...max(1, panel.analysts.count) {
            header += [
                "analyst", "answer", "points", "evidence", "reason", "statement", "evidence_named", "line",
            ].map {
                "\($0)_\(number)"
            }
        }
        header += ["company_agrees", "company_comment"]
        var csv = CSVText()
        csv.append(header)
        let composers = input.files.map { files in files.map { $0.map(ReportComposer.init) } }
        for unit in panel.units {
            let reply = panel.replies[unit.reply]
            let criterion = reply.criteria[unit.criterion]
            let place = composers[unit.reply].lazy.compactMap(\.self).first?.places[unit.criterion]
            var row = [
                reply.name, reply.codings.lazy.compactMap { $0?.sheet.company }.first ?? "",
                reply.questionnaire.id.text,
                place.map { $0.isAnnex ? "annex" : $0.group.id.text } ?? "", criterion.id.text,
                criterion.text,
                unit.standing(in: reply).rawValue,
            ]
            for (analyst, name) in panel.analysts.enumerated() {
                guard let label = unit.labels[analyst], let coding = reply.codings[analyst],
                    let answer = coding.answer(to: unit.criterion)
                else {
                    row += [name] + [String](repeating: "", count: 7)
                    continue
                }
                row += [
                    name, label.text, unit.points[analyst]?.shortText(decimals: 4) ?? "",
                    coding.readings[unit.criterion].grade?.rawValue ?? "", answer.reason?.text ?? "",
                    answer.statement?.text ?? "",
                    answer.evidence.map(CriterionTable.citation).joined(separator: "\n"),
                    composers[unit.reply][analyst].map { "\($0.line(answer.range))" } ?? "",
                ]
            }
            row += reply.codings.compactMap { $0?.answer(to: unit.criterion)?.companyComment }.cells
            csv.append(row)
        }
        return csv.bytes
    }
}
