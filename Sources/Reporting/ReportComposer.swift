import ExactNumber
import QuestionnaireModel
import Scoring
import SourceText

/// Puts an assessment into words, part by part; each part lies in a file of its own with its wording.
final class ReportComposer {
    let input: ReportInput
    let assessment: Assessment
    let questionnaire: Questionnaire
    let sheet: AnswerSheet
    let lines: LineIndex
    let outline: Outline
    /// The answer file's, without its folders.
    let fileName: String
    /// Index into `Assessment.gaps` by criterion; −1 has none.
    private let gapOfCriterion: [Int]

    convenience init(_ input: ReportInput) { self.init(input, Outline(input.questionnaire)) }

    init(_ input: ReportInput, _ outline: Outline) {
        self.input = input
        assessment = input.assessment
        questionnaire = input.questionnaire
        sheet = input.sheet
        lines = LineIndex(input.source)
        self.outline = outline
        fileName = input.fileName
        var gapOfCriterion = [Int](repeating: -1, count: input.assessment.criteria.count)
        for index in input.assessment.gaps.indices {
            let criterion = input.assessment.gaps[index].criterion
            if gapOfCriterion.indices.contains(criterion) { gapOfCriterion[criterion] = index }
        }
        self.gapOfCriterion = gapOfCriterion
    }

    var criteria: [Criterion] { outline.criteria }
    var places: [Outline.Place] { outline.places }

    /// Index into `Assessment.gaps`.
    func gap(of criterion: Int) -> Int? {
        let gap = gapOfCriterion.indices.contains(criterion) ? gapOfCriterion[criterion] : -1
        return gap < 0 ? nil : gap
    }

    /// The whole report.
    func document() -> ReportDocument {
        var page = DocumentPage()
        let stationery = Stationery(outline, input.method, on: &page)
        tell(&page, stationery)
        return ReportDocument(title: title, blocks: page.blocks)
    }

    /// Tells a page the whole report, the title aside.
    func tell<P: Page>(_ page: inout P, _ stationery: Stationery<P>) {
        guard hasReply else { return tellWithoutReply(&page, stationery) }
        page.tell(headPart() + headlinePart() + summaryPart())
        principlesPart(&page, stationery)
        page.tell(.contents)
        firstStepsPart(&page, stationery)
        carePart(&page, stationery)
        page.tell(involvementPart())
        rungsPart(&page, stationery)
        clausesPart(&page, stationery)
        page.tell(viewsPart())
        questionsPart(&page, stationery)
        annexPart(&page, stationery)
        page.tell(commentsPart())
        actionPart(&page, stationery)
        gapsPart(&page, stationery)
        additionPart(&page, stationery)
        page.tell(.heading(.terms))
        page.put(passage: stationery.terms)
        page.tell(digestsPart())
        page.tell(.heading(.limits))
        page.put(passage: stationery.limits)
    }

    /// Where nobody answered there is nothing to break down: what was asked, and what that means.
    private func tellWithoutReply<P: Page>(_ page: inout P, _ stationery: Stationery<P>) {
        page.tell(headPart() + headlinePart() + involvementPart())
        page.tell(askedPart() + digestsPart())
        page.tell(.heading(.limits))
        page.put(passage: stationery.limits)
    }

    var title: Line { ["Gap analysis: ", .foreign(fold(sheet.company, to: 200))] }

    // MARK: What all parts need

    /// Whether there is anything that could be scored.
    var hasReply: Bool {
        assessment.withoutScore != .noReply && assessment.withoutScore != .replyNotDelivered
    }

    /// Whether an annex is one more question of the score.
    var countsAnnex: Bool { assessment.annexCounts && !questionnaire.annex.isEmpty }

    /// Whether the principles are the Guiding Principles.
    var speaksOfGuidingPrinciples: Bool { questionnaire.letter != nil || questionnaire.id == "ungp-letters" }

    func mark(_ value: Rational) -> String { assessment.mark(value) }
    func mark(_ value: Rational, of max: Rational) -> String { assessment.mark(value, of: max) }
    func mark(_ score: Score) -> String { assessment.mark(score) }
    func ceiling(_ score: Score) -> String { assessment.ceiling(score) }

    func percent(_ value: Rational?) -> String { percents(value).description }
    func percents(_ value: Rational?) -> Numeral { value.map { Numeral(percent: $0) } ?? .words("–") }

    /// `nil` where there is no score.
    func bar(_ score: Score) -> Bar? {
        guard let floor = score.floor, let ceiling = score.ceiling, score.score != nil else { return nil }
        return Figures.bar(floor: floor, ceiling: ceiling, max: score.max)
    }

    /// The cells of a score: its mark, a bar, and what it could be.
    ///
    /// - Parameter saysMax: whether the first says what it is out of.
    func tellCells<P: Page>(
        of score: Score, saysMax: Bool = false, _ page: inout P, _ stationery: Stationery<P>
    ) {
        page.cell { page in
            page.say(assessment.headline(score))
            if saysMax { page.say(" of \(score.max.shortText(decimals: 2))") }
        }
        if let bar = bar(score) { page.put(cell: stationery.bar(bar)) } else { page.cell { _ in } }
        page.cell { $0.say(assessment.ceilingNumeral(score)) }
    }

    /// `100`, or the method's own full mark.
    var fullMark: String { assessment.overall.max.shortText(decimals: 2) }

    func line(_ range: ByteRange) -> Int { lines.line(at: range.offsets.lowerBound) }

    func link(toPlaceOf criterion: Int) -> Line { outline.link(toPlaceOf: criterion) }

    /// The criterion's fact in the file's words.
    func fact(_ criterion: Int) -> Inline {
        .foreign(criteria.indices.contains(criterion) ? SafeText.oneLine(criteria[criterion].text) : "")
    }
}

extension Anchor {
    static let title = Anchor("title")
    static let firstSteps = Anchor("first-steps")
    static let nextBand = Anchor("next-band")
    static let care = Anchor("care")
    static let involvement = Anchor("involvement")
    static let rungs = Anchor("rungs")
    static let clauses = Anchor("clauses")
    static let questions = Anchor("questions")
    static let annex = Anchor("annex")
    static let comments = Anchor("comments")
    static let actions = Anchor("actions")
    static let gaps = Anchor("gaps")
    static let addition = Anchor("addition")
    static let terms = Anchor("terms")
    static let digests = Anchor("digests")
    static let limits = Anchor("limits")

    static func group(_ id: ItemID) -> Anchor { Anchor("at-\(id.text)") }
    static func view(_ id: ItemID) -> Anchor { Anchor("view-\(id.text)") }
}
