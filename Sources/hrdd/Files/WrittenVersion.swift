/// The version that a JSON document of hrdd says it is of: 2 of `"schema": "hrdd/manifest/2"`.
enum WrittenVersion {
    /// What there is to say of a document of another version than this hrdd reads; `nil` where it is of this one,
    /// or none of hrdd's at all.
    static func refusal(of bytes: [UInt8], _ action: FileError.Action, _ path: String) -> FileError? {
        guard let (kind, version) = mark(in: bytes), version != 1 else { return nil }
        return FileError(
            action, path, "it is hrdd/\(kind)/\(version), and this hrdd reads hrdd/\(kind)/1",
            solution: version > 1
                ? "use a newer hrdd, or \(action == .read ? "make it anew with this one" : "choose another folder")"
                : "make it anew with hrdd assess")
    }

    /// The first text of the form `"hrdd/KIND/VERSION"`, which documents begin with.
    private static func mark(in bytes: [UInt8]) -> (kind: String, version: Int)? {
        let start = String(decoding: bytes.prefix(400), as: UTF8.self)
        guard start.first(where: { !$0.isWhitespace }) == "{" else { return nil }
        for text in start.split(separator: "\"") where text.hasPrefix("hrdd/") {
            let parts = text.split(separator: "/")
            if parts.count == 3, let version = Int(parts[2]) { return (String(parts[1]), version) }
        }
        return nil
    }
}
