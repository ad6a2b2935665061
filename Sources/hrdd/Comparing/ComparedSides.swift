import CommandOptions
import DueDiligence
import QuestionnaireFiles
import SourceText

/// What is held against each other, as the command line names it: files, or folders of them.
struct ComparedSides {
    let operands: [String]
    let areFolders: Bool

    /// - Parameter rule: what to say where some are files and some are folders.
    init(_ operands: [String], alike rule: String) throws {
        // What is not there is not asked what it is.
        for operand in operands where operand != "-" && !FileAccess.exists(operand) {
            throw FileError(.read, operand, "there is no such file or folder")
        }
        let folders = operands.count { $0 != "-" && FileAccess.isFolder($0) }
        guard folders == 0 || folders == operands.count else { throw UsageError(rule) }
        guard operands.count(where: { $0 == "-" }) < 2 else { throw UsageError.standardInputTwice }
        self.operands = operands
        areFolders = folders > 0
        guard areFolders else { return }
        // Else each file of it would be told by itself.
        for (index, operand) in operands.enumerated() {
            if let twin = operands[..<index].first(where: { FileAccess.leadToSame($0, operand) }) {
                throw UsageError(
                    "\(printable(twin)) and \(printable(operand)) are one folder: give two that differ")
            }
        }
    }

    /// Whether a path leads to one of them.
    func include(_ path: String) -> Bool { operands.contains { FileAccess.leadToSame($0, path) } }

    /// The files of each side. A file of a folder that cannot be read is reported, and the others are taken.
    func read(in session: inout Session) throws -> [AnswerFiles] {
        try operands.map { operand in
            AnswerFiles(
                name: operand,
                files: areFolders
                    ? Self.files(below: operand, in: &session)
                    : [(split(operand).name, try FileAccess.read(operand))])
        }
    }

    private static func files(
        below folder: String, in session: inout Session
    ) -> [(path: String, file: SourceFile)] {
        let names = AnswerInputs.names(below: folder, in: &session)
        var files: [(path: String, file: SourceFile)] = []
        for path in (0..<names.count).map({ names[$0] }) {
            do throws(FileError) {
                let file = try FileAccess.read(join(folder, path))
                if FileKind.answers.isPossible(for: file) { files.append((path, file)) }
            } catch {
                session.report(error)
            }
        }
        return files
    }
}

extension [AnswerFiles] {
    /// The files of all sides, as messages name them.
    var names: [String] { flatMap { $0.files.map(\.file.name) } }
}
