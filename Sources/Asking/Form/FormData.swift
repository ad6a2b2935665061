import ExactNumber
import PlainJSON
import QuestionnaireModel

/// What the page of a form is told of its questionnaire: words, scales, and conditions decided once.
struct FormData {
    private let questionnaire: Questionnaire
    private let version: String
    private let conditions: FormConditions

    init(_ questionnaire: Questionnaire, version: String, methodScales: [Scale]) {
        self.questionnaire = questionnaire
        self.version = version
        conditions = FormConditions(
            questionnaire, AnswerScales(questionnaire, methodScales: methodScales))
    }

    var document: JSONValue { asked.adding(withdrawn) }

    private var asked: JSONValue {
        [
            "id": .string(questionnaire.id.text), "title": .string(questionnaire.title),
            "version": .string(version), "edition": .number(String(questionnaire.edition)), "letter": letter,
            "terms": [
                "size": terms(AnswerSheet.Size.allCases.map { Vocabulary.term(for: $0) }),
                "basis": terms(AnswerSheet.Basis.allCases.map { Vocabulary.term(for: $0) }),
                "reply": terms(AnswerSheet.Reply.allCases.map { Vocabulary.term(for: $0) }),
                "claim": terms(Involvement.allCases.map { Vocabulary.term(for: $0) }),
                "kind": terms(Evidence.Kind.allCases.map { Vocabulary.term(for: $0) }),
            ],
            "supports": .strings(Evidence.Kind.allCases.filter(\.supportsInvolvement).map(\.rawValue)),
            "glossary": .array(
                questionnaire.terms.map { .array([.string($0.term), .string($0.meaning)]) }),
            "scales": .array(conditions.scales.used.map(scale)),
            "groups": .array(questionnaire.groups.map(group)),
            "annex": .array(questionnaire.annex.map(group)),
        ]
    }

    /// Criteria of older editions, whose answers are led on.
    private var withdrawn: JSONValue {
        guard !questionnaire.withdrawn.isEmpty else { return [:] }
        let list = questionnaire.withdrawn.map { one -> JSONValue in
            [
                "id": .string(one.id.text), "next": one.replacedBy.map { .string($0.text) } ?? .null,
                "same": .boolean(one.keepsMeaning),
            ]
        }
        return ["withdrawn": .array(list)]
    }

    // MARK: Head

    private var letter: JSONValue {
        guard let letter = questionnaire.letter else { return nil }
        return [
            "reference": .string(letter.reference), "date": optional(letter.date),
            "to": .string(letter.recipient), "publicOn": optional(letter.publicOn),
            "alleged": optional(letter.allegedInvolvement?.text),
            "allegedClaim": optional(letter.allegedInvolvement?.claim?.rawValue),
        ]
    }

    private func terms(_ terms: [Vocabulary.Term]) -> JSONValue {
        .array(
            terms.map { term in
                [
                    "word": .string(term.word), "label": .string(term.label),
                    "meaning": .string(term.meaning),
                ]
            })
    }

    private func scale(_ scale: Scale) -> JSONValue {
        .array(
            scale.choices.map { choice in
                let term = Vocabulary.term(for: choice)
                return [
                    "word": .string(choice.word), "label": .string(term.label),
                    "meaning": .string(term.meaning), "state": .string(choice.state.rawValue),
                    "earns": .boolean(choice.earns),
                ]
            })
    }

    // MARK: What is asked

    private func group(_ group: Group) -> JSONValue {
        let number = group.number.map { "Question \($0)" } ?? ""
        let heading = [number, group.title].filter { !$0.isEmpty }.joined(separator: ": ")
        let phrase = group.phrase.flatMap { $0.words.isEmpty || $0.match == .none ? nil : $0.words }
        return [
            "id": .string(group.id.text), "heading": .string(heading),
            "text": .string(group.text), "phrase": optional(phrase),
            "parts": .array(
                group.children.map { child in
                    switch child {
                    case .group(let inner): self.group(inner)
                    case .criterion(let criterion): self.criterion(criterion)
                    }
                }),
        ]
    }

    private func criterion(_ criterion: Criterion) -> JSONValue {
        [
            "criterion": .string(criterion.id.text), "text": .string(criterion.text),
            "facts": .strings(criterion.facts), "core": .boolean(criterion.isCore),
            "about": .array(about(criterion)),
            "scale": .number(String(conditions.scales.index(of: criterion))),
            "number": number(criterion.number), "notApplicable": notApplicable(criterion.notApplicable),
            "appliesWhen": conditions.appliesWhen(criterion),
            "appliesText": conditions.appliesText(criterion),
            "follows": conditions.follows(criterion), "pair": conditions.pair(criterion),
        ]
    }

    /// What a person needs to know before answering, term by term.
    private func about(_ criterion: Criterion) -> [JSONValue] {
        let terms = [
            ("Met", criterion.met), ("Partly", criterion.partly), ("Not enough", criterion.notEnough),
            ("Evidence", criterion.evidence), ("In a small company", criterion.smallCompany),
            (
                "No proof needed",
                criterion.statementSuffices ? "The statement is the fact and can earn the full point." : ""
            ), ("Next step", criterion.nextStep),
        ]
        return terms.filter { !$0.1.isEmpty }.map { .array([.string($0.0), .string($0.1)]) }
    }

    private func number(_ number: NumberAnswer?) -> JSONValue {
        guard let number else { return nil }
        return [
            "none": .string(number.none.description), "full": .string(number.full.description),
            "unit": .string(number.unit),
        ]
    }

    private func notApplicable(_ rule: NotApplicableRule) -> JSONValue {
        guard case .allowed(let when, let reason) = rule else { return nil }
        return ["when": .string(when), "reason": .string(reason)]
    }

    private func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? nil }
}

extension Scale.Choice {
    /// Whether it gives any points; a *declined* that gives some is no longer one behind what is not met.
    fileprivate var earns: Bool {
        switch state {
        case .met, .partly, .notMet, .declined: points.map { $0 > .zero } ?? false
        case .notDisclosed, .unknown, .unanswered, .notApplicable: false
        }
    }
}
