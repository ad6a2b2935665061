/// How dates are written: `YYYY-MM-DD`, and where less is known a year and month, or a year.
enum DateForm {
    /// What a date must at least give.
    enum Precision { case day, year }

    /// Whether a text is a day that exists in the calendar, or, if that is enough, a month or a year.
    static func accepts(_ text: String, precision: Precision) -> Bool {
        var rest = text.utf8[...]
        guard let year = number(&rest, digits: 4), year >= 1 else { return false }
        if rest.isEmpty { return precision == .year }
        guard rest.popFirst() == UInt8(ascii: "-"), let month = number(&rest, digits: 2), month >= 1,
            month <= 12
        else { return false }
        if rest.isEmpty { return precision == .year }
        guard rest.popFirst() == UInt8(ascii: "-"), let day = number(&rest, digits: 2), rest.isEmpty
        else { return false }
        return day >= 1 && day <= days(in: month, of: year)
    }

    /// Takes exactly so many digits from the front.
    private static func number(_ text: inout Substring.UTF8View, digits count: Int) -> Int? {
        var value = 0
        for _ in 0..<count {
            guard let digit = text.popFirst(), digit >= 0x30, digit <= 0x39 else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return value
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

/// What an address on the web looks like to a reader that never opens one.
enum AddressForm {
    /// What a text is, seen as an address.
    enum Reading: Equatable {
        /// `http` or `https` with a host: may become a link.
        case web
        /// Another scheme, in lower case: kept as text and never a link.
        case other(scheme: String)
        case malformed
    }

    static func reading(of text: String) -> Reading {
        if isPlainWebAddress(text) { return .web }
        if text.unicodeScalars.contains(where: isNeverPartOfAddress) { return .malformed }
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return .malformed }
        let scheme = text[..<colon].lowercased()
        guard let first = scheme.utf8.first, (0x61...0x7A).contains(first),
            scheme.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2B })
        else { return .malformed }
        guard scheme == "http" || scheme == "https" else { return .other(scheme: scheme) }
        let rest = text.utf8[colon...].dropFirst()
        guard rest.starts(with: "//".utf8) else { return .malformed }
        switch rest.dropFirst(2).first {
        case nil, UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: ":"),
            UInt8(ascii: "."):
            return .malformed
        default: return .web
        }
    }

    /// Whether it is one of the kind that nearly all are, seen without looking at characters beyond ASCII.
    private static func isPlainWebAddress(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            let scheme = bytes.starts(with: "https://".utf8) ? 8 : bytes.starts(with: "http://".utf8) ? 7 : 0
            guard scheme > 0, scheme < bytes.count, bytes[scheme].isLetterOrDigit else { return false }
            return bytes.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "\\"): false
                default: byte > 0x20 && byte < 0x7F
                }
            }
        }
    }

    private static func isNeverPartOfAddress(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\0"..." ", "\u{7F}"..."\u{A0}", "<", ">", "\"", "\\": true
        case "!"..."~": false
        // Blanks that cannot be seen, and marks that turn the order of reading around.
        default: scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
        }
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}
