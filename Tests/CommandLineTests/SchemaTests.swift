import Foundation
import Testing

/// What is written for other programs, held against the schema that `hrdd schema` prints of it.
@Suite struct `Documents for other programs` {
    private static let hasJSONSchema =
        (try? BuiltProgram.run("python3 -c 'import jsonschema'", in: BuiltProgram.repository))?.code == 0

    @Test(
        .enabled(if: hasJSONSchema, "python3's jsonschema is not installed"),
        arguments: [
            ("assessment", "assess $ROOT/examples/strong-company.yaml --format json"),
            ("line", "assess $ROOT/examples/strong-company.yaml --format jsonl"),
            (
                "agreement",
                "agree $ROOT/examples/evasive-reply.yaml $ROOT/examples/second-analyst.yaml --format json"
            ),
            (
                "difference",
                "diff $ROOT/examples/evasive-reply.yaml $ROOT/examples/a-year-later.yaml --format json"
            ),
            (
                "comparison",
                "compare $ROOT/examples/evasive-reply.yaml $ROOT/examples/small-supplier.yaml "
                    + "$ROOT/examples/strong-company.yaml --format json"
            ),
        ])
    func `are as their schema says`(kind: String, command: String) throws {
        let place = try TemporaryFolder()
        try place.write(
            """
            import json, sys, jsonschema
            schema, document = (json.load(open(name, encoding='utf-8')) for name in ['schema.json', 'document.json'])
            validator = jsonschema.validators.validator_for(schema)
            validator.check_schema(schema)
            for error in validator(schema).iter_errors(document): print(error.json_path, error.message[:200])
            # A schema that lets everything pass would prove nothing.
            assert validator(schema).is_valid(document) and not validator(schema).is_valid({**document, 'more': 1})
            """, to: "check.py")
        let result = try BuiltProgram.run(
            """
            hrdd schema \(kind) > schema.json && hrdd \(command) --questionnaire $ROOT/examples > document.json \
            && python3 check.py && echo valid
            """, in: place.root)
        #expect(result.output == "valid\n", "\(result.messages)")
    }
}
