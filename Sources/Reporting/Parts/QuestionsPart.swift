import ExactNumber
import QuestionnaireModel
import Scoring

/// Each question in the letter's words, with its answers.
extension ReportComposer {
    func questionsPart<P: Page>(_ page: inout P, _ stationery: Stationery<P>) {
        guard !questionnaire.groups.isEmpty else { return }
        let hasQuestions = questionnaire.groups.contains { $0.kind == .question }
        let max = stationery.groups.map { assessment.groups[$0.number].score.max }
        let isOneScale = Set(max).count == 1
        let out = isOneScale ? max.first.map { " of \($0.shortText(decimals: 2))" } ?? "" : ""
        page.tell(.heading(.questions(questionnaire)))
        page.table(
            "Score\(out) by question",
            [
                .init(hasQuestions ? "Question" : "Part"), .init("Score\(out)", .right), .init(""),
                .init("Up to", .right), .init("Reviewed", .right), .init("Disclosed", .right),
            ], of: stationery.groups.count
        ) { page, row in
            let score = assessment.groups[stationery.groups[row].number].score
            page.put(cell: stationery.groups[row].link)
            tellCells(of: score, saysMax: !isOneScale, &page, stationery)
            page.cell { $0.say(percents(score.reviewed)) }
            page.cell { $0.say(percents(score.disclosed)) }
        }
        groups(stationery.groups, &page, stationery)
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

    /// Groups with everything below them.
    func groups<P: Page>(_ groups: [GroupWords<P>], _ page: inout P, _ stationery: Stationery<P>) {
        for words in groups { group(words, &page, stationery) }
    }

    private func group<P: Page>(_ words: GroupWords<P>, _ page: inout P, _ stationery: Stationery<P>) {
        page.put(heading: words.heading)
        if let question = words.question { page.put(passage: question) }
        if !words.isOneCriterion {
            page.paragraph { page in
                page.put(words.standing)
                page.strong { standing(of: assessment.groups[words.number].score, &$0) }
            }
        } else if let place = words.place {
            page.paragraph { $0.put(place) }
        }
        for part in words.parts {
            switch part {
            case .criteria(let criteria):
                page.list(.bulleted, tight: false, of: criteria.count) { page, item in
                    entry(of: criteria.lowerBound + item, &page, stationery)
                }
            case .group(let inner): group(inner, &page, stationery)
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
