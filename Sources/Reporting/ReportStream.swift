import QuestionnaireModel

/// Several assessments in one file, passed on piece by piece, so that nothing grows with their number.
public struct ReportStream: Sendable {
    /// One assessment's share; it can be made on any thread.
    public struct Part: Sendable {
        fileprivate let bytes: [UInt8]
        /// What the whole must explain of it, once for all.
        fileprivate let rules: [Criterion]
        fileprivate let toolVersion: String
    }

    private let format: ReportFormat
    private var hasBegun = false
    private var hasResults = false
    private var rules: [Criterion] = []
    private var known: Set<ItemID> = []
    private var toolVersion = ""

    public init(_ format: ReportFormat) { self.format = format }

    /// An assessment's share of a file of the format; what the options keep back is taken away.
    public static func part(_ input: ReportInput, as format: ReportFormat) -> Part {
        let bytes: [UInt8]
        var rules: [Criterion] = []
        switch format {
        case .markdown, .html, .json, .jsonl: bytes = Report.render(input, as: format)
        case .csv: bytes = CriterionTable.rows(input.released)
        case .sarif: (bytes, rules) = GapLog.results(input.released)
        }
        return Part(bytes: bytes, rules: rules, toolVersion: input.toolVersion)
    }

    /// What is to be written for the next share.
    public mutating func add(_ part: Part) -> [UInt8] {
        defer { hasBegun = true }
        switch format {
        case .markdown, .html, .json, .jsonl: return part.bytes
        case .csv: return hasBegun ? part.bytes : CriterionTable.header + part.bytes
        case .sarif:
            toolVersion = part.toolVersion
            for rule in part.rules where known.insert(rule.id).inserted { rules.append(rule) }
            if part.bytes.isEmpty { return hasBegun ? [] : GapLog.opening }
            defer { hasResults = true }
            return (hasBegun ? [] : GapLog.opening) + (hasResults ? Array(",".utf8) : []) + part.bytes
        }
    }

    /// What is to be written behind the last share; nothing where there was none.
    public func end() -> [UInt8] {
        hasBegun && format == .sarif ? GapLog.closing(rules, toolVersion: toolVersion) : []
    }
}
