import QuestionnaireModel
import Reporting

/// What stands above the answers: how a file is filled in, and what it says of itself.
extension Template {
    mutating func introduction() {
        let asked = questionnaire.askedCriteria.filter(isWanted).count
        let count = questionnaire.groups.count
        if let letter = questionnaire.letter {
            let date = letter.date.map { " of \(SpokenDate.text(of: $0))" } ?? ""
            yaml.comment(
                "Answers to the \(Self.count(count, "question")) put to \(letter.recipient) in letter "
                    + "\(letter.reference)\(date). They are quoted in the letter's words; the \(asked) criteria "
                    + "below them are hrdd's own and no text of the United Nations.")
            if let day = letter.publicOn, let days = letter.publicInDays {
                yaml.comment(
                    "The letter and any response are made public after \(days) days: on \(SpokenDate.text(of: day))."
                )
            }
        } else {
            yaml.comment("Answers to: \(questionnaire.title).")
            yaml.comment(
                "\(Self.count(count, "question")), \(asked) \(asked == 1 ? "criterion" : "criteria").")
        }
        if coreOnly {
            let all = questionnaire.askedCriteria.count
            yaml.comment(
                "This is the core, a first round for a small company: \(asked) of \(all) criteria. The others "
                    + "are open until they are answered too; they can be added at any time.")
        }
        yaml.comment()
        yaml.comment("Behind the name of a criterion write one word:")
        for (word, meaning) in Self.words { yaml.comment("  \(word)", meaning, indent: 0, column: 18) }
        yaml.comment("Blank is open: it counts nothing in the score's floor and fully in its ceiling.")
        yaml.comment()
        yaml.comment(
            "A word alone is a claim and earns at most half. Say more, and cite what shows it, like this:")
        for line in Self.longForm { yaml.line("#   \(line)") }
        yaml.comment(
            "Kinds of evidence, weakest first: reply, internal-document, audit-or-certificate, public-document, "
                + "stakeholder-account, independent-investigation. Documents are cited and never opened.",
            inside: 0)
        yaml.comment(
            "Write no name and no detail by which a worker, a representative, a complainant or whoever spoke with them "
                + "could be known."
        )
        yaml.comment()
        if !questionnaire.terms.isEmpty {
            yaml.comment("What these words mean here:")
            for term in questionnaire.terms {
                yaml.comment("\(term.term): \(term.meaning)", inside: 2, hanging: 2)
            }
            yaml.comment()
        }
        yaml.comment(
            "An editor with a YAML language server completes what is typed here, and shows what is met, once "
                + "this lies beside the file: hrdd schema answers \(questionnaire.id) -o \(schemaFile)")
        yaml.comment("Then: hrdd check THIS-FILE, and hrdd assess THIS-FILE -o report.md")
        yaml.line()
    }

    private static let words: [(String, String)] = [
        ("met", "the fact is there, as the line \"met\" below describes it"),
        ("partly", "as the line \"partly\" describes it; anything less is not-met"),
        ("not-met", "it is not there, or what is said of it falls short"),
        ("declined", "the company was asked and will not say"),
        ("not-disclosed", "an analyst looked, and found nothing that speaks of it"),
        ("unknown", "the company does not know"),
        ("not-applicable", "only where the criterion allows it, and with a reason"),
    ]

    private static let longForm = [
        "example.of-a-criterion:",
        "  answer: partly",
        "  statement: We track audit findings yearly.",
        "  evidence:",
        "    - kind: public-document",
        "      title: Sustainability report 2025",
        "      url: https://company.example/report.pdf",
        "      page: 41",
        "  action: {owner: Purchasing, due: 2026-09-30}",
    ]

    mutating func head() {
        for key in headKeys { write(key) }
    }

    /// A key of the file's head: what stands behind it, and what it is.
    struct HeadKey {
        let name: String
        let value: String
        let comment: String
    }

    /// In the order of the format.
    var headKeys: [HeadKey] {
        [
            HeadKey(
                name: "questionnaire", value: questionnaire.id.text,
                comment: "what these are the answers to"),
            HeadKey(
                name: "questionnaire-version", value: version,
                comment: "the questionnaire as it was then; leave it"),
            HeadKey(
                name: "edition", value: "\(questionnaire.edition)", comment: "of the criteria; leave it"),
            HeadKey(name: "company", value: company, comment: "required: whose answers these are"),
            HeadKey(name: "size", value: "", comment: "small, medium or large"),
            HeadKey(
                name: "basis", value: reply == nil ? "" : AnswerSheet.Basis.publishedReply.rawValue,
                comment: "required: self-assessment (the company answers), published-reply (an analyst reads "
                    + "its reply to the letter) or public-record (an analyst reads whatever it has published)"
            ),
            HeadKey(
                name: "reply", value: reply == nil ? "" : AnswerSheet.Reply.received.rawValue,
                comment: "for a published-reply: received (when blank), none, refused or not-delivered"),
            HeadKey(
                name: "as-of", value: "",
                comment: "required: the day for which they hold, as 2026-03-01"),
            HeadKey(name: "analyst", value: "", comment: "who fills this in"),
            HeadKey(
                name: "involvement", value: "",
                comment: "whether and how the company is involved: caused, contributed, directly-linked, "
                    + "none-identified or unknown; or a list of impacts, each with its claim and evidence"),
        ]
    }

    mutating func write(_ key: HeadKey) {
        let column = max(38, 10 + company.unicodeScalars.count)
        yaml.key(key.name, key.value, comment: key.comment, column: column)
        guard key.name == "involvement", let alleged = questionnaire.letter?.allegedInvolvement else {
            return
        }
        let suggests = alleged.claim.map { " Its words suggest: \($0.rawValue)." } ?? ""
        yaml.comment("The letter says (line \(alleged.line)): \"\(alleged.text)\"\(suggests)", hanging: 2)
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}
