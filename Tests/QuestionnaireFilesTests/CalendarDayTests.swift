import QuestionnaireModel
import Testing

@Suite struct `Days of the calendar` {
    @Test(arguments: [
        ("2026-03-01", "2026-03-01", 0), ("2026-02-28", "2026-03-01", 1), ("2024-02-28", "2024-03-01", 2),
        ("2025-12-31", "2026-01-01", 1), ("2025-03-01", "2026-03-01", 365), ("2026-03-05", "2026-03-01", -4),
        // A century's year is a leap year only every fourth time.
        ("1900-02-28", "1900-03-01", 1), ("2000-02-28", "2000-03-01", 2),
        ("1900-01-01", "2000-01-01", 36_524),
    ])
    func `lie so far apart`(from: String, to: String, days: Int) throws {
        let one = try #require(CalendarDay(from))
        let other = try #require(CalendarDay(to))
        #expect(one.days(to: other) == days)
    }

    @Test(arguments: ["", "2026", "2026-03", "2026-13-01", "2026-3-", "a-b-c"])
    func `anything else is no day`(text: String) {
        #expect(CalendarDay(text) == nil)
    }
}
