import Glibc

/// Paths made comparable, whichever way they were written.
struct Places {
    /// By folder as it was written; many files share one.
    private var folders: [String: String] = [:]

    /// The path with its folder's links and dots resolved; as it stands where there is no such folder. The file
    /// itself need not be there, and is not opened.
    mutating func place(of path: String) -> String {
        let (folder, name) = split(path)
        let written = folder.isEmpty ? "." : folder
        if let known = folders[written] { return join(known, name) }
        var resolved = written
        if let text = realpath(written, nil) {
            resolved = String(cString: text)
            free(text)
        }
        folders[written] = resolved
        return join(resolved, name)
    }
}
