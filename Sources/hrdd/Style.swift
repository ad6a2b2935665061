/// The few colors that messages have.
enum Style {
    /// `error[id]: headline`, in red and bold on a terminal.
    static func error(_ id: String, _ headline: String, colors: Bool) -> String {
        colors
            ? "\u{1B}[1;31merror[\(id)]\u{1B}[0m\u{1B}[1m: \(headline)\u{1B}[0m" : "error[\(id)]: \(headline)"
    }
}
