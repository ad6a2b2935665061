import Digest
import PlainJSON
import QuestionnaireModel
import Scoring
import SourceText

/// Gaps as SARIF 2.1.0 (OASIS, 2020), so that a code forge shows them beside the lines of the answer file.
enum GapLog {
    /// The beginning of a log up to its results. One run over all assessments.
    static let opening: [UInt8] = {
        var json = JSONWriter(.pretty)
        json.openObject()
        json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
        json.member("version", "2.1.0")
        json.key("runs")
        json.openArray()
        json.openObject()
        json.member("columnKind", "unicodeCodePoints")
        json.key("results")
        json.openArray()
        return json.bytes
    }()

    /// How far in the results stand.
    private static let depth = 4

    /// The results of one assessment, and the criteria that they name.
    static func results(_ input: ReportInput) -> (bytes: [UInt8], rules: [Criterion]) {
        let criteria = input.questionnaire.allCriteria
        let positions = AnswerPositions(input.source)
        var json = JSONWriter(.pretty, depth: depth)
        for gap in input.assessment.gaps { result(gap, criteria[gap.criterion], input, positions, &json) }
        return (json.bytes, input.assessment.gaps.map { criteria[$0.criterion] })
    }

    /// What follows the results: a rule for each criterion that some file lacks. It stands last, because only
    /// then they are known.
    static func closing(_ rules: [Criterion], toolVersion: String) -> [UInt8] {
        var json = JSONWriter(.pretty, depth: depth, hasElements: true)
        json.closeArray()
        json.member("tool", object: { tool(toolVersion, rules, &$0) })
        json.closeObject()
        json.closeArray()
        json.closeObject()
        json.endLine()
        return json.bytes
    }

    private static func tool(_ version: String, _ rules: [Criterion], _ json: inout JSONWriter) {
        json.member(
            "driver",
            object: { json in
                json.member("name", "hrdd")
                if !version.isEmpty { json.member("version", version) }
                json.member("rules", objects: rules, rule)
            })
    }

    private static func rule(_ rule: Criterion, _ json: inout JSONWriter) {
        json.member("id", rule.id.text)
        json.member("shortDescription", object: { $0.member("text", plain(rule.text)) })
        if !rule.met.isEmpty {
            json.member("fullDescription", object: { $0.member("text", plain("Met: \(rule.met)")) })
        }
        if !rule.nextStep.isEmpty {
            json.member("help", object: { $0.member("text", plain(rule.nextStep)) })
        }
        json.member("defaultConfiguration", object: { $0.member("level", level(rule.priority)) })
    }

    private static func result(
        _ gap: Gap, _ criterion: Criterion, _ input: ReportInput, _ positions: AnswerPositions,
        _ json: inout JSONWriter
    ) {
        let position = positions.place(of: input.assessment.criteria[gap.criterion])
        let address = address(of: input)
        let comment = input.assessment.criteria[gap.criterion].answer
            .flatMap { input.sheet.answers[$0].companyComment }
        // Right of reply, behind what is said of the company.
        let reply = comment.map { " \($0.sentence)" } ?? ""
        json.object { json in
            json.member("ruleId", gap.id.text)
            json.member("level", level(gap.priority))
            json.member(
                "message",
                object: { json in
                    let next = gap.nextStep.isEmpty ? "" : " Next: \(Words.sentence(gap.nextStep))"
                    json.member(
                        "text",
                        plain(
                            "\(Words.sentence(criterion.text)) \(Words.sentence(gap.missing))\(next)\(reply)")
                    )
                })
            json.member("locations", objects: [position]) { position, json in
                json.member(
                    "physicalLocation",
                    object: { json in
                        json.member("artifactLocation", object: { $0.member("uri", address) })
                        json.member(
                            "region",
                            object: { json in
                                json.member("startLine", position.line)
                                json.member("startColumn", position.column)
                            })
                    })
            }
            json.member(
                "partialFingerprints",
                object: { json in
                    // Neither line nor answer: the gap stays the same one when the file around it moves.
                    let subject = "\(address)\n\(input.questionnaire.id.text)\n\(gap.id.text)"
                    json.member("hrddGap/v1", SHA256.digest(of: subject).hex)
                })
            json.member(
                "properties",
                object: { json in
                    json.member("priority", gap.priority.rawValue)
                    if let stage = gap.stage { json.member("stage", stage.rawValue) }
                    json.member(
                        "gain", number: gap.gain.map { input.assessment.overall.shown($0, decimals: 2) })
                    if let comment { json.member("companyComment", comment) }
                    json.member("tags", strings: criterion.principles.map(\.text))
                })
        }
    }

    /// A gap is about a company and never an error of the file.
    private static func level(_ priority: Priority) -> String { priority == .high ? "warning" : "note" }

    /// The file as a relative address, so that a forge finds it; by its base name alone where it is given from
    /// the root or is to be published.
    private static func address(of input: ReportInput) -> String {
        let name = input.source.name
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let isLocal = !name.hasPrefix("/") && !parts.contains("..") && !parts.contains("")
        return FileAddress.encoded(
            isLocal && !input.options.isPublic
                ? parts.filter { $0 != "." }.joined(separator: "/") : input.fileName)
    }

    /// Words in which SARIF finds neither a link nor a placeholder (3.11.5 and 3.11.6 of the standard).
    private static func plain(_ text: String) -> String {
        var result = ""
        for character in SafeText.oneLine(text) {
            switch character {
            case "[", "]", "\\": result += "\\\(character)"
            case "{": result += "{{"
            case "}": result += "}}"
            default: result.append(character)
            }
        }
        return result
    }
}
