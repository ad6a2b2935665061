import Glibc
import SourceText

/// The cores that this process may use.
enum Cores {
    /// As many as it was given, where the system says so, and else all that there are; at least 1.
    static var available: Int {
        let status = (try? FileAccess.read("/proc/self/status"))?.bytes ?? []
        let mark = "Cpus_allowed:"
        for line in status.split(separator: UInt8(ascii: "\n")) where line.starts(with: mark.utf8) {
            // A mask in hexadecimal digits, grouped by commas.
            let digits = line.dropFirst(mark.utf8.count).compactMap {
                Int(String(Unicode.Scalar($0)), radix: 16)
            }
            let count = digits.reduce(0) { $0 + $1.nonzeroBitCount }
            if count > 0 { return count }
        }
        return max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    }
}
