/// JSON Schema (2020-12) of what `hrdd compare --format json` prints.
package enum ComparisonSchema {
    package static let document = DocumentSchema(
        "comparison",
        "Companies beside each other on what all of them were asked. Scores are numbers from 0 to the method's max; "
            + "null is no score. Fractions are text such as \"25/8\".",
        [
            "method": .object([
                "id": .text, "sha256": .digest, "max": .number(above: 0),
                "minimumToRank": percent.reference.described(
                    "Per cent of what all were asked that must be reviewed for a rank."),
            ]),
            "common": common,
            "ranked": .list(of: ranked).described("By falling score."),
            "apart": .list(of: apart).described("Companies without a rank, by name."),
            "lacking": .list(of: lacking)
                .described(
                    "What more than half of the ranked companies do not fully meet, the most widely lacked first; "
                        + "counts of companies."),
            "refused": .texts,
        ], definitions: [.digest, percent, .mark, .fraction, files, comments]
    ).text

    private static let percent = NamedShape("percent", .number(from: 0, to: 100))

    private static let common = Shape.object([
        "criteria": .texts.described("What all were asked in the same words."),
        "weighedAs": .text.described("The questionnaire whose questions and weights are used."),
        "annexCounts": .flag,
        "questionnaires": .list(
            of: .object([
                "id": .text, "sha256": .digest,
                "companies": .count.described("Companies with a reply that answer it."),
                "leftOut": .count.orNull.described(
                    "Its criteria that are not compared; null where only companies without a reply have it."),
                "costs": .count.orNull.described("How many more criteria could be compared without it."),
            ])),
    ])

    private static let ranked = Shape.object([
        "company": .text,
        "best": .count(from: 1).described("1 + the number of companies that are surely above."),
        "worst": .count(from: 1).described("The number of ranked companies − the number surely below."),
        "place": .count(from: 1).described("By score alone; companies of one score share it."),
        "score": .number(from: 0).described("Of several analysts the mean."),
        "exact": .fraction,
        "reviewed": percent.reference.described("Of several analysts the least."),
        "principles": .list(
            of: .object([
                "id": .text, "score": .mark, "exact": .fraction,
            ])),
        "files": files.reference,
        "comments": comments.reference,
    ])

    private static let apart = Shape.object([
        "company": .text,
        "reason": .word([
            "no-reply", "not-delivered", "too-little-reviewed", "no-score", "nothing-in-common", "no-answers",
        ]),
        "why": .text,
        "reviewed": percent.shape.orNull,
        "files": files.reference,
        "comments": comments.reference,
    ])

    private static let lacking = Shape.object([
        "criterion": .text, "text": .text, "met": .count, "partly": .count, "notMet": .count,
        "notKnown": .count, "disputed": .count.described("Analysts count it differently."),
        "notAsked": .count.described("It does not apply."),
    ])

    private static let files = NamedShape(
        "files",
        Shape.list(
            of: .object([
                "file": .text, "sha256": .digest, "questionnaire": .text,
                "basis": .basis, "reply": .reply, "asOf": .text, "analyst": .optionalText,
                "ownScore": Shape.mark.described("By its own questionnaire, whole."),
                "score": Shape.mark.described("On what all were asked."),
            ])
        ).described("One for each analyst."))

    private static let comments = NamedShape(
        "comments",
        Shape.list(of: .object(["criterion": .text, "agrees": .flag.orNull, "text": .optionalText]))
            .described("Right of reply: what the company says of the answers compared."))
}
