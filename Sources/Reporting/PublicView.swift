package import QuestionnaireModel
package import Scoring
import SourceText

/// What may be published of an answer file: taken away before anything is written, so that no format can leak it.
package enum PublicView {
    /// Stands in the place of every text that is kept back.
    static let marker = "withheld"

    /// The sheet without what is marked confidential, without plans, and without the analyst unless asked for.
    ///
    /// Kinds of evidence and answers stay, so that every figure can still be followed.
    package static func of(_ sheet: AnswerSheet, withAnalyst: Bool) -> AnswerSheet {
        var sheet = sheet
        if !withAnalyst { sheet.analyst = nil }
        sheet.involvement = sheet.involvement.map { claim in
            InvolvementClaim(
                impact: claim.impact.map(withheld), claim: claim.claim,
                evidence: claim.evidence.map(withheld),
                range: claim.range)
        }
        sheet.answers = sheet.answers.map { answer in
            var answer = answer
            answer.reason = answer.reason.map(withheld)
            answer.statement = answer.statement.map(withheld)
            answer.evidence = answer.evidence.map(withheld)
            answer.companyComment = answer.companyComment.map {
                CompanyComment(agrees: $0.agrees, text: $0.text.map(withheld))
            }
            answer.action = nil
            return answer
        }
        return sheet
    }

    /// The assessment without words that its findings and gaps took from a confidential text of the sheet.
    package static func of(_ assessment: Assessment, sheet: AnswerSheet) -> Assessment {
        let ranges = sheet.confidentialRanges
        let words = sheet.confidentialWords
        guard !ranges.isEmpty else { return assessment }
        let keys = Set(sheet.answers.filter(\.hasConfidentialText).map(\.criterion))
        var assessment = assessment
        assessment.findings = assessment.findings.map { finding in
            let isAboutOne = finding.criterion.map { keys.contains(assessment.criteria[$0].id) } ?? false
            let overlaps = finding.range.map { range in ranges.contains { $0.overlaps(range) } } ?? false
            let quotes = words.contains { finding.message.contains($0) }
            guard isAboutOne || overlaps || quotes else { return finding }
            var finding = finding
            finding.message = "A finding about an answer of which a part is \(marker)"
            return finding
        }
        assessment.gaps = assessment.gaps.map { gap in
            guard words.contains(where: { gap.missing.contains($0) }) else { return gap }
            var gap = gap
            gap.lacking = "What is missing is \(marker)."
            gap.wanted = ""
            return gap
        }
        assessment.involvement.claims = of(sheet, withAnalyst: false).involvement
        return assessment
    }

    private static func withheld(_ text: WrittenText) -> WrittenText {
        text.isConfidential ? WrittenText(marker, at: text.range, isConfidential: true) : text
    }

    private static func withheld(_ evidence: Evidence) -> Evidence {
        guard evidence.isConfidential else { return evidence }
        return Evidence(kind: evidence.kind, title: marker, isConfidential: true, range: evidence.range)
    }
}

extension Answer {
    fileprivate var texts: [WrittenText] {
        [reason, statement, companyComment?.text, action?.note].compactMap(\.self)
    }

    /// Whether something in it must not be published.
    var hasConfidentialText: Bool {
        texts.contains(where: \.isConfidential) || evidence.contains(where: \.isConfidential)
    }
}

extension AnswerSheet {
    private var texts: [WrittenText] { involvement.compactMap(\.impact) + answers.flatMap(\.texts) }
    private var allEvidence: [Evidence] { involvement.flatMap(\.evidence) + answers.flatMap(\.evidence) }

    /// Whether something in it must not be published.
    var hasConfidentialText: Bool { !confidentialRanges.isEmpty }

    /// Where in the file the confidential texts stand.
    fileprivate var confidentialRanges: [ByteRange] {
        texts.filter(\.isConfidential).map(\.range) + allEvidence.filter(\.isConfidential).map(\.range)
    }

    /// The confidential texts themselves, as somebody might quote them.
    fileprivate var confidentialWords: [String] {
        let texts = texts.filter(\.isConfidential).map(\.text)
        let evidence = allEvidence.filter(\.isConfidential).flatMap {
            [$0.title, $0.url, $0.archiveURL, $0.quote, $0.translation].compactMap(\.self)
        }
        return (texts + evidence).filter { $0.utf8.count > 2 }
    }
}

extension ByteRange {
    fileprivate func overlaps(_ other: ByteRange) -> Bool { lower < other.upper && other.lower < upper }
}
