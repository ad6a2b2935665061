import QuestionnaireModel

/// Where ids lead on to, step by step, each step looked at once.
struct Succession {
    private let next: [ItemID: ItemID]
    private var ends: [ItemID: ItemID] = [:]
    /// Each circle once, its first id again at the end.
    private(set) var circles: [[ItemID]] = []

    /// - Parameter order: the ids that lead on, in the order in which circles are to be told.
    init(_ next: [ItemID: ItemID], order: [ItemID]) {
        self.next = next
        var seen: Set<ItemID> = []
        for start in order where !seen.contains(start) { follow(start, &seen) }
    }

    /// The last id of the chain, itself where it leads nowhere; `nil` where the chain runs in a circle.
    func end(of id: ItemID) -> ItemID? { next[id] == nil ? id : ends[id] }

    private mutating func follow(_ start: ItemID, _ seen: inout Set<ItemID>) {
        var path: [ItemID] = []
        var place: [ItemID: Int] = [:]
        var id = start
        while seen.insert(id).inserted {
            place[id] = path.count
            path.append(id)
            guard let following = next[id] else { break }
            id = following
        }
        if next[id] != nil, let first = place[id] {
            circles.append(Array(path[first...]) + [id])
        } else if let end = end(of: id) {
            for step in path { ends[step] = end }
        }
    }
}
