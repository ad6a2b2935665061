import ExactNumber
import QuestionnaireModel
import Scoring
import SourceText
import Testing

/// What wants a second look, one table a kind.
@Suite struct FindingTests {
    private func letter(to company: String = "Invented Works", alleging claim: Involvement?)
        -> LetterCitation
    {
        LetterCitation(
            reference: "AL 1", date: nil, addressee: "X", company: company, mandates: [],
            resolutions: [],
            allegedInvolvement: AllegedInvolvement(text: "was involved", line: 3, claim: claim),
            publicInDays: nil,
            publicOn: nil, source: "", sha256: "")
    }

    @Test(
        arguments: [
            (.unknown, [nil, .caused, .directlyLinked], nil),
            (.noneIdentified, [nil, .caused, .contributed, .directlyLinked], "found no involvement"),
            (.caused, [nil, .caused], nil), (.caused, [.contributed, .directlyLinked], "caused harm"),
            (.contributed, [nil, .contributed], nil),
            (.contributed, [.caused, .directlyLinked], "contributed to harm"),
            (.directlyLinked, [nil, .directlyLinked], nil),
            (.directlyLinked, [.caused, .contributed], "is linked to harm and no more"),
        ] as [(Involvement, [Involvement?], String?)])
    func `a claim of involvement is held against what the letter alleges`(
        claim: Involvement, alleged: [Involvement?], says: String?
    ) {
        for one in alleged {
            var asked = questionnaire([question(1, [criterion("a")])])
            asked.letter = letter(alleging: one)
            let claims = [InvolvementClaim(claim: claim, range: ByteRange(7, 9))]
            let assessment = Scorer(asked, ownMethod).assess(sheet([], involvement: claims))
            #expect(assessment.involvement.alleged == one)
            let verb = says.map { "The company says that it \($0); AL 1 alleges: \"was involved\"" }
            #expect(assessment.findings.map(\.message) == (verb.map { [$0] } ?? []))
            #expect(
                assessment.findings.allSatisfy {
                    $0.id == "involvement-against-allegation" && $0.range == ByteRange(7, 9)
                })
            #expect(
                assessment.findings.allSatisfy {
                    $0.severity == (claim == .noneIdentified ? .warning : .note)
                })
        }
    }

    @Test func `of whoever is not its addressee a letter alleges nothing`() {
        var asked = questionnaire([question(1, [criterion("a")])])
        asked.letter = letter(to: "Somebody Else Ltd", alleging: .directlyLinked)
        let claims = [InvolvementClaim(claim: .noneIdentified)]
        let assessment = Scorer(asked, ownMethod).assess(sheet([], involvement: claims))
        #expect(assessment.isAddressee == false && assessment.findings.isEmpty)
    }

    @Test func `without a letter nothing is alleged`() {
        let claims = [InvolvementClaim(claim: .noneIdentified)]
        let assessment = Scorer(questionnaire([question(1, [criterion("a")])]), ownMethod)
            .assess(sheet([], involvement: claims))
        #expect(assessment.findings.isEmpty && assessment.involvement.alleged == nil)
        #expect(assessment.isAddressee == nil)
    }

    private func findings(_ criteria: [Criterion], _ answers: [Answer], involvement: [InvolvementClaim] = [])
        -> [Finding]
    {
        Scorer(questionnaire([question(1, criteria)]), ownMethod).assess(
            sheet(answers, involvement: involvement)
        ).findings
    }

    // Of a weight of 100 the first weighs the rest.
    @Test(arguments: [(9, false), (10, true), (11, true)])
    func `from a tenth of the weight on, not applicable is much`(share: Int, isMuch: Bool) {
        let one = criterion("a", weight: .init(share), mayBeOut: true)
        let found = findings(
            [one, criterion("b", weight: .init(100 - share))], [answer("a", "not-applicable")])
        #expect(
            found.map(\.message)
                == (isMuch ? ["1 criteria with \(share) % of the weight are marked not applicable"] : []))
    }

    @Test func `an answer in a word that there is not, or that is not allowed, is named`() {
        var given = answer("a", "yes")
        given.range = ByteRange(3, 6)
        let found = findings(
            [criterion("a"), criterion("b"), criterion("c")],
            [given, answer("b", "not-applicable"), answer("c", "met")])
        #expect(
            found.map(\.message) == [
                "\"yes\" is no answer to a and is counted as unanswered",
                "\"not-applicable\" is no answer to b and is counted as unanswered",
            ])
        #expect(found.map(\.id) == ["answer-not-counted", "answer-not-counted"])
        #expect(found.map(\.criterion) == [0, 1] && found.first?.range == ByteRange(3, 6))
        #expect(found.map(\.severity) == [.warning, .warning])
    }

    @Test(
        arguments: [
            ("met", "met", false), ("partly", "met", false), ("not-met", "met", true),
            ("declined", "partly", true),
            ("not-met", "not-met", false), ("not-met", "declined", false), ("not-met", "unknown", false),
            ("not-met", nil, false), (nil, "met", false), ("unknown", "met", false),
        ] as [(String?, String?, Bool)])
    func `a good answer to a follow-up of what is not met is named`(
        first: String?, second: String?, isNamed: Bool
    ) {
        let criteria = [
            criterion("a"),
            criterion("b", follows: .any([.answer("a", isOneOf: ["met"]), .answer("c", isOneOf: ["met"])])),
            criterion("c"),
        ]
        let found = findings(criteria, [answer("a", first), answer("b", second), answer("c", first)])
        let message =
            "b is answered \"\(second ?? "")\", though it follows a, c, which is not met; it counts as not met"
        #expect(found.map(\.message) == (isNamed ? [message] : []))
        #expect(
            found.allSatisfy {
                $0.id == "answer-against-prerequisite" && $0.severity == .warning && $0.criterion == 1
            })
    }

    @Test func `an answer to the other of a pair is named, and why it does not count`() {
        let pair = [
            criterion("r", nil, ["22"], pairedWith: "l"), criterion("l", nil, ["19(b)"], pairedWith: "r"),
        ]
        #expect(
            findings(pair, [answer("r", "met"), answer("l", "not-met")]).map(\.message) == [
                "l is answered and does not count: no direct link is supported by evidence, so r counts"
            ])
        let linked = [InvolvementClaim(claim: .directlyLinked, evidence: [Evidence(kind: .publicDocument)])]
        #expect(
            findings(pair, [answer("r", "unknown"), answer("l", "met")], involvement: linked).map(\.message)
                == [
                    "r is answered and does not count: a direct link is supported by evidence, so l counts"
                ])
        #expect(findings(pair, [answer("r", nil), answer("l", "met")], involvement: linked).isEmpty)
        #expect(findings(pair, [answer("l", "met")]).map(\.severity) == [.note])
    }

    @Test func `an answer to what does not apply is named`() {
        let one = criterion("a", when: .field(.size, isOneOf: ["large"]))
        let found = findings([one, criterion("b")], [answer("a", "not-met")])
        #expect(found.map(\.message) == ["a is answered and does not apply to this sheet"])
        #expect(found.map(\.id) == ["answer-where-none-applies"] && found.map(\.severity) == [.note])
        #expect(findings([one, criterion("b")], [answer("a", nil)]).isEmpty)
    }

    @Test(
        arguments: [
            ("met", "not-met", true), ("partly", "not-met", false), ("met", "unknown", true),
            ("met", nil, true),
            ("met", "met", false), (nil, nil, false),
        ] as [(String?, String?, Bool)])
    func `a cross-check is told where it holds, at the first criterion that it names`(
        first: String?, second: String?, holds: Bool
    ) {
        var asked = questionnaire([question(1, [criterion("x"), criterion("a"), criterion("b")])])
        let when = Condition.all([
            .answer("a", isOneOf: ["met"]), .answer("b", isOneOf: ["not-met", "unknown", "unanswered"]),
            .not(.answer("gone", isOneOf: ["met"])),
        ])
        asked.crossChecks = [CrossCheck(id: "check", when: when, message: "These differ.")]
        var given = answer("a", first)
        given.range = ByteRange(4, 7)
        let found = Scorer(asked, ownMethod).assess(sheet([given, answer("b", second)])).findings
        #expect(found.map(\.id) == (holds ? ["check"] : []))
        #expect(
            found.allSatisfy {
                $0.message == "These differ." && $0.criterion == 1 && $0.range == ByteRange(4, 7)
            })
    }

    // MARK: What is missing

    @Test(
        arguments: [
            ("not-disclosed", [], .open, "Nothing is disclosed."),
            ("unknown", [], .open, "Whoever answered does not know."),
            (nil, [], .open, "Nothing was answered."), ("not-met", [.reply], .notMet, "Not met."),
            ("declined", [], .declined, "The company declined to answer."),
            ("partly", [.publicDocument], .partly, "Met in part."),
            ("partly", [], .partly, "Met in part, on a claim alone, which earns 50 % of that part."),
            (
                "partly", [.reply, .internalDocument], .partly,
                "Met in part, on an internal document, which earns 75 % of that part."
            ),
            ("met", [], .evidence(cap: .half), "Said to be met, on a claim alone, which earns 50 % of it."),
            (
                "met", [.reply], .evidence(cap: .half),
                "Said to be met, on the reply alone, which earns 50 % of it."
            ),
            (
                "met", [.internalDocument, .reply], .evidence(cap: fraction("3/4")),
                "Said to be met, on an internal document, which earns 75 % of it."
            ),
            (
                "met", [.auditOrCertificate], .evidence(cap: fraction("3/4")),
                "Said to be met, on an audit or certificate, which earns 75 % of it."
            ),
        ] as [(String?, [Evidence.Kind], Gap.Lack, String)])
    func `a gap says what is missing`(word: String?, evidence: [Evidence.Kind], lack: Gap.Lack, words: String)
        throws
    {
        var one = criterion("a")
        (one.met, one.evidence) = ("It is so.", "A document.")
        let given = Answer(criterion: "a", word: word, evidence: evidence.map { Evidence(kind: $0) })
        let gap = try #require(
            Scorer(questionnaire([question(1, [one])]), ownMethod).assess(sheet([given])).gaps.first)
        #expect(gap.lack == lack)
        #expect(gap.lacking == words)
        let isEvidence = if case .evidence = lack { true } else { false }
        #expect(gap.missing == "\(words) Wanted: \(isEvidence ? "A document." : "It is so.")")
    }

    @Test(
        arguments: [
            (.publicDocument, "on a public document"), (.stakeholderAccount, "on what those concerned say"),
            (.independentInvestigation, "on an independent investigation"),
        ] as [(Evidence.Kind, String)])
    func `evidence that a method caps is named by its kind`(kind: Evidence.Kind, words: String) {
        var method = ownMethod
        method.evidenceCaps = .init(
            statement: 10, reply: 10, internalDocument: 10, auditOrCertificate: 90, publicDocument: 20,
            stakeholderAccount: 20, independentInvestigation: 20)
        let asked = questionnaire([
            question(1, [criterion("a"), criterion("b"), criterion("c"), criterion("d")])
        ])
        let answers = [
            answer("a", "met", kind), answer("b", "partly", kind), answer("c", "met", kind),
            answer("d", "met"),
        ]
        let gaps = Scorer(asked, method).assess(sheet(answers)).gaps
        let lacking = Dictionary(uniqueKeysWithValues: gaps.map { ($0.id.text, $0.lacking) })
        #expect(lacking["a"] == "Said to be met, \(words), which earns 20 % of it.")
        #expect(lacking["b"] == "Met in part, \(words), which earns 20 % of that part.")
        #expect(lacking["c"] == lacking["a"])
        #expect(lacking["d"] == "Said to be met, on a claim alone, which earns 10 % of it.")
    }

    @Test func `a gap behind another names what it follows`() throws {
        let criteria = [
            criterion("a"),
            criterion("b", follows: .all([.answer("a", isOneOf: ["met"]), .answer("c", isOneOf: ["met"])])),
            criterion("c"),
        ]
        let assessment = Scorer(questionnaire([question(1, criteria)]), ownMethod)
            .assess(sheet(criteria.map { answer($0.id, "not-met") }))
        let gap = try #require(assessment.gaps.first { $0.id == "b" })
        #expect(gap.lack == .prerequisite)
        #expect(gap.missing == "This has to be met first: “The fact a”, “The fact c”.")
    }

    // Each gains about a fifth of 100, some by less than a millionth more; with the larger unit in no machine word.
    @Test(arguments: [1, 1_000_000_000_000_000] as [Rational])
    func `gaps stand by gain however little it differs, and equal ones as they are asked`(unit: Rational) {
        let heavy = 1_000_000_000 * unit
        let criteria = [
            criterion("a", weight: heavy), criterion("b", weight: heavy + 1), criterion("c", weight: heavy),
            criterion("d", weight: heavy + 2), criterion("e", weight: heavy + 1),
        ]
        let gaps = Scorer(questionnaire([question(1, criteria)]), ownMethod).assess(sheet([])).gaps
        #expect(gaps.map(\.id) == ["d", "b", "e", "a", "c"])
    }

    @Test func `what is met on full evidence, or is out, is no gap`() {
        let criteria = [
            criterion("a"), criterion("b", suffices: true), criterion("c", mayBeOut: true),
            criterion("d", when: .field(.size, isOneOf: ["large"])),
        ]
        let answers = [
            answer("a", "met", .publicDocument), answer("b", "met"), answer("c", "not-applicable"),
        ]
        #expect(Scorer(questionnaire([question(1, criteria)]), ownMethod).assess(sheet(answers)).gaps.isEmpty)
    }
}
