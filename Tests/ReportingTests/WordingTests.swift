import Reporting
import Testing

/// What the report says in the cases that are not the rule.
@Suite struct WordingTests {
    private func sheet(_ answers: String, basis: String = "self-assessment", _ more: String = "") -> String {
        """
        hrdd: answers/1
        questionnaire: al-xyz-1-2099
        company: Meridian Tram Works (invented)
        basis: \(basis)
        as-of: 2099-01-01
        \(more)
        answers: \(answers)
        """
    }

    private static let all = """

          steps.identify.policy: {answer: met, evidence: [{kind: public-document, title: A}]}
          steps.identify.map: {answer: met, evidence: [{kind: public-document, title: A}]}
          steps.identify.found: {answer: met, evidence: [{kind: public-document, title: A}]}
          remedy.channel.open: {answer: met, evidence: [{kind: public-document, title: A}]}
          remedy.channel.used: {answer: met, evidence: [{kind: public-document, title: A}]}
          remedy.channel.paid: {answer: met, evidence: [{kind: public-document, title: A}]}
          remedy.channel.limits: met
          remedy.part.built: {answer: met, evidence: [{kind: public-document, title: A}]}
          remedy.part.run: {answer: met, evidence: [{kind: public-document, title: A}]}
          annex.policy.adopted: {answer: met, evidence: [{kind: public-document, title: A}]}
        """

    @Test func `the addressee is named as such`() throws {
        let report = try Fixture.report(.markdown, sheet("{}"))
        #expect(report.contains("Meridian Tram Works (invented) is the addressee of that letter."))
        #expect(report.contains("Answered as of 1 January 2099; the file does not say by whom."))
    }

    @Test func `the addressee is known in capitals and with a legal form too`() throws {
        let report = try Fixture.report(
            .markdown,
            sheet("{}").replacing(
                "Meridian Tram Works (invented)", with: "MERIDIAN TRAM WORKS Ltd. (INVENTED)"))
        #expect(report.contains("MERIDIAN TRAM WORKS Ltd. (INVENTED) is the addressee of that letter."))
    }

    @Test func `an all-silent file earns nothing, and says what silence may hide`() throws {
        let report = try Fixture.report(.markdown, sheet("{}"))
        #expect(
            report.contains(
                "**0 of 100, “starting”**; up to 100 if everything left open were met in full. 0 % of what applies was reviewed, 0 % is disclosed."
            ))
        #expect(
            report.contains(
                "All 10 criteria that hrdd derives from the letter's 2 questions and its annex are unanswered."
            ))
        #expect(report.contains("- Nothing was reviewed yet: the score says nothing so far."))
        #expect(report.contains("None of the 10 criteria that apply is fully met."))
        #expect(!report.contains("strongest"))
    }

    @Test func `where nothing is missing nothing is to be done`() throws {
        let report = try Fixture.report(.markdown, sheet(Self.all))
        #expect(
            report.contains(
                "**100 of 100, “developing”**; nothing is left open. 100 % of what applies was reviewed, 100 % is disclosed."
            ))
        #expect(
            report.contains(
                "Nothing: every criterion that applies is met, on evidence that earns the full mark."))
        #expect(report.contains("All clauses stand alike at 100 of 100."))
        #expect(!report.contains("Silence"))
        #expect(!report.contains("## All gaps"))
        #expect(!report.contains("### The next band"))
    }

    @Test func `what is only said is told beside the band that it reaches`() throws {
        let evidence = ", evidence: [{kind: public-document, title: A}]"
        let report = try Fixture.report(.markdown, sheet(Self.all.replacing(evidence, with: "")))
        #expect(
            report.contains(
                " Of the 10 criteria met or partly met, 9 rest on the claim alone and 1 on a statement that is itself the fact."
            ))
        let lines = report.split(separator: "\n").prefix { !$0.hasPrefix("|") }
        #expect(lines.contains { $0.hasPrefix("“") && $0.contains("9 rest on the claim alone") })
    }

    @Test func `one gap is spoken of as one`() throws {
        let answers = Self.all.replacing(
            "steps.identify.policy: {answer: met, evidence: [{kind: public-document, title: A}]}",
            with: "steps.identify.policy: not-met")
        let report = try Fixture.report(.markdown, sheet(answers))
        #expect(
            report.contains(
                "1 of the 10 criteria that apply is not fully met.\n\n1. **The policy names forced labour**"))
        #expect(report.contains("9 are met and 1 not met."))
    }

    @Test func `a refused reply is 0, with every criterion declined`() throws {
        let report = try Fixture.report(.markdown, sheet("{}", basis: "published-reply", "reply: refused"))
        #expect(
            report.contains("A refusal to reply to the 2 questions put to Meridian Tram Works (invented)"))
        #expect(
            report.contains(
                "**0 of 100, “starting”**; the company refused to reply, so that every criterion counts as declined."
            ))
        #expect(report.contains("Reply. As long as the reply is refused every criterion counts as declined"))
    }

    @Test(arguments: [
        ("none", "No reply was received. That says nothing of the company's practice, and is no score of 0."),
        ("not-delivered", "A letter that never arrived is not a refusal."),
    ])
    func `without a reply there is no score, and it says why`(reply: String, reason: String) throws {
        let report = try Fixture.report(.markdown, sheet("{}", basis: "published-reply", "reply: \(reply)"))
        #expect(report.contains("**No score.** "))
        #expect(report.contains(reason))
        #expect(!report.contains("of 100"))
        #expect(report.contains("## What was asked"))
    }

    @Test func `below the method's minimum of what is reviewed there is no score`() throws {
        let method = Fixture.method.replacing("stage-factors", with: "minimum-reviewed: 30\nstage-factors")
        let report = try Fixture.report(.markdown, sheet("{steps.identify.policy: met}"), method: method)
        #expect(
            report.contains(
                "**No score.** 3 % of what applies was reviewed; below 30 % the method gives no score."))
    }

    @Test func `a published reply is not blamed for what nobody asked`() throws {
        let report = try Fixture.report(
            .markdown, sheet(Self.all, basis: "published-reply", "reply: received"))
        #expect(
            report.contains("The published reply to the 2 questions put to Meridian Tram Works (invented)"))
        #expect(
            report.contains("it stands beside the score and not in it. **100 of 100**: expected, not asked."))
        #expect(report.contains("The file holds no comment from the company."))
        #expect(!report.contains("## Action plan"))
    }

    @Test func `a hand-written questionnaire needs neither letter nor stages nor principles`() throws {
        let questionnaire = """
            hrdd: questionnaire/1
            id: own-index
            title: An index of our own
            scales:
              - name: disclosure
                full: 100
                choices:
                  - {word: "full", state: met, points: 100}
                  - {word: "none", state: not-met, points: 0}
            sections:
              - id: governance
                title: Governance & more
                sections:
                  - id: governance.board
                    title: The board
                    criteria:
                      - {id: board.oversight, text: The board oversees it, scale: disclosure}
                      - {id: board.share, text: Share of members trained, number: {none: 0, full: 100, unit: "%"}}
              - id: reporting
                title: Reporting
                criteria:
                  - {id: reporting.yearly, text: A report comes out each year}
            """
        let answers = """
            hrdd: answers/1
            questionnaire: own-index
            company: Anyone (invented)
            basis: public-record
            as-of: 2099-01-01
            answers:
              board.oversight: full
              board.share: 40
              reporting.yearly: met
            """
        let method = "hrdd: method/1\nid: plain\nlevels: []\n"
        let report = try Fixture.report(.markdown, answers, questionnaire: questionnaire, method: method)
        #expect(
            report.contains(
                "What is on the public record, held against “An index of our own” (`own-index`), a questionnaire that is not the text of any one letter."
            ))
        #expect(report.contains("## Part by part"))
        #expect(report.contains("### Governance & more"))
        #expect(report.contains("#### The board"))
        #expect(report.contains("*Met*, answered “full”"))
        #expect(report.contains("(40 %)"))
        #expect(!report.contains("On paper"))
        #expect(!report.contains("letter's"))
        #expect(report.contains("[Governance & more](#governance--more)"))
    }

    @Test func `a long statement is folded, and says where the rest stands`() throws {
        let long = String(repeating: "word ", count: 300) + "end"
        let report = try Fixture.report(
            .markdown, sheet("{steps.identify.policy: {answer: met, statement: \(long)}}"))
        // 1503 characters, cut at the last blank before 700: 139 words with the blanks between them are 694, one
        // more 699.
        #expect(report.contains("word …\n  >\n  > 804 more characters in `meridian.yaml`, from line 7 on."))
        #expect(!report.contains("end\n"))
    }
}
