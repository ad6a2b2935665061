import SourceText

/// Finds where a reply quotes the letter's questions.
///
/// A quotation begins at the beginning of a line or a sentence with a sentence of the question, and has at least
/// eight words of it, or all that are left; up to three words may be left out or put in on the way.
struct Restatements {
    struct Quotation {
        let number: Int
        let words: Range<Int>
        /// Whether it is the letter's words and no others.
        let isExact: Bool
    }

    private struct Known {
        let number: Int
        let cores: [String]
        /// Where its sentences begin.
        let starts: [Int]
    }

    private static let least = 8
    private static let longestSkip = 3
    private let known: [Known]

    init(of questions: [ReplyReader.Question]) {
        known = questions.map { question in
            let printed = question.text.split(separator: " ").map(String.init)
            var cores: [String] = []
            var starts = [0]
            for text in printed {
                let word = Word(printed: text, line: 0, range: ByteRange(at: 0), layout: [], mark: nil)
                if word.core.isEmpty { continue }
                cores.append(word.core)
                if word.isFinal || word.endsWithColon { starts.append(cores.count) }
            }
            return Known(number: question.number, cores: cores, starts: starts.filter { $0 < cores.count })
        }
    }

    func find(in words: [Word]) -> [Quotation] {
        let cores = words.map(\.core)
        var found: [Quotation] = []
        var index = 0
        while index < words.count {
            guard mayBegin(index, words), let best = longest(at: index, cores) else {
                index += 1
                continue
            }
            var end = best.end
            // A closing quotation mark by itself.
            while end < words.count, cores[end].isEmpty, !words[end].layout.contains(.startsParagraph) {
                end += 1
            }
            found.append(Quotation(number: best.number, words: index..<end, isExact: best.isExact))
            index = end
        }
        return found
    }

    private func mayBegin(_ index: Int, _ words: [Word]) -> Bool {
        guard index > 0 else { return true }
        let word = words[index]
        return word.layout.contains(.startsLine) || word.startsWithQuote || words[index - 1].endsSentence
            || words[index - 1].isPunctuation || words[index - 1].normal.last == ")"
    }

    private func longest(at index: Int, _ cores: [String]) -> (number: Int, end: Int, isExact: Bool)? {
        var best: (number: Int, end: Int, isExact: Bool)?
        for question in known {
            for start in question.starts {
                guard cores[index] == question.cores[start] else { continue }
                let (end, count, added) = match(cores, index, question, start)
                let isWhole = count == question.cores.count - start && count >= 4
                guard count >= Self.least || isWhole, end > best?.end ?? 0 else { continue }
                best = (question.number, end, added == 0)
            }
        }
        return best
    }

    /// How far the text agrees with a question: where it ends, how many words agreed, and how many were put in.
    /// Between two sentences nothing is passed over: what stands there may be the answer.
    private func match(
        _ a: [String], _ from: Int, _ question: Known, _ start: Int
    ) -> (end: Int, count: Int, added: Int) {
        let b = question.cores
        var (i, j, count, end) = (from, start, 0, from)
        var (added, pending) = (0, 0)
        while i < a.count, j < b.count {
            if a[i].isEmpty {
                i += 1
            } else if a[i] == b[j] {
                added += pending
                (i, j, count, pending) = (i + 1, j + 1, count + 1, 0)
                end = i
            } else if !question.starts.contains(j), let (skipA, skipB) = skip(a, i, b, j) {
                (i, j, pending) = (i + skipA, j + skipB, skipA)
            } else {
                break
            }
        }
        return (end, count, added)
    }

    /// The least that is passed over so that the next four words agree again.
    private func skip(_ a: [String], _ i: Int, _ b: [String], _ j: Int) -> (Int, Int)? {
        for total in 1...(2 * Self.longestSkip) {
            for skipA in 0...min(total, Self.longestSkip) where total - skipA <= Self.longestSkip {
                let (x, y) = (i + skipA, j + total - skipA)
                guard x + 4 <= a.count, y + 4 <= b.count else { continue }
                if a[x..<(x + 4)].elementsEqual(b[y..<(y + 4)]) { return (skipA, total - skipA) }
            }
        }
        return nil
    }
}
