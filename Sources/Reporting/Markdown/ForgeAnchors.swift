/// The names that code forges give to the headings of a Markdown file.
struct ForgeAnchors {
    private var names: [Anchor: String] = [:]
    private var used: [String: Int] = [:]
    private var isNumbered = false

    /// Names in the order of the headings, the title's first, because a second heading of a name is numbered.
    init(_ headings: [Heading]) {
        for heading in headings {
            let name = claim(heading.text.plainText)
            if names[heading.anchor] == nil { names[heading.anchor] = name }
        }
    }

    init(_ document: ReportDocument) {
        let headings = document.blocks.compactMap { block in
            if case .heading(let heading) = block { heading } else { nil }
        }
        self.init([Heading(1, document.title, anchor: .title)] + headings)
    }

    /// Whether no heading had to be numbered, and none would have to be with this one before it.
    func areAllDifferent(from title: Heading) -> Bool {
        !isNumbered && used[Self.slug(title.text.plainText)] == nil
    }

    /// `nil` where no heading has the anchor.
    func name(of anchor: Anchor) -> String? { names[anchor] }

    private mutating func claim(_ text: String) -> String {
        let slug = Self.slug(text)
        guard let count = used[slug] else {
            used[slug] = 0
            return slug
        }
        isNumbered = true
        var number = count + 1
        while used["\(slug)-\(number)"] != nil { number += 1 }
        used[slug] = number
        used["\(slug)-\(number)"] = 0
        return "\(slug)-\(number)"
    }

    /// Lower case, blanks as hyphens, nothing but letters, marks, digits, hyphens and low lines.
    static func slug(_ text: String) -> String {
        // Most headings have nothing beyond ASCII.
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
            let bytes = SafeText.oneLine(text).utf8.compactMap { byte -> UInt8? in
                if byte == UInt8(ascii: " ") { return UInt8(ascii: "-") }
                if byte.isAlphanumeric { return byte.isUpper ? byte | 0x20 : byte }
                return byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") ? byte : nil
            }
            return String(decoding: bytes, as: UTF8.self)
        }
        var slug = String.UnicodeScalarView()
        for scalar in SafeText.oneLine(text).lowercased().unicodeScalars {
            switch scalar {
            case " ": slug.append("-")
            case "-", "_", "a"..."z", "0"..."9": slug.append(scalar)
            default:
                guard scalar.value >= 0x80 else { continue }
                switch scalar.properties.generalCategory {
                case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
                    .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
                    .connectorPunctuation:
                    slug.append(scalar)
                default: continue
                }
            }
        }
        return String(slug)
    }
}
