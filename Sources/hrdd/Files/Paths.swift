/// The folder and the name in it: `a/b` gives `a` and `b`, `b` an empty folder.
func split(_ path: String) -> (folder: String, name: String) {
    let slash = UInt8(ascii: "/")
    var bytes = path.utf8[...]
    while bytes.count > 1, bytes.last == slash { bytes.removeLast() }
    guard let last = bytes.lastIndex(of: slash) else { return ("", String(Substring(bytes))) }
    let folder = last == bytes.startIndex ? "/" : String(Substring(bytes[..<last]))
    return (folder, String(Substring(bytes[bytes.index(after: last)...])))
}

/// A name in a folder.
func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty || folder == "." ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
}

/// A name without its last extension: `a.yaml` gives `a`.
func withoutExtension(_ name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
}
