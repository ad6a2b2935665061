import ExactNumber
import QuestionnaireModel
import StrictYAML

/// Reads scales, in questionnaires and in methods.
enum ScaleReader {
    static func read(_ nodes: [YAMLNode], _ findings: inout Findings) -> [Scale] {
        var names = FirstUses()
        return nodes.compactMap { node in
            guard let record = Record<ScaleKey>(node, &findings) else { return nil }
            let full = record.number(.full, isPositive: true, &findings) ?? .one
            let choices = readChoices(record.items(.choices, &findings), full: full, &findings)
            guard let name = record.text(.name, &findings), let place = record[.name] else { return nil }
            names.claim(name, at: place.range, &findings)
            return Scale(name: name, full: full, choices: choices)
        }
    }

    private static func readChoices(
        _ nodes: [YAMLNode], full: Rational, _ findings: inout Findings
    ) -> [Scale.Choice] {
        var words = FirstUses()
        return nodes.compactMap { node -> Scale.Choice? in
            guard let record = Record<ChoiceKey>(node, &findings) else { return nil }
            let state: AnswerState? = record.word(.state, &findings)
            var points = record.number(.points, &findings)
            if let number = points, number < .zero || number > full, let place = record[.points] {
                findings.wrongNumber(
                    place, "\"points\" must lie between 0 and \(full), the scale's full mark")
                points = nil
            }
            guard let word = record.text(.word, &findings), let place = record[.word], let state else {
                return nil
            }
            guard words.claim(word, at: place.range, &findings) else { return nil }
            return Scale.Choice(word: word, state: state, points: points)
        }
    }
}

private enum ScaleKey: Int, RecordKey {
    case name, full, choices

    static let shape = RecordShape("a scale", ["name", "full", "choices"], required: ["name", "choices"])
}

private enum ChoiceKey: Int, RecordKey {
    case word, state, points

    static let shape = RecordShape("a choice", ["word", "state", "points"], required: ["word", "state"])
}
