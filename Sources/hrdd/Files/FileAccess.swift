import Glibc
import SourceText

/// Every read that the program does goes through here.
enum FileAccess {
    /// No file of the project comes near; what is larger is refused before it is read.
    static let largestFile = 64 << 20

    /// The whole of a file, or of standard input where the path is `-`.
    static func read(_ path: String) throws(FileError) -> SourceFile {
        if path == "-" {
            return SourceFile(name: "-", bytes: try readAll(STDIN_FILENO, path: path, expected: 0))
        }
        guard !path.isEmpty else { throw FileError(.read, path, "the name is empty") }
        // Without O_NONBLOCK opening a named pipe would wait for somebody to write into it.
        let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw failure(opening: path, code: errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw FileError(.read, path, code: errno) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw FileError(.read, path, code: EISDIR)
        case S_IFIFO where isDescriptor(path):
            // The shell's own `<(command)`: its writer is there already, and is waited for.
            _ = fcntl(file, F_SETFL, 0)
        case S_IFIFO:
            throw FileError(
                .read, path, "it is a named pipe and not a file",
                solution: "give the path \"-\" to read standard input")
        case S_IFCHR where path == "/dev/null" || isDescriptor(path): break
        default: throw FileError(.read, path, "it is a device or socket and not a file")
        }
        return SourceFile(name: path, bytes: try readAll(file, path: path, expected: Int(status.st_size)))
    }

    /// Whether a path leads to a folder.
    static func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

    /// Whether a path is a link itself, wherever it leads.
    static func isLink(_ path: String) -> Bool { ownKind(of: path) == S_IFLNK }

    /// The type bits of what is there itself, links not followed; `nil` where there is nothing.
    static func ownKind(of path: String) -> mode_t? {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }

    /// Whether a path leads to anything at all.
    static func exists(_ path: String) -> Bool { kind(of: path) != nil }

    /// Whether type bits say that something is a plain file.
    static func isRegular(_ kind: mode_t) -> Bool { kind == S_IFREG }

    /// The type bits of what a path leads to, links followed; `nil` where there is nothing.
    static func kind(of path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }

    /// Whether there is a file that is not empty.
    static func holdsSomething(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_size > 0
    }

    /// Whether two plain files hold the same bytes; not where one of them is not there.
    static func areSame(_ a: String, _ b: String) throws(FileError) -> Bool {
        let part = 1 << 16
        let first = open(a, O_RDONLY | O_CLOEXEC)
        guard first >= 0 else { return false }
        defer { close(first) }
        let second = open(b, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard second >= 0 else { return false }
        defer { close(second) }
        var (one, other) = (stat(), stat())
        guard fstat(first, &one) == 0, fstat(second, &other) == 0, one.st_size == other.st_size else {
            return false
        }
        var offset = 0
        while offset < Int(one.st_size) {
            let bytes = try piece(of: first, at: offset, upTo: part, path: a)
            guard try bytes == piece(of: second, at: offset, upTo: part, path: b) else { return false }
            if bytes.isEmpty { return true }
            offset += bytes.count
        }
        return true
    }

    /// Some bytes from a place on; fewer than asked for only at the end.
    static func piece(
        of file: Int32, at offset: Int, upTo count: Int, path: String
    ) throws(FileError) -> [UInt8] {
        var code: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let read = pread(
                    file, buffer.baseAddress.map { $0 + filled }, count - filled, offset + filled)
                if read < 0, errno == EINTR { continue }
                if read < 0 { code = errno }
                if read <= 0 { break }
                filled += read
            }
        }
        if code != 0 { throw FileError(.read, path, code: code) }
        return bytes
    }

    private static func isDescriptor(_ path: String) -> Bool {
        path.hasPrefix("/dev/fd/") || path.hasPrefix("/proc/self/fd/") || path == "/dev/stdin"
    }

    private static func readAll(_ file: Int32, path: String, expected: Int) throws(FileError) -> [UInt8] {
        if expected > largestFile { throw tooLarge(path) }
        var bytes: [UInt8] = []
        var room = max(expected + 1, 1 << 16)
        while true {
            var code: Int32 = 0
            let wanted = room
            let chunk = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
                var count = Glibc.read(file, buffer.baseAddress, wanted)
                while count < 0, errno == EINTR { count = Glibc.read(file, buffer.baseAddress, wanted) }
                if count < 0 { code = errno }
                filled = max(0, count)
            }
            if code != 0 { throw FileError(.read, path, code: code) }
            if chunk.isEmpty { return bytes }
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            if bytes.count > largestFile { throw tooLarge(path) }
            room = 1 << 16
        }
    }

    private static func tooLarge(_ path: String) -> FileError {
        FileError(
            .read, path, "it is larger than the \(largestFile >> 20) MiB that are read of one file",
            solution: "see whether it is the file that was meant; one company's answers have about 25 KB")
    }

    /// Names the neighbour that was probably meant.
    private static func failure(opening path: String, code: Int32) -> FileError {
        guard code == ENOENT else { return FileError(.read, path, code: code) }
        let (folder, name) = split(path)
        let names = (try? FolderListing.names(in: folder.isEmpty ? "." : folder)) ?? []
        if name.unicodeScalars.contains("\u{FFFD}") {
            return FileError(
                .read, path, "its name is not UTF-8", solution: "rename it, and run the command again",
                code: code)
        }
        if names.contains(name) {
            return FileError(.read, path, "it is a link to a file that is not there", code: code)
        }
        guard let near = NearMiss.best(for: name, among: names) else {
            return FileError(.read, path, code: code)
        }
        let meant = folder.isEmpty ? near : join(folder, near)
        guard exists(meant) else { return FileError(.read, path, code: code) }
        return FileError(.read, path, "there is no such file; did you mean \(printable(meant))?")
    }
}
