/// Phrases of one language that make a statement worth a second look.
public struct LintRules: Sendable, Hashable {
    /// `en`, `fr`, …
    public var language: String
    /// Frequent short words by which a text in this language is known.
    public var knownBy: [String]
    public var rules: [Rule]

    public init(language: String, knownBy: [String], rules: [Rule]) {
        self.language = language
        self.knownBy = knownBy
        self.rules = rules
    }

    /// One kind of finding; several may share an id.
    public struct Rule: Sendable, Hashable {
        public var id: String
        /// Under which answers it is looked for.
        public var answers: [AnswerState]
        /// What the finding says behind the words it quotes, without a full stop.
        public var message: String
        public var phrases: [String]
        /// Phrases that clear the sentence they stand in.
        public var unless: [String]
        /// Only statements of at most so many words; `nil`: any.
        public var longest: Int?
        /// Only where some evidence's title or quote has one of these; empty: whatever the evidence.
        public var evidence: [String]
        /// … and none has one of these.
        public var evidenceUnless: [String]

        public init(
            id: String, answers: [AnswerState] = [.met], message: String, phrases: [String],
            unless: [String] = [], longest: Int? = nil, evidence: [String] = [], evidenceUnless: [String] = []
        ) {
            self.id = id
            self.answers = answers
            self.message = message
            self.phrases = phrases
            self.unless = unless
            self.longest = longest
            self.evidence = evidence
            self.evidenceUnless = evidenceUnless
        }
    }
}
