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
            json.member("common", object: { common(input, composer, &$0) })
            json.member("ranked", objects: comparison.ranked) { ranked($0, composer, &$1) }
            json.member("apart", objects: comparison.apart) { apart($0, composer, &$1) }
            json.member("lacking", objects: comparison.commonLacks, lack)
            json.member("refused", strings: input.refusedNames)
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
        json.member("criteria", strings: ground.criteria.map(\.text))
        json.member("weighedAs", ground.frame.id.text)
        json.member("annexCounts", ground.countsAnnex)
        json.member("questionnaires", objects: input.digests.questionnaires) { questionnaire, json in
            let (id, digest) = questionnaire
            json.member("id", id.text)
            json.member("sha256", digest)
            json.member("companies", companies[id] ?? 0)
            json.member("leftOut", shares[id]?.leftOut)
            json.member("costs", shares[id]?.costs)
        }
    }

    private static func ranked(
        _ company: Comparison.Ranked, _ composer: ComparisonComposer, _ json: inout JSONWriter
    ) {
        let max = composer.max
        json.member("company", company.company)
        json.member("best", company.range.lowerBound)
        json.member("worst", company.range.upperBound)
        json.member("place", company.rank)
        json.member("score", number: shown(company.score, max))
        json.member("exact", "\(company.score)")
        json.member("reviewed", number: shown(company.reviewed, 100))
        let principles = composer.comparison.ground.frame.principles
        json.member("principles", objects: principles.indices) { index, json in
            let score = company.score(ofPrinciple: index)
            json.member("id", principles[index].id)
            json.member("score", number: score.map { shown($0, max) })
            json.member("exact", score.map { "\($0)" })
        }
        files(company.files, company.entries, composer, &json)
    }

    private static func apart(
        _ company: Comparison.Apart, _ composer: ComparisonComposer, _ json: inout JSONWriter
    ) {
        json.member("company", company.company)
        json.member("reason", company.reason.word)
        json.member("why", composer.why(company.reason).plainText)
        json.member("reviewed", number: company.reviewed.map { shown($0, 100) })
        files(company.files, company.entries, composer, &json)
    }

    private static func files(
        _ files: [Comparison.File], _ entries: [Entry], _ composer: ComparisonComposer,
        _ json: inout JSONWriter
    ) {
        let max = composer.max
        json.member("files", objects: files.indices) { index, json in
            let file = files[index]
            let entry = entries.indices.contains(index) ? entries[index] : nil
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
        let criteria = composer.comparison.ground.criteria
        json.member("comments", objects: composer.said(entries)) { said, json in
            json.member("criterion", criteria[said.criterion].text)
            json.members(of: said.comment)
        }
    }

    private static func lack(_ lack: CommonLack, _ json: inout JSONWriter) {
        json.member("criterion", lack.criterion.id.text)
        json.member("text", lack.criterion.text)
        json.member("met", lack.met)
        json.member("partly", lack.partly)
        json.member("notMet", lack.notMet)
        json.member("notKnown", lack.silent)
        json.member("disputed", lack.disputed)
        json.member("notAsked", lack.out)
    }

    private static func shown(_ value: Rational, _ max: Rational) -> String {
        Score.shown(value, of: max, decimals: 2)
    }
}
