/// A day of the Gregorian calendar, for what lies between two.
package struct CalendarDay: Sendable {
    /// From 1 March of the year 0 on.
    private let number: Int

    /// - Parameter text: `YYYY-MM-DD`, as answer files have it; `nil` for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
            (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        // A year that begins in March has its leap day at its end.
        let (fromMarch, years) = month < 3 ? (month + 9, year - 1) : (month - 3, year)
        number = years * 365 + years / 4 - years / 100 + years / 400 + (153 * fromMarch + 2) / 5 + day - 1
    }

    /// Below 0 where the other is earlier.
    package func days(to other: CalendarDay) -> Int { other.number - number }
}
