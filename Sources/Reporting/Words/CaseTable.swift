import QuestionnaireModel

/// A fixed term with a place among the others of its kind, from 0 on.
protocol Numbered: CaseIterable {
    var number: Int { get }
}

/// A value for each of some fixed terms, found without looking for it.
struct CaseTable<Term: Numbered, Value> {
    private var values: [Value]

    init(_ value: (Term) -> Value) {
        values = Term.allCases.sorted { $0.number < $1.number }.map(value)
    }

    subscript(term: Term) -> Value {
        get { values[term.number] }
        set { values[term.number] = newValue }
    }
}

extension AnswerState: Numbered {
    var number: Int {
        switch self {
        case .met: 0
        case .partly: 1
        case .notMet: 2
        case .declined: 3
        case .notDisclosed: 4
        case .unknown: 5
        case .notApplicable: 6
        case .unanswered: 7
        }
    }
}

extension Priority: Numbered {
    var number: Int {
        switch self {
        case .high: 0
        case .medium: 1
        case .low: 2
        }
    }
}

extension Stage: Numbered {
    var number: Int {
        switch self {
        case .commitment: 0
        case .process: 1
        case .outcome: 2
        }
    }
}
