public import ExactNumber

/// How the parts of a group become its score.
///
/// Parts that have no score (nothing below applies, or they are blocked) are left out.
public struct Aggregation: Sendable, Hashable {
    /// What is made of the parts' marks.
    public enum Rule: String, Sendable, Hashable, CaseIterable {
        /// By the parts' own weights; a criterion's is multiplied by the factor of its stage.
        case weightedMean = "weighted-mean"
        /// Every part alike.
        case mean
        /// By the parts' shares in the overall score.
        case effectiveMean = "effective-mean"
        /// The parts' marks times their weights, added up.
        case sum
        /// The weakest part.
        case minimum
        /// All parts full: the full mark; something earned: half of it; else nothing.
        case allOrHalf = "all-or-half"
        /// The best part.
        case any
    }

    /// What counts as a part.
    public enum Parts: Sendable, Hashable {
        /// What stands directly in the group.
        case children
        /// Every criterion below, however deep.
        case criteria
        /// Every group below that carries this name as its `level`; not those inside another such group.
        case level(String)
    }

    /// The name by which levels and groups call it.
    public var name: String
    public var rule: Rule
    public var parts: Parts
    /// A part that is a criterion in one of these states leaves the group without a score.
    public var blockedBy: Set<AnswerState>
    /// Whether a part that is blocked blocks the group too, instead of being left out.
    public var passesBlockOn: Bool
    /// The full mark of the group; `nil`: for a sum what its parts can give, else the method's `max`.
    public var max: Rational?
    /// Rounds the group's mark half up to so many decimals before it is used further; `nil`: never.
    public var round: Int?

    public init(
        name: String, rule: Rule, parts: Parts = .children, blockedBy: Set<AnswerState> = [],
        passesBlockOn: Bool = false, max: Rational? = nil, round: Int? = nil
    ) {
        self.name = name
        self.rule = rule
        self.parts = parts
        self.blockedBy = blockedBy
        self.passesBlockOn = passesBlockOn
        self.max = max
        self.round = round
    }

    /// What groups have for which the method says nothing: the weighted mean of the children.
    public static let standardName = "weighted-mean"
    public static let standard = Aggregation(name: standardName, rule: .weightedMean)
}

/// A table over the same nodes, grouped in its own way.
public struct View: Sendable, Hashable {
    /// By what its rows are told apart.
    public enum Grouping: Sendable, Hashable {
        case principle, clause, stage
        /// The tags of the parts, in order of appearance.
        case tag
        /// The groups that carry this name as their `level`; each holds the parts below it.
        case level(String)
        /// Lists of ids; a group's id stands for itself where it is a part, else for the parts below it.
        case listed([Listed])
    }

    /// One row of a view whose members are named one by one.
    public struct Listed: Sendable, Hashable {
        public var id: ItemID
        public var title: String
        public var members: [ItemID]

        public init(id: ItemID, title: String = "", members: [ItemID]) {
            self.id = id
            self.title = title
            self.members = members
        }
    }

    public var id: ItemID
    public var title: String
    public var grouping: Grouping
    /// The name of an aggregation; its `parts` are what is grouped (`children`: the outermost groups).
    public var aggregation: String

    public init(id: ItemID, title: String = "", grouping: Grouping, aggregation: String) {
        self.id = id
        self.title = title
        self.grouping = grouping
        self.aggregation = aggregation
    }
}
