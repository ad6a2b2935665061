public import ExactNumber

/// How answers become scores, as data: another body's published method is another file.
///
/// `questionnaires/method.yaml` explains every key.
public struct Method: Sendable, Hashable {
    public var id: ItemID
    public var title: String
    /// The full mark of the overall score, above 0.
    public var max: Rational
    public var headline: Headline
    /// Per cent of the effective weight that must be reviewed before there is a headline, 0 to 100.
    public var minimumReviewed: Rational
    /// Per cent of the weight of what several companies were all asked that must be reviewed before one of them has
    /// a rank, 0 to 100.
    public var minimumToRank: Rational
    /// Digits behind the point at display, 0 to 2.
    public var decimals: Int
    public var stageFactors: StageFactors
    /// `nil`: an answer earns its points whatever it rests on.
    public var evidenceCaps: EvidenceCaps?
    /// By name; one of the same name in the questionnaire yields to these.
    public var scales: [Scale]
    public var aggregations: [Aggregation]
    /// Which aggregation a group has; a group may name its own instead.
    public var levels: [LevelRule]
    public var overall: Overall
    public var annex: AnnexRule
    /// Further tables over the same nodes.
    public var views: [View]
    /// By rising `from`, the first from 0; empty where a method knows none.
    public var bands: [Band]

    public init(
        id: ItemID, title: String = "", max: Rational = 100, headline: Headline = .floor,
        minimumReviewed: Rational = .zero, minimumToRank: Rational = 50, decimals: Int = 2,
        stageFactors: StageFactors = StageFactors(),
        evidenceCaps: EvidenceCaps? = nil, scales: [Scale] = [], aggregations: [Aggregation] = [],
        levels: [LevelRule] = [], overall: Overall = Overall(), annex: AnnexRule = AnnexRule(),
        views: [View] = [], bands: [Band] = []
    ) {
        self.id = id
        self.title = title
        self.max = max
        self.headline = headline
        self.minimumReviewed = minimumReviewed
        self.minimumToRank = minimumToRank
        self.decimals = decimals
        self.stageFactors = stageFactors
        self.evidenceCaps = evidenceCaps
        self.scales = scales
        self.aggregations = aggregations
        self.levels = levels
        self.overall = overall
        self.annex = annex
        self.views = views
        self.bands = bands
    }
}

extension Method {
    /// Which of the three sums is shown first.
    public enum Headline: String, Sendable, Hashable, CaseIterable {
        /// What is open counts 0.
        case floor
        /// Over the disclosed criteria alone.
        case answeredOnly = "answered-only"
        /// The floor, and none as long as a criterion that applies is unanswered.
        case blocked
    }

    /// What a criterion's weight is multiplied by; 1 without a stage.
    public struct StageFactors: Sendable, Hashable {
        public var commitment: Rational
        public var process: Rational
        public var outcome: Rational

        public init(commitment: Rational = 1, process: Rational = 1, outcome: Rational = 1) {
            self.commitment = commitment
            self.process = process
            self.outcome = outcome
        }

        /// The factor of a stage.
        public subscript(stage: Stage?) -> Rational {
            switch stage {
            case nil: .one
            case .commitment: commitment
            case .process: process
            case .outcome: outcome
            }
        }
    }

    /// Per cent of its points that an answer can earn with its best evidence, 0 to 100.
    public struct EvidenceCaps: Sendable, Hashable {
        /// The claim alone.
        public var statement: Rational
        public var reply: Rational
        public var internalDocument: Rational
        public var auditOrCertificate: Rational
        public var publicDocument: Rational
        public var stakeholderAccount: Rational
        public var independentInvestigation: Rational

        public init(
            statement: Rational = 100, reply: Rational = 100, internalDocument: Rational = 100,
            auditOrCertificate: Rational = 100, publicDocument: Rational = 100,
            stakeholderAccount: Rational = 100, independentInvestigation: Rational = 100
        ) {
            self.statement = statement
            self.reply = reply
            self.internalDocument = internalDocument
            self.auditOrCertificate = auditOrCertificate
            self.publicDocument = publicDocument
            self.stakeholderAccount = stakeholderAccount
            self.independentInvestigation = independentInvestigation
        }

        /// The cap of a kind of evidence; `nil` is the claim alone.
        public subscript(kind: Evidence.Kind?) -> Rational {
            switch kind {
            case nil: statement
            case .reply: reply
            case .internalDocument: internalDocument
            case .auditOrCertificate: auditOrCertificate
            case .publicDocument: publicDocument
            case .stakeholderAccount: stakeholderAccount
            case .independentInvestigation: independentInvestigation
            }
        }
    }

    /// Which groups an aggregation is for.
    public struct LevelRule: Sendable, Hashable {
        /// By what they are told.
        public enum Selector: Sendable, Hashable {
            /// Groups that carry this name as their `level`.
            case level(String)
            /// Groups at this depth; the outermost are at 1.
            case depth(Int)
            case kind(Group.Kind)
        }

        public var selector: Selector
        /// The name of an aggregation.
        public var aggregation: String

        public init(_ selector: Selector, aggregation: String) {
            self.selector = selector
            self.aggregation = aggregation
        }
    }

    /// What the overall score is made of.
    public struct Overall: Sendable, Hashable {
        /// The name of an aggregation; its own `of` is used.
        public var aggregation: String

        public init(aggregation: String = Aggregation.standardName) { self.aggregation = aggregation }
    }

    /// What becomes of what the annex expects and no question asks.
    public struct AnnexRule: Sendable, Hashable {
        /// Where the annex is one more question; otherwise it stands beside the score.
        public var countsFor: Set<AnswerSheet.Basis>
        /// Of that question among the others.
        public var weight: Rational

        public init(countsFor: Set<AnswerSheet.Basis> = [.selfAssessment], weight: Rational = 1) {
            self.countsFor = countsFor
            self.weight = weight
        }
    }

    /// A range of the overall score with a name.
    public struct Band: Sendable, Hashable {
        public var name: String
        /// Where it begins, 0 to `max`; it ends where the next begins.
        public var from: Rational
        /// What it says, a sentence.
        public var meaning: String

        public init(name: String, from: Rational, meaning: String = "") {
            self.name = name
            self.from = from
            self.meaning = meaning
        }
    }
}
