import ExactNumber
import QuestionnaireModel
import Scoring

/// One criterion with its answer, what that rests on, and what is missing.
extension ReportComposer {
    /// How many characters of a statement, and of a quotation from evidence, are printed.
    private static let statementLimit = 700
    private static let quoteLimit = 400

    func entry(of index: Int) -> [Block] {
        let result = assessment.criteria[index]
        let criterion = criteria[index]
        let answer = result.answer.flatMap { sheet.answers.indices.contains($0) ? sheet.answers[$0] : nil }
        var blocks: [Block] = [.paragraph(head(result, criterion, index, answer))]
        if let answer {
            if let reason = answer.reason {
                let isTheirs = sheet.basis == .selfAssessment
                blocks += said(isTheirs ? "Reason given" : "The analyst's reason", reason)
            }
            if let statement = answer.statement { blocks += said("Statement", statement) }
            if !answer.evidence.isEmpty {
                blocks.append(.paragraph(["Evidence:"]))
                blocks.append(.list(List(.bulleted, tight: true, answer.evidence.map { evidence($0) })))
            }
            if let comment = answer.companyComment { blocks += self.comment(comment) }
        }
        if let gap = gapOfCriterion[index].map({ assessment.gaps[$0] }) {
            var line: Line = [.emphasis("Missing:"), " ", .foreign(Words.sentence(gap.missing))]
            if !gap.nextStep.isEmpty {
                line += [.lineBreak, .emphasis("Next:"), " ", .foreign(Words.sentence(gap.nextStep))]
            }
            blocks.append(.paragraph(line))
        }
        return blocks
    }

    // MARK: The first lines

    private func head(_ result: CriterionResult, _ criterion: Criterion, _ index: Int, _ answer: Answer?)
        -> Line
    {
        var facts: [Line] = [state(result, answer)]
        if let points = result.points {
            facts.append([.text("\(mark(points * Rational(100), of: 100)) of 100")])
            if let ground = ground(result, criterion, answer) { facts.append([.text(ground)]) }
        }
        if let stage = criterion.stage { facts.append([.text(stage.place)]) }
        let clauses = clauses(of: criterion)
        if !clauses.isEmpty { facts.append([.foreign(clauses)]) }
        if result.effectiveWeight > .zero {
            facts.append([
                .text(
                    "\(Figures.percent(result.effectiveWeight * Rational(100))) of the \(weighedWhole(result))"
                )
            ])
        }
        facts.append([.code(criterion.id.text)])
        return [.strong([fact(index)]), .lineBreak] + Array(facts.joined(separator: [" · "]))
    }

    private func weighedWhole(_ result: CriterionResult) -> String {
        result.isAnnex && !assessment.annexCounts ? "annex" : "weight"
    }

    private func state(_ result: CriterionResult, _ answer: Answer?) -> Line {
        let label: Inline = .emphasis(result.state.label)
        let written: Line
        if let number = answer?.number {
            let unit =
                criteria.indices.contains(assessment.criteria.firstIndex { $0.id == result.id } ?? -1)
                ? criteria[assessment.criteria.firstIndex { $0.id == result.id } ?? 0].number?.unit ?? "" : ""
            let figure = number.isWhole ? number.description : number.shortText(decimals: 4)
            written = [.foreign(unit.isEmpty ? " (\(figure))" : " (\(figure) \(unit))")]
        } else if let word = result.word, word != result.state.standardWord {
            written = [", answered “", .foreign(SafeText.oneLine(word)), "”"]
        } else {
            written = []
        }
        return [label] + written + rule(result)
    }

    private func rule(_ result: CriterionResult) -> Line {
        switch result.rule {
        case .asAnswered, .unanswered: []
        case .doesNotApply: [": asked only of other companies or on another basis"]
        case .otherOfPair: [": its counterpart is asked instead, because of the company's involvement"]
        case .prerequisiteNotMet: [", because what it follows from is not met"]
        case .prerequisiteOpen: [", because what it follows from is left open"]
        case .prerequisiteNotApplicable: [", because what it follows from is not applicable"]
        case .replyRefused: [", as was the whole reply"]
        case .noReply: [": there was no reply"]
        case .invalidAnswer: [", because the answer in the file is none that may be given here"]
        }
    }

    /// What the answer rests on, and what that allows it.
    private func ground(_ result: CriterionResult, _ criterion: Criterion, _ answer: Answer?) -> String? {
        guard result.state == .met || result.state == .partly, result.rule == .asAnswered else { return nil }
        if criterion.statementSuffices { return "the statement is the fact" }
        let base = result.grade.map { "on \($0.withArticle)" } ?? "on the claim alone"
        guard result.cap < .one else { return base }
        return "\(base), which earns at most \((result.cap * Rational(100)).shortText(decimals: 2)) % of it"
    }

    // MARK: Texts

    func said(_ label: String, _ text: WrittenText) -> [Block] {
        let place = "line \(line(text.range))"
        if isWithheld(text) {
            return [.paragraph([.text("\(label) (\(place)): "), .emphasis(PublicView.marker), "."])]
        }
        guard !text.text.utf8.allSatisfy({ $0 <= 0x20 }) else { return [] }
        return [.paragraph([.text("\(label) (\(place)):")]), quote(text, to: Self.statementLimit)]
    }

    func isWithheld(_ text: WrittenText) -> Bool { input.options.isPublic && text.isConfidential }

    /// The text as a quotation, folded, with the place where the rest stands.
    func quote(_ text: WrittenText, to limit: Int? = nil) -> Block {
        quote(text.text, in: input.fileName, from: line(text.range), to: limit ?? Self.statementLimit)
    }

    /// `file` is the answer file's name; `nil` is the letter.
    func quote(_ text: String, in file: String?, from line: Int, to limit: Int) -> Block {
        guard text.utf8.count > limit, text.count > limit else { return .quotation(Quotation(text)) }
        var head = text.prefix(limit)
        if let blank = head.lastIndex(where: { $0 == " " || $0 == "\n" }),
            head.distance(from: blank, to: head.endIndex) < 60
        {
            head = head[..<blank]
        }
        let left = text.count - head.count
        return .quotation(
            Quotation(
                String(head) + " …",
                continuation: [
                    .text("\(Words.count(left, "more character")) in "),
                    file.map { .code($0) } ?? "the letter",
                    .text(", from line \(line) on."),
                ]))
    }

    // MARK: Evidence

    func evidence(_ evidence: Evidence) -> [Block] {
        let kind = evidence.kind.label
        if input.options.isPublic, evidence.isConfidential {
            return [.paragraph([.text("\(kind): "), .emphasis(PublicView.marker), "."])]
        }
        var facts: [Line] = []
        if let title = evidence.title, !title.isEmpty {
            facts.append([.emphasis([.foreign(fold(title, to: 300))])])
        }
        if let page = evidence.page {
            facts.append([
                .text(page.contains { "-–,".contains($0) } ? "pages " : "page "),
                .foreign(SafeText.oneLine(page)),
            ])
        }
        if let lines = evidence.lines {
            facts.append([
                .text(lines.contains("-") ? "lines " : "line "), .foreign(SafeText.oneLine(lines)),
                " of the reply",
            ])
        }
        if let date = evidence.date { facts.append([.foreign(Words.date(SafeText.oneLine(date)))]) }
        if let language = evidence.language { facts.append(["in ", .foreign(SafeText.oneLine(language))]) }
        if let url = evidence.url { facts.append(address(url, label: nil)) }
        if let accessed = evidence.accessed {
            facts.append(["seen ", .foreign(Words.date(SafeText.oneLine(accessed)))])
        }
        if let archive = evidence.archiveURL { facts.append(address(archive, label: "archived copy")) }
        if evidence.isConfidential { facts.append(["confidential"]) }
        var line: Line = [.text(kind)]
        if !facts.isEmpty { line += [": "] + Array(facts.joined(separator: [", "])) }
        var blocks: [Block] = [.paragraph(line)]
        if let quote = evidence.quote, !quote.isEmpty {
            blocks.append(
                self.quote(quote, in: input.fileName, from: self.line(evidence.range), to: Self.quoteLimit))
        }
        if let translation = evidence.translation, !translation.isEmpty {
            blocks.append(.paragraph(["In translation:"]))
            blocks.append(
                self.quote(
                    translation, in: input.fileName, from: self.line(evidence.range), to: Self.quoteLimit))
        }
        return blocks
    }

    /// A link where the address is one of the web; otherwise its words alone.
    private func address(_ text: String, label: String?) -> Line {
        guard let address = WebAddress(text) else {
            return (label.map { [.text("\($0) ")] } ?? []) + [.foreign(SafeText.oneLine(text))]
        }
        let host = address.host.hasPrefix("www.") ? String(address.host.dropFirst(4)) : address.host
        let name = label.map { "\($0) at \(host)" } ?? host
        return [.link([.foreign(name)], to: .web(address))]
    }

    // MARK: Right of reply

    func comment(_ comment: CompanyComment) -> [Block] {
        let stand = comment.stand
        guard let text = comment.text, !text.text.isEmpty else { return [.paragraph([.text("\(stand).")])] }
        if isWithheld(text) {
            return [.paragraph([.text("\(stand); its words are "), .emphasis(PublicView.marker), "."])]
        }
        return [.paragraph([.text("\(stand) (line \(line(text.range))):")]), quote(text)]
    }
}

extension CompanyComment {
    /// `The company disagrees with this score`.
    var stand: String {
        switch agrees {
        case true?: "The company agrees with this score"
        case false?: "The company disagrees with this score"
        case nil: "The company comments"
        }
    }
}
