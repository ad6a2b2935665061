import CommandOptions
import Comparison
import DueDiligence
import Pairing
import Reporting
import SourceText

/// `hrdd compare`: companies beside each other.
enum CompareCommand: Subcommand {
    private static let format = ChoiceOption<OverviewFormat>(
        "format", "FORMAT", "What to make; unless given, what the name of -o FILE says",
        unlessGiven: .markdown)
    private static let output = ValueOption(
        "output", short: "o", "FILE", "Write there instead of on standard output")
    private static let register = ValueOption(
        "register", "FILE",
        "List the companies of this register too that have no answer file, without a rank")
    private static let isPublic = Flag(
        "public", "Leave out the analysts' names, and comments that are confidential")
    private static let withAnalyst = Flag("with-analyst", "With --public: name the analysts all the same")
    private static let jobs = ValueOption(
        "jobs", "N", "How many files are worked on at once; unless given, as many as there are cores",
        completion: .nothing)
    private static let force = Flag("force", "Replace a file that is there already")

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
            format, output, CommonOptions.questionnaire, CommonOptions.method, register, isPublic,
            withAnalyst, jobs, force,
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
        let jobs = try jobs(arguments)
        let inputs = try AnswerInputs.collect(arguments.operands, in: &session)
        let target = arguments[output].flatMap { $0 == "-" ? nil : $0 }
        if let target, inputs.contains(where: { FileAccess.leadToSame($0.path, target) }) {
            throw UsageError("\(printable(target)) is compared and is not written into")
        }
        guard let library = try Library.open(arguments, in: &session) else { return }
        var roll: RegisterRoll?
        if let path = arguments[register] {
            roll = try RegisterRoll.open(path, known: library.shelf.ids, in: &session)
            if roll == nil { return }
        }
        var run = ComparisonRun(
            library,
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
        let bytes = ComparisonReport.render(input, as: arguments.format(format, of: output))
        if let target {
            try SingleOutput.write(bytes, to: target, force: arguments[force])
        } else {
            try session.print(bytes)
        }
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

    private static func jobs(_ arguments: Arguments) throws(UsageError) -> Int {
        guard let text = arguments[jobs] else { return Cores.available }
        guard let jobs = Int(text), (1...1024).contains(jobs) else {
            throw UsageError("\"\(text)\" is no number of jobs; --jobs takes a whole number from 1 to 1024")
        }
        return jobs
    }
}
