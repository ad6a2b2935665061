import Digest
import Glibc

/// Takes a file's bytes piece by piece and writes them in large ones, so that a long file is never held whole.
struct FilePieces {
    private static let room = 1 << 16
    private let descriptor: Int32
    private let path: String
    private var pending: [UInt8] = []
    private var hash = SHA256()
    /// Nothing came so far.
    private(set) var isEmpty = true

    /// - Parameter path: by which messages call the file.
    init(to descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    mutating func append(_ bytes: [UInt8]) throws(FileError) {
        if bytes.isEmpty { return }
        isEmpty = false
        hash.update(bytes)
        if pending.count + bytes.count < Self.room {
            pending += bytes
            return
        }
        try flush()
        try Output.writeAll(bytes, to: descriptor, path: path)
    }

    /// Of all that came so far.
    var digest: SHA256Digest { hash.digest() }

    /// All that came leaves the program.
    mutating func flush() throws(FileError) {
        try Output.writeAll(pending, to: descriptor, path: path)
        pending.removeAll(keepingCapacity: true)
    }
}
