import Progress

/// JSON Schema (2020-12) of what `hrdd diff --format json` prints.
package enum DifferenceSchema {
    package static let document = DocumentSchema(
        "difference",
        "What changed from an older answer file to a newer one. Fractions are text such as \"25/8\"; null is no score.",
        ["pairs": .list(of: pair), "alone": .alone, "refused": .texts],
        definitions: [comment, .mark, .fraction, kind, file, position, state]
    ).text

    private static let pair = Shape.object([
        "company": .text,
        "old": file.reference,
        "new": file.reference,
        "counts": .table(by: kind.reference, of: .count),
        "figures": .list(of: figure),
        "changes": .list(of: change).described("Every criterion of either file."),
    ])

    private static let figure = Shape.object([
        "id": .text.described("overall, a principle, a stage, or annex where that stands beside the score."),
        "before": .mark, "after": .mark,
        "ceilingBefore": .mark, "ceilingAfter": .mark,
        "difference": Shape.fraction.described("after − before, exactly."),
        "isAdditive": .flag.described(
            "Whether the contributions and weights add up to the difference; else there are none."),
        "weights": Shape.fraction.described(
            "What comes of criteria that came in, went out, or weigh otherwise."),
        "contributions": .list(of: .object(["criterion": .text, "adds": .text])),
    ])

    private static let change = Shape.object([
        "criterion": .text,
        "kind": kind.reference,
        "old": position.reference,
        "new": position.reference,
        "replacedBy": .optionalText,
        "companyComment": comment.reference.described("Of the newer file."),
    ])

    private static let comment = NamedShape("comment", Shape.comment.orNull)
    private static let kind = NamedShape("kind", .word(of: Change.Kind.self))
    private static let state = NamedShape("state", .state)

    private static let file = NamedShape(
        "file",
        .object([
            "file": .text, "sha256": .text, "questionnaire": .text, "questionnaireSha256": .text,
            "basis": .text, "reply": .text, "asOf": .text, "analyst": .optionalText,
        ]))

    private static let position = NamedShape(
        "position",
        Shape.object([
            "answer": .optionalText,
            "state": state.reference.described("What the file says."),
            "counted": state.reference.described("What it counts as."),
            "rule": .text,
            "points": .number.orNull.described("0 to 1; null is out."),
            "evidence": .optionalText,
        ]).orNull)
}
