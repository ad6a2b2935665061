/// A day of the Gregorian calendar.
package struct CivilDate: Sendable, Hashable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// `nil` for a day that does not exist, or a year outside 1 ... 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        guard day <= CivilDate.length(ofMonth: month, in: year) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// `YYYY-MM-DD`.
    package var iso: String {
        func padded(_ number: Int, to width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }

    /// The day so many days later (0 ... 100,000); `nil` past the year 9999.
    package func adding(days: Int) -> CivilDate? {
        guard (0...100_000).contains(days) else { return nil }
        var (year, month, day) = (year, month, day + days)
        while day > CivilDate.length(ofMonth: month, in: year) {
            day -= CivilDate.length(ofMonth: month, in: year)
            month += 1
            if month > 12 { (year, month) = (year + 1, 1) }
        }
        return CivilDate(year: year, month: month, day: day)
    }

    /// Days in a month, 28 to 31; the month is taken to be valid.
    static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// A month by its English name or the usual three or four letters of it, any case, with or without a stop.
    static func month(named word: String) -> Int? {
        let name = word.lowercased().filter { $0 != "." && $0 != "," }
        guard name.utf8.count >= 3 else { return nil }
        if name == "sept" { return 9 }
        let index = months.firstIndex { $0 == name || (name.utf8.count == 3 && $0.hasPrefix(name)) }
        return index.map { $0 + 1 }
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december",
    ]
}
