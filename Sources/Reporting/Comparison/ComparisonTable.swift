import Comparison
import ExactNumber
import QuestionnaireModel

/// Companies for a spreadsheet or a database: a row a company and figure, the overall one first.
enum ComparisonTable {
    private static let columns = [
        "company", "figure", "score", "exact", "rank_best", "rank_worst", "place", "companies", "reviewed",
        "own_score", "basis", "as_of", "questionnaire", "analysts", "files", "disagrees_on", "agrees_on",
        "comments_on", "apart", "apart_why", "reply",
    ]

    static func csv(_ input: ComparisonInput) -> [UInt8] {
        let comparison = input.comparison
        let composer = ComparisonComposer(input)
        var csv = CSVText()
        csv.append(columns)
        for company in comparison.ranked {
            let place = [
                company.range.lowerBound, company.range.upperBound, company.rank, comparison.ranked.count,
            ].map(String.init)
            let whose = whose(company.files, company.entries, composer)
            let reply = reply(company.files, composer)
            func row(_ figure: String, _ score: Rational?) {
                let figures = [
                    company.company, figure, score?.shortText(decimals: 2) ?? "", score?.description ?? "",
                ]
                csv.append(
                    figures + place + [company.reviewed.shortText(decimals: 2)] + whose + ["", "", reply])
            }
            row("overall", company.score)
            for (index, principle) in comparison.ground.frame.principles.enumerated() {
                row(principle.id, company.score(ofPrinciple: index))
            }
        }
        for company in comparison.apart {
            let reviewed = company.reviewed?.shortText(decimals: 2) ?? ""
            csv.append(
                [company.company, "overall", "", "", "", "", "", "\(comparison.ranked.count)", reviewed]
                    + whose(company.files, company.entries, composer)
                    + [
                        company.reason.word, composer.why(company.reason).plainText,
                        reply(company.files, composer),
                    ])
        }
        return csv.bytes
    }

    /// Received, refused or none; empty where none was asked for.
    private static func reply(_ files: [Comparison.File], _ composer: ComparisonComposer) -> String {
        composer.joined(
            files.filter { $0.basis == .publishedReply }.map(\.reply.rawValue), by: "; ")
    }

    private static func whose(
        _ files: [Comparison.File], _ entries: [Entry], _ composer: ComparisonComposer
    ) -> [String] {
        let joined = { composer.joined($0, by: "; ") }
        let stand = composer.stand(entries)
        return [
            joined(files.map { $0.score?.shortText(decimals: 2) ?? "" }),
            joined(files.map(\.basis.rawValue)), joined(files.map(\.asOf)),
            joined(files.map(\.questionnaire.text)), joined(composer.input.analysts(files)),
            joined(files.map(\.name)), "\(stand.disagrees)", "\(stand.agrees)", "\(stand.others)",
        ]
    }
}

extension Comparison.Apart {
    /// Per cent of what all were asked, of several analysts the least; `nil` where nothing was scored.
    var reviewed: Rational? { entries.map(\.reviewed).min() }
}

extension Comparison.Apart.Reason {
    /// One word, for machines.
    var word: String {
        switch self {
        case .noReply: "no-reply"
        case .notDelivered: "not-delivered"
        case .tooLittleReviewed: "too-little-reviewed"
        case .noScore: "no-score"
        case .nothingInCommon: "nothing-in-common"
        case .noAnswers: "no-answers"
        }
    }
}
