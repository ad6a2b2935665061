import CommandOptions
import DueDiligence
import QuestionnaireModel

/// `hrdd reply`: the company's own reply to the letter, as a draft.
enum ReplyCommand: Subcommand {

    static let declaration = Command(
        "reply", "Draft the company's own reply to the letter, from its statements and public evidence",
        discussion: [
            """
            Markdown, question by question. What the answer file does not say is marked [to be written: …], and \
            what is confidential or not public [… left out]; nothing is made up, and no score or answer \
            word is in it.
            """
        ],
        operands: [.init("FILE", "An answer file, or - for standard input")],
        options: [CommonOptions.output, CommonOptions.force, CommonOptions.questionnaire],
        examples: [.init("hrdd reply answers.yaml -o reply.md", "A draft to be finished by its author.")],
        alsoKnownAs: ["respond", "response", "letter", "draft", "answer"])

    static func run(_ arguments: Arguments, in session: inout Session) throws {
        guard let shelf = try Library.open(arguments, in: &session) else { return }
        let reading = Pipeline.readAnswers(
            try FileAccess.read(arguments.operands.first ?? "-"), to: shelf)
        session.report(reading.diagnostics)
        guard let sheet = reading.value,
            let questionnaire = shelf.questionnaire(sheet.questionnaire)
        else { return }
        let draft = Pipeline.reply(of: sheet, to: questionnaire)
        if let path = arguments.target { try FileAccess.checkNotRead(path, among: arguments.operands) }
        try session.deliver(draft.bytes, as: arguments)
        if sheet.basis != .selfAssessment {
            session.say(
                "hrdd: the file's basis is \(sheet.basis.rawValue): its statements were laid down by an analyst "
                    + "and not by the company")
        }
        session.say(
            "\(draft.toBeWritten) to be written; \(draft.leftOut) left out, confidential or not public")
    }
}
