import Reporting
import Testing

/// One snapshot a format over the same nasty assessment.
@Suite struct SnapshotTests {
    @Test(arguments: [
        (ReportFormat.markdown, "nasty.md"), (.html, "nasty.html"), (.json, "nasty.json"),
        (.jsonl, "nasty.jsonl"),
        (.csv, "nasty.csv"), (.sarif, "nasty.sarif"),
    ])
    func `the nasty assessment, in every format`(format: ReportFormat, name: String) throws {
        try Golden.expect(Report.render(Fixture.input(), as: format), named: name)
    }

    @Test func `the same input gives the same bytes`() throws {
        let input = try Fixture.input()
        for format in ReportFormat.allCases {
            #expect(Report.render(input, as: format) == Report.render(input, as: format))
        }
    }
}
