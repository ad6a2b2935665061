public import SourceText

/// What an answer rests on. It is cited, and never opened.
public struct Evidence: Sendable, Hashable {
    /// Weakest first, after letters.md's order; the statement alone is weaker than all.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The reply being scored, even if it is public: only the claim itself.
        case reply
        case internalDocument = "internal-document"
        case auditOrCertificate = "audit-or-certificate"
        case publicDocument = "public-document"
        case stakeholderAccount = "stakeholder-account"
        case independentInvestigation = "independent-investigation"
    }

    public var kind: Kind
    public var title: String?
    public var url: String?
    /// A page or a range of pages, as written.
    public var page: String?
    /// Lines of the reply, as written: `12-19`.
    public var lines: String?
    /// `YYYY-MM-DD`, or less: a year, a year and month.
    public var date: String?
    public var accessed: String?
    public var archiveURL: String?
    public var language: String?
    public var translation: String?
    public var quote: String?
    public var isConfidential: Bool
    public var range: ByteRange

    public init(
        kind: Kind, title: String? = nil, url: String? = nil, page: String? = nil, lines: String? = nil,
        date: String? = nil, accessed: String? = nil, archiveURL: String? = nil, language: String? = nil,
        translation: String? = nil, quote: String? = nil, isConfidential: Bool = false,
        range: ByteRange = ByteRange(at: 0)
    ) {
        self.kind = kind
        self.title = title
        self.url = url
        self.page = page
        self.lines = lines
        self.date = date
        self.accessed = accessed
        self.archiveURL = archiveURL
        self.language = language
        self.translation = translation
        self.quote = quote
        self.isConfidential = isConfidential
        self.range = range
    }
}
