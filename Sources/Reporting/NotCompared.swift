/// The files that stand in no comparison, and why.
struct NotCompared {
    /// Those that found no partner, and what was looked for in vain, a clause.
    let alone: [String]
    let reason: String
    let refused: [String]

    /// Nothing where all files are compared.
    var blocks: [Block] {
        guard !alone.isEmpty || !refused.isEmpty else { return [] }
        return [.heading(Heading(2, ["Not compared"], anchor: Anchor("left")))]
            + list(
                alone,
                "\(reason) of this path, nor is there just one in each of the same company and questionnaire:"
            )
            + list(refused, "Refused, with the reason on standard error:")
    }

    private func list(_ names: [String], _ words: String) -> [Block] {
        if names.isEmpty { return [] }
        let items = names.map { name -> [Block] in [.paragraph([.code(SafeText.oneLine(name))])] }
        return [.paragraph([.text(words)]), .list(List(.bulleted, tight: true, items))]
    }
}
