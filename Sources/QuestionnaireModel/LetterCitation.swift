/// Where a questionnaire came from: whose letter, to whom, and of when.
public struct LetterCitation: Sendable, Hashable {
    /// As printed, e.g. `AL OTH 54/2021`.
    public let reference: String
    /// `YYYY-MM-DD`; `nil` where the letter prints none.
    public let date: String?
    /// As the salutation names them, e.g. `Mr. Henri Poupart-Lafarge`.
    public let addressee: String
    /// As the page header prints it; `nil` for a Government.
    public let company: String?
    public let mandates: [String]
    public let resolutions: [String]
    public let allegedInvolvement: AllegedInvolvement?
    /// Days after which letter and response are made public, and the date that gives.
    public let publicInDays: Int?
    public let publicOn: String?
    /// The letter's file name, without folder.
    public let source: String
    /// Of the letter's bytes, 64 hexadecimal digits.
    public let sha256: String

    public init(
        reference: String, date: String?, addressee: String, company: String?, mandates: [String],
        resolutions: [String], allegedInvolvement: AllegedInvolvement?, publicInDays: Int?, publicOn: String?,
        source: String, sha256: String
    ) {
        self.reference = reference
        self.date = date
        self.addressee = addressee
        self.company = company
        self.mandates = mandates
        self.resolutions = resolutions
        self.allegedInvolvement = allegedInvolvement
        self.publicInDays = publicInDays
        self.publicOn = publicOn
        self.source = source
        self.sha256 = sha256
    }
}

extension LetterCitation {
    /// To whom the letter is, for a sentence: the company, or a Government, which is addressed without its name.
    public var recipient: String {
        if let company { return company }
        return addressee.lowercased().contains("excellenc") ? "a Government" : addressee
    }
}

/// How the letter says the company may be involved.
public struct AllegedInvolvement: Sendable, Hashable {
    /// The sentence as printed, white space joined.
    public let text: String
    public let line: Int
    /// What the wording suggests ("through its supply chain"); `nil` where it leaves that open.
    public let claim: Involvement?

    public init(text: String, line: Int, claim: Involvement?) {
        self.text = text
        self.line = line
        self.claim = claim
    }
}

/// How a company is involved in an impact, in the terms of Guiding Principle 13.
public enum Involvement: String, Sendable, Hashable, CaseIterable {
    case caused, contributed
    case directlyLinked = "directly-linked"
    case noneIdentified = "none-identified"
    case unknown
}
