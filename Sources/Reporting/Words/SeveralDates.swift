extension Words {
    /// Several days, each once and the earliest first; a month and a year that they share are said once: `1 and 3 March
    /// 2026`.
    ///
    /// - Parameter days: as `YYYY-MM-DD`.
    static func dates(_ days: [String]) -> String {
        let texts = Set(days).sorted().map { date(SafeText.oneLine($0)) }
        let parts = texts.map { $0.split(separator: " ").map(String.init) }
        guard let last = parts.last, parts.allSatisfy({ $0.count == 3 }) else { return list(texts) }
        let shortened = parts.dropLast().map { part in
            let shared = part[2] != last[2] ? 0 : part[1] != last[1] ? 1 : 2
            return part.dropLast(shared).joined(separator: " ")
        }
        return list(shortened + [last.joined(separator: " ")])
    }
}
