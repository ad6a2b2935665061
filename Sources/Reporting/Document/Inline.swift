/// A piece of a line.
package enum Inline: Sendable, ExpressibleByStringLiteral {
    /// The report's own words.
    case text(String)
    /// Words that a letter, an answer file or a questionnaire brought along; they may read from right to left.
    case foreign(String)
    case strong([Inline])
    case emphasis([Inline])
    /// An id, a digest, a file name.
    case code(String)
    case link([Inline], to: LinkTarget)
    case bar(Bar)
    /// A figure on a ground that is the darker the higher it is, where a format has grounds: 0 to 4.
    case shaded(Int, [Inline])
    /// The next piece begins on a new line of the same paragraph.
    case lineBreak

    package init(stringLiteral value: String) { self = .text(value) }

    /// The report's own words, set apart.
    package static func emphasis(_ text: String) -> Inline { .emphasis([.text(text)]) }
    /// The report's own words, weighty.
    package static func strong(_ text: String) -> Inline { .strong([.text(text)]) }
}

/// Where a link leads.
package enum LinkTarget: Sendable, Hashable {
    /// A heading of the same report.
    case heading(Anchor)
    case web(WebAddress)
    /// A file that was written together with this one.
    case file(FileAddress)
}

/// Ten steps that show a score: what is earned, and what is still open.
package struct Bar: Sendable, Hashable {
    /// 0 to 10; 0 only where nothing is earned, 10 only where all is.
    package let earned: Int
    /// Steps between floor and ceiling, so that `earned + open ≤ 10`.
    package let open: Int

    package init(earned: Int, open: Int) {
        self.earned = min(10, max(0, earned))
        self.open = min(10 - self.earned, max(0, open))
    }
}

/// The pieces of a line, joined without anything between them.
package typealias Line = [Inline]

extension [Inline] {
    /// The words alone, as somebody reads them.
    package var plainText: String {
        var words = ""
        for inline in self {
            switch inline {
            case .text(let text), .foreign(let text), .code(let text): words += text
            case .strong(let inner), .emphasis(let inner), .link(let inner, _), .shaded(_, let inner):
                words += inner.plainText
            case .bar: break
            case .lineBreak: words += " "
            }
        }
        return words
    }
}
