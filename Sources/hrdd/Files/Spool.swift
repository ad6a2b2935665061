import Glibc

/// What is put by during a run and gone through at its end: in a file that has no name any more, so that a hundred
/// thousand entries take no memory while there is other work. What cannot be put there stays in memory.
final class Spool {
    /// One entry: some texts.
    typealias Entry = [String]

    private static let room = 1 << 16
    private let folder: String
    /// -1 before there is enough for a file, and where none could be made.
    private var descriptor: Int32 = -1
    /// How many came.
    private(set) var count = 0
    private var written = 0
    private var pending: [UInt8] = []

    /// - Parameter folder: where there is room for it.
    init(in folder: String) { self.folder = folder }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// How large they are together.
    var byteCount: Int { written + pending.count }

    func append(_ entry: Entry) {
        count += 1
        append(entry.count)
        for text in entry {
            append(text.utf8.count)
            pending += text.utf8
        }
        if pending.count >= Self.room { flush() }
    }

    private func append(_ count: Int) {
        for shift in [0, 8, 16, 24] { pending.append(UInt8(count >> shift & 0xFF)) }
    }

    private func flush() {
        if descriptor < 0, let file = try? Interruption.openTemporary(in: folder, for: folder) {
            descriptor = file.descriptor
            // Its name goes, and what is written stays until it is closed.
            Interruption.abandon(file)
        }
        guard descriptor >= 0 else { return }
        var done = 0
        while done < pending.count {
            let count = pending.withUnsafeBytes {
                pwrite(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done, written + done)
            }
            if count < 0, errno == EINTR { continue }
            // The disk is full: what is pending is written again with what comes.
            if count <= 0 { return }
            done += count
        }
        written += done
        pending.removeAll(keepingCapacity: true)
    }

    /// Goes through the entries in the order in which they came.
    func visit(_ body: (Entry) throws -> Void) throws {
        var reader = Reader(descriptor, written, pending)
        while let count = try reader.number() {
            var entry: Entry = []
            for _ in 0..<count { entry.append(try reader.text()) }
            try body(entry)
        }
    }

    /// Reads in large pieces: the file first, then what is in memory.
    private struct Reader {
        private let descriptor: Int32
        private let end: Int
        private let pending: [UInt8]
        private var offset = 0
        private var isBehindFile = false
        private var piece: [UInt8] = []
        private var place = 0

        init(_ descriptor: Int32, _ end: Int, _ pending: [UInt8]) {
            (self.descriptor, self.end, self.pending) = (descriptor, end, pending)
        }

        /// `nil` at the end.
        mutating func number() throws(FileError) -> Int? {
            let bytes = try take(4)
            return bytes.isEmpty ? nil : bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
        }

        mutating func text() throws(FileError) -> String {
            String(decoding: try take(try number() ?? 0), as: UTF8.self)
        }

        /// So many bytes; fewer only at the end.
        private mutating func take(_ count: Int) throws(FileError) -> [UInt8] {
            while piece.count - place < count, try fill() {}
            let last = min(piece.count, place + count)
            defer { place = last }
            return Array(piece[place..<last])
        }

        private mutating func fill() throws(FileError) -> Bool {
            piece.removeSubrange(..<place)
            place = 0
            if offset < end {
                let more = try FileAccess.piece(
                    of: descriptor, at: offset, upTo: min(Spool.room, end - offset), path: "")
                if more.isEmpty { throw FileError(.read, "", "it has become shorter") }
                offset += more.count
                piece += more
                return true
            }
            if isBehindFile { return false }
            isBehindFile = true
            piece += pending
            return true
        }
    }
}
