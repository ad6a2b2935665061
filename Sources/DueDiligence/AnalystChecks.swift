import QuestionnaireFiles
import QuestionnaireModel
import Reporting
import SourceText

/// Whether the files of several analysts can be compared: of one company's one reply, and of different analysts.
struct AnalystChecks {
    private(set) var diagnostics: [Diagnostic] = []

    /// Holds each file against the first.
    init(_ files: [ReportInput]) {
        for (place, file) in files.enumerated().dropFirst() {
            for earlier in files[..<place] { compareAnalysts(earlier, file) }
            compareSubjects(files[0], file)
        }
    }

    private mutating func compareAnalysts(_ one: ReportInput, _ other: ReportInput) {
        if one.source.bytes == other.source.bytes {
            add(
                .error, "same-file",
                "\"\(other.source.name)\" is the same, byte for byte, as "
                    + "\"\(one.source.name)\"",
                "A file agrees with itself in everything, which says nothing.", key: "hrdd", of: other,
                and: one,
                "give the files of two analysts")
            return
        }
        guard let first = one.sheet.analyst, let second = other.sheet.analyst,
            first.lowercased() == second.lowercased()
        else { return }
        add(
            .error, "same-analyst", "\"\(second)\" is the analyst of both files",
            "How far an analyst agrees with themself says nothing of how far others would.", key: "analyst",
            of: other, and: one, "give files of different analysts, or correct the name")
    }

    private mutating func compareSubjects(_ one: ReportInput, _ other: ReportInput) {
        let (first, second) = (one.sheet, other.sheet)
        if first.questionnaire != second.questionnaire {
            add(
                .error, "different-questionnaire",
                "\"\(second.questionnaire)\" is not the questionnaire of the other file, which is "
                    + "\"\(first.questionnaire)\"",
                "Only answers to the same criteria can agree.", key: "questionnaire", of: other, and: one,
                "score the reply with one questionnaire")
            return
        }
        if !CompanyName.same(first.company, second.company) {
            add(
                .error, "different-company",
                "\"\(second.company)\" is not the company of the other file, which is \"\(first.company)\"",
                "Answers on two companies cannot agree or disagree.", key: "company", of: other, and: one,
                "write the company's name alike in both, if it is the same one")
        }
        if first.basis != second.basis {
            add(
                .error, "different-basis",
                "\(second.basis.rawValue) is not the basis of the other file, which is \(first.basis.rawValue)",
                "The analysts looked at different things.", key: "basis", of: other, and: one,
                "settle first what is scored")
        } else if first.reply != second.reply {
            add(
                .error, "different-reply",
                "reply \(second.reply.rawValue) contradicts the other file, which has \(first.reply.rawValue)",
                "Whether there was a reply decides how everything else is counted.", key: "reply", of: other,
                and: one, "settle first whether there was a reply")
        }
        if first.asOf != second.asOf {
            add(
                .warning, "different-day",
                "the answers hold for \(second.asOf), and the other file's for "
                    + first.asOf,
                "What changed in between looks like disagreement.", key: "as-of", of: other, and: one)
        }
        if let old = first.questionnaireVersion, let new = second.questionnaireVersion, old != new {
            add(
                .warning, "different-version",
                "the file was written for version \(new) of the questionnaire, and the other for \(old)",
                "Criteria may have been worded differently.", key: "questionnaire-version", of: other,
                and: one)
        } else if let old = first.edition, let new = second.edition, old != new {
            add(
                .warning, "different-edition",
                "the file was written for edition \(new), and the other for edition \(old)",
                "Criteria may have been worded differently.", key: "edition", of: other, and: one)
        }
        if first.size != second.size {
            add(
                .warning, "different-size",
                "size \(second.size?.rawValue ?? "not stated") differs from the other file's, "
                    + (first.size?.rawValue ?? "not stated"),
                "It decides which criteria apply.", key: "size", of: other, and: one)
        }
    }

    private mutating func add(
        _ severity: Diagnostic.Severity, _ id: String, _ headline: String, _ explanation: String, key: String,
        of file: ReportInput, and other: ReportInput, _ solution: String? = nil
    ) {
        let note = Diagnostic.Note(
            "the other file", in: other.source, at: AnswersReader.place(of: key, in: other.source))
        diagnostics.append(
            Diagnostic(
                severity, id, headline, explanation: explanation, in: file.source,
                at: AnswersReader.place(of: key, in: file.source), notes: [note],
                solutions: solution.map { [Diagnostic.Solution($0)] } ?? []))
    }
}
