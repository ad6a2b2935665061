import CommandOptions
import DueDiligence

/// `hrdd new`: a template to be filled in.
enum NewCommand: Subcommand {
    private static let output = ValueOption(
        "output", short: "o", "FILE", "Write there instead of on standard output")
    private static let company = ValueOption(
        "company", "NAME", "Fill in the company's name", completion: .nothing)
    private static let core = Flag("core", "Only the core criteria, a small company's first round")
    private static let force = Flag("force", "Replace a file that is there already")

    static let declaration = Command(
        "new", "Write an answer file to fill in, with every question and what counts as an answer",
        discussion: [
            """
            The answers are blank. A criterion left blank counts as open: it lowers the score's floor and \
            leaves its ceiling where it was.
            """
        ],
        operands: [QuestionnaireOperand.declaration()],
        options: [output, company, core, force],
        examples: [
            .init(
                "hrdd new ungp-letters --company \"Northfield\" -o answers.yaml",
                "For a company that got no letter: what all the letters ask."),
            .init(
                "hrdd new al-oth-54-2021 --core -o answers.yaml",
                "The core criteria of one letter's questions."),
        ],
        alsoKnownAs: ["init", "template", "create", "start"])

    static func run(_ arguments: Arguments, in session: inout Session) throws {
        guard let library = try Library.open(arguments, in: &session) else { return }
        guard
            let questionnaire = try QuestionnaireOperand.find(
                arguments.operands.first ?? "", library, in: &session)
        else { return }
        let template = Pipeline.template(
            for: questionnaire, company: arguments[company], coreOnly: arguments[core])
        guard let path = arguments[output], path != "-" else { return try session.print(template) }
        try SingleOutput.write(Array(template.utf8), to: path, force: arguments[force])
        session.say("\(printable(path)) is ready to be filled in; then: hrdd check \(path)")
    }
}
