/// What is known of the files in a folder that hrdd writes into: what its manifest says, what this run will write, and
/// what it has written.
struct FileRecords {
    /// All that is known of one file.
    struct Record {
        /// Relative to the folder.
        let path: String
        /// What the manifest said when the run began.
        fileprivate(set) var before: Manifest.Entry?
        /// This run would write it.
        fileprivate(set) var isExpected = false
        /// SHA-256 of what this run wrote, in hexadecimal digits.
        fileprivate(set) var written: String?
    }

    /// What a text of the spool says of a file.
    private enum Mark: String {
        case before, pendingBefore, expected, written
    }

    private let spool: Spool

    /// - Parameter spool: empty; it is not used by anybody else.
    init(_ spool: Spool) { self.spool = spool }

    /// The manifest says so.
    func add(_ entry: Manifest.Entry) {
        append(entry.path, entry.isPending ? .pendingBefore : .before, entry.digest)
    }

    /// This run would write a file.
    func expect(_ path: String) { append(path, .expected, nil) }

    /// This run wrote a file with this digest, in hexadecimal digits.
    func note(_ path: String, _ digest: String) { append(path, .written, digest) }

    private func append(_ path: String, _ mark: Mark, _ digest: String?) {
        spool.append([path, mark.rawValue] + (digest.map { [$0] } ?? []))
    }

    /// Goes through the files, sorted by the bytes of their paths.
    func visit(_ body: (Record) throws -> Void) throws {
        var record: Record?
        try spool.visit { texts in
            guard texts.count >= 2, let mark = Mark(rawValue: texts[1]) else { return }
            if let last = record, last.path != texts[0] {
                try body(last)
                record = nil
            }
            var next = record ?? Record(path: texts[0])
            let digest = texts.count > 2 ? texts[2] : nil
            switch mark {
            case .before: next.before = Manifest.Entry(path: next.path, digest: digest, isPending: false)
            case .pendingBefore:
                next.before = Manifest.Entry(path: next.path, digest: digest, isPending: true)
            case .expected: next.isExpected = true
            case .written: next.written = digest
            }
            record = next
        }
        if let record { try body(record) }
    }
}
