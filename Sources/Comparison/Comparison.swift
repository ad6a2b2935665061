package import ExactNumber
package import QuestionnaireModel
package import Scoring

/// Companies beside each other on what all of them were asked.
package struct Comparison: Sendable {
    /// One analyst's file on a company.
    package struct File: Sendable {
        package let name: String
        package let sheet: AnswerSheet
        package let questionnaire: Questionnaire
        /// By its own questionnaire, whole.
        package let assessment: Assessment

        package init(
            name: String, sheet: AnswerSheet, questionnaire: Questionnaire, assessment: Assessment
        ) {
            self.name = name
            self.sheet = sheet
            self.questionnaire = questionnaire
            self.assessment = assessment
        }
    }

    /// A company in its place.
    package struct Ranked: Sendable {
        package let company: String
        /// One for each analyst, in the order of the files.
        package let files: [File]
        /// On the common ground, in the same order.
        package let assessments: [Assessment]
        /// Out of the method's full mark; of several analysts the mean.
        package let score: Rational
        /// From 1; companies of one score share it.
        package let rank: Int
        /// The best and the worst place that are possible.
        package let range: ClosedRange<Int>

        /// A principle's score out of the full mark, of several analysts the mean; `nil` where some analyst has none.
        package func score(ofPrinciple index: Int) -> Rational? {
            let scores = assessments.map { $0.principles[index].score.score }
            return mean(scores.compactMap(\.self), of: scores.count)
        }

        /// Per cent, of several analysts the least.
        package var reviewed: Rational { assessments.compactMap(\.overall.reviewed).min() ?? .zero }
    }

    /// A company that has no place, and why.
    package struct Apart: Sendable {
        package enum Reason: Sendable, Equatable {
            case noReply, notDelivered
            /// Per cent of what all were asked.
            case tooLittleReviewed(Rational)
            case noScore
        }

        package let company: String
        package let files: [File]
        package let reason: Reason
    }

    package let ground: CommonGround
    /// By rank, then name.
    package let ranked: [Ranked]
    /// By name.
    package let apart: [Apart]
    /// Per cent that must be reviewed for a place.
    package let fewestReviewed: Rational
    package let method: Method

    /// What a method that names no minimum asks for: a place says nothing of a company at which nobody looked.
    package static let ordinaryFewestReviewed: Rational = 50

    /// `nil` for no file.
    package init?(_ files: [File], method: Method) {
        self.method = method
        fewestReviewed =
            method.minimumReviewed > .zero ? method.minimumReviewed : Self.ordinaryFewestReviewed
        var groups: [(company: String, files: [File])] = []
        var places: [String: Int] = [:]
        for file in files {
            let key = CompanyName.key(file.sheet.company)
            if let place = places[key] {
                groups[place].files.append(file)
            } else {
                places[key] = groups.count
                groups.append((file.sheet.company, [file]))
            }
        }
        var apart: [Apart] = []
        var candidates: [(company: String, files: [File])] = []
        for group in groups {
            if let reason = Self.unanswered(group.files) {
                apart.append(Apart(company: group.company, files: group.files, reason: reason))
            } else {
                candidates.append(group)
            }
        }
        let taken = candidates.isEmpty ? groups : candidates
        var seen: Set<ItemID> = []
        let all = taken.flatMap(\.files)
        let questionnaires = all.map(\.questionnaire).filter { seen.insert($0.id).inserted }
        let countsAnnex = all.allSatisfy { method.annex.countsFor.contains($0.sheet.basis) }
        guard let ground = CommonGround(questionnaires, countsAnnex: countsAnnex) else { return nil }
        self.ground = ground
        let scorer = Scorer(ground.frame, method)
        var entrants: [(company: String, files: [File], assessments: [Assessment], profiles: [Profile])] = []
        for group in candidates {
            var assessments = group.files.map { scorer.assess($0.sheet, detail: .summary) }
            var profiles = assessments.map(Profile.init)
            if profiles.contains(where: { $0.map { !$0.isSum } ?? false }) {
                // The bounds of a score that is no sum are in the full assessment.
                assessments = group.files.map { scorer.assess($0.sheet) }
                profiles = assessments.map(Profile.init)
            }
            let reviewed = assessments.compactMap(\.overall.reviewed).min() ?? .zero
            let whole = profiles.compactMap(\.self)
            if reviewed < fewestReviewed {
                apart.append(
                    Apart(company: group.company, files: group.files, reason: .tooLittleReviewed(reviewed)))
            } else if whole.count < group.files.count {
                apart.append(Apart(company: group.company, files: group.files, reason: .noScore))
            } else {
                entrants.append((group.company, group.files, assessments, whole))
            }
        }
        let scores = entrants.map { mean($0.profiles.map(\.score), of: $0.profiles.count) ?? .zero }
        var above = [Int](repeating: 0, count: entrants.count)
        var below = [Int](repeating: 0, count: entrants.count)
        for one in entrants.indices {
            for other in entrants.indices where scores[one] > scores[other] {
                // Whichever analyst of each is right.
                let isSure = entrants[one].profiles.allSatisfy { profile in
                    entrants[other].profiles.allSatisfy(profile.isSurelyAbove)
                }
                guard isSure else { continue }
                above[other] += 1
                below[one] += 1
            }
        }
        let sorted = scores.sorted(by: >)
        ranked = entrants.indices.map { index in
            let entrant = entrants[index]
            return Ranked(
                company: entrant.company, files: entrant.files, assessments: entrant.assessments,
                score: scores[index] * method.max, rank: 1 + (sorted.firstIndex(of: scores[index]) ?? 0),
                range: 1 + above[index]...entrants.count - below[index])
        }
        .sorted { ($0.rank, $0.company) < ($1.rank, $1.company) }
        self.apart = apart.sorted { $0.company < $1.company }
    }

    private static func unanswered(_ files: [File]) -> Apart.Reason? {
        let reasons = files.compactMap(\.assessment.withoutScore)
        if reasons.contains(.noReply) { return .noReply }
        return reasons.contains(.replyNotDelivered) ? .notDelivered : nil
    }
}

/// The mean; `nil` where there are fewer values than there should be, or none.
private func mean(_ values: [Rational], of count: Int) -> Rational? {
    values.count == count ? values.sum / Rational(count) : nil
}
