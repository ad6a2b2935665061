import QuestionnaireModel

/// What reports on answers to one questionnaire look up in it, by number.
final class Outline: Sendable {
    /// Where a criterion is asked.
    struct Place: Sendable {
        /// The outermost group.
        var group: Group
        /// The ask or innermost group.
        var ask: Group?
        var isAnnex: Bool
    }

    let questionnaire: Questionnaire
    /// In the order of `Assessment.criteria`.
    let criteria: [Criterion]
    /// In the order of `Assessment.criteria`: where each is asked.
    let places: [Place]
    /// The outermost groups, each as an index into `Assessment.groups`.
    let questions: [Int]
    /// The same of the annex.
    let annex: [Int]

    init(_ questionnaire: Questionnaire) {
        self.questionnaire = questionnaire
        criteria = questionnaire.allCriteria
        var places: [Place] = []
        var count = 0
        func visit(_ outermost: Group, isAnnex: Bool) -> Int {
            defer { Self.visit(outermost, in: Place(group: outermost, isAnnex: isAnnex), &count, &places) }
            return count
        }
        questions = questionnaire.groups.map { visit($0, isAnnex: false) }
        annex = questionnaire.annex.map { visit($0, isAnnex: true) }
        self.places = places
    }

    private static func visit(
        _ group: Group, in place: Place, _ count: inout Int, _ places: inout [Place]
    ) {
        count += 1
        var place = place
        if group.id != place.group.id || group.kind == .ask { place.ask = group }
        for child in group.children {
            switch child {
            case .group(let inner): visit(inner, in: place, &count, &places)
            case .criterion: places.append(place)
            }
        }
    }

    // MARK: How it is called

    /// The heading of an outermost group: `Question 7`, `Question 3: Leverage`, a section's title.
    static func title(of group: Group) -> Line {
        let title = SafeText.oneLine(group.title)
        if let number = group.number {
            return title.isEmpty
                ? [.text("Question \(number)")] : [.text("Question \(number): "), .foreign(title)]
        }
        return [.foreign(title.isEmpty ? group.id.text : title)]
    }

    /// The group as a link to its part, short.
    static func link(to group: Group) -> Line {
        let label: Line = group.number.map { [.text("question \($0)")] } ?? title(of: group)
        return [.link(label, to: .heading(.group(group.id)))]
    }

    /// A link to where a criterion is asked.
    func link(toPlaceOf criterion: Int) -> Line {
        guard places.indices.contains(criterion) else { return [] }
        let place = places[criterion]
        return place.isAnnex ? [.link(["the annex"], to: .heading(.annex))] : Self.link(to: place.group)
    }

    /// `clause 13(a)`, `clauses 13(a) and 22`; empty where it is mapped to none.
    static func clauses(of criterion: Criterion) -> String {
        guard !criterion.principles.isEmpty else { return "" }
        let names = Words.list(criterion.principles.map(\.text))
        return (criterion.principles.count == 1 ? "clause " : "clauses ") + names
    }
}
