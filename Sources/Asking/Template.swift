package import QuestionnaireModel
import StrictYAML

/// An answer file to be filled in: every question in its own words, every criterion with what counts, all
/// answers blank.
package struct Template {
    let questionnaire: Questionnaire
    let version: String
    let company: String
    let coreOnly: Bool
    let reply: ReplyDraft?
    var yaml = CommentedYAML()

    /// - Parameters:
    ///   - version: the first 12 digits of the questionnaire's SHA-256.
    ///   - company: its name, of which line ends become spaces; empty to leave the name blank.
    ///   - coreOnly: only the criteria of a small company's first round.
    ///   - reply: a published reply to be laid into the statements.
    package init(
        _ questionnaire: Questionnaire, version: String, company: String = "", coreOnly: Bool = false,
        reply: ReplyDraft? = nil
    ) {
        self.reply = reply
        self.questionnaire = questionnaire
        self.version = version
        self.company = Self.scalar(company)
        self.coreOnly = coreOnly
    }

    /// As a file writes it, in quotes where it needs them.
    private static func scalar(_ text: String) -> String {
        let line = CommentedYAML.wrapped(text, width: .max).joined(separator: " ")
        guard !line.isEmpty else { return "" }
        var writer = YAMLWriter()
        writer.lineLength = .max
        return String(writer.text(of: ["x": .scalar(line)]).dropFirst("x: ".count).dropLast())
    }

    /// The whole file.
    package mutating func text() -> String {
        yaml = CommentedYAML()
        // An editor looks for the schema in the first comment.
        yaml.line("# yaml-language-server: $schema=\(schemaFile)")
        yaml.line("hrdd: answers/1")
        introduction()
        head()
        yaml.line()
        yaml.line("answers:")
        for group in questionnaire.groups { write(group, depth: 0) }
        if questionnaire.annex.contains(where: asksSomething) {
            writeAnnexHeading()
            for group in questionnaire.annex { write(group, depth: 1) }
        }
        if let reply { writeLeftovers(of: reply) }
        return yaml.text
    }

    /// The name under which an editor finds the schema beside the file.
    var schemaFile: String { "\(questionnaire.id).schema.json" }

    /// Behind a blank line: what the annex is.
    mutating func writeAnnexHeading() {
        yaml.line()
        yaml.rule("The annex", of: "═", indent: 2)
        yaml.comment(
            "Asked by no question: the letters' annex expects it, or hrdd adds it. In a self-assessment the annex "
                + "counts as one more question; for a published reply it is reported beside the score.",
            indent: 2)
    }

    /// A part of the template by itself.
    mutating func piece(_ write: (inout Template) -> Void) -> String {
        yaml = CommentedYAML()
        write(&self)
        return yaml.text
    }

    // MARK: Questions and criteria

    private mutating func write(_ group: Group, depth: Int) {
        guard asksSomething(group) else { return }
        writeHeading(of: group, depth: depth)
        for child in group.children {
            switch child {
            case .group(let inner): write(inner, depth: depth + 1)
            case .criterion(let criterion): write(criterion)
            }
        }
    }

    /// Behind a blank line: what a question, a section or an ask wants to know.
    mutating func writeHeading(of group: Group, depth: Int) {
        yaml.line()
        if group.kind == .ask {
            writeHeading(ofAsk: group)
        } else {
            let number = group.number.map { "Question \($0)" }
            let heading = [number, group.title.isEmpty ? nil : group.title].compactMap(\.self)
            yaml.rule(heading.joined(separator: ": "), of: depth == 0 ? "═" : "─", indent: 2)
            if !group.text.isEmpty { yaml.comment(group.text, indent: 2, inside: 2) }
            if let reply { write(reply.remarks(on: group.id)) }
        }
    }

    private mutating func writeHeading(ofAsk ask: Group) {
        yaml.rule(ask.title, of: "─", indent: 2)
        guard let phrase = ask.phrase else { return }
        guard !phrase.words.isEmpty else {
            return yaml.comment("in no letter: hrdd's addition", indent: 2)
        }
        let line = phrase.line.map { " (line \($0))" } ?? ""
        let match = phrase.match == .alternative ? ", in other words than the catalogue's" : ""
        yaml.comment("the letter: \"\(phrase.words)\"\(line)\(match)", indent: 2, hanging: 2)
        if isFreeText(ask) {
            yaml.comment("No criterion belongs to these words, and they are not scored.", indent: 2)
        }
    }

    private mutating func write(_ criterion: Criterion) {
        guard isWanted(criterion) else { return }
        yaml.line()
        writeEntry(criterion)
    }

    /// A criterion as a comment, and below it the place for its answer.
    mutating func writeEntry(_ criterion: Criterion) {
        yaml.comment(criterion.text, indent: 2)
        for (term, meaning) in Self.lines(about: criterion) where !meaning.isEmpty {
            yaml.comment("  \(term)", meaning, indent: 2, column: 18)
        }
        yaml.line("  \(criterion.id):")
        if let entry = reply?.entry(for: criterion.id) { yaml.lines(entry, indent: 4) }
    }

    // MARK: A reply

    private mutating func write(_ remarks: [ReplyDraft.Remark]) {
        for remark in remarks {
            yaml.line("  #")
            yaml.comment(remark.heading, indent: 2)
            for item in remark.items {
                yaml.comment("  \(item.lines)", item.text, indent: 2, column: 11)
            }
        }
    }

    private mutating func writeLeftovers(of reply: ReplyDraft) {
        guard !reply.leftovers.isEmpty else { return }
        yaml.line()
        yaml.rule("In no answer", of: "═", indent: 2)
        yaml.comment("What the reply says besides; nothing of it is scored.", indent: 2)
        write(reply.leftovers)
    }

    /// What a person who answers needs to know of a criterion.
    private static func lines(about criterion: Criterion) -> [(String, String)] {
        var lines = [
            ("met", criterion.met), ("partly", criterion.partly), ("not enough", criterion.notEnough),
            ("evidence", criterion.evidence), ("small company", criterion.smallCompany),
        ]
        if criterion.statementSuffices {
            lines.append(("no proof needed", "Here the statement is the fact and can earn the full point."))
        }
        if case .allowed(let when, let reason) = criterion.notApplicable {
            lines.append(
                ("not applicable", [when, reason].filter { !$0.isEmpty }.joined(separator: " Reason: ")))
        }
        if let number = criterion.number {
            let unit = number.unit.isEmpty ? "" : ", in \(number.unit)"
            lines.append(("answer with", "a number\(unit)"))
        }
        lines.append(("kind", criterion.facts.joined(separator: " · ")))
        return lines
    }

    func isWanted(_ criterion: Criterion) -> Bool { Self.isWanted(criterion, coreOnly: coreOnly) }

    /// Whether a template asks for a criterion.
    package static func isWanted(_ criterion: Criterion, coreOnly: Bool) -> Bool {
        criterion.replacedBy == nil && (!coreOnly || criterion.isCore)
    }

    private func asksSomething(_ group: Group) -> Bool {
        group.criteria.contains(where: isWanted) || isFreeText(group)
            || group.groups.contains(where: asksSomething)
    }

    /// Words of the letter that no ask of the catalogue covers; shown, so that nothing of the letter is lost.
    private func isFreeText(_ group: Group) -> Bool {
        group.kind == .ask && group.children.isEmpty && group.phrase?.match == MatchedPhrase.Match.none
    }
}
