import Comparison
import ExactNumber
import QuestionnaireModel
import Scoring

/// Companies for a spreadsheet or a database: a row a company and figure, the overall one first.
enum ComparisonTable {
    private static let columns = [
        "company", "figure", "score", "exact", "rank", "rank_best", "rank_worst", "reviewed", "own_score",
        "basis",
        "as_of", "questionnaire", "analysts", "files", "apart",
    ]

    static func csv(_ input: ComparisonInput) -> [UInt8] {
        let comparison = input.comparison
        var out: [UInt8] = []
        CriterionTable.append(columns, to: &out)
        for company in comparison.ranked {
            let place = ["\(company.rank)", "\(company.range.lowerBound)", "\(company.range.upperBound)"]
            func row(_ figure: String, _ score: Rational?) {
                CriterionTable.append(
                    [
                        company.company, figure, score?.shortText(decimals: 2) ?? "",
                        score?.description ?? "",
                    ] + place + [company.reviewed.shortText(decimals: 2)] + whose(company.files) + [""],
                    to: &out)
            }
            row("overall", company.score)
            for (index, principle) in comparison.ground.frame.principles.enumerated() {
                row(principle.id, company.score(ofPrinciple: index))
            }
        }
        for company in comparison.apart {
            CriterionTable.append(
                [company.company, "overall", "", "", "", "", "", ""] + whose(company.files)
                    + [company.reason.word], to: &out)
        }
        return out
    }

    private static func whose(_ files: [Comparison.File]) -> [String] {
        let joined = { (values: [String]) in
            var seen: Set<String> = []
            return values.filter { seen.insert($0).inserted }.joined(separator: "; ")
        }
        return [
            joined(files.map { $0.assessment.overall.score?.shortText(decimals: 2) ?? "" }),
            joined(files.map(\.sheet.basis.rawValue)), joined(files.map(\.sheet.asOf)),
            joined(files.map(\.questionnaire.id.text)), joined(files.compactMap(\.sheet.analyst)),
            joined(files.map(\.name)),
        ]
    }
}

extension Comparison.Apart.Reason {
    /// One word, for machines.
    fileprivate var word: String {
        switch self {
        case .noReply: "no-reply"
        case .notDelivered: "not-delivered"
        case .tooLittleReviewed: "too-little-reviewed"
        case .noScore: "no-score"
        }
    }
}
