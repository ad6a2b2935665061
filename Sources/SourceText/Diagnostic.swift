/// What is wrong with a file, where, and the way out.
///
/// A diagnostic is about a *file*; what is missing in a *company's* practice is a gap and never a diagnostic.
public struct Diagnostic: Sendable {
    /// How grave it is: an error refuses the file, a warning does not, a note informs.
    public enum Severity: String, Sendable, Comparable {
        case error, warning, note

        public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
        private var rank: Int { self == .error ? 0 : self == .warning ? 1 : 2 }
    }

    /// Another place that explains this one.
    public struct Note: Sendable {
        public let message: String
        public let file: SourceFile
        public let range: ByteRange

        public init(_ message: String, in file: SourceFile, at range: ByteRange) {
            self.message = message
            self.file = file
            self.range = range
        }
    }

    /// A way out, as a verb phrase; with a replacement where it is unambiguous.
    public struct Solution: Sendable {
        public let summary: String
        /// The text to put in the place of `range`; `nil` where a person must decide.
        public let replacement: Replacement?

        public init(_ summary: String, replacing range: ByteRange? = nil, with text: String = "") {
            self.summary = summary
            self.replacement = range.map { Replacement(range: $0, text: text) }
        }
    }

    /// New text for a range of the file.
    public struct Replacement: Sendable, Hashable {
        public let range: ByteRange
        public let text: String
    }

    /// Kebab-case, stable, e.g. `unknown-key`.
    public let id: String
    public let severity: Severity
    /// The rule, specific first, without a full stop: `"yes" is not an answer; did you mean "met"?`.
    public let headline: String
    /// The answer to the reader's *why?*, one or two sentences; empty where the headline says it all.
    public let explanation: String
    public let file: SourceFile
    public let range: ByteRange
    public let notes: [Note]
    public let solutions: [Solution]

    public init(
        _ severity: Severity, _ id: String, _ headline: String, explanation: String = "",
        in file: SourceFile, at range: ByteRange, notes: [Note] = [], solutions: [Solution] = []
    ) {
        self.id = id
        self.severity = severity
        self.headline = headline
        self.explanation = explanation
        self.file = file
        self.range = range
        self.notes = notes
        self.solutions = solutions
    }
}

extension Sequence where Element == Diagnostic {
    /// Whether a file was refused.
    public var hasErrors: Bool { contains { $0.severity == .error } }
}
