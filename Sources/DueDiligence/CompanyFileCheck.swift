import Comparison
import QuestionnaireFiles
import QuestionnaireModel
import SourceText

/// Whether a company's file can stand beside the files that came before it: two analysts on one thing, or nothing.
struct CompanyFileCheck {
    private let file: Comparison.File
    private let source: SourceFile

    init(_ file: Comparison.File, in source: SourceFile) {
        self.file = file
        self.source = source
    }

    /// Why it cannot stand beside another file on the company.
    func problem(beside other: Comparison.File) -> Diagnostic? {
        problemOfAnalysts(beside: other) ?? problemOfSubject(beside: other)
    }

    private func problemOfAnalysts(beside other: Comparison.File) -> Diagnostic? {
        let once = "A company is compared once, or once for each analyst."
        if file.digest == other.digest {
            return diagnostic(
                .error, "same-file", "this file is the same, byte for byte, as \"\(other.name)\"",
                key: "company", why: once, help: "leave one of them out")
        }
        if file.analyst?.lowercased() == other.analyst?.lowercased() {
            let analyst = file.analyst.map { "by \($0)" } ?? "without an analyst's name"
            let day = file.asOf == other.asOf ? "" : ", for \(other.asOf)"
            return diagnostic(
                .error, "same-analyst",
                "\"\(file.company)\" is in \"\(other.name)\" already, also \(analyst)\(day)", key: "company",
                why: once,
                help: day.isEmpty
                    ? "leave one of the files out, or name the analysts"
                    : "leave the file of the other day out")
        }
        if let (all, one) = settlement(with: other) {
            return diagnostic(
                .error, "settled-file",
                "\"\(all)\" settled the answers of one file, and \"\(one)\" has another", key: "analyst",
                why: "Who settled answers would count twice.",
                help: "compare the settled files alone, or the analysts' own")
        }
        return nil
    }

    /// Those who settled one of two files together, and the one of them whose own the other is: `hrdd agree --merged`
    /// names them so.
    private func settlement(with other: Comparison.File) -> (all: String, one: String)? {
        guard let a = file.analyst, let b = other.analyst else { return nil }
        for (all, one) in [(a, b), (b, a)] {
            let names = all.split(separator: "; ")
            if names.count > 1, names.contains(where: { $0 == one }) { return (all, one) }
        }
        return nil
    }

    private func problemOfSubject(beside other: Comparison.File) -> Diagnostic? {
        let whose = "Two files on one company are taken for two analysts' views of one thing."
        if file.questionnaire != other.questionnaire {
            return diagnostic(
                .error, "different-questionnaire",
                "\"\(other.name)\" holds this company's answers to \"\(other.questionnaire)\"",
                key: "questionnaire", why: whose, help: "leave one of the files out")
        }
        if file.basis != other.basis {
            return diagnostic(
                .error, "different-basis",
                "in \"\(other.name)\" the basis of this company's answers is \(other.basis.rawValue)",
                key: "basis", why: whose, help: "leave one of the files out")
        }
        if file.reply != other.reply {
            return diagnostic(
                .error, "different-reply",
                "in \"\(other.name)\" the reply of this company is \(other.reply.rawValue)", key: "reply",
                why: whose, help: "settle first whether there was a reply")
        }
        return nil
    }

    /// Between two analysts' days there may lie weeks of work, and no new report of the company.
    private static let mostDaysApart = 180

    /// What is to be thought of where it stands beside another file on the company.
    func remark(beside other: Comparison.File) -> Diagnostic? {
        guard let one = CalendarDay(file.asOf), let two = CalendarDay(other.asOf),
            abs(one.days(to: two)) > Self.mostDaysApart
        else { return nil }
        return diagnostic(
            .warning, "different-time",
            "the answers hold for \(file.asOf), and those in \"\(other.name)\" for \(other.asOf)",
            key: "as-of", why: "The mean of two years is the score of neither.",
            help: "compare files of one year")
    }

    /// What is to be thought of where another company has nearly its name.
    func remark(near name: String) -> Diagnostic {
        diagnostic(
            .warning, "near-name", "\"\(file.company)\" is spelled nearly as \"\(name)\"", key: "company",
            why: "If they are one company it is ranked twice, and the other ranks are wrong.",
            help: "write the name alike in all its files, if it is one company")
    }

    private func diagnostic(
        _ severity: Diagnostic.Severity, _ id: String, _ headline: String, key: String,
        why explanation: String, help: String
    ) -> Diagnostic {
        Diagnostic(
            severity, id, headline, explanation: explanation, in: source,
            at: AnswersReader.place(of: key, in: source), solutions: [Diagnostic.Solution(help)])
    }
}
