/// A bar on standard error while many files are worked on, where a person is looking.
struct ProgressBar {
    private static let width = 30
    private let isWanted: Bool
    private let total: Int
    private var shown = -1

    /// - Parameter total: of the files; few need no bar.
    init(total: Int, isTerminal: Bool) {
        self.total = total
        isWanted = isTerminal && total >= 50
    }

    /// What to print after so many files; `nil` where nothing changes.
    mutating func text(after done: Int) -> String? {
        guard isWanted else { return nil }
        let filled = done * Self.width / total
        guard filled != shown else { return nil }
        shown = filled
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
        return "\r\(bar) \(done) of \(total)"
    }

    /// Clears the bar's line, before a message and at the end.
    mutating func clearing() -> String {
        guard shown >= 0 else { return "" }
        shown = -1
        return "\r\u{1B}[K"
    }
}
