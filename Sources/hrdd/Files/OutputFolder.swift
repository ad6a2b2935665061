import Digest
import Glibc
import SourceText

/// The folder that several reports go to. Its manifest says which files are hrdd's, and with which digest they
/// were written; any other file, and one that was changed since, is not overwritten unless forced.
struct OutputFolder {
    private let folder: String
    private let force: Bool
    private let durably: Bool
    private let records: FileRecords
    /// Expected, and not to be written.
    private var spared: [String: FileError] = [:]
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
        if !force, FileAccess.isLink(join(folder, Manifest.name)) {
            throw Self.linkError(Manifest.name, in: folder)
        }
        records = try Self.records(in: folder, force: force)
    }

    /// What the folder's manifest says, if there is one; with `force` nothing where it is none of hrdd's.
    private static func records(in folder: String, force: Bool) throws(FileError) -> FileRecords {
        let path = join(folder, Manifest.name)
        let records = FileRecords(Spool(in: folder))
        guard FileAccess.exists(path) else { return records }
        let file = try FileAccess.read(path)
        if Manifest.read(file.bytes, records.add) { return records }
        if force { return FileRecords(Spool(in: folder)) }
        throw WrittenVersion.refusal(of: file.bytes, .write, path)
            ?? FileError(
                .write, path, "it is there and is not a manifest of hrdd",
                solution: "choose another folder, or give --force")
    }

    /// This run would write a file; behind the last comes `announce`.
    func expect(_ path: String) { records.expect(path) }

    /// Announces the expected files and gives those back that may not be written, each with the reason.
    ///
    /// The names stand in the manifest before the first file is made: whoever kills the program and starts it
    /// again must not be refused its own files.
    mutating func announce() throws -> [String: FileError] {
        var places: [String: Place] = [:]
        try records.visit { record in
            guard record.isExpected else { return }
            let name = split(record.path).folder
            let place = places[name] ?? Place(name, in: folder)
            places[name] = place
            if let reason = reasonToSpare(record, place) { spared[record.path] = reason }
        }
        for place in places.keys { Leftovers.remove(in: join(folder, place)) }
        try writeManifest { record in
            let isAnnounced = record.isExpected && spared[record.path] == nil
            guard isAnnounced || record.before != nil else { return nil }
            return Manifest.Entry(
                path: record.path, digest: record.before?.digest,
                isPending: isAnnounced || record.before?.isPending == true)
        }
        return spared
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
    func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        note(path, try writer(sparing: []).write(bytes, to: path))
    }

    /// Writes one of the announced files piece by piece; a file that is the same already is left alone.
    func write(to path: String, _ body: (inout FilePieces) throws -> Void) throws {
        var digest = SHA256().digest()
        let refusal = writer(sparing: []).refusal(of: path)
        try AtomicWriter.write(to: join(folder, path), durably: durably, unlessLost: refusal) { file in
            try body(&file)
            digest = file.digest
        }
        note(path, digest)
    }

    /// Remembers that a file was written, and with which digest.
    func note(_ path: String, _ digest: SHA256Digest) { records.note(path, digest.hex) }

    /// Writes the manifest, now with all digests. A file that was announced and not made keeps what was known of it,
    /// and stays doubtful where it was.
    func finish() throws {
        try writeManifest { record in
            if let digest = record.written {
                return Manifest.Entry(path: record.path, digest: digest, isPending: false)
            }
            guard let before = record.before else { return nil }
            let isForgotten = before.digest == nil && !FileAccess.exists(join(folder, record.path))
            return isForgotten ? nil : before
        }
    }

    /// A place for what is put by while the files are written.
    func spool() -> Spool { Spool(in: folder) }

    /// What is true of all files in one folder, so that nothing is asked about each.
    private enum Place {
        case missing, there
        /// A folder that somebody else made may hold links; what is written into it stays in it.
        case behindLink

        /// - Parameter path: relative to the folder that reports go to; empty for that folder itself.
        init(_ path: String, in folder: String) {
            var (place, here) = (folder, Self.there)
            for name in path.split(separator: "/") where here == .there {
                place = join(place, String(name))
                let kind = FileAccess.ownKind(of: place)
                here = kind == nil ? .missing : kind == S_IFLNK ? .behindLink : .there
            }
            self = here
        }
    }

    /// A file of which a manifest says that it was to be written has the old bytes, or the new ones, which are not
    /// known yet: it becomes doubtful unless it has the old.
    private mutating func reasonToSpare(_ record: FileRecords.Record, _ place: Place) -> FileError? {
        guard !force, place != .missing else { return nil }
        let target = join(folder, record.path)
        let kind = FileAccess.ownKind(of: target)
        if place == .behindLink || kind == S_IFLNK { return Self.linkError(record.path, in: folder) }
        guard kind != nil else { return nil }
        guard let entry = record.before else {
            return FileError(
                .write, target, "it is there and hrdd did not write it",
                solution: "choose another folder, or give --force")
        }
        do throws(FileError) {
            let now = SHA256.digest(of: try FileAccess.read(target).bytes)
            guard now.hex != entry.digest else { return nil }
            if entry.isPending || entry.digest == nil {
                doubtful.insert(record.path)
                return nil
            }
            return FileError(
                .write, target, "it was changed since hrdd wrote it",
                solution: "keep it under another name, or give --force")
        } catch {
            return error
        }
    }

    private static func linkError(_ path: String, in folder: String) -> FileError {
        FileError(
            .write, join(folder, path), "there is a link on the way, and it may lead out of the folder",
            solution: "choose another folder, or give --force")
    }

    /// - Parameter entry: what is to be said of a file; `nil` where nothing is.
    private func writeManifest(_ entry: (FileRecords.Record) -> Manifest.Entry?) throws {
        try AtomicWriter.write(to: join(folder, Manifest.name), durably: durably) { file in
            try file.append(Manifest.opening)
            var isEmpty = true
            try records.visit { record in
                guard let entry = entry(record) else { return }
                try file.append(Manifest.text(of: entry, isFirst: isEmpty))
                isEmpty = false
            }
            try file.append(Manifest.closing(isEmpty: isEmpty))
        }
    }

    /// What a folder's manifest says, by path.
    static func manifest(in folder: String) throws(FileError) -> [String: Manifest.Entry] {
        let path = join(folder, Manifest.name)
        let file = try FileAccess.read(path)
        var entries: [String: Manifest.Entry] = [:]
        guard Manifest.read(file.bytes, { entries[$0.path] = $0 }) else {
            throw WrittenVersion.refusal(of: file.bytes, .read, path)
                ?? FileError(.read, path, "it is no manifest of hrdd")
        }
        return entries
    }
}
