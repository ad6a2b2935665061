import Glibc

/// Says to other runs that somebody writes into a folder: two manifests of it would lose each other's files.
enum FolderClaim {
    /// Refuses a folder that another run has taken.
    ///
    /// The lock is on the folder itself, so that it leaves nothing behind, and the system takes it back when the
    /// program ends, however it ends; that is why nothing here does.
    static func take(_ folder: String) throws(FileError) {
        let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        // A disk on the network may know no such locks; it is written to all the same.
        if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
            throw FileError(
                .write, folder, "another run of hrdd is writing into it",
                solution: "run the command again when that one is done, or choose another folder")
        }
    }
}
