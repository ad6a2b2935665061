import CommandOptions
import DueDiligence
import PlainJSON
import StrictYAML

/// `hrdd json`: a file of the YAML subset as JSON.
enum JSONCommand: Subcommand {
    static let declaration = Command(
        "json", "Print a file as JSON: scalars as text, blank as null",
        operands: [.init("FILE", "Any file in the strict YAML that hrdd reads, or - for standard input")],
        examples: [
            .init("hrdd json answers.yaml | jq .company", "For tools that read JSON and not YAML.")
        ],
        alsoKnownAs: ["tojson", "convert", "dump"])

    static func run(_ arguments: Arguments, in session: inout Session) throws {
        let file = try FileAccess.read(arguments.operands.first ?? "-")
        let reading = YAML.read(file)
        session.report(reading.diagnostics)
        guard let document = reading.document else { return }
        var writer = JSONWriter(.pretty)
        JSONTree.write(document.root, to: &writer)
        writer.endLine()
        try session.print(writer.bytes)
    }
}
