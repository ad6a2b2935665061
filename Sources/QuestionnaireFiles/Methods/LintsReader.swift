public import QuestionnaireModel
public import SourceText
import StrictYAML

/// Reads the phrases that text lints look for, one file a language.
public enum LintsReader {
    /// The phrases of one language.
    public static func read(_ file: SourceFile) -> Reading<LintRules> {
        var findings = Findings(file)
        guard let opened = KindedFile.open(file, expecting: .lints, &findings) else {
            return Reading(nil, findings)
        }
        let rules = read(opened.root, &findings)
        return Reading(rules, findings)
    }

    static func read(_ root: YAMLNode, _ findings: inout Findings) -> LintRules? {
        guard let record = Record<LintsKey>(root, &findings) else { return nil }
        let language = record.text(.language, &findings)
        let knownBy = record.texts(.knownBy, &findings)
        let rules = record.items(.rules, &findings).compactMap { readRule($0, &findings) }
        return language.map { LintRules(language: $0, knownBy: knownBy, rules: rules) }
    }

    private static func readRule(_ node: YAMLNode, _ findings: inout Findings) -> LintRules.Rule? {
        guard let record = Record<LintKey>(node, &findings) else { return nil }
        let id = record.id(.id, &findings)
        let message = record.text(.message, &findings)
        var answers: [AnswerState] = [.met]
        if record[.answers] != nil {
            answers = record.scalars(.answers, &findings).compactMap { findings.word($0, key: "answers") }
        }
        let phrases = record.texts(.phrases, &findings)
        let longest = record[.longest] == nil ? nil : record.integer(.longest, atLeast: 1, &findings)
        let unless = record.texts(.unless, &findings)
        let evidence = record.texts(.evidence, &findings)
        let evidenceUnless = record.texts(.evidenceUnless, &findings)
        guard let id, let message else { return nil }
        return LintRules.Rule(
            id: id.text, answers: answers, message: message, phrases: phrases, unless: unless,
            longest: longest, evidence: evidence, evidenceUnless: evidenceUnless)
    }
}

private enum LintsKey: Int, RecordKey {
    case hrdd, language, knownBy, rules

    static let shape = RecordShape(
        "a list of text lints", ["hrdd", "language", "known-by", "rules"],
        required: ["language", "known-by", "rules"])
}

private enum LintKey: Int, RecordKey {
    case id, answers, message, phrases, unless, longest, evidence, evidenceUnless

    static let shape = RecordShape(
        "a text lint",
        [
            "id", "answers", "message", "phrases", "unless", "longest", "evidence", "evidence-unless",
        ], required: ["id", "message", "phrases"])
}
