import Digest
import SourceText

/// The folder that several reports go to. Its manifest says which files are hrdd's, and with which digest they
/// were written; any other file, and one that was changed since, is not overwritten unless forced.
struct OutputFolder {
    static let manifestName = "manifest.json"

    private let folder: String
    private let force: Bool
    private let durably: Bool
    private var known = ManifestTable()
    private var putByEntries: Spool?
    /// Which a run that was cut short may have left, or somebody may have changed since.
    private var doubtful: Set<String> = []

    /// Opens or makes the folder, and reads its manifest if there is one. Nobody else may write into it from now on
    /// until the program ends.
    init(_ folder: String, force: Bool, durably: Bool) throws(FileError) {
        self.folder = folder
        self.force = force
        self.durably = durably
        try FolderListing.make(folder, durably: durably)
        try FolderClaim.take(folder)
        let path = join(folder, Self.manifestName)
        if !force, let reason = Self.link(to: Self.manifestName, in: folder) { throw reason }
        guard FileAccess.exists(path) else { return }
        let file = try FileAccess.read(path)
        guard let entries = ManifestTable(reading: file.bytes) else {
            if force { return }
            throw WrittenVersion.refusal(of: file.bytes, .write, path)
                ?? FileError(
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
        var allowed = ManifestTable()
        for path in paths {
            places.insert(split(join(folder, path)).folder)
            if let reason = reasonToSpare(path) { refused[path] = reason } else { allowed.add(path) }
        }
        known.announce(allowed)
        for place in places { Leftovers.remove(in: place) }
        try writeManifest()
        return refused
    }

    /// What writes the announced files, on any thread.
    struct Writer: Sendable {
        fileprivate let folder: String
        fileprivate let durably: Bool
        fileprivate let spared: Set<String>
        fileprivate let doubtful: Set<String>

        /// Whether a file may not be written.
        func spares(_ path: String) -> Bool { spared.contains(path) }

        /// What is thrown where a doubtful file does not hold what would be written; `nil` where it is not doubtful.
        fileprivate func refusal(of path: String) -> FileError? {
            guard doubtful.contains(path) else { return nil }
            return FileError(
                .write, join(folder, path),
                "a run was cut short, and what is there may have been changed since",
                solution: "keep it under another name, or give --force")
        }

        /// Writes a file and gives its digest; one that is the same already is left alone.
        func write(_ bytes: [UInt8], to path: String) throws(FileError) -> SHA256Digest {
            let target = join(folder, path)
            if FileAccess.exists(target), (try? FileAccess.read(target))?.bytes == bytes {
                return SHA256.digest(of: bytes)
            }
            try FolderListing.make(split(target).folder, durably: durably)
            return try AtomicWriter.write(
                bytes, to: target, durably: durably, unlessLost: refusal(of: path))
        }
    }

    /// What writes the announced files but those spared.
    func writer(sparing spared: Set<String>) -> Writer {
        Writer(folder: folder, durably: durably, spared: spared, doubtful: doubtful)
    }

    /// Writes one of the announced files; a file that is the same already is left alone.
    mutating func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        let digest = try writer(sparing: []).write(bytes, to: path)
        note { $0(path, digest.hex) }
    }

    /// Writes one of the announced files piece by piece; a file that is the same already is left alone.
    /// The caller notes its digest.
    func write(
        to path: String, _ body: (inout FilePieces) throws -> Void
    ) throws -> SHA256Digest {
        var digest = SHA256().digest()
        let refusal = writer(sparing: []).refusal(of: path)
        try AtomicWriter.write(to: join(folder, path), durably: durably, unlessLost: refusal) { file in
            try body(&file)
            digest = file.digest
        }
        return digest
    }

    /// Remembers that files were written, and with which digests.
    ///
    /// - Parameter visit: calls what it is given with each, and with its digest in hexadecimal digits.
    mutating func note(_ visit: ((String, String) -> Void) throws -> Void) rethrows { try known.note(visit) }

    /// Writes the manifest, now with all digests. A file that was announced and not made keeps what was known
    /// of it.
    mutating func finish() throws(FileError) {
        known.settle()
        try writeManifest()
    }

    /// A place for what is put by while the files are written.
    func spool() -> Spool { Spool(in: folder) }

    /// Puts by what the manifest says until `takeUp`: a hundred thousand names need not be held while there is other
    /// work.
    mutating func putBy() {
        let spool = spool()
        known.visit { spool.append([$0, $1, $2 ? "pending" : ""]) }
        putByEntries = spool
        known = ManifestTable()
    }

    /// Knows again what the manifest says.
    mutating func takeUp() throws {
        guard let spool = putByEntries else { return }
        known = try ManifestTable(count: spool.count) { add in
            try spool.visit { if $0.count == 3 { add($0[0], $0[1], !$0[2].isEmpty) } }
        }
        putByEntries = nil
    }

    /// A file of which a manifest says that it was to be written has the old bytes, or the new ones, which are not
    /// known yet: it becomes doubtful unless it has the old.
    private mutating func reasonToSpare(_ path: String) -> FileError? {
        let target = join(folder, path)
        guard !force else { return nil }
        if let reason = Self.link(to: path, in: folder) { return reason }
        guard FileAccess.exists(target) else { return nil }
        guard let entry = known.entry(path) else {
            return FileError(
                .write, target, "it is there and hrdd did not write it",
                solution: "choose another folder, or give --force")
        }
        do throws(FileError) {
            let now = SHA256.digest(of: try FileAccess.read(target).bytes)
            guard now.bytes != entry.digest else { return nil }
            if entry.isPending || entry.digest == nil {
                doubtful.insert(path)
                return nil
            }
            return FileError(
                .write, target, "it was changed since hrdd wrote it",
                solution: "keep it under another name, or give --force")
        } catch {
            return error
        }
    }

    /// A folder that somebody else made may hold links; what is written into it stays in it.
    private static func link(to path: String, in folder: String) -> FileError? {
        var place = folder
        for name in path.split(separator: "/") {
            place = join(place, String(name))
            if FileAccess.isLink(place) {
                return FileError(
                    .write, join(folder, path),
                    "there is a link on the way, and it may lead out of the folder",
                    solution: "choose another folder, or give --force")
            }
        }
        return nil
    }

    private func writeManifest() throws(FileError) {
        let path = join(folder, Self.manifestName)
        do {
            try AtomicWriter.write(to: path, durably: durably) { file in
                try known.write { try file.append($0) }
            }
        } catch let error as FileError {
            throw error
        } catch {
            throw FileError(.write, path, "\(error)")
        }
    }

    /// What a folder's manifest says.
    static func manifest(in folder: String) throws(FileError) -> ManifestTable {
        let path = join(folder, manifestName)
        let file = try FileAccess.read(path)
        guard let manifest = ManifestTable(reading: file.bytes) else {
            throw WrittenVersion.refusal(of: file.bytes, .read, path)
                ?? FileError(.read, path, "it is no manifest of hrdd")
        }
        return manifest
    }
}
