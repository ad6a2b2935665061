import ExactNumber
import QuestionnaireModel

/// What a follow-up hangs on.
indirect enum Prerequisite: Sendable {
    /// Any answer that earns something opens it: the rules of follow-ups allow no other words.
    case answer(Int)
    case all([Prerequisite])
    case any([Prerequisite])

    /// How a follow-up stands.
    enum Standing: Sendable, Comparable {
        /// Not met: the follow-up counts as not met.
        case closed
        /// Silent: the follow-up is open too unless answered.
        case open
        /// Earns something: the follow-up counts as answered.
        case opened
    }

    /// From a condition; parts that make no sense there are left out, as the check of the rules reports them.
    init?(_ condition: Condition, _ find: (ItemID) -> (index: Int, scale: PreparedScale)?) {
        switch condition {
        case .answer(let id, let words):
            guard let (index, scale) = find(id) else { return nil }
            let opens = words.contains { word in
                let state = scale.states(of: word)
                return state == .met || state == .partly
            }
            guard opens else { return nil }
            self = .answer(index)
        case .all(let parts):
            let parts = parts.compactMap { Prerequisite($0, find) }
            guard !parts.isEmpty else { return nil }
            self = .all(parts)
        case .any(let parts):
            let parts = parts.compactMap { Prerequisite($0, find) }
            guard !parts.isEmpty else { return nil }
            self = .any(parts)
        case .field, .not: return nil
        }
    }

    /// The criteria it looks at; one may stand twice.
    var criteria: [Int] {
        switch self {
        case .answer(let index): [index]
        case .all(let parts), .any(let parts): parts.flatMap(\.criteria)
        }
    }

    /// How the follow-up stands; `nil` where the prerequisite is not applicable.
    ///
    /// Of several that must all hold one that is not applicable takes the follow-up along; of several of which
    /// any will do, only all of them together. So whether it is out never depends on how well others are answered.
    func standing(_ standing: (Int) -> Standing?) -> Standing? {
        switch self {
        case .answer(let index): return standing(index)
        case .all(let parts):
            var worst = Standing.opened
            for part in parts {
                guard let one = part.standing(standing) else { return nil }
                worst = min(worst, one)
            }
            return worst
        case .any(let parts): return parts.compactMap { $0.standing(standing) }.max()
        }
    }
}

/// Puts prerequisites before their follow-ups; what stands in or behind a circle is left out.
struct PrerequisiteOrder {
    let order: [Int]

    init(_ prerequisites: [[Int]]) {
        var followers = [[Int]](repeating: [], count: prerequisites.count)
        var waiting = prerequisites.map(\.count)
        for (index, needed) in prerequisites.enumerated() {
            for one in needed { followers[one].append(index) }
        }
        var order = prerequisites.indices.filter { waiting[$0] == 0 }
        var next = 0
        while next < order.count {
            for follower in followers[order[next]] {
                waiting[follower] -= 1
                if waiting[follower] == 0 { order.append(follower) }
            }
            next += 1
        }
        self.order = order
    }
}
