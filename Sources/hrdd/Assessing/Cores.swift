import Glibc
import SourceText

/// The cores that this process may use.
enum Cores {
    /// As many as it was given, where the system says so, and else all that there are; at least 1.
    static var available: Int { max(1, min(allowed, quota ?? allowed)) }

    /// A container's share of the processors, rounded up; `nil` where it has all of them.
    private static var quota: Int? {
        (try? FileAccess.read("/sys/fs/cgroup/cpu.max")).flatMap {
            quota(String(decoding: $0.bytes, as: UTF8.self))
        }
    }

    /// From the microseconds of processor time that may be used in so many of the clock: `150000 100000` is 2.
    static func quota(_ text: String) -> Int? {
        let words = text.split { $0 == " " || $0 == "\n" }
        guard words.count == 2, let used = Int(words[0]), let period = Int(words[1]), used > 0, period > 0
        else { return nil }
        return used / period + (used % period > 0 ? 1 : 0)
    }

    private static var allowed: Int {
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
