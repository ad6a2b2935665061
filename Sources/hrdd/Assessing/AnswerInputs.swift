import CommandOptions
import SourceText

/// Which answer files a command line names.
struct AnswerInputs {
    /// One file, and where its report belongs.
    struct Input {
        let path: String
        /// Relative to the output folder, without extension.
        let target: String
        /// Found in a folder and not named: then a file of another kind is passed over.
        let wasFound: Bool
    }

    let inputs: [Input]
    /// One file was named, and no folder.
    let isSingle: Bool

    /// Folders are searched for `*.yaml` to any depth; a folder that cannot be read is reported.
    static func collect(_ operands: [String], in session: inout Session) throws -> AnswerInputs {
        if operands.count(where: { $0 == "-" }) > 1 {
            throw UsageError("standard input can be read once, and \"-\" is given twice")
        }
        var inputs: [Input] = []
        for operand in operands {
            guard operand != "-", FileAccess.isFolder(operand) else {
                let name = operand == "-" ? "standard-input" : split(operand).name
                inputs.append(Input(path: operand, target: withoutExtension(name), wasFound: false))
                continue
            }
            var errors: [FileError] = []
            let found = FolderListing.files(below: operand, endingWith: ".yaml") { errors.append($0) }
            for error in errors { session.report(error) }
            for path in found {
                inputs.append(
                    Input(path: join(operand, path), target: withoutExtension(path), wasFound: true))
            }
        }
        let isSingle = operands.count == 1 && !operands.contains(where: FileAccess.isFolder)
        return AnswerInputs(inputs: inputs, isSingle: isSingle)
    }

    /// Two files whose reports would take each other's place.
    func checkTargets() throws {
        var seen: [String: String] = [:]
        for input in inputs {
            if let other = seen.updateValue(input.path, forKey: input.target) {
                throw UsageError(
                    "\(printable(other)) and \(printable(input.path)) would both be reported in "
                        + "\(printable(input.target))")
            }
        }
    }
}
