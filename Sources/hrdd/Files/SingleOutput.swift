import SourceText

/// One file that a user named with `-o`.
enum SingleOutput {
    /// Writes it, unless something stands there that would be lost.
    ///
    /// - Parameter isOurs: tells from the bytes that are there whether hrdd made them and can make them again.
    static func write(
        _ bytes: [UInt8], to path: String, force: Bool, durably: Bool = false,
        isOurs: ([UInt8]) -> Bool = { _ in false }
    ) throws(FileError) {
        if !force, FileAccess.kind(of: path).map(FileAccess.isRegular) == true {
            let old = try FileAccess.read(path).bytes
            if old == bytes { return }
            guard old.isEmpty || isOurs(old) else {
                throw FileError(
                    .write, path, "it is there already and would be lost",
                    solution: "choose another name, or give --force")
            }
        }
        try AtomicWriter.write(bytes, to: path, durably: durably)
    }
}
