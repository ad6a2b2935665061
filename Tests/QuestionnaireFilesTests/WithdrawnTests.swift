import Digest
import QuestionnaireFiles
import QuestionnaireModel
import SourceText
import Testing

/// Answers to criteria that this edition of a questionnaire asks no more.
@Suite struct WithdrawnTests {
    private static let questionnaire: Questionnaire = {
        var replaced = Criterion(id: "a.b.held", text: "Held")
        (replaced.replacedBy, replaced.changedIn) = ("a.b.new", 2)
        let criteria = [
            Criterion(id: "a.b.one", text: "One"), Criterion(id: "a.b.new", text: "New"), replaced,
        ]
        return Questionnaire(
            id: "sample", title: "A sample", edition: 3, principles: [],
            groups: [Group(id: "a", kind: .question, children: criteria.map(Child.criterion))],
            withdrawn: [
                Withdrawal(id: "a.b.same", edition: 2, replacedBy: "a.b.one", keepsMeaning: true),
                Withdrawal(id: "a.b.other", edition: 3, replacedBy: "a.b.new"),
                Withdrawal(id: "a.b.away", edition: 2, replacedBy: "z.z.z", keepsMeaning: true),
                Withdrawal(id: "a.b.gone", edition: 2, reason: "It showed nothing."),
            ])
    }()

    private func read(_ answers: String) throws -> (reading: Reading<AnswerSheet>, told: [String]) {
        let head = [
            "hrdd: answers/1", "questionnaire: sample", "company: Northfield (invented)", "edition: 3",
            "basis: public-record", "as-of: 2026-03-01", "answers:",
        ]
        let lines = answers.split(separator: ", ").map { "  \($0)" }
        let file = SourceFile(name: "a.yaml", text: (head + lines).joined(separator: "\n"))
        let prepared = PreparedQuestionnaire(Self.questionnaire, digest: SHA256.digest(of: []))
        let reading = AnswersReader.read(file, questionnaire: prepared)
        return (reading, reading.diagnostics.map { "\($0.severity.rawValue)[\($0.id)]: \($0.headline)" })
    }

    @Test(arguments: [
        (
            "a.b.same: met", "\"a.b.same\" is \"a.b.one\" since edition 2, and counts as such",
            "write \"a.b.one\""
        ),
        (
            "a.b.same: met, a.b.one:", "\"a.b.same\" is \"a.b.one\" since edition 2, and counts as such",
            "move the answer to \"a.b.one\", which is blank in the file"
        ),
        (
            "a.b.same: met, a.b.one: partly",
            "\"a.b.same\" is \"a.b.one\" since edition 2, which is answered too and counts",
            "leave \"a.b.same\" out"
        ),
        (
            "a.b.other: met", "\"a.b.other\" was replaced by \"a.b.new\" in edition 3 and is not counted",
            "answer \"a.b.new\", and leave \"a.b.other\" out"
        ),
        (
            "a.b.held: met", "\"a.b.held\" was replaced by \"a.b.new\" in edition 2 and is not counted",
            "answer \"a.b.new\", and leave \"a.b.held\" out"
        ),
        ("a.b.away: met", "\"a.b.away\" was withdrawn in edition 2 and is not counted", "leave it out"),
        ("a.b.gone: met", "\"a.b.gone\" was withdrawn in edition 2 and is not counted", "leave it out"),
    ])
    func `an answer to what is asked no more is told where it counts`(
        answers: String, headline: String, solution: String
    ) throws {
        let (reading, told) = try read(answers)
        #expect(told == ["warning[withdrawn-criterion]: \(headline)"])
        #expect(reading.diagnostics.first?.solutions.map(\.summary) == [solution])
    }

    @Test func `of two answers that count for one criterion its own does`() throws {
        func word(_ answers: String) throws -> [String?] {
            try #require(try read(answers).reading.value).answers.filter { $0.criterion == "a.b.one" }.map(
                \.word)
        }
        #expect(try word("a.b.same: met") == ["met"])
        #expect(try word("a.b.same: met, a.b.one: partly") == ["partly"])
        #expect(try word("a.b.one: partly, a.b.same: met") == ["partly"])
        #expect(try word("a.b.other: met, a.b.gone: met") == [])
    }

    @Test func `why an answer counts no more is told`() throws {
        #expect(try read("a.b.gone: met").reading.diagnostics.map(\.explanation) == ["It showed nothing."])
        #expect(
            try read("a.b.away: met").reading.diagnostics.map(\.explanation)
                == ["\"z.z.z\" took its place, which this questionnaire does not ask."])
        #expect(try read("a.b.gone:, a.b.held:").told == [])
    }
}
