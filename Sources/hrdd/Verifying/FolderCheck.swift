import Digest
import QuestionnaireFiles
import SourceText

/// Holds every report that a folder's manifest names against its answer file, and finds what has no counterpart.
struct FolderCheck {
    private let folder: String
    private let answers: String
    private let check: ReportCheck
    private let manifest: [String: Manifest.Entry]
    private var holding = 0
    private var others = 0

    init(_ folder: String, _ answers: String, by check: ReportCheck) throws {
        self.folder = folder
        self.answers = answers
        self.check = check
        manifest = try OutputFolder.manifest(in: folder)
    }

    mutating func run(in session: inout Session) throws {
        var reports = Set(manifest.keys).subtracting(AssessmentRun.allIndexNames)
        for input in try AnswerInputs.collect([answers], in: &session) {
            let names = ["md", "html", "json", "jsonl"].map { "\(input.target).\($0)" }
                .filter(reports.contains)
            reports.subtract(names)
            if names.isEmpty { try lookInto(input.path, in: &session) }
            for name in names { try verify(name, input.path, in: &session) }
        }
        for index in AssessmentRun.allIndexNames where try !isAsWritten(index) {
            try fail("\(printable(join(folder, index))) is not as hrdd wrote it.", in: &session)
        }
        for name in strangers {
            try session.print("\(printable(join(folder, name))) is not verified: hrdd did not write it.\n")
        }
        for name in reports.sorted() {
            try fail(
                "\(printable(join(folder, name))) has no answer file in \(printable(answers)).", in: &session)
        }
        session.say("\(holding) hold, \(others) do not")
    }

    private mutating func verify(_ name: String, _ path: String, in session: inout Session) throws {
        do {
            if try check.holds(join(folder, name), path, in: &session) { holding += 1 } else { others += 1 }
        } catch let error as FileError {
            fail(error, in: &session)
        }
    }

    /// A file without a report ought to have one if it holds answers.
    private mutating func lookInto(_ path: String, in session: inout Session) throws {
        do {
            guard FileKind.answers.isPossible(for: try FileAccess.read(path)) else { return }
            try fail("\(printable(path)) has no report in \(printable(folder)).", in: &session)
        } catch let error as FileError {
            fail(error, in: &session)
        }
    }

    private mutating func fail(_ error: FileError, in session: inout Session) {
        others += 1
        session.report(error)
    }

    private mutating func fail(_ sentence: String, in session: inout Session) throws {
        others += 1
        session.note(.doesNotHold)
        try session.print(sentence + "\n")
    }

    /// What lies in the folder and is not in its manifest.
    private var strangers: [String] {
        let all = FolderListing.list(
            below: folder, keeping: { $0 != Manifest.name && manifest[$0] == nil }, onError: { _ in })
        return (0..<all.count).map { all[$0] }
    }

    /// Whether a file has the digest that the manifest gives it; also where there is no such file.
    private func isAsWritten(_ name: String) throws(FileError) -> Bool {
        let path = join(folder, name)
        guard FileAccess.exists(path), let digest = manifest[name]?.digest else { return true }
        return SHA256.digest(of: try FileAccess.read(path).bytes).hex == digest
    }
}
