import ExactNumber
import QuestionnaireModel

/// Why a criterion has the points it has, in a few words.
struct CriterionRemark {
    let text: String

    init(_ run: Run, _ index: Int) {
        let one = run.counting.counted[index]
        let read = run.read[index]
        let item = run.prepared.items[index]
        let word = read.answer.flatMap { run.sheet.answers[$0].word } ?? "a number"
        let needed = (item.prerequisite?.criteria ?? []).map { run.prepared.items[$0].criterion.id.text }
            .joined(separator: ", ")
        switch run.hasReply ? one.rule : .noReply {
        case .asAnswered where !one.applies: text = "not applicable"
        case .asAnswered where read.value.isZero || !one.applies: text = word
        case .asAnswered where read.cap == .one: text = "\(word), \(GapWords.basis(read.grade))"
        case .asAnswered:
            text =
                "\(word), \(GapWords.basis(read.grade)): \((read.cap * 100).shortText(decimals: 2)) % of it"
        case .unanswered: text = "unanswered"
        case .invalidAnswer: text = "\"\(word)\" is no answer here; counted as unanswered"
        case .doesNotApply:
            text =
                run.prepared.successor(of: index).map { "\($0) took its place" }
                ?? "does not apply to this sheet"
        case .otherOfPair: text = "\(item.criterion.pairedWith?.text ?? "its partner") counts instead"
        case .prerequisiteNotMet: text = "follows \(needed), which is not met"
        case .prerequisiteOpen: text = "follows \(needed), which is open"
        case .prerequisiteNotApplicable: text = "follows \(needed), which is not applicable"
        case .replyRefused: text = "the reply was refused"
        case .noReply: text = "there was no reply"
        }
    }
}
