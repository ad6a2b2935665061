import QuestionnaireModel

/// What several kinds of document hold.
extension Shape {
    static let texts = list(of: .text)
    static let optionalText = text.orNull
    /// A criterion's answer in the table of states.
    static let state = word(of: AnswerState.self)
    static let basis = word(of: AnswerSheet.Basis.self)
    static let reply = word(of: AnswerSheet.Reply.self)

    static let digest = NamedShape.digest.reference
    static let mark = NamedShape.mark.reference
    static let fraction = NamedShape.fraction.reference

    /// Right of reply.
    static let comment = object(["agrees": .flag.orNull, "text": .optionalText])
        .described("Right of reply: what the company says of how it was scored.")

    /// Files of a folder that found no partner.
    static let alone = texts.described("Files that found no partner.")
}

extension NamedShape {
    static let digest = NamedShape("sha256", .text(matching: "^[0-9a-f]{64}$"))
    static let mark = NamedShape(
        "mark", .number(from: 0).orNull.described("At most two decimals, half up; null is no score."))
    static let fraction = NamedShape(
        "fraction",
        .text(matching: "^-?[0-9]+(/[1-9][0-9]*)?$").orNull.described("Exact, in lowest terms."))
}
