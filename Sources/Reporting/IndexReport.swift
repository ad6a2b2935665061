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

    /// A row packed into bytes, so that a hundred thousand are a few megabytes: company, path and figures.
    private struct Packed {
        let start: Int
        let companyCount: Int32
        let pathCount: Int32
        let figureCount: Int32
        let questionnaire: Int32
        let isWritten: Bool
    }

    /// Without what the company says.
    private static let figureCount = 3
    private var bytes: [UInt8] = []
    private var rows: [Packed] = []
    private var titles: [String] = []
    private var titleIndex: [String: Int32] = [:]
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
    package init(rows: Int = 0, bytes: Int = 0) {
        self.rows.reserveCapacity(rows)
        self.bytes.reserveCapacity(bytes)
    }

    /// Takes one report in; in any order.
    package mutating func add(_ row: Row) {
        let title = titleIndex[row.questionnaire] ?? Int32(titles.count)
        if title == titles.count {
            titles.append(row.questionnaire)
            titleIndex[row.questionnaire] = title
        }
        rows.append(
            Packed(
                start: bytes.count, companyCount: Int32(clamping: row.company.utf8.count),
                pathCount: Int32(clamping: row.path.utf8.count),
                figureCount: Int32(clamping: row.figures.utf8.count), questionnaire: title,
                isWritten: row.isWritten))
        hasComments = hasComments || row.hasComments
        for text in [row.company, row.path, row.figures] { bytes.append(contentsOf: text.utf8) }
    }

    /// Markdown, piece by piece. By company, then path; below it the files that were refused, and what a register
    /// says of it all.
    package func write(
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
    package func writePage(
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
        for place in order { try emit(HTMLRenderer.row(cells(of: rows[Int(place)]), of: columns)) }
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

    private func writeTable(to emit: ([UInt8]) throws -> Void) rethrows {
        var table = LongTable(columns)
        for row in rows { table.measure(cells(of: row)) }
        try emit(Array("\n".utf8) + table.header)
        for place in order { try emit(table.line(cells(of: rows[Int(place)]))) }
    }

    /// Places of rows: to sort them takes less room than to sort the rows.
    private var order: [Int32] {
        (0..<Int32(clamping: rows.count)).sorted { a, b in
            let (a, b) = (rows[Int(a)], rows[Int(b)])
            let (company, other) = (company(of: a), company(of: b))
            if !company.elementsEqual(other) { return company.lexicographicallyPrecedes(other) }
            return path(of: a).lexicographicallyPrecedes(path(of: b))
        }
    }

    private func company(of row: Packed) -> ArraySlice<UInt8> {
        bytes[row.start..<row.start + Int(row.companyCount)]
    }

    private func path(of row: Packed) -> ArraySlice<UInt8> {
        let start = row.start + Int(row.companyCount)
        return bytes[start..<start + Int(row.pathCount)]
    }

    private func cells(of row: Packed) -> [Line] {
        let text = { (bytes: ArraySlice<UInt8>) in String(decoding: bytes, as: UTF8.self) }
        let path = text(path(of: row))
        let start = row.start + Int(row.companyCount) + Int(row.pathCount)
        var figures = text(bytes[start..<start + Int(row.figureCount)]).split(separator: "\n")
        if hasComments, figures.count == Self.figureCount { figures.append("–") }
        let name = Inline.foreign(SafeText.oneLine(path))
        return [
            [.foreign(SafeText.oneLine(text(company(of: row))))],
            [.foreign(SafeText.oneLine(titles[Int(row.questionnaire)]))],
        ] + figures.map { [.text(String($0))] }
            + [
                row.isWritten
                    ? [.link([name], to: .file(FileAddress(path)))] : [name, .text(" could not be written")]
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
