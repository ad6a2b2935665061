/// Recognises page numbers: `2`, `Page 2`, `- 2 -`, `2/7`, `2 of 7`, `2 | Page`.
enum PageNumbers {
    /// Whether a whole line is a page number.
    static func isPageNumber(_ words: ArraySlice<Word>) -> Bool {
        guard words.count <= 6, words.reduce(0, { $0 + $1.printed.utf8.count }) <= 24 else { return false }
        return matches(tokens(of: words))
    }

    /// Whether it is just a number, so that it may be something else.
    static func isPlainNumber(_ words: ArraySlice<Word>) -> Bool {
        words.count == 1 && words.allSatisfy { $0.printed.utf8.allSatisfy(\.isDigit) }
    }

    /// The words of a line less a page number at either end, where there is one and something else besides.
    static func strip(_ words: ArraySlice<Word>) -> ArraySlice<Word> {
        guard words.count >= 2, words.count <= 16 else { return words }
        for length in stride(from: min(5, words.count - 1), through: 1, by: -1) {
            if isMarked(words.suffix(length)) { return trimmed(words.dropLast(length)) }
            if isMarked(words.prefix(length)) { return trimmed(words.dropFirst(length)) }
        }
        return words
    }

    private static func isMarked(_ words: ArraySlice<Word>) -> Bool {
        guard words.allSatisfy({ $0.mark == nil }) else { return false }
        return matches(tokens(of: words))
    }

    private static func trimmed(_ words: ArraySlice<Word>) -> ArraySlice<Word> {
        var words = words
        while words.count > 1, let last = words.last, last.isPunctuation { words.removeLast() }
        while words.count > 1, let first = words.first, first.isPunctuation { words.removeFirst() }
        return words
    }

    /// Numbers, slashes and words of a line; signs that only set it off are dropped.
    private static func tokens(of words: ArraySlice<Word>) -> [String] {
        var tokens: [String] = []
        for word in words {
            var token = ""
            func flush() {
                if !token.isEmpty { tokens.append(token) }
                token = ""
            }
            for scalar in word.normal.lowercased().unicodeScalars {
                if scalar == "/" {
                    flush()
                    tokens.append("/")
                } else if scalar.isPunctuation {
                    // `2.` and `2)` number a question, `(2)` may.
                    if ".,;:)(".unicodeScalars.contains(scalar), token.first?.isNumber ?? false {
                        tokens.append("?")
                    }
                    if scalar == "(" { tokens.append("?") }
                    flush()
                } else {
                    token.unicodeScalars.append(scalar)
                }
            }
            flush()
        }
        return tokens
    }

    private static func matches(_ tokens: [String]) -> Bool {
        func number(_ token: String, digits: Int) -> Int? {
            guard token.utf8.count <= digits, token.utf8.allSatisfy(\.isDigit) else { return nil }
            return Int(token)
        }
        let isNamed: (String) -> Bool = { ["page", "p", "pg"].contains($0) }
        let isNumber: (String) -> Bool = { number($0, digits: 4) != nil }
        switch tokens.count {
        case 1: return number(tokens[0], digits: 3) != nil
        case 2:
            return isNamed(tokens[0]) && isNumber(tokens[1]) || isNamed(tokens[1]) && isNumber(tokens[0])
        case 3:
            guard tokens[1] == "/" || tokens[1] == "of", let page = number(tokens[0], digits: 3),
                let last = number(tokens[2], digits: 3)
            else { return false }
            return page <= last
        case 4:
            return isNamed(tokens[0]) && (tokens[2] == "/" || tokens[2] == "of") && isNumber(tokens[1])
                && isNumber(tokens[3])
        default: return false
        }
    }
}
