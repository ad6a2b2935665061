import SourceText
import Testing

/// A text in which `⟨id⟩…⟨/⟩` marks what a diagnostic of that id must point at.
struct MarkedText {
    struct Mark: Hashable, Comparable, CustomStringConvertible {
        let id: String
        let lower: Int
        let upper: Int

        var description: String { "\(id) at \(lower)..<\(upper)" }
        static func < (a: Mark, b: Mark) -> Bool { (a.lower, a.upper, a.id) < (b.lower, b.upper, b.id) }
    }

    let file: SourceFile
    let marks: [Mark]

    init(_ text: String, name: String = "input.yaml") {
        var plain: [UInt8] = []
        var marks: [Mark] = []
        var open: [(id: String, start: Int)] = []
        var rest = text[...]
        while let bracket = rest.firstIndex(of: "⟨"), let end = rest[bracket...].firstIndex(of: "⟩") {
            plain.append(contentsOf: rest[..<bracket].utf8)
            let id = String(rest[rest.index(after: bracket)..<end])
            if id == "/", let (id, start) = open.popLast() {
                marks.append(Mark(id: id, lower: start, upper: plain.count))
            } else {
                open.append((id, plain.count))
            }
            rest = rest[rest.index(after: end)...]
        }
        plain.append(contentsOf: rest.utf8)
        file = SourceFile(name: name, bytes: plain)
        self.marks = marks.sorted()
    }

    /// Expects exactly the marked diagnostics, each at its place.
    func expect(_ diagnostics: [Diagnostic], sourceLocation: SourceLocation = #_sourceLocation) {
        let found = diagnostics.map {
            Mark(id: $0.id, lower: Int($0.range.lower), upper: Int($0.range.upper))
        }
        let headlines = diagnostics.map { "\($0.id): \($0.headline)" }.joined(separator: "\n")
        #expect(found.sorted() == marks, "\(headlines)", sourceLocation: sourceLocation)
    }
}
