import Glibc

/// A file that could not be read or written, with the reason in words.
struct FileError: Error {
    enum Action { case read, write }

    let action: Action
    let path: String
    /// A clause without a full stop: `there is no such file`.
    let reason: String
    /// What to do, as a verb phrase; empty where the reason says it.
    let solution: String
    /// The number that a system call left behind, or 0.
    let code: Int32

    init(_ action: Action, _ path: String, _ reason: String, solution: String = "", code: Int32 = 0) {
        self.action = action
        self.path = path
        self.reason = reason
        self.solution = solution
        self.code = code
    }

    /// From the number that a system call left behind.
    init(_ action: Action, _ path: String, code: Int32) {
        self.init(
            action, path, FileError.words(for: code), solution: FileError.solution(for: code), code: code)
    }

    /// `cannot read "x.yaml": there is no such file`.
    var headline: String {
        switch action {
        case .read: "cannot read \(path == "-" ? "standard input" : printable(path)): \(reason)"
        case .write: "cannot write \(path == "-" ? "standard output" : printable(path)): \(reason)"
        }
    }

    /// The system's error in words that say what to look at; English whatever the locale.
    private static func words(for code: Int32) -> String {
        switch code {
        case ENOENT: "there is no such file"
        case ENOTDIR: "a part of the path is a file and not a folder"
        case EISDIR: "it is a folder"
        case EACCES, EPERM: "permission is denied"
        case ELOOP: "its symbolic links lead in a circle"
        case ENAMETOOLONG: "the name is too long"
        case ENOSPC: "no space is left on the disk"
        case EDQUOT: "the disk quota is used up"
        case EFBIG: "the file would grow larger than is allowed here"
        case EROFS: "the disk is read-only"
        case EMFILE, ENFILE: "too many files are open"
        case EIO: "the disk failed"
        case EBADF: "it is closed"
        default: "the system's error \(code)"
        }
    }

    private static func solution(for code: Int32) -> String {
        switch code {
        case ENOSPC, EDQUOT: "free some space and run the command again; what was written is whole"
        default: ""
        }
    }
}

/// A path between quotation marks, with control characters spelled out so that a name cannot forge a line.
func printable(_ path: String) -> String {
    var text = "\""
    for scalar in path.unicodeScalars {
        switch scalar {
        case "\n": text += "\\n"
        case "\t": text += "\\t"
        case "\r": text += "\\r"
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case _
        where scalar.properties.generalCategory == .control
            || scalar.properties.generalCategory == .format:
            text += "\\u{\(String(scalar.value, radix: 16))}"
        default: text.unicodeScalars.append(scalar)
        }
    }
    return text + "\""
}

/// A path as it can be typed into a command: as it is where nothing in it means anything to a shell, and else printed.
func typed(_ path: String) -> String {
    let plain = path.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
            || "._-/+,@:".unicodeScalars.contains($0)
    }
    return plain ? path : printable(path)
}
