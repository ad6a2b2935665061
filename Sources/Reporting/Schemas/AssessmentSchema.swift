import PlainJSON
import QuestionnaireModel

/// JSON Schema (2020-12) of what is written of one answer file, for whoever reads it with other tools.
public enum AssessmentSchema {
    /// Of one document of `hrdd assess --format json`.
    public static let document = DocumentSchema(
        "assessment",
        "One answer file scored by one method. Marks run from 0 to max; null is no score, never 0.",
        [
            "questionnaire": AssessmentHead.questionnaire,
            "method": AssessmentHead.method,
            "answers": AssessmentHead.answers,
            "overall": AssessmentHead.score.whole,
            "principles": .list(of: principle),
            "stages": .list(of: AssessmentHead.stage),
            "nodes": .list(of: node.reference),
            "annex": .list(of: node.reference).described("What the annex expects and no question asks."),
            "gaps": .list(of: gap).described("By priority, then gain."),
            "findings": .list(of: finding),
        ],
        optional: [
            "views": .list(of: view),
            "withoutScore": .word([
                "no-reply", "reply-not-delivered", "nothing-applies", "too-little-reviewed", "blocked",
            ]).orNull,
            "annexCounts": .flag.described("Whether the annex is one more question of overall."),
            "annexScore": AssessmentHead.score.whole.orNull,
            "notApplicable": .object([
                "count": .count, "weight": AssessmentHead.percent.reference,
                "scoreAsNotMet": .mark,
            ]).described(
                "How many answers not-applicable there are, and overall had each counted as not met."),
            "involvement": .object([
                "alleged": involvement.orNull, "isSupportedDirectLink": .flag,
                "claims": .list(of: involvement),
            ]),
            "nextBand": nextBand.orNull,
            "robustness": robustness.orNull.described(
                "Where overall could lie if every weight were half as large or half as large again."),
        ], definitions: AssessmentHead.definitions + [clause, node, place]
    ).text

    /// Of one line of `hrdd assess --format jsonl`.
    public static let line = DocumentSchema(
        "line",
        "The scores of one answer file on one line. Marks run from 0 to max; null is no score, never 0.",
        [
            "questionnaire": AssessmentHead.questionnaire,
            "method": AssessmentHead.method,
            "answers": AssessmentHead.answers,
            "overall": AssessmentHead.score.whole,
            "principles": .list(of: .object(extending: AssessmentHead.score, ["id": .text])),
            "stages": .list(of: AssessmentHead.stage),
        ], definitions: AssessmentHead.definitions
    ).text

    // MARK: Scores

    private static let clause = NamedShape(
        "clause", .object(extending: AssessmentHead.score, ["id": .text]))

    private static let principle = Shape.object(
        extending: AssessmentHead.score, ["id": .text, "clauses": .list(of: clause.reference)])

    private static let view = Shape.object([
        "id": AssessmentHead.id.reference, "title": .text,
        "rows": .list(of: .object(extending: AssessmentHead.score, ["id": .text, "title": .text])),
    ]).described("A further table of the method.")

    private static let involvement = Shape.word(of: Involvement.self)

    private static let nextBand = Shape.object([
        "band": .text, "from": .mark,
        "steps": .list(of: AssessmentHead.id.reference).described("Criteria."),
        "score": .mark, "isSmallest": .flag, "onPaper": .count,
    ])

    private static let robustness = Shape.object([
        "lowest": .mark, "highest": .mark,
        "lowestBand": .optionalText, "highestBand": .optionalText, "holdsBand": .flag,
    ])

    // MARK: Questions and criteria

    private static let node = NamedShape(
        "node",
        Shape.object(
            extending: AssessmentHead.score,
            [
                "id": AssessmentHead.id.reference,
                "kind": .word(["question", "section", "ask", "criterion"]),
                "label": .text,
                "weight": .number(from: 0),
            ],
            optional: [
                "share": AssessmentHead.percent.reference.described("Per cent of the whole."),
                "children": .list(of: NamedShape.reference(to: "node")),
                "answer": .optionalText.described("As the file writes it."),
                "number": .number,
                "state": .state,
                "rule": .text.described("What decided, where it was not the answer alone."),
                "points": Shape.number(from: 0, to: 1).orNull.described(
                    "0 to 1, after what its evidence allows; null where it is out."),
                "evidence": Shape.word(of: Evidence.Kind.self).orNull.described(
                    "The strongest kind; null is the claim alone."),
                "stage": Shape.word(of: Stage.self).orNull,
                "principles": .texts,
                "companyComment": .comment,
                "line": place.reference,
                "column": place.reference,
            ]
        ).choosing([
            "if": ["properties": ["kind": ["const": "criterion"]]],
            "then": [
                "required": [
                    "answer", "state", "rule", "points", "evidence", "stage", "principles", "line", "column",
                ]
            ],
            "else": ["required": ["children"]],
        ]))

    private static let place = NamedShape(
        "place", .count(from: 1).orNull.described("From 1; null where the file has none."))

    private static let gap = Shape.object(
        [
            "criterion": AssessmentHead.id.reference,
            "question": AssessmentHead.id.reference.described("The outermost group, or annex."),
            "principles": .texts,
            "priority": .word(of: Priority.self),
            "gain": Shape.mark.described(
                "What overall gains if this one is met on full evidence."),
            "missing": .text,
            "nextStep": .text,
            "line": place.reference,
            "column": place.reference,
        ], optional: ["exactGain": .fraction])

    private static let finding = Shape.object(
        [
            "id": .text(matching: "^[a-z0-9]+(-[a-z0-9]+)*$"), "severity": .word(["warning", "note"]),
            "message": .text, "line": place.reference, "column": place.reference,
        ], optional: ["criterion": AssessmentHead.id.reference])
}

/// What a document and a line have in common.
private enum AssessmentHead {
    static let definitions: [NamedShape] = [id, .digest, .fraction, .mark, percent, score]

    static let id = NamedShape("id", .text(matching: "^[a-z0-9]+([-.][a-z0-9]+)*$"))

    static let percent = NamedShape(
        "percent",
        Shape.number(from: 0, to: 100).orNull.described(
            "0 to 100, at most two decimals; null where nothing applies."))

    static let score = NamedShape(
        "score",
        .open([
            "score": Shape.mark.described("The headline."),
            "floor": Shape.mark.described("All that is open counted as nothing."),
            "ceiling": Shape.mark.described("All that is open counted in full."),
            "answeredOnly": Shape.mark.described("Over what is disclosed."),
            "max": .number(above: 0),
            "reviewed": percent.reference,
            "disclosed": percent.reference,
            "band": .optionalText,
            "exact": .fraction,
        ]))

    static let stage = Shape.object(extending: score, ["id": .word(of: Stage.self)])

    static let questionnaire = Shape.object([
        "id": id.reference, "version": .text(matching: "^[0-9a-f]{12}$"),
        "sha256": .digest,
    ])

    static let method = Shape.object(["id": id.reference, "sha256": .digest])

    static let answers = Shape.object([
        "file": .text.described("Its base name."),
        "sha256": .digest,
        "company": .text,
        "isAddressee": .flag.orNull.described("null where there is no letter."),
        "basis": .basis,
        "reply": .reply,
        "asOf": .day,
        "analyst": .optionalText,
    ])
}
