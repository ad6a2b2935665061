/// A company's reply to a letter, cut into the answers to its questions.
package struct Reply: Sendable {
    /// By what the answers are told apart.
    package enum Shape: String, Sendable {
        /// The questions are quoted, and the answers follow them.
        case restated
        /// Headings such as *Question 3* or *Answer to questions 3 and 4*.
        case headed
        /// Numbers alone.
        case numbered
        /// Nothing tells them apart; each paragraph is a part.
        case prose
    }

    /// A stretch of the reply.
    package struct Part: Sendable {
        /// What of the reply it is.
        package enum Place: Sendable, Hashable {
            /// Before the first answer.
            case opening
            /// To these questions of the letter, in their order.
            case answer([Int])
            /// A paragraph of a reply without numbers.
            case paragraph
            /// From the closing formula on.
            case closing
        }

        package let place: Place
        /// What the company says, its numbers and the letter's own words aside.
        package let passages: [Passage]
        /// Where the letter's question is quoted.
        package let restated: [Restated]
    }

    /// A quotation of a question.
    package struct Restated: Sendable {
        package let passage: Passage
        /// Whether it is the letter's words and no others.
        package let isExact: Bool
    }

    package let shape: Shape
    /// In the order of the text.
    package let parts: [Part]
    /// Numbered lists that were taken for a part of an answer.
    package let innerLists: [Passage]
    /// What was taken for a page's furniture.
    package let removed: [Furniture]
}

extension Passage {
    /// Its sentences; what a paragraph's end cuts short is one too.
    package var sentences: [Passage] {
        var sentences: [Passage] = []
        var start = 0
        for index in words.indices {
            let isLast = index + 1 == words.count
            guard
                isLast || words[index + 1].layout.contains(.startsParagraph)
                    || Sentences.isEnd(index, in: words)
            else { continue }
            sentences.append(Passage(words: Array(words[start...index])))
            start = index + 1
        }
        return sentences
    }

    /// Its paragraphs.
    package var paragraphs: [Passage] {
        var paragraphs: [[Word]] = []
        for word in words {
            if paragraphs.isEmpty || word.layout.contains(.startsParagraph) { paragraphs.append([]) }
            paragraphs[paragraphs.count - 1].append(word)
        }
        return paragraphs.map { Passage(words: $0) }
    }
}
