import Glibc

/// Temporary files of a run that was killed before it could remove them.
enum Leftovers {
    /// The name of a temporary file, short enough for every file system.
    static func name(process: pid_t, number: Int) -> String { ".hrdd-\(process)-\(number).tmp" }

    /// Removes those in a folder whose process is no more.
    static func remove(in folder: String) {
        guard let stream = opendir(folder) else { return }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = FolderListing.name(of: entry)
            guard let process = process(of: name), kill(process, 0) != 0, errno == ESRCH else { continue }
            unlink(join(folder, name))
        }
    }

    private static func process(of name: String) -> pid_t? {
        let parts = name.split(separator: "-")
        guard parts.count == 3, parts[0] == ".hrdd", parts[2].hasSuffix(".tmp") else { return nil }
        return pid_t(parts[1]).flatMap { $0 > 0 ? $0 : nil }
    }
}
