import CommandOptions
import Glibc
import SourceText

extension FileAccess {
    /// Refuses to write into a file that is read as well: its content would be lost.
    static func checkNotRead(_ target: String, among inputs: some Sequence<String>) throws(UsageError) {
        guard exists(target) else { return }
        for input in inputs where input != "-" && leadToSame(input, target) {
            throw UsageError("\(printable(target)) is read and is not written into")
        }
    }

    /// Whether two paths lead to one file or folder, however they are spelled.
    static func leadToSame(_ one: String, _ other: String) -> Bool {
        var (first, second) = (stat(), stat())
        guard stat(one, &first) == 0, stat(other, &second) == 0 else { return false }
        return first.st_dev == second.st_dev && first.st_ino == second.st_ino
    }
}
