import CommandOptions
import DueDiligence
import QuestionnaireFiles
import SourceText

/// `hrdd new`: a template to be filled in.
enum NewCommand: Subcommand {
    private static let company = ValueOption(
        "company", "NAME", "Fill in the company's name", completion: .nothing)
    private static let core = Flag("core", "Only the core criteria, a small company's first round")
    private static let fromReply = ValueOption(
        "from-reply", "REPLY", "Lay a published reply, as text, into the statements; no answer is filled in")
    private static let update = Flag(
        "update", "Add to the answer file what it lacks; nothing that is there is touched")

    static let declaration = Command(
        "new", "Write an answer file to fill in, with every question and what counts as an answer",
        discussion: [
            """
            The answers are blank. A criterion left blank counts as open: it lowers the score's floor and \
            leaves its ceiling where it was.
            """,
            """
            With --update the answer file itself may be named in the place of the questionnaire that it \
            answers.
            """,
        ],
        operands: [QuestionnaireOperand.declaration()],
        options: [
            CommonOptions.output, company, core, fromReply, update, CommonOptions.force,
            CommonOptions.questionnaire,
        ],
        examples: [
            .init(
                "hrdd new ungp-letters --company \"Northfield\" -o answers.yaml",
                "For a company that got no letter: what all the letters ask."),
            .init(
                "hrdd new al-oth-54-2021 --core -o answers.yaml",
                "The core criteria of one letter's questions."),
            .init(
                "hrdd new al-oth-54-2021 --from-reply reply.txt -o answers.yaml",
                "For an analyst: each sentence of the reply by its question, with its lines."),
            .init(
                "hrdd new answers.yaml --update",
                "The criteria that the file has not yet: those behind the core, or of a newer edition."),
        ],
        alsoKnownAs: ["init", "template", "create", "start", "update"])

    static func run(_ arguments: Arguments, in session: inout Session) throws {
        guard let shelf = try Library.open(arguments, in: &session) else { return }
        if arguments[update], arguments[fromReply] != nil {
            throw UsageError("--update and --from-reply are two things: a reply is laid into a new file")
        }
        if arguments[update] { return try runUpdate(arguments, shelf, in: &session) }
        let name = arguments.operands.first ?? ""
        guard let questionnaire = try QuestionnaireOperand.find(name, shelf, in: &session) else { return }
        guard let path = arguments[fromReply] else {
            let template = Pipeline.template(
                for: questionnaire, company: arguments[company], coreOnly: arguments[core])
            return try write(template, arguments, in: &session)
        }
        let reading = Pipeline.draft(
            from: try FileAccess.read(path), for: questionnaire, company: arguments[company],
            coreOnly: arguments[core])
        session.report(reading.diagnostics)
        guard let draft = reading.value else { return }
        try write(draft.text, arguments, in: &session)
        for line in draft.summary { session.say("\(printable(path)): \(line)") }
    }

    private static func write(_ template: String, _ arguments: Arguments, in session: inout Session) throws {
        try session.deliver(Array(template.utf8), as: arguments)
        guard let path = arguments.target else { return }
        // A questionnaire that is not in the program must be named again.
        let named = arguments.operands.first.flatMap { FileAccess.exists($0) ? $0 : nil }
        let brought = (named ?? session.usedQuestionnaires).map { " --questionnaire \(typed($0))" } ?? ""
        session.say(
            "\(printable(path)) is ready to be filled in; then: hrdd check \(typed(path))\(brought)")
    }

    // MARK: Adding to a file

    private static func runUpdate(_ arguments: Arguments, _ shelf: Shelf, in session: inout Session)
        throws
    {
        let name = arguments.operands.first ?? ""
        let target = arguments[CommonOptions.output]
        let named = FileAccess.exists(name) || name == "-" ? try FileAccess.read(name) : nil
        if let file = named, FileKind.sniffed(from: file) == .answers {
            guard let questionnaire = questionnaire(answeredBy: file, shelf, in: &session) else { return }
            return try update(file, to: questionnaire, at: target ?? name, arguments, in: &session)
        }
        guard let questionnaire = try QuestionnaireOperand.find(name, shelf, in: &session) else { return }
        guard let target, target != "-" else {
            throw UsageError("--update needs the answer file: with -o, or in the place of QUESTIONNAIRE")
        }
        guard FileAccess.exists(target) else {
            let template = Pipeline.template(
                for: questionnaire, company: arguments[company], coreOnly: arguments[core])
            return try write(template, arguments, in: &session)
        }
        try update(try FileAccess.read(target), to: questionnaire, at: target, arguments, in: &session)
    }

    private static func questionnaire(
        answeredBy file: SourceFile, _ shelf: Shelf, in session: inout Session
    ) -> LoadedQuestionnaire? {
        if let id = AnswersReader.questionnaireID(in: file),
            let questionnaire = shelf.questionnaire(id)
        {
            return questionnaire
        }
        // Its own reader says why: no questionnaire is named, or none that is known.
        session.report(Pipeline.readAnswers(file, to: shelf).diagnostics)
        return nil
    }

    private static func update(
        _ file: SourceFile, to questionnaire: LoadedQuestionnaire, at path: String, _ arguments: Arguments,
        in session: inout Session
    ) throws {
        let reading = Pipeline.update(file, to: questionnaire, coreOnly: arguments[core])
        session.report(reading.diagnostics)
        guard let updated = reading.value else { return }
        if path == "-" {
            try session.print(updated.bytes)
        } else if path == file.name {
            if updated.bytes != file.bytes {
                Leftovers.remove(in: split(path).folder)
                try AtomicWriter.write(updated.bytes, to: path)
            }
        } else {
            try SingleOutput.write(updated.bytes, to: path, force: arguments[CommonOptions.force])
        }
        for line in summary(of: updated, in: questionnaire, named: path) { session.say(line) }
    }

    /// What was added, and where.
    private static func summary(
        of updated: UpdatedAnswers, in questionnaire: LoadedQuestionnaire, named path: String
    ) -> [String] {
        let renamed = updated.renamed.map { "\(printable(path)): \($0.old) is \($0.new) now" }
        guard !updated.keys.isEmpty || !updated.criteria.isEmpty else {
            return renamed.isEmpty
                ? ["\(printable(path)) has everything already; nothing was changed"] : renamed
        }
        let count = updated.criteria.count
        var lines = renamed + ["\(printable(path)): added \(count) \(count == 1 ? "criterion" : "criteria")"]
        if !updated.keys.isEmpty {
            lines[renamed.count] += ", and in its head \(updated.keys.joined(separator: ", "))"
        }
        let added = Set(updated.criteria)
        var parts = questionnaire.questionnaire.groups.map { group in
            (group.number.map { "question \($0)" } ?? group.title, group.criteria)
        }
        parts.append(("the annex", questionnaire.questionnaire.annexCriteria))
        for (name, criteria) in parts {
            let new = criteria.map(\.id).filter(added.contains)
            guard !new.isEmpty else { continue }
            lines.append(
                "  \(name): "
                    + (new.count > 3 ? "\(new.count) criteria" : new.map(\.text).joined(separator: ", ")))
        }
        lines.append(
            renamed.isEmpty ? "nothing that was there was touched" : "nothing else that was there was touched"
        )
        return lines
    }
}
