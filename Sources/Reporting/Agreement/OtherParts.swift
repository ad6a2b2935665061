import Adjudication
import Agreement
import ExactNumber
import QuestionnaireModel
import Scoring

/// What follows the differences: answers that are nearly alike or are missing, what the company says, and the method.
extension AgreementComposer {
    var otherEvidence: [Block] {
        let units = units(.otherEvidence)
        guard !units.isEmpty else { return [] }
        let rows = units.map { unit -> [Line] in
            [name(unit)]
                + zip(unit.labels, zip(unit.points, panel.replies[unit.reply].codings)).map {
                    label, said -> Line in
                    guard let label, let points = said.0, let coding = said.1 else { return ["–"] }
                    let ground = coding.readings[unit.criterion].grade.map(\.withArticle) ?? "the claim alone"
                    return [
                        .foreign(SafeText.oneLine(label.text)),
                        .text(", \(ground): \(Figures.score(points * 100, limits: [100]))"),
                    ]
                }
        }
        return [
            .heading(Heading(2, ["The same answer on other evidence"], anchor: Anchor("other-evidence"))),
            .paragraph([
                .text(
                    "All gave the same answer, and the evidence that each names earns different points of 100. Merged is "
                        + "the answer with the evidence that all of them cite.")
            ]),
            .table(
                Table(
                    caption: "The same answers on evidence that earns different points",
                    columns: [.init("Criterion")] + panel.analysts.map { .init(SafeText.oneLine($0)) },
                    rows: rows)),
        ]
    }

    private func name(_ unit: Panel.Unit) -> Line {
        let criterion: Line = [
            .foreign(SafeText.oneLine(panel.criterion(of: unit).text)), " ",
            .code(panel.criterion(of: unit).id.text),
        ]
        return input.isOfFolders
            ? [.foreign(SafeText.oneLine(replyNames[unit.reply])), ": "] + criterion : criterion
    }

    var incomplete: [Block] {
        let units = units(.incomplete)
        guard !units.isEmpty else { return [] }
        let items = units.map { unit -> [Block] in
            let given = zip(panel.analysts, unit.labels).compactMap { analyst, label in
                label.map { "\(SafeText.oneLine(analyst)) \(SafeText.oneLine($0.text))" }
            }
            return [.paragraph(name(unit) + [.foreign(": \(Words.list(given))")])]
        }
        return [
            .heading(Heading(2, ["Not answered by everyone"], anchor: Anchor("incomplete"))),
            .paragraph([
                "Where one of two gave no answer nothing can be compared; merged, these are left blank."
            ]),
            .list(List(.bulleted, tight: true, items)),
        ]
    }

    /// Right of reply: each comment once, though several analysts' files hold it.
    var comments: [Block] {
        var items: [[Block]] = []
        for (reply, composers) in zip(panel.replies, composers) {
            for criterion in reply.criteria.indices {
                var seen: Set<String> = []
                for (coding, composer) in zip(reply.codings, composers) {
                    guard let comment = coding?.answer(to: criterion)?.companyComment, let composer,
                        seen.insert("\(comment.stand): \(comment.text?.text ?? "")").inserted
                    else { continue }
                    items.append(composer.commentItem(comment, on: criterion))
                }
            }
        }
        guard !items.isEmpty else { return [] }
        return [
            .heading(Heading(2, ["What the company says"], anchor: .comments)), .list(List(.bulleted, items)),
        ]
    }

    var left: [Block] {
        NotCompared(alone: input.alone, reason: "No other folder has a sound file", refused: input.refused)
            .blocks
    }

    // MARK: How it was worked out

    var method: [Block] {
        let bootstrap = input.bootstrap
        let unit = input.isOfFolders ? "an answer to a criterion of a reply" : "a criterion"
        let items: [String] = [
            "What is compared is \(unit). Blank is no answer, and no disagreement: it is left out. All words are "
                + "compared as words, so that “not met” and “not disclosed” differ on the answers; both earn 0, so "
                + "that they are alike on the points. Not applicable has no points.",
            "The interval is the 95 % percentile bootstrap over what is compared: \(bootstrap.resamples) resamples "
                + "drawn by SplitMix64 from the seed \(bootstrap.seed). It takes answers for independent; those "
                + "within one reply are not quite, and then it is too narrow.",
            "Cohen's kappa: J. Cohen, “A Coefficient of Agreement for Nominal Scales”, Educational and Psychological "
                + "Measurement 20 (1960). Krippendorff's alpha: K. Krippendorff, “Computing Krippendorff's "
                + "Alpha-Reliability” (2011).",
        ]
        return [
            .heading(Heading(2, ["How this was worked out"], anchor: Anchor("method"))),
            .list(List(.bulleted, tight: true, items.map { [.paragraph([.text($0)])] })),
        ]
    }
}
