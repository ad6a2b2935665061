/// How dates are written: `YYYY-MM-DD`, and where less is known a year and month, or a year.
enum DateForm {
    /// What a date must at least give.
    enum Precision { case day, year }

    /// Whether a text is a day that exists in the calendar, or, if that is enough, a month or a year.
    static func accepts(_ text: String, precision: Precision) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let year = number(parts[0], digits: 4), year >= 1 else { return false }
        if parts.count == 1 { return precision == .year }
        guard let month = number(parts[1], digits: 2), (1...12).contains(month) else { return false }
        if parts.count == 2 { return precision == .year }
        guard parts.count == 3, let day = number(parts[2], digits: 2) else { return false }
        return day >= 1 && day <= days(in: month, of: year)
    }

    private static func number(_ digits: Substring.UTF8View, digits count: Int) -> Int? {
        guard digits.count == count else { return nil }
        var value = 0
        for digit in digits {
            guard digit >= 0x30, digit <= 0x39 else { return nil }
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
        for scalar in text.unicodeScalars {
            if scalar.value <= 0x20 || (0x7F...0xA0).contains(scalar.value) { return .malformed }
            if scalar == "<" || scalar == ">" || scalar == "\"" || scalar == "\\" { return .malformed }
            if scalar.properties.isWhitespace || scalar.properties.generalCategory == .format {
                return .malformed
            }
        }
        guard let colon = text.firstIndex(of: ":") else { return .malformed }
        let scheme = text[..<colon].lowercased()
        guard let first = scheme.utf8.first, (0x61...0x7A).contains(first),
            scheme.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2B })
        else { return .malformed }
        guard scheme == "http" || scheme == "https" else { return .other(scheme: scheme) }
        let rest = text[text.index(after: colon)...]
        guard rest.hasPrefix("//") else { return .malformed }
        let host = rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        return host.isEmpty || host.hasPrefix(":") || host.hasPrefix(".") ? .malformed : .web
    }
}
