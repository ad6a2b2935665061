package import SourceText

/// What a letter says, as far as a questionnaire needs it.
package struct Letter: Sendable {
    /// To whom it was written.
    package enum Recipient: Sendable, Hashable { case company, government }

    /// As printed, e.g. `AL OTH 54/2021`.
    package let reference: String
    /// `nil` where the letter prints none.
    package let date: CivilDate?
    /// As printed, without the comma: `Dear Mr. Li Zixue`, `Excellency`.
    package let salutation: String
    /// As the salutation names them: `Mr. Li Zixue`, `Excellency`.
    package let addressee: String
    package let recipient: Recipient
    /// As the page header prints it; `nil` for a Government, and where no header gives it.
    package let company: String?
    /// The mandate holders' offices, in the letter's order.
    package let mandates: [String]
    /// Human Rights Council resolutions, e.g. `44/15`, in the letter's order.
    package let resolutions: [String]
    package let allegation: Allegation?
    package let publication: Publication?
    /// Numbered from 1 without a gap.
    package let questions: [LetterQuestion]
    /// What follows the heading *Annex*; `nil` where there is none.
    package let annex: Passage?
    /// What was taken out of the text, and by which rule.
    package let removed: [Furniture]
}

/// The sentence that says how the addressee may be involved.
package struct Allegation: Sendable, Hashable {
    /// What its wording suggests.
    package enum Claim: Sendable, Hashable { case caused, contributed, directlyLinked }

    package let passage: Passage
    /// `nil` where the wording leaves it open.
    package let claim: Claim?
}

/// When the letter and its response are made public.
package struct Publication: Sendable, Hashable {
    /// Counted from the letter's date.
    package let days: Int
    /// `nil` where the letter has no date.
    package let date: CivilDate?
}

/// One numbered question, page breaks and furniture taken out.
package struct LetterQuestion: Sendable, Hashable {
    package let number: Int
    /// Without its number; sub-items included.
    package let passage: Passage
    /// Sub-items such as (a) and (i), in the letter's order; empty where it has none.
    package let parts: [Part]
    /// From the line of its number to that of its last word.
    package let lines: ClosedRange<Int>

    /// The question in full as printed, white space joined.
    package var text: String { passage.text }

    /// A sub-item of a question.
    package struct Part: Sendable, Hashable {
        /// As printed, e.g. `(a)`.
        package let label: String
        /// 0 for (a), 1 for an (i) inside it.
        package let depth: Int
        /// The word of the question that is its label.
        package let labelWord: Int
        /// Without its label.
        package let passage: Passage
    }
}

/// Something that the page carries and the letter does not say.
package struct Furniture: Sendable, Hashable {
    /// The rule by which it was recognised.
    package enum Kind: String, Sendable, Hashable {
        case pageNumber = "page number"
        case pageHeader = "page header"
        case addressBlock = "address block"
        case ruler = "ruled line"
        case footnote
        case footnoteMark = "footnote mark"
    }

    package let kind: Kind
    /// As printed, white space joined.
    package let text: String
    package let range: ByteRange
}
