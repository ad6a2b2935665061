import Glibc

/// What is put by during a run and gone through at its end in order: in a file that has no name any more, so that a
/// hundred thousand entries take no memory. What cannot be put there stays in memory.
///
/// The file holds one sorted run behind the other, and they are merged as they are read.
final class Spool {
    /// One entry: some texts.
    typealias Entry = [String]

    /// How many bytes are held before they are put into the file, and how many of each run when it is read.
    private let room: Int
    private let portion: Int
    private let folder: String
    /// -1 before there is enough for a file.
    private var descriptor: Int32 = -1
    /// No file could be made, or the disk is full.
    private var staysInMemory = false
    private var runs: [Range<Int>] = []
    private var pending: [SortableBytes] = []
    private var pendingCount = 0

    /// - Parameters:
    ///   - folder: where there is room for it.
    ///   - room: how many bytes are held before they are put into the file.
    ///   - portion: how many bytes of each run are held when it is read.
    init(in folder: String, room: Int = 1 << 16, portion: Int = 1 << 12) {
        (self.folder, self.room, self.portion) = (folder, room, portion)
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    func append(_ entry: Entry) {
        let bytes = SortableBytes(entry)
        pending.append(bytes)
        pendingCount += bytes.count
        if pendingCount >= room, !staysInMemory { flush() }
    }

    /// The pending entries become a run of the file.
    private func flush() {
        if descriptor < 0, let file = try? Interruption.openTemporary(in: folder, for: folder) {
            descriptor = file.descriptor
            // Its name goes, and what is written stays until it is closed.
            Interruption.abandon(file)
        }
        let start = runs.last?.upperBound ?? 0
        let run = sortedRun()
        guard descriptor >= 0, Self.write(run, to: descriptor, at: start) else {
            staysInMemory = true
            return
        }
        runs.append(start..<start + run.count)
        pending.removeAll(keepingCapacity: true)
        pendingCount = 0
    }

    private func sortedRun() -> [UInt8] {
        pending.sort()
        var run: [UInt8] = []
        for entry in pending { entry.append(to: &run) }
        return run
    }

    /// `false` where there is no room for it.
    private static func write(_ bytes: [UInt8], to descriptor: Int32, at offset: Int) -> Bool {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes {
                pwrite(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done, offset + done)
            }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return false }
            done += count
        }
        return true
    }

    /// Goes through the entries, sorted by the bytes of their first text, then of their second, and so on.
    func visit(_ body: (Entry) throws -> Void) throws {
        var readers = runs.map { RunReader(descriptor, $0, portion: portion) }
        readers.append(RunReader(sortedRun()))
        // The next entry of each run; the first of all of them last.
        var heads: [(entry: SortableBytes, reader: Int)] = []
        func insertHead(of reader: Int) throws {
            guard let entry = try readers[reader].next() else { return }
            var (low, high) = (0, heads.count)
            while low < high {
                let middle = (low + high) / 2
                if entry < heads[middle].entry { low = middle + 1 } else { high = middle }
            }
            heads.insert((entry, reader), at: low)
        }
        for reader in readers.indices { try insertHead(of: reader) }
        while let (entry, reader) = heads.popLast() {
            try body(entry.texts)
            try insertHead(of: reader)
        }
    }
}

/// Takes one entry after the other out of a run.
private struct RunReader {
    private let descriptor: Int32
    private var rest: Range<Int>
    private let portion: Int
    private var held: [UInt8]
    private var place = 0

    /// - Parameter run: where in a file it lies.
    init(_ descriptor: Int32, _ run: Range<Int>, portion: Int) {
        (self.descriptor, rest, self.portion, held) = (descriptor, run, portion, [])
    }

    /// A run in memory.
    init(_ run: [UInt8]) { (descriptor, rest, portion, held) = (-1, 0..<0, 0, run) }

    /// `nil` behind the last.
    mutating func next() throws(FileError) -> SortableBytes? {
        while true {
            if let entry = SortableBytes(from: held, at: &place) { return entry }
            guard !rest.isEmpty else { return nil }
            held.removeSubrange(..<place)
            place = 0
            let more = try FileAccess.piece(
                of: descriptor, at: rest.lowerBound, upTo: min(portion, rest.count), path: "")
            if more.isEmpty { throw FileError(.read, "", "it has become shorter") }
            rest.removeFirst(more.count)
            held += more
        }
    }
}
