import QuestionnaireFiles
import QuestionnaireModel
import SourceText

/// How far an answer file is filled in, of what applies to the company.
struct Completeness {
    private var answered = 0
    private var total = 0
    private(set) var blanks: [String] = []
    /// What stands for answers where there is no reply to read.
    private var withoutReply: String?

    init(_ sheet: AnswerSheet, _ questionnaire: LoadedQuestionnaire) {
        if sheet.basis == .publishedReply, sheet.reply != .received {
            withoutReply = sheet.reply.instead
            return
        }
        let assessment = questionnaire.scorer.assess(sheet, detail: .summary)
        let blank = Set(assessment.criteria.filter { $0.applies && $0.word == nil }.map(\.id))
        let out = Set(assessment.criteria.filter { !$0.applies && $0.word == nil }.map(\.id))
        var parts = questionnaire.questionnaire.groups.map { group in
            (group.number.map { "question \($0)" } ?? group.title, group.criteria)
        }
        let annex = questionnaire.questionnaire.annexCriteria
        if !annex.isEmpty { parts.append(("the annex", annex)) }
        for (name, criteria) in parts {
            let wanted = criteria.count { !out.contains($0.id) }
            let missing = criteria.count { blank.contains($0.id) }
            total += wanted
            answered += wanted - missing
            if missing > 0 {
                blanks.append("\(name): \(missing == wanted ? "all \(missing)" : "\(missing) of \(wanted)")")
            }
        }
    }

    /// Counted by the keys that stand in the file, whatever is wrong with it.
    static func ofRefused(_ file: SourceFile, _ shelf: Shelf) -> String? {
        guard FileKind.sniffed(from: file) == .answers, let id = AnswersReader.questionnaireID(in: file),
            let questionnaire = shelf.questionnaire(id)?.questionnaire
        else { return nil }
        let answered = AnswersReader.answeredKeys(in: file)
        let all = questionnaire.allCriteria
        let blank = all.count { !answered.contains($0.id.text) }
        return blank == 0 ? nil : "\(blank) of \(all.count) criteria are blank"
    }

    var summary: String {
        if let withoutReply { return withoutReply }
        if answered < total { return "\(answered) of \(total) criteria that apply answered" }
        return total == 1
            ? "the 1 criterion that applies answered" : "all \(total) criteria that apply answered"
    }
}

extension AnswerSheet.Reply {
    /// Why nothing need be filled in.
    fileprivate var instead: String {
        switch self {
        case .refused: "reply refused, which counts as declining every criterion"
        case .none: "no reply, so that nothing is scored"
        case .notDelivered: "letter not delivered, so that nothing is scored"
        case .received: "reply received"
        }
    }
}
