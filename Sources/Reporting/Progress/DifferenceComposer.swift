import ExactNumber
import Progress
import QuestionnaireModel
import Scoring

/// Puts into words what changed for one company.
struct DifferenceComposer {
    let difference: Difference
    let old: ReportComposer
    let new: ReportComposer
    /// Of its headings.
    let level: Int
    /// Stands before the names of its headings.
    let anchor: String

    init(_ input: DifferenceInput, level: Int, anchor: String) {
        difference = input.difference
        old = ReportComposer(input.old.released)
        new = ReportComposer(input.new.released)
        self.level = level
        self.anchor = anchor
    }

    func blocks(withContents: Bool) -> [Block] {
        var blocks: [Block] = [.paragraph(files), .lead(lead)]
        blocks += difference.repliesInWords.map { .paragraph([.strong([.text($0)])]) }
        blocks += [.paragraph(counts), figures]
        if withContents { blocks.append(.contents) }
        blocks += care
        for kind in Change.Kind.allCases where kind != .unchanged { blocks += part(kind) }
        return blocks + addition + comments
    }

    /// Right of reply: what the company says of the newer file's answers.
    private var comments: [Block] {
        let items = new.commentItems
        guard !items.isEmpty else { return [] }
        return [
            heading("What the company says of the newer answers", "comments"), .list(List(.bulleted, items)),
        ]
    }

    func heading(_ text: String, _ name: String) -> Block {
        .heading(Heading(level, [.text(text)], anchor: Anchor(anchor + name), isListed: level == 2))
    }

    // MARK: Figures

    /// The overall score before and after, as tables print it.
    var overall: (before: String, after: String, change: String) {
        guard let figure = difference.figures.first else { return ("–", "–", "–") }
        return (old.mark(figure.old), new.mark(figure.new), change(figure))
    }

    private func change(_ figure: FigureChange) -> String {
        figure.difference.map { Self.signed($0, decimals: 1) } ?? "–"
    }

    /// With its sign: `+6.6`, `−0.4`, `0`.
    static func signed(_ value: Rational, decimals: Int) -> String {
        if value.isZero { return "0" }
        let magnitude = value < .zero ? -value : value
        return (value < .zero ? "−" : "+") + Figures.score(magnitude, decimals: decimals)
    }

    private var files: Line {
        let titles = [difference.old, difference.new].map { SafeText.oneLine($0.questionnaire.title) }
        let days = [old, new].map { side -> Line in
            [
                "as of ", .foreign(Words.date(SafeText.oneLine(side.input.sheet.asOf))), " (",
                .code(side.input.fileName), ")",
            ]
        }
        let answers: Line =
            titles[0] == titles[1]
            ? ["Answers to “", .foreign(titles[1]), "”: "] + days[0] + [" and "] + days[1]
            : ["Answers to “", .foreign(titles[0]), "” "] + days[0] + [
                " and to “", .foreign(titles[1]), "” ",
            ]
                + days[1]
        return answers + [", both scored now by the same method, ", .code(new.input.method.id.text), "."]
    }

    private var lead: Line {
        guard let figure = difference.figures.first, let before = figure.old.score,
            let after = figure.new.score, let difference = figure.difference
        else {
            let without = [(old, "before"), (new, "after")].filter { $0.0.assessment.overall.score == nil }
            return [
                .strong("No difference of scores: there is no score \(Words.list(without.map(\.1)))."),
                " The answers are compared all the same.",
            ]
        }
        let max = new.fullMark
        guard !difference.isZero else {
            return [.strong("\(new.mark(after)) of \(max), as before.")]
        }
        let way = difference < .zero ? "less" : "more"
        let size = Self.signed(difference, decimals: 1).dropFirst()
        var line: Line = [
            .strong("From \(old.mark(before)) to \(new.mark(after)) of \(max): \(size) \(way).")
        ]
        if let band = figure.new.band, band != figure.old.band {
            line += [" Now “", .foreign(SafeText.oneLine(band)), "”"]
            if let was = figure.old.band { line += [", before “", .foreign(SafeText.oneLine(was)), "”"] }
            line.append(".")
        }
        return line
    }

    private var counts: Line {
        let counts = Change.Kind.allCases.compactMap { kind -> String? in
            let count = difference.changes(kind).count
            return count == 0 ? nil : "\(count) \(kind.counted)"
        }
        return [.text("Of \(difference.changes.count) criteria: \(Words.list(counts)).")]
    }

    func name(_ figure: FigureChange) -> Line {
        switch figure.name {
        case .overall: [.strong("Overall")]
        case .principle(let id, let title): [.foreign("\(id) \(SafeText.oneLine(title))")]
        case .stage(let stage): [.text(stage.label)]
        case .annex: ["Beside the score: the annex"]
        }
    }

    private var figures: Block {
        .table(
            Table(
                caption: "Every figure before and after",
                columns: [
                    .init("Figure"), .init("Before", .right), .init("After", .right), .init("Change", .right),
                    .init("Up to, before", .right), .init("Up to, after", .right),
                    .init("Disclosed, before", .right), .init("Disclosed, after", .right),
                ],
                rows: difference.figures.map { figure in
                    [
                        name(figure), [.text(old.mark(figure.old))], [.text(new.mark(figure.new))],
                        [.text(change(figure))], [.text(old.ceiling(figure.old))],
                        [.text(new.ceiling(figure.new))], [.text(old.percent(figure.old.disclosed))],
                        [.text(new.percent(figure.new.disclosed))],
                    ]
                }))
    }

    // MARK: What else differs

    private var care: [Block] {
        let items = difference.frames.compactMap(remark)
        guard !items.isEmpty else { return [] }
        return [
            heading("What else differs between the files", "care"),
            .list(List(.bulleted, tight: true, items.map { [.paragraph($0)] })),
        ]
    }

    /// `nil` for what the head says already.
    private func remark(_ frame: Difference.Frame) -> Line? {
        switch frame {
        case .questionnaire(let a, let b):
            [
                "The older file answers ", .code(a.text), " and the newer one ", .code(b.text),
                ": compared are the criteria that both have, and each score is over its own.",
            ]
        case .basis(let a, let b):
            [
                .text(
                    "The basis was \(a.rawValue) and is \(b.rawValue): a change may come of who looked, and where."
                )
            ]
        case .reply: nil
        case .size(let a, let b):
            [
                .text(
                    "The company's size was \(a?.rawValue ?? "not stated") and is \(b?.rawValue ?? "not stated"): it "
                        + "decides which criteria apply.")
            ]
        case .analyst:
            if new.input.options.isPublic, !new.input.options.withAnalyst {
                ["The analysts differ: part of the change may be theirs and not the company's."]
            } else {
                [
                    "The analysts differ (",
                    .foreign(SafeText.oneLine(difference.old.sheet.analyst ?? "not named")), "; ",
                    .foreign(SafeText.oneLine(difference.new.sheet.analyst ?? "not named")),
                    "): part of the change may be theirs and not the company's.",
                ]
            }
        case .involvement:
            ["What is said of the company's involvement differs: it decides which criteria on remedy apply."]
        case .edition(let a, let b):
            [
                .text(
                    "The older file was written for edition \(a) of the criteria, the newer one for edition \(b). "
                        + "Criteria that changed in between are not compared.")
            ]
        case .unknownEdition:
            ["The older file names no edition: whether a criterion changed since cannot be told."]
        case .order(let a, let b):
            [
                .text("The older file holds for "), .foreign(Words.date(SafeText.oneLine(a))),
                ", which is after ", .foreign(Words.date(SafeText.oneLine(b))),
                ": were they given in the wrong order?",
            ]
        case .weights(let count):
            [
                .text(
                    Words.count(
                        count, "criterion weighs otherwise or counts", "criteria weigh otherwise or count")
                        + " elsewhere in the newer questionnaire.")
            ]
        }
    }
}
