import ExactNumber
import PlainJSON
import Progress
import QuestionnaireModel
import Scoring

/// What changed, for other programs: `hrdd/difference/1`.
enum DifferenceExport {
    static func document(_ input: DifferencesInput) -> [UInt8] {
        var json = JSONWriter(.pretty)
        json.object { json in
            json.member("schema", "hrdd/difference/1")
            json.member("pairs", objects: input.pairs, pair)
            json.member("alone", strings: input.alone)
            json.member("refused", strings: input.refused)
        }
        json.endLine()
        return json.bytes
    }

    private static func pair(_ input: DifferenceInput, _ json: inout JSONWriter) {
        let difference = input.difference
        json.member("company", input.new.sheet.company)
        json.member("old", object: { file(input.old.released, &$0) })
        json.member("new", object: { file(input.new.released, &$0) })
        json.member(
            "counts",
            object: { json in
                for kind in Change.Kind.allCases {
                    json.member(kind.rawValue, difference.changes(kind).count)
                }
            })
        json.member("figures", objects: difference.figures) { figure($0, difference, &$1) }
        let comments = input.new.comments
        json.member("changes", objects: difference.changes) { change($0, comments, &$1) }
    }

    private static func file(_ input: ReportInput, _ json: inout JSONWriter) {
        json.member("file", input.fileName)
        json.member("sha256", input.digests.answers)
        json.member("questionnaire", input.questionnaire.id.text)
        json.member("questionnaireSha256", input.digests.questionnaire)
        json.member("basis", input.sheet.basis.rawValue)
        json.member("reply", input.sheet.reply.rawValue)
        json.member("asOf", input.sheet.asOf)
        json.member("analyst", input.sheet.analyst)
    }

    private static func figure(
        _ figure: FigureChange, _ difference: Difference, _ json: inout JSONWriter
    ) {
        switch figure.name {
        case .overall: json.member("id", "overall")
        case .principle(let id, _): json.member("id", id)
        case .stage(let stage): json.member("id", stage.rawValue)
        case .annex: json.member("id", "annex")
        }
        json.member("before", number: figure.old.score.map { figure.old.shown($0, decimals: 2) })
        json.member("after", number: figure.new.score.map { figure.new.shown($0, decimals: 2) })
        json.member("ceilingBefore", number: figure.old.ceiling.map { figure.old.shown($0, decimals: 2) })
        json.member("ceilingAfter", number: figure.new.ceiling.map { figure.new.shown($0, decimals: 2) })
        json.member("difference", figure.difference.map { "\($0)" })
        json.member("isAdditive", figure.contributions != nil)
        json.member("weights", figure.weights.map { "\($0)" })
        let contributions = (figure.contributions ?? [:]).sorted { $0.key < $1.key }
        json.member("contributions", objects: contributions) { contribution, json in
            json.member("criterion", difference.changes[contribution.key].id.text)
            json.member("adds", "\(contribution.value)")
        }
    }

    private static func change(
        _ change: Change, _ comments: [ItemID: CompanyComment], _ json: inout JSONWriter
    ) {
        json.member("criterion", change.id.text)
        json.member("kind", change.kind.rawValue)
        json.member("old", object: change.old, position)
        json.member("new", object: change.new, position)
        json.member("replacedBy", change.replacedBy?.text)
        json.member("companyComment", change.new == nil ? nil : comments[change.id])
    }

    private static func position(_ position: Side.Position, _ json: inout JSONWriter) {
        json.member(
            "answer", position.answer?.number.map { $0.shortText(decimals: 4) } ?? position.answer?.word)
        json.member("state", position.state.rawValue)
        json.member("counted", position.counted.rawValue)
        json.member("rule", position.rule.rawValue)
        json.member("points", number: position.points?.shortText(decimals: 4))
        json.member("evidence", position.grade?.rawValue)
    }
}

extension ReportInput {
    /// What the company says of how it was scored, as far as the options let it out.
    var comments: [ItemID: CompanyComment] {
        var comments: [ItemID: CompanyComment] = [:]
        for answer in released.sheet.answers { comments[answer.criterion] = answer.companyComment }
        return comments
    }
}
