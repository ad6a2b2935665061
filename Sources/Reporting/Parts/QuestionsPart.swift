import ExactNumber
import QuestionnaireModel
import Scoring

/// Each question in the letter's words, with its answers.
extension ReportComposer {
    func questionsPart<P: Page>(_ page: inout P, _ stationery: Stationery<P>) {
        guard !assessment.nodes.isEmpty else { return }
        let hasQuestions = questionnaire.groups.contains { $0.kind == .question }
        let max = assessment.nodes.map(\.score.max)
        let isOneScale = Set(max).count == 1
        let out = isOneScale ? max.first.map { " of \($0.shortText(decimals: 2))" } ?? "" : ""
        page.tell(.heading(.questions(questionnaire)))
        page.table(
            "Score\(out) by question",
            [
                .init(hasQuestions ? "Question" : "Part"), .init("Score\(out)", .right), .init(""),
                .init("Up to", .right), .init("Reviewed", .right), .init("Disclosed", .right),
            ], of: assessment.nodes.count
        ) { page, row in
            let score = assessment.nodes[row].score
            if let words = stationery.groups[assessment.nodes[row].id] {
                page.put(cell: words.link)
            } else {
                page.cell { $0.say(foreign: assessment.nodes[row].label) }
            }
            page.cell {
                $0.say(isOneScale ? mark(score) : "\(mark(score)) of \(score.max.shortText(decimals: 2))")
            }
            page.cell { $0.say(bar(score)) }
            page.cell { $0.say(ceiling(score)) }
            page.cell { $0.say(percent(score.reviewed)) }
            page.cell { $0.say(percent(score.disclosed)) }
        }
        for node in assessment.nodes { group(node, &page, stationery) }
    }

    /// The questions alone.
    func askedPart() -> [Block] {
        let questions = questionnaire.groups.flatMap { group -> [Block] in
            let heading = Block.heading(.group(group, level: 3))
            return group.text.isEmpty
                ? [heading] : [heading, .quotation(Quotation(SafeText.oneLine(group.text)))]
        }
        return [.heading(.asked)] + questions
    }

    /// A group with everything below it.
    func group<P: Page>(_ node: Assessment.Node, _ page: inout P, _ stationery: Stationery<P>) {
        guard let words = stationery.groups[node.id] else { return }
        page.put(heading: words.heading)
        if let question = words.question { page.put(passage: question) }
        page.paragraph { page in
            page.put(words.standing)
            page.strong { standing(of: node.score, &$0) }
        }
        var rest = node.children[...]
        while let child = rest.first {
            let entries = rest.prefix { $0.criterion != nil }
            rest.removeFirst(max(1, entries.count))
            guard !entries.isEmpty else {
                group(child, &page, stationery)
                continue
            }
            page.list(.bulleted, tight: false, of: entries.count) { page, item in
                guard let criterion = entries[entries.startIndex + item].criterion else { return }
                entry(of: criterion, &page, stationery)
            }
        }
    }

    /// A group's figures in words.
    private func standing(of score: Score, _ page: inout some Page) {
        guard let headline = score.score else { return page.say(plain: "no score") }
        page.say(mark(score))
        page.say(plain: " of ")
        page.say(score.max.shortText(decimals: 2))
        guard let ceiling = score.ceiling, ceiling > headline else { return }
        page.say(plain: ", up to ")
        page.say(mark(ceiling, of: score.max))
    }
}
