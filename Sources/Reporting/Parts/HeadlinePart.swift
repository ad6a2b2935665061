import ExactNumber
import QuestionnaireModel
import Scoring

/// The score in bold, what it is out of, what it rests on, and what silence leaves open; or why there is none.
extension ReportComposer {
    func headlinePart() -> [Block] {
        var blocks: [Block] = [.lead(assessment.overall.score.map(headline) ?? withoutScore)]
        let meaning = [bandMeaning.map { [.foreign($0)] } ?? [], grounds].filter { !$0.isEmpty }
        if !meaning.isEmpty { blocks.append(.paragraph(Line(meaning.joined(separator: [" "])))) }
        blocks.append(.paragraph(silence + authorship))
        return blocks
    }

    private func headline(_ score: Rational) -> Line {
        let overall = assessment.overall
        let band: Line = overall.band.map { [.foreign(", “\(SafeText.oneLine($0))”")] } ?? []
        var line: Line = [.strong([.text("\(mark(score)) of \(fullMark)")] + band)]
        switch input.method.headline {
        case .floor, .blocked:
            if sheet.reply == .refused {
                // That nothing is left open is no disclosure.
                return line + ["; the company refused to reply, so that every criterion counts as declined."]
            } else if let ceiling = overall.ceiling, ceiling > score {
                line.append(.text("; up to \(mark(ceiling)) if everything left open were met in full."))
            } else {
                line.append("; nothing is left open.")
            }
        case .answeredOnly:
            line.append(", counted over what is disclosed alone")
            if let floor = overall.floor, let ceiling = overall.ceiling {
                line.append(
                    .text(
                        "; \(mark(floor)) with everything open as nothing, \(mark(ceiling)) with it in full"))
            }
            line.append(".")
        }
        return line + [
            .text(
                " \(percent(overall.reviewed)) of what applies was reviewed, \(percent(overall.disclosed)) is disclosed."
            )
        ]
    }

    private var withoutScore: Line {
        let reason: String
        switch assessment.withoutScore {
        case .noReply:
            reason =
                "No reply was received. That says nothing of the company's practice, and is no score of 0."
        case .replyNotDelivered:
            reason =
                "The letter did not reach the company, or that it did cannot be shown. A letter that never arrived "
                + "is not a refusal."
        case .nothingApplies: reason = "No criterion applies, so that there is nothing to score."
        case .tooLittleReviewed:
            reason =
                "\(percent(assessment.overall.reviewed)) of what applies was reviewed; below "
                + "\(percent(input.method.minimumReviewed)) the method gives no score."
        case .blocked:
            reason = "The method gives no score as long as a part that it needs has none."
        case nil: reason = "Nothing could be scored."
        }
        return [.strong("No score."), .text(" \(reason)")]
    }

    private var bandMeaning: String? {
        guard sheet.reply != .refused, let name = assessment.overall.band,
            let band = assessment.bands.first(where: { $0.name == name }),
            !band.meaning.isEmpty
        else { return nil }
        return "“\(SafeText.oneLine(name))”: \(Words.sentence(band.meaning))"
    }

    private var silence: Line {
        let overall = assessment.overall
        guard let score = overall.score, let ceiling = overall.ceiling, ceiling > score,
            input.method.headline != .answeredOnly
        else { return [] }
        return [
            .text(
                "Silence earns as little as a no, and is not taken for one: what is not disclosed, unknown or unanswered counts in "
                    + "full in the figure behind “up to”. ")
        ]
    }

    private var authorship: Line {
        let own = "the criteria, their weights and the bands are"
        let questions =
            questionnaire.letter != nil
            ? "The questions are the letter's; \(own) hrdd's"
            : speaksOfGuidingPrinciples
                ? "The questions sum up the letters' in hrdd's words; \(own) hrdd's too"
                : "\(Words.capitalised(own)) those of the questionnaire and the method named below"
        let allegations =
            questionnaire.letter == nil ? "" : ", and what the letter alleges is not proven"
        return [
            .text(
                "\(questions). This is no document of the United Nations and no legal advice\(allegations) ("),
            .link(["what this report is not"], to: .heading(.limits)), ").",
        ]
    }
}
