import Foundation
import Testing

/// A command that writes a file: its line of shell, with `$OUT` where the file is to be.
private struct Writer: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let line: String

    init(_ name: String, _ line: String) {
        testDescription = name
        self.line = line + " --questionnaire q.yaml"
    }

    static let all = [
        Writer("assess as Markdown", "hrdd assess a.yaml -o \"$OUT\""),
        Writer("assess as HTML", "hrdd assess a.yaml --format html -o \"$OUT\""),
        Writer("assess as a table", "hrdd assess a.yaml b.yaml --format csv -o \"$OUT\""),
        Writer("assess, safe on the disk", "hrdd assess a.yaml b.yaml --format jsonl --durable -o \"$OUT\""),
        Writer("compare", "hrdd compare a.yaml b.yaml --format html -o \"$OUT\""),
        Writer("diff", "hrdd diff a.yaml later.yaml -o \"$OUT\""),
        Writer("diff, a note", "hrdd diff a.yaml later.yaml --note -o \"$OUT\""),
        Writer("agree", "hrdd agree a.yaml second.yaml --draws 200 -o \"$OUT\""),
        Writer("agree, merged", "hrdd agree a.yaml second.yaml --draws 200 -o /dev/null --merged \"$OUT\""),
        Writer("reply", "hrdd reply a.yaml -o \"$OUT\""),
        Writer("form", "hrdd form sample -o \"$OUT\""),
        Writer("new", "hrdd new sample -o \"$OUT\""),
        Writer("new from an older file", "hrdd new a.yaml --update -o \"$OUT\""),
        Writer("schema", "hrdd schema answers sample -o \"$OUT\""),
    ]
}

/// What stands in the way of a file: the shell that puts it there, and the words that say so.
private struct Obstacle: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// Run before the command; sets `OUT`.
    let preparation: String
    /// What the message ends with.
    let reason: String
    /// What runs the command, where that is not bash itself.
    var runner = "bash command"
    /// Without which, a line of shell, it cannot be shown here.
    var needs = "true"

    /// Root may write anywhere, so the program is run as nobody, from a copy that nobody may read.
    private static let asNobody =
        "if [ $(id -u) = 0 ]; then setpriv --reuid=65534 --regid=65534 --clear-groups bash command; else bash command; fi"
    private static let canBeNobody =
        "[ $(id -u) != 0 ] || setpriv --reuid=65534 --regid=65534 --clear-groups true"

    static let all = [
        Obstacle(
            testDescription: "a full disk", preparation: "OUT=disk/out",
            reason: "no space is left on the disk",
            runner:
                "unshare -rm bash -c 'mount -t tmpfs -o size=8k none disk; head -c 8192 /dev/zero > disk/rest; "
                + "bash command; code=$?; ls -A disk >&2; exit $code'",
            needs: "unshare -rm mount -t tmpfs none /mnt"),
        Obstacle(
            testDescription: "a limit of the size of files", preparation: "OUT=out; ulimit -f 0",
            reason: "the file would grow larger than is allowed here",
            // ThreadSanitizer itself needs files.
            needs: "[ -z \"$TSAN_OPTIONS\" ]"),
        Obstacle(
            testDescription: "a folder that may not be written into", preparation: "OUT=closed/out",
            reason: "permission is denied",
            runner: "chmod 555 closed; cp $(command -v hrdd) .; export PATH=$PWD:$PATH; \(asNobody)",
            needs: canBeNobody),
        Obstacle(
            testDescription: "a disk that may only be read", preparation: "OUT=disk/out",
            reason: "the disk is read-only",
            runner: "unshare -rm bash -c 'mount -t tmpfs -o ro none disk; bash command'",
            needs: "unshare -rm mount -t tmpfs none /mnt"),
        Obstacle(
            testDescription: "a folder that is not there", preparation: "OUT=nowhere/out",
            reason: "there is no folder \"nowhere\""),
        Obstacle(
            testDescription: "a folder that is a file", preparation: "OUT=a.yaml/out",
            reason: "a part of the path is a file and not a folder"),
        Obstacle(
            testDescription: "links in a circle", preparation: "ln -s one two; ln -s two one; OUT=one",
            reason: "its symbolic links lead in a circle"),
        Obstacle(
            testDescription: "a name of 256 bytes", preparation: "OUT=$(printf '%0256d' 0)",
            reason: "the name is too long"),
        Obstacle(
            testDescription: "another file", preparation: "echo kept > kept; OUT=kept",
            reason: "it is there already and would be lost"),
    ]
}

/// Every command that writes a file, against all that can stand in its way.
@Suite struct `Obstacles to writing` {
    @Test(arguments: Writer.all, Obstacle.all)
    fileprivate func `the reason is told, and nothing is half-written`(
        writer: Writer, obstacle: Obstacle
    ) throws {
        guard try BuiltProgram.run(obstacle.needs, in: FileManager.default.temporaryDirectory).code == 0
        else {
            print("left out, because this machine cannot show it: \(obstacle.testDescription)")
            return
        }
        let place = try Workplace()
        let before = try place.folder.names()
        // Messages go through a pipe, which no limit of the size of files meets.
        let result = try place.run(
            "\(obstacle.preparation)\n\(writer.line)", by: "{ \(obstacle.runner); } 2> >(cat > messages)")
        #expect(result.messages.contains(": \(obstacle.reason)\n"), "\(result.messages)")
        #expect(result.messages.contains("error[cannot-write]: cannot write "), "\(result.messages)")
        #expect(result.code == 74)
        let after = try place.folder.names()
        #expect(
            Set(after).subtracting(before).isSubset(of: ["command", "hrdd", "messages", "one", "two", "kept"]
            ),
            "\(after)")
        #expect(!result.messages.contains(".tmp"), "\(result.messages)")
        if after.contains("kept") { #expect(try place.folder.read("kept") == "kept\n") }
    }

    @Test(arguments: Writer.all) fileprivate func `any name that a file may have is written`(
        writer: Writer
    ) throws {
        let place = try Workplace()
        let names = ["two\nlines", "🧵 ü", String(repeating: "n", count: 255)]
        for name in names {
            let quoted = "$'" + name.replacingOccurrences(of: "\n", with: "\\n") + "'"
            let result = try place.run("OUT=\(quoted)\n\(writer.line)", by: "bash command 2>messages")
            #expect(result.code == 0, "\(result.messages)")
            #expect(!result.messages.contains("two\nlines"), "a name must not forge a line")
        }
        let sizes = try names.map { try Data(contentsOf: place.folder.url($0)) }
        #expect(!sizes[0].isEmpty)
        #expect(sizes.allSatisfy { $0 == sizes[0] })
    }

    @Test(arguments: Writer.all) fileprivate func `a named pipe takes what is written`(writer: Writer) throws
    {
        let place = try Workplace()
        let result = try place.run(
            "OUT=plain\n\(writer.line)\nmkfifo pipe; timeout 20 cat pipe > through & OUT=pipe\n\(writer.line)\ncode=$?; wait; exit $code",
            by: "bash command 2>messages")
        #expect(result.code == 0, "\(result.messages)")
        #expect(try place.folder.read("through") == place.folder.read("plain"))
    }

    @Test(arguments: Writer.all) fileprivate func `standard output that is full is told, and that is closed`(
        writer: Writer
    ) throws {
        let place = try Workplace()
        for (end, reason) in [(">/dev/full", "no space is left on the disk"), (">&-", "it is closed")] {
            let result = try place.run("OUT=-\n\(writer.line) \(end)", by: "bash command 2>messages")
            #expect(
                result.messages.contains("error[cannot-write]: cannot write standard output: \(reason)\n"),
                "\(result.messages)")
            #expect(result.code == 74)
        }
        // Whoever reads the first line only has seen enough: that is no error.
        let result = try place.run(
            "set -o pipefail; OUT=-\n\(writer.line) | head -1", by: "bash command 2>messages")
        #expect(!result.messages.contains("error"), "\(result.messages)")
        #expect(result.code == 0)
    }
}

/// A folder with a small questionnaire, and answers to it.
private struct Workplace {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try FileManager.default.copyItem(
            at: Session.folder.appendingPathComponent("lines-of-json/q.yaml"), to: folder.url("q.yaml"))
        for (name, company, day, answer) in [
            ("a", "Aster", "2026-03-01", "met"), ("b", "Begonia", "2026-03-01", "partly"),
            ("later", "Aster", "2027-03-01", "partly"), ("second", "Aster", "2026-03-01", "not-met"),
        ] {
            try folder.write(
                """
                hrdd: answers/1
                questionnaire: sample
                company: \(company) (invented)
                basis: self-assessment
                as-of: \(day)
                answers:
                  leverage.terms.clause: \(answer)

                """, to: "\(name).yaml")
        }
        for name in ["disk", "closed"] {
            try FileManager.default.createDirectory(at: folder.url(name), withIntermediateDirectories: true)
        }
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.root.path)
    }

    func run(_ command: String, by runner: String) throws -> BuiltProgram.Result {
        try folder.write(command + "\n", to: "command")
        var result = try BuiltProgram.run(runner, in: folder.root)
        result.messages = try folder.read("messages")
        return result
    }
}
