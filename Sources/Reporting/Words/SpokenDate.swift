/// A date as letters and reports print it, for other rooms.
package enum SpokenDate {
    /// `12 March 2021` for `2021-03-12`; what is no date stays as it is.
    package static func text(of date: String) -> String { Words.date(date) }
}
