import DueDiligence
import Progress
import Reporting
import SourceText
import Testing

/// Answers to three criteria, of which the second follows the first.
struct SmallQuestionnaire {
    let shelf: Shelf
    let method: LoadedMethod

    static let text = """
        hrdd: questionnaire/1
        id: sample
        title: A sample
        edition: 2
        principles:
          - id: "13"
            title: Avoid
            description: In our words.
            clauses: [{id: 13(a), title: Own activities, description: In our words.}]
        questions:
          - id: q
            text: What?
            asks:
              - id: a.b
                title: An ask
                criteria:
                  - {id: a.b.one, text: One, principles: [13(a)], stage: process, weight: 1, priority: high, met: Yes., partly: Some., not-enough: No., evidence: It., next-step: Do., small-company: So., not-applicable: {when: Never., reason: Why.}}
                  - {id: a.b.two, text: Two, principles: [13(a)], stage: outcome, weight: 1, priority: high, met: Yes., partly: Some., not-enough: No., evidence: It., next-step: Do., small-company: So., follows: {a.b.one: [met, partly]}, not-applicable: never}
                  - {id: a.b.new, text: New, principles: [13(a)], stage: process, weight: 1, priority: high, changed-in: 2, met: Yes., partly: Some., not-enough: No., evidence: It., next-step: Do., small-company: So., not-applicable: never}
        """

    init(method: String? = nil) throws {
        let reading =
            method.map { LoadedMethod.read(SourceFile(name: "m.yaml", text: $0)) } ?? .standardMethod
        let messages = reading.diagnostics.map(\.headline)
        self.method = try #require(reading.value, "\(messages)")
        shelf = Shelf([SourceFile(name: "q.yaml", text: Self.text)], method: self.method)
        #expect(shelf.diagnostics.map(\.headline) == [])
    }

    func difference(
        _ old: String, _ new: String, edition: Int = 2, oldHead: String = "basis: public-record",
        newHead: String = "basis: public-record"
    ) throws -> Difference {
        let files = [(old, 2025, edition, oldHead), (new, 2026, 2, newHead)].map {
            answers, year, edition, head in
            let name = "\(year).yaml"
            let text = """
                hrdd: answers/1
                questionnaire: sample
                edition: \(edition)
                company: Northfield (invented)
                \(head)
                as-of: \(year)-03-01
                answers: {\(answers)}
                """
            return AnswerFiles(name: name, files: [(name, SourceFile(name: name, text: text))])
        }
        let years = YearsCompared(
            old: files[0], new: files[1], areFolders: false, by: Assessor(shelf))
        return try #require(years.input.pairs.first, "\(years.diagnostics.map(\.headline))").difference
    }
}

extension Reading<LoadedMethod> {
    fileprivate static var standardMethod: Reading<LoadedMethod> { LoadedMethod.standard }
}

@Suite struct ChangeTests {
    private static let paper = "evidence: [{kind: public-document, title: Report}]"

    @Test(arguments: [
        ("not-met", "partly", Change.Kind.improved), ("declined", "met", .improved),
        ("met", "partly", .worse), ("partly", "declined", .worse), ("met", "not-met", .worse),
        ("not-disclosed", "met", .newlyDisclosed), ("unknown", "not-met", .newlyDisclosed),
        ("met", "not-disclosed", .fellSilent), ("not-met", "unknown", .fellSilent),
        ("not-met", "declined", .otherwise), ("unknown", "not-disclosed", .otherwise),
        ("", "met", .newlyAnswered), ("not-met", "", .leftBlank), ("", "not-disclosed", .newlyAnswered),
        ("met", "met", .unchanged), ("", "", .unchanged),
        ("{answer: met}", "{answer: met, \(paper)}", .evidenceGained),
        ("{answer: partly, \(paper)}", "partly", .evidenceLost),
        ("{answer: not-met, \(paper)}", "not-met", .unchanged),
        // Half of it with evidence was worth as much as all of it without.
        ("{answer: partly, \(paper)}", "met", .improved),
        ("{answer: not-applicable, reason: It has none.}", "met", .comesIn),
        ("met", "{answer: not-applicable, reason: It has none.}", .goesOut),
    ])
    func `silence, a no and less are kept apart`(old: String, new: String, kind: Change.Kind) throws {
        let difference = try SmallQuestionnaire().difference("a.b.one: \(old)", "a.b.one: \(new)")
        #expect(difference.changes[0].kind == kind)
    }

    @Test func `a follow-up whose prerequisite came to be met is counted otherwise`() throws {
        let difference = try SmallQuestionnaire().difference(
            "a.b.one: not-met, a.b.two: not-disclosed", "a.b.one: met, a.b.two: not-disclosed")
        #expect(difference.changes.map(\.kind) == [.improved, .consequence, .unchanged])
    }

    @Test(arguments: [
        ("none", [Change.Kind.newlyDisclosed, .newlyDisclosed, .unchanged]),
        ("not-delivered", [.newlyAnswered, .newlyAnswered, .unchanged]),
        // A refusal declines everything and discloses nothing: who leaves something out after it did not fall silent.
        ("refused", [.improved, .otherwise, .otherwise]),
    ])
    func `a reply after none is disclosure, and after one that never arrived nothing is known`(
        reply: String, kinds: [Change.Kind]
    ) throws {
        let difference = try SmallQuestionnaire().difference(
            "", "a.b.one: partly, a.b.two: not-met, a.b.new: not-disclosed",
            oldHead: "basis: published-reply\nreply: \(reply)",
            newHead: "basis: published-reply")
        #expect(difference.changes.map(\.kind) == kinds)
    }

    @Test func `a refusal after a reply discloses nothing, and what was said is worse or as it was`() throws {
        let difference = try SmallQuestionnaire().difference(
            "a.b.one: partly, a.b.two: not-disclosed, a.b.new: not-met", "",
            oldHead: "basis: published-reply", newHead: "basis: published-reply\nreply: refused")
        #expect(difference.changes.map(\.kind) == [.worse, .otherwise, .otherwise])
    }

    @Test func `a criterion that changed since the older file's edition is not compared`() throws {
        let answers = ("a.b.one: met, a.b.new: not-met", "a.b.one: met, a.b.new: met")
        let old = try SmallQuestionnaire().difference(answers.0, answers.1, edition: 1)
        #expect(old.changes.map(\.kind) == [.unchanged, .unchanged, .redefined])
        let same = try SmallQuestionnaire().difference(answers.0, answers.1, edition: 2)
        #expect(same.changes.map(\.kind) == [.unchanged, .unchanged, .improved])
    }
}
