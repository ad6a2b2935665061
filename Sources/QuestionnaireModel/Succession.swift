/// Where ids lead on to, step by step, each step looked at once.
package struct Succession {
    private let next: [ItemID: ItemID]
    private var ends: [ItemID: ItemID] = [:]
    /// Each circle once, its first id again at the end.
    package private(set) var circles: [[ItemID]] = []

    /// - Parameter order: the ids that lead on, in the order in which circles are to be told.
    package init(_ next: [ItemID: ItemID], order: [ItemID]) {
        self.next = next
        var seen: Set<ItemID> = []
        for start in order where !seen.contains(start) { follow(start, &seen) }
    }

    /// The last id of the chain, itself where it leads nowhere; `nil` where the chain runs in a circle.
    package func end(of id: ItemID) -> ItemID? { next[id] == nil ? id : ends[id] }

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

extension Succession {
    /// What is wrong with a circle.
    package static func headline(ofCircle ids: [ItemID]) -> String {
        "a replacement must not lead back to itself: " + names(of: ids, joinedBy: " is replaced by ")
    }

    /// The ids of a circle; of a long one the first and the last.
    static func names(of ids: [ItemID], joinedBy words: String) -> String {
        var names = ids.map { "\"\($0)\"" }
        if names.count > 8 { names.replaceSubrange(4..<names.count - 2, with: ["…"]) }
        return names.joined(separator: words)
    }

    package static let whyNoCircle = "An answer would be led on for ever."
}
