import Digest
import PlainJSON
import SourceText

/// The folder that several reports go to. Its manifest says which files are hrdd's, and with which digest they
/// were written; any other file, and one that was changed since, is not overwritten unless forced.
struct OutputFolder {
    static let manifestName = "manifest.json"

    private let folder: String
    private let force: Bool
    private let durably: Bool
    /// By path relative to the folder.
    private var known: [String: Entry] = [:]

    /// What the manifest says of one file.
    private struct Entry {
        /// With which it was last written; `nil` before the first time.
        var digest: String?
        /// Announced and not yet written: its bytes may be those of either run.
        var isPending = false
    }

    /// Opens or makes the folder, and reads its manifest if there is one.
    init(_ folder: String, force: Bool, durably: Bool) throws(FileError) {
        self.folder = folder
        self.force = force
        self.durably = durably
        try FolderListing.make(folder)
        let path = join(folder, Self.manifestName)
        guard FileAccess.exists(path) else { return }
        let file = try FileAccess.read(path)
        guard let entries = Self.entries(of: file.bytes) else {
            if force { return }
            throw FileError(
                .write, path, "it is there and is not a manifest of hrdd",
                solution: "choose another folder, or give --force")
        }
        known = entries
    }

    /// Announces the files of this run and gives those back that may not be written, each with the reason.
    ///
    /// The names stand in the manifest before the first file is made: whoever kills the program and starts it
    /// again must not be refused its own files.
    mutating func announce(_ paths: some Sequence<String>) throws(FileError) -> [String: FileError] {
        var refused: [String: FileError] = [:]
        var places: Set<String> = []
        for path in paths {
            places.insert(split(join(folder, path)).folder)
            if let reason = reasonToSpare(path) {
                refused[path] = reason
            } else {
                known[path, default: Entry()].isPending = true
            }
        }
        for place in places { Leftovers.remove(in: place) }
        try writeManifest()
        return refused
    }

    /// What writes the announced files, on any thread.
    struct Writer: Sendable {
        fileprivate let folder: String
        fileprivate let durably: Bool
        fileprivate let spared: Set<String>

        /// Whether a file may not be written.
        func spares(_ path: String) -> Bool { spared.contains(path) }

        /// Writes a file and gives its digest; one that is the same already is left alone.
        func write(_ bytes: [UInt8], to path: String) throws(FileError) -> String {
            let target = join(folder, path)
            if FileAccess.exists(target), (try? FileAccess.read(target))?.bytes == bytes {
                return SHA256.digest(of: bytes).hex
            }
            try FolderListing.make(split(target).folder)
            try AtomicWriter.write(bytes, to: target, durably: durably)
            return SHA256.digest(of: bytes).hex
        }
    }

    /// What writes the announced files but those spared.
    func writer(sparing spared: Set<String>) -> Writer {
        Writer(folder: folder, durably: durably, spared: spared)
    }

    /// Writes one of the announced files; a file that is the same already is left alone.
    mutating func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        note(path, try writer(sparing: []).write(bytes, to: path))
    }

    /// Writes one of the announced files piece by piece; a file that is the same already is left alone.
    mutating func write(to path: String, _ body: (inout FilePieces) throws -> Void) throws {
        var digest = ""
        try AtomicWriter.write(to: join(folder, path), durably: durably) { file in
            try body(&file)
            digest = file.digest.hex
        }
        note(path, digest)
    }

    /// Remembers that a file was written, and with which digest.
    mutating func note(_ path: String, _ digest: String) { known[path] = Entry(digest: digest) }

    /// Writes the manifest, now with all digests. A file that was announced and not made keeps what was known
    /// of it.
    mutating func finish() throws(FileError) {
        for (path, entry) in known where entry.isPending {
            known[path] = entry.digest.map { Entry(digest: $0) }
        }
        try writeManifest()
    }

    private func reasonToSpare(_ path: String) -> FileError? {
        let target = join(folder, path)
        guard !force, FileAccess.exists(target) else { return nil }
        guard let entry = known[path] else {
            return FileError(
                .write, target, "it is there and hrdd did not write it",
                solution: "choose another folder, or give --force")
        }
        guard let digest = entry.digest, !entry.isPending else { return nil }
        do throws(FileError) {
            let now = SHA256.digest(of: try FileAccess.read(target).bytes).hex
            guard now != digest else { return nil }
            return FileError(
                .write, target, "it was changed since hrdd wrote it",
                solution: "keep it under another name, or give --force")
        } catch {
            return error
        }
    }

    private func writeManifest() throws(FileError) {
        var writer = JSONWriter(.pretty)
        writer.object { writer in
            writer.member("schema", "hrdd/manifest/1")
            writer.member(
                "files",
                array: { writer in
                    for (path, entry) in known.sorted(by: { $0.key < $1.key }) {
                        writer.object { writer in
                            writer.member("file", path)
                            writer.member("sha256", entry.digest)
                            if entry.isPending { writer.member("pending", true) }
                        }
                    }
                })
        }
        writer.endLine()
        let path = join(folder, Self.manifestName)
        if (try? FileAccess.read(path))?.bytes == writer.bytes { return }
        try AtomicWriter.write(writer.bytes, to: path, durably: durably)
    }

    /// The files that a folder's manifest names.
    static func names(in folder: String) throws(FileError) -> [String] {
        let path = join(folder, manifestName)
        guard let entries = entries(of: try FileAccess.read(path).bytes) else {
            throw FileError(.read, path, "it is no manifest of hrdd")
        }
        return Array(entries.keys)
    }

    private static func entries(of bytes: [UInt8]) -> [String: Entry]? {
        guard case .success(let manifest) = JSONValue.read(bytes),
            case .string("hrdd/manifest/1")? = manifest["schema"],
            case .array(let files)? = manifest["files"]
        else { return nil }
        var entries: [String: Entry] = [:]
        for file in files {
            guard case .string(let path)? = file["file"] else { return nil }
            var entry = Entry(isPending: file["pending"] == .boolean(true))
            if case .string(let digest)? = file["sha256"] { entry.digest = digest }
            entries[path] = entry
        }
        return entries
    }
}
