import Glibc

/// What is in a folder, sorted by name, so that every run sees the same order.
enum FolderListing {
    /// The names in a folder, hidden ones left out.
    static func names(in folder: String) throws(FileError) -> [String] {
        var names: [String] = []
        try visit(folder) { name, _ in names.append(name) }
        // By bytes and not by locale.
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The names in a folder, hidden ones left out, in no order; with each whether it is a folder and no link.
    private static func visit(_ folder: String, _ body: (String, Bool) -> Void) throws(FileError) {
        guard let stream = opendir(folder) else { throw FileError(.read, folder, code: errno) }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = name(of: entry)
            guard !name.hasPrefix(".") else { continue }
            switch Int(entry.pointee.d_type) {
            case Int(DT_DIR): body(name, true)
            case Int(DT_UNKNOWN):
                // Some file systems do not say.
                var status = stat()
                let isKnown = lstat(join(folder, name), &status) == 0
                body(name, isKnown && status.st_mode & S_IFMT == S_IFDIR)
            default: body(name, false)
            }
        }
    }

    static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
        withUnsafePointer(to: &entry.pointee.d_name) { start in
            start.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
    }

    /// The files below a folder that are wanted, as paths relative to it; there may be a hundred thousand. Links to
    /// folders are not followed, so that no circle is walked. A folder that cannot be read is reported and left out.
    static func list(
        below folder: String, keeping isWanted: (String) -> Bool, onError report: (FileError) -> Void
    ) -> NameList {
        var found = NameList()
        var folders = [""]
        while let relative = folders.popLast() {
            let here = relative.isEmpty ? folder : join(folder, relative)
            var inner: [String] = []
            do {
                try visit(here) { name, isFolder in
                    let path = relative.isEmpty ? name : join(relative, name)
                    if isFolder {
                        inner.append(path)
                    } else if isWanted(path) {
                        found.append(path)
                    }
                }
            } catch {
                report(error)
            }
            // What cannot be read is told in the same order by every run.
            folders += inner.sorted { $1.utf8.lexicographicallyPrecedes($0.utf8) }
        }
        return found.sorted
    }

    /// Makes a folder and those above it; none of them need exist. With `durably` they are on the disk then.
    static func make(_ folder: String, durably: Bool = false) throws(FileError) {
        guard !folder.isEmpty, !FileAccess.isFolder(folder) else { return }
        try make(split(folder).folder, durably: durably)
        if mkdir(folder, 0o777) != 0 {
            let code = errno
            if code == EEXIST, FileAccess.isFolder(folder) { return }
            throw code == EEXIST
                ? FileError(.write, folder, "a file of that name is in the way of the folder")
                : FileError(.write, folder, code: code)
        }
        if durably { try AtomicWriter.flush(split(folder).folder, for: folder) }
    }
}
