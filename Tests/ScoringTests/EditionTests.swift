import ExactNumber
import QuestionnaireModel
import Scoring
import Testing

/// What an answer file of another edition comes to.
@Suite struct EditionTests {
    private func changed(_ id: ItemID, in edition: Int) -> Criterion {
        var criterion = criterion(id)
        criterion.changedIn = edition
        return criterion
    }

    private func findings(edition: Int?, withdrawn: [Withdrawal] = [], _ answers: [Answer] = []) -> [Finding]
    {
        var asked = questionnaire([
            question(1, [changed("a.b.one", in: 1), changed("a.b.two", in: 2), changed("a.b.three", in: 3)])
        ])
        asked.edition = 3
        asked.withdrawn = withdrawn
        var sheet = sheet(answers)
        sheet.edition = edition
        return Scorer(asked, ownMethod).assess(sheet).findings
    }

    @Test func `the report names what changed since the edition of the answers`() {
        #expect(
            findings(edition: 1).map(\.message) == [
                "The answers were given to edition 1 of the criteria, and edition 3 scores them; "
                    + "these changed or are new: a.b.two and a.b.three"
            ])
        #expect(
            findings(edition: 2).map(\.message) == [
                "The answers were given to edition 2 of the criteria, and edition 3 scores them; "
                    + "these changed or are new: a.b.three"
            ])
        #expect(findings(edition: 3).isEmpty)
        #expect(findings(edition: nil).isEmpty)
        #expect(findings(edition: 4).map(\.id) == ["newer-edition"])
    }

    @Test func `an answer to what was withdrawn is named and not counted`() {
        let found = findings(
            edition: 3,
            withdrawn: [
                Withdrawal(id: "a.b.old", edition: 2, replacedBy: "a.b.two"),
                Withdrawal(id: "a.b.gone", edition: 3, reason: "It showed nothing."),
            ], [answer("a.b.old", nil), answer("a.b.gone", nil), answer("a.b.never", nil)])
        #expect(
            found.map(\.message) == [
                "a.b.old was withdrawn in edition 2 and is not counted; a.b.two took its place",
                "a.b.gone was withdrawn in edition 3 and is not counted",
                "a.b.never is no criterion of this questionnaire and is not counted",
            ])
    }

    /// Two criteria of the same weight; the first is replaced by the second, or by one that is not asked here.
    private func score(replacedBy next: ItemID) -> (Assessment) {
        var old = criterion("a.b.old")
        old.replacedBy = next
        let asked = questionnaire([question(1, [old, criterion("a.b.new")])])
        return Scorer(asked, ownMethod).assess(
            sheet([answer("a.b.old", "not-met"), answer("a.b.new", "met", .publicDocument)]))
    }

    @Test func `a criterion counts no more beside the one that replaced it`() {
        let assessment = score(replacedBy: "a.b.new")
        #expect(assessment.overall.score == 100)
        #expect(
            assessment.findings.map(\.message) == [
                "a.b.old is answered and does not count: a.b.new took its place"
            ])
    }

    @Test func `a criterion counts while its successor is not asked`() {
        #expect(score(replacedBy: "a.b.elsewhere").overall.score == 50)
    }
}
