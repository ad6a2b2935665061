import DueDiligence
import ExactNumber
import QuestionnaireCompiler
import QuestionnaireFiles
import QuestionnaireModel
import SourceText

/// The questionnaires that the tests ask: those of the catalogue, and an odd one of their own.
enum Questionnaires {
    enum Failure: Error { case unreadable }

    /// All that the letters ask, with the annex.
    static func union() throws -> Questionnaire {
        guard let principlesFile = EmbeddedFiles.file(named: "questionnaires/principles.yaml"),
            let principles = PrinciplesReader.read(principlesFile).value,
            let catalogue = CatalogueReader.read(
                EmbeddedFiles.files(in: "questionnaires/catalogue/"), principles: principles
            ).value
        else { throw Failure.unreadable }
        return UnionCompiler.compile(catalogue, principles: principles)
    }

    static func method() throws -> Method {
        guard let file = EmbeddedFiles.file(named: "questionnaires/method.yaml"),
            let method = MethodReader.read(file).value
        else { throw Failure.unreadable }
        return method
    }

    /// With what the catalogue has not: nested sections, other scales, numbers, conditions on every field.
    static let odd: Questionnaire = {
        let scale = Scale(
            name: "reversed", full: 100,
            choices: [
                .init(word: "yes", state: .notMet, points: 0), .init(word: "1", state: .partly, points: 50),
                .init(word: "no", state: .met, points: 100),
                .init(word: "hardly", state: .notMet, points: 10),
                .init(word: "nothing", state: .notDisclosed, points: nil),
                .init(word: "n.a.", state: .notApplicable, points: nil),
            ])
        let allowed = NotApplicableRule.allowed(when: "Never seen.", reason: "Say so.")
        let criteria: [Criterion] = [
            Criterion(
                id: "o.first", text: "<b>First</b> & \"last\" </script><!-- {{script}}",
                notApplicable: allowed),
            Criterion(id: "o.second", text: "Second", notApplicable: allowed, scale: "reversed"),
            Criterion(
                id: "o.third", text: "Third", notApplicable: allowed,
                number: NumberAnswer(none: 80, full: 20, unit: "%")),
            Criterion(
                id: "o.small", text: "Small",
                appliesWhen: .any([
                    .field(.size, isOneOf: ["small", "medium"]),
                    .not(.field(.basis, isOneOf: ["self-assessment"])),
                ])),
            Criterion(
                id: "o.linked", text: "Linked",
                appliesWhen: .all([
                    .field(.involvement, isOneOf: ["directly-linked"]), .field(.reply, isOneOf: ["received"]),
                ])),
            Criterion(
                id: "o.after", text: "After", notApplicable: allowed,
                follows: .answer("o.first", isOneOf: ["met", "partly"])),
            Criterion(
                id: "o.after-all", text: "After all",
                follows: .all([
                    .answer("o.after", isOneOf: ["met"]), .answer("o.third", isOneOf: ["met"]),
                ]), scale: "reversed"),
            Criterion(
                id: "o.after-any", text: "After any",
                follows: .any([
                    .answer("o.second", isOneOf: ["no"]), .answer("o.after", isOneOf: ["partly"]),
                    .answer("o.own", isOneOf: ["met"]),
                ]), number: NumberAnswer(none: 0, full: 1)),
            Criterion(id: "o.own", text: "Own remedy", principles: ["22"], pairedWith: "o.others"),
            Criterion(id: "o.others", text: "Others' remedy", principles: ["19(b)"], pairedWith: "o.own"),
        ]
        let inner = Group(
            id: "part", kind: .section, title: "Part", children: criteria.dropFirst(4).map(Child.criterion))
        let clauses = ["22", "19(b)"].map { Clause(id: ClauseID($0), title: "", description: "") }
        return Questionnaire(
            id: "odd", title: "Odd </script> & <i>strange</i>",
            principles: [Principle(id: "22", title: "Remedy", description: "", clauses: clauses)],
            groups: [
                Group(
                    id: "section", kind: .section, title: "Section",
                    children: criteria.prefix(4).map(Child.criterion) + [.group(inner)])
            ], scales: [scale])
    }()
}
