import Progress
import QuestionnaireModel

/// Puts one difference, or those of two folders, into a document.
struct DifferencesComposer {
    let input: DifferencesInput

    init(_ input: DifferencesInput) { self.input = input }

    func document() -> ReportDocument {
        guard input.isOfFolders || input.pairs.count != 1 else {
            let composer = DifferenceComposer(input.pairs[0], level: 2, anchor: "")
            return ReportDocument(
                title: ["What changed: ", .foreign(SafeText.oneLine(input.pairs[0].new.sheet.company))],
                blocks: confidentiality + composer.blocks(withContents: true)
                    + SourcesPart.blocks([input.pairs[0].old, input.pairs[0].new], namesFiles: true))
        }
        var blocks: [Block] = [
            .paragraph([
                .text(
                    "\(Words.capitalised(Words.count(input.pairs.count, "company", "companies"))), each with an older and a "
                        + "newer file. Not a ranking: a score may rise because more was looked at. Each figure is rounded by itself."
                )
            ])
        ]
        blocks += confidentiality + order + [.table(overview), .contents]
        for (place, pair) in input.pairs.enumerated() {
            blocks.append(
                .heading(
                    Heading(
                        2, [.foreign(SafeText.oneLine(pair.new.sheet.company))],
                        anchor: Anchor("pair-\(place)"))))
            blocks += DifferenceComposer(pair, level: 3, anchor: "pair-\(place)-").blocks(withContents: false)
        }
        blocks +=
            NotCompared(
                alone: input.alone, reason: "The other folder has no sound file", refused: input.refused
            ).blocks
        blocks += SourcesPart.blocks(input.pairs.flatMap { [$0.old, $0.new] }, namesFiles: false)
        return ReportDocument(title: ["What changed"], blocks: blocks)
    }

    private var confidentiality: [Block] {
        let files = input.pairs.flatMap { [$0.old, $0.new] }
        guard files.contains(where: { !$0.options.isPublic && $0.sheet.hasConfidentialText }) else {
            return []
        }
        return [.paragraph([.strong(Words.notForPublication)])]
    }

    private var order: [Block] {
        let reversed = input.pairs.count { $0.old.sheet.asOf > $0.new.sheet.asOf }
        guard reversed > 0 else { return [] }
        let which = reversed == input.pairs.count ? "Each" : "Of \(reversed) of them the"
        return [
            .paragraph([
                .strong(
                    "\(which) older file holds for a later day than the newer one: were the folders given in the "
                        + "wrong order?")
            ])
        ]
    }

    private static let shown: [Change.Kind] = [.improved, .worse, .newlyDisclosed, .fellSilent, .redefined]

    private var overview: Table {
        Table(
            caption: "The companies, and how many criteria changed which way",
            columns: [
                .init("Company"), .init("Before", .right), .init("After", .right), .init("Change", .right),
            ] + Self.shown.map { .init(Words.capitalised($0.counted), .right) },
            rows: input.pairs.enumerated().map { place, pair in
                let overall = DifferenceComposer(pair, level: 2, anchor: "").overall
                let marks = [pair.old.sheet, pair.new.sheet].map { $0.replyMark.map { " (\($0))" } ?? "" }
                return [
                    [
                        .link(
                            [.foreign(SafeText.oneLine(pair.new.sheet.company))],
                            to: .heading(Anchor("pair-\(place)")))
                    ], [.text(overall.before + marks[0])], [.text(overall.after + marks[1])],
                    [.text(overall.change)],
                ] + Self.shown.map { [.text("\(pair.difference.changes($0).count)")] }
            })
    }
}
