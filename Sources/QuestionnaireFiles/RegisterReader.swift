public import QuestionnaireModel
public import SourceText
import StrictYAML

/// Reads a register of the companies from whom answers are expected.
public enum RegisterReader {
    /// The companies of a register.
    ///
    /// - Parameter known: the questionnaires at hand, by which a mistyped one is seen; unchecked without them.
    public static func read(_ file: SourceFile, known: [ItemID]? = nil) -> Reading<Register> {
        var findings = Findings(file)
        guard let opened = KindedFile.open(file, expecting: .register, &findings) else {
            return Reading(nil, findings)
        }
        let register = read(opened.root, known: known, &findings)
        return Reading(register, findings)
    }

    static func read(_ root: YAMLNode, known: [ItemID]?, _ findings: inout Findings) -> Register? {
        guard let record = Record<RegisterKey>(root, &findings) else { return nil }
        let knownIDs = Set(known ?? [])
        // What the roll is called by, and the first name that reads so.
        var first: [String: YAMLNode] = [:]
        var companies: [Register.Company] = []
        for node in record.items(.companies, &findings) {
            if node.kind == .scalar {
                findings.bareName(node)
                continue
            }
            guard let company = Record<CompanyKey>(node, &findings) else { continue }
            let questionnaire = company.id(.questionnaire, &findings)
            if let known, let questionnaire, !knownIDs.contains(questionnaire),
                let node = company[.questionnaire]
            {
                findings.unknownQuestionnaire(node, among: known, isNeeded: false)
            }
            let file = company.text(.file, &findings)
            let note = company.text(.note, &findings) ?? ""
            guard let name = company.text(.name, &findings), let place = company[.name] else { continue }
            // A company may be asked by several letters, by each once.
            let key = CompanyName.key(name) + "\n" + (questionnaire?.text ?? "")
            if let first = first[key] {
                findings.secondCompany(place, first: first)
            } else {
                first[key] = place
            }
            companies.append(
                Register.Company(name: name, questionnaire: questionnaire, file: file, note: note))
        }
        return Register(companies: companies)
    }
}

private enum RegisterKey: Int, RecordKey {
    case hrdd, companies

    static let shape = RecordShape("a register", ["hrdd", "companies"], required: ["companies"])
}

private enum CompanyKey: Int, RecordKey {
    case name, questionnaire, file, note

    static let shape = RecordShape(
        "a company of the register", ["name", "questionnaire", "file", "note"], required: ["name"])

    static func place(ofForeign key: String) -> String? {
        switch key {
        case "company": "The company's name stands behind \"name\"."
        case "letter", "reference", "id": "Which letter it got says \"questionnaire\", by an id of hrdd list."
        default: nil
        }
    }
}

extension Findings {
    fileprivate mutating func bareName(_ node: YAMLNode) {
        error(
            "wrong-type", "a company of the register must be a mapping of keys, not a text", at: node.range,
            solutions: [Diagnostic.Solution("write \"name: \(shortened(node.text))\"")])
    }

    /// The same name again, or one that is taken for the same where files are matched.
    fileprivate mutating func secondCompany(_ node: YAMLNode, first: YAMLNode) {
        let (name, other) = (shortened(node.text), shortened(first.text))
        let note = Diagnostic.Note("it stands here first", in: file, at: first.range)
        if node.text == first.text {
            error(
                "duplicate-company", "\"\(name)\" must stand in the register once for each questionnaire",
                at: node.range, notes: [note])
        } else {
            warning(
                "alike-companies", "\"\(name)\" cannot be told from \"\(other)\" by its answers",
                explanation:
                    "Case, punctuation and legal form make no difference between names, so that answers of "
                    + "one count for both.", at: node.range, notes: [note],
                solutions: [
                    Diagnostic.Solution("leave one of them out if they are one company"),
                    Diagnostic.Solution("write into the names, and the answer files, what tells them apart"),
                ])
        }
    }
}
