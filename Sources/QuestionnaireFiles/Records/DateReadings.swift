/// What somebody meant who wrote a date in another form than ours: `01.03.2026`, `March 2026`, `3/31/2026`.
struct DateReadings {
    /// In our form; two where either number can be the day, that with the day first before the other.
    let meant: [String]

    /// - Parameter precision: what the date must at least give.
    init(of text: String, _ precision: DateForm.Precision) {
        var meant: [String] = []
        for reading in Self.readings(of: Wording.bare(text))
        where DateForm.accepts(reading, precision: precision) && !meant.contains(reading) {
            meant.append(reading)
        }
        self.meant = meant
    }

    /// A part of a date.
    private enum Part {
        case year(String)
        case month(Int)
        case number(Int)
        case none

        init(_ word: String) {
            let digits = word.prefix(while: \.isNumber)
            let rest = word.dropFirst(digits.count)
            if digits.isEmpty {
                let month = DateReadings.months.firstIndex { $0.hasPrefix(word) && word.count >= 3 }
                self = month.map { .month($0 + 1) } ?? .none
            } else if digits.count == 4, rest.isEmpty {
                self = .year(word)
            } else if digits.count <= 2, ["", "st", "nd", "rd", "th"].contains(rest), let number = Int(digits)
            {
                self = .number(number)
            } else {
                self = .none
            }
        }
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december",
    ]

    private static func readings(of text: String) -> [String] {
        let day = String(text.prefix(10))
        // With the hour behind it.
        if DateForm.accepts(day, precision: .day), "T ".contains(text.dropFirst(10).prefix(1)) {
            return [day]
        }
        let parts = text.lowercased().split { " .,/-".contains($0) }.map { Part(String($0)) }
        switch (parts.first ?? .none, parts.dropFirst().first ?? .none, parts.dropFirst(2).first ?? .none) {
        case (.year(let year), .number(let month), .none), (.number(let month), .year(let year), .none),
            (.month(let month), .year(let year), .none):
            return parts.count == 2 ? [form(year, month)] : []
        case (.year(let year), .number(let month), .number(let day)),
            (.number(let day), .month(let month), .year(let year)),
            (.month(let month), .number(let day), .year(let year)):
            return parts.count == 3 ? [form(year, month, day)] : []
        case (.number(let first), .number(let second), .year(let year)) where parts.count == 3:
            let dayFirst = form(year, second, first)
            // Nobody writes the month first with full stops.
            return text.contains(".") ? [dayFirst] : [dayFirst, form(year, first, second)]
        default: return []
        }
    }

    private static func form(_ year: String, _ numbers: Int...) -> String {
        numbers.reduce(year) { $0 + ($1 < 10 ? "-0" : "-") + String($1) }
    }
}
