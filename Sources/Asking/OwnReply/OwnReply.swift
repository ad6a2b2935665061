package import QuestionnaireModel
package import Reporting

/// A company's own reply to a letter, drafted from its answer file: question by question what it states, and the
/// public evidence for it. What the file does not say, or says in confidence, is marked for the author and never
/// made up; scores and the words of answers stay out of it.
package struct OwnReply {
    /// Passages that the author has to write.
    package private(set) var toBeWritten = 0
    /// Statements and evidence that were left out because they are confidential or not public.
    package private(set) var leftOut = 0

    private let questionnaire: Questionnaire
    private let sheet: AnswerSheet
    private let answers: [ItemID: Answer]
    private let states: [ItemID: AnswerState]
    private var blocks: [Block] = []

    /// What stands in brackets, for the author alone.
    private enum Mark: String {
        case toBeWritten = "to be written"
        case takeOut = "take this out"
        case confidential = "confidential, left out"
        case notPublic = "not public, left out"
    }

    /// - Parameter states: how each criterion that is asked of this company is answered; others are passed over.
    package init(_ sheet: AnswerSheet, to questionnaire: Questionnaire, states: [ItemID: AnswerState]) {
        self.sheet = sheet
        self.questionnaire = questionnaire
        self.states = states
        answers = Dictionary(
            sheet.answers.map { ($0.criterion, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The whole reply.
    package mutating func document() -> ReportDocument {
        (blocks, toBeWritten, leftOut) = ([], 0, 0)
        let letter = questionnaire.letter
        let subject = letter.map { "letter \($0.reference)" } ?? questionnaire.title
        writeHead(letter)
        for group in questionnaire.groups { write(group) }
        writeAnnex()
        blocks.append(.paragraph([mark(.toBeWritten, "closing formula, name and signature")]))
        return ReportDocument(title: [.text("Draft reply to "), .foreign(subject)], blocks: blocks)
    }

    // MARK: Head

    private mutating func writeHead(_ letter: LetterCitation?) {
        blocks.append(.paragraph([.foreign(sheet.company)]))
        blocks.append(.paragraph([mark(.toBeWritten, "address and date")]))
        if let letter {
            if !letter.mandates.isEmpty {
                blocks.append(.paragraph(["To the mandate holders:"]))
                blocks.append(
                    .list(List(.bulleted, tight: true, letter.mandates.map { [.paragraph([.foreign($0)])] })))
            }
            let date = letter.date.map { " of \(SpokenDate.text(of: $0))" } ?? ""
            let other: Line =
                letter.company == nil || sheet.isAddressee(of: letter)
                ? [] : [" to ", .foreign(letter.recipient), ", which was not sent to us"]
            blocks.append(.paragraph([.text("Your letter "), .foreign(letter.reference + date)] + other))
            if let day = letter.publicOn {
                blocks.append(
                    .paragraph([
                        mark(
                            .takeOut, "letter and reply are made public on \(SpokenDate.text(of: day))"
                        )
                    ]))
            }
        }
        blocks.append(.paragraph([mark(.toBeWritten, "salutation and opening")]))
    }

    // MARK: Questions

    private mutating func write(_ group: Group) {
        let number = group.number.map { "Question \($0)" }
        let title = [number, group.title.isEmpty ? nil : group.title].compactMap(\.self).joined(
            separator: ": ")
        blocks.append(.heading(Heading(2, [.foreign(title)], anchor: Anchor("\(group.id)"))))
        if !group.text.isEmpty { blocks.append(.quotation(Quotation(group.text))) }
        for child in group.children { write(child, level: 3) }
    }

    private mutating func write(_ child: Child, level: Int) {
        switch child {
        case .criterion(let criterion): write(criterion)
        case .group(let group):
            guard group.criteria.contains(where: isAsked) else { return }
            blocks.append(.heading(Heading(level, [.foreign(group.title)], anchor: Anchor("\(group.id)"))))
            for inner in group.children { write(inner, level: min(6, level + 1)) }
        }
    }

    /// What only the annex expects has a place in a reply where there is something to say.
    private mutating func writeAnnex() {
        let said = questionnaire.annex.filter { group in
            group.criteria.contains { isAsked($0) && answers[$0.id]?.statement?.isConfidential == false }
        }
        guard !said.isEmpty else { return }
        let title: Inline = "Expected by the letter's annex"
        blocks.append(.heading(Heading(2, [title], anchor: Anchor("annex"))))
        for group in said {
            blocks.append(.heading(Heading(3, [.foreign(group.title)], anchor: Anchor("\(group.id)"))))
            for criterion in group.criteria where answers[criterion.id]?.statement != nil { write(criterion) }
        }
    }

    private func isAsked(_ criterion: Criterion) -> Bool {
        criterion.replacedBy == nil && states[criterion.id] != nil
    }

    // MARK: Criteria

    private mutating func write(_ criterion: Criterion) {
        guard isAsked(criterion) else { return }
        let answer = answers[criterion.id]
        let state = states[criterion.id] ?? .unanswered
        let words = answer?.statement ?? (state == .notApplicable ? answer?.reason : nil)
        if let words, words.isConfidential {
            blocks.append(.paragraph([mark(.confidential, "what is stated on \(criterion.id)")]))
            leftOut += 1
        } else if let words {
            for paragraph in Self.paragraphs(of: words.text) {
                blocks.append(.paragraph([.foreign(paragraph)]))
            }
        } else {
            blocks.append(.paragraph([mark(.toBeWritten, request(for: criterion, state))]))
        }
        writeSources(answer?.evidence ?? [])
    }

    /// What the author has to say, from the criterion and not from a guess at the facts.
    private func request(for criterion: Criterion, _ state: AnswerState) -> String {
        let start =
            switch state {
            case .unanswered: "whether this is so, or what is not known:"
            case .declined: "why nothing is said on this:"
            case .notMet: "that this is not so yet, and what is planned:"
            case .notDisclosed, .unknown: "that this is not known, and how it will be found out:"
            case .met, .partly, .notApplicable: "what is done, in the company's own words:"
            }
        return "\(start) \(criterion.text) (\(criterion.id))"
    }

    private mutating func writeSources(_ evidence: [Evidence]) {
        let isPublic = { (one: Evidence) in
            guard !one.isConfidential else { return false }
            return switch one.kind {
            case .publicDocument, .independentInvestigation: one.title != nil || one.url != nil
            case .auditOrCertificate: one.url != nil
            // Those who spoke of themselves decide who may cite them; what is internal is not public.
            case .stakeholderAccount, .internalDocument, .reply: false
            }
        }
        let cited = evidence.filter(isPublic)
        if !cited.isEmpty {
            var line: Line = [cited.count == 1 ? "Source: " : "Sources: "]
            for (index, one) in cited.enumerated() {
                if index > 0 { line.append("; ") }
                line += Self.citation(of: one)
            }
            blocks.append(.paragraph(line))
        }
        let hidden = evidence.count { !isPublic($0) && $0.kind != .reply }
        if hidden > 0 {
            leftOut += hidden
            let pieces = hidden == 1 ? "1 piece of evidence" : "\(hidden) pieces of evidence"
            blocks.append(.paragraph([mark(.notPublic, pieces)]))
        }
    }

    private static func citation(of evidence: Evidence) -> Line {
        let name = evidence.title ?? evidence.url ?? ""
        var line: Line = [.foreign(name)]
        if let url = evidence.url ?? evidence.archiveURL {
            if let address = WebAddress(url) {
                line = [.link([.foreign(name)], to: .web(address))]
            } else if evidence.title != nil {
                line.append(.foreign(" (\(url))"))
            }
        }
        if let page = evidence.page { line.append(.foreign(", p. \(page)")) }
        if let date = evidence.date { line.append(.foreign(", \(date)")) }
        return line
    }

    /// Set apart from what may be sent: in the type of a machine, between brackets.
    private mutating func mark(_ mark: Mark, _ words: String) -> Inline {
        if mark == .toBeWritten { toBeWritten += 1 }
        return .code("[\(mark.rawValue): \(words)]")
    }

    private static func paragraphs(of text: String) -> [String] {
        var paragraphs: [String] = []
        var isOpen = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let isBlank = line.allSatisfy(\.isWhitespace)
            if isBlank {
                isOpen = false
            } else if isOpen {
                paragraphs[paragraphs.count - 1] += " \(line)"
            } else {
                paragraphs.append(String(line))
                isOpen = true
            }
        }
        return paragraphs
    }
}
