import Glibc

/// Temporary files of a run that was killed before it could remove them; the next run into the folder does.
enum Leftovers {
    /// The name of a temporary file, short enough for every file system.
    static func name(process: pid_t, number: Int) -> String { ".hrdd-\(process)-\(number).tmp" }

    /// Says to other runs, as long as the file is open, that somebody is at work on it.
    ///
    /// The process number in the name is not enough: in another container, or on another machine that shares the
    /// folder, it is another process's.
    static func claim(_ descriptor: Int32) { _ = flock(descriptor, LOCK_EX | LOCK_NB) }

    /// Removes those in a folder on which nobody is at work.
    static func remove(in folder: String) {
        guard let stream = opendir(folder.isEmpty ? "." : folder) else { return }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = FolderListing.name(of: entry)
            guard let process = process(of: name), kill(process, 0) != 0, errno == ESRCH else { continue }
            let path = join(folder, name)
            let file = open(path, O_WRONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
            guard file >= 0 else { continue }
            if flock(file, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { unlink(path) }
            close(file)
        }
    }

    private static func process(of name: String) -> pid_t? {
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == ".hrdd", parts[2].hasSuffix(".tmp"),
            Int(parts[2].dropLast(".tmp".count)) != nil
        else { return nil }
        return pid_t(parts[1]).flatMap { $0 > 0 ? $0 : nil }
    }
}
