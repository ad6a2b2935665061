import ExactNumber
package import QuestionnaireModel

/// What all analysts hold of one criterion of one reply, and what not all of them do.
///
/// Merged is only what nobody contradicts, and never so that it earns more than in one of the files: an answer
/// that every analyst gave, on the evidence that every analyst cites. What earns nothing can be taken from
/// anyone: free texts from the first analyst who has one, and evidence from all where the answer earns nothing
/// on any evidence.
package struct MergedAnswer: Sendable {
    package let standing: Standing
    /// `nil` where there is nothing to write but the criterion's id.
    package let answer: Answer?
    /// What each analyst's file has, whole, where some of it was not merged; a place an analyst.
    package let others: [Answer?]

    /// Merges the analysts' answers to one criterion.
    package init(_ unit: Panel.Unit, in reply: Panel.Reply) {
        standing = unit.standing(in: reply)
        let answers = reply.codings.map { $0?.answer(to: unit.criterion) }
        let given = answers.compactMap { $0 }
        guard standing == .agreed || standing == .otherEvidence, let first = given.first else {
            answer = nil
            others = answers
            return
        }
        var merged = first
        merged.reason = Self.first(given.map(\.reason))
        merged.statement = Self.first(given.map(\.statement))
        merged.companyComment = given.lazy.compactMap(\.companyComment).first
        merged.action = given.lazy.compactMap(\.action).first
        let lists = given.map(\.evidence)
        let earns = unit.points.contains { $0.map { !$0.isZero } ?? false }
        merged.evidence = earns ? Self.citedByAll(lists) : Self.citedByAny(lists)
        answer = merged
        others = answers.map { other in other.flatMap { Self.holds(merged, $0) ? nil : $0 } }
    }

    /// The first text that there is; confidential where anybody's is.
    private static func first(_ texts: [WrittenText?]) -> WrittenText? {
        let texts = texts.compactMap { $0 }
        return texts.first.map {
            WrittenText($0.text, at: $0.range, isConfidential: texts.contains(where: \.isConfidential))
        }
    }

    /// What the first cites and every other cites too; confidential where one of them says so.
    static func citedByAll(_ lists: [[Evidence]]) -> [Evidence] {
        guard let first = lists.first else { return [] }
        return first.compactMap { evidence in
            var merged = evidence
            for list in lists.dropFirst() {
                guard let same = list.first(where: { isSame($0, evidence) }) else { return nil }
                merged.isConfidential = merged.isConfidential || same.isConfidential
            }
            return merged
        }
    }

    /// Whether two citations are of the same place in the same source, of the same kind.
    private static func isSame(_ a: Evidence, _ b: Evidence) -> Bool {
        a.kind == b.kind && a.title == b.title && a.url == b.url && a.page == b.page && a.lines == b.lines
            && a.date == b.date
    }

    /// What the first cites, and whatever the others cite besides.
    private static func citedByAny(_ lists: [[Evidence]]) -> [Evidence] {
        var all: [Evidence] = []
        for evidence in lists.joined() {
            guard let place = all.firstIndex(where: { isSame($0, evidence) }) else {
                all.append(evidence)
                continue
            }
            all[place].isConfidential = all[place].isConfidential || evidence.isConfidential
        }
        return all
    }

    /// Whether all that an answer says stands in the merged one too.
    private static func holds(_ merged: Answer, _ other: Answer) -> Bool {
        holds(merged.reason, other.reason) && holds(merged.statement, other.statement)
            && other.evidence.allSatisfy { evidence in
                merged.evidence.contains { isSame($0, evidence) && holds($0.quote, evidence.quote) }
            }
            && (other.companyComment == nil
                || other.companyComment?.agrees == merged.companyComment?.agrees
                    && holds(merged.companyComment?.text, other.companyComment?.text))
            && (other.action == nil
                || other.action?.owner == merged.action?.owner && other.action?.due == merged.action?.due
                    && holds(merged.action?.note, other.action?.note))
    }

    private static func holds(_ merged: WrittenText?, _ other: WrittenText?) -> Bool {
        holds(merged?.text, other?.text)
    }

    private static func holds(_ merged: String?, _ other: String?) -> Bool {
        other.map { other in merged.map { $0.contains(other) } ?? false } ?? true
    }
}
