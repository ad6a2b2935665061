import PlainJSON

/// The list of the files in a folder that are hrdd's, as it lies there.
enum Manifest {
    static let name = "manifest.json"

    /// What it says of one file.
    struct Entry {
        /// Relative to the folder.
        let path: String
        /// SHA-256 of its bytes when it was last written, in hexadecimal digits; `nil` before the first time.
        let digest: String?
        /// Announced and not yet written: its bytes may be those of either run.
        let isPending: Bool
    }

    /// Calls a function with each entry; `false` where the bytes are no manifest, also if some entries were.
    static func read(_ bytes: [UInt8], _ body: (Entry) -> Void) -> Bool {
        var isSound = true
        let result = JSONValue.read(bytes, handingOver: "files") { file in
            guard case .string(let path)? = file["file"] else {
                isSound = false
                return
            }
            var digest: String?
            if case .string(let text)? = file["sha256"] { digest = text }
            body(Entry(path: path, digest: digest, isPending: file["pending"] == .boolean(true)))
        }
        guard isSound, case .success(let manifest) = result,
            case .string("hrdd/manifest/1")? = manifest["schema"], case .array? = manifest["files"]
        else { return false }
        return true
    }

    /// Its text before the entries.
    static var opening: [UInt8] {
        var json = JSONWriter(.pretty)
        json.openObject()
        json.member("schema", "hrdd/manifest/1")
        json.key("files")
        json.openArray()
        return json.bytes
    }

    /// The text of an entry.
    static func text(of entry: Entry, isFirst: Bool) -> [UInt8] {
        var json = JSONWriter(.pretty, depth: 2, hasElements: !isFirst)
        json.object { json in
            json.member("file", entry.path)
            json.member("sha256", entry.digest)
            if entry.isPending { json.member("pending", true) }
        }
        return json.bytes
    }

    /// Its text behind the entries.
    static func closing(isEmpty: Bool) -> [UInt8] {
        var json = JSONWriter(.pretty, depth: 2, hasElements: !isEmpty)
        json.closeArray()
        json.closeObject()
        json.endLine()
        return json.bytes
    }
}
