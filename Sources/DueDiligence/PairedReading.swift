import Pairing
import Reporting
import SourceText

/// What one analyst brought, or one year: a file, or the answer files of a folder.
package struct AnswerFiles: Sendable {
    /// As the user named it.
    let name: String
    /// Below the folder; for a single file its base name.
    package let files: [(path: String, file: SourceFile)]

    package init(name: String, files: [(path: String, file: SourceFile)]) {
        self.name = name
        self.files = files
    }
}

/// The answer files of several sides, read, assessed and put together; what cannot be, the diagnostics say.
struct PairedReading {
    /// The files of one reply, a place a side.
    typealias Row = (name: String, files: [ReportInput?])

    private(set) var diagnostics: [Diagnostic] = []
    /// The names of the files that were refused.
    private(set) var refused: [String] = []
    private(set) var rows: [Row] = []
    /// The names of the files that found no partner; of single files none is told.
    private(set) var alone: [String] = []

    /// - Parameter assess: reads a file of a side, counted from 0.
    init(_ sides: [AnswerFiles], areFolders: Bool, assess: (Int, SourceFile) -> Reading<ReportInput>) {
        var inputs: [ReportInput] = []
        var candidates: [PairedFiles.Candidate] = []
        for (column, side) in sides.enumerated() {
            for (path, file) in side.files {
                let reading = assess(column, file)
                diagnostics += reading.diagnostics
                guard let input = reading.value else {
                    refused.append(file.name)
                    continue
                }
                inputs.append(input)
                candidates.append(
                    PairedFiles.Candidate(
                        // Single files are one reply, whatever they are called.
                        column: column, path: areFolders ? path : "", company: input.sheet.company,
                        questionnaire: input.sheet.questionnaire))
            }
        }
        let paired = PairedFiles(candidates, columns: sides.count)
        diagnostics += DoubledFiles.diagnostics(of: paired, inputs)
        rows = paired.rows.map { row in (row.name, row.members.map { $0.map { inputs[$0] } }) }
        if areFolders { alone = paired.alone.map { inputs[$0].source.name } }
    }
}
