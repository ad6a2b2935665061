import ExactNumber
import QuestionnaireModel
import Scoring

/// Each question in the letter's words, with its answers.
extension ReportComposer {
    func questionsPart() -> [Block] {
        guard !assessment.nodes.isEmpty else { return [] }
        let title =
            questionnaire.groups.contains { $0.kind == .question } ? "Question by question" : "Part by part"
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
                .init(title == "Part by part" ? "Part" : "Question"), .init("Score\(out)", .right), .init(""),
                .init("Up to", .right), .init("Reviewed", .right), .init("Disclosed", .right),
            ], rows: rows)
        return [.heading(Heading(2, [.text(title)], anchor: .questions)), .table(table)]
            + assessment.nodes.flatMap { group($0, level: 3) }
    }

    /// The questions alone.
    func askedPart() -> [Block] {
        let questions = questionnaire.groups.flatMap { group -> [Block] in
            let heading = Block.heading(Heading(3, heading(of: group), anchor: .group(group.id)))
            return group.text.isEmpty
                ? [heading] : [heading, .quotation(Quotation(SafeText.oneLine(group.text)))]
        }
        return [.heading(Heading(2, ["What was asked"], anchor: .questions))] + questions
    }

    /// A group with everything below it.
    func group(_ node: Assessment.Node, level: Int) -> [Block] {
        guard let group = groups[node.id] else { return [] }
        var blocks: [Block] = [
            .heading(
                Heading(min(6, level), heading(of: group), anchor: .group(group.id), isListed: level == 3))
        ]
        if !group.text.isEmpty { blocks.append(.quotation(Quotation(SafeText.oneLine(group.text)))) }
        blocks.append(.paragraph(standing(of: node, group)))
        var entries: [[Block]] = []
        for child in node.children {
            if let criterion = child.criterion {
                entries.append(entry(of: criterion))
            } else {
                blocks += flush(&entries) + self.group(child, level: level + 1)
            }
        }
        return blocks + flush(&entries)
    }

    private func flush(_ entries: inout [[Block]]) -> [Block] {
        defer { entries = [] }
        return entries.isEmpty ? [] : [.list(List(.bulleted, entries))]
    }

    private func standing(of node: Assessment.Node, _ group: Group) -> Line {
        var pieces: [Line] = []
        if let lines = group.lines, questionnaire.letter != nil {
            pieces.append([
                .text(
                    lines.count == 1
                        ? "line \(lines.lowerBound) of the letter"
                        : "lines \(lines.lowerBound)–\(lines.upperBound) of the letter")
            ])
        }
        if let phrase = group.phrase, !phrase.words.isEmpty {
            let place = phrase.line.map { " (line \($0))" } ?? ""
            pieces.append([
                .text("the letter: "), .foreign("“\(SafeText.oneLine(phrase.words))”"), .text(place),
            ])
            if phrase.match == .alternative { pieces.append(["matched by a looser wording"]) }
            if phrase.match == .none { pieces.append(["no ask of the catalogue covers these words"]) }
        }
        if node.score.score == nil {
            pieces.append([.strong("no score")])
        } else {
            var figures = "\(mark(node.score)) of \(node.score.max.shortText(decimals: 2))"
            if let ceiling = node.score.ceiling, let score = node.score.score, ceiling > score {
                figures += ", up to \(mark(ceiling, of: node.score.max))"
            }
            pieces.append([.strong(figures)])
        }
        var line = Array(pieces.joined(separator: [" · "]))
        if case .text(let first)? = line.first { line[0] = .text(Words.capitalised(first)) }
        return line
    }
}
