import Glibc

/// The end of the program.
enum Process {
    static func end(with code: ExitCode) -> Never { exit(code.rawValue) }
}
