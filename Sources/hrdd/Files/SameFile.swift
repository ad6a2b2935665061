import Glibc

extension FileAccess {
    /// Whether two paths lead to one file or folder, however they are spelled.
    static func leadToSame(_ one: String, _ other: String) -> Bool {
        var (first, second) = (stat(), stat())
        guard stat(one, &first) == 0, stat(other, &second) == 0 else { return false }
        return first.st_dev == second.st_dev && first.st_ino == second.st_ino
    }
}
