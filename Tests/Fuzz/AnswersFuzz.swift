// The target for libFuzzer: answer files against a questionnaire, through all stages. See README.md beside this file.

import Digest
import ExactNumber
import Glibc
import PlainJSON
import QuestionnaireFiles
import QuestionnaireModel
import Reporting
import Scoring
import SourceText

/// The questionnaires and the method that the answers are held against; `HRDD_FUZZ_ROOT` is the project's folder.
private let stage = Stage(root: getenv("HRDD_FUZZ_ROOT").map { String(cString: $0) } ?? ".")

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    // The first byte says whether the rest is the file itself, or the choices that it is written by.
    var choices = Choices(bytes)
    let mode = choices.byte()
    let subject = stage.subjects[Int(mode >> 1) % stage.subjects.count]
    let text = mode & 1 == 0 ? Array(bytes.dropFirst()) : subject.file(&choices)
    exercise(text, subject)
    stage.executed.pointee += 1
    let executed = stage.executed.pointee
    // Whoever reads the log sees that the targets behind the reader are reached.
    if executed & (executed - 1) == 0 { print("accepted \(stage.accepted.pointee) of \(executed)") }
    return 0
}

private func exercise(_ bytes: [UInt8], _ subject: Subject) {
    let file = SourceFile(name: "replies/fuzz.yaml", bytes: bytes)
    let reading = AnswersReader.read(file, questionnaire: subject.prepared)
    for diagnostic in reading.diagnostics {
        expect(diagnostic.range.offsets.upperBound <= bytes.count, "a range outside the file")
    }
    guard let sheet = reading.value else {
        expect(reading.diagnostics.contains { $0.severity == .error }, "refused without a reason")
        return
    }
    guard !reading.diagnostics.contains(where: { $0.severity == .error }) else { return }
    stage.accepted.pointee += 1
    let assessment = subject.scorer.assess(sheet)
    check(assessment)
    let short = subject.scorer.assess(sheet, detail: .scores)
    expect(short.overall == assessment.overall, "a short assessment with another score")
    // One form of twelve, by the bytes themselves, so that an input does the same whenever it is tried.
    let form = bytes.reduce(into: 0) { $0 = ($0 &* 31 &+ Int($1)) & 0xFFFF } % 12
    let input = ReportInput(
        assessment: assessment, questionnaire: subject.questionnaire, method: stage.method, sheet: sheet,
        source: file, digests: .init(questionnaire: "q", method: "m", answers: "a"),
        options: .init(isPublic: form >= 6), toolVersion: "1")
    let format = ReportFormat.allCases[form % 6]
    check(Report.render(input, as: format), format, sheet, input.options.isPublic)
}

// MARK: What holds of every assessment

private func check(_ assessment: Assessment) {
    check(assessment.overall)
    for principle in assessment.principles {
        check(principle.score)
        for clause in principle.clauses { check(clause.score) }
    }
    for stage in assessment.stages { check(stage.score) }
    for node in assessment.nodes + assessment.annex { check(node) }
    var last: Rational?
    for gap in assessment.gaps {
        if let gain = gap.gain { expect(gain >= .zero, "a gap whose closing costs") }
        last = gap.gain ?? last
    }
    if let robustness = assessment.robustness {
        expect(robustness.lowest <= robustness.highest, "a range upside down")
    }
}

private func check(_ node: Assessment.Node) {
    check(node.score)
    expect(node.effectiveWeight >= .zero, "a weight below nothing")
    for child in node.children { check(child) }
}

private func check(_ score: Score) {
    for part in [score.score, score.floor, score.ceiling, score.answeredOnly].compactMap(\.self) {
        expect(part >= .zero && part <= score.max, "a score out of its bounds")
    }
    for share in [score.reviewed, score.disclosed].compactMap(\.self) {
        expect(share >= .zero && share <= 100, "a share out of its bounds")
    }
    if let floor = score.floor, let ceiling = score.ceiling {
        expect(floor <= ceiling, "a floor above the ceiling")
    }
    if let reviewed = score.reviewed, let disclosed = score.disclosed {
        expect(disclosed <= reviewed, "more disclosed than reviewed")
    }
}

// MARK: What holds of every report

private func check(_ bytes: [UInt8], _ format: ReportFormat, _ sheet: AnswerSheet, _ isPublic: Bool) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
        fail("\(format) that is not UTF-8")
    }
    if isPublic { expect(!contains(bytes, Words.secret), "\(format) gives away what is confidential") }
    switch format {
    case .json, .sarif, .jsonl:
        guard case .success = JSONValue.read(bytes) else { fail("\(format) that is no JSON") }
        if format == .jsonl { expect(bytes.filter { $0 == 0x0A }.count == 1, "a line that is not one") }
    case .csv:
        var widths: Set<Int> = []
        eachRow(of: bytes) { widths.insert($0) }
        expect(widths.count == 1, "a table with rows of different widths")
    case .html:
        for tag in ["<img", "<link", "<iframe", "<script", "<object", "<a href=\"javascript"] {
            expect(!contains(bytes, tag), "a page with \(tag)")
        }
        for target in targets(in: text, after: "href=\"", upTo: "\"") { check(link: target, sheet) }
    case .markdown:
        for target in targets(in: text, after: "](<", upTo: ">") { check(link: target, sheet) }
    }
}

/// A report links to its own headings, and to addresses that the answers give.
private func check(link target: String, _ sheet: AnswerSheet) {
    if target.hasPrefix("#") { return }
    let evidence = sheet.answers.flatMap(\.evidence) + sheet.involvement.flatMap(\.evidence)
    let addresses = evidence.flatMap { [$0.url, $0.archiveURL] }.compactMap(\.self)
    let plain = target.replacing("&amp;", with: "&")
    expect(
        addresses.contains { WebAddress($0)?.encoded == plain },
        "a link that the answers do not have: \(target)")
}

private func targets(in text: String, after opening: String, upTo end: Character) -> [String] {
    text.utf8.isEmpty ? [] : pieces(Array(text.utf8), Array(opening.utf8), end.asciiValue ?? 0)
}

private func pieces(_ bytes: [UInt8], _ opening: [UInt8], _ end: UInt8) -> [String] {
    var found: [String] = []
    var at = 0
    while at + opening.count <= bytes.count {
        guard bytes[at..<at + opening.count].elementsEqual(opening) else {
            at += 1
            continue
        }
        // In Markdown a bracket that is written out stands behind a backslash.
        let isEscaped = at > 0 && bytes[at - 1] == UInt8(ascii: "\\")
        at += opening.count
        let stop = bytes[at...].firstIndex(of: end) ?? bytes.count
        if !isEscaped { found.append(String(decoding: bytes[at..<stop], as: UTF8.self)) }
    }
    return found
}

private func contains(_ bytes: [UInt8], _ part: String) -> Bool {
    let part = Array(part.utf8)
    guard let first = part.first, bytes.count >= part.count else { return false }
    for at in 0...(bytes.count - part.count) where bytes[at] == first {
        if bytes[at..<at + part.count].elementsEqual(part) { return true }
    }
    return false
}

/// The number of cells of each row, by RFC 4180.
private func eachRow(of bytes: [UInt8], _ body: (Int) -> Void) {
    var (cells, isQuoted, isEmpty) = (1, false, true)
    for byte in bytes {
        switch byte {
        case UInt8(ascii: "\""): isQuoted.toggle()
        case UInt8(ascii: ",") where !isQuoted: cells += 1
        case 0x0A where !isQuoted:
            body(cells)
            (cells, isEmpty) = (1, true)
            continue
        default: break
        }
        isEmpty = false
    }
    expect(isEmpty && !isQuoted, "a table that does not end")
}

// MARK: Files that are nearly answers

/// Bytes taken for choices; when they are used up every choice is the first.
private struct Choices {
    private let bytes: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func byte() -> UInt8 {
        defer { at += 1 }
        return at < bytes.count ? bytes[at] : 0
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[Int(byte()) % elements.count] }

    /// Once in `n` times.
    mutating func happens(_ n: UInt8) -> Bool { byte() % n == n - 1 }

    /// One of the first, and now and then one of the others.
    mutating func pick<Element>(_ elements: [Element], odd: [Element]) -> Element {
        happens(50) ? pick(odd) : pick(elements)
    }

    /// Some of the bytes themselves.
    mutating func raw() -> [UInt8] {
        let count = Int(byte() % 24)
        return (0..<count).map { _ in byte() }
    }
}

private enum Words {
    static let secret = "QZSECRETQZ"
    static let states = ["met", "partly", "not-met", "declined", "not-disclosed", "unknown", ""]
    static let oddStates = [
        "yes", "no", "MET", "not-applicable", "50", "-7/3", "0.333", "99999999999999999999999999", "low",
        "high",
    ]
    static let texts = [
        "plain words", "<img src=x onerror=alert(1)>", "](http://evil.example)", "[l](javascript:alert(1))",
        "| a | b |", "=1+1", "```", "# heading", "&amp; &#60;", "a\u{202E}b", "🧵", "http://evil.example/auto",
        "all tiers of suppliers", "we comply with local law", "\u{1B}[31m", "'", "\"", "",
    ]
    static let kinds = [
        "reply", "internal-document", "audit-or-certificate", "public-document", "stakeholder-account",
        "independent-investigation",
    ]
    static let addresses = [
        "https://a.example/x?y=1&z=2#f", "http://b.example/(1)[2]", "HTTPS://E.EXAMPLE",
        "https://d.example:80/ü",
        "mailto:a@b.example", "file:///etc/passwd",
    ]
    static let oddAddresses = [
        "javascript:alert(1)", "https://u@c.example/", "//f.example", "/etc/passwd", "http://b.example/\\<2>",
        "https://",
    ]
    static let keys = ["anser", "evidence", "answer", "statement", "x", "confidential", "<<", "*a", "&a b"]
}

private struct Subject {
    let questionnaire: Questionnaire
    let prepared: PreparedQuestionnaire
    let scorer: Scorer

    /// An answer file by choices: mostly right, now and then with something in it that is not.
    func file(_ c: inout Choices) -> [UInt8] {
        let basis = c.pick(["self-assessment", "published-reply", "public-record"])
        var text = "hrdd: answers/\(c.happens(60) ? "2" : "1")\nquestionnaire: \(questionnaire.id.text)\n"
        text += "company: \(scalar(&c, orNothing: false))\nbasis: \(basis)\n"
        text +=
            "as-of: \(c.pick(["2026-03-01", "9999-12-31", "2024-02-29"], odd: ["2026-13-01", "0000-00-00", "x"]))\n"
        if c.happens(3) { text += "size: \(c.pick(["small", "medium", "large"], odd: ["huge"]))\n" }
        if basis == "published-reply", c.happens(4) {
            text += "reply: \(c.pick(["received"], odd: ["none", "refused", "not-delivered"]))\n"
        }
        if c.happens(4) { text += "analyst: \(scalar(&c))\n" }
        if c.happens(6) { text += "edition: \(c.pick(["1", "7"], odd: ["0", "99999999999999999999"]))\n" }
        if c.happens(6) {
            text += "questionnaire-version: \(c.pick(["5f0c2ab91e44", "000000000000"], odd: ["x"]))\n"
        }
        if c.happens(3) {
            text += "involvement:\n"
            for _ in 0...(c.byte() % 3) {
                text +=
                    "  - claim: \(c.pick(["caused", "contributed", "directly-linked", "unknown"], odd: ["guilty"]))\n"
                text += "    impact: \(scalar(&c, orNothing: false))\n"
                if c.happens(2) {
                    text +=
                        "    evidence: [{kind: \(c.pick(Words.kinds)), title: \(scalar(&c, orNothing: false))}]\n"
                }
            }
        }
        text += "answers:\n"
        var bytes = Array(text.utf8)
        let criteria = questionnaire.allCriteria
        var next = 0
        let stride = 1 + Int(c.byte() % 16)
        while next < criteria.count {
            let criterion = criteria[next]
            let id = c.happens(200) ? c.pick(Words.keys) : criterion.id.text
            bytes += Array("  \(id):".utf8)
            bytes +=
                c.happens(3)
                ? Array(" \(c.pick(Words.states, odd: Words.oddStates))\n".utf8) : entry(criterion, &c)
            next += 1 + Int(c.byte()) % stride
        }
        return bytes
    }

    private func entry(_ criterion: Criterion, _ c: inout Choices) -> [UInt8] {
        let isOut = criterion.notApplicable != .never && c.happens(5)
        var text = "\n    answer: \(isOut ? "not-applicable" : c.pick(Words.states, odd: Words.oddStates))\n"
        if isOut || c.happens(8) { text += "    reason: \(scalar(&c, orNothing: false))\n" }
        if c.happens(6) {
            text += "    statement: {text: \(Words.secret) \(c.byte()), confidential: true}\n"
        } else if c.happens(2) {
            text += "    statement: \(scalar(&c))\n"
        }
        if c.happens(2) {
            text += "    evidence:\n"
            for _ in 0...(c.byte() % 3) {
                let kind = c.pick(Words.kinds, odd: ["hearsay"])
                text += "      - kind: \(kind)\n        title: \(scalar(&c, orNothing: false))\n"
                if c.happens(2) {
                    text += "        url: \(quoted(c.pick(Words.addresses, odd: Words.oddAddresses)))\n"
                }
                if c.happens(5) { text += "        archive-url: \(quoted(c.pick(Words.addresses)))\n" }
                if c.happens(3) {
                    text +=
                        "        \(c.pick(["page: 41", "lines: 12-19"], odd: ["lines: 9-1", "page: -1"]))\n"
                }
                if c.happens(3) { text += "        quote: \(scalar(&c))\n" }
                if c.happens(6) {
                    text += "        confidential: true\n        translation: \(Words.secret)\n"
                }
            }
        }
        if c.happens(5) {
            text +=
                "    company-comment: {agrees: \(c.pick(["true", "false"], odd: ["x"])), text: \(scalar(&c, orNothing: false))}\n"
        }
        if c.happens(5) {
            text += "    action: {owner: \(scalar(&c)), due: 2026-09-30, note: \(scalar(&c))}\n"
        }
        guard c.happens(200) else { return Array(text.utf8) }
        return Array(text.utf8) + Array("    \(c.pick(Words.keys)): ".utf8) + c.raw() + [0x0A]
    }

    private func scalar(_ c: inout Choices, orNothing: Bool = true) -> String {
        let mark = orNothing ? "" : "n"
        guard c.happens(12) else { return quoted(mark + c.pick(Words.texts)) }
        return quoted(mark + String(decoding: c.raw(), as: UTF8.self))
    }

    private func quoted(_ text: String) -> String {
        "\""
            + text.unicodeScalars.map { scalar in
                switch scalar {
                case "\"", "\\": "\\\(scalar)"
                case "\0"..<" ", "\u{7F}"..."\u{9F}": "\\u" + hex(scalar.value)
                default: String(scalar)
                }
            }.joined() + "\""
    }

    private func hex(_ value: UInt32) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}

private struct Stage {
    let method: Method
    let subjects: [Subject]
    nonisolated(unsafe) let executed = UnsafeMutablePointer<Int>.allocate(capacity: 1)
    nonisolated(unsafe) let accepted = UnsafeMutablePointer<Int>.allocate(capacity: 1)

    init(root: String) {
        executed.initialize(to: 0)
        accepted.initialize(to: 0)
        let methodFile = Stage.file(root + "/questionnaires/method.yaml")
        guard let method = MethodReader.read(methodFile).value else { fail("no method below \(root)") }
        self.method = method
        subjects = [
            "Tests/Fuzz/seeds/small.yaml", "questionnaires/ungp-letters.yaml",
            "Tests/Fuzz/seeds/small.yaml",
        ]
        .map { name in
            let file = Stage.file("\(root)/\(name)")
            guard let questionnaire = QuestionnaireReader.read(file, method: method).value else {
                fail("no questionnaire \(name)")
            }
            return Subject(
                questionnaire: questionnaire,
                prepared: PreparedQuestionnaire(
                    questionnaire, digest: SHA256.digest(of: file.bytes), method: method),
                scorer: Scorer(questionnaire, method))
        }
    }

    private static func file(_ path: String) -> SourceFile {
        guard let stream = fopen(path, "r") else { fail("cannot open \(path)") }
        defer { fclose(stream) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&buffer, 1, buffer.count, stream)
            if count == 0 { return SourceFile(name: path, bytes: bytes) }
            bytes += buffer[..<count]
        }
    }
}

private func expect(_ holds: Bool, _ promise: @autoclosure () -> String) {
    if !holds { fail(promise()) }
}

/// libFuzzer keeps the input of what aborts.
private func fail(_ promise: String) -> Never {
    print("broken: \(promise.debugDescription)")
    fflush(nil)
    abort()
}
