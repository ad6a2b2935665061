import Digest
import QuestionnaireFiles
import QuestionnaireModel
import Reporting
import Scoring
import SourceText
import Testing

/// One fixed assessment of an invented company, with every state and much that is nasty in it.
enum Fixture {
    /// From an answer file and, if need be, another questionnaire or method.
    static func input(
        _ answers: String = nastyAnswers, questionnaire: String = questionnaire, method: String = method,
        file: String = "answers/meridian.yaml", options: ReportInput.Options = .init()
    ) throws -> ReportInput {
        let methodFile = SourceFile(name: "method.yaml", text: method)
        let questionnaireFile = SourceFile(name: "questionnaire.yaml", text: questionnaire)
        let answerFile = SourceFile(name: file, text: answers)
        let method = try value(MethodReader.read(methodFile))
        let questionnaire = try value(QuestionnaireReader.read(questionnaireFile, method: method))
        let prepared = PreparedQuestionnaire(
            questionnaire, digest: SHA256.digest(of: questionnaireFile.bytes), method: method)
        let sheet = try value(AnswersReader.read(answerFile, questionnaire: prepared))
        let scorer = Scorer(questionnaire, method)
        return ReportInput(
            assessment: scorer.assess(sheet), questionnaire: questionnaire, method: method, sheet: sheet,
            source: answerFile,
            digests: .init(
                questionnaire: SHA256.digest(of: questionnaireFile.bytes).hex,
                method: SHA256.digest(of: methodFile.bytes).hex,
                answers: SHA256.digest(of: answerFile.bytes).hex),
            options: options, toolVersion: "1.0.0")
    }

    /// A report as text.
    static func report(
        _ format: ReportFormat = .markdown, _ answers: String = nastyAnswers,
        questionnaire: String = questionnaire, method: String = method, options: ReportInput.Options = .init()
    ) throws -> String {
        let input = try input(answers, questionnaire: questionnaire, method: method, options: options)
        return String(decoding: Report.render(input, as: format), as: UTF8.self)
    }

    private static func value<Value>(_ reading: Reading<Value>) throws -> Value {
        let messages = reading.diagnostics.filter { $0.severity == .error }.map(\.headline)
        return try #require(reading.value, "\(messages)")
    }

    static let method = """
        hrdd: method/1
        id: default
        title: The method of these tests
        stage-factors: {commitment: 1, process: 2, outcome: 3}
        evidence-caps: {statement: 50, reply: 50, internal-document: 75, audit-or-certificate: 75}
        annex: {counts-for: [self-assessment], weight: 1}
        bands:
          - {name: starting, from: 0, meaning: Little can be shown.}
          - {name: emerging, from: 20, meaning: Some practice can be shown.}
          - {name: developing, from: 40, meaning: About half can be shown.}
        """

    static let questionnaire = """
        hrdd: questionnaire/1
        id: al-xyz-1-2099
        title: Letter AL XYZ 1/2099 to Meridian Tram Works (invented)
        edition: 3
        letter:
          reference: AL XYZ 1/2099
          date: 2099-03-12
          addressee: Ms. Ada Example
          company: Meridian Tram Works (invented)
          mandates: [an invented mandate]
          resolutions: [1/1]
          alleged-involvement:
            text: we have received information that your company may be involved through its supply chain in alleged forced labour
            line: 14
            claim: directly-linked
          public-in-days: 60
          public-on: 2099-05-11
          source: invented.txt
          sha256: 0000000000000000000000000000000000000000000000000000000000000000
        principles:
          - id: "13"
            title: Avoid and address impacts
            description: What it is about.
            clauses:
              - {id: 13(a), title: Own activities, description: Ours.}
              - id: 13(b)
                title: Business relationships
                description: Theirs.
                as-the-letter-puts-it: Seek to prevent or mitigate adverse human rights impacts
          - id: "22"
            title: Remediation
            description: Putting right.
            clauses:
              - {id: "22", title: Remediation, description: Putting right.}
        questions:
          - number: 1
            id: question.1
            text: Please explain what <steps> your company has taken | to identify abuses, and * how.
            lines: [40, 42]
            asks:
              - id: steps.identify
                title: Steps to identify
                phrase: what <steps> your company has taken
                line: 40
                match: exact
                criteria:
                  - {id: steps.identify.policy, text: The policy names forced labour, principles: [13(a)], stage: commitment, priority: low, next-step: Write one page.}
                  - id: steps.identify.map
                    text: The company has mapped | its suppliers
                    principles: [13(a), 13(b)]
                    stage: process
                    weight: 2
                    priority: high
                    met: A map stands.
                    next-step: Begin with the ten largest suppliers.
                    small-company: A list on one page is enough.
                  - {id: steps.identify.found, text: The company says how many cases it found, principles: [13(b)], stage: outcome, priority: high, next-step: Count them.}
          - number: 2
            id: question.2
            text: Please advise how your company provides for remediation.
            lines: [44, 44]
            weight: 2
            asks:
              - id: remedy.channel
                title: A channel
                phrase: how your company provides for remediation
                line: 44
                match: exact
                criteria:
                  - {id: remedy.channel.open, text: Workers can complain, principles: ["22"], stage: process, priority: medium, next-step: Open one.}
                  - {id: remedy.channel.used, text: Complaints came and were settled, principles: ["22"], stage: outcome, priority: high, next-step: Publish figures., follows: {remedy.channel.open: [met, partly]}}
                  - {id: remedy.channel.paid, text: Workers were paid back, principles: ["22"], stage: outcome, priority: medium, next-step: Pay., not-applicable: {when: No fee was ever taken., reason: Say how that is known.}}
                  - {id: remedy.channel.limits, text: The company says what it could not do, principles: [13(a)], stage: process, priority: low, statement-suffices: true, next-step: Say it.}
              - id: remedy.part
                title: Workers' part in it
                phrase: provides for remediation
                line: 44
                match: alternative
                criteria:
                  - {id: remedy.part.built, text: Workers helped to build it, principles: ["22"], stage: process, priority: medium, next-step: Ask them.}
                  - {id: remedy.part.run, text: Workers help to run it, principles: ["22"], stage: process, priority: medium, next-step: Ask them again.}
        annex:
          asks:
            - id: annex.policy
              title: A policy commitment
              phrase: A policy commitment to meet their responsibility
              line: 90
              match: exact
              criteria:
                - {id: annex.policy.adopted, text: A policy was adopted, principles: [13(a)], stage: commitment, priority: medium, next-step: Adopt one.}
        """

    static let nastyAnswers = #"""
        hrdd: answers/1
        questionnaire: al-xyz-1-2099
        company: "Evil | Co <script>alert(1)</script> [x](javascript:alert(1)) (invented)"
        size: small
        basis: self-assessment
        as-of: 2099-06-01
        analyst: "@octocat *bold*"
        involvement:
          - impact: "workers at a plant | \u202Edetalupinam"
            claim: directly-linked
            evidence: [{kind: internal-document, title: Notes}]
        answers:
          steps.identify.policy: met
          steps.identify.map:
            answer: partly
            statement: |
              # Not a heading
              - not a list | nor a cell
              <img src=x onerror=alert(1)> &amp; [link](http://evil.example) www.evil.example me@evil.example

              1. not a number **not bold** `not code` @octocat :smile: #1
              =cmd|' /C calc'!A0
            evidence:
              - kind: public-document
                title: "Report *2098* | part 1"
                url: "https://evil.example/a_(b)*c*?q=1&copy;#`x`"
                page: 41
                date: 2098-06-30
                quote: "السلام عليكم | 🏴‍☠️👩‍👩‍👧 北風"
              - kind: internal-document
                title: "\x1b[31mred\x07"
            company-comment: {agrees: false, text: "=1+1 is not what we said"}
            action: {owner: "Purchasing | dept", due: 2099-09-30, note: "+call <b>them</b>"}
          steps.identify.found:
            answer: not-disclosed
            action: {owner: Legal}
          remedy.channel.open:
            answer: not-met
            statement: "\"quoted\", with a comma"
          remedy.channel.paid:
            answer: not-applicable
            reason: "@SUM(1) no fee was taken"
          remedy.channel.limits:
            answer: met
            statement: We could not speak to workers alone.
          remedy.part.built: declined
          remedy.part.run: unknown
        """#
}
