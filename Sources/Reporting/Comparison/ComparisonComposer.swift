import Comparison
import ExactNumber
import Pairing
import QuestionnaireModel
import Scoring

/// Puts companies beside each other into a document.
struct ComparisonComposer {
    let input: ComparisonInput
    var comparison: Comparison { input.comparison }
    var max: Rational { comparison.method.max }

    init(_ input: ComparisonInput) { self.input = input }

    func document() -> ReportDocument {
        var blocks: [Block] = [.lead(opening), .paragraph(ground)]
        if printsConfidentialComments { blocks.append(.paragraph([.strong(Words.notForPublication)])) }
        if !comparison.ranked.isEmpty {
            blocks += [.table(ranks)] + principles + meaning + cautions
        }
        blocks.append(.contents)
        return ReportDocument(
            title: ["Companies compared"],
            blocks: blocks + apart + grounds + lacks + comments + leftOut + refused + digests)
    }

    private var printsConfidentialComments: Bool {
        let entries = comparison.ranked.flatMap(\.entries) + comparison.apart.flatMap(\.entries)
        return !input.options.isPublic
            && entries.contains { $0.comments.contains { $0.comment.text?.isConfidential == true } }
    }

    // MARK: What is compared

    private var opening: Line {
        let common = comparison.ground.criteria.count
        guard common > 0 else {
            return [.strong("Nothing was asked of all of them in the same words: there is no ranking.")]
        }
        let (ranked, apart) = (comparison.ranked.count, comparison.apart.count)
        let others =
            apart == 0
            ? ""
            : " \(Words.opening(apart)) more \(apart == 1 ? "is" : "are") listed apart, without a rank."
        guard ranked > 0 else { return [.strong("No company has a rank."), .text(others)] }
        return [
            .strong(Words.count(ranked, "company", "companies")),
            .text(", by how much of what all were asked they show or claim.\(others)"),
        ]
    }

    private var ground: Line {
        let shares = comparison.ground.shares
        let count = comparison.ground.criteria.count
        let criteria = Words.count(count, "criterion", "criteria")
        let frame = comparison.ground.frame
        guard shares.contains(where: { $0.leftOut > 0 }) else {
            return [
                .text("All were asked the same \(criteria): “"), .foreign(SafeText.oneLine(frame.title)),
                .text("” ("), .code(frame.id.text), .text(")."),
            ]
        }
        if shares.count == 1 {
            return [
                .text("All were asked the same: “"), .foreign(SafeText.oneLine(frame.title)), .text("” ("),
                .code(frame.id.text),
                .text(
                    "). What its annex expects is part of some companies' own scores and not of others', and is left out here; "
                        + "compared are \(criteria)."),
            ]
        }
        let before: Line = [
            .text("They were not asked the same: \(shares.count) questionnaires were put to them. ")
        ]
        let see: Line = [
            .link(["What was left out"], to: .heading(Self.leftOutAnchor)),
            .text(" says what each questionnaire costs."),
        ]
        guard count > 0 else { return before + see }
        return before + [
            .text("Compared are the \(criteria) that stand in all of them in the same words, weighed as in "),
            .code(frame.id.text), .text(", the one with the fewest. "),
        ] + see
    }

    // MARK: Words that several parts need

    func name(_ company: String) -> Line { [.foreign(SafeText.oneLine(company))] }

    func basis(_ file: Comparison.File) -> String {
        switch file.basis {
        case .selfAssessment: "self-assessment"
        case .publishedReply: file.isRefused ? "reply refused" : "published reply"
        case .publicRecord: "public record"
        }
    }

    /// Each once, in their order.
    func joined(_ values: [String], by separator: String = ", ") -> String {
        var seen: Set<String> = []
        return values.filter { seen.insert($0).inserted }.joined(separator: separator)
    }

    // MARK: Who has no rank

    private var apart: [Block] {
        guard !comparison.apart.isEmpty || input.roll != nil else { return [] }
        var blocks: [Block] = [
            .heading(Heading(2, ["Without a rank"], anchor: Anchor("without-a-rank")))
        ]
        if let roll = input.roll {
            blocks.append(
                .paragraph([.text([roll.summary, roll.caution].compactMap(\.self).joined(separator: " "))]))
        }
        guard !comparison.apart.isEmpty else { return blocks }
        let rows = comparison.apart.map { company in
            [name(company.company), why(company.reason), [.text(ownScores(company.files))]]
        }
        return blocks + [
            .table(
                Table(
                    caption: "Companies without a rank, and why",
                    columns: [.init("Company"), .init("Why"), .init("Own score", .right)], rows: rows))
        ]
    }

    func why(_ reason: Comparison.Apart.Reason) -> Line {
        switch reason {
        case .noReply: ["There was no reply. That says nothing of what the company does."]
        case .notDelivered: ["The letter did not arrive."]
        case .tooLittleReviewed(let share):
            [
                .text(
                    "Only \(Figures.percent(share)) of what all were asked was reviewed; for a rank the method asks for "
                        + "\(Figures.percent(comparison.fewestReviewed)).")
            ]
        case .noScore: ["The method gives no score on what all were asked."]
        case .nothingInCommon: ["Nothing was asked of all."]
        case .noAnswers(let words): [.foreign(Words.sentence(words))]
        }
    }

    func ownScores(_ files: [Comparison.File]) -> String {
        joined(files.map { $0.score.map { Figures.score($0, limits: [max]) } ?? "–" })
    }

    // MARK: What most lack

    private static let shownLacks = 15

    private var lacks: [Block] {
        let lacks = comparison.commonLacks
        guard comparison.ranked.count > 1, !lacks.isEmpty else { return [] }
        let more =
            lacks.count > Self.shownLacks
            ? " The \(Self.shownLacks) that most lack are listed; \(lacks.count - Self.shownLacks) more are lacked by over half."
            : ""
        let disputed = lacks.contains { $0.disputed > 0 }
        let out = lacks.contains { $0.out > 0 }
        var notes = ["Who declined to say is among the “not met”."]
        if disputed { notes.append("“Disputed” is where analysts count a company differently.") }
        if out { notes.append("“Not asked” is where the criterion does not apply to it.") }
        var columns: [Table.Column] = [
            .init("Criterion"), .init("Met", .right), .init("Partly", .right), .init("Not met", .right),
            .init("Not known", .right),
        ]
        if disputed { columns.append(.init("Disputed", .right)) }
        if out { columns.append(.init("Not asked", .right)) }
        let rows = lacks.prefix(Self.shownLacks).map { lack -> [Line] in
            var counts = [lack.met, lack.partly, lack.notMet, lack.silent]
            if disputed { counts.append(lack.disputed) }
            if out { counts.append(lack.out) }
            return [[.foreign(SafeText.oneLine(lack.criterion.text))]] + counts.map { [.text("\($0)")] }
                + [[.foreign(SafeText.oneLine(lack.criterion.nextStep))]]
        }
        return [
            .heading(Heading(2, ["What most of them lack"], anchor: Anchor("what-most-lack"))),
            .paragraph([
                .text(
                    "How many of the \(comparison.ranked.count) companies with a rank meet a criterion in full, in part or not, and of "
                        + "how many it is not known, because they or their reply do not say. \(notes.joined(separator: " "))\(more)"
                )
            ]),
            .table(
                Table(
                    caption: "Criteria that more than half of the companies do not fully meet",
                    columns: columns + [.init("A first step")], rows: rows)),
        ]
    }

    // MARK: What was left out, and by what

    static let leftOutAnchor = Anchor("left-out")

    /// How many companies with a reply answered each.
    var companiesByQuestionnaire: [ItemID: Int] {
        var companies: [ItemID: Int] = [:]
        let answered = comparison.ranked.map(\.files) + comparison.apart.map(\.files)
        for files in answered where files.allSatisfy(\.hasReply) {
            for questionnaire in Set(files.map(\.questionnaire)) { companies[questionnaire, default: 0] += 1 }
        }
        return companies
    }

    private var leftOut: [Block] {
        let shares = comparison.ground.shares
        guard shares.contains(where: { $0.leftOut > 0 }) else { return [] }
        let companies = companiesByQuestionnaire
        let rows = shares.map { share -> [Line] in
            [
                [.code(share.questionnaire.text)], [.foreign(SafeText.oneLine(share.title))],
                [.text("\(companies[share.questionnaire] ?? 0)")], [.text("\(share.leftOut)")],
                [.text(shares.count > 1 ? "\(share.costs)" : "–")],
            ]
        }
        return [
            .heading(Heading(2, ["What was left out"], anchor: Self.leftOutAnchor)),
            .paragraph([
                .text(
                    "Criteria that not all were asked, or not in the same words, or whose prerequisite is such a one"
                        + (comparison.ground.leavesAnnexOut
                            ? "; and the annex, which is part of some scores and not of others. " : ". ")
                        + "“Costs” is how many more criteria could be compared if the companies with this questionnaire were left "
                        + "out.")
            ]),
            .table(
                Table(
                    caption: "What each questionnaire has that is not compared, and what it costs",
                    columns: [
                        .init("Questionnaire"), .init("Title"), .init("Companies", .right),
                        .init("Left out", .right), .init("Costs", .right),
                    ], rows: rows)),
        ]
    }

    private var refused: [Block] {
        guard !input.refused.isEmpty else { return [] }
        return [
            .heading(Heading(2, ["Not compared"], anchor: Anchor("not-compared"))),
            .paragraph(["These files were refused, and nothing in them counts:"]),
            .list(
                List(
                    .bulleted, tight: true,
                    input.refusedNames.map { [.paragraph([.code(SafeText.oneLine($0))])] })),
        ]
    }

    // MARK: Digests

    private var digests: [Block] {
        let all = comparison.ranked.flatMap(\.files) + comparison.apart.flatMap(\.files)
        var rows: [[Line]] = input.digests.questionnaires.map {
            [["Questionnaire"], [.code($0.id.text)], [.code($0.digest)]]
        }
        rows.append([["Method"], [.code(comparison.method.id.text)], [.code(input.digests.method)]])
        rows += all.sorted { ($0.name, $0.digest) < ($1.name, $1.digest) }
            .map { file in
                let whose = input.analysts([file]).map { Inline.foreign(", \(SafeText.oneLine($0))") }
                return [["Answers"], [.code(SafeText.oneLine(file.name))] + whose, [.code(file.digest)]]
            }
        let version = input.toolVersion.isEmpty ? "" : " \(input.toolVersion)"
        return [
            .heading(Heading(2, ["Digests"], anchor: .digests)),
            .table(
                Table(
                    caption: "What was read, by SHA-256",
                    columns: [.init("What"), .init("Name"), .init("SHA-256")], rows: rows)),
            .paragraph([
                .text("Written by hrdd\(version). The same files give the same report, byte for byte.")
            ]),
        ]
    }
}
