public import SourceText

/// The strict subset of YAML 1.2 in which every file is written.
///
/// A file that is accepted is the same tree with the same scalar text to every YAML parser; what could be read
/// two ways is refused with a diagnostic that says what to write instead.
public enum YAML {
    /// What reading one file came to.
    public struct Reading: Sendable {
        /// The tree; `nil` where the file was refused.
        public let document: YAMLDocument?
        /// What is wrong with the file, in the order of the text; warnings may stand beside a document.
        public let diagnostics: [Diagnostic]
    }

    /// How large a file may be. Each bound has an error of its own.
    public struct Limits: Sendable {
        /// Bytes in a file; never more than 1 GiB whatever is asked for.
        public var fileSize = 16 << 20
        /// Collections inside one another; never more than 512 whatever is asked for.
        public var depth = 64
        /// Mappings, sequences, scalars and blanks in a file, keys included.
        public var nodes = 1_000_000
        /// Diagnostics of one file; what follows the last of them is not read, and a note says so.
        public var diagnostics = 100

        public init() {}

        public static let standard = Limits()
    }

    /// Reads a file into a tree, or says why not, finding as many independent mistakes as there are.
    public static func read(_ file: SourceFile, limits: Limits = .standard) -> Reading {
        let inspection = Inspection(of: file, limits: limits)
        guard inspection.isReadable else {
            return Reading(document: nil, diagnostics: noting(inspection.diagnostics, limits, in: file))
        }
        var parsed: (nodes: [Node], diagnostics: [Diagnostic]) = ([], [])
        file.bytes.withUnsafeBufferPointer { bytes in
            var parser = Parser(file, ByteView(bytes), limits: limits)
            parser.parseDocument(from: inspection.textStart)
            parsed = (parser.nodes, parser.diagnostics)
        }
        let diagnostics = noting(
            (inspection.diagnostics + parsed.diagnostics).inTextOrder(), limits, in: file)
        guard !diagnostics.hasErrors else { return Reading(document: nil, diagnostics: diagnostics) }
        return Reading(document: YAMLDocument(file: file, nodes: parsed.nodes), diagnostics: diagnostics)
    }

    /// What was found, and a note where looking stopped because that is enough.
    private static func noting(_ found: [Diagnostic], _ limits: Limits, in file: SourceFile) -> [Diagnostic] {
        guard found.count >= limits.diagnostics, let last = found.last else { return found }
        return found + [Mistake.tooManyMistakes(found.count).diagnostic(in: file, at: last.range)]
    }
}

extension [Diagnostic] {
    /// By place; what stands at the same place keeps the order in which it was found.
    fileprivate func inTextOrder() -> [Diagnostic] {
        enumerated()
            .sorted { ($0.element.range.lower, $0.offset) < ($1.element.range.lower, $1.offset) }
            .map(\.element)
    }
}
