import Asking
import LetterReading
import QuestionnaireModel
import SeededNumbers
import SourceText
import StrictYAML
import Testing

@Suite struct `An answer file from a reply` {
    private static let texts = [
        "Please explain what measures have been adopted to ensure that staff know how to report abuses.",
        "Please explain what steps have been taken to exercise leverage over suppliers. Have orders been cut?",
        "Please provide information on grievance mechanisms and on the remedy that was received.",
    ]

    private static let questionnaire: Questionnaire = {
        func ask(_ id: String, _ title: String, _ facts: [String]) -> Group {
            Group(
                id: ItemID(id), kind: .ask, title: title,
                children: facts.enumerated().map { place, fact in
                    .criterion(Criterion(id: ItemID("\(id).\(place + 1)"), text: fact))
                })
        }
        let asks = [
            [
                ask("training", "Training of staff", ["Buyers are trained"]),
                ask("channel", "A channel for reports", ["A hotline is open"]),
            ],
            [
                ask(
                    "leverage", "Steps of leverage", ["A step was published", "Orders were cut at a tannery"]),
                ask("talks", "Talks", ["Meetings with suppliers are minuted"]),
            ],
            [
                ask("grievance", "Grievance mechanisms", ["A mechanism is open to workers"]),
                ask("remedy", "Remedy", ["Money was repaid"]),
            ],
        ]
        return Questionnaire(
            id: "sample", title: "A sample", principles: [],
            groups: zip(texts, asks).enumerated().map { place, both in
                Group(
                    id: ItemID("question.\(place + 1)"), kind: .question, number: place + 1, text: both.0,
                    children: both.1.map(Child.group))
            })
    }()

    private func reply(_ text: String) throws -> Reply {
        let questions = Self.texts.enumerated().map { ReplyReader.Question(number: $0 + 1, text: $1) }
        return try #require(
            ReplyReader.read(SourceFile(name: "r.txt", text: text), questions: questions).reply)
    }

    private func draft(_ text: String) throws -> String {
        let draft = ReplyDraft(try reply(text), Self.questionnaire) { _ in true }
        var template = Template(Self.questionnaire, version: "0123456789ab", reply: draft)
        return template.text()
    }

    /// Which questions the parts of a reply answer, in order.
    private func numbers(_ text: String) throws -> [[Int]] {
        try reply(text).parts.compactMap { part in
            if case .answer(let numbers) = part.place { numbers } else { nil }
        }
    }

    // MARK: Cutting

    @Test(arguments: [
        "1. We train.\n\n2. We talk.\n\n3. We listen.\n", "1) We train.\n2) We talk.\n3) We listen.\n",
        "(1) We train.\n(2) We talk.\n(3) We listen.\n",
        "Question 1\nWe train.\n\nQuestion 2\nWe talk.\n\nQuestion 3\nWe listen.\n",
        "Answer to question 1: We train.\n\nOur response to question 2: We talk.\n\nQ3. We listen.\n",
        "Answer 1: We train.\nAnswer 2: We talk.\nAnswer 3: We listen.\n",
        "\(texts[0])\nWe train.\n\n\(texts[1])\nWe talk.\n\n\(texts[2])\nWe listen.\n",
        "1. \"\(texts[0])\"\n\nWe train.\n\n2. \"\(texts[1])\"\n\nWe talk.\n\n3. \"\(texts[2])\"\n\nWe listen.\n",
    ])
    func `answers are told apart`(text: String) throws {
        let parts = try reply("Dear all,\n\nthank you.\n\n" + text + "\nYours sincerely,\nA. Nobody\n").parts
        #expect(parts.map(\.place) == [.opening, .answer([1]), .answer([2]), .answer([3]), .closing])
        let said = parts[1...3].map { $0.passages.map(\.text).joined(separator: " ").filter { $0 != "\"" } }
        #expect(
            said.map { $0.split(separator: " ").joined(separator: " ") } == [
                "We train.", "We talk.", "We listen.",
            ])
    }

    @Test func `one heading may answer several questions`() throws {
        #expect(try numbers("Questions 1 and 2: We do.\n\nQuestion 3: We listen.\n") == [[1, 2], [3]])
        #expect(try numbers("Questions 1-2\nWe do.\n\nQuestion 3\nWe listen.\n") == [[1, 2], [3]])
    }

    @Test func `a list inside an answer begins no other answer`() throws {
        let text = "1. We train:\n1. buyers;\n2. visitors;\n3. managers.\n\n2. We talk.\n\n3. We listen.\n"
        let reply = try reply(text)
        #expect(try numbers(text) == [[1], [2], [3]])
        #expect(reply.innerLists.compactMap(\.lines) == [2...4])
    }

    @Test func `a question left out is left out, and said`() throws {
        #expect(try numbers("1. We train.\n\n3. We listen.\n") == [[1], [3]])
        let draft = ReplyDraft(try reply("1. We train.\n\n3. We listen.\n"), Self.questionnaire) { _ in true }
        #expect(draft.summary.contains("no answer was found to 2"))
    }

    @Test func `a question quoted sentence by sentence is one question`() throws {
        let text = """
            \(Self.texts[0])
            We train.
            Please explain what steps have been taken to exercise leverage over suppliers.
            We talk.
            Have orders been cut?
            They have.
            """
        #expect(try numbers(text) == [[1], [2]])
        #expect(try reply(text).parts[1].restated.count == 2)
    }

    @Test(arguments: ["", "   \n", "a\0b"])
    func `what is no text is refused`(text: String) {
        let reading = ReplyReader.read(SourceFile(name: "r.txt", text: text), questions: [])
        #expect(reading.reply == nil)
        #expect(reading.diagnostics.map(\.id) == ["unreadable-reply"])
    }

    // MARK: Laying out

    @Test func `a sentence goes into the statement with which it shares most, its lines as evidence`() throws
    {
        let text = try draft(
            "1. All our buyers are\ntrained.\n\n2. In May orders were cut at one tannery.\n\n3. No.\n")
        #expect(
            text.contains(
                """
                  training.1:
                    answer:
                    statement: |
                      All our buyers are trained.
                    evidence:
                      - kind: reply
                        lines: "1-2"

                """))
        #expect(
            text.contains(
                "  leverage.2:\n    answer:\n    statement: |\n      In May orders were cut at one tannery.\n"
            ))
    }

    @Test func `what speaks of nothing that is asked stands below its question`() throws {
        let text = try draft("1. We are proud of our heritage.\n\n2. No.\n\n3. No.\n")
        #expect(text.contains("  #   1        We are proud of our heritage.\n"))
        #expect(!text.contains("statement: |\n      We are proud"))
    }

    @Test func `no answer is filled in`() throws {
        let text = try draft("1. Buyers are trained.\n\n2. We have met all of this, fully.\n\n3. No.\n")
        let root = try #require(YAML.read(SourceFile(name: "a.yaml", text: text)).document?.root)
        let answers = try #require(root["answers" as StaticString])
        #expect(answers.count == 7)
        for entry in answers.entries { #expect(entry.value["answer" as StaticString]?.isNull != false) }
    }

    @Test func `every word of a reply is in the draft once, whatever the reply`() throws {
        let seed = UInt64.random(in: .min ... .max)
        var random = SplitMix64(seed: seed)
        let vocabulary = [
            "We", "train", "buyers", "orders", "tannery", "remedy", "repaid", "money", "hotline", "step.",
        ]
        for _ in 0..<200 {
            // Each word bears a number, so that it can be found again.
            var serial = 0
            var lines: [String] = []
            for _ in 0..<Int.random(in: 1...25, using: &random) {
                let words = (0..<Int.random(in: 0...9, using: &random)).map { _ -> String in
                    serial += 1
                    let word = vocabulary.randomElement(using: &random) ?? "We"
                    return "w\(serial)x \(word)"
                }
                let lead = [
                    "", "", "", "1. ", "2. ", "3) ", "Question 2: ", "Answer 3: ", Self.texts[1] + "\n",
                ]
                lines.append((lead.randomElement(using: &random) ?? "") + words.joined(separator: " "))
            }
            let text = "Begin w0x.\n" + lines.joined(separator: "\n")
            let draft = try draft(text)
            let found = draft.split { !$0.isLetter && !$0.isNumber }
                .filter {
                    $0.first == "w" && $0.last == "x" && $0.dropFirst().dropLast().allSatisfy(\.isNumber)
                }
            #expect(found.count == serial + 1, "seed \(seed)\n\(text)\n\(draft)")
            #expect(Set(found).count == serial + 1, "seed \(seed)\n\(text)\n\(draft)")
            #expect(YAML.read(SourceFile(name: "a.yaml", text: draft)).document != nil, "seed \(seed)")
        }
    }
}
