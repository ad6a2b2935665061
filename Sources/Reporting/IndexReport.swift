package import Pairing
import QuestionnaireModel
import Scoring

/// The page that lists the reports in a folder. Of each report it holds a short line and nothing else.
package struct IndexReport {
    /// One report of the folder.
    package struct Row: Sendable {
        let company: String
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
            guard texts.count == 6 else { return nil }
            (company, questionnaire, figures, path) = (texts[0], texts[1], texts[2], texts[3])
            hasComments = !texts[4].isEmpty
            isWritten = texts[5].isEmpty
        }

        /// What it says, to be put by.
        package var texts: [String] {
            [
                company, questionnaire, figures, path, hasComments ? "comments" : "",
                isWritten ? "" : "unwritten",
            ]
        }
    }

    /// Without what the company says.
    private static let figureCount = 3
    /// Company, path, figures, the number of the questionnaire's title, and whether it could not be written.
    private var rows: PackedRows
    private static let width = 5
    private var titles: [String] = []
    private var titleIndex: [String: Int] = [:]
    /// Whether some company says something; only then there is a column for it.
    private var hasComments = false
    private var columns: [Table.Column] {
        [
            .init("Company"), .init("Questionnaire"), .init("Score", .right), .init("Up to", .right),
            .init("Reviewed", .right),
        ] + (hasComments ? [.init("The company says")] : []) + [.init("Report")]
    }

    /// - Parameters:
    ///   - rows: how many will come.
    ///   - bytes: how many bytes of them, at most.
    package init(rows: Int = 0, bytes: Int = 0) { self.rows = PackedRows(count: rows, byteCount: bytes) }

    /// Takes one report in; in any order.
    package mutating func add(_ row: Row) {
        let title = titleIndex[row.questionnaire] ?? titles.count
        if title == titles.count {
            titles.append(row.questionnaire)
            titleIndex[row.questionnaire] = title
        }
        hasComments = hasComments || row.hasComments
        rows.append([row.company, row.path, row.figures, "\(title)", row.isWritten ? "" : "unwritten"])
    }

    /// Markdown, piece by piece. By company, then path; below it the files that were refused, and what a register
    /// says of it all.
    package mutating func write(
        refused: [String], roll: RollCall? = nil, to emit: ([UInt8]) throws -> Void
    ) rethrows {
        try emit(MarkdownRenderer.render(ReportDocument(title: Self.title, blocks: [Self.remark])))
        if !rows.isEmpty { try writeTable(to: emit) }
        if !refused.isEmpty {
            try emit(
                Array("\n".utf8) + MarkdownRenderer.fragment([Self.refusedHeading]) + Array("\n".utf8))
            for path in refused.sorted() {
                try emit(MarkdownRenderer.fragment([.list(Self.list(of: [path]))]))
            }
        }
        if let roll { try emit(Array("\n".utf8) + MarkdownRenderer.fragment(Self.registerBlocks(roll))) }
    }

    /// The same as a page that a browser shows, for reports that are pages.
    package mutating func writePage(
        refused: [String], roll: RollCall? = nil, to emit: ([UInt8]) throws -> Void
    ) rethrows {
        var blocks = [Self.remark]
        if !rows.isEmpty { blocks.append(.table(Table(caption: "Reports", columns: columns, rows: []))) }
        if !refused.isEmpty { blocks += [Self.refusedHeading, .list(Self.list(of: refused.sorted()))] }
        if let roll { blocks += Self.registerBlocks(roll) }
        let document = ReportDocument(title: Self.title, blocks: blocks)
        guard !rows.isEmpty else { return try emit(HTMLRenderer.render(document)) }
        let page = HTMLRenderer.aroundFirstTable(of: document)
        try emit(page.before)
        rows.sort()
        try visitCells { try emit(HTMLRenderer.row($0, of: columns)) }
        try emit(page.behind)
    }

    private static let title: Line = ["Gap analyses"]
    private static let remark = Block.paragraph([
        .text(
            "Not a ranking: the letters ask different questions, and a low score with little reviewed "
                + "says that little is known.")
    ])
    private static let refusedHeading = Block.heading(
        Heading(2, ["Not assessed"], anchor: Anchor("not-assessed")))

    private static func list(of paths: [String]) -> List {
        List(.bulleted, tight: true, paths.map { [.paragraph([.foreign(SafeText.oneLine($0))])] })
    }

    private mutating func writeTable(to emit: ([UInt8]) throws -> Void) rethrows {
        var table = LongTable(columns)
        visitCells { table.measure($0) }
        try emit(Array("\n".utf8) + table.header)
        rows.sort()
        try visitCells { try emit(table.line($0)) }
    }

    private func visitCells(_ body: ([Line]) throws -> Void) rethrows {
        try rows.visit(width: Self.width) { try body(cells(of: $0)) }
    }

    private func cells(of row: [String]) -> [Line] {
        var figures = row[2].split(separator: "\n")
        if hasComments, figures.count == Self.figureCount { figures.append("–") }
        let name = Inline.foreign(SafeText.oneLine(row[1]))
        return [
            [.foreign(SafeText.oneLine(row[0]))],
            [.foreign(SafeText.oneLine(Int(row[3]).map { titles[$0] } ?? ""))],
        ] + figures.map { [.text(String($0))] }
            + [
                row[4].isEmpty
                    ? [.link([name], to: .file(FileAddress(row[1])))]
                    : [name, .text(" could not be written")]
            ]
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
