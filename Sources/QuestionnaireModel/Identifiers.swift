/// A stable name of an ask, a criterion, a section or a questionnaire: `[a-z0-9]+([-.][a-z0-9]+)*`.
public struct ItemID: Hashable, Comparable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    public let text: String

    public init(_ text: String) { self.text = text }
    public init(stringLiteral text: String) { self.text = text }

    public var description: String { text }
    public static func < (a: ItemID, b: ItemID) -> Bool { a.text < b.text }

    /// Whether a text has the form of an id.
    public static func isWellFormed(_ text: String) -> Bool {
        var expectsWord = true
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                expectsWord = false
            case UInt8(ascii: "-"), UInt8(ascii: "."):
                if expectsWord { return false }
                expectsWord = true
            default: return false
            }
        }
        return !expectsWord
    }
}

/// A clause of a principle as the files write it: `13(a)`, `22`, or another body's own name.
public struct ClauseID: Hashable, Comparable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    public let text: String

    public init(_ text: String) { self.text = text }
    public init(stringLiteral text: String) { self.text = text }

    public var description: String { text }
    public static func < (a: ClauseID, b: ClauseID) -> Bool { a.text < b.text }
}
