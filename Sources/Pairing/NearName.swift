import QuestionnaireModel
import SourceText

/// Finds the company of which a name is probably another spelling.
enum NearName {
    /// The only name that begins as this one does, or the one that differs in one letter of eight at most; marks,
    /// legal form and remarks in brackets aside.
    static func best(for name: String, among names: [String]) -> String? {
        let wanted = plain(name)
        let keys = names.map(plain)
        if let near = NearMiss.best(for: wanted, among: keys, changing: 8) {
            return keys.firstIndex(of: near).map { names[$0] }
        }
        let akin = names.indices.filter {
            (keys[$0] + " ").hasPrefix(wanted + " ") || (wanted + " ").hasPrefix(keys[$0] + " ")
        }
        return akin.count == 1 ? names[akin[0]] : nil
    }

    /// Without marks either: capitals are often written without them.
    static func plain(_ name: String) -> String { CompanyName.withoutMarks(bare(name)) }

    /// Without legal form and remarks in brackets.
    static func bare(_ name: String) -> String {
        let before = name.prefix { $0 != "(" }
        return CompanyName.key(before.isEmpty ? name : String(before))
    }
}
