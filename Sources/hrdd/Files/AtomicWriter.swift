import Digest
import Glibc

/// Every write of a file goes through here: into a temporary file in the same folder, which then takes the
/// file's place in one step, so that there is never half a file.
enum AtomicWriter {
    /// Writes a whole file and gives its digest. With `durably` it is on the disk before it takes its place.
    @discardableResult
    static func write(
        _ bytes: [UInt8], to path: String, durably: Bool = false, unlessLost refusal: FileError? = nil
    ) throws(FileError) -> SHA256Digest {
        do {
            var digest = SHA256().digest()
            try write(to: path, durably: durably, replacesSame: true, unlessLost: refusal) { file in
                try file.append(bytes)
                digest = file.digest
            }
            return digest
        } catch let error as FileError {
            throw error
        } catch {
            throw FileError(.write, path, "\(error)")
        }
    }

    /// Writes a file piece by piece. Where the same bytes are there already they are left alone, and where nothing
    /// comes nothing is written.
    ///
    /// - Parameters:
    ///   - refusal: is thrown where a file with other bytes is there, however late somebody put it there; `nil` where
    ///     it may be replaced.
    ///   - body: gives the pieces; what it throws leaves the file as it was.
    static func write(
        to path: String, durably: Bool = false, replacesSame: Bool = false,
        unlessLost refusal: FileError? = nil, _ body: (inout FilePieces) throws -> Void
    ) throws {
        guard !path.isEmpty else { throw FileError(.write, path, "the name is empty") }
        let (target, mode) = try place(of: path)
        if let mode, mode & S_IFMT != S_IFREG {
            if mode & S_IFMT == S_IFDIR { throw FileError(.write, path, code: EISDIR) }
            // /dev/null or a pipe cannot be replaced; it takes what is written.
            return try writeInPlace(path, body)
        }
        let folder = split(target).folder
        let temporary = try Interruption.openTemporary(in: folder, for: path)
        var isOpen = true
        do {
            defer { if isOpen { close(temporary.descriptor) } }
            if let mode { _ = fchmod(temporary.descriptor, mode & 0o7777) }
            var pieces = FilePieces(to: temporary.descriptor, path: path)
            try body(&pieces)
            try pieces.flush()
            if !replacesSame, try pieces.isEmpty || FileAccess.areSame(temporary.path, target) {
                return Interruption.abandon(temporary)
            }
            if let refusal, FileAccess.holdsSomething(target) { throw refusal }
            if durably, fsync(temporary.descriptor) != 0 { throw FileError(.write, path, code: errno) }
            // A disk on the network may say only now that it is full.
            isOpen = false
            if close(temporary.descriptor) != 0, errno != EINTR {
                throw FileError(.write, path, code: errno)
            }
            try Interruption.finish(temporary, as: target, for: path)
        } catch {
            Interruption.abandon(temporary)
            throw error
        }
        if durably { try flush(folder, for: path) }
    }

    /// Follows a link, so that the file it leads to is replaced and not the link; that file need not exist.
    /// With its type and permissions; `nil` where there is nothing yet.
    private static func place(of path: String) throws(FileError) -> (target: String, mode: mode_t?) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return (path, nil) }
        guard status.st_mode & S_IFMT == S_IFLNK else { return (path, status.st_mode) }
        let leadsSomewhere = stat(path, &status) == 0
        if leadsSomewhere, status.st_mode & S_IFMT != S_IFREG { return (path, status.st_mode) }
        if let real = realpath(path, nil) {
            defer { free(real) }
            return (String(cString: real), leadsSomewhere ? status.st_mode : nil)
        }
        guard errno == ENOENT, let next = linkTarget(of: path), lstat(next, &status) != 0 else {
            throw FileError(.write, path, code: errno)
        }
        return (next, nil)
    }

    private static func linkTarget(of path: String) -> String? {
        var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = buffer.withUnsafeMutableBytes { buffer in
            guard let start = buffer.baseAddress else { return -1 }
            return readlink(path, start.assumingMemoryBound(to: CChar.self), buffer.count)
        }
        guard count > 0 else { return nil }
        let target = String(decoding: buffer.prefix(count), as: UTF8.self)
        return target.hasPrefix("/") ? target : join(split(path).folder, target)
    }

    private static func writeInPlace(_ path: String, _ body: (inout FilePieces) throws -> Void) throws {
        let file = open(path, O_WRONLY | O_CLOEXEC)
        guard file >= 0 else { throw FileError(.write, path, code: errno) }
        defer { close(file) }
        do {
            var pieces = FilePieces(to: file, path: path)
            try body(&pieces)
            try pieces.flush()
        } catch let error as FileError {
            // Whoever read the other end of the pipe has seen enough.
            if error.code != EPIPE { throw error }
        }
    }

    /// Waits until the names in a folder are on the disk: a new file or folder is durable once they are.
    static func flush(_ folder: String, for path: String) throws(FileError) {
        let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        // Some file systems cannot flush a folder, and say so.
        if fsync(descriptor) != 0, ![EINVAL, ENOTSUP, EBADF].contains(errno) {
            throw FileError(.write, path, code: errno)
        }
    }
}
