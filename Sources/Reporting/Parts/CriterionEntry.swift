import ExactNumber
import QuestionnaireModel
import Scoring

/// One criterion with its answer, what that rests on, and what is missing.
extension ReportComposer {
    /// How many characters of a statement are printed.
    private static let statementLimit = 700

    func entry<P: Page>(of index: Int, _ page: inout P, _ stationery: Stationery<P>) {
        let answer = assessment.criteria[index].answer.flatMap {
            sheet.answers.indices.contains($0) ? $0 : nil
        }
        page.paragraph { page in
            page.put(stationery.criteria[index].fact)
            page.lineBreak()
            facts(of: index, answer, &page, stationery)
        }
        if let answer {
            if let reason = sheet.answers[answer].reason {
                said(reasonLabel, reason, &page)
            }
            if let statement = sheet.answers[answer].statement { said("Statement", statement, &page) }
            let evidence = sheet.answers[answer].evidence
            if !evidence.isEmpty {
                page.paragraph { $0.put(stationery.evidence) }
                page.list(.bulleted, tight: true, of: evidence.count) { page, item in
                    self.evidence(evidence[item], &page)
                }
            }
            if let comment = sheet.answers[answer].companyComment { self.comment(comment, &page) }
        }
        if let gap = gap(of: index) { lack(gap, of: index, &page, stationery) }
    }

    /// What would close the gap, and the next step; how it stands was said above.
    private func lack<P: Page>(
        _ gap: Int, of index: Int, _ page: inout P, _ stationery: Stationery<P>
    ) {
        page.paragraph { page in
            let lack = assessment.gaps[gap].lack
            let wantsNothing = assessment.gaps[gap].wanted.isEmpty
            if !wantsNothing, let wanted = stationery.wanted(index, lack) {
                page.put(wanted)
            } else {
                page.put(stationery.missing)
                page.say(foreign: Words.sentence(assessment.gaps[gap].missing))
            }
            guard let next = stationery.next(index, lack) else { return }
            page.lineBreak()
            page.put(next)
        }
    }

    // MARK: The first lines

    private func facts<P: Page>(
        of index: Int, _ answer: Int?, _ page: inout P, _ stationery: Stationery<P>
    ) {
        let words = stationery.criteria[index]
        page.put(stationery.states[assessment.criteria[index].state])
        written(index, answer, &page)
        page.say(rule(assessment.criteria[index].rule))
        if assessment.criteria[index].isOpen {
            if assessment.criteria[index].rule != .prerequisiteOpen { page.put(stationery.leftOpen) }
        } else if let points = assessment.criteria[index].points {
            if let mark = stationery.mark(of: points) {
                page.put(mark)
            } else {
                page.put(stationery.dot)
                page.say(mark(points * Rational(100), of: 100))
                page.put(stationery.ofHundred)
            }
            ground(of: index, &page, stationery)
        }
        page.put(words.traits)
        let share = assessment.criteria[index].effectiveWeight
        guard share > .zero else { return page.put(words.id) }
        page.put(stationery.dot)
        page.say(Numeral(share: share))
        let isBeside = assessment.criteria[index].isAnnex && !assessment.annexCounts
        page.put(isBeside ? words.annexAndID : words.weightAndID)
    }

    /// The answer where its state alone does not say it.
    private func written(_ index: Int, _ answer: Int?, _ page: inout some Page) {
        if let number = answer.flatMap({ sheet.answers[$0].number }) {
            let unit = criteria[index].number?.unit ?? ""
            let figure = number.isWhole ? number.description : number.shortText(decimals: 4)
            return page.say(foreign: unit.isEmpty ? " (\(figure))" : " (\(figure) \(unit))")
        }
        guard let word = assessment.criteria[index].word,
            word != assessment.criteria[index].state.standardWord
        else { return }
        page.say(plain: ", answered “")
        page.say(foreign: SafeText.oneLine(word))
        page.say(plain: "”")
    }

    private func rule(_ rule: CriterionResult.Rule) -> Line {
        switch rule {
        case .asAnswered, .unanswered: []
        case .doesNotApply: [": asked only of other companies or on another basis"]
        case .otherOfPair:
            [": its counterpart is asked instead, by what is shown of the company's involvement"]
        case .prerequisiteNotMet: [", because what it follows from is not met"]
        case .prerequisiteOpen: [", because what it follows from is left open"]
        case .prerequisiteNotApplicable: [", because what it follows from is not applicable"]
        case .replyRefused: [", as was the whole reply"]
        case .noReply: [": there was no reply"]
        case .invalidAnswer: [", because the answer in the file is none that may be given here"]
        }
    }

    /// What the answer rests on, and what that allows it.
    private func ground<P: Page>(
        of index: Int, _ page: inout P, _ stationery: Stationery<P>
    ) {
        let state = assessment.criteria[index].state
        guard state == .met || state == .partly, assessment.criteria[index].rule == .asAnswered else {
            return
        }
        if criteria[index].statementSuffices { return page.put(stationery.statementIsFact) }
        let (grade, cap) = (assessment.criteria[index].grade, assessment.criteria[index].cap)
        let known = stationery.grounds.first { $0.grade == grade && $0.cap == cap }
        if let known { return page.put(known.words) }
        page.put(stationery.dot)
        page.say(Stationery<P>.ground(grade, cap))
    }

    // MARK: Texts

    func said(_ label: StaticString, _ text: WrittenText, _ page: inout some Page) {
        let isWithheld = isWithheld(text)
        guard isWithheld || !text.text.utf8.allSatisfy({ $0 <= 0x20 }) else { return }
        let line = line(text.range)
        page.paragraph { page in
            page.say(plain: label)
            page.say(plain: " (line ")
            page.say(line)
            page.say(plain: isWithheld ? "): " : "):")
            guard isWithheld else { return }
            page.say(emphasized: PublicView.marker)
            page.say(plain: ".")
        }
        if !isWithheld { page.tell(quote(text.text, in: fileName, from: line, to: Self.statementLimit)) }
    }

    /// Whose reason it is.
    var reasonLabel: StaticString {
        sheet.basis == .selfAssessment ? "Reason given" : "The analyst's reason"
    }

    func isWithheld(_ text: WrittenText) -> Bool { input.options.isPublic && text.isConfidential }

    /// The text as a quotation, folded, with the place where the rest stands.
    func quote(_ text: WrittenText) -> Quotation {
        quote(text.text, in: fileName, from: line(text.range), to: Self.statementLimit)
    }

    /// `file` is the answer file's name; `nil` is the letter.
    func quote(_ text: String, in file: String?, from line: Int, to limit: Int) -> Quotation {
        guard text.utf8.count > limit, text.count > limit else { return Quotation(text) }
        var head = text.prefix(limit)
        if let blank = head.lastIndex(where: { $0 == " " || $0 == "\n" }),
            head.distance(from: blank, to: head.endIndex) < 60
        {
            head = head[..<blank]
        }
        let left = text.count - head.count
        return Quotation(
            String(head) + " …",
            continuation: [
                .text("\(Words.count(left, "more character")) in "),
                file.map { .code($0) } ?? "the letter",
                .text(", from line \(line) on."),
            ])
    }

    // MARK: Right of reply

    func comment(_ comment: CompanyComment, _ page: inout some Page) {
        guard let text = comment.text, !text.text.isEmpty else {
            return page.paragraph { page in
                page.say(comment.stand)
                page.say(plain: ".")
            }
        }
        guard !isWithheld(text) else {
            return page.paragraph { page in
                page.say(comment.stand)
                page.say(plain: "; its words are ")
                page.say(emphasized: PublicView.marker)
                page.say(plain: ".")
            }
        }
        page.paragraph { page in
            page.say(comment.stand)
            page.say(plain: " (line ")
            page.say(line(text.range))
            page.say(plain: "):")
        }
        page.tell(quote(text))
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
