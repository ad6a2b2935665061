/// How much of a letter's questions the catalogue's asks cover.
package struct Coverage: Sendable, Hashable {
    /// Of one question.
    package struct Question: Sendable, Hashable {
        let number: Int
        /// Asks of the catalogue found in it.
        package let asks: Int
        /// Of those, how many by an alternative wording.
        package let alternatives: Int
        /// Pieces that became free-text asks.
        let freeTexts: Int
        /// Words that are neither courtesy nor function words, and how many of them lie in some ask's phrase.
        let contentWords: Int
        let coveredWords: Int
    }

    package let questions: [Question]
    /// Asks of the catalogue found in the annex, those of ours aside.
    let annexAsks: Int

    var contentWords: Int { questions.reduce(0) { $0 + $1.contentWords } }
    var coveredWords: Int { questions.reduce(0) { $0 + $1.coveredWords } }
    package var freeTexts: Int { questions.reduce(0) { $0 + $1.freeTexts } }

    /// Whole per cent, rounded down, so that 100 means all; 100 where there is no word.
    package var percent: Int { contentWords == 0 ? 100 : coveredWords * 100 / contentWords }

    /// One sentence for a person.
    package var summary: String {
        let asks = questions.reduce(0) { $0 + $1.asks }
        let alternatives = questions.reduce(0) { $0 + $1.alternatives }
        var text = "\(count(questions.count, "question")): \(count(asks, "ask")) of the catalogue"
        if alternatives > 0 { text += " (\(alternatives) by an alternative wording)" }
        text +=
            " \(asks == 1 ? "covers" : "cover") \(coveredWords) of \(contentWords) content words, \(percent) %; "
        switch freeTexts {
        case 0: text += "nothing is left over"
        case 1: text += "1 piece left over became a free-text ask"
        default: text += "\(freeTexts) pieces left over became free-text asks"
        }
        return text
    }

    private func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}
