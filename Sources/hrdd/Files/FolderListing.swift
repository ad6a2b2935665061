import Glibc

/// What is in a folder, sorted by name, so that every run sees the same order.
enum FolderListing {
    /// The names in a folder, hidden ones left out.
    static func names(in folder: String) throws(FileError) -> [String] {
        guard let stream = opendir(folder) else { throw FileError(.read, folder, code: errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = name(of: entry)
            if !name.hasPrefix(".") { names.append(name) }
        }
        // By bytes and not by locale.
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
        withUnsafePointer(to: &entry.pointee.d_name) { start in
            start.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
    }

    /// The files below a folder whose names end as given, as paths relative to it; links to folders are not
    /// followed, so that no circle is walked. A folder that cannot be read is reported and left out.
    static func files(
        below folder: String, endingWith suffix: String, onError report: (FileError) -> Void
    ) -> [String] {
        var found: [String] = []
        var folders = [""]
        while let relative = folders.popLast() {
            let here = relative.isEmpty ? folder : join(folder, relative)
            do {
                for name in try names(in: here) {
                    let path = relative.isEmpty ? name : join(relative, name)
                    var status = stat()
                    guard lstat(join(folder, path), &status) == 0 else { continue }
                    if status.st_mode & S_IFMT == S_IFDIR {
                        folders.append(path)
                    } else if name.hasSuffix(suffix) {
                        found.append(path)
                    }
                }
            } catch {
                report(error)
            }
        }
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Makes a folder and those above it; none of them need exist.
    static func make(_ folder: String) throws(FileError) {
        guard !folder.isEmpty, !FileAccess.isFolder(folder) else { return }
        try make(split(folder).folder)
        if mkdir(folder, 0o777) != 0 {
            let code = errno
            if code == EEXIST, FileAccess.isFolder(folder) { return }
            throw code == EEXIST
                ? FileError(.write, folder, "a file of that name is in the way of the folder")
                : FileError(.write, folder, code: code)
        }
    }
}
