import Adjudication
import Agreement
import ExactNumber
import PlainJSON
import QuestionnaireModel
import Scoring
import SourceText

/// The agreement of analysts for other programs: `hrdd/agreement/1`.
enum AgreementExport {
    static func document(_ input: AgreementInput) -> [UInt8] {
        let panel = input.panel
        var json = JSONWriter(.pretty)
        json.object { json in
            json.member("schema", "hrdd/agreement/1")
            json.member("analysts", strings: panel.analysts)
            json.member(
                "bootstrap",
                object: { json in
                    json.member("resamples", input.bootstrap.resamples)
                    json.member("seed", number: "\(input.bootstrap.seed)")
                    json.member("level", number: "0.95")
                })
            json.member("overall", object: { figures(panel.figures(input.bootstrap), &$0) })
            json.member("principles", objects: panel.principles, part)
            json.member("stages", objects: panel.stages.map(\.part), part)
            json.member("contested", objects: panel.contested, contested)
            json.member("confusions", objects: panel.confusions, confusion)
            json.member("replies", objects: panel.replies.indices) { reply($0, input, &$1) }
            json.member("alone", strings: input.alone)
            json.member("refused", strings: input.refused)
        }
        json.endLine()
        return json.bytes
    }

    private static func part(_ part: Panel.Part, _ json: inout JSONWriter) {
        json.member("id", part.id)
        json.member("title", part.title)
        figures(part.figures, &json)
    }

    private static func figures(_ figures: PanelFigures, _ json: inout JSONWriter) {
        json.member("compared", figures.compared)
        json.member("alike", figures.same)
        json.member("measures", objects: figures.lines) { line, json in
            json.member("id", line.measure.rawValue)
            json.member("figure", number: line.figure.value.map { "\($0)" })
            json.member("undefined", line.figure.reason?.explanation)
            if let interval = line.interval {
                json.member("lower", number: interval.value.map { "\($0.lower)" })
                json.member("upper", number: interval.value.map { "\($0.upper)" })
                json.member("undefinedInterval", interval.reason?.explanation)
            }
        }
    }

    private static func contested(_ one: ContestedCriterion, _ json: inout JSONWriter) {
        json.member("criterion", one.criterion.id.text)
        json.member("compared", one.compared)
        json.member("differing", one.differing)
        json.member("confusions", objects: one.confusions, confusion)
    }

    private static func confusion(_ one: Confusion, _ json: inout JSONWriter) {
        json.member("one", one.one.text)
        json.member("other", one.other.text)
        json.member("count", one.count)
    }

    private static func reply(_ place: Int, _ input: AgreementInput, _ json: inout JSONWriter) {
        let reply = input.panel.replies[place]
        json.member("name", reply.name)
        json.member("questionnaire", reply.questionnaire.id.text)
        json.member(
            "files", array: { json in for file in input.files[place] { json.object(about: file, self.file) } }
        )
        let lines = input.files[place].map { $0.map { LineIndex($0.source) } }
        json.member("criteria", objects: input.panel.units.filter { $0.reply == place }) { unit, json in
            self.unit(unit, reply, lines, &json)
        }
    }

    private static func file(_ file: ReportInput, _ json: inout JSONWriter) {
        json.member("file", file.fileName)
        json.member("sha256", file.digests.answers)
        json.member("company", file.sheet.company)
        json.member("asOf", file.sheet.asOf)
        json.member("analyst", file.sheet.analyst)
        let overall = file.assessment.overall
        json.member("score", number: overall.score.map { overall.shown($0, decimals: 2) })
    }

    private static func unit(
        _ unit: Panel.Unit, _ reply: Panel.Reply, _ lines: [LineIndex?], _ json: inout JSONWriter
    ) {
        json.member("id", reply.criteria[unit.criterion].id.text)
        json.member("standing", unit.standing(in: reply).rawValue)
        json.member(
            "answers",
            array: { json in
                for (analyst, coding) in reply.codings.enumerated() {
                    guard let label = unit.labels[analyst],
                        let answer = coding?.answer(to: unit.criterion),
                        let lines = lines[analyst]
                    else {
                        json.null()
                        continue
                    }
                    json.object { json in
                        json.member("answer", label.text)
                        json.member("state", label.state.rawValue)
                        json.member("points", number: unit.points[analyst]?.shortText(decimals: 4))
                        json.member("evidence", coding?.readings[unit.criterion].grade?.rawValue)
                        json.member("reason", answer.reason?.text)
                        json.member("statement", answer.statement?.text)
                        json.member("companyComment", answer.companyComment)
                        json.member("named", strings: answer.evidence.map(CriterionTable.citation))
                        json.member("line", lines.position(at: answer.range.offsets.lowerBound).line)
                    }
                }
            })
    }
}
