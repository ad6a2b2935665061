/// The lines that one of two texts has and the other has not.
struct LineChange {
    let was: [ReportVerification.Line]
    let now: [ReportVerification.Line]
    var extent: Int { was.count + now.count }

    init(_ old: [UInt8], _ new: [UInt8]) {
        let before = old.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let after = new.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let head = zip(before, after).prefix { $0 == $1 }.count
        let rest = min(before.count, after.count) - head
        let tail = zip(before.reversed(), after.reversed()).prefix(rest).prefix { $0 == $1 }.count
        let (old, new) = (before[head..<before.count - tail], after[head..<after.count - tail])
        // Finding what is the same in between takes the square of the lines that differ.
        guard old.count + new.count <= 4_000 else {
            was = old.enumerated().map { Self.line(head + $0.offset, $0.element) }
            now = new.enumerated().map { Self.line(head + $0.offset, $0.element) }
            return
        }
        let changes = Array(new).difference(from: Array(old))
        was = changes.removals.map { Self.line(head + $0.offset, $0.line) }
        now = changes.insertions.map { Self.line(head + $0.offset, $0.line) }
    }

    private static func line(_ index: Int, _ bytes: ArraySlice<UInt8>) -> ReportVerification.Line {
        ReportVerification.Line(number: index + 1, text: String(decoding: bytes, as: UTF8.self))
    }
}

extension CollectionDifference.Change {
    fileprivate var offset: Int {
        switch self {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }

    fileprivate var line: ChangeElement {
        switch self {
        case .insert(_, let element, _), .remove(_, let element, _): element
        }
    }
}
