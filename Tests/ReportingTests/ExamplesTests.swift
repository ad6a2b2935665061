import Digest
import Foundation
import QuestionnaireFiles
import QuestionnaireModel
import Reporting
import Scoring
import SourceText
import Testing

/// The reports of everything in `examples/`.
@Suite struct ExamplesTests {
    static let names = ["strong-company", "paper-only", "small-supplier", "evasive-reply"].filter {
        // The invented letter's questionnaire is compiled beside it.
        $0 != "evasive-reply" || (try? file("examples/al-oth-901-2031.yaml")) != nil
    }

    /// The example's assessment with the questionnaire that lies in the project.
    static func input(_ name: String, options: ReportInput.Options = .init()) throws -> ReportInput {
        let answers = try file("examples/\(name).yaml")
        let id = try #require(AnswersReader.questionnaireID(in: answers))
        let questionnaireFile = try (try? file("questionnaires/\(id).yaml")) ?? file("examples/\(id).yaml")
        let methodFile = try file("questionnaires/method.yaml")
        let method = try #require(MethodReader.read(methodFile).value)
        let questionnaire = try #require(QuestionnaireReader.read(questionnaireFile, method: method).value)
        let prepared = PreparedQuestionnaire(
            questionnaire, digest: SHA256.digest(of: questionnaireFile.bytes), method: method)
        let sheet = try #require(AnswersReader.read(answers, questionnaire: prepared).value)
        return ReportInput(
            assessment: Scorer(questionnaire, method).assess(sheet), questionnaire: questionnaire,
            method: method,
            sheet: sheet, source: answers,
            digests: .init(
                questionnaire: SHA256.digest(of: questionnaireFile.bytes).hex,
                method: SHA256.digest(of: methodFile.bytes).hex, answers: SHA256.digest(of: answers.bytes).hex
            ),
            options: options, toolVersion: "1.0.0")
    }

    private static func file(_ path: String) throws -> SourceFile {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return SourceFile(name: path, bytes: Array(try Data(contentsOf: root.appending(path: path))))
    }

    @Test(.enabled(if: CommonMark.isInstalled, "cmark-gfm is not installed"), arguments: names)
    func `a report keeps its structure`(name: String) throws {
        let input = try Self.input(name)
        let html = try CommonMark.html(Report.render(input, as: .markdown))
        let tags = html.split(separator: "<", omittingEmptySubsequences: false).dropFirst()
            .map { $0.prefix { $0 != ">" && $0 != " " } }
        let questionnaire = input.questionnaire
        #expect(tags.count { $0 == "h1" } == 1)
        let groups = questionnaire.groups.count + questionnaire.annex.count
        #expect(tags.count { $0 == "h3" } == groups + (input.assessment.nextBand == nil ? 0 : 1))
        #expect(tags.count { $0 == "h4" } == questionnaire.groups.flatMap(\.groups).count)
        // A criterion each in its place, whatever its answer says.
        let places = html.split(separator: "<code>").dropFirst().map { $0.prefix { $0 != "<" } }
        for criterion in questionnaire.allCriteria {
            #expect(places.count { $0 == criterion.id.text } == 1)
        }
        let allowed: Set<Substring> = [
            "h1", "h2", "h3", "h4", "p", "strong", "em", "code", "a", "br", "ul", "ol", "li", "table",
            "thead", "tbody",
            "tr", "th", "td", "blockquote",
        ]
        #expect(Set(tags.filter { !$0.hasPrefix("/") }).subtracting(allowed).isEmpty)
    }

    @Test(.enabled(if: Python.hasJSONSchema, "python3's jsonschema is not installed"), arguments: names)
    func `an assessment is valid by its schema`(name: String) throws {
        let script = """
            import json, sys, jsonschema
            schema, document = (json.load(open(path, encoding='utf-8')) for path in sys.argv[1:3])
            for error in jsonschema.Draft202012Validator(schema).iter_errors(document):
                print(error.json_path, error.message[:200])
            print('end')
            """
        let texts = [
            Array(AssessmentSchema.document.utf8), Report.render(try Self.input(name), as: .json),
        ]
        #expect(try Python.run(script, texts) == "end\n")
    }
}
