/// What is wrong with the rules that a questionnaire or a method carries: conditions, pairs, scales, levels.
///
/// It names the place by id and key; who read the file knows the line.
public struct RuleProblem: Sendable, Hashable {
    /// An error refuses the file, a warning does not.
    public enum Severity: String, Sendable, Hashable { case error, warning }

    /// Where the rule stands.
    public enum Place: Sendable, Hashable {
        case questionnaire
        case criterion(ItemID)
        case group(ItemID)
        case crossCheck(ItemID)
        case scale(String)
        case aggregation(String)
        case view(ItemID)
        /// Elsewhere in the method.
        case method
    }

    /// The part of a condition that is wrong.
    public struct Part: Sendable, Hashable {
        /// Which criterion or field that it looks at, from 0 in the order of the text.
        public let mention: Int
        /// Which word expected of it, from 0; `nil` for the criterion or field itself.
        public let word: Int?

        public init(mention: Int, word: Int? = nil) {
            self.mention = mention
            self.word = word
        }
    }

    /// A word that is none of those that may stand in its place.
    public struct Slip: Sendable, Hashable {
        /// What is written: for names one only guesses what was meant, words can be mended.
        public enum Kind: Sendable, Hashable { case name, word, answer }

        public let kind: Kind
        public let written: String
        public let allowed: [String]

        public init(_ kind: Kind, _ written: String, among allowed: [String]) {
            self.kind = kind
            self.written = written
            self.allowed = allowed
        }
    }

    /// Another place that explains this one.
    public struct Note: Sendable, Hashable {
        public let message: String
        public let place: Place
    }

    /// Kebab-case, stable.
    public let id: String
    public let severity: Severity
    public let place: Place
    /// The key of the rule as files write it: `follows`, `applies-when`, `paired-with`, …
    public let key: String
    /// The rule, specific first, without a full stop.
    public let headline: String
    /// The answer to the reader's *why?*; empty where the headline says it all.
    public let explanation: String
    /// `nil` where the whole rule is wrong.
    public var part: Part?
    /// The word that is wrong, for who wants to suggest another.
    public var slip: Slip?
    public var note: Note?
    /// The way out, a verb phrase.
    public var solution: String?

    public init(
        _ id: String, _ severity: Severity = .error, at place: Place, key: String, _ headline: String,
        explanation: String = "", part: Part? = nil, slip: Slip? = nil, note: Note? = nil,
        solution: String? = nil
    ) {
        self.id = id
        self.severity = severity
        self.place = place
        self.key = key
        self.headline = headline
        self.explanation = explanation
        self.part = part
        self.slip = slip
        self.note = note
        self.solution = solution
    }
}
