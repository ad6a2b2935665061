import Adjudication
import Agreement
import DueDiligence
import MadeUpAnswers
import Reporting
import SourceText
import Testing

@Suite struct PanelTests {
    private func panel(_ answers: [String], sheets: Sheets) throws -> AnalystPanel {
        AnalystPanel(
            answers.enumerated().map { place, answers in
                let text = """
                    hrdd: answers/1
                    questionnaire: ungp-letters
                    company: Northfield (invented)
                    basis: public-record
                    as-of: 2026-03-01
                    analyst: number \(place)
                    answers: {\(answers)}
                    """
                return AnswerFiles(
                    name: "\(place)",
                    files: [("\(place).yaml", SourceFile(name: "\(place).yaml", text: text))])
            }, areFolders: false, by: sheets.assessor, bootstrap: Bootstrap(resamples: 40))
    }

    // Units met/met, met/partly, not-met/not-disclosed: n = 6, of which met 3, partly 1, not-met 1,
    // not-disclosed 1. Observed 2 pairs apart; expected 3 · 3 + 3 = 12. α = 1 − 5 · 2 / 12 = 1/6.
    // The points, on claims alone: ½ ½, ½ ¼, 0 0. Middles of 0, ¼, ½ with 2, 1, 3 values: 1, 2½, 4½.
    // Observed 1 · 1 · 2² = 4; expected 2 · 1 · 1½² + 2 · 3 · 3½² + 1 · 3 · 2² = 4½ + 73½ + 12 = 90.
    // α = 1 − 5 · 4 / 90 = 7/9.
    @Test func `words are compared as words and points as ranks`() throws {
        let sheets = try Sheets()
        let (one, two) = (
            "annex.policy.adopted: met, annex.integration.route: met, annex.integration.decision: not-met",
            "annex.policy.adopted: met, annex.integration.route: partly, "
                + "annex.integration.decision: not-disclosed, annex.exit.rule: met"
        )
        let input = try #require(try panel([one, two], sheets: sheets).input)
        let figures = input.panel.figures(input.bootstrap)
        #expect(figures.compared == 3)
        #expect(figures.same == 1)
        let nominal = try #require(figures[.alphaNominal]?.figure.value)
        let ordinal = try #require(figures[.alphaOrdinal]?.figure.value)
        #expect(abs(nominal - 1.0 / 6) < 1e-12)
        #expect(abs(ordinal - 7.0 / 9) < 1e-12)
    }

    // Of three companies the analysts differ on the route in both that both answered, on the decision in all, and on
    // the rule and the policy in two; on the complaint in one.
    @Test func `contested is what they differ on twice, most of the time first, then most often, then by id`()
        throws
    {
        let sheets = try Sheets()
        let answers = [
            [
                "policy.adopted: met, route: met, decision: met, rule: met, complaint: met",
                "policy.adopted: partly, route: partly, decision: not-met, rule: partly, complaint: met",
            ],
            [
                "policy.adopted: met, route: met, decision: met, rule: met, complaint: met",
                "policy.adopted: partly, route: partly, decision: not-met, rule: partly, complaint: partly",
            ],
            [
                "policy.adopted: met, decision: met, rule: met, complaint: met",
                "policy.adopted: met, route: met, decision: not-met, rule: met, complaint: met",
            ],
        ]
        let ids = [
            "policy.adopted": "annex.policy.adopted", "route": "annex.integration.route",
            "decision": "annex.integration.decision", "rule": "annex.exit.rule",
            "complaint": "annex.exit.consequences",
        ]
        let sides = (0..<2).map { side in
            AnswerFiles(
                name: "\(side)",
                files: answers.enumerated().map { company, texts in
                    let lines = texts[side].split(separator: ", ").map { answer in
                        let parts = answer.split(separator: ": ")
                        return "  \(ids[String(parts[0])] ?? ""): \(parts[1])"
                    }
                    let text = """
                        hrdd: answers/1
                        questionnaire: ungp-letters
                        company: Company \(company) (invented)
                        basis: public-record
                        as-of: 2026-03-01
                        analyst: number \(side)
                        answers:
                        \(lines.joined(separator: "\n"))

                        """
                    return ("\(company).yaml", SourceFile(name: "\(company).yaml", text: text))
                })
        }
        let panel = AnalystPanel(
            sides, areFolders: true, by: sheets.assessor, bootstrap: Bootstrap(resamples: 40))
        let input = try #require(panel.input, "\(panel.diagnostics.map(\.headline))")
        let contested = input.panel.contested
        #expect(
            contested.map(\.criterion.id.text) == [
                "annex.integration.decision", "annex.integration.route", "annex.exit.rule",
                "annex.policy.adopted",
            ])
        #expect(contested.map(\.compared) == [3, 2, 3, 3])
        #expect(contested.map(\.differing) == [3, 2, 2, 2])
        let json = String(decoding: AgreementReport.render(input, as: .json), as: UTF8.self)
        for one in contested { #expect(json.contains("\"criterion\": \"\(one.criterion.id)\"")) }
    }

    @Test func `what only one analyst answered is neither agreed nor disagreed`() throws {
        let sheets = try Sheets()
        let input = try #require(
            try panel(["annex.policy.adopted: met", "annex.integration.route: met"], sheets: sheets).input)
        #expect(input.panel.figures(input.bootstrap).compared == 0)
        let standings = input.panel.units.map { $0.standing(in: input.panel.replies[0]) }
        #expect(standings.count { $0 == .incomplete } == 2)
        #expect(standings.count { $0 == .unanswered } == standings.count - 2)
    }
}
