import QuestionnaireModel

/// What every report ends with, whatever it found.
enum ClosingWords {
    static func terms(of questionnaire: Questionnaire, _ method: Method) -> [Block] {
        var terms = [
            Definition(
                "Met, partly met, not met",
                [
                    "what the criterion's own text says. What is said and falls short of it is not met, an evasion included."
                ]),
            Definition("Declined", ["the company was asked and would not say. It counts as not met."]),
            Definition(
                "Not disclosed",
                [
                    "whoever scored looked, and found nothing that speaks of it. It earns nothing, and is left open in “up to”."
                ]),
            Definition(
                "Unknown", ["whoever answered does not know. It earns nothing, and is left open in “up to”."]),
            Definition(
                "Unanswered",
                ["nobody has answered yet. It earns nothing, is left open, and was not reviewed."]),
            Definition(
                "Not applicable",
                ["the criterion leaves the sum, with a reason, and only where it allows that."]),
            Definition(
                "Up to",
                [
                    "the score if everything left open were met in full: what silence may hide, and no forecast."
                ]),
            Definition(
                "Reviewed",
                [
                    "the share of the weight that applies on which there is any answer, “not disclosed” included."
                ]),
            Definition(
                "Disclosed",
                [
                    "the share of the weight that applies on which something is known, good or bad, or was declined."
                ]),
            Definition(
                "Adds", ["what the score would gain if that one criterion were met on full evidence."]),
            Definition("Line", ["a line of the answer file, unless the letter or the reply is named."]),
        ]
        if !method.bands.isEmpty {
            let bands = method.bands.map { band -> Line in
                let mark = Figures.mark(
                    band.from, of: method.max, decimals: method.decimals, bands: method.bands)
                return [.foreign("“\(SafeText.oneLine(band.name))”"), .text(" from \(mark)")]
            }
            terms.append(Definition("Bands", Words.list(bands) + ["."]))
        }
        var blocks: [Block] = [.definitions(terms)]
        let ours = questionnaire.terms.map {
            Definition(SafeText.oneLine($0.term), [.foreign(SafeText.oneLine($0.meaning))])
        }
        if !ours.isEmpty {
            blocks += [.paragraph(["In the criteria these words mean:"]), .definitions(ours)]
        }
        return blocks
    }

    static func limits(of questionnaire: Questionnaire) -> [Block] {
        var items: [Line] = [
            [
                .text(
                    "It is no document of the United Nations, and no office of the United Nations made or approved it. "
                        + "It is no legal advice, and no finding that a law was kept or broken.")
            ]
        ]
        if questionnaire.letter != nil {
            items.append(["What the letter alleges is not proven, and nothing here proves or disproves it."])
            items.append([
                .text(
                    "The questions are the letter's. The criteria, their weights and bands are derived from them by hrdd, and others "
                        + "might derive different ones.")
            ])
        } else {
            items.append([
                "The questions, the criteria, their weights and bands are a choice; others might choose differently."
            ])
        }
        items.append([
            .text(
                "It scores what one file says and cites. hrdd has opened none of the evidence named here: whoever relies on the "
                    + "score should.")
        ])
        items.append([
            .text(
                "A low score with little disclosed says that little is known, and not that much is wrong; a high one says that much "
                    + "is shown, and not that no worker is harmed.")
        ])
        return [.list(List(.bulleted, tight: true, items.map { [.paragraph($0)] }))]
    }
}

/// What was read, so that anybody can tell whether it is the same.
extension ReportComposer {
    func digestsPart() -> [Block] {
        let digests = input.digests
        let rows: [[Line]] = [
            [["Questionnaire"], [.code(questionnaire.id.text)], [.code(digests.questionnaire)]],
            [["Method"], [.code(input.method.id.text)], [.code(digests.method)]],
            [["Answers"], [.code(fileName)], [.code(digests.answers)]],
        ]
        var all = rows
        if let letter = questionnaire.letter {
            all.insert([["Letter"], [.code(letter.source)], [.code(letter.sha256)]], at: 0)
        }
        var blocks: [Block] = [
            .heading(.digests),
            .table(
                Table(
                    caption: "What was read, by SHA-256",
                    columns: [.init("What"), .init("Name"), .init("SHA-256")],
                    rows: all.filter { !$0[2].plainText.isEmpty })),
        ]
        let version = input.toolVersion.isEmpty ? "" : " \(input.toolVersion)"
        blocks.append(
            .paragraph([
                .text(
                    "Written by hrdd\(version) with edition \(questionnaire.edition) of the criteria. The same files give the same "
                        + "report, byte for byte.")
            ]))
        return blocks
    }
}
