import PlainJSON
import QuestionnaireModel
import Scoring

/// The short form of an assessment on one line, `hrdd/line/1`; it looks at no position.
enum LineExport {
    static func line(_ input: ReportInput) -> [UInt8] {
        var json = JSONWriter(.line)
        let assessment = input.assessment
        json.object { json in
            json.member("schema", "hrdd/line/1")
            json.identity(of: input)
            json.member("overall", object: { $0.members(of: assessment.overall, in: assessment) })
            json.member("principles", objects: assessment.principles) { principle, json in
                json.member("id", principle.id)
                json.members(of: principle.score, in: assessment)
            }
            json.member("stages", objects: assessment.stages) { stage, json in
                json.member("id", stage.stage.rawValue)
                json.members(of: stage.score, in: assessment)
            }
        }
        json.endLine()
        return json.bytes
    }
}
