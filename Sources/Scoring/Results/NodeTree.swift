import ExactNumber
public import QuestionnaireModel

/// An assessment seen through its questionnaire: questions, sections, asks and criteria in their places.
public struct NodeTree: Sendable, Hashable {
    /// The outermost groups with what is in them; the annex aside. Empty for a summary.
    public let nodes: [Assessment.Node]
    /// The groups of the annex. Empty for a summary.
    public let annex: [Assessment.Node]

    /// - Parameters:
    ///   - questionnaire: of which the assessment is one.
    ///   - method: by which it was made.
    public init(_ assessment: Assessment, of questionnaire: Questionnaire, by method: Method) {
        guard !assessment.groups.isEmpty else {
            (nodes, annex) = ([], [])
            return
        }
        var climber = Climber(assessment, method)
        nodes = questionnaire.groups.map { climber.node($0) }
        annex = questionnaire.annex.map { climber.node($0) }
    }
}

/// Goes through a questionnaire in the order in which an assessment has its groups and criteria.
private struct Climber {
    private let assessment: Assessment
    private let method: Method
    private var group = 0
    private var criterion = 0

    init(_ assessment: Assessment, _ method: Method) {
        (self.assessment, self.method) = (assessment, method)
    }

    mutating func node(_ group: Group) -> Assessment.Node {
        let result = assessment.groups[self.group]
        self.group += 1
        return Assessment.Node(
            id: group.id, kind: Assessment.Node.Kind(group.kind), label: group.label,
            weight: max(.zero, group.weight), effectiveWeight: result.effectiveWeight, score: result.score,
            criterion: nil, children: group.children.map { node($0) })
    }

    private mutating func node(_ child: Child) -> Assessment.Node {
        switch child {
        case .group(let inner): return node(inner)
        case .criterion(let rule):
            let index = criterion
            let result = assessment.criteria[index]
            criterion += 1
            return Assessment.Node(
                id: rule.id, kind: .criterion, label: rule.text, weight: result.weight,
                effectiveWeight: result.effectiveWeight, score: result.score(by: method), criterion: index,
                children: [])
        }
    }
}

extension Assessment.Node.Kind {
    fileprivate init(_ kind: Group.Kind) {
        switch kind {
        case .question: self = .question
        case .section: self = .section
        case .ask: self = .ask
        }
    }
}

extension Group {
    /// By which messages and tables call it: the question, else its title.
    var label: String { text.isEmpty ? title : text }
}
