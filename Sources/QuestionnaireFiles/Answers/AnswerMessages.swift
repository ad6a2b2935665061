import QuestionnaireModel
import SourceText
import StrictYAML

/// What is said of answers.
extension Findings {
    mutating func unknownCriterion(
        _ key: YAMLNode, among known: [String], of questionnaire: ItemID
    ) -> String? {
        let text = key.text
        let isKeyOfAnswer = AnswerKey.shape.table.names.contains(text)
        let near = isKeyOfAnswer ? nil : nearestCriterion(to: text, among: known)
        error(
            "unknown-criterion",
            "\"\(shortened(text))\" is no criterion of this questionnaire" + Wording.didYouMean(near),
            explanation: isKeyOfAnswer
                ? "It is a key of an answer, and is indented further than its criterion." : "",
            at: key.range,
            solutions: near == nil && !isKeyOfAnswer
                ? [Diagnostic.Solution("take the id from a fresh file: hrdd new \(questionnaire)")]
                : Wording.mend(text, at: key.range, with: near, among: known))
        return near
    }

    /// The only one whose id ends so, or the one that is nearly the same.
    private func nearestCriterion(to text: String, among known: [String]) -> String? {
        guard suggests else { return nil }
        let longer = known.filter { $0.hasSuffix("." + text) }
        return longer.count == 1 ? longer[0] : nearest(to: text, among: known)
    }

    mutating func criterionOfNewer(_ edition: Int, _ key: YAMLNode) {
        error(
            "unknown-criterion", "\"\(shortened(key.text))\" is no criterion of this questionnaire",
            explanation: "The file was written for edition \(edition), which is newer and may ask it.",
            at: key.range)
    }

    mutating func unknownAnswer(_ node: YAMLNode, among words: [String], wantsNumber: Bool) {
        let text = node.text
        let near = Wording.nearestAnswer(to: text, among: words)
        let isSentence = near == nil && text.contains(" ")
        let below =
            "write one of these words behind \"answer:\" below the criterion, and the text behind \"statement:\""
        error(
            "unknown-answer",
            "\"\(shortened(text))\" is no answer here" + Wording.didYouMean(near),
            explanation: wantsNumber
                ? "The answer is a number, or \(Wording.list(words))."
                : "The answers are \(Wording.list(words)).",
            at: node.range,
            solutions: isSentence
                ? [Diagnostic.Solution(below)]
                : Wording.mendAnswer(text, at: node.range, with: near, among: words))
    }

    mutating func notApplicableHere(_ node: YAMLNode, _ id: String) {
        error(
            "not-applicable-here", "\"\(id)\" applies to every company",
            explanation: "A criterion leaves the score only where it says in which case.", at: node.range,
            solutions: [Diagnostic.Solution("answer it, or leave it blank")])
    }

    mutating func missingReason(_ node: YAMLNode, _ id: String, when: String, wanted: String) {
        error(
            "missing-reason", "\"\(id)\" may be left out only with a \"reason\"",
            explanation: "It may be left out where this holds: \(when) \(wanted)", at: node.range,
            solutions: [Diagnostic.Solution("write \"answer: not-applicable\" and below it \"reason: …\"")])
    }
}
