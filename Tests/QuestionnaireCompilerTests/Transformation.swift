import Foundation

/// A way in which the text of a letter reaches people other than as it was sent.
struct Transformation: Sendable, CustomStringConvertible {
    let description: String
    let apply: @Sendable (_ text: String, _ company: String) -> String

    init(_ description: String, _ apply: @escaping @Sendable (String, String) -> String) {
        self.description = description
        self.apply = apply
    }

    init(_ description: String, _ apply: @escaping @Sendable (String) -> String) {
        self.init(description) { text, _ in apply(text) }
    }

    /// One after the other.
    static func + (a: Transformation, b: Transformation) -> Transformation {
        Transformation("\(a), \(b)") { text, company in b.apply(a.apply(text, company), company) }
    }
}

// MARK: - Lines

extension Transformation {
    static let oneLine = Transformation("one long line") { words($0).joined(separator: " ") }
    static let withoutBlankLines = Transformation("blank lines lost") {
        $0.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }.joined(separator: "\n")
    }
    static let doubleSpaced = Transformation("a blank line after each line") { text in
        text.components(separatedBy: "\n").joined(separator: "\n\n")
    }
    static let crlf = Transformation("CRLF") { $0.replacingOccurrences(of: "\n", with: "\r\n") }
    static let cr = Transformation("CR alone") { $0.replacingOccurrences(of: "\n", with: "\r") }
    static let byteOrderMark = Transformation("a byte-order mark") { "\u{FEFF}" + $0 }
    static let trailingSpaces = Transformation("white space at line ends") {
        $0.replacingOccurrences(of: "\n", with: " \t \n")
    }
    static let indented = Transformation("tabs and indentation") { text in
        text.components(separatedBy: "\n").enumerated()
            .map { ($0.offset % 3 == 0 ? "\t" : "    ") + $0.element }.joined(separator: "\n")
            .replacing(numbers: { "\($0).\t" })
    }

    /// Every paragraph wrapped; with `hyphenating`, long words are broken at the line end.
    static func wrapped(at width: Int, hyphenating: Bool = false) -> Transformation {
        Transformation("wrapped at \(width)" + (hyphenating ? " with hyphens" : "")) { text in
            text.components(separatedBy: "\n").map { wrap($0, width, hyphenating) }.joined(separator: "\n")
        }
    }

    /// Every paragraph wrapped, and compounds such as above-mentioned broken behind their hyphen.
    static func wrapped(at width: Int, atHyphens: Bool) -> Transformation {
        Transformation("wrapped at \(width), also behind hyphens") { text in
            let opened = text.replacing("-mentioned", with: "- mentioned").replacing(
                "-level", with: "- level")
            return opened.components(separatedBy: "\n").map { wrap($0, width, false) }.joined(separator: "\n")
                .replacing("- mentioned", with: "-mentioned").replacing("- level", with: "-level")
        }
    }
    static let wordPerLine = Transformation("a word a line") { words($0).joined(separator: "\n") }

    /// The whole letter wrapped as if it were one paragraph.
    static func wrappedAsOne(at width: Int) -> Transformation {
        Transformation("one paragraph wrapped at \(width)") { wrap($0, width, false) }
    }

    static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private static func wrap(_ paragraph: String, _ width: Int, _ hyphenating: Bool) -> String {
        var lines: [String] = []
        var line = ""
        for word in words(paragraph) {
            if line.isEmpty {
                line = word
            } else if line.count + 1 + word.count <= width {
                line += " " + word
            } else {
                let room = width - line.count - 2
                let isPlain = word.allSatisfy { $0.isLetter && $0.isASCII && $0.isLowercase }
                if hyphenating, isPlain, room >= 3, word.count - room >= 3 {
                    lines.append(line + " " + word.prefix(room) + "-")
                    line = String(word.dropFirst(room))
                } else {
                    lines.append(line)
                    line = word
                }
            }
        }
        lines.append(line)
        return lines.joined(separator: "\n")
    }
}

// MARK: - Numbers

extension String {
    /// Each question's number at the beginning of its line in another form.
    func replacing(numbers form: (Int) -> String) -> String {
        var text = self
        for number in 1...8 {
            for line in ["\n", "\n\t", "\n    "] {
                text = text.replacingOccurrences(of: "\(line)\(number). ", with: line + form(number))
            }
        }
        return text
    }
}

extension Transformation {
    static func numbered(_ name: String, _ form: @escaping @Sendable (Int) -> String) -> Transformation {
        Transformation("numbers as \(name)") { $0.replacing(numbers: form) }
    }

    static let numberForms: [Transformation] = [
        numbered("1)") { "\($0)) " }, numbered("(1)") { "(\($0)) " }, numbered("1 .") { "\($0) . " },
        numbered("**1.**") { "**\($0).** " }, numbered("**1**.") { "**\($0)**. " },
        numbered("*1)*") { "*\($0))* " },
        numbered("__1.__") { "__\($0).__ " }, numbered("1\\.") { "\($0)\\. " },
        numbered("1.-") { "\($0).- " },
        numbered("Question 1:") { "Question \($0): " }, numbered("1.Text") { "\($0)." },
        numbered("1. on a line of its own") { "\($0).\n" },
        numbered("( 1 )") { "( \($0) ) " }, numbered("- 1.") { "- \($0). " }, numbered("Q1.") { "Q\($0). " },
        numbered("a mixture") { ["\($0). ", "\($0)) ", "(\($0)) ", "\($0) . "][$0 % 4] },
    ]
}

// MARK: - The page

extension Transformation {
    /// Places inside questions and between them: before each of these words stands a page break.
    private static let breaks = [
        "mitigate and prevent", "adequate awareness", "6. Please", "participation of workers", "4. ",
        "civil society actors",
    ]

    /// A piece of the page at each break.
    static func broken(
        by name: String, _ piece: @escaping @Sendable (_ page: Int, _ company: String) -> String
    )
        -> Transformation
    {
        Transformation("page breaks with \(name)") { text, company in
            var text = text
            guard let body = text.range(of: "following matters:") else { return text }
            for (index, place) in breaks.enumerated() {
                guard let found = text.range(of: place, range: body.upperBound..<text.endIndex) else {
                    continue
                }
                text.replaceSubrange(
                    found.lowerBound..<found.lowerBound, with: "\n\n" + piece(index + 2, company) + "\n\n")
            }
            return text
        }
    }

    static let pages: [Transformation] = [
        broken(by: "nothing") { _, _ in "" }, broken(by: "2") { page, _ in "\(page)" },
        broken(by: "Page 2") { page, _ in "Page \(page)" }, broken(by: "- 2 -") { page, _ in "- \(page) -" },
        broken(by: "2/7") { page, _ in "\(page)/7" }, broken(by: "a form feed") { _, _ in "\u{0C}" },
        broken(by: "a header") { _, company in company },
        broken(by: "a number and a header") { page, company in "\(page)\n\n\u{0C}\(company)" },
        broken(by: "a header with a number") { page, company in "\(company)    \(page)" },
        broken(by: "a header and a page of") { page, company in "\(company)\nPage \(page) of 7" },
        broken(by: "an address") { _, company in
            "Mr. Henri Poupart-Lafarge\nChief Executive Officer\n\(company)"
        },
        broken(by: "a reference") { page, _ in "AL OTH 99/2021 – page \(page)" },
        broken(by: "a raised footnote") { page, _ in
            "---\n\n<sup>\(page)</sup> See the 2018 report of the Working Group. Available at: https://www.ohchr.org/a_b/x.pdf"
        },
        broken(by: "a footnote with ¹ and a header") { page, company in
            let digits = ["²", "³", "⁴", "⁵", "⁶", "⁷"]
            return
                "\(digits[(page - 2) % 6]) A/73/163, paragraph 12; see also the commentary to Principle 17.\n\n\(company)"
        },
    ]

    /// The page's pieces directly between lines, without blank ones.
    static let tight = Transformation("without blank lines around it") { text in
        var text = text
        while text.contains("\n\n") { text = text.replacingOccurrences(of: "\n\n", with: "\n") }
        return text
    }

    /// Footnote marks as bare digits, the notes at the foot of the page with bare numbers.
    static let plainFootnotes = Transformation("footnotes of bare digits") { text in
        text.replacingOccurrences(of: "tiers of suppliers as", with: "tiers of suppliers as")
            .replacingOccurrences(of: "human rights abuses, ", with: "human rights abuses,2 ")
            .replacingOccurrences(
                of: "such alleged", with: "such\n\n2 See A/HRC/35/32, paragraph 4.\n\nalleged")
    }
}

// MARK: - Characters

extension Transformation {
    static let noBreakSpaces = Transformation("no-break spaces") {
        $0.replacingOccurrences(of: " ", with: "\u{A0}")
    }
    static let otherSpaces = Transformation("thin and wide spaces") {
        $0.replacingOccurrences(of: " to ", with: "\u{2009}to\u{3000}").replacingOccurrences(
            of: ". ", with: ".   ")
    }
    static let softHyphens = Transformation("soft hyphens") {
        $0.replacingOccurrences(of: "tion", with: "\u{AD}tion").replacingOccurrences(
            of: "ment", with: "\u{AD}ment")
    }
    static let softLineEnds = Transformation("soft hyphens at line ends") {
        $0.replacingOccurrences(of: "nation", with: "na\u{AD}\ntion").replacingOccurrences(
            of: "mitig", with: "miti\u{AD}\ng")
    }
    static let zeroWidth = Transformation("zero-width characters") {
        $0.replacingOccurrences(of: "and", with: "a\u{200B}nd").replacingOccurrences(
            of: "/", with: "/\u{2060}")
    }
    static let ligatures = Transformation("ligatures") {
        $0.replacingOccurrences(of: "ffi", with: "ﬃ").replacingOccurrences(of: "fi", with: "ﬁ")
            .replacingOccurrences(of: "ff", with: "ﬀ").replacingOccurrences(of: "fl", with: "ﬂ")
    }
    static let fullWidth = Transformation("full-width figures") {
        $0.replacing(numbers: { "\(["１", "２", "３", "４", "５", "６", "７", "８"][$0 - 1])． " })
    }
    static let straightQuotes = Transformation("straight quotes") {
        $0.replacingOccurrences(of: "“", with: "\"").replacingOccurrences(of: "”", with: "\"")
            .replacingOccurrences(of: "’", with: "'")
    }
    static let curlyQuotes = Transformation("curly quotes") { $0.replacingOccurrences(of: "'", with: "’") }
    static let decomposed = Transformation("decomposed letters") { $0.decomposedStringWithCanonicalMapping }
    static let emphasis = Transformation("bold and italic questions") {
        $0.replacing(numbers: { "**\($0). Please** *kindly* " })
            .replacingOccurrences(of: "**Please** *kindly* Please", with: "**Please**")
    }
    static let html = Transformation("HTML entities and tags") {
        $0.replacingOccurrences(of: "'", with: "&#39;").replacingOccurrences(
            of: " and ", with: "&nbsp;<b>and</b> "
        )
        .replacingOccurrences(of: "\n\n", with: "<br>\n\n")
    }
}

// MARK: - Other boilerplate

extension Transformation {
    static let boilerplateBefore = Transformation("other boilerplate before") { text in
        """
        UNITED NATIONS HUMAN RIGHTS
        OFFICE OF THE HIGH COMMISSIONER
        HAUT-COMMISSARIAT AUX DROITS DE L'HOMME • PALAIS DES NATIONS • 1211 GENEVA 10, SWITZERLAND
        TEL: +41 22 917 9543 • E-MAIL: ohchr-business-access@un.org

        Downloaded on 3 May 2022. This copy has three parts:

        1. The letter as it was sent.
        2. Its annex.
        3. The reply, where there is one.

        \(text)
        """
    }
    static let boilerplateAfter = Transformation("other boilerplate after the questions") { text in
        guard let start = text.range(of: "This communication and any response"),
            let end = text.range(of: "Please note that letters")
        else { return text }
        return text.replacingCharacters(
            in: start.lowerBound..<end.lowerBound,
            with: """
                We would appreciate receiving a response within 60 days. Passed this delay, this communication and any \
                response received will be made public via the communications reporting website.

                While awaiting a response, we urge that all necessary interim measures be taken:

                1. to halt the alleged violations;
                2. to prevent their re-occurrence.


                """)
    }
    static let unknownClosing = Transformation("a closing nobody has seen") { text in
        guard let start = text.range(of: "This communication and any response"),
            let end = text.range(of: "Please accept")
        else { return text }
        return text.replacingCharacters(
            in: start.lowerBound..<end.lowerBound,
            with: "The letter and what comes of it go online on our pages, as is usual with such letters.\n\n"
        )
    }
    static let numberedFacts = Transformation("facts numbered before the questions") { text in
        text.replacingOccurrences(
            of: "According to the information received:",
            with: """
                According to the information received, the following took place:

                1. In 2018 a first group of workers was moved.
                2. In 2019 a second group followed.
                3. In 2020 the factory was enlarged.

                According to further information received:
                """)
    }

    static func introduced(by words: String) -> Transformation {
        Transformation("introduced by \"\(words)\"") {
            $0.replacingOccurrences(
                of: "we would be grateful for your observations on the following matters:", with: words)
        }
    }

    static let introductions: [Transformation] = [
        "please respond to the following:",
        "In this regard, we would like to ask your company to clarify the following:",
        "we would be grateful for your response to the following questions.", "we should like to ask:",
        "we kindly request information on the following points",
    ].map(introduced)
}
