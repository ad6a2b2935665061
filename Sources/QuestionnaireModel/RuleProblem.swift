/// What is wrong with the rules that a questionnaire or a method carries: conditions, pairs, scales, levels.
///
/// It names the place by id and key; who read the file knows the line.
public struct RuleProblem: Sendable, Hashable {
    public enum Severity: String, Sendable, Hashable { case error, warning }

    /// Where the rule stands.
    public enum Place: Sendable, Hashable {
        case criterion(ItemID)
        case group(ItemID)
        case crossCheck(ItemID)
        case scale(String)
        case aggregation(String)
        case view(ItemID)
        /// Elsewhere in the method.
        case method
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

    public init(
        _ id: String, _ severity: Severity = .error, at place: Place, key: String, _ headline: String,
        explanation: String = ""
    ) {
        self.id = id
        self.severity = severity
        self.place = place
        self.key = key
        self.headline = headline
        self.explanation = explanation
    }
}
