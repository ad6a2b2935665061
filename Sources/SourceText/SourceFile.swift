/// A text that was read: its bytes, and the name by which messages call it.
public struct SourceFile: Sendable {
    /// What diagnostics print, as the user typed it; `-` is standard input.
    public let name: String
    /// The bytes as they were read, not yet known to be UTF-8.
    public let bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// The name without its folders, as reports and compiled files tell it; `-` for standard input.
    package var baseName: String { name.split(separator: "/").last.map(String.init) ?? name }

    /// A file from a literal, for tests and for content that travels in the binary.
    public init(name: String, text: String) {
        self.init(name: name, bytes: Array(text.utf8))
    }
}
