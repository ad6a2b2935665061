public import ExactNumber

/// What is asked: a tree of questions or sections, asks, and criteria as its leaves.
public struct Questionnaire: Sendable, Hashable {
    public var id: ItemID
    public var title: String
    /// The catalogue's edition it was compiled from.
    public var edition: Int
    /// `nil` for the union and for questionnaires that came from no letter.
    public var letter: LetterCitation?
    public var principles: [Principle]
    /// What the words of the criteria mean.
    public var terms: [Term]
    /// Questions of a letter, or sections of a hand-written questionnaire.
    public var groups: [Group]
    /// Expected by the letter's annex and asked by no question.
    public var annex: [Group]
    /// Scales of its own, by which its criteria may be answered.
    public var scales: [Scale]
    public var crossChecks: [CrossCheck]
    /// The scale of criteria that name none; `nil` is the standard one.
    public var defaultScale: String?
    /// Criteria of older editions, each with where its question is asked now.
    public var withdrawn: [Withdrawal]

    public init(
        id: ItemID, title: String, edition: Int = 1, letter: LetterCitation? = nil, principles: [Principle],
        terms: [Term] = [], groups: [Group], annex: [Group] = [], scales: [Scale] = [],
        crossChecks: [CrossCheck] = [],
        defaultScale: String? = nil, withdrawn: [Withdrawal] = []
    ) {
        self.id = id
        self.title = title
        self.edition = edition
        self.letter = letter
        self.principles = principles
        self.terms = terms
        self.groups = groups
        self.annex = annex
        self.scales = scales
        self.crossChecks = crossChecks
        self.defaultScale = defaultScale
        self.withdrawn = withdrawn
    }
}

/// A question, a section or an ask: what holds criteria, or further groups.
public struct Group: Sendable, Hashable {
    /// What it is in the questionnaire.
    public enum Kind: String, Sendable, Hashable, CaseIterable { case question, section, ask }

    public var id: ItemID
    public var kind: Kind
    /// A short heading in our words, or the body's own; empty for a letter's question.
    public var title: String
    /// The number of a letter's question.
    public var number: Int?
    /// The question as printed, white space joined; empty where a title says it all.
    public var text: String
    /// First and last line in the letter, from 1.
    public var lines: ClosedRange<Int>?
    /// The words that put an ask.
    public var phrase: MatchedPhrase?
    /// Above 0, among its siblings.
    public var weight: Rational
    /// The name of an aggregation of the method, where this node differs from its level.
    public var aggregation: String?
    /// The name of its level, by which a method finds it: `indicator`, `element`.
    public var level: String?
    /// By which a method's view may group it.
    public var tags: [String]
    public var children: [Child]

    public init(
        id: ItemID, kind: Kind, title: String = "", number: Int? = nil, text: String = "",
        lines: ClosedRange<Int>? = nil, phrase: MatchedPhrase? = nil, weight: Rational = .one,
        aggregation: String? = nil, level: String? = nil, tags: [String] = [], children: [Child]
    ) {
        self.id = id
        self.kind = kind
        self.title = title
        self.number = number
        self.text = text
        self.lines = lines
        self.phrase = phrase
        self.weight = weight
        self.aggregation = aggregation
        self.level = level
        self.tags = tags
        self.children = children
    }
}

/// What stands in a group.
public indirect enum Child: Sendable, Hashable {
    case group(Group)
    case criterion(Criterion)
}

extension Group {
    /// All criteria below, in the order of the questionnaire.
    public var criteria: [Criterion] { [self].criteria }

    /// The groups directly below.
    public var groups: [Group] {
        children.compactMap { child in
            if case .group(let group) = child { group } else { nil }
        }
    }

    fileprivate func add(to criteria: inout [Criterion]) {
        for child in children {
            switch child {
            case .group(let group): group.add(to: &criteria)
            case .criterion(let criterion): criteria.append(criterion)
            }
        }
    }
}

extension [Group] {
    fileprivate var criteria: [Criterion] {
        var criteria: [Criterion] = []
        for group in self { group.add(to: &criteria) }
        return criteria
    }
}

extension Questionnaire {
    /// The criteria that are asked, in order; those of the annex aside.
    public var askedCriteria: [Criterion] { groups.criteria }
    /// The criteria that only the annex expects, in order.
    public var annexCriteria: [Criterion] { annex.criteria }
    /// All criteria, those of the annex last.
    public var allCriteria: [Criterion] { (groups + annex).criteria }
    /// All groups, each before what is in it, those of the annex last.
    var allGroups: [Group] {
        func withInner(_ group: Group) -> [Group] { [group] + group.groups.flatMap(withInner) }
        return (groups + annex).flatMap(withInner)
    }
}

/// The letter's words for an ask, and how they were found.
public struct MatchedPhrase: Sendable, Hashable {
    /// By which of the catalogue's wordings an ask was found.
    public enum Match: String, Sendable, Hashable, CaseIterable {
        case exact, alternative
        /// A free-text ask: words that no ask of the catalogue covers.
        case none
    }

    /// As the letter prints them, white space joined; empty for an ask of ours in the annex.
    public let words: String
    /// In the letter, from 1; `nil` where there are no words.
    public let line: Int?
    public let match: Match

    public init(words: String, line: Int?, match: Match) {
        self.words = words
        self.line = line
        self.match = match
    }
}
