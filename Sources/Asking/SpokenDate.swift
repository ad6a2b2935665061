/// A date as a letter prints it: `2021-03-12` gives `12 March 2021`.
enum SpokenDate {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]

    /// What is no date stays as it is.
    static func text(of date: String) -> String {
        let parts = date.split(separator: "-").map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
            months.indices.contains(month - 1)
        else { return date }
        return "\(day) \(months[month - 1]) \(year)"
    }
}
