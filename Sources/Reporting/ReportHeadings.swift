import QuestionnaireModel

/// The headings of a report, each in one place, because links and the contents must name them too.
extension Heading {
    static let firstSteps = Heading(2, ["What to do first"], anchor: .firstSteps)
    static let nextBand = Heading(3, ["The next band"], anchor: .nextBand, isListed: false)
    static let care = Heading(2, ["What to be careful about"], anchor: .care)
    static let involvement = Heading(2, ["Whether and how the company is involved"], anchor: .involvement)
    static let rungs = Heading(2, ["On paper, in practice, with results"], anchor: .rungs)
    static let clauses = Heading(2, ["Clause by clause"], anchor: .clauses)
    static let asked = Heading(2, ["What was asked"], anchor: .questions)
    static let annex = Heading(2, ["What the annex expects and no question asks"], anchor: .annex)
    static let comments = Heading(2, ["What the company says of this assessment"], anchor: .comments)
    static let actions = Heading(2, ["Action plan"], anchor: .actions)
    static let gaps = Heading(2, ["All gaps"], anchor: .gaps)
    static let addition = Heading(2, ["How this was added up"], anchor: .addition)
    static let terms = Heading(2, ["Terms"], anchor: .terms)
    static let digests = Heading(2, ["Digests"], anchor: .digests)
    static let limits = Heading(2, ["What this report is not"], anchor: .limits)

    static func questions(_ questionnaire: Questionnaire) -> Heading {
        let hasQuestions = questionnaire.groups.contains { $0.kind == .question }
        return Heading(
            2, [.text(hasQuestions ? "Question by question" : "Part by part")], anchor: .questions)
    }

    static func group(_ group: Group, level: Int) -> Heading {
        Heading(
            min(6, level), Outline.title(of: group), anchor: .group(group.id), isListed: level == 3)
    }

    static func view(_ id: ItemID, titled title: String) -> Heading {
        Heading(2, [.foreign(SafeText.oneLine(title.isEmpty ? id.text : title))], anchor: .view(id))
    }

    /// All that a report on a reply can have, in their order.
    static func all(of questionnaire: Questionnaire, _ method: Method) -> [Heading] {
        func groups(_ group: Group, level: Int) -> [Heading] {
            [.group(group, level: level)] + group.groups.flatMap { groups($0, level: level + 1) }
        }
        return [.firstSteps, .nextBand, .care, .involvement, .rungs, .clauses]
            + method.views.map { .view($0.id, titled: $0.title) }
            + [.questions(questionnaire)] + questionnaire.groups.flatMap { groups($0, level: 3) }
            + [.annex] + questionnaire.annex.flatMap { groups($0, level: 3) }
            + [.comments, .actions, .gaps, .addition, .terms, .digests, .limits]
    }
}
