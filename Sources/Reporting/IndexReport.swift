import QuestionnaireModel
import Scoring

/// The page that lists the reports in a folder.
package enum IndexReport {
    /// One report of the folder.
    package struct Row: Sendable {
        let company: String
        let questionnaire: String
        let score: String
        let ceiling: String
        let reviewed: String
        /// Relative to the folder.
        let path: String

        package init(_ input: ReportInput, path: String) {
            let composer = ReportComposer(input)
            let overall = input.assessment.overall
            company = input.sheet.company
            questionnaire = input.questionnaire.title
            score = composer.mark(overall)
            ceiling = overall.score == nil ? "–" : composer.ceiling(overall)
            reviewed = composer.percent(overall.reviewed)
            self.path = path
        }
    }

    /// Markdown. By company, then path; below it the files that were refused.
    package static func markdown(_ rows: [Row], refused: [String]) -> [UInt8] {
        let sorted = rows.sorted { ($0.company, $0.path) < ($1.company, $1.path) }
        let table = Table(
            caption: "The reports in this folder",
            columns: [
                .init("Company"), .init("Questionnaire"), .init("Score", .right), .init("Up to", .right),
                .init("Reviewed", .right), .init("Report"),
            ],
            rows: sorted.map { row in
                [
                    [.foreign(SafeText.oneLine(row.company))],
                    [.foreign(SafeText.oneLine(row.questionnaire))],
                    [.text(row.score)], [.text(row.ceiling)], [.text(row.reviewed)],
                    [.link([.foreign(SafeText.oneLine(row.path))], to: .file(FileAddress(row.path)))],
                ]
            })
        var blocks: [Block] = [
            .paragraph([
                .text(
                    "Not a ranking: the letters ask different questions, and a low score with little reviewed "
                        + "says that little is known.")
            ])
        ]
        if !rows.isEmpty { blocks.append(.table(table)) }
        if !refused.isEmpty {
            blocks.append(.heading(Heading(2, ["Not assessed"], anchor: Anchor("not-assessed"))))
            blocks.append(
                .list(
                    List(
                        .bulleted, tight: true,
                        refused.sorted().map { [.paragraph([.foreign(SafeText.oneLine($0))])] })))
        }
        return MarkdownRenderer.render(ReportDocument(title: ["Gap analyses"], blocks: blocks))
    }
}

/// A file beside the report, encoded so that it cannot leave its place in a link.
package struct FileAddress: Sendable, Hashable {
    /// ASCII, relative.
    let encoded: String

    package init(_ path: String) {
        var encoded = "./"
        for byte in path.utf8 {
            let isPlain =
                byte >= 0x30 && byte <= 0x39 || byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A
            if isPlain || "-._~/".utf8.contains(byte) {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                encoded += "%\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))"
            }
        }
        self.encoded = encoded
    }
}
