import Glibc

/// Standard output or standard error, written in large pieces.
struct Output {
    /// Nobody reads standard output any more: the program ends in silence.
    struct Closed: Error {}

    private let descriptor: Int32
    private var pending: [UInt8] = []

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    /// Whether a person is looking.
    var isTerminal: Bool { isatty(descriptor) == 1 }

    mutating func write(_ text: String) throws { try write(Array(text.utf8)) }

    mutating func write(_ bytes: [UInt8]) throws {
        pending += bytes
        if pending.count >= 1 << 16 { try flush() }
    }

    mutating func flush() throws {
        guard !pending.isEmpty else { return }
        let bytes = pending
        pending = []
        do {
            try Output.writeAll(bytes, to: descriptor, path: "-")
        } catch {
            if error.code == EPIPE { throw Closed() }
            throw error
        }
    }

    /// Writes all bytes, however many calls it takes.
    static func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(FileError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(
                    descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
            }
            if count < 0 {
                let code = errno
                if code == EINTR { continue }
                if code == EAGAIN {
                    var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    _ = poll(&wait, 1, -1)
                    continue
                }
                throw FileError(.write, path, code: code)
            }
            written += count
        }
    }
}
