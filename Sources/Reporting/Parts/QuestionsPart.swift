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
            page.put(cell: stationery.groups[row].link)
            page.cell {
                $0.say(assessment.headline(score))
                if !isOneScale { $0.say(" of \(score.max.shortText(decimals: 2))") }
            }
            page.cell { $0.say(bar(score)) }
            page.cell { $0.say(assessment.ceilingNumeral(score)) }
            page.cell { $0.say(percents(score.reviewed)) }
            page.cell { $0.say(percents(score.disclosed)) }
        }
        groups(assessment.nodes, stationery.groups, &page, stationery)
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

    /// Groups with everything below them; the words of each stand in the same place.
    func groups<P: Page>(
        _ nodes: [Assessment.Node], _ words: [GroupWords<P>], _ page: inout P, _ stationery: Stationery<P>
    ) {
        for (node, words) in zip(nodes, words) { group(node, words, &page, stationery) }
    }

    private func group<P: Page>(
        _ node: Assessment.Node, _ words: GroupWords<P>, _ page: inout P, _ stationery: Stationery<P>
    ) {
        page.put(heading: words.heading)
        if let question = words.question { page.put(passage: question) }
        page.paragraph { page in
            page.put(words.standing)
            page.strong { standing(of: node.score, &$0) }
        }
        var inner = words.inner[...]
        var next = 0
        while next < node.children.count {
            let start = next
            while next < node.children.count, node.children[next].criterion != nil { next += 1 }
            if next > start {
                page.list(.bulleted, tight: false, of: next - start) { page, item in
                    guard let criterion = node.children[start + item].criterion else { return }
                    entry(of: criterion, &page, stationery)
                }
            } else {
                if let words = inner.popFirst() { group(node.children[next], words, &page, stationery) }
                next += 1
            }
        }
    }

    /// A group's figures in words.
    private func standing(of score: Score, _ page: inout some Page) {
        guard let headline = score.score else { return page.say(plain: "no score") }
        page.say(assessment.numeral(headline, of: score.max))
        page.say(plain: " of ")
        page.say(Numeral(score.max, decimals: 2))
        guard let ceiling = score.ceiling, ceiling > headline else { return }
        page.say(plain: ", up to ")
        page.say(assessment.numeral(ceiling, of: score.max))
    }
}
