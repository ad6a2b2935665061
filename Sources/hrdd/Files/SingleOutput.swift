import SourceText

/// One file that a user named with `-o`.
enum SingleOutput {
    /// Writes it, unless something stands there that would be lost.
    ///
    /// - Parameters:
    ///   - force: whether it is replaced all the same; `nil` where the command has no such option.
    ///   - isOurs: tells from the bytes that are there whether hrdd made them and can make them again.
    static func write(
        _ bytes: [UInt8], to path: String, force: Bool?, durably: Bool = false,
        isOurs: ([UInt8]) -> Bool = { _ in false }
    ) throws(FileError) {
        if force != true, FileAccess.kind(of: path).map(FileAccess.isRegular) == true {
            let old = try FileAccess.read(path).bytes
            if old == bytes { return }
            guard old.isEmpty || isOurs(old) else { throw wouldBeLost(path, canForce: force != nil) }
        }
        Leftovers.remove(in: split(path).folder)
        try AtomicWriter.write(bytes, to: path, durably: durably)
    }

    /// Writes it piece by piece; where nothing comes nothing is written.
    ///
    /// - Parameters:
    ///   - isOurs: tells from the beginning and the end of what is there whether hrdd made it and can make it again.
    ///   - body: gives the pieces.
    static func write(
        to path: String, force: Bool, durably: Bool, isOurs: ([UInt8]) -> Bool,
        _ body: (inout FilePieces) throws -> Void
    ) throws {
        // Before the work and not behind it: nobody waits an hour to be refused.
        if !force, FileAccess.kind(of: path).map(FileAccess.isRegular) == true {
            let old = try FileAccess.ends(of: path)
            guard old.isEmpty || isOurs(old) else { throw wouldBeLost(path) }
        }
        Leftovers.remove(in: split(path).folder)
        try AtomicWriter.write(to: path, durably: durably, body)
    }

    private static func wouldBeLost(_ path: String, canForce: Bool = true) -> FileError {
        FileError(
            .write, path, "it is there already and would be lost",
            solution: canForce
                ? "choose another name, or give --force" : "choose another folder, or remove it")
    }
}
