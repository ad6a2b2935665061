import Asking
import ExactNumber
import QuestionnaireModel
import Testing

@Suite struct `The template of an answer file` {
    private let criterion = Criterion(
        id: "leverage.terms.clause", text: "Contracts oblige suppliers to respect human rights",
        principles: ["13(b)", "19(b)"], stage: .process, weight: 2, priority: .high, isCore: true,
        met: "The clause is quoted.", partly: "The clause exists for some suppliers.",
        notEnough: "A code that may be signed.", evidence: "The contract template.",
        smallCompany: "A written condition in purchase orders.",
        notApplicable: .allowed(when: "It has no suppliers.", reason: "Say how that can be seen"))
    private let other = Criterion(
        id: "leverage.terms.used", text: "The clause was used", statementSuffices: true)

    private func questionnaire(of criteria: [Criterion]) -> Questionnaire {
        let ask = Group(
            id: "leverage.terms", kind: .ask, title: "Leverage in contracts",
            phrase: MatchedPhrase(words: "what concrete steps", line: 48, match: .exact),
            children: criteria.map(Child.criterion))
        let question = Group(
            id: "question.5", kind: .question, number: 5, text: "Please explain what concrete steps.",
            lines: 48...48, children: [.group(ask)])
        let letter = LetterCitation(
            reference: "AL OTH 1/2030", date: "2030-01-02", addressee: "Ms. Example", company: "Example Ltd.",
            mandates: [], resolutions: [],
            allegedInvolvement: AllegedInvolvement(
                text: "may be involved through its supply chain", line: 14, claim: .directlyLinked),
            publicInDays: 60, publicOn: "2030-03-03", source: "x.txt", sha256: "")
        return Questionnaire(
            id: "al-oth-1-2030", title: "Letter AL OTH 1/2030 to Example Ltd.", edition: 3, letter: letter,
            principles: [], groups: [question])
    }

    private func lines(core: Bool = false) -> [Substring] {
        var template = Template(
            questionnaire(of: [criterion, other]), version: "0123456789ab", company: "Example: Ltd",
            coreOnly: core)
        return template.text().split(separator: "\n", omittingEmptySubsequences: false)
    }

    @Test func `has the keys of an answer file, the required ones blank`() {
        let keys = lines().filter { $0.first?.isLetter == true }.map { $0.prefix { $0 != "#" } }
        #expect(
            keys.map { $0.trimmed } == [
                "hrdd: answers/1", "questionnaire: al-oth-1-2030", "questionnaire-version: 0123456789ab",
                "edition: 3", "company: \"Example: Ltd\"", "size:", "basis:", "reply:", "as-of:", "analyst:",
                "involvement:", "answers:",
            ])
    }

    @Test func `a criterion is blank below what counts and what does not`() throws {
        let all = lines()
        let key = try #require(all.firstIndex(of: "  leverage.terms.clause:"))
        #expect(
            all[(key - 9)..<key].elementsEqual([
                "",
                "  # Contracts oblige suppliers to respect human rights",
                "  #   met             The clause is quoted.",
                "  #   partly          The clause exists for some suppliers.",
                "  #   not enough      A code that may be signed.",
                "  #   evidence        The contract template.",
                "  #   small company   A written condition in purchase orders.",
                "  #   not applicable  It has no suppliers. Reason: Say how that can be seen",
                "  #   kind            process · clauses 13(b), 19(b) · high priority · core",
            ]))
    }

    @Test func `quotes the question, the phrase and the allegation with their lines`() {
        let text = lines().joined(separator: "\n")
        #expect(text.contains("  # ══ Question 5 ══"))
        #expect(text.contains("  #   Please explain what concrete steps.\n"))
        #expect(text.contains("  # the letter: \"what concrete steps\" (line 48)\n"))
        #expect(
            text.contains("# The letter says (line 14): \"may be involved through its supply chain\""))
        #expect(text.contains("made public after 60 days: on 3 March 2030"))
    }

    @Test func `what the words of the criteria mean stands in it once, before the answers`() throws {
        var asked = questionnaire(of: [criterion, other])
        asked.terms = [Term("the last year", meaning: "Twelve months\nthat are over.")]
        var template = Template(asked, version: "0123456789ab")
        let lines = template.text().split(separator: "\n", omittingEmptySubsequences: false)
        let found = lines.indices.filter { lines[$0] == "#   the last year: Twelve months that are over." }
        #expect(found.count == 1)
        #expect(try #require(found.first) < lines.firstIndex(of: "answers:") ?? 0)
        #expect(!self.lines().contains("# What these words mean here:"))
    }

    @Test func `the core leaves the other criteria out and says so`() {
        let text = lines(core: true).joined(separator: "\n")
        #expect(text.contains("\n  leverage.terms.clause:"))
        #expect(!text.contains("leverage.terms.used"))
        #expect(text.contains("1 of 2 criteria"))
    }

    @Test func `no line is wider than 100 columns`() {
        var long = criterion
        long.met = String(repeating: "Much is to be said of this. ", count: 20)
        var template = Template(questionnaire(of: [long]), version: "0123456789ab")
        for line in template.text().split(separator: "\n") { #expect(line.unicodeScalars.count <= 100) }
    }

    @Test func `what a letter says cannot leave its comment`() {
        var sly = questionnaire(of: [criterion])
        sly.groups[0].text = "one\nanswers:\r two\u{2028}three\u{85}four"
        var template = Template(sly, version: "0123456789ab")
        #expect(template.text().contains("  #   one answers: two three four\n"))
    }

    @Test func `words that no ask covers are shown, and said not to be scored`() {
        let free = Group(
            id: "question.5.free-1", kind: .ask, title: "Words that no ask of the catalogue covers",
            phrase: MatchedPhrase(words: "who paid for the dam", line: 49, match: .none), children: [])
        var letter = questionnaire(of: [criterion])
        letter.groups[0].children.append(.group(free))
        var template = Template(letter, version: "0123456789ab", company: "X", coreOnly: false)
        let text = template.text()
        #expect(
            text.contains(
                """
                  # the letter: "who paid for the dam" (line 49)
                  # No criterion belongs to these words, and they are not scored.
                """))
        #expect(!text.contains("question.5.free-1:"))
    }
}

extension Substring {
    fileprivate var trimmed: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
