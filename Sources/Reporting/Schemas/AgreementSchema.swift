import Adjudication
import Agreement
import PlainJSON
import QuestionnaireModel

/// JSON Schema (2020-12) of what `hrdd agree --format json` prints.
package enum AgreementSchema {
    package static let document = DocumentSchema(
        "agreement",
        "How far analysts agree. Figures are numbers of at most 1; null is undefined, with the reason, and never 0.",
        [
            "analysts": .list(of: .text, atLeast: 2).described("Everything by analyst is in this order."),
            "bootstrap": .object([
                "resamples": .count(from: 40), "seed": .count, "level": .only(.number("0.95")),
            ]),
            "overall": figures.whole,
            "principles": .list(of: part.reference),
            "stages": .list(of: part.reference),
            "contested": .list(of: contested)
                .described(
                    "Criteria on which the analysts differ in two replies or more, the most divided first."),
            "confusions": .list(of: confusion.reference),
            "replies": .list(of: reply),
            "alone": .alone,
            "refused": .texts,
        ], definitions: [comment, confusion, part, figures]
    ).text

    private static let comment = NamedShape("comment", Shape.comment.orNull)

    private static let confusion = NamedShape(
        "confusion", .object(["one": .text, "other": .text, "count": .count(from: 1)]))

    private static let figures = NamedShape(
        "figures",
        .open([
            "compared": .count.described("What two analysts or more answered."), "alike": .count,
            "measures": .list(of: measure),
        ]))

    private static let measure = Shape.object(
        [
            "id": .word(of: Measure.self), "figure": .number(to: 1).orNull,
            "undefined": .optionalText.described("Why there is no figure."),
        ],
        optional: [
            "lower": .number.orNull, "upper": .number.orNull, "undefinedInterval": .optionalText,
        ])

    private static let part = NamedShape(
        "part", .object(extending: figures, ["id": .text, "title": .text]))

    private static let contested = Shape.object([
        "criterion": .text, "compared": .count, "differing": .count,
        "confusions": .list(of: confusion.reference),
    ])

    private static let reply = Shape.object([
        "name": .text, "questionnaire": .text, "files": .list(of: file.orNull),
        "criteria": .list(
            of: .object([
                "id": .text, "standing": .word(of: Standing.self), "answers": .list(of: answer.orNull),
            ])),
    ])

    private static let file = Shape.object([
        "file": .text, "sha256": .text, "company": .text, "asOf": .text, "analyst": .optionalText,
        "score": .number.orNull,
    ])

    private static let answer = Shape.object([
        "answer": .text,
        "state": .word(AnswerState.allCases.filter { $0 != .unanswered }.map(\.rawValue)),
        "points": .number.orNull.described("0 to 1, on the evidence named; null is not applicable."),
        "evidence": .optionalText.described("The strongest kind named; null is the claim alone."),
        "reason": .optionalText,
        "statement": .optionalText,
        "companyComment": comment.reference,
        "named": .texts.described("Each piece of evidence on one line."),
        "line": .count(from: 1),
    ])
}
