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
        let rows = assessment.nodes.map { node -> [Line] in
            [
                groups[node.id].map { [.link(heading(of: $0), to: .heading(.group($0.id)))] } ?? [
                    .foreign(node.label)
                ],
                [
                    .text(
                        isOneScale
                            ? mark(node.score)
                            : "\(mark(node.score)) of \(node.score.max.shortText(decimals: 2))")
                ],
                bar(node.score), [.text(ceiling(node.score))],
                [.text(percent(node.score.reviewed))], [.text(percent(node.score.disclosed))],
            ]
        }
        let out = isOneScale ? max.first.map { " of \($0.shortText(decimals: 2))" } ?? "" : ""
        let table = Table(
            caption: "Score\(out) by question",
            columns: [
                .init(hasQuestions ? "Question" : "Part"), .init("Score\(out)", .right), .init(""),
                .init("Up to", .right), .init("Reviewed", .right), .init("Disclosed", .right),
            ], rows: rows)
        page.tell([.heading(.questions(questionnaire)), .table(table)])
        for node in assessment.nodes { group(node, level: 3, &page, stationery) }
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
    func group<P: Page>(
        _ node: Assessment.Node, level: Int, _ page: inout P, _ stationery: Stationery<P>
    ) {
        guard let words = stationery.groups[node.id] else { return }
        var heading = words.heading
        (heading.level, heading.isListed) = (min(6, level), level == 3)
        page.tell(.heading(heading))
        if let question = words.question { page.put(passage: question) }
        page.paragraph { page in
            page.put(words.standing)
            page.say(strong: standing(of: node))
        }
        var rest = node.children[...]
        while let child = rest.first {
            let entries = rest.prefix { $0.criterion != nil }
            rest.removeFirst(max(1, entries.count))
            guard !entries.isEmpty else {
                group(child, level: level + 1, &page, stationery)
                continue
            }
            page.list(.bulleted, tight: false, of: entries.count) { page, item in
                guard let criterion = entries[entries.startIndex + item].criterion else { return }
                entry(of: criterion, &page, stationery)
            }
        }
    }

    /// Its figures in words.
    private func standing(of node: Assessment.Node) -> String {
        guard let score = node.score.score else { return "no score" }
        let figures = "\(mark(node.score)) of \(node.score.max.shortText(decimals: 2))"
        guard let ceiling = node.score.ceiling, ceiling > score else { return figures }
        return "\(figures), up to \(mark(ceiling, of: node.score.max))"
    }
}
