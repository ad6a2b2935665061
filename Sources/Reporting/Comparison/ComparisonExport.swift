import Comparison
import ExactNumber
import PlainJSON
import QuestionnaireModel
import Scoring

/// Companies beside each other, for other programs: `hrdd/comparison/1`.
enum ComparisonExport {
    static func document(_ input: ComparisonInput) -> [UInt8] {
        let comparison = input.comparison
        let composer = ComparisonComposer(input)
        var json = JSONWriter(.pretty)
        json.object { json in
            json.member("schema", "hrdd/comparison/1")
            json.member(
                "method",
                object: { json in
                    json.member("id", comparison.method.id.text)
                    json.member("sha256", input.digests.method)
                    json.member("max", number: comparison.method.max.shortText(decimals: 4))
                    json.member(
                        "minimumToRank", number: comparison.fewestReviewed.shortText(decimals: 4))
                })
            json.member("common", object: { json in common(input, composer, &json) })
            json.member(
                "ranked",
                array: { json in
                    for company in comparison.ranked { ranked(company, composer, &json) }
                })
            json.member(
                "apart",
                array: { json in
                    for company in comparison.apart { apart(company, composer, &json) }
                })
            json.member(
                "lacking",
                array: { json in
                    for lack in comparison.commonLacks { self.lack(lack, &json) }
                })
            json.key("refused")
            json.array(input.refusedNames)
        }
        json.endLine()
        return json.bytes
    }

    private static func common(
        _ input: ComparisonInput, _ composer: ComparisonComposer, _ json: inout JSONWriter
    ) {
        let ground = input.comparison.ground
        let shares = Dictionary(
            ground.shares.map { ($0.questionnaire, $0) }, uniquingKeysWith: { first, _ in first })
        let companies = composer.companiesByQuestionnaire
        json.key("criteria")
        json.array(ground.criteria.map(\.text))
        json.member("weighedAs", ground.frame.id.text)
        json.member("annexCounts", ground.countsAnnex)
        json.member(
            "questionnaires",
            array: { json in
                for (id, digest) in input.digests.questionnaires {
                    json.object { json in
                        json.member("id", id.text)
                        json.member("sha256", digest)
                        json.member("companies", companies[id] ?? 0)
                        json.member("leftOut", shares[id]?.leftOut)
                        json.member("costs", shares[id]?.costs)
                    }
                }
            })
    }

    private static func ranked(
        _ company: Comparison.Ranked, _ composer: ComparisonComposer, _ json: inout JSONWriter
    ) {
        let max = composer.max
        json.object { json in
            json.member("company", company.company)
            json.member("best", company.range.lowerBound)
            json.member("worst", company.range.upperBound)
            json.member("place", company.rank)
            json.member("score", number: shown(company.score, max))
            json.member("exact", "\(company.score)")
            json.member("reviewed", number: shown(company.reviewed, 100))
            json.member(
                "principles",
                array: { json in
                    for (index, principle) in composer.comparison.ground.frame.principles.enumerated() {
                        let score = company.score(ofPrinciple: index)
                        json.object { json in
                            json.member("id", principle.id)
                            json.member("score", number: score.map { shown($0, max) })
                            json.member("exact", score.map { "\($0)" })
                        }
                    }
                })
            files(company.files, company.entries, composer, &json)
        }
    }

    private static func apart(
        _ company: Comparison.Apart, _ composer: ComparisonComposer, _ json: inout JSONWriter
    ) {
        json.object { json in
            json.member("company", company.company)
            json.member("reason", company.reason.word)
            json.member("why", composer.why(company.reason).plainText)
            json.member("reviewed", number: company.reviewed.map { shown($0, 100) })
            files(company.files, company.entries, composer, &json)
        }
    }

    private static func files(
        _ files: [Comparison.File], _ entries: [Entry], _ composer: ComparisonComposer,
        _ json: inout JSONWriter
    ) {
        let max = composer.max
        json.member(
            "files",
            array: { json in
                for (index, file) in files.enumerated() {
                    let entry = entries.indices.contains(index) ? entries[index] : nil
                    json.object { json in
                        json.member("file", file.name)
                        json.member("sha256", file.digest)
                        json.member("questionnaire", file.questionnaire.text)
                        json.member("basis", file.basis.rawValue)
                        json.member("reply", file.reply.rawValue)
                        json.member("asOf", file.asOf)
                        json.member("analyst", composer.input.analysts([file]).first)
                        json.member("ownScore", number: file.score.map { shown($0, max) })
                        json.member("score", number: entry?.score.map { shown($0, max) })
                    }
                }
            })
        let criteria = composer.comparison.ground.criteria
        json.member(
            "comments",
            array: { json in
                for said in composer.said(entries) {
                    json.object { json in
                        json.member("criterion", criteria[said.criterion].text)
                        json.key("agrees")
                        if let agrees = said.comment.agrees { json.boolean(agrees) } else { json.null() }
                        json.member("text", said.comment.text?.text)
                    }
                }
            })
    }

    private static func lack(_ lack: CommonLack, _ json: inout JSONWriter) {
        json.object { json in
            json.member("criterion", lack.criterion.id.text)
            json.member("text", lack.criterion.text)
            json.member("met", lack.met)
            json.member("partly", lack.partly)
            json.member("notMet", lack.notMet)
            json.member("notKnown", lack.silent)
            json.member("disputed", lack.disputed)
            json.member("notAsked", lack.out)
        }
    }

    private static func shown(_ value: Rational, _ max: Rational) -> String {
        Score.shown(value, of: max, decimals: 2)
    }
}
