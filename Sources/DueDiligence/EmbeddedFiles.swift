import EmbeddedContent
import QuestionnaireFiles
public import Scoring
public import SourceText

/// The files of `questionnaires/` as they were when the program was built.
public enum EmbeddedFiles {
    /// The names, sorted, relative to the top of the repository: `questionnaires/principles.yaml`.
    public static var names: [String] { entries.map { String(cString: $0.name) } }

    /// One file; `nil` where none of that name was built in.
    public static func file(named name: String) -> SourceFile? {
        entries.first { String(cString: $0.name) == name }.map(file)
    }

    /// Those whose names begin so, sorted by name.
    public static func files(in folder: String) -> [SourceFile] {
        entries.filter { String(cString: $0.name).hasPrefix(folder) }.map(file)
    }

    /// The text lints of every language there is.
    public static var textLints: TextLints {
        TextLints(files(in: "questionnaires/lints/").compactMap { LintsReader.read($0).value })
    }

    private static func file(_ entry: hrdd_embedded_file) -> SourceFile {
        SourceFile(
            name: String(cString: entry.name),
            bytes: Array(UnsafeBufferPointer(start: entry.bytes, count: entry.count)))
    }

    /// The table of the C room, which never changes; a view of its memory and no copy.
    private static var entries: UnsafeBufferPointer<hrdd_embedded_file> {
        UnsafeBufferPointer(start: hrdd_embedded_file_table(), count: hrdd_embedded_file_count())
    }
}
