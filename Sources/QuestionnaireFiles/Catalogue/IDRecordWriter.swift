public import QuestionnaireModel
public import SourceText
import StrictYAML

/// Adds to the record of a catalogue's ids what it lacks; nothing that is there is lost.
public enum IDRecordWriter {
    /// The record lies under this name beside the parts of the catalogue.
    public static let fileName = "ids.yaml"

    private static let legend = """
        # Every id that was published once: of themes, asks and criteria. None is used again for something else.
        #
        # since        the edition in which it came
        # meaning      the digest of what a criterion means; hrdd compile tells when that changed and changed-in was not
        #              raised
        # changed-in   the edition in which it changed last, where that is not since
        # withdrawn    the first edition without it, and either
        # replaced-by  where its question is asked now, or
        # reason       why it is asked no more
        #
        # hrdd compile --record adds what is new; what was withdrawn is marked by hand.

        """

    /// The record with all ids of a catalogue, and the meanings that changed as `changed-in` declares; `nil` where
    /// it has them already.
    ///
    /// - Parameter file: the record as it is; `nil` where there is none yet.
    public static func text(_ file: SourceFile?, completedFor catalogue: Catalogue) -> [UInt8]? {
        let lines = catalogue.ids.map { "  \(line(for: $0.id, $0.criterion, since: catalogue.edition))\n" }
            .joined()
        guard let file, let root = YAML.read(file).document?.root,
            let ids = root.entries.first(where: { $0.key.isText("ids") })
        else { return Array((legend + "hrdd: \(FileKind.ids.marker)\nids:\n" + lines).utf8) }
        guard ids.value.kind == .mapping, ids.value.count > 0 else {
            let range = Int(ids.key.range.lower)..<lineEnd(behind: ids.value.range, in: file)
            return file.bytes.replacing([(range, "ids:\n" + lines)])
        }
        let edits = edits(to: ids.value, of: root, in: file, for: catalogue)
        return edits.isEmpty ? nil : file.bytes.replacing(inOrder(edits))
    }

    private typealias Edit = (range: Range<Int>, text: String)

    private static func edits(
        to ids: YAMLNode, of root: YAMLNode, in file: SourceFile, for catalogue: Catalogue
    ) -> [Edit] {
        var findings = Findings(file)
        let known = Dictionary(
            IDRecordReader.read(root, &findings).map { ($0.entry.id, $0.entry) },
            uniquingKeysWith: { a, _ in a })
        var nodes: [ItemID: YAMLNode.Entry] = [:]
        for entry in ids.entries { nodes[ItemID(entry.key.text)] = entry }
        let margin = String(repeating: " ", count: margin(of: ids, in: file))
        var offset =
            ids.isFlow
            ? Int(ids.range.lower) + 1
            : ids.entries.first { _ in true }.map { lineStart(before: $0.key.range, in: file) } ?? 0
        var endsInText = file.bytes.last != 0x0A
        var edits: [Edit] = []
        for (id, criterion) in catalogue.ids {
            if let entry = known[id], let node = nodes[id] {
                if !ids.isFlow { offset = lineEnd(behind: node.value.range, in: file) }
                guard let criterion, case .declared = MeaningChange(criterion, entry) else { continue }
                let range = Int(node.key.range.lower)..<Int(node.value.range.upper)
                edits.append((range, line(for: id, criterion, since: entry.since)))
                continue
            }
            let line = line(for: id, criterion, since: catalogue.edition)
            var text = ids.isFlow ? line + ", " : margin + line + "\n"
            if endsInText, offset == file.bytes.count {
                text = "\n" + text
                endsInText = false
            }
            edits.append((offset..<offset, text))
        }
        return edits
    }

    /// An id with what the record says of it.
    static func line(for id: ItemID, _ criterion: Criterion?, since: Int) -> String {
        guard let criterion else { return "\(id): {since: \(since)}" }
        let changed = criterion.changedIn == since ? "" : ", changed-in: \(criterion.changedIn)"
        return "\(id): {since: \(since), meaning: \(criterion.meaning)\(changed)}"
    }

    /// What stands at one place keeps its order.
    private static func inOrder(_ edits: [Edit]) -> [Edit] {
        edits.enumerated()
            .sorted { ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset) }
            .map(\.element)
    }

    private static func margin(of ids: YAMLNode, in file: SourceFile) -> Int {
        guard let first = ids.entries.first(where: { _ in true })?.key.range else { return 2 }
        return Int(first.lower) - lineStart(before: first, in: file)
    }

    private static func lineStart(before range: ByteRange, in file: SourceFile) -> Int {
        file.bytes[..<Int(range.lower)].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    }

    private static func lineEnd(behind range: ByteRange, in file: SourceFile) -> Int {
        file.bytes[Int(range.upper)...].firstIndex(of: 0x0A).map { $0 + 1 } ?? file.bytes.count
    }
}

extension Catalogue {
    /// All ids in order, each before what stands below it.
    fileprivate var ids: [(id: ItemID, criterion: Criterion?)] {
        themes.flatMap { theme in
            [(theme.id, nil)]
                + theme.asks.flatMap { ask in [(ask.id, nil)] + ask.criteria.map { ($0.id, $0) } }
        }
    }
}
