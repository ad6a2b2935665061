import ExactNumber
public import QuestionnaireModel
import StrictYAML

/// Writes questionnaires in the one canonical form, which reads back to an equal questionnaire.
public enum QuestionnaireWriter {
    /// The text of the file; a comment goes on top, a line each.
    public static func text(of questionnaire: Questionnaire, comment: String = "") -> String {
        var fields = YAMLFields()
        fields.text("hrdd", FileKind.questionnaire.marker)
        fields.text("id", questionnaire.id.text)
        fields.text("title", questionnaire.title)
        fields.integer("edition", questionnaire.edition)
        if let letter = questionnaire.letter { fields.add("letter", value(of: letter)) }
        fields.items("principles", questionnaire.principles.map(value))
        fields.items("terms", questionnaire.terms.map(value))
        fields.items("scales", questionnaire.scales.map(value))
        fields.text("default-scale", questionnaire.defaultScale)
        for run in runs(of: questionnaire.groups, \.kind) {
            fields.items(run.first?.kind == .section ? "sections" : "questions", run.map(value))
        }
        if !questionnaire.annex.isEmpty {
            var annex = YAMLFields()
            for run in runs(of: questionnaire.annex, \.kind) {
                annex.items(run.first?.kind == .section ? "sections" : "asks", run.map(value))
            }
            fields.add("annex", annex.block)
        }
        fields.items("cross-checks", questionnaire.crossChecks.map(value))
        fields.items("withdrawn", questionnaire.withdrawn.map(value))
        return YAMLWriter().text(of: fields.block, comment: comment)
    }

    private static func value(of letter: LetterCitation) -> YAMLValue {
        var fields = YAMLFields()
        fields.text("reference", letter.reference)
        fields.text("date", letter.date)
        fields.text("addressee", letter.addressee)
        fields.text("company", letter.company)
        fields.items("mandates", letter.mandates.map { .scalar($0) })
        fields.list("resolutions", letter.resolutions)
        if let allegation = letter.allegedInvolvement {
            fields.add("alleged-involvement", value(of: allegation))
        }
        fields.integer("public-in-days", letter.publicInDays)
        fields.text("public-on", letter.publicOn)
        fields.text("source", letter.source)
        fields.text("sha256", letter.sha256)
        return fields.block
    }

    private static func value(of allegation: AllegedInvolvement) -> YAMLValue {
        var fields = YAMLFields()
        fields.text("text", allegation.text)
        fields.integer("line", allegation.line)
        fields.text("claim", allegation.claim?.rawValue)
        return fields.block
    }

    private static func value(of principle: Principle) -> YAMLValue {
        var fields = YAMLFields()
        fields.id("id", principle.id)
        fields.text("title", principle.title)
        fields.text("description", principle.description)
        fields.items("clauses", principle.clauses.map(value))
        return fields.block
    }

    private static func value(of clause: Clause) -> YAMLValue {
        var fields = YAMLFields()
        fields.id("id", clause.id.text)
        fields.text("title", clause.title)
        fields.text("description", clause.description)
        fields.text("as-the-letter-puts-it", clause.asTheLetterPutsIt)
        return fields.block
    }

    private static func value(of term: Term) -> YAMLValue {
        var fields = YAMLFields()
        fields.text("term", term.term)
        fields.text("meaning", term.meaning)
        return fields.block
    }

    private static func value(of scale: Scale) -> YAMLValue {
        var fields = YAMLFields()
        fields.text("name", scale.name)
        fields.number("full", scale.full)
        fields.items("choices", scale.choices.map(value))
        return fields.block
    }

    private static func value(of choice: Scale.Choice) -> YAMLValue {
        var fields = YAMLFields()
        fields.text("word", choice.word)
        fields.text("state", choice.state.rawValue)
        if let points = choice.points { fields.number("points", points) }
        return fields.inline
    }

    private static func value(of check: CrossCheck) -> YAMLValue {
        var fields = YAMLFields()
        fields.text("id", check.id.text)
        fields.add("when", .condition(check.when))
        fields.text("message", check.message)
        return fields.block
    }

    private static func value(of withdrawal: Withdrawal) -> YAMLValue {
        var fields = YAMLFields()
        fields.text("id", withdrawal.id.text)
        fields.integer("edition", withdrawal.edition)
        fields.text("replaced-by", withdrawal.replacedBy?.text)
        fields.flag("same-meaning", withdrawal.keepsMeaning)
        fields.text("reason", withdrawal.reason)
        return fields.inline
    }

    private static func value(of group: Group) -> YAMLValue {
        var fields = YAMLFields()
        fields.integer("number", group.number)
        fields.text("id", group.id.text)
        fields.text("title", group.title)
        fields.text("text", group.text)
        if let lines = group.lines {
            let ends = [lines.lowerBound, lines.upperBound].map { YAMLValue.scalar(String($0)) }
            fields.add("lines", .sequence(ends, .flow))
        }
        if let phrase = group.phrase {
            fields.text("phrase", phrase.words)
            fields.integer("line", phrase.line)
            fields.text("match", phrase.match.rawValue)
        }
        if group.kind != .ask || group.weight != .one { fields.number("weight", group.weight) }
        fields.text("aggregation", group.aggregation)
        fields.text("level", group.level)
        fields.list("tags", group.tags)
        for run in runs(of: group.children, \.key) {
            fields.items(run.first?.key ?? "criteria", run.map(value))
        }
        return fields.block
    }

    private static func value(of child: Child) -> YAMLValue {
        switch child {
        case .group(let group): value(of: group)
        case .criterion(let criterion): value(of: criterion)
        }
    }

    /// Neighbours that stand under one key.
    private static func runs<Element, Key: Equatable>(
        of elements: [Element], _ key: KeyPath<Element, Key>
    ) -> [[Element]] {
        elements.reduce(into: [[Element]]()) { runs, element in
            if let last = runs.last?.last, last[keyPath: key] == element[keyPath: key] {
                runs[runs.count - 1].append(element)
            } else {
                runs.append([element])
            }
        }
    }
}

extension Child {
    /// The key under which it stands in its group.
    fileprivate var key: String {
        switch self {
        case .criterion: "criteria"
        case .group(let group): group.kind == .ask ? "asks" : "sections"
        }
    }
}
