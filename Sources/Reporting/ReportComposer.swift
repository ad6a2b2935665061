import ExactNumber
import QuestionnaireModel
import Scoring
import SourceText

/// Puts an assessment into words, part by part; each part lies in a file of its own with its wording.
struct ReportComposer {
    let input: ReportInput
    let assessment: Assessment
    let questionnaire: Questionnaire
    let sheet: AnswerSheet
    let lines: LineIndex
    /// In the order of `Assessment.criteria`.
    let criteria: [Criterion]
    /// Index into `Assessment.gaps` by criterion.
    let gapOfCriterion: [Int: Int]
    let groups: [ItemID: Group]
    /// In the order of `Assessment.criteria`: where each is asked.
    let places: [Place]

    /// Where a criterion is asked.
    struct Place {
        /// The outermost group.
        var group: Group
        /// The ask or innermost group.
        var ask: Group?
        var isAnnex: Bool
    }

    init(_ input: ReportInput) {
        self.input = input
        assessment = input.assessment
        questionnaire = input.questionnaire
        sheet = input.sheet
        lines = LineIndex(input.source)
        criteria = questionnaire.allCriteria
        gapOfCriterion = Dictionary(
            assessment.gaps.enumerated().map { ($1.criterion, $0) }, uniquingKeysWith: { first, _ in first })
        var groups: [ItemID: Group] = [:]
        var places: [Place] = []
        for (outermost, isAnnex) in questionnaire.groups.map({ ($0, false) })
            + questionnaire.annex.map({ ($0, true) })
        {
            Self.visit(outermost, in: Place(group: outermost, isAnnex: isAnnex), &groups, &places)
        }
        self.groups = groups
        self.places = places
    }

    private static func visit(
        _ group: Group, in place: Place, _ groups: inout [ItemID: Group], _ places: inout [Place]
    ) {
        groups[group.id] = group
        var place = place
        if group.id != place.group.id || group.kind == .ask { place.ask = group }
        for child in group.children {
            switch child {
            case .group(let inner): visit(inner, in: place, &groups, &places)
            case .criterion: places.append(place)
            }
        }
    }

    /// The whole report.
    func document() -> ReportDocument {
        guard hasReply else { return documentWithoutReply() }
        var blocks = headPart() + headlinePart() + summaryPart() + principlesPart()
        blocks.append(.contents)
        blocks +=
            firstStepsPart() + carePart() + involvementPart() + rungsPart() + clausesPart() + viewsPart()
        blocks += questionsPart() + annexPart() + commentsPart() + actionPart() + gapsPart()
        blocks += additionPart() + termsPart() + digestsPart() + limitsPart()
        return ReportDocument(title: title, blocks: blocks)
    }

    /// Where nobody answered there is nothing to break down: what was asked, and what that means.
    private func documentWithoutReply() -> ReportDocument {
        let blocks =
            headPart() + headlinePart() + involvementPart() + askedPart() + digestsPart() + limitsPart()
        return ReportDocument(title: title, blocks: blocks)
    }

    private var title: Line { ["Gap analysis: ", .foreign(fold(sheet.company, to: 200))] }

    // MARK: What all parts need

    /// The clauses to which some criterion is mapped, whether it applies here or not.
    var mappedClauses: Set<ClauseID> { Set(criteria.flatMap(\.principles)) }

    /// Whether there is anything that could be scored.
    var hasReply: Bool {
        assessment.withoutScore != .noReply && assessment.withoutScore != .replyNotDelivered
    }

    /// Whether an annex is one more question of the score.
    var countsAnnex: Bool { assessment.annexCounts && !questionnaire.annex.isEmpty }

    /// Whether the principles are the Guiding Principles.
    var speaksOfGuidingPrinciples: Bool { questionnaire.letter != nil || questionnaire.id == "ungp-letters" }

    /// A mark out of the full mark of the overall score.
    func mark(_ value: Rational) -> String { mark(value, of: assessment.overall.max) }

    /// A mark as tables print it: a decimal place where the full mark is 100 or more, the method's own below.
    func mark(_ value: Rational, of max: Rational) -> String {
        let decimals = max < Rational(100) ? assessment.decimals : min(1, assessment.decimals)
        return Figures.score(value, decimals: decimals, limits: [max] + assessment.bands.map(\.from))
    }

    /// The headline of a part, or a dash where it has none.
    func mark(_ score: Score) -> String {
        score.score.map { mark($0, of: score.max) } ?? "–"
    }

    func ceiling(_ score: Score) -> String {
        score.ceiling.map { mark($0, of: score.max) } ?? "–"
    }

    func percent(_ value: Rational?) -> String { value.map(Figures.percent) ?? "–" }

    func bar(_ score: Score) -> Line {
        guard let floor = score.floor, let ceiling = score.ceiling, score.score != nil else { return [] }
        return [.bar(Figures.bar(floor: floor, ceiling: ceiling, max: score.max))]
    }

    /// `100`, or the method's own full mark.
    var fullMark: String { assessment.overall.max.shortText(decimals: 2) }

    func line(_ range: ByteRange) -> Int { lines.position(at: range.offsets.lowerBound).line }

    /// The heading of an outermost group: `Question 7`, `Question 3: Leverage`, a section's title.
    func heading(of group: Group) -> Line {
        let title = SafeText.oneLine(group.title)
        if let number = group.number {
            return title.isEmpty
                ? [.text("Question \(number)")] : [.text("Question \(number): "), .foreign(title)]
        }
        return [.foreign(title.isEmpty ? group.id.text : title)]
    }

    /// The group as a link to its part, short.
    func link(to group: Group) -> Line {
        let label: Line = group.number.map { [.text("question \($0)")] } ?? heading(of: group)
        return [.link(label, to: .heading(.group(group.id)))]
    }

    /// A link to where a criterion is asked.
    func link(toPlaceOf criterion: Int) -> Line {
        guard places.indices.contains(criterion) else { return [] }
        let place = places[criterion]
        return place.isAnnex ? [.link(["the annex"], to: .heading(.annex))] : link(to: place.group)
    }

    /// `clause 13(a)`, `clauses 13(a) and 22`; empty where it is mapped to none.
    func clauses(of criterion: Criterion) -> String {
        guard !criterion.principles.isEmpty else { return "" }
        let names = Words.list(criterion.principles.map(\.text))
        return (criterion.principles.count == 1 ? "clause " : "clauses ") + names
    }

    /// The criterion's fact in the file's words.
    func fact(_ criterion: Int) -> Inline {
        .foreign(criteria.indices.contains(criterion) ? SafeText.oneLine(criteria[criterion].text) : "")
    }
}

extension Anchor {
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
