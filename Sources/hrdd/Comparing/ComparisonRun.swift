import Comparison
import DueDiligence
import Pairing
import QuestionnaireFiles
import QuestionnaireModel
import Reporting
import SourceText

/// Answer files on their way to a comparison: each is read twice, on all threads, and none is held.
struct ComparisonRun {
    private let shelf: Shelf
    private let options: ReportInput.Options
    private let jobs: Int
    private var roll: RegisterRoll?
    private var compared: CompaniesCompared
    /// Where each file of `compared` lies.
    private var paths: [String] = []
    /// What cannot be read a second time.
    private var kept: [String: SourceFile] = [:]
    /// Files of another kind, found in a folder.
    private(set) var passedOver = 0

    init(
        _ shelf: Shelf, options: ReportInput.Options, jobs: Int, roll: RegisterRoll?
    ) {
        self.shelf = shelf
        self.options = options
        self.jobs = jobs
        self.roll = roll
        compared = CompaniesCompared(on: shelf)
    }

    private enum First: Sendable {
        case file(ComparedFile, path: String)
        case passedOver
        case failed(FileError)
    }

    private enum Second: Sendable {
        case entry(Entry)
        case failed(FileError)
    }

    /// What is reported of the inputs; `nil` where no file is sound and no register names a company.
    mutating func input(
        of inputs: AnswerInputs, in session: inout Session
    ) throws -> ComparisonInput? {
        session.beginProgress(of: 2 * inputs.count)
        try read(inputs, in: &session)
        guard let roster = compared.roster(absent: absent) else { return nil }
        let entries = try score(roster, after: inputs.count, in: &session)
        var failure: (any Error)?
        let comparison = roster.compared(entries) { [jobs] count, worker, take in
            var row = 0
            do {
                try InOrder.run(
                    jobs: min(jobs, max(1, count)),
                    next: {
                        defer { row += 1 }
                        return row < count ? row : nil
                    },
                    worker: worker, take: take)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        var input = compared.input(of: comparison, options: options)
        input.roll = roll?.call
        return input
    }

    /// How many files were refused.
    var refused: Int { compared.refused.count }

    // MARK: The first time

    private mutating func read(_ inputs: AnswerInputs, in session: inout Session) throws {
        let assessor = Assessor(
            shelf, options: options, detail: .scores)
        var rest = inputs.makeIterator()
        var done = 0
        try InOrder.run(
            jobs: min(jobs, max(1, inputs.count)), next: { rest.next() },
            worker: { [jobs] in
                let assessor = jobs == 1 ? assessor : assessor.forAnotherThread()
                return { Self.first($0, by: assessor) }
            },
            take: { outcome in
                take(outcome, in: &session)
                done += 1
                session.progress(done)
            })
    }

    private static func first(_ input: AnswerInputs.Input, by assessor: Assessor) -> First {
        do {
            let source = try FileAccess.read(input.path)
            if input.wasFound, !FileKind.answers.isPossible(for: source) { return .passedOver }
            return .file(CompaniesCompared.read(source, by: assessor), path: input.path)
        } catch {
            return .failed(error)
        }
    }

    private mutating func take(_ outcome: First, in session: inout Session) {
        switch outcome {
        case .passedOver: passedOver += 1
        case .failed(let error): session.report(error)
        case .file(let read, let path):
            session.report(read.diagnostics)
            let before = compared.files.count
            session.report(compared.add(read))
            let isTaken = compared.files.count > before
            if isTaken {
                paths.append(path)
                if path == "-" { kept[path] = read.source }
            }
            guard roll != nil else { return }
            let subject =
                read.file.map { ($0.company, $0.questionnaire) } ?? AnswersReader.subject(of: read.source)
            roll?.note(path, subject, isRefused: !isTaken)
        }
    }

    /// Companies on the register of which no file was taken.
    private var absent: [Comparison.Apart] {
        let known = Set(compared.files.map { CompanyName.key($0.company) })
        var seen: Set<String> = []
        return (roll?.call.absences ?? []).compactMap { absence in
            let key = CompanyName.key(absence.company.name)
            guard !known.contains(key), seen.insert(key).inserted else { return nil }
            let note = absence.company.note.isEmpty ? "" : " (\(absence.company.note))"
            let words = absence.words(naming: options.printed)
            return Comparison.Apart(
                company: absence.company.name, files: [],
                reason: .noAnswers("Not assessed: \(words)\(note)"))
        }
    }

    // MARK: The second time

    private func score(
        _ roster: Roster, after done: Int, in session: inout Session
    ) throws -> [Int: Entry] {
        let candidates = roster.candidates
        var entries: [Int: Entry] = [:]
        var rest = candidates[...]
        var taken = 0
        let (shelf, options, paths, kept) = (shelf, options, paths, kept)
        try InOrder.run(
            jobs: min(jobs, max(1, candidates.count)), next: { rest.popFirst() },
            worker: { [jobs] in
                let shelf = jobs == 1 ? shelf : shelf.copy()
                let scorer = roster.scorer()
                return { index in
                    Self.second(
                        roster.files[index], at: paths[index], kept: kept, on: shelf, scorer, options)
                }
            },
            take: { outcome in
                switch outcome {
                case .entry(let entry): entries[candidates[taken]] = entry
                case .failed(let error): throw error
                }
                taken += 1
                session.progress(done + taken)
            })
        return entries
    }

    private static func second(
        _ file: Comparison.File, at path: String, kept: [String: SourceFile], on shelf: Shelf,
        _ scorer: EntryScorer, _ options: ReportInput.Options
    ) -> Second {
        do throws(FileError) {
            let source: SourceFile
            if let known = kept[path] { source = known } else { source = try FileAccess.read(path) }
            guard let entry = CompaniesCompared.entry(of: source, as: file, on: shelf, scorer, options) else {
                throw FileError(
                    .read, path, "the file was changed while it was compared",
                    solution: "run hrdd compare again")
            }
            return .entry(entry)
        } catch {
            return .failed(error)
        }
    }
}
