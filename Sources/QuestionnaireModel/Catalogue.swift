public import ExactNumber

/// Everything the letters are known to ask, by theme, with the criteria that answer it.
public struct Catalogue: Sendable, Hashable {
    /// Counts up when criteria change.
    public var edition: Int
    public var themes: [Theme]
    /// Words that carry no content in a question: *please*, *kindly*.
    public var courtesyWords: [String]
    /// Words that only join others: *the*, *of*.
    public var functionWords: [String]
    /// What the words of the criteria mean.
    public var terms: [Term]
    /// Criteria that stood in it once, each with where its question is asked now.
    public var withdrawn: [Withdrawal]

    public init(
        edition: Int, themes: [Theme], courtesyWords: [String] = [], functionWords: [String] = [],
        terms: [Term] = [], withdrawn: [Withdrawal] = []
    ) {
        self.edition = edition
        self.themes = themes
        self.courtesyWords = courtesyWords
        self.functionWords = functionWords
        self.terms = terms
        self.withdrawn = withdrawn
    }

    /// One question of the union questionnaire.
    public struct Theme: Sendable, Hashable {
        public let id: ItemID
        public let title: String
        /// The theme as one question, in our words.
        public let text: String
        public let weight: Rational
        public let asks: [CatalogueAsk]

        public init(id: ItemID, title: String, text: String, weight: Rational, asks: [CatalogueAsk]) {
            self.id = id
            self.title = title
            self.text = text
            self.weight = weight
            self.asks = asks
        }
    }
}

/// One thing that a letter wants to know, with the words that put it.
public struct CatalogueAsk: Sendable, Hashable {
    /// Where the phrase is looked for.
    public enum Place: String, Sendable, Hashable, CaseIterable { case question, annex }

    /// Exact words of a letter; inside a longer run of words where they are too short to be told apart.
    public struct Phrase: Sendable, Hashable {
        public let words: String
        public let within: String?

        public init(words: String, within: String? = nil) {
            self.words = words
            self.within = within
        }
    }

    public let id: ItemID
    public let title: String
    public let place: Place
    /// Makes no sense without a letter; not in the union.
    public let isLetterOnly: Bool
    /// Ours and in no letter; only in the annex.
    public let isOurs: Bool
    public let phrases: [Phrase]
    public let alternatives: [Phrase]
    public let criteria: [Criterion]

    public init(
        id: ItemID, title: String, place: Place = .question, isLetterOnly: Bool = false, isOurs: Bool = false,
        phrases: [Phrase], alternatives: [Phrase] = [], criteria: [Criterion]
    ) {
        self.id = id
        self.title = title
        self.place = place
        self.isLetterOnly = isLetterOnly
        self.isOurs = isOurs
        self.phrases = phrases
        self.alternatives = alternatives
        self.criteria = criteria
    }
}
