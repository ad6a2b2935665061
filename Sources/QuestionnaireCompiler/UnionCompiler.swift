package import QuestionnaireModel

/// Makes the questionnaire `ungp-letters`: all asks of the catalogue that make sense without a letter.
package enum UnionCompiler {
    static let id: ItemID = "ungp-letters"

    /// A question a theme, in the catalogue's order; what only the annex expects stands in the annex.
    package static func compile(_ catalogue: Catalogue, principles: [Principle]) -> Questionnaire {
        var groups: [Group] = []
        var annex: [Group] = []
        for theme in catalogue.themes {
            let asks = theme.asks.filter { !$0.isLetterOnly }
            annex += asks.filter { $0.place == .annex || $0.isOurs }.map {
                LetterCompiler.group($0, phrase: $0.isOurs ? .inNoLetter : nil)
            }
            let asked = asks.filter { $0.place == .question && !$0.isOurs }
            guard !asked.isEmpty else { continue }
            groups.append(
                Group(
                    id: ItemID("question.\(groups.count + 1)"), kind: .question, title: theme.title,
                    number: groups.count + 1, text: theme.text, weight: theme.weight,
                    children: asked.map { .group(LetterCompiler.group($0, phrase: nil)) }))
        }
        var questionnaire = Questionnaire(
            id: id, title: "What the letters ask of companies", edition: catalogue.edition,
            principles: principles, terms: catalogue.terms, groups: groups, annex: annex,
            withdrawn: catalogue.withdrawn)
        _ = questionnaire.mendLinks()
        return questionnaire
    }
}

extension MatchedPhrase {
    /// Of an ask that is ours: no letter puts it.
    static let inNoLetter = MatchedPhrase(words: "", line: nil, match: .none)
}
