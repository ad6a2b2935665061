import CommandOptions
import Comparison
import DueDiligence
import Pairing
import Reporting
import SourceText

/// `hrdd compare`: companies beside each other.
enum CompareCommand: Subcommand {
    private static let register = ValueOption(
        "register", "FILE",
        "List the companies of this register too that have no answer file, without a rank")
    private static let isPublic = Flag(
        "public", "Leave out the analysts' names, and comments that are confidential")
    private static let withAnalyst = Flag("with-analyst", "With --public: name the analysts all the same")

    static let declaration = Command(
        "compare", "Put companies beside each other on what all of them were asked",
        discussion: [
            """
            A table by Guiding Principle, by falling score. Only criteria that all were asked in the same words are \
            compared. Each rank is a range: the best and the worst that it could be, under other weights and \
            whichever analyst is right. Who sent no reply, or of whom less was reviewed than the method's \
            minimum-to-rank, is listed apart.
            """,
            """
            Files on one company by several analysts are one row.
            """,
        ],
        operands: [
            .init("PATH", "Answer files, or folders of them (*.yaml)", isRepeated: true)
        ],
        options: [
            CommonOptions.overviewFormat, CommonOptions.output, CommonOptions.questionnaire,
            CommonOptions.method, register, isPublic, withAnalyst, CommonOptions.jobs, CommonOptions.force,
        ],
        examples: [
            .init("hrdd compare replies", "All answer files in a folder, as Markdown."),
            .init(
                "hrdd compare replies --public --format html -o table.html",
                "As a page to be published, with a heat map."),
            .init(
                "hrdd compare replies --register companies.yaml",
                "And those that were asked and did not answer."),
        ],
        alsoKnownAs: ["rank", "ranking", "benchmark", "table", "comparison"])

    static func run(_ arguments: Arguments, in session: inout Session) throws {
        let jobs = try arguments.jobs()
        let inputs = try AnswerInputs.collect(arguments.operands, in: &session)
        if let target = arguments.target, inputs.contains(where: { FileAccess.leadToSame($0.path, target) }) {
            throw UsageError("\(printable(target)) is compared and is not written into")
        }
        guard let shelf = try Library.open(arguments, in: &session) else { return }
        var roll: RegisterRoll?
        if let path = arguments[register] {
            roll = try RegisterRoll.open(path, known: shelf.ids, in: &session)
            if roll == nil { return }
        }
        var run = ComparisonRun(
            shelf,
            options: .init(isPublic: arguments[isPublic], withAnalyst: arguments[withAnalyst]), jobs: jobs,
            roll: roll)
        guard let input = try run.input(of: inputs, in: &session) else {
            if run.refused == 0, session.status == .done { throw UsageError(nothing(run.passedOver)) }
            return
        }
        let comparison = input.comparison
        guard comparison.count > 1 else {
            if run.refused == 0, session.status == .done {
                throw UsageError("there is one company in these files, and it takes two to compare")
            }
            return session.say("hrdd: one company is left, and it takes two to compare")
        }
        try session.deliver(
            ComparisonReport.render(input, as: arguments.format(CommonOptions.overviewFormat)), as: arguments)
        input.roll.map { roll in
            for surprise in roll.surprises {
                session.say(
                    "not as the register has it: \(surprise.path) of \(surprise.company): \(surprise.words)"
                        .printable)
            }
        }
        guard comparison.ground.criteria.isEmpty else { return }
        session.note(.doesNotHold)
        session.say("hrdd: no criterion was asked of all of them in the same words: nobody has a rank")
    }

    private static func nothing(_ passedOver: Int) -> String {
        switch passedOver {
        case 0: "there is no answer file there"
        case 1: "there is no answer file there; 1 file of another kind was passed over"
        default: "there is no answer file there; \(passedOver) files of another kind were passed over"
        }
    }
}
