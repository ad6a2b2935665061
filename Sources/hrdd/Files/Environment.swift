import Glibc

/// What the environment asks for.
enum Environment {
    /// https://no-color.org, and terminals that have none.
    static var asksForNoColor: Bool {
        !(value(of: "NO_COLOR") ?? "").isEmpty || value(of: "TERM") == "dumb"
    }

    private static func value(of name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
