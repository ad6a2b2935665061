import QuestionnaireFiles
import QuestionnaireModel
import SourceText
import Testing

@Suite struct IDRecordTests {
    /// One criterion, from whose words the tests start.
    private static let words = """
        text: Workers were paid what they had lost
                principles: ["22"]
                stage: outcome
                weight: 3
                priority: high
                changed-in: 1
                met: The sum and the number of workers are published.
                partly: One of the two is published.
                not-enough: A promise to pay.
                evidence: The report with both figures.
                next-step: Publish both figures once a year.
                small-company: One line on the company's page.
                not-applicable: {when: Nobody lost anything., reason: Say how that is known.}
        """

    /// A catalogue of one ask with these criteria, by id.
    private func catalogue(
        _ criteria: [String], edition: Int = 1, words: String = Self.words, more: String = ""
    ) -> SourceFile {
        let list = criteria.map { "      - id: \($0)\n        \(words)\(more)" }.joined(separator: "\n")
        return SourceFile(
            name: "01.yaml",
            text: """
                hrdd: catalogue/1
                edition: \(edition)
                theme: {id: remedy, title: Remedy, text: How is harm put right?}
                asks:
                  - id: remedy.paid
                    title: Remedy paid
                    phrases: [{words: provided for or cooperated in}]
                    criteria:
                \(list)
                """)
    }

    private func record(_ lines: String...) -> SourceFile {
        SourceFile(
            name: "ids.yaml", text: "hrdd: ids/1\nids:\n" + lines.map { "  \($0)\n" }.joined())
    }

    private func read(_ files: SourceFile...) -> Reading<Catalogue> {
        CatalogueReader.read(files, principles: nil)
    }

    /// What `sha256sum` gives for the lines text, met, partly, not-enough, small-company, a blank one, "allowed",
    /// when, reason and a blank one, its first 12 digits.
    private static let meaning = "7fa3ab022453"

    private static let asksAndThemes = "remedy: {since: 1}\n  remedy.paid: {since: 1}"

    // MARK: Meaning

    @Test func `a criterion's meaning is the digest of its words, line by line`() throws {
        let file = catalogue(["remedy.paid.published"])
        let value = try #require(read(file).value)
        let made = try #require(IDRecordWriter.text(nil, completedFor: value))
        let text = String(decoding: made, as: UTF8.self)
        #expect(text.contains("\n  remedy.paid.published: {since: 1, meaning: \(Self.meaning)}\n"))
        #expect(text.contains("\n  remedy: {since: 1}\n  remedy.paid: {since: 1}\n"))
    }

    @Test(arguments: [
        ("text: Workers were paid", "text: Workers will be paid"),
        ("met: The sum and", "met: The sum or"), ("partly: One", "partly: None"),
        ("not-enough: A promise", "not-enough: A plan"), ("small-company: One line", "small-company: A line"),
        ("{when: Nobody", "{when: Somebody"), ("reason: Say how", "reason: Say when"),
        ("not-applicable:", "statement-suffices: true\n        not-applicable:"),
    ])
    func `what an answer rests on is told when it changes`(old: String, new: String) {
        let changed = Self.words.replacing(old, with: new)
        #expect(changed != Self.words)
        let ids = record(Self.asksAndThemes, "remedy.paid.published: {since: 1, meaning: \(Self.meaning)}")
        let reading = read(catalogue(["remedy.paid.published"], edition: 2, words: changed), ids)
        #expect(reading.diagnostics.map(\.id) == ["changed-meaning"])
        let raised = changed.replacing("changed-in: 1", with: "changed-in: 2")
        let declared = read(catalogue(["remedy.paid.published"], edition: 2, words: raised), ids)
        #expect(declared.diagnostics.map(\.id) == ["unrecorded-change"])
        #expect(declared.value != nil)
    }

    @Test(arguments: [
        ("weight: 3", "weight: 2"), ("evidence: The", "evidence: A"),
        ("next-step: Publish", "next-step: Print"),
        ("priority: high", "priority: low"),
        ("met: The sum and", "met: >-\n          The sum\n          and"),
    ])
    func `what an answer does not rest on may change`(old: String, new: String) {
        let changed = Self.words.replacing(old, with: new)
        #expect(changed != Self.words)
        let ids = record(Self.asksAndThemes, "remedy.paid.published: {since: 1, meaning: \(Self.meaning)}")
        #expect(read(catalogue(["remedy.paid.published"], words: changed), ids).diagnostics.isEmpty)
    }

    // MARK: Where withdrawn ids lead

    private func withdrawn(_ lines: String...) throws -> [Withdrawal] {
        let marked = lines.joined(separator: "\n  ")
        let ids = record(
            Self.asksAndThemes, "remedy.paid.published: {since: 1, meaning: \(Self.meaning)}", marked)
        let reading = read(catalogue(["remedy.paid.published"], edition: 4), ids)
        return try #require(reading.value, "\(reading.diagnostics.map(\.headline))").withdrawn
    }

    @Test func `a chain is followed to its end, and the same meaning is known there`() throws {
        let found = try withdrawn(
            "remedy.paid.a: {since: 1, meaning: \(Self.meaning), withdrawn: 2, replaced-by: remedy.paid.b}",
            "remedy.paid.b: {since: 2, meaning: 5f0c2ab91e44, withdrawn: 3, replaced-by: remedy.paid.published}"
        )
        #expect(
            found == [
                Withdrawal(
                    id: "remedy.paid.a", edition: 2, replacedBy: "remedy.paid.published", keepsMeaning: true),
                Withdrawal(id: "remedy.paid.b", edition: 3, replacedBy: "remedy.paid.published"),
            ])
    }

    @Test func `a chain may end with a reason, which is then the first one's too`() throws {
        let found = try withdrawn(
            "remedy.paid.a: {since: 1, meaning: 10168a36cee0, withdrawn: 2, replaced-by: remedy.paid.b}",
            "remedy.paid.b: {since: 2, meaning: 5f0c2ab91e44, withdrawn: 3, reason: It showed nothing.}")
        #expect(found.map(\.replacedBy) == [nil, nil])
        #expect(found.map(\.reason) == ["It showed nothing.", "It showed nothing."])
    }

    @Test func `a criterion that stays in its file and was replaced is withdrawn as well`() throws {
        let replaced = catalogue(["remedy.paid.published"], more: "\n        replaced-by: remedy.paid.told")
        let told = SourceFile(
            name: "02.yaml",
            text: String(decoding: catalogue(["remedy.paid.told"]).bytes, as: UTF8.self)
                .replacing("id: remedy.paid\n", with: "id: remedy.said\n")
                .replacing("id: remedy,", with: "id: said,").replacing(
                    "remedy.paid.told", with: "remedy.said.told"))
        let nowhere = read(replaced, told)
        #expect(nowhere.diagnostics.map(\.id) == ["unknown-successor"])
        #expect(nowhere.diagnostics.first?.headline.hasSuffix("did you mean \"remedy.said.told\"?") == true)
        let led = catalogue(["remedy.paid.published"], more: "\n        replaced-by: remedy.said.told")
        #expect(
            try #require(read(led, told).value).withdrawn == [
                Withdrawal(
                    id: "remedy.paid.published", edition: 1, replacedBy: "remedy.said.told",
                    keepsMeaning: true)
            ])
    }

    @Test func `a circle is told once, however many lead into it`() {
        let ids = record(
            "a.a.a: {since: 1, meaning: 5f0c2ab91e44, withdrawn: 2, replaced-by: a.a.b}",
            "a.a.b: {since: 1, meaning: 5f0c2ab91e44, withdrawn: 2, replaced-by: a.a.c}",
            "a.a.c: {since: 1, meaning: 5f0c2ab91e44, withdrawn: 2, replaced-by: a.a.b}",
            "a.a.d: {since: 1, meaning: 5f0c2ab91e44, withdrawn: 2, replaced-by: a.a.c}",
            "a.a.e: {since: 1, meaning: 5f0c2ab91e44, withdrawn: 2, replaced-by: a.a.e}")
        let checker = FileChecker(principles: nil, method: nil, known: [], find: { _ in nil })
        #expect(
            checker.check(ids).diagnostics.map(\.headline) == [
                "a replacement must not lead back to itself: \"a.a.b\" is replaced by \"a.a.c\" is replaced by \"a.a.b\"",
                "a replacement must not lead back to itself: \"a.a.e\" is replaced by \"a.a.e\"",
            ])
    }

    @Test func `nothing is withdrawn in an edition that is still to come`() {
        let ids = record(
            Self.asksAndThemes, "remedy.paid.published: {since: 1, meaning: \(Self.meaning)}",
            "remedy.paid.a: {since: 1, meaning: 5f0c2ab91e44, withdrawn: 2, reason: It showed nothing.}")
        let reading = read(catalogue(["remedy.paid.published"]), ids)
        #expect(reading.diagnostics.map(\.id) == ["later-edition"])
    }

    @Test(arguments: [
        ("{since: 2, withdrawn: 2, reason: Old.}", "wrong-number"),
        ("{since: 1, withdrawn: 2}", "missing-key"),
        ("{since: 1, replaced-by: a.b}", "missing-key"), ("{since: 1, reason: Old.}", "missing-key"),
        ("{since: 1, meaning: 5F0C}", "wrong-digest"), ("{meaning: 5f0c2ab91e44}", "missing-key"),
        ("", "missing-key"), ("{since: 1, until: 2}", "unknown-key"), ("{since: 0}", "wrong-number"),
    ])
    func `an entry of the record is read strictly`(entry: String, id: String) {
        let checker = FileChecker(principles: nil, method: nil, known: [], find: { _ in nil })
        let found = checker.check(record("a: {since: 1}", "a.b: {since: 1}", "a.c: \(entry)")).diagnostics
        #expect(found.map(\.id) == [id])
    }

    @Test func `a catalogue keeps one record`() {
        let ids = record(Self.asksAndThemes, "remedy.paid.published: {since: 1, meaning: \(Self.meaning)}")
        let reading = read(catalogue(["remedy.paid.published"]), ids, record("a: {since: 1}"))
        #expect(reading.diagnostics.map(\.id) == ["wrong-kind"])
    }

    @Test func `without a record nothing is held against one`() {
        #expect(read(catalogue(["remedy.paid.published"])).diagnostics.isEmpty)
    }

    // MARK: Writing

    @Test func `what is new goes behind what stands before it in the catalogue, and nothing else is touched`()
        throws
    {
        let ids = SourceFile(
            name: "ids.yaml",
            text: """
                # Ours.
                hrdd: ids/1
                ids:
                  remedy: {since: 1}   # the theme
                  remedy.paid: {since: 1}
                  # The next was renamed.
                  remedy.paid.a: {since: 1, meaning: \(Self.meaning), withdrawn: 2, replaced-by: remedy.paid.b}
                  remedy.paid.c:
                    since: 1
                    meaning: \(Self.meaning)
                """)
        let value = try #require(
            read(catalogue(["remedy.paid.b", "remedy.paid.c", "remedy.paid.d"], edition: 2), ids).value)
        let made = try #require(IDRecordWriter.text(ids, completedFor: value))
        #expect(
            String(decoding: made, as: UTF8.self) == """
                # Ours.
                hrdd: ids/1
                ids:
                  remedy: {since: 1}   # the theme
                  remedy.paid: {since: 1}
                  remedy.paid.b: {since: 2, meaning: \(Self.meaning), changed-in: 1}
                  # The next was renamed.
                  remedy.paid.a: {since: 1, meaning: \(Self.meaning), withdrawn: 2, replaced-by: remedy.paid.b}
                  remedy.paid.c:
                    since: 1
                    meaning: \(Self.meaning)
                  remedy.paid.d: {since: 2, meaning: \(Self.meaning), changed-in: 1}

                """)
        let again = SourceFile(name: "ids.yaml", bytes: made)
        let reading = read(catalogue(["remedy.paid.b", "remedy.paid.c", "remedy.paid.d"], edition: 2), again)
        #expect(reading.diagnostics.isEmpty)
        #expect(IDRecordWriter.text(again, completedFor: value) == nil)
    }

    @Test func `a declared change takes the place of what was recorded`() throws {
        let words = Self.words.replacing("met: The sum and", with: "met: The sum or")
            .replacing("changed-in: 1", with: "changed-in: 2")
        let ids = record(
            Self.asksAndThemes, "remedy.paid.published: {since: 1, meaning: \(Self.meaning)}   # kept")
        let file = catalogue(["remedy.paid.published"], edition: 2, words: words)
        let value = try #require(read(file, ids).value)
        let made = try #require(IDRecordWriter.text(ids, completedFor: value))
        let text = String(decoding: made, as: UTF8.self)
        #expect(text.contains(", changed-in: 2}   # kept\n"))
        #expect(!text.contains(Self.meaning))
        #expect(read(file, SourceFile(name: "ids.yaml", bytes: made)).diagnostics.isEmpty)
    }

    /// Two criteria, of which a record in any form is completed, and read back without a word.
    @Test(arguments: [
        "# Ours.\nhrdd: ids/1\nids: {}\n# End.\n",
        "{hrdd: ids/1, ids: {remedy: {since: 1}}}",
        "hrdd: ids/1\nids: {remedy: {since: 1},\n  remedy.paid: {since: 1}}  # all\n",
        "hrdd: ids/1\nids:\n  remedy: {since: 1}",
        "hrdd: ids/1\nids:\n  remedy.paid.b:\n    since: 1\n    meaning: 5f0c2ab91e44\n\n  remedy: {since: 1}",
        "hrdd: ids/1\nids:\n    remedy.paid.x: {since: 1, withdrawn: 2, reason: Old.}   # kept\n    # Last.\n",
    ])
    func `a record of any form is completed, and keeps what it has`(text: String) throws {
        let words = Self.words.replacing("changed-in: 1", with: "changed-in: 2")
        let file = catalogue(["remedy.paid.a", "remedy.paid.b"], edition: 2, words: words)
        let ids = SourceFile(name: "ids.yaml", text: text)
        let value = try #require(read(file, ids).value)
        let made = try #require(IDRecordWriter.text(ids, completedFor: value))
        let again = SourceFile(name: "ids.yaml", bytes: made)
        let reading = read(file, again)
        #expect(reading.diagnostics.map(\.headline) == [], "\(String(decoding: made, as: UTF8.self))")
        #expect(IDRecordWriter.text(again, completedFor: value) == nil)
        for kept in ["# Ours.", "# End.", "# all", "# kept", "# Last.", "reason: Old."] {
            #expect(!text.contains(kept) || String(decoding: made, as: UTF8.self).contains(kept))
        }
        #expect(!String(decoding: made, as: UTF8.self).contains("5f0c2ab91e44"))
    }
}
