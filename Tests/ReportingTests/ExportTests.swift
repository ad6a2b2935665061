import PlainJSON
import QuestionnaireModel
import Testing

@testable import Reporting

@Suite struct ExportTests {
    private func json(_ format: ReportFormat, _ answers: String = Fixture.nastyAnswers) throws -> JSONValue {
        try JSONValue.read(Report.render(Fixture.input(answers), as: format)).get()
    }

    private func elements(_ value: JSONValue?) -> [JSONValue] {
        if case .array(let elements)? = value { elements } else { [] }
    }

    @Test func `a document has the members of the contract, in their order`() throws {
        guard case .object(let members) = try json(.json) else {
            Issue.record("no object")
            return
        }
        let contract = [
            "schema", "questionnaire", "method", "answers", "overall", "principles", "stages", "nodes",
            "annex", "gaps",
            "findings",
        ]
        #expect(members.map(\.name).filter(contract.contains) == contract)
        let document = try json(.json)
        #expect(document["schema"] == .string("hrdd/assessment/1"))
        #expect(document["answers"]?["file"] == .string("meridian.yaml"))
        #expect(document["answers"]?["isAddressee"] == .boolean(false))
        // By hand: question 1 is (1/2·1 + 1/2·4 + 0·3)/8 = 5/16, question 2 is 2/14 = 1/7 (its N/A left out), the
        // annex 0; their weights are 1, 2 and 1: (5/16 + 2/7)/4 = 67/448, of 100: 1675/112.
        #expect(document["overall"]?["exact"] == .string("1675/112"))
        #expect(document["overall"]?["score"] == .number("14.96"))
    }

    @Test func `a criterion says what was answered and where`() throws {
        let question = elements(try json(.json)["nodes"]).first
        let ask = elements(question?["children"]).first
        let criterion = elements(ask?["children"]).first
        #expect(criterion?["id"] == .string("steps.identify.policy"))
        #expect(criterion?["answer"] == .string("met"))
        #expect(criterion?["points"] == .number("0.5"))
        #expect(criterion?["evidence"] == .null)
        #expect(criterion?["line"] == .number("13"))
        #expect(criterion?["column"] == .number("26"))
        #expect(criterion?["children"] == nil)
    }

    @Test func `a line is short, and one`() throws {
        let bytes = try Report.render(Fixture.input(), as: .jsonl)
        #expect(bytes.count { $0 == UInt8(ascii: "\n") } == 1)
        guard case .object(let members) = try json(.jsonl) else {
            Issue.record("no object")
            return
        }
        #expect(
            members.map(\.name) == [
                "schema", "questionnaire", "method", "answers", "overall", "principles", "stages",
            ])
    }

    @Test func `without a reply every figure is null`() throws {
        let answers = """
            hrdd: answers/1
            questionnaire: al-xyz-1-2099
            company: Silent Works (invented)
            basis: published-reply
            reply: not-delivered
            as-of: 2099-01-01
            answers: {}
            """
        let document = try json(.json, answers)
        #expect(document["overall"]?["score"] == .null)
        #expect(document["withoutScore"] == .string("reply-not-delivered"))
    }

    @Test func `SARIF tells of gaps alone, each with its place`() throws {
        let run = elements(try json(.sarif)["runs"]).first
        let results = elements(run?["results"])
        #expect(results.count == 8)
        let rules = elements(run?["tool"]?["driver"]?["rules"])
        for result in results {
            #expect(rules.count { $0["id"] == result["ruleId"] } == 1)
            let place = elements(result["locations"]).first?["physicalLocation"]
            #expect(place?["artifactLocation"]?["uri"] == .string("answers/meridian.yaml"))
            #expect(place?["region"]?["startLine"] != nil)
        }
    }

    @Test func `a gap keeps its fingerprint when lines move and the answer changes`() throws {
        func fingerprints(_ answers: String) throws -> [JSONValue?] {
            elements(elements(try json(.sarif, answers)["runs"]).first?["results"])
                .map { $0["partialFingerprints"]?["hrddGap/v1"] }.sorted { "\($0 as Any)" < "\($1 as Any)" }
        }
        let moved = Fixture.nastyAnswers.replacing("answers:\n", with: "# a comment\nanswers:\n")
            .replacing("remedy.part.built: declined", with: "remedy.part.built: not-met")
        #expect(try fingerprints(Fixture.nastyAnswers) == fingerprints(moved))
    }

    @Test func `a spreadsheet's reader gets every value back, the prefix aside`() throws {
        let script = """
            import csv, json, sys
            rows = list(csv.DictReader(open(sys.argv[1], newline='', encoding='utf-8'), strict=True))
            print(json.dumps(rows))
            """
        let data = try Array(Python.run(script, [Report.render(Fixture.input(), as: .csv)]).utf8)
        let rows = elements(try JSONValue.read(data).get())
        #expect(rows.count == 10)
        let map = rows.first { $0["criterion"] == .string("steps.identify.map") }
        let input = try Fixture.input()
        let answer = input.sheet.answers[1]
        #expect(map?["statement"] == answer.statement.map { .string($0.text) })
        #expect(map?["company_comment"] == .string("'=1+1 is not what we said"))
        #expect(map?["action_note"] == .string("'+call <b>them</b>"))
        #expect(map?["company"] == .string(input.sheet.company))
        let open = rows.first { $0["criterion"] == .string("remedy.channel.open") }
        #expect(open?["statement"] == .string("\"quoted\", with a comma"))
        #expect(Set(rows.map { $0["line"] }).contains(.string("")))
    }

    @Test(
        .enabled(if: Python.hasJSONSchema, "python3's jsonschema is not installed"),
        arguments: ["self-assessment", "published-reply", "public-record"])
    func `documents and lines are valid by their schemas`(basis: String) throws {
        let script = """
            import json, sys, jsonschema
            for schema, instance in zip(sys.argv[1::2], sys.argv[2::2]):
                schema = json.load(open(schema, encoding='utf-8'))
                validator = jsonschema.validators.validator_for(schema)
                validator.check_schema(schema)
                for error in validator(schema).iter_errors(json.load(open(instance, encoding='utf-8'))):
                    print(error.json_path, error.message[:200])
            """
        let input = try Fixture.input(
            Fixture.nastyAnswers.replacing("basis: self-assessment", with: "basis: \(basis)"))
        let texts = [
            Array(AssessmentSchema.document.utf8), Report.render(input, as: .json),
            Array(AssessmentSchema.line.utf8), Report.render(input, as: .jsonl),
        ]
        #expect(try Python.run(script + "\nprint('end')", texts) == "end\n")
    }
}
