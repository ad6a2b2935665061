public import QuestionnaireModel
public import SourceText
import StrictYAML

/// Reads answer files against the questionnaires that they name.
public enum AnswersReader {
    /// What of a file is kept. It is checked alike, so that the same files are refused.
    public enum Content: Sendable {
        case all
        /// What scores are made of: without statements and without where evidence is found.
        case countedOnly
    }

    /// The questionnaire that a file answers, without reading its answers; `nil` where it names none.
    public static func questionnaireID(in file: SourceFile) -> ItemID? {
        guard let root = YAML.read(file).document?.root, let node = root["questionnaire" as StaticString],
            node.kind == .scalar
        else { return nil }
        return ItemID(node.text)
    }

    /// Whose answers a file holds and to what, as far as even a file says it that is refused.
    package static func subject(of file: SourceFile) -> (company: String?, questionnaire: ItemID?) {
        guard let root = YAML.read(file).document?.root, root.kind == .mapping else { return (nil, nil) }
        let text = { (node: YAMLNode?) in node?.kind == .scalar && node?.isBlank == false ? node?.text : nil }
        return (
            text(root["company" as StaticString]),
            text(root["questionnaire" as StaticString]).map { ItemID($0) }
        )
    }

    /// Why a file is no answer file at all, its keys and values not looked at; empty where it is one.
    package static func formProblems(in file: SourceFile) -> [Diagnostic] {
        var findings = Findings(file)
        _ = KindedFile.open(file, expecting: .answers, &findings)
        return findings.sorted()
    }

    /// The keys below `answers` that say something, in a file that can be read at all.
    package static func answeredKeys(in file: SourceFile) -> Set<String> {
        let answers = YAML.read(file).document?.root["answers" as StaticString]
        let given = answers?.entries.filter { entry in
            entry.value.kind == .mapping
                ? entry.value["answer" as StaticString].map { !$0.isBlank } ?? false : !entry.value.isBlank
        }
        return Set((given ?? []).map(\.key.text))
    }

    /// The answers in a file. `find` gives the questionnaire of an id; `known` are the ids to suggest from, asked for
    /// only where there is none.
    public static func read(
        _ file: SourceFile, known: @autoclosure () -> [ItemID], keeping content: Content = .all,
        find: (ItemID) -> PreparedQuestionnaire?
    ) -> Reading<AnswerSheet> {
        var findings = Findings(file)
        guard let opened = KindedFile.open(file, expecting: .answers, &findings) else {
            return Reading(nil, findings)
        }
        let sheet = read(opened.root, known: known(), keeping: content, find: find, &findings)
        return Reading(sheet, findings)
    }

    /// The answers in a file to a questionnaire that is at hand.
    public static func read(_ file: SourceFile, questionnaire: PreparedQuestionnaire) -> Reading<AnswerSheet>
    {
        read(file, known: [questionnaire.id]) { $0 == questionnaire.id ? questionnaire : nil }
    }

    static func read(
        _ root: YAMLNode, known: @autoclosure () -> [ItemID], keeping content: Content = .all,
        find: (ItemID) -> PreparedQuestionnaire?, _ findings: inout Findings
    ) -> AnswerSheet? {
        guard let record = Record<SheetKey>(root, &findings) else { return nil }
        let id = record.id(.questionnaire, &findings)
        let prepared = id.flatMap(find)
        if id != nil, prepared == nil, let node = record[.questionnaire] {
            findings.unknownQuestionnaire(node, among: known(), isNeeded: true)
        }
        let version = readVersion(record, &findings)
        let edition = record.integer(.edition, atLeast: 1, &findings)
        let basis: AnswerSheet.Basis? = record.word(.basis, &findings)
        let reply: AnswerSheet.Reply? = record.word(.reply, &findings)
        if let basis, basis != .publishedReply, let range = record.keyRange(.reply) {
            findings.misplacedReply(basis, at: range)
        }
        let asOf = record.date(.asOf, .day, &findings)
        let company = record.text(.company, &findings)
        let size: AnswerSheet.Size? = record.word(.size, &findings)
        let analyst = record.text(.analyst, &findings)
        let evidence = EvidenceReader(asOf: asOf, keeps: content)
        let involvement = InvolvementReader.read(record, evidence, &findings)
        let answers = prepared.map { prepared in
            AnswerListReader(prepared: prepared, evidence: evidence, edition: edition, keeps: content)
                .read(record[.answers], &findings)
        }
        if let prepared {
            PinnedVersion(version: version, edition: edition).check(
                against: prepared, at: record[.questionnaireVersion]?.range, record[.edition]?.range,
                &findings)
        }
        if basis == .publishedReply, let reply, reply != .received,
            let answer = answers?.first(where: { $0.word != nil })
        {
            findings.answersWithoutReply(reply, at: answer.range)
        }
        guard let id, let company, let basis, let asOf, let answers else { return nil }
        return AnswerSheet(
            questionnaire: id, questionnaireVersion: version, edition: edition, company: company, size: size,
            basis: basis, reply: reply ?? .received, asOf: asOf, analyst: analyst, involvement: involvement,
            answers: answers)
    }

    private static func readVersion(_ record: Record<SheetKey>, _ findings: inout Findings) -> String? {
        guard let node = record[.questionnaireVersion],
            let version = record.text(.questionnaireVersion, &findings)
        else { return nil }
        guard isHex(version, digits: 12) else {
            findings.wrongDigest(
                node, "\"questionnaire-version\" must be 12 hexadecimal digits in lower case")
            return nil
        }
        return version
    }
}

enum SheetKey: Int, RecordKey {
    case hrdd, questionnaire, questionnaireVersion, edition, company, size, basis, reply, asOf, analyst
    case involvement, answers

    static let shape = RecordShape(
        "an answer file",
        [
            "hrdd", "questionnaire", "questionnaire-version", "edition", "company", "size", "basis", "reply",
            "as-of", "analyst", "involvement", "answers",
        ], required: ["questionnaire", "company", "basis", "as-of", "answers"],
        hints: [
            "questionnaire": "It is the id of what is answered, as hrdd list shows it.",
            "company": "It is the name of the company whose answers these are.",
            "basis": "It says what was scored: \(Wording.list(AnswerSheet.Basis.allCases.map(\.rawValue))).",
            "as-of": "It is the day for which the answers speak, such as 2026-03-01.",
            "answers": "They stand below it, each behind the id of its criterion; {} is none.",
        ])

    static func place(ofForeign key: String) -> String? {
        key.contains(".") ? "A criterion stands below \"answers\", indented further than that." : nil
    }
}

extension Findings {
    fileprivate mutating func misplacedReply(_ basis: AnswerSheet.Basis, at range: ByteRange) {
        error(
            "misplaced-reply",
            "\"reply\" belongs to the basis published-reply, and this file's is \(basis.rawValue)",
            explanation: "Only a published reply can be refused or fail to arrive.", at: range)
    }

    fileprivate mutating func answersWithoutReply(_ reply: AnswerSheet.Reply, at range: ByteRange) {
        warning(
            "answers-without-reply", "answers are without effect while \"reply\" is \(reply.rawValue)",
            at: range)
    }
}
