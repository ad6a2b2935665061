import Progress
import QuestionnaireFiles
import QuestionnaireModel
package import Reporting
package import SourceText

/// Older and newer files, paired, scored and compared.
package struct YearsCompared: Sendable {
    package let input: DifferencesInput
    package let diagnostics: [Diagnostic]

    /// - Parameter oldAssessor: where the older files' questionnaire is another edition.
    package init(
        old: AnswerFiles, new: AnswerFiles, areFolders: Bool, by assessor: Assessor,
        oldBy oldAssessor: Assessor? = nil
    ) {
        let assessors = [oldAssessor ?? assessor, assessor]
        let read = PairedReading([old, new], areFolders: areFolders) { assessors[$0].assess($1) }
        var diagnostics = read.diagnostics
        var refused = read.refused
        var pairs: [DifferenceInput] = []
        for (_, files) in read.rows {
            guard let first = files[0], let second = files[1] else { continue }
            if let problem = Self.otherCompany(first, second) {
                diagnostics.append(problem)
                refused += [first.source.name, second.source.name]
                continue
            }
            guard let before = Self.side(first, assessors[0]), let after = Self.side(second, assessors[1])
            else { continue }
            let isOther = first.digests.questionnaire != second.digests.questionnaire
            pairs.append(
                DifferenceInput(
                    old: first, new: second,
                    difference: Difference(from: before, to: after, hasOldQuestionnaire: isOther)))
        }
        self.diagnostics = diagnostics
        input = DifferencesInput(
            pairs: pairs, isOfFolders: areFolders, alone: read.alone, refused: refused)
    }

    private static func side(_ input: ReportInput, _ assessor: Assessor) -> Side? {
        assessor.shelf.questionnaire(input.sheet.questionnaire).map { questionnaire in
            Side(
                questionnaire.questionnaire, input.sheet, input.assessment,
                readings: questionnaire.scorer.readings(of: input.sheet))
        }
    }

    private static func otherCompany(_ old: ReportInput, _ new: ReportInput) -> Diagnostic? {
        guard !CompanyName.same(old.sheet.company, new.sheet.company) else { return nil }
        let place = AnswersReader.place(of: "company", in: new.source)
        let note = Diagnostic.Note(
            "the older file", in: old.source, at: AnswersReader.place(of: "company", in: old.source))
        return Diagnostic(
            .error, "different-company",
            "\"\(new.sheet.company)\" is not the company of the older file, which is \"\(old.sheet.company)\"",
            explanation: "What two companies answer is no change.", in: new.source, at: place, notes: [note],
            solutions: [
                Diagnostic.Solution("write the company's name alike in both, if it is the same one")
            ])
    }
}
