// Files that are nearly answers.

import QuestionnaireModel

/// Bytes taken for choices; when they are used up every choice is the first.
struct Choices {
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

/// Writes answers to a questionnaire by choices: mostly right, now and then with something in them that is not.
struct NearAnswers {
    let questionnaire: Questionnaire

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

enum Words {
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
