import Adjudication
import QuestionnaireModel

/// Replies of which the analysts' files hold for different days: what changed in between looks like disagreement.
struct DifferentDays {
    private let count: Int
    private let total: Int
    /// `YYYY-MM-DD`, of the reply where they lie furthest apart.
    private let earliest: String
    private let latest: String

    /// `nil` where the days are the same everywhere.
    init?(_ replies: [Panel.Reply]) {
        let spans = replies.compactMap { reply -> (earliest: String, latest: String, days: Int)? in
            let days = reply.codings.compactMap { $0?.sheet.asOf }.sorted()
            guard let first = days.first, let last = days.last, first != last,
                let from = CalendarDay(first), let to = CalendarDay(last)
            else { return nil }
            return (first, last, from.days(to: to))
        }
        guard let widest = spans.max(by: { $0.days < $1.days }) else { return nil }
        count = spans.count
        total = replies.count
        (earliest, latest) = (widest.earliest, widest.latest)
    }

    var remark: String {
        let which = count == total ? "each reply" : "\(count) of \(total) replies"
        let days = "\(Words.date(SafeText.oneLine(earliest))) and \(Words.date(SafeText.oneLine(latest)))"
        let furthest = total == 1 ? days : "furthest apart are \(days)"
        return
            "The analysts' files on \(which) hold for different days, \(furthest): what changed in between looks "
            + "like disagreement."
    }
}
