public import SourceText

/// What can be mended in a file without asking anybody: each mistake for which one replacement is certain.
public struct Mending: Sendable {
    /// One replacement, as it can be shown.
    public struct Change: Sendable, Hashable {
        /// In the file as it was.
        public let range: ByteRange
        public let position: Position
        public let old: String
        public let new: String
    }

    /// The whole file, mended.
    public let bytes: [UInt8]
    /// In the order of the file; outside of them no byte is another.
    public let changes: [Change]

    /// Mending one mistake can bring others to light; a file that needs more rounds is left as it is.
    private static let rounds = 100

    /// A mistake that its replacement did not mend.
    private struct Unmended: Hashable {
        let id: String
        let originalOffset: Int
    }

    /// - Parameter check: everything that is wrong with a text of the file.
    public init(of file: SourceFile, check: (SourceFile) -> [Diagnostic]) {
        var log = EditLog(file.bytes)
        var unmended: Set<Unmended> = []
        var found = check(file)
        for round in 0...Self.rounds {
            let certain = Self.certain(found, in: file.name, of: log, except: unmended)
            if certain.isEmpty { break }
            if round == Self.rounds {
                log = EditLog(file.bytes)
                break
            }
            var next = log
            // From the end, so that the places of those before it stay what they are.
            for diagnostic in certain.reversed() {
                guard let replacement = diagnostic.certainReplacement else { continue }
                next.replace(replacement.range.offsets, with: Array(replacement.text.utf8))
            }
            let left = check(SourceFile(name: file.name, bytes: next.bytes))
            let still = Set(left.map { Self.key($0, in: next) })
            let failed = certain.map { Self.key($0, in: log) }.filter(still.contains)
            unmended.formUnion(failed)
            guard failed.isEmpty else { continue }
            (log, found) = (next, left)
        }
        let lines = LineIndex(file)
        changes = log.edits.compactMap { edit in
            let old = file.bytes[edit.original]
            guard !old.elementsEqual(edit.text) else { return nil }
            return Change(
                range: ByteRange(edit.original.lowerBound, edit.original.upperBound),
                position: lines.position(at: edit.original.lowerBound),
                old: String(decoding: old, as: UTF8.self), new: String(decoding: edit.text, as: UTF8.self))
        }
        bytes = log.bytes
    }

    /// The mistakes that have one way out and no other, in order; of two that touch the first.
    private static func certain(
        _ found: [Diagnostic], in name: String, of log: EditLog, except unmended: Set<Unmended>
    ) -> [Diagnostic] {
        var taken: [Diagnostic] = []
        var end = -1
        let places = found.compactMap { diagnostic in
            diagnostic.certainReplacement.map { (diagnostic, $0.range.offsets) }
        }
        for (diagnostic, range) in places.sorted(by: { $0.1.lowerBound < $1.1.lowerBound })
        where diagnostic.file.name == name && range.upperBound <= log.bytes.count {
            guard range.lowerBound > end, !unmended.contains(key(diagnostic, in: log)) else { continue }
            taken.append(diagnostic)
            end = range.upperBound
        }
        return taken
    }

    private static func key(_ diagnostic: Diagnostic, in log: EditLog) -> Unmended {
        Unmended(id: diagnostic.id, originalOffset: log.originalOffset(of: Int(diagnostic.range.lower)))
    }
}

extension Diagnostic {
    /// What to put in the place of the mistake where there is no other way out.
    var certainReplacement: Replacement? { solutions.count == 1 ? solutions[0].replacement : nil }
}
