package import Pairing
import QuestionnaireModel
import Scoring

/// The page that lists the reports in a folder. It goes through them and holds none, so that there may be any number.
package struct IndexReport {
    /// One report of the folder.
    package struct Row: Sendable {
        let company: String
        /// Made with the row, so that all threads share the work.
        private let sortKey: String
        let questionnaire: String
        /// Score, ceiling, what was reviewed and what the company says of it, as the table shows them, a line each.
        let figures: String
        /// Whether the company says something of it.
        let hasComments: Bool
        /// Relative to the folder.
        let path: String
        /// Whether the file there is this report; another's is not linked to.
        package var isWritten = true

        package init(_ input: ReportInput, path: String) {
            let assessment = input.assessment
            let overall = assessment.overall
            let reviewed = overall.reviewed.map(Figures.percent) ?? "–"
            company = input.sheet.company
            sortKey = CompanyName.sortKey(company)
            questionnaire = input.questionnaire.title
            let ceiling = overall.score == nil ? "–" : assessment.ceiling(overall)
            let answers = input.sheet.answers
            let stand = CommentStand(answers.indices.lazy.compactMap { answers[$0].companyComment })
            hasComments = !stand.isEmpty
            let mark = assessment.mark(overall) + (input.sheet.replyMark.map { " (\($0))" } ?? "")
            figures =
                "\(mark)\n\(ceiling)\n\(reviewed)\(stand.isEmpty ? "" : "\n" + stand.words)"
            self.path = path
        }

        /// The same from its texts; `nil` where they are not those of a row.
        package init?(texts: [String]) {
            guard texts.count == 7 else { return nil }
            (sortKey, company, path, questionnaire, figures) = (
                texts[0], texts[1], texts[2], texts[3], texts[4]
            )
            hasComments = !texts[5].isEmpty
            isWritten = texts[6].isEmpty
        }

        /// What it says, to be put by; by these texts it is sorted.
        package var texts: [String] {
            [
                sortKey, company, path, questionnaire, figures, hasComments ? "comments" : "",
                isWritten ? "" : "unwritten",
            ]
        }
    }

    /// Goes through the reports, by company and then by path, as often as it is called.
    package typealias Rows = ((Row) throws -> Void) throws -> Void

    /// An answer file that was not assessed.
    package struct Refusal: Sendable {
        let path: String
        let line: Int?
        let reason: String

        /// - Parameters:
        ///   - path: as the user knows it.
        ///   - line: of its first mistake, from 1; `nil` where it could not be read.
        ///   - reason: a clause without a full stop; it may quote the file.
        package init(path: String, line: Int?, reason: String) {
            (self.path, self.line, self.reason) = (path, line, reason)
        }
    }

    private let rows: Rows
    private let refused: [Refusal]
    private let roll: RollCall?
    private let options: ReportInput.Options

    /// - Parameters:
    ///   - rows: goes through the reports.
    ///   - refused: the answer files that were not assessed, in any order.
    ///   - roll: what a register says of it all.
    package init(
        _ rows: @escaping Rows, refused: [Refusal], roll: RollCall?, options: ReportInput.Options
    ) {
        self.rows = rows
        self.refused = refused.sorted { $0.path < $1.path }
        self.roll = roll
        self.options = options
    }

    /// Markdown, piece by piece: the reports, below them the files that were refused and what a register says.
    package func write(to emit: ([UInt8]) throws -> Void) throws {
        try emit(MarkdownRenderer.render(ReportDocument(title: Self.title, blocks: [Self.remark])))
        if let columns = try Columns(rows) {
            var table = LongTable(columns.all)
            try rows { table.measure(columns.cells(of: $0)) }
            try emit(Array("\n".utf8) + table.header())
            try rows { try emit(table.line(columns.cells(of: $0))) }
        }
        if !refused.isEmpty {
            try emit(
                Array("\n".utf8) + MarkdownRenderer.fragment(refusedRemarks) + Array("\n".utf8))
            for file in refused {
                try emit(MarkdownRenderer.fragment([.list(list(of: [file]))]))
            }
        }
        if let roll { try emit(Array("\n".utf8) + MarkdownRenderer.fragment(registerBlocks(roll))) }
    }

    /// The same as a page that a browser shows, for reports that are pages.
    package func writePage(to emit: ([UInt8]) throws -> Void) throws {
        let columns = try Columns(rows)
        var blocks = [Self.remark]
        if let columns { blocks.append(.table(Table(caption: "Reports", columns: columns.all, rows: []))) }
        if !refused.isEmpty { blocks += refusedRemarks + [.list(list(of: refused))] }
        if let roll { blocks += registerBlocks(roll) }
        let document = ReportDocument(title: Self.title, blocks: blocks)
        guard let columns else { return try emit(HTMLRenderer.render(document)) }
        let page = HTMLRenderer.aroundFirstTable(of: document)
        try emit(page.before)
        try rows { try emit(HTMLRenderer.row(columns.cells(of: $0), of: columns.all)) }
        try emit(page.behind)
    }

    private static let title: Line = ["Gap analyses"]
    private static let remark = Block.paragraph([
        .text(
            "Not a ranking, which hrdd compare makes: not all may have been asked the same, and a low score with little "
                + "reviewed says that little is known.")
    ])

    private var refusedRemarks: [Block] {
        [
            .heading(Heading(2, ["Not assessed"], anchor: Anchor("not-assessed"))),
            options.isPublic
                ? .paragraph([
                    .text(
                        "These files could not be read, or are not written as answer files must be. That says "
                            + "nothing about the companies:")
                ])
                : .paragraph([
                    "Refused, with the first mistake of each; ", .code("hrdd check"), " names them all:",
                ]),
        ]
    }

    /// A mistake is told in words of the file, which may be confidential.
    private func list(of files: [Refusal]) -> List {
        let items = files.map { file -> [Block] in
            let name = Inline.foreign(SafeText.oneLine(options.printed(file.path)))
            if options.isPublic { return [.paragraph([name])] }
            let place = file.line.map { ", line \($0): " } ?? ": "
            return [.paragraph([name, .text(place), .foreign(SafeText.oneLine(file.reason))])]
        }
        return List(.bulleted, tight: true, items)
    }

    /// What stands in the columns of the table.
    private struct Columns {
        /// Whether some company says something; only then there is a column for it.
        private let hasComments: Bool

        /// `nil` where there is no row.
        init?(_ rows: Rows) throws {
            var (isEmpty, hasComments) = (true, false)
            try rows { row in
                isEmpty = false
                if row.hasComments { hasComments = true }
            }
            if isEmpty { return nil }
            self.hasComments = hasComments
        }

        var all: [Table.Column] {
            [
                .init("Company"), .init("Questionnaire"), .init("Score", .right), .init("Up to", .right),
                .init("Reviewed", .right),
            ] + (hasComments ? [.init("The company says")] : []) + [.init("Report")]
        }

        func cells(of row: Row) -> [Line] {
            var figures = row.figures.utf8.split(separator: UInt8(ascii: "\n")).map {
                [Inline.text(String(Substring($0)))]
            }
            if hasComments, !row.hasComments { figures.append(["–"]) }
            let name = Inline.foreign(SafeText.oneLine(row.path))
            return [
                [.foreign(SafeText.oneLine(row.company))], [.foreign(SafeText.oneLine(row.questionnaire))],
            ] + figures
                + [
                    row.isWritten
                        ? [.link([name], to: .file(FileAddress(row.path)))]
                        : [name, .text(" could not be written")]
                ]
        }
    }

    private func registerBlocks(_ roll: RollCall) -> [Block] {
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
                                [.foreign(SafeText.oneLine(absence.words(naming: options.printed)))],
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
                            [.foreign(SafeText.oneLine(options.printed(surprise.path)))],
                            [.foreign(SafeText.oneLine(surprise.words))],
                        ]
                    })))
        return blocks
    }
}
