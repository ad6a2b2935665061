import Glibc
import PlainJSON
import SourceText

/// Answer files as lines `{"path", "text"}` on standard input, read as they come.
struct AnswerLines {
    /// Bytes in a line; what is longer is passed over and told.
    static let longestLine = 64 << 20

    private var pending: [UInt8] = []
    /// From where on `pending` is not handed out yet.
    private var start = 0
    /// Up to where no line end was found yet.
    private var searched = 0
    private var number = 0
    private var isAtEnd = false
    private var isPassingOver = false

    /// Whether the next line has not come yet, so that asking for it would wait.
    var isWaiting: Bool {
        if isAtEnd || pending[searched...].contains(UInt8(ascii: "\n")) { return false }
        var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return poll(&input, 1, 0) == 0
    }

    /// The next line that holds anything; `nil` after the last.
    mutating func next() throws(FileError) -> AssessmentWork.Source? {
        while let line = try nextLine() {
            if line.isEmpty, isPassingOver {
                isPassingOver = false
                return fault(
                    "a line must not be longer than \(Self.longestLine >> 20) MiB",
                    in: SourceFile(name: "line \(number)", bytes: []), at: 0)
            }
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
            switch JSONLine.read(line, in: 0..<line.count) {
            case .success(let found): return .text(SourceFile(name: found.path, bytes: found.text))
            case .failure(let reason):
                return fault(
                    reason.message, in: SourceFile(name: "line \(number)", bytes: line), at: reason.offset)
            }
        }
        return nil
    }

    private func fault(_ rule: String, in line: SourceFile, at offset: Int) -> AssessmentWork.Source {
        .fault(
            path: "",
            [
                Diagnostic(
                    .error, "malformed-line", rule,
                    explanation: "A line is one JSON object with a \"path\" and the file's \"text\".",
                    in: line,
                    at: ByteRange(at: offset))
            ])
    }

    /// A line without its end; `nil` after the last.
    private mutating func nextLine() throws(FileError) -> [UInt8]? {
        while true {
            if let end = pending[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = Array(pending[start..<end])
                (start, searched) = (end + 1, end + 1)
                number += 1
                return isPassingOver ? [] : line
            }
            searched = pending.count
            if isAtEnd {
                guard start < pending.count || isPassingOver else { return nil }
                let line = Array(pending[start...])
                start = pending.count
                number += 1
                return isPassingOver ? [] : line
            }
            if pending.count - start > Self.longestLine { isPassingOver = true }
            if isPassingOver { start = pending.count }
            try readOn()
        }
    }

    private mutating func readOn() throws(FileError) {
        pending.removeFirst(start)
        searched -= start
        start = 0
        let room = 1 << 16
        var code: Int32 = 0
        let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
            var count = read(STDIN_FILENO, buffer.baseAddress, room)
            while count < 0, errno == EINTR { count = read(STDIN_FILENO, buffer.baseAddress, room) }
            if count < 0 { code = errno }
            filled = max(0, count)
        }
        if code != 0 { throw FileError(.read, "-", code: code) }
        if chunk.isEmpty { isAtEnd = true }
        pending += chunk
    }
}
