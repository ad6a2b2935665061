import Adjudication
import Agreement
import ExactNumber
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

    // MARK: The figures

    private var lead: [Block] {
        guard figures.compared > 0 else {
            return [
                .lead([.strong("Nothing was answered by two analysts."), " There is nothing to compare."])
            ]
        }
        let two = panel.analysts.count == 2 ? "both" : "two or more of them"
        let compared = Words.count(figures.compared, "criterion", "criteria")
        let place = input.isOfFolders ? " in \(Words.count(repliesCompared, "reply", "replies"))" : ""
        var line: Line = [
            .strong(
                "Of \(compared)\(place) that \(two) answered, \(figures.same) "
                    + "\(figures.same == 1 ? "is" : "are") answered alike.")
        ]
        if let alpha = figures[.alphaNominal] {
            line.append(.text(" " + verdict(alpha, on: "on the answers")))
        }
        if let points = figures[.alphaOrdinal], let value = points.figure.value,
            value < AgreementFigures.reliable
        {
            line.append(.text(" " + verdict(points, on: "on the points that they earn")))
        }
        return [.lead(line)]
    }

    /// A reply that was refused, or never came, has no answers to compare.
    private var repliesCompared: Int {
        Set(panel.units.filter { $0.labels.count { $0 != nil } > 1 }.map(\.reply)).count
    }

    /// What alpha on the answers allows.
    private func verdict(_ line: PanelFigures.Line, on what: String) -> String {
        guard let value = line.figure.value else {
            return "Krippendorff's alpha \(what) is not given: \(line.figure.reason?.explanation ?? "")."
        }
        let figure = "Krippendorff's alpha \(what) is \(AgreementFigures.coefficient(value))"
        let judgement =
            value >= AgreementFigures.reliable
            ? "reliable by his threshold of 0.800"
            : value >= AgreementFigures.tentative
                ? "enough for tentative conclusions (0.667 or more), and not reliable (0.800)"
                : "too low to rest conclusions on (below 0.667)"
        var sentence = "\(figure): \(judgement)"
        if case .known(let interval)? = line.interval {
            let threshold =
                value >= AgreementFigures.reliable ? AgreementFigures.reliable : AgreementFigures.tentative
            if value >= AgreementFigures.tentative, interval.lower < threshold {
                sentence +=
                    "; its interval reaches down to \(AgreementFigures.coefficient(interval.lower))"
            }
        }
        return sentence + "."
    }

    private var measures: Block {
        .table(
            Table(
                caption: "How far the analysts agree",
                columns: [
                    .init("Measure"), .init("Figure", .right), .init("95 % interval", .right),
                    .init("What it compares"),
                ],
                rows: figures.lines.map { line in
                    [
                        [.text(line.measure.label)], [.text(shown(line.figure, line.measure))],
                        [.text(interval(line))], [.text(remark(line))],
                    ]
                }))
    }

    private func shown(_ figure: Figure<Double>, _ measure: Measure) -> String {
        figure.value.map { AgreementFigures.text($0, of: measure) } ?? "–"
    }

    private func interval(_ line: PanelFigures.Line) -> String {
        guard case .known(let interval)? = line.interval else { return "–" }
        return AgreementFigures.text(interval.lower, of: line.measure) + " to "
            + AgreementFigures.text(interval.upper, of: line.measure)
    }

    private func remark(_ line: PanelFigures.Line) -> String {
        if let reason = line.figure.reason { return "not given: \(reason.explanation)" }
        if let reason = line.interval?.reason {
            return "\(line.measure.meaning); no interval: \(reason.explanation)"
        }
        return line.measure.meaning
    }

    private var meaning: Line {
        [
            .text(
                "Alpha is 1 where all agree, 0 where they agree no more than if the same answers had been dealt out by "
                    + "chance, and below 0 where they agree less. Krippendorff asks for 0.800 or more, and lets figures "
                    + "from 0.667 on carry tentative conclusions only (K. Krippendorff, Content Analysis, 2nd edition, "
                    + "2004, p. 241). It says whether analysts can stand in for each other, and not which of them is right."
            )
        ]
    }

    // MARK: Parts

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

    private var parts: [Block] {
        let stages = panel.stages.map { ($0.stage.label, $0.part.figures) }
        let principles = panel.principles.map { part in
            ("\(part.id) \(SafeText.oneLine(part.title))", part.figures)
        }
        let rows = (principles + stages).map { label, figures -> [Line] in
            [
                [.foreign(label)], [.text("\(figures.compared)")], [.text("\(figures.same)")],
                [.text(figures[.alphaNominal].map { shown($0.figure, .alphaNominal) } ?? "–")],
                [.text(figures[.alphaOrdinal].map { shown($0.figure, .alphaOrdinal) } ?? "–")],
            ]
        }
        guard !rows.isEmpty else { return [] }
        return [
            .heading(Heading(2, ["By principle and rung"], anchor: Anchor("parts"))),
            .table(
                Table(
                    caption: "How far the analysts agree on each part",
                    columns: [
                        .init("Part"), .init("Compared", .right), .init("Alike", .right),
                        .init("Alpha, answers", .right), .init("Alpha, points", .right),
                    ], rows: rows)),
            .paragraph([
                .text(
                    "A dash: alpha is not defined, because nothing is compared or all answers are the same. Parts have "
                        + "fewer answers than the whole, and their figures sway more.")
            ]),
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
