import Adjudication
import QuestionnaireModel
import Scoring

/// Puts the agreement of analysts into words: the figures first, then every difference to be settled.
struct AgreementComposer {
    let input: AgreementInput
    let panel: Panel
    let figures: PanelFigures
    /// By reply, then by analyst.
    let composers: [[ReportComposer?]]
    /// What each reply is called: by its company, and by its file too where a company has several.
    let replyNames: [String]

    init(_ input: AgreementInput) {
        self.input = input
        composers = input.files.map { files in files.map { $0.map(ReportComposer.init) } }
        panel = input.panel
        replyNames = Self.names(of: input.panel.replies)
        figures = panel.figures(input.bootstrap)
    }

    private static func names(of replies: [Panel.Reply]) -> [String] {
        let companies = replies.map { $0.codings.lazy.compactMap { $0?.sheet.company }.first ?? $0.name }
        var count: [String: Int] = [:]
        for company in companies { count[company, default: 0] += 1 }
        return zip(replies, companies).map { reply, company in
            count[company] == 1 || reply.name == company ? company : "\(company): \(reply.name)"
        }
    }

    func document() -> ReportDocument {
        var blocks = head + lead
        blocks += [measures, .paragraph(meaning)]
        blocks.append(.contents)
        blocks +=
            scores + parts + contested + confusions + differences + otherEvidence + incomplete + comments
        blocks += left
        blocks += method
        blocks += SourcesPart.blocks(input.files.joined().compactMap(\.self), namesFiles: !input.isOfFolders)
        return ReportDocument(title: title, blocks: blocks)
    }

    private var title: Line {
        guard !input.isOfFolders, let reply = panel.replies.first,
            let company = reply.codings.lazy.compactMap({ $0?.sheet.company }).first
        else { return [.text("Agreement of \(analystCount)")] }
        return [.text("Agreement of \(analystCount): "), .foreign(SafeText.oneLine(company))]
    }

    private var analystCount: String { "\(Words.opening(panel.analysts.count).lowercased()) analysts" }

    // MARK: Who compared what

    private var head: [Block] {
        var blocks: [Block] = []
        if input.isOfFolders {
            blocks.append(
                .paragraph(
                    [
                        .text(
                            "\(Words.capitalised(Words.count(panel.replies.count, "reply", "replies"))), each scored by two "
                                + "or more of: ")
                    ] + Words.list(panel.analysts.map { [.foreign(SafeText.oneLine($0))] }) + ["."]))
        } else if let reply = panel.replies.first {
            let files = zip(panel.analysts, zip(reply.codings, input.files[0])).compactMap {
                analyst, pair -> Line? in
                guard let coding = pair.0, let file = pair.1 else { return nil }
                return [
                    .foreign(SafeText.oneLine(analyst)), " in ", .code(file.fileName),
                    .text(", as of \(Words.date(SafeText.oneLine(coding.sheet.asOf)))"),
                ]
            }
            blocks.append(
                .paragraph(
                    [
                        "Answers to “", .foreign(SafeText.oneLine(reply.questionnaire.title)), "” (",
                        .code(reply.questionnaire.id.text), "): ",
                    ] + Words.list(files) + ["."]))
        }
        if input.isOfFolders, let remark = DifferentDays(panel.replies)?.remark {
            blocks.append(.paragraph([.text(remark)]))
        }
        if panel.replies.contains(where: { $0.codings.contains { $0?.sheet.hasConfidentialText == true } }) {
            blocks.append(
                .paragraph([.strong(Words.notForPublication)]))
        }
        return blocks
    }

    // MARK: What divides them

    private var scores: [Block] {
        let rows: [[Line]] = zip(replyNames, composers).map { name, composers in
            let marks = composers.map { composer -> Line in
                guard let composer else { return ["no file"] }
                let why = composer.input.sheet.replyMark.map { " (\($0))" } ?? ""
                return [.text(composer.mark(composer.assessment.overall) + why)]
            }
            return [[.foreign(SafeText.oneLine(name))]] + marks
        }
        return [
            .heading(Heading(2, ["What each comes to"], anchor: Anchor("scores"))),
            .table(
                Table(
                    caption: "The score from each analyst's file",
                    columns: [.init("Company")]
                        + panel.analysts.map { .init(SafeText.oneLine($0), .right) },
                    rows: rows)),
        ]
    }

    private var contested: [Block] {
        let contested = panel.contested
        guard input.isOfFolders, !contested.isEmpty else { return [] }
        let rows = contested.prefix(20).map { one -> [Line] in
            [
                [.foreign(SafeText.oneLine(one.criterion.text)), " ", .code(one.criterion.id.text)],
                [.text("\(one.differing) of \(one.compared)")],
                [.foreign(one.confusions.prefix(3).map(said).joined(separator: ", "))],
            ]
        }
        return [
            .heading(Heading(2, ["Criteria that divide the analysts"], anchor: Anchor("contested"))),
            .paragraph([
                .text(
                    "For whoever keeps the catalogue: where analysts differ in reply after reply, the criterion's wording "
                        + "is more likely unclear than its reader careless. Two replies or more, the most divided first"
                        + (contested.count > 20 ? "; 20 of \(contested.count)." : "."))
            ]),
            .table(
                Table(
                    caption: "Criteria on which the analysts differ most",
                    columns: [.init("Criterion"), .init("Differing", .right), .init("Taken for each other")],
                    rows: Array(rows))),
        ]
    }

    private func said(_ confusion: Confusion) -> String {
        "\(SafeText.oneLine(confusion.one.text)) / \(SafeText.oneLine(confusion.other.text)) \(confusion.count) ×"
    }

    private var confusions: [Block] {
        let confusions = panel.confusions
        guard !confusions.isEmpty else { return [] }
        let shown = confusions.prefix(12).map(said)
        return [
            .heading(Heading(2, ["Answers taken for each other"], anchor: Anchor("confusions"))),
            .paragraph([.foreign(shown.joined(separator: " · "))]),
        ]
    }
}
