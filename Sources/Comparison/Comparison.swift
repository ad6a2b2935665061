package import ExactNumber
package import QuestionnaireModel
package import Scoring

/// Companies beside each other on what all of them were asked.
package struct Comparison: Sendable {
    /// One analyst's file on a company, in short.
    package struct File: Sendable {
        package let name: String
        /// SHA-256, 64 hexadecimal digits.
        package let digest: String
        package let company: String
        package let questionnaire: ItemID
        package let basis: AnswerSheet.Basis
        package let reply: AnswerSheet.Reply
        /// `YYYY-MM-DD`.
        package let asOf: String
        package let analyst: String?
        /// By its own questionnaire, whole; out of the method's full mark.
        package let score: Rational?
        /// Why it has no score; `nil` where it has one.
        let withoutScore: Assessment.WithoutScore?

        package init(name: String, digest: String, sheet: AnswerSheet, assessment: Assessment) {
            self.name = name
            self.digest = digest
            company = sheet.company
            questionnaire = sheet.questionnaire
            basis = sheet.basis
            reply = sheet.reply
            asOf = sheet.asOf
            analyst = sheet.analyst
            score = assessment.overall.score
            withoutScore = assessment.withoutScore
        }

        /// Whether the company was asked, and refused to answer.
        package var isRefused: Bool { basis == .publishedReply && reply == .refused }

        /// Whether somebody was asked and answered, or refused to.
        package var hasReply: Bool { withoutScore != .noReply && withoutScore != .replyNotDelivered }
    }

    /// A company in its place.
    package struct Ranked: Sendable {
        package let company: String
        /// One for each analyst, in the order of the files.
        package let files: [File]
        /// On the common ground, in the same order.
        package let entries: [Entry]
        /// Out of the method's full mark; of several analysts the mean.
        package let score: Rational
        /// From 1; companies of one score share it.
        package let rank: Int
        /// The best and the worst place that are possible.
        package let range: ClosedRange<Int>

        /// A principle's score out of the full mark, of several analysts the mean; `nil` where some analyst has none.
        package func score(ofPrinciple index: Int) -> Rational? {
            mean(entries.map { $0.principles[index] })
        }

        /// Per cent, of several analysts the least.
        package var reviewed: Rational { entries.map(\.reviewed).min() ?? .zero }
    }

    /// A company that has no place, and why.
    package struct Apart: Sendable {
        /// Why it has none.
        package enum Reason: Sendable, Equatable {
            case noReply, notDelivered
            /// Per cent of what all were asked.
            case tooLittleReviewed(Rational)
            /// The method gives no score on what all were asked.
            case noScore
            /// Nothing was asked of all.
            case nothingInCommon
            /// On the register, and without an answer file: what is known of it.
            case noAnswers(String)
        }

        package let company: String
        package let files: [File]
        /// On the common ground, where there are any.
        package let entries: [Entry]
        package let reason: Reason

        package init(company: String, files: [File], entries: [Entry] = [], reason: Reason) {
            self.company = company
            self.files = files
            self.entries = entries
            self.reason = reason
        }
    }

    package let ground: CommonGround
    /// By rank, then name.
    package let ranked: [Ranked]
    /// By name.
    package let apart: [Apart]
    package let method: Method
    /// Whether the ranges follow from the weights in closed form; else whole ranges of scores are compared.
    package let isClosedForm: Bool

    /// Per cent that must be reviewed for a place.
    package var fewestReviewed: Rational { max(method.minimumReviewed, method.minimumToRank) }

    /// How many companies there are, with a place or without.
    package var count: Int { ranked.count + apart.count }
}

/// The mean; `nil` where one is missing, or there is none.
func mean(_ values: [Rational?]) -> Rational? {
    let known = values.compactMap(\.self)
    return known.count == values.count ? known.sum / Rational(known.count) : nil
}
