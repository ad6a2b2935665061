import ExactNumber
import QuestionnaireModel

/// What contradicts itself or wants a second look. A finding never costs points.
struct Findings {
    let all: [Finding]

    /// From this per cent of the weight on, *not applicable* is many.
    static let manyNotApplicable: Rational = 10

    init(_ run: Run, _ notApplicable: Assessment.NotApplicableScenario) {
        var found = Findings.edition(run) + Findings.involvement(run)
        if notApplicable.weight >= Self.manyNotApplicable {
            found.append(
                Finding(
                    id: "many-not-applicable",
                    message: "\(notApplicable.count) criteria with "
                        + "\(notApplicable.weight.shortText(decimals: 0)) % of the weight are marked not applicable"
                ))
        }
        // Nearly all answers count as they are given.
        for index in run.read.indices
        where run.counting.counted[index].rule != .asAnswered || run.read[index].isInvalid {
            found += Findings.answer(index, run)
        }
        found += Findings.crossChecks(run)
        found += Findings.unknownAnswers(run)
        all = found
    }

    private static func answer(_ index: Int, _ run: Run) -> [Finding] {
        let read = run.read[index]
        let one = run.counting.counted[index]
        guard let position = read.answer else { return [] }
        let answer = run.sheet.answers[position]
        let item = run.prepared.items[index]
        func finding(_ id: String, _ severity: Finding.Severity, _ message: String) -> Finding {
            Finding(id: id, severity: severity, message: message, criterion: index, range: answer.range)
        }
        if read.isInvalid {
            let word = answer.word ?? ""
            return [
                finding(
                    "answer-not-counted", .warning,
                    "\"\(word)\" is no answer to \(answer.criterion) and is counted as unanswered")
            ]
        }
        switch one.rule {
        case .prerequisiteNotMet where read.state == .met || read.state == .partly:
            let needed = names(item.prerequisite?.criteria ?? [], run)
            return [
                finding(
                    "answer-against-prerequisite", .warning,
                    "\(answer.criterion) is answered \"\(answer.word ?? "")\", though it follows \(needed), "
                        + "which is not met; it counts as not met")
            ]
        case .otherOfPair where read.state != .unanswered:
            let partner = item.criterion.pairedWith.map(\.text) ?? ""
            let why =
                run.facts.isDirectLinkSupported
                ? "a direct link is supported by evidence" : "no direct link is supported by evidence"
            return [
                finding(
                    "answer-to-other-of-pair", .note,
                    "\(answer.criterion) is answered and does not count: \(why), so \(partner) counts")
            ]
        case .doesNotApply where read.state != .unanswered:
            return [
                finding(
                    "answer-where-none-applies", .note,
                    run.prepared.successor(of: index).map {
                        "\(answer.criterion) is answered and does not count: \($0) took its place"
                    } ?? "\(answer.criterion) is answered and does not apply to this sheet")
            ]
        default: return []
        }
    }

    private static func names(_ criteria: [Int], _ run: Run) -> String {
        criteria.map { run.prepared.items[$0].criterion.id.text }.joined(separator: ", ")
    }

    /// What the company claims, held against the letter's allegation.
    private static func involvement(_ run: Run) -> [Finding] {
        // Of anybody but its addressee a letter alleges nothing.
        guard let alleged = run.scorer.questionnaire.letter?.allegedInvolvement, run.isAddressee != false
        else {
            return []
        }
        let letter = run.scorer.questionnaire.letter?.reference ?? "the letter"
        return run.sheet.involvement.compactMap { claim in
            let says: String
            switch claim.claim {
            case .unknown: return nil
            case .noneIdentified: says = "The company says that it found no involvement"
            case .caused where alleged.claim != .caused: says = "The company says that it caused harm"
            case .contributed where alleged.claim != .contributed:
                says = "The company says that it contributed to harm"
            case .directlyLinked where alleged.claim != .directlyLinked:
                says = "The company says that it is linked to harm and no more"
            default: return nil
            }
            // Where the letter leaves open how, only a denial stands against it.
            guard claim.claim == .noneIdentified || alleged.claim != nil else { return nil }
            return Finding(
                id: "involvement-against-allegation",
                severity: claim.claim == .noneIdentified ? .warning : .note,
                message: "\(says); \(letter) alleges: \"\(alleged.text)\"", range: claim.range)
        }
    }

    private static func crossChecks(_ run: Run) -> [Finding] {
        run.scorer.questionnaire.crossChecks.compactMap { check in
            let holds = check.when.holds(run.facts) { id, words in
                guard let index = run.prepared.indexOf[id] else { return false }
                let read = run.read[index]
                let word = read.answer.flatMap { run.sheet.answers[$0].word }
                return words.contains { $0 == word || AnswerState(rawValue: $0) == read.state }
            }
            guard holds else { return nil }
            let first = check.when.criteria.compactMap { run.prepared.indexOf[$0] }.first
            let range = first.flatMap { run.read[$0].answer }.map { run.sheet.answers[$0].range }
            return Finding(id: check.id.text, message: check.message, criterion: first, range: range)
        }
    }
}
