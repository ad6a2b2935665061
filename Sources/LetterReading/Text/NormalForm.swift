/// The one form in which texts are compared: NFKC, straight quotes and plain hyphens, no soft hyphens or
/// zero-width characters, single spaces.
///
/// Canonical composition is left to `String`, which compares by it.
package enum NormalForm {
    /// The normal form of a text.
    package static func of(_ text: some StringProtocol) -> String {
        var result = ""
        var owesSpace = false
        for scalar in text.unicodeScalars {
            if isSpace(scalar) {
                owesSpace = !result.isEmpty
                continue
            }
            if isInvisible(scalar) { continue }
            if owesSpace {
                result.unicodeScalars.append(" ")
                owesSpace = false
            }
            if scalar.isASCII {
                result.unicodeScalars.append(scalar == "`" ? "'" : scalar)
            } else if let plain = punctuation(scalar) {
                result.unicodeScalars.append(plain)
            } else if let form = CompatibilityForms.form(of: scalar) {
                result += form
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// White space of any width, line ends and controls included.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Soft hyphens, byte-order marks, zero-width and direction characters.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    /// The straight quote or plain hyphen that a printed one stands for.
    private static func punctuation(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x2018...0x201B, 0x2032, 0x02BC, 0xB4, 0xFF07: "'"
        case 0x201C...0x201F, 0x2033, 0xFF02: "\""
        case 0x2010, 0x2011, 0xFE63, 0xFF0D: "-"
        default: nil
        }
    }
}
