package import Pairing
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

    /// Markdown. By company, then path; below it the files that were refused, and what a register says of it all.
    package static func markdown(_ rows: [Row], refused: [String], roll: RollCall? = nil) -> [UInt8] {
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
        if let roll { blocks += registerBlocks(roll) }
        return MarkdownRenderer.render(ReportDocument(title: ["Gap analyses"], blocks: blocks))
    }

    private static func registerBlocks(_ roll: RollCall) -> [Block] {
        var blocks: [Block] = [
            .heading(Heading(2, ["On the register"], anchor: Anchor("on-the-register"))),
            .paragraph([.text(roll.summary)]),
        ]
        let absences = roll.absences
        if !absences.isEmpty {
            if let caution = roll.caution { blocks.append(.paragraph([.text(caution)])) }
            blocks.append(
                .table(
                    Table(
                        caption: "Without answers",
                        columns: [
                            .init("Without answers"), .init("Questionnaire"), .init("Why"),
                            .init("The register says"),
                        ],
                        rows: absences.map { absence in
                            [
                                [.foreign(SafeText.oneLine(absence.company.name))],
                                [.text(absence.company.questionnaire?.text ?? "–")],
                                [.foreign(SafeText.oneLine(absence.words))],
                                [.foreign(SafeText.oneLine(absence.company.note))],
                            ]
                        })))
        }
        let surprises = roll.surprises
        guard !surprises.isEmpty else { return blocks }
        blocks.append(
            .heading(Heading(2, ["Not as the register has it"], anchor: Anchor("not-on-the-register"))))
        blocks.append(
            .table(
                Table(
                    caption: "Files that the register does not expect",
                    columns: [.init("Company"), .init("Answers to"), .init("File"), .init("Why")],
                    rows: surprises.map { surprise in
                        [
                            [.foreign(SafeText.oneLine(surprise.company))],
                            [.text(surprise.questionnaire.text)],
                            [.foreign(SafeText.oneLine(surprise.path))],
                            [.foreign(SafeText.oneLine(surprise.words))],
                        ]
                    })))
        return blocks
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
