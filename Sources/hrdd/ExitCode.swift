/// How the program ends. Of several that apply the graver is returned: 70 > 74 > 2 > 1 > 0.
enum ExitCode: Int32, Comparable {
    case done = 0
    /// Done, and what was asked does not hold: below `--fail-under`, drift, mismatch.
    case doesNotHold = 1
    /// An input was refused; the others were done.
    case inputRefused = 2
    case usage = 64
    /// Our defect.
    case defect = 70
    /// Something could not be read or written.
    case fileAccess = 74
    case interrupted = 130

    static func < (a: ExitCode, b: ExitCode) -> Bool { a.gravity < b.gravity }

    private var gravity: Int {
        switch self {
        case .done: 0
        case .doesNotHold: 1
        case .inputRefused: 2
        case .fileAccess: 3
        case .defect: 4
        case .usage: 5
        case .interrupted: 6
        }
    }
}
