import CommandOptions

/// One file that a user named with `-o`.
enum SingleOutput {
    /// Writes it, unless something else stands there: nobody can tell a report from one with a user's notes in it.
    ///
    /// - Parameters:
    ///   - force: whether what stands there is replaced all the same.
    ///   - wayOut: what to do instead, as a verb phrase.
    static func write(
        _ bytes: [UInt8], to path: String, force: Bool,
        wayOut: String = "choose another name, or give --force"
    ) throws {
        try write(to: path, force: force, wayOut: wayOut) { try $0.append(bytes) }
    }

    /// Writes it piece by piece; where nothing comes nothing is written.
    ///
    /// - Parameter body: gives the pieces.
    static func write(
        to path: String, force: Bool, durably: Bool = false,
        wayOut: String = "choose another name, or give --force",
        _ body: (inout FilePieces) throws -> Void
    ) throws {
        try checkEnding(of: path)
        Leftovers.remove(in: split(path).folder)
        let refusal = FileError(.write, path, "it is there already and would be lost", solution: wayOut)
        try AtomicWriter.write(to: path, durably: durably, unlessLost: force ? nil : refusal, body)
    }

    /// Nobody could open what we write under such a name.
    private static func checkEnding(of path: String) throws(UsageError) {
        let name = path.lowercased()
        let foreign = ["pdf", "doc", "docx", "odt", "rtf", "xls", "xlsx", "ods"]
        guard let ending = foreign.first(where: { name.hasSuffix(".\($0)") }) else { return }
        throw UsageError(
            "hrdd writes no .\(ending); choose .yaml for answers, .md or .html for a report "
                + "(a browser prints that as PDF)")
    }
}
