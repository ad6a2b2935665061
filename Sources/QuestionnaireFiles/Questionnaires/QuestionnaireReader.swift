public import QuestionnaireModel
public import SourceText
import StrictYAML

/// Reads questionnaires: compiled ones, and those that people write by hand with sections to any depth.
public enum QuestionnaireReader {
    /// The questionnaire in a file, checked through: ids, clauses, scales, conditions, partners.
    ///
    /// A scale that the file does not define is looked for in the method; without one it is taken on trust.
    public static func read(_ file: SourceFile, method: Method? = nil) -> Reading<Questionnaire> {
        var findings = Findings(file)
        guard let opened = KindedFile.open(file, expecting: .questionnaire, &findings) else {
            return Reading(nil, findings)
        }
        let questionnaire = read(opened.root, method, &findings)
        return Reading(questionnaire, findings)
    }

    static func read(
        _ root: YAMLNode, _ method: Method?, _ findings: inout Findings
    ) -> Questionnaire? {
        guard let record = Record<QuestionnaireKey>(root, &findings) else { return nil }
        let id = record.id(.id, &findings)
        let title = record.text(.title, &findings)
        let edition = record.integer(.edition, atLeast: 1, &findings) ?? 1
        let letter = record[.letter].flatMap {
            LetterCitationReader.read($0, place: record.keyRange(.letter), &findings)
        }
        let principles = PrinciplesReader.read(record.items(.principles, &findings), &findings)
        let terms = TermsReader.read(record.items(.terms, &findings), &findings)
        let scales = ScaleReader.read(record.items(.scales, &findings), &findings)
        let defaultScale = record.text(.defaultScale, &findings)

        // Without any clauses known every mapping would be an error; what is missing is the principles.
        let clauses = Set(principles.flatMap { $0.clauses.map(\.id.text) })
        let hasPrinciples = record[.principles] != nil
        var reader = GroupReader(
            criteria: CriterionReader(.little, clauses: hasPrinciples && clauses.isEmpty ? nil : clauses))
        var groups: [Group] = []
        for key in record.present([.questions, .sections]) {
            let items = record.items(key, &findings)
            groups += reader.read(items, key == .questions ? .question : .section, &findings)
        }
        var annex: [Group] = []
        if let node = record[.annex],
            let section = Record<AnnexKey>(node, place: record.keyRange(.annex), &findings)
        {
            for key in section.present([.asks, .sections]) {
                let items = section.items(key, &findings)
                annex += reader.read(items, key == .asks ? .ask : .section, &findings)
            }
        }
        let checks = CrossCheckReader.read(record.items(.crossChecks, &findings), &findings)
        if record[.questions] == nil, record[.sections] == nil {
            findings.missingKey("questions", in: "a questionnaire", at: record.place)
        } else if reader.criteria.placed.isEmpty, !findings.hasErrors {
            findings.error(
                "no-criteria", "a questionnaire must have at least one criterion", at: record.place)
        }
        guard let id, let title else { return nil }
        let questionnaire = Questionnaire(
            id: id, title: title, edition: edition, letter: letter, principles: principles, terms: terms,
            groups: groups, annex: annex, scales: scales, crossChecks: checks,
            defaultScale: defaultScale,
            withdrawn: WithdrawalReader.read(record.items(.withdrawn, &findings), &reader.criteria, &findings)
        )
        // What can only be seen with all of it read.
        findings.add(RulePlaces.diagnostics(for: RuleCheck(questionnaire, method).problems, in: [root]))
        return questionnaire
    }
}

/// Reads rules over several answers.
enum CrossCheckReader {
    static func read(_ nodes: [YAMLNode], _ findings: inout Findings) -> [CrossCheck] {
        var ids = FirstUses()
        return nodes.compactMap { node in
            guard let record = Record<CrossCheckKey>(node, &findings) else { return nil }
            let id = record.id(.id, &findings)
            if let id, let place = record[.id] { ids.claim(id.text, at: place.range, &findings) }
            let condition = record[.when].flatMap {
                ConditionReader(.both).read($0, key: "when", &findings)
            }
            let message = record.text(.message, &findings)
            guard let id, let condition, let message else { return nil }
            return CrossCheck(id: id, when: condition, message: message)
        }
    }
}

enum QuestionnaireKey: Int, RecordKey {
    case hrdd, id, title, edition, letter, principles, terms, scales, defaultScale, questions, sections
    case annex, crossChecks, withdrawn

    static let shape = RecordShape(
        "a questionnaire",
        [
            "hrdd", "id", "title", "edition", "letter", "principles", "terms", "scales", "default-scale",
            "questions", "sections", "annex", "cross-checks", "withdrawn",
        ], required: ["id", "title"])
}

private enum AnnexKey: Int, RecordKey {
    case asks, sections

    static let shape = RecordShape("the annex", ["asks", "sections"], required: [])
}

private enum CrossCheckKey: Int, RecordKey {
    case id, when, message

    static let shape = RecordShape(
        "a cross-check", ["id", "when", "message"], required: ["id", "when", "message"])
}
