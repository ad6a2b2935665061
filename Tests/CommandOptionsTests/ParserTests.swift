import CommandOptions
import Testing

private enum Format: String, CaseIterable, Sendable { case markdown, json }

private let output = ValueOption("output", short: "o", "FILE", "Write there")
private let format = ChoiceOption<Format>("format", "FORMAT", "What to make", unlessGiven: .markdown)
private let force = Flag("force", short: "f", "Replace files")
private let color = ValueOption("color", "WHEN", "Color messages")

private let assess = Command(
    "assess", "Score files", operands: [.init("PATH", "A file", isRepeated: true)],
    options: [output, format, force], examples: [.init("tool assess a.yaml", "One file.")],
    alsoKnownAs: ["score"])
private let explain = Command(
    "explain", "Explain a score",
    operands: [.init("FILE", "A file"), .init("NODE", "A node", isRequired: false)],
    examples: [.init("tool explain a.yaml", "All of it.")])
private let list = Command("list", "List what there is", examples: [.init("tool list", "All.")])
private let tool = CommandSet(
    program: "tool", summary: "tries the parser", sections: [.init("All", [assess, explain, list])],
    commonOptions: [color], firstSteps: ["tool assess a.yaml"], closing: ["The end."])

/// The parsed arguments of a command line that must be accepted.
private func arguments(_ words: String...) throws -> Arguments {
    guard case .run(_, let arguments) = try Parser(tool).parse(words) else {
        throw UsageError("is not run")
    }
    return arguments
}

private func refusal(_ words: String...) -> String? {
    do throws(UsageError) {
        _ = try Parser(tool).parse(words)
        return nil
    } catch {
        return error.message
    }
}

@Suite struct `Command lines` {
    @Test(arguments: [
        ["assess", "a", "-o", "x"], ["assess", "-o", "x", "a"], ["assess", "a", "-ox"],
        ["assess", "a", "-o=x"],
        ["assess", "a", "--output", "x"], ["assess", "--output=x", "a"],
    ])
    func `a value is read in every spelling`(words: [String]) throws {
        guard case .run(let command, let arguments) = try Parser(tool).parse(words) else {
            Issue.record("is not run")
            return
        }
        #expect(command.name == "assess")
        #expect(arguments[output] == "x")
        #expect(arguments.operands == ["a"])
        #expect(!arguments[force])
    }

    @Test func `behind two dashes everything is an operand`() throws {
        let found = try arguments("assess", "-f", "--", "-o", "--help", "--")
        #expect(found[force])
        #expect(found[output] == nil)
        #expect(found.operands == ["-o", "--help", "--"])
    }

    @Test func `one dash is an operand, and a value`() throws {
        #expect(try arguments("assess", "-").operands == ["-"])
        #expect(try arguments("assess", "a", "-o", "-")[output] == "-")
    }

    @Test func `a value may begin with a dash where no option is called so`() throws {
        #expect(try arguments("assess", "a", "-o", "-5")[output] == "-5")
        #expect(try arguments("assess", "a", "--output=--force")[output] == "--force")
    }

    @Test func `an absent choice has its default`() throws {
        #expect(try arguments("assess", "a")[format] == .markdown)
        #expect(try arguments("assess", "a", "--format=json")[format] == .json)
    }

    @Test func `a common option may stand before the command`() throws {
        let arguments = try arguments("--color", "never", "assess", "a")
        #expect(arguments[color] == "never")
        #expect(arguments.operands == ["a"])
    }

    @Test func `help and version are found wherever they stand`() throws {
        for words in [["assess", "--help"], ["assess", "a", "-h"], ["help", "assess"]] {
            guard case .help(let command?) = try Parser(tool).parse(words) else {
                Issue.record("no help for \(words)")
                continue
            }
            #expect(command.name == "assess")
        }
        for words in [["help"], ["--help"], ["-h"]] {
            guard case .help(nil) = try Parser(tool).parse(words) else {
                Issue.record("no overview for \(words)")
                continue
            }
        }
        guard case .version = try Parser(tool).parse(["--version"]) else {
            Issue.record("no version")
            return
        }
    }

    @Test func `what is wrong is said with what was probably meant`() {
        #expect(refusal() == "tool needs a command")
        #expect(refusal("asess", "a") == "\"asess\" is not a command of tool; did you mean \"assess\"?")
        #expect(refusal("score", "a") == "\"score\" is not a command of tool; did you mean \"assess\"?")
        #expect(refusal("version") == "\"version\" is not a command of tool; did you mean \"--version\"?")
        #expect(
            refusal("assess", "a", "--json")
                == "\"--json\" is not an option of tool assess; did you mean \"--format json\"?")
        #expect(refusal("zzz") == "\"zzz\" is not a command of tool")
        #expect(refusal("help", "exlain") == "\"exlain\" is not a command of tool; did you mean \"explain\"?")
        #expect(
            refusal("assess", "a", "--fromat", "json")
                == "\"--fromat\" is not an option of tool assess; did you mean \"--format\"?")
        #expect(refusal("assess", "a", "-x") == "\"-x\" is not an option of tool assess")
        #expect(
            refusal("assess", "a", "--format", "jsn")
                == "\"jsn\" is not a format of --format; did you mean \"json\"?")
        #expect(
            refusal("assess", "a", "--format", "pdf")
                == "\"pdf\" is not a format of --format; it takes markdown or json")
    }

    @Test func `forgotten, doubled and surplus words are refused`() {
        #expect(refusal("assess") == "tool assess needs a PATH: a file")
        #expect(refusal("assess", "a", "-o") == "\"-o\" needs a FILE")
        #expect(refusal("assess", "a", "-o", "--force") == "\"-o\" needs a FILE")
        #expect(refusal("assess", "a", "-o", "x", "--output=y") == "\"--output\" is given twice")
        #expect(refusal("assess", "a", "--force=yes") == "\"--force\" takes no value")
        #expect(refusal("assess", "a", "-o", "-f") == "\"-o\" needs a FILE")
        #expect(
            refusal("explain", "a", "b", "c")
                == "tool explain takes FILE and NODE, and no \"c\"; what belongs together needs quotes: \"b c\""
        )
        #expect(refusal("list", "a") == "tool list takes nothing, and no \"a\"")
    }
}

@Suite struct `Help texts` {
    @Test func `of a command`() {
        #expect(
            HelpText(tool).details(of: assess) == """
                Score files

                Usage: tool assess PATH… [-o FILE] [--format FORMAT] [-f]

                  PATH  A file

                Options
                  -o, --output FILE  Write there
                  --format FORMAT    What to make: markdown (default), json
                  -f, --force        Replace files
                  --color WHEN       Color messages
                  -h, --help         Say how a command is used
                  --version          Print the version

                Example
                  tool assess a.yaml
                      One file.

                """)
    }

    @Test func `of the program`() {
        #expect(
            HelpText(tool).overview() == """
                tool: tries the parser

                Usage: tool COMMAND …

                All
                  assess   Score files
                  explain  Explain a score
                  list     List what there is

                Everywhere
                  --color WHEN  Color messages
                  -h, --help    Say how a command is used
                  --version     Print the version

                Begin with
                  tool assess a.yaml

                The end.

                """)
    }
}
