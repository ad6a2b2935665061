import CommandOptions
import DueDiligence

/// `hrdd form`: a questionnaire as a page to be filled in.
enum FormCommand: Subcommand {

    static let declaration = Command(
        "form", "Write a questionnaire as one page that a browser fills in without a network",
        discussion: [
            """
            Everything is in the one file, so that it can be sent by e-mail. It sends nothing anywhere: answers \
            are saved as an answer file, which the page opens again, and hrdd checks and assesses.
            """
        ],
        operands: [QuestionnaireOperand.declaration()],
        options: [
            CommonOptions.output, CommonOptions.force, CommonOptions.questionnaire, CommonOptions.method,
        ],
        examples: [
            .init(
                "hrdd form al-oth-54-2021 -o form.html",
                "The 8 questions of one letter; open the file in a browser.")
        ],
        alsoKnownAs: ["html", "page", "web", "fill"])

    static func run(_ arguments: Arguments, in session: inout Session) throws {
        guard let shelf = try Library.open(arguments, in: &session),
            let questionnaire = try QuestionnaireOperand.find(
                arguments.operands.first ?? "", shelf, in: &session)
        else { return }
        let page = Pipeline.form(for: questionnaire)
        try session.deliver(Array(page.utf8), as: arguments)
        guard let path = arguments.target else { return }
        let isPage = [".html", ".htm"].contains { path.lowercased().hasSuffix($0) }
        session.say(
            "\(printable(path)) is ready: " + (isPage ? "" : "give it a name that ends in .html, and ")
                + "open it in a browser")
    }
}
