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
    public var isConfidential: Bool
    public var range: ByteRange
    /// `nil` where nothing of it is said.
    private var citation: Boxed<Citation>?

    /// Where to find it, and what it says there.
    private struct Citation: Sendable, Hashable {
        var title, url, page, lines, date, accessed, archiveURL, language, translation, quote: String?
    }

    public init(
        kind: Kind, title: String? = nil, url: String? = nil, page: String? = nil, lines: String? = nil,
        date: String? = nil, accessed: String? = nil, archiveURL: String? = nil, language: String? = nil,
        translation: String? = nil, quote: String? = nil, isConfidential: Bool = false,
        range: ByteRange = ByteRange(at: 0)
    ) {
        self.kind = kind
        self.isConfidential = isConfidential
        self.range = range
        let isUncited =
            title == nil && url == nil && page == nil && lines == nil && date == nil && accessed == nil
            && archiveURL == nil && language == nil && translation == nil && quote == nil
        if isUncited { return }
        citation = Boxed(
            Citation(
                title: title, url: url, page: page, lines: lines, date: date, accessed: accessed,
                archiveURL: archiveURL, language: language, translation: translation, quote: quote))
    }

    private mutating func cite(_ body: (inout Citation) -> Void) {
        var changed = citation?.value ?? Citation()
        body(&changed)
        citation = changed == Citation() ? nil : Boxed(changed)
    }
}

extension Evidence {
    public var title: String? {
        get { citation?.value.title }
        set { cite { $0.title = newValue } }
    }
    public var url: String? {
        get { citation?.value.url }
        set { cite { $0.url = newValue } }
    }
    /// A page or a range of pages, as written.
    public var page: String? {
        get { citation?.value.page }
        set { cite { $0.page = newValue } }
    }
    /// Lines of the reply, as written: `12-19`.
    public var lines: String? {
        get { citation?.value.lines }
        set { cite { $0.lines = newValue } }
    }
    /// `YYYY-MM-DD`, or less: a year, a year and month.
    public var date: String? {
        get { citation?.value.date }
        set { cite { $0.date = newValue } }
    }
    public var accessed: String? {
        get { citation?.value.accessed }
        set { cite { $0.accessed = newValue } }
    }
    public var archiveURL: String? {
        get { citation?.value.archiveURL }
        set { cite { $0.archiveURL = newValue } }
    }
    public var language: String? {
        get { citation?.value.language }
        set { cite { $0.language = newValue } }
    }
    public var translation: String? {
        get { citation?.value.translation }
        set { cite { $0.translation = newValue } }
    }
    public var quote: String? {
        get { citation?.value.quote }
        set { cite { $0.quote = newValue } }
    }
}
