import Comparison
import ExactNumber
import Pairing
import QuestionnaireModel

/// Puts companies beside each other into a document.
struct ComparisonComposer {
    let input: ComparisonInput
    var comparison: Comparison { input.comparison }
    var max: Rational { comparison.method.max }

    init(_ input: ComparisonInput) { self.input = input }

    func document() -> ReportDocument {
        var blocks: [Block] = [.lead(opening), .paragraph(ground)]
        if printsConfidentialComments { blocks.append(.paragraph([.strong(Words.notForPublication)])) }
        if !comparison.ranked.isEmpty {
            blocks += [.table(ranks)] + principles + meaning + cautions
        }
        blocks.append(.contents)
        return ReportDocument(
            title: ["Companies compared"],
            blocks: blocks + apart + grounds + lacks + comments + leftOut + refused + digests)
    }

    private var printsConfidentialComments: Bool {
        let entries = comparison.ranked.flatMap(\.entries) + comparison.apart.flatMap(\.entries)
        return !input.options.isPublic
            && entries.contains { $0.comments.contains { $0.comment.text?.isConfidential == true } }
    }

    // MARK: What is compared

    private var opening: Line {
        let common = comparison.ground.criteria.count
        guard common > 0 else {
            return [.strong("Nothing was asked of all of them in the same words: there is no ranking.")]
        }
        let (ranked, apart) = (comparison.ranked.count, comparison.apart.count)
        let others =
            apart == 0
            ? ""
            : " \(Words.opening(apart)) more \(apart == 1 ? "is" : "are") listed apart, without a rank."
        guard ranked > 0 else { return [.strong("No company has a rank."), .text(others)] }
        return [
            .strong(Words.count(ranked, "company", "companies")),
            .text(", by how much of what all were asked they show or claim.\(others)"),
        ]
    }

    // MARK: Words that several parts need

    func name(_ company: String) -> Line { [.foreign(SafeText.oneLine(company))] }

    func basis(_ file: Comparison.File) -> String {
        switch file.basis {
        case .selfAssessment: "self-assessment"
        case .publishedReply: file.isRefused ? "reply refused" : "published reply"
        case .publicRecord: "public record"
        }
    }

    /// Each once, in their order.
    func joined(_ values: [String], by separator: String = ", ") -> String {
        var seen: Set<String> = []
        return values.filter { seen.insert($0).inserted }.joined(separator: separator)
    }

    // MARK: Who has no rank

    private var apart: [Block] {
        guard !comparison.apart.isEmpty || input.roll != nil else { return [] }
        var blocks: [Block] = [
            .heading(Heading(2, ["Without a rank"], anchor: Anchor("without-a-rank")))
        ]
        if let roll = input.roll {
            blocks.append(
                .paragraph([.text([roll.summary, roll.caution].compactMap(\.self).joined(separator: " "))]))
        }
        guard !comparison.apart.isEmpty else { return blocks }
        let rows = comparison.apart.map { company in
            [name(company.company), why(company.reason), [.text(ownScores(company.files))]]
        }
        return blocks + [
            .table(
                Table(
                    caption: "Companies without a rank, and why",
                    columns: [.init("Company"), .init("Why"), .init("Own score", .right)], rows: rows))
        ]
    }

    func why(_ reason: Comparison.Apart.Reason) -> Line {
        switch reason {
        case .noReply: ["There was no reply. That says nothing of what the company does."]
        case .notDelivered: ["The letter did not arrive."]
        case .tooLittleReviewed(let share):
            [
                .text(
                    "Only \(Figures.percent(share)) of what all were asked was reviewed; for a rank the method asks for "
                        + "\(Figures.percent(comparison.fewestReviewed)).")
            ]
        case .noScore: ["The method gives no score on what all were asked."]
        case .nothingInCommon: ["Nothing was asked of all."]
        case .noAnswers(let words): [.foreign(Words.sentence(words))]
        }
    }

    func ownScores(_ files: [Comparison.File]) -> String {
        joined(files.map { $0.score.map { Figures.score($0, limits: [max]) } ?? "–" })
    }

    // MARK: What was read

    private var refused: [Block] {
        guard !input.refused.isEmpty else { return [] }
        return [
            .heading(Heading(2, ["Not compared"], anchor: Anchor("not-compared"))),
            .paragraph(["These files were refused, and nothing in them counts:"]),
            .list(
                List(
                    .bulleted, tight: true,
                    input.refusedNames.map { [.paragraph([.code(SafeText.oneLine($0))])] })),
        ]
    }

    private var digests: [Block] {
        let all = comparison.ranked.flatMap(\.files) + comparison.apart.flatMap(\.files)
        var rows: [[Line]] = input.digests.questionnaires.map {
            [["Questionnaire"], [.code($0.id.text)], [.code($0.digest)]]
        }
        rows.append([["Method"], [.code(comparison.method.id.text)], [.code(input.digests.method)]])
        rows += all.sorted { ($0.name, $0.digest) < ($1.name, $1.digest) }
            .map { file in
                let whose = input.analysts([file]).map { Inline.foreign(", \(SafeText.oneLine($0))") }
                return [["Answers"], [.code(SafeText.oneLine(file.name))] + whose, [.code(file.digest)]]
            }
        let version = input.toolVersion.isEmpty ? "" : " \(input.toolVersion)"
        return [
            .heading(Heading(2, ["Digests"], anchor: .digests)),
            .table(
                Table(
                    caption: "What was read, by SHA-256",
                    columns: [.init("What"), .init("Name"), .init("SHA-256")], rows: rows)),
            .paragraph([
                .text("Written by hrdd\(version). The same files give the same report, byte for byte.")
            ]),
        ]
    }
}
