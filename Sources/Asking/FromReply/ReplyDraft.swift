package import LetterReading
package import QuestionnaireModel
import StrictYAML

/// A reply laid out for an analyst: which of its sentences go into which statement, and what goes into none.
///
/// A sentence goes to the ask of its question with which it shares most key words, those of the ask's own title
/// and phrase counting double; a key word is one that few of the question's asks have. It must reach two, and
/// more than any other ask; else, and where it is a heading, it stands as a comment above the question's criteria.
/// Within the ask it goes to
/// the criterion with which it shares most, the first of equals. No answer is filled in.
package struct ReplyDraft: Sendable {
    /// A comment with passages of the reply below it.
    struct Remark: Sendable, Hashable {
        struct Item: Sendable, Hashable {
            /// `12`, `12-14`: lines of the reply.
            var lines: String
            var text: String
        }

        let heading: String
        var items: [Item]
    }

    /// What the user is told of it, a line each.
    package private(set) var summary: [String] = []
    private(set) var leftovers: [Remark] = []
    private var remarks: [ItemID: [Remark]] = [:]
    private var statements: [ItemID: [Passage]] = [:]
    private var sentences = 0
    private var placed = 0

    /// - Parameter isWanted: whether the template has a criterion.
    package init(_ reply: Reply, _ questionnaire: Questionnaire, isWanted: (Criterion) -> Bool) {
        var placer = SentencePlacer(questionnaire, isWanted: isWanted)
        var found: [Int] = []
        var outside: [Passage] = []
        for part in reply.parts {
            switch part.place {
            case .answer(let numbers):
                found += numbers
                layOut(part, as: numbers, &placer, questionnaire)
            case .paragraph:
                let text = part.passages.map(\.text).joined(separator: " ")
                if let group = placer.group(for: text) {
                    layOut(part, in: [group], &placer)
                    if let number = group.number, !found.contains(number) { found.append(number) }
                } else {
                    outside += part.passages
                }
            case .opening: leave(part.passages, "Before the answers:")
            case .closing:
                leave(outside, "Paragraphs that no question could be told of:")
                outside = []
                leave(part.passages, "Behind the answers:")
            }
        }
        leave(outside, "Paragraphs that no question could be told of:")
        let furniture = reply.removed.filter { $0.kind != .ruler }
        if !furniture.isEmpty {
            leftovers.append(
                Remark(
                    heading: "Taken for a page's furniture:",
                    items: furniture.map { Remark.Item(lines: $0.kind.rawValue, text: $0.text) }))
        }
        let missing = questionnaire.groups.filter { group in
            group.number.map { !found.contains($0) } ?? false
        }
        for group in missing {
            remarks[group.id] = [Remark(heading: "No answer to it could be told in the reply.", items: [])]
        }
        summarise(reply, found: found, missing: missing.compactMap(\.number))
    }

    /// What stands below a question's text.
    func remarks(on question: ItemID) -> [Remark] { remarks[question] ?? [] }

    /// The lines below a criterion's key; `nil` where nothing of the reply went there.
    func entry(for criterion: ItemID) -> String? {
        guard let sentences = statements[criterion] else { return nil }
        let text = sentences.map(\.text).joined(separator: "\n") + "\n"
        let evidence = Self.runs(of: sentences).map { lines -> YAMLValue in
            ["kind": "reply", "lines": .scalar(lines)]
        }
        return YAMLWriter().text(
            of: .mapping([
                .init("answer", .null), .init("statement", .scalar(text)),
                .init("evidence", .sequence(evidence)),
            ]))
    }

    // MARK: Laying out

    private mutating func layOut(
        _ part: Reply.Part, as numbers: [Int], _ placer: inout SentencePlacer, _ questionnaire: Questionnaire
    ) {
        let groups = numbers.compactMap { number in questionnaire.groups.first { $0.number == number } }
        layOut(part, in: groups, &placer)
        for group in groups.dropFirst() {
            remarks[group.id, default: []].append(
                Remark(heading: "Answered together with question \(numbers[0]): see there.", items: []))
        }
    }

    private mutating func layOut(_ part: Reply.Part, in groups: [Group], _ placer: inout SentencePlacer) {
        guard let first = groups.first else {
            return leave(part.passages, "Under a number that no question has:")
        }
        var items: [Remark.Item] = []
        for quoted in part.restated {
            let exactly = "(the question, as the letter puts it)"
            // In other words than the letter's it may say something.
            let text =
                quoted.isExact
                ? exactly : "(the question, nearly as the letter puts it) " + quoted.passage.text
            items.append(.init(lines: Self.lines(of: [quoted.passage]), text: text))
        }
        for passage in part.passages {
            var rest: [Passage] = []
            for sentence in passage.sentences where sentence.words.contains(where: { !$0.isOnlySigns }) {
                sentences += 1
                if !sentence.isHeading, let criterion = placer.criterion(for: sentence.text, in: groups) {
                    if !rest.isEmpty { items.append(Self.item(rest)) }
                    rest = []
                    items.append(.init(lines: Self.lines(of: [sentence]), text: "→ \(criterion)"))
                    statements[criterion, default: []].append(sentence)
                    placed += 1
                } else {
                    rest.append(sentence)
                }
            }
            if !rest.isEmpty { items.append(Self.item(rest)) }
        }
        remarks[first.id, default: []].append(
            Remark(
                heading:
                    "The reply to it, by its lines; → leads to the statement in which a sentence stands:",
                items: items))
    }

    private mutating func leave(_ passages: [Passage], _ heading: String) {
        let items = passages.flatMap(\.paragraphs).map { Self.item([$0]) }
        if !items.isEmpty { leftovers.append(Remark(heading: heading, items: items)) }
    }

    private static func item(_ passages: [Passage]) -> Remark.Item {
        Remark.Item(lines: lines(of: passages), text: passages.map(\.text).joined(separator: " "))
    }

    /// From the first line to the last: `12` or `12-14`.
    private static func lines(of passages: [Passage]) -> String {
        let all = passages.compactMap(\.lines)
        guard let first = all.map(\.lowerBound).min(), let last = all.map(\.upperBound).max() else {
            return ""
        }
        return first == last ? "\(first)" : "\(first)-\(last)"
    }

    /// The lines of sentences, those that follow one another joined.
    private static func runs(of sentences: [Passage]) -> [String] {
        var runs: [ClosedRange<Int>] = []
        for lines in sentences.compactMap(\.lines).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = runs.last, lines.lowerBound <= last.upperBound + 1 {
                runs[runs.count - 1] = last.lowerBound...max(last.upperBound, lines.upperBound)
            } else {
                runs.append(lines)
            }
        }
        return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
    }

    // MARK: What is said of it

    private mutating func summarise(_ reply: Reply, found: [Int], missing: [Int]) {
        let told =
            switch reply.shape {
            case .restated: "by the questions that it quotes"
            case .headed: "by its headings"
            case .numbered: "by its numbers"
            case .prose: "paragraph by paragraph, by their words: look twice"
            }
        let list = { (numbers: [Int]) in numbers.sorted().map(String.init).joined(separator: ", ") }
        let numbers =
            found.isEmpty ? "no question" : "\(found.count == 1 ? "question" : "questions") \(list(found))"
        summary.append("answers to \(numbers), told apart \(told)")
        if !missing.isEmpty { summary.append("no answer was found to \(list(missing))") }
        summary.append(
            "\(placed) of \(sentences) sentences stand in \(statements.count) statements, the others as comments "
                + "below their question; every answer is blank")
        for list in reply.innerLists {
            summary.append("lines \(Self.lines(of: [list])): a numbered list, taken for a part of its answer")
        }
        let count = leftovers.reduce(0) { $0 + $1.items.count }
        if count > 0 {
            summary.append(
                "\(count) \(count == 1 ? "passage" : "passages") in no answer, as comments at the end of the file"
            )
        }
    }
}

extension Word {
    /// No letter and no digit in it: a quotation mark, a dash.
    fileprivate var isOnlySigns: Bool { normal.unicodeScalars.allSatisfy(\.isPunctuation) }
}

extension Passage {
    /// A few words that no stop ends.
    fileprivate var isHeading: Bool {
        guard words.count < 8, let last = words.last?.normal.unicodeScalars.last else { return false }
        return !".?!\"')".unicodeScalars.contains(last)
    }
}
