import ExactNumber
package import QuestionnaireModel
import Scoring

/// Files by company, and what all that have a reply were asked: what is known before anybody is compared.
///
/// Two steps, so that no file need be held: first every file in short, then those of `candidates` once more, each for
/// its `Entry` on the common ground.
package struct Roster: Sendable {
    struct Company: Sendable {
        let name: String
        /// Indices into `files`.
        var files: [Int]
    }

    package let files: [Comparison.File]
    let ground: CommonGround
    let method: Method
    /// By name.
    let companies: [Company]
    /// On the register, and without an answer file.
    private let absent: [Comparison.Apart]

    /// `nil` for no file.
    ///
    /// - Parameters:
    ///   - questionnaires: those that the files answer.
    ///   - absent: companies without a file.
    package init?(
        _ files: [Comparison.File], questionnaires: [Questionnaire], method: Method,
        absent: [Comparison.Apart] = []
    ) {
        var companies: [Company] = []
        var places: [String: Int] = [:]
        for (index, file) in files.enumerated() {
            let key = CompanyName.key(file.company)
            if let place = places[key] {
                companies[place].files.append(index)
            } else {
                places[key] = companies.count
                companies.append(Company(name: file.company, files: [index]))
            }
        }
        // What was never answered need not be common.
        let answered = companies.filter { $0.files.allSatisfy { files[$0].hasReply } }.flatMap(\.files)
        let counting = answered.isEmpty ? Array(files.indices) : answered
        let asked = Set(counting.map { files[$0].questionnaire })
        let annexCounts = Set(counting.map { method.annex.countsFor.contains(files[$0].basis) })
        guard
            let ground = CommonGround(
                questionnaires.filter { asked.contains($0.id) }, method: method, annexCounts: annexCounts)
        else { return nil }
        self.files = files
        self.companies = CompanyName.sorted(companies, by: \.name)
        self.ground = ground
        self.method = method
        self.absent = absent
    }

    /// The files that are scored on the common ground, as indices into `files`.
    package var candidates: [Int] {
        companies.map(\.files).filter { $0.allSatisfy { files[$0].hasReply } }.flatMap(\.self).sorted()
    }

    /// Scores sheets on the common ground; each thread has its own.
    package func scorer() -> EntryScorer { EntryScorer(ground, method) }

    /// - Parameters:
    ///   - entries: of the candidates, by their index into `files`.
    ///   - rows: how many rows of pairs are worked on at once, and in which order they are handed on.
    package func compared(
        _ entries: [Int: Entry], rows: RankRows.Runner = RankRows.oneByOne
    ) -> Comparison {
        let weighing = scorer().weighing
        let prerequisites = ground.prerequisites
        let fewest = max(method.minimumReviewed, method.minimumToRank)
        var apart = absent
        var names: [Company] = []
        var scores: [Rational] = []
        var entrants: [Entrant] = []
        for company in companies {
            let own = company.files.map { files[$0] }
            let known = company.files.compactMap { entries[$0] }
            func put(_ reason: Comparison.Apart.Reason) {
                apart.append(
                    Comparison.Apart(company: company.name, files: own, entries: known, reason: reason))
            }
            if own.contains(where: { $0.withoutScore == .noReply }) {
                put(.noReply)
            } else if own.contains(where: { $0.withoutScore == .replyNotDelivered }) {
                put(.notDelivered)
            } else if ground.criteria.isEmpty {
                put(.nothingInCommon)
            } else if let reviewed = known.map(\.reviewed).min(), reviewed < fewest {
                put(.tooLittleReviewed(reviewed))
            } else if known.count == own.count, let score = mean(known.map(\.score)),
                let entrant = Entrant(known, weighing, prerequisites)
            {
                names.append(company)
                scores.append(score)
                entrants.append(entrant)
            } else {
                put(.noScore)
            }
        }
        let places = RankRows(scores: scores, entrants: entrants, weighing: weighing).places(rows)
        let order = names.indices.sorted { (places[$0].rank, $0) < (places[$1].rank, $1) }
        let ranked = order.map { index in
            Comparison.Ranked(
                company: names[index].name, files: names[index].files.map { files[$0] },
                entries: names[index].files.compactMap { entries[$0] }, score: scores[index],
                rank: places[index].rank, range: places[index].range)
        }
        return Comparison(
            ground: ground, ranked: ranked, apart: CompanyName.sorted(apart, by: \.company), method: method,
            isClosedForm: weighing != nil)
    }
}

extension CommonGround {
    /// For each criterion those it follows, as places in the frame.
    fileprivate var prerequisites: [[Int]] {
        let criteria = frame.allCriteria
        let places = Dictionary(
            criteria.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        return criteria.map { ($0.follows?.criteria ?? []).compactMap { places[$0] } }
    }
}

/// Scores sheets on the common ground.
package struct EntryScorer: Sendable {
    private let scorer: Scorer
    let weighing: Weighing?

    fileprivate init(_ ground: CommonGround, _ method: Method) {
        scorer = Scorer(ground.frame, method)
        weighing = scorer.weighing(countsAnnex: ground.countsAnnex)
    }

    /// The same sheet gives the same entry, always.
    package func entry(_ sheet: AnswerSheet) -> Entry {
        // Without a closed form the bounds of the score are in the full assessment.
        Entry(scorer.assess(sheet, detail: weighing == nil ? .full : .summary), of: sheet)
    }
}
