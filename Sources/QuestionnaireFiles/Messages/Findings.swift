public import SourceText

/// What was found wrong with one file, in the order in which it was found.
package struct Findings {
    /// Past this many errors the rest is left out: nobody reads on, and a hostile file must not cost more.
    package static let errorLimit = 500

    let file: SourceFile
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var errorCount = 0

    package init(_ file: SourceFile) {
        self.file = file
    }

    /// Whether the file is refused.
    package var hasErrors: Bool { errorCount > 0 }

    /// Notes a mistake that refuses the file; past `errorLimit` it is only counted.
    package mutating func error(
        _ id: String, _ headline: String, explanation: String = "", at range: ByteRange,
        notes: [Diagnostic.Note] = [], solutions: [Diagnostic.Solution] = []
    ) {
        errorCount += 1
        guard errorCount <= Self.errorLimit else { return }
        diagnostics.append(
            Diagnostic(
                .error, id, headline, explanation: explanation, in: file, at: range, notes: notes,
                solutions: solutions))
    }

    /// Notes what a person should look at; past twice `errorLimit` it is left out.
    mutating func warning(
        _ id: String, _ headline: String, explanation: String = "", at range: ByteRange,
        notes: [Diagnostic.Note] = [], solutions: [Diagnostic.Solution] = []
    ) {
        guard !isFull else { return }
        diagnostics.append(
            Diagnostic(
                .warning, id, headline, explanation: explanation, in: file, at: range, notes: notes,
                solutions: solutions))
    }

    /// Takes over what another stage found.
    package mutating func add(_ others: [Diagnostic]) {
        for other in others where !isFull {
            diagnostics.append(other)
        }
        errorCount += others.count { $0.severity == .error }
    }

    /// Whether a further warning would be left out.
    var isFull: Bool { diagnostics.count >= 2 * Self.errorLimit }

    /// Whether it is still worth looking for what was meant: comparing words costs more than reading them.
    var suggests: Bool { errorCount <= 50 }

    /// The candidate that was probably meant; none any more once a file is beyond help.
    func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        guard suggests else { return nil }
        if let near = NearMiss.best(for: word, among: candidates) { return near }
        // "self" for self-assessment: the only one that begins so.
        let longer = candidates.filter { $0.hasPrefix(word) }
        return word.utf8.count >= 3 && longer.count == 1 ? longer[0] : nil
    }

    /// All that was found, sorted by file and place, with a word on what was left out.
    func sorted() -> [Diagnostic] {
        guard !diagnostics.isEmpty else { return [] }
        var files: [String: Int] = [:]
        for diagnostic in diagnostics where files[diagnostic.file.name] == nil {
            files[diagnostic.file.name] = files.count
        }
        let rank = { (found: EnumeratedSequence<[Diagnostic]>.Element) in
            (files[found.element.file.name] ?? 0, found.element.range.lower, found.offset)
        }
        var all = diagnostics.enumerated().sorted { rank($0) < rank($1) }.map(\.element)
        if errorCount > Self.errorLimit {
            all.append(
                Diagnostic(
                    .note, "too-many-errors",
                    "\(errorCount - Self.errorLimit) further errors in this file are not shown", in: file,
                    at: ByteRange(at: file.bytes.count)))
        }
        return all
    }
}

/// What a reader made of a file: the value if the file is sound, and all that was found.
public struct Reading<Value: Sendable>: Sendable {
    /// `nil` if there is an error among the diagnostics.
    public let value: Value?
    /// Sorted by place.
    public let diagnostics: [Diagnostic]

    package init(_ value: Value?, _ findings: borrowing Findings) {
        self.value = findings.hasErrors ? nil : value
        diagnostics = findings.sorted()
    }

    /// For what is read from several files.
    init(_ value: Value, _ diagnostics: [Diagnostic]) {
        self.value = diagnostics.hasErrors ? nil : value
        self.diagnostics = diagnostics
    }
}
