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
    /// By the company's name, what its files must have in common.
    private var seen: [String: [Comparison.File]] = [:]
    private var names = NameNeighbours()

    package init(on shelf: Shelf) { self.shelf = shelf }

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
        let check = CompanyFileCheck(file, in: compared.source)
        if let problem = others.lazy.compactMap({ check.problem(beside: $0) }).first {
            refused.append(compared.source.name)
            return [problem]
        }
        seen[key] = others + [file]
        files.append(file)
        if let remark = others.lazy.compactMap({ check.remark(beside: $0) }).first { return [remark] }
        guard others.isEmpty, let near = names.neighbour(of: file.company) else { return [] }
        return [check.remark(near: near)]
    }

    /// What all were asked; `nil` where no file is sound.
    ///
    /// - Parameter absent: companies on a register that have no file.
    package func roster(absent: [Comparison.Apart]) -> Roster? {
        Roster(
            files, questionnaires: questionnaires.map(\.questionnaire), method: shelf.method.method,
            absent: absent)
    }

    /// What is reported of a comparison.
    package func input(of comparison: Comparison, options: ReportInput.Options) -> ComparisonInput {
        ComparisonInput(
            comparison: comparison,
            digests: ComparisonInput.Digests(
                questionnaires: questionnaires.map { ($0.id, $0.digest.hex) }, method: shelf.method.digest.hex
            ),
            refused: refused, options: options, toolVersion: Version.text)
    }

    /// Those that the files answer, by id.
    private var questionnaires: [LoadedQuestionnaire] {
        Set(files.map(\.questionnaire)).sorted().compactMap(shelf.questionnaire)
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
