package import Comparison
import Digest
import Pairing
import QuestionnaireFiles
import QuestionnaireModel
package import Reporting
package import SourceText

/// One answer file that is to be compared, read for the first time.
package struct ComparedFile: Sendable {
    package let source: SourceFile
    /// `nil` where it was refused.
    package let file: Comparison.File?
    package let diagnostics: [Diagnostic]
}

/// Answer files of several companies on their way to being put beside each other.
///
/// Every file is read twice, so that none need be held: once for whose it is and what it was asked, and once for what
/// it answers to what all were asked.
package struct CompaniesCompared: Sendable {
    package private(set) var files: [Comparison.File] = []
    /// Files that were refused, as messages name them.
    package private(set) var refused: [String] = []
    private let shelf: Shelf
    private let method: LoadedMethod
    /// By the company's name, what its files must have in common.
    private var seen: [String: [Comparison.File]] = [:]
    private var names = NameNeighbours()

    package init(on shelf: Shelf, method: LoadedMethod) {
        self.shelf = shelf
        self.method = method
    }

    /// Reads a file for the first time, on any thread. The assessor's options say whether analysts are named.
    package static func read(_ source: SourceFile, by assessor: Assessor) -> ComparedFile {
        let reading = assessor.assess(source)
        let file = reading.value.map { input in
            Comparison.File(
                name: input.fileName, digest: input.digests.answers, sheet: input.sheet,
                assessment: input.assessment)
        }
        return ComparedFile(source: source, file: file, diagnostics: reading.diagnostics)
    }

    /// Takes a file in, in the order in which the files are to be named. What is wrong with it beside the others.
    package mutating func add(_ compared: ComparedFile) -> [Diagnostic] {
        guard let file = compared.file else {
            refused.append(compared.source.name)
            return []
        }
        let key = CompanyName.key(file.company)
        let others = seen[key] ?? []
        let problems = others.lazy.compactMap { Self.problem(with: file, in: compared.source, beside: $0) }
        if let problem = problems.first {
            refused.append(compared.source.name)
            return [problem]
        }
        seen[key] = others + [file]
        files.append(file)
        if let other = others.first(where: { Self.areFarApart($0.asOf, file.asOf) }) {
            return [
                Self.warning(
                    "different-time",
                    "the answers hold for \(file.asOf), and those in \"\(other.name)\" for \(other.asOf)",
                    key: "as-of", in: compared.source,
                    why: "The mean of two years is the score of neither.", help: "compare files of one year")
            ]
        }
        guard others.isEmpty, let near = names.neighbour(of: file.company) else { return [] }
        return [
            Self.warning(
                "near-name", "\"\(file.company)\" is spelled nearly as \"\(near)\"", key: "company",
                in: compared.source,
                why: "If they are one company it is ranked twice, and the other ranks are wrong.",
                help: "write the name alike in all its files, if it is one company")
        ]
    }

    /// Between two analysts' days there may lie weeks of work, and no new report of the company.
    private static let mostDaysApart = 180

    private static func areFarApart(_ day: String, _ other: String) -> Bool {
        guard let one = CalendarDay(day), let two = CalendarDay(other) else { return false }
        return abs(one.days(to: two)) > mostDaysApart
    }

    private static func warning(
        _ id: String, _ headline: String, key: String, in source: SourceFile, why explanation: String,
        help: String
    ) -> Diagnostic {
        Diagnostic(
            .warning, id, headline, explanation: explanation, in: source,
            at: AnswersReader.place(of: key, in: source), solutions: [Diagnostic.Solution(help)])
    }

    /// What all were asked; `nil` where no file is sound.
    ///
    /// - Parameter absent: companies on a register that have no file.
    package func roster(absent: [Comparison.Apart] = []) -> Roster? {
        Roster(
            files, questionnaires: questionnaires.map(\.questionnaire), method: method.method, absent: absent)
    }

    /// What is reported of a comparison.
    package func input(of comparison: Comparison, options: ReportInput.Options) -> ComparisonInput {
        ComparisonInput(
            comparison: comparison,
            digests: ComparisonInput.Digests(
                questionnaires: questionnaires.map { ($0.id, $0.digest.hex) }, method: method.digest.hex),
            refused: refused, options: options, toolVersion: Version.text)
    }

    /// Those that the files answer, by id.
    private var questionnaires: [LoadedQuestionnaire] {
        Set(files.map(\.questionnaire)).sorted().compactMap(shelf.questionnaire)
    }

    /// Why a company's second file cannot stand beside the first: two analysts on one thing, or nothing.
    private static func problem(
        with file: Comparison.File, in source: SourceFile, beside other: Comparison.File
    ) -> Diagnostic? {
        func error(
            _ id: String, _ headline: String, key: String, why explanation: String, help: String
        ) -> Diagnostic {
            Diagnostic(
                .error, id, headline, explanation: explanation, in: source,
                at: AnswersReader.place(of: key, in: source), solutions: [Diagnostic.Solution(help)])
        }
        if file.digest == other.digest {
            return error(
                "same-file", "this file is the same, byte for byte, as \"\(other.name)\"", key: "company",
                why: "A company is compared once, or once for each analyst.", help: "leave one of them out")
        }
        if file.analyst?.lowercased() == other.analyst?.lowercased() {
            let analyst = file.analyst.map { "by \($0)" } ?? "without an analyst's name"
            return error(
                "same-analyst", "\"\(file.company)\" is in \"\(other.name)\" already, also \(analyst)",
                key: "company", why: "A company is compared once, or once for each analyst.",
                help: "leave one of the files out, or name the analysts")
        }
        let whose = "Two files on one company are taken for two analysts' views of one thing."
        if file.questionnaire != other.questionnaire {
            return error(
                "different-questionnaire",
                "\"\(other.name)\" holds this company's answers to \"\(other.questionnaire)\"",
                key: "questionnaire", why: whose, help: "leave one of the files out")
        }
        if file.basis != other.basis {
            return error(
                "different-basis",
                "in \"\(other.name)\" the basis of this company's answers is \(other.basis.rawValue)",
                key: "basis", why: whose, help: "leave one of the files out")
        }
        if file.reply != other.reply {
            return error(
                "different-reply",
                "in \"\(other.name)\" the reply of this company is \(other.reply.rawValue)", key: "reply",
                why: whose, help: "settle first whether there was a reply")
        }
        return nil
    }
}

extension CompaniesCompared {
    /// Reads a file for the second time, on any thread; `nil` where it is no longer the same.
    package static func entry(
        of source: SourceFile, as file: Comparison.File, on shelf: Shelf, _ scorer: EntryScorer,
        _ options: ReportInput.Options
    ) -> Entry? {
        guard SHA256.digest(of: source.bytes).hex == file.digest,
            let sheet = Pipeline.readAnswers(source, to: shelf).value
        else { return nil }
        return scorer.entry(
            options.isPublic ? PublicView.of(sheet, withAnalyst: options.withAnalyst) : sheet)
    }
}
