public import ExactNumber

/// How one figure was added up: whole points over total weight, divided once, every line to be checked by hand.
///
/// `weight · points = product` in each row; the products add up to `totalProduct` and the weights to `totalWeight`;
/// and where `isMean` the result is `totalProduct / (totalWeight · pointsFull) · max`.
public struct Explanation: Sendable, Hashable {
    /// One line of the sum.
    public struct Row: Sendable, Hashable {
        /// The id of the part, or the name of a step.
        public var id: String
        public var label: String
        /// Whole; the weights of all rows were multiplied by the same number so that they are. 0 where it is out.
        public var weight: BigInt
        /// Whole, of `pointsFull`; `nil` where the part is out.
        public var points: BigInt?
        /// `weight · points`, 0 where the part is out.
        public var product: BigInt
        /// Why it has these points, or why it is out: `partly, on a claim alone: 50 % of 1/2`.
        public var remark: String
    }

    /// As it was asked for: `overall`, `13(a)`, `question.2`, an id.
    public var subject: String
    public var title: String
    /// The rule that makes one figure of the rows, a sentence.
    public var rule: String
    public var rows: [Row]
    /// Whether the result is the sum of the products over the sum of the weights; else `rule` says what it is.
    public var isMean: Bool
    /// The sum of the rows' weights and of their products.
    public var totalWeight: BigInt
    public var totalProduct: BigInt
    /// What a row's points are counted in: a part with the full mark has so many.
    public var pointsFull: BigInt
    /// The full mark of the result.
    public var max: Rational
    /// The floor as a fraction; `nil` where there is none.
    public var result: Rational?
    /// The closing line: `20 / (5 × 8) × 100 = 50`.
    public var division: String
    /// The whole score of the part: headline, ceiling, reviewed and so on.
    public var score: Score
    /// What else a reader needs to follow it.
    public var notes: [String]
}
