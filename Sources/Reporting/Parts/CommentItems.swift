import QuestionnaireModel
import Scoring

/// The company's comments in reports on several files, where no question has a heading to link to.
extension ReportComposer {
    /// A comment on a criterion as an item of a list.
    func commentItem(_ comment: CompanyComment, on criterion: Int) -> [Block] {
        [.paragraph([.strong([fact(criterion)]), " ", .code(criteria[criterion].id.text)])]
            + DocumentPage.blocks { self.comment(comment, &$0) }
    }

    /// All of the file's comments, in the order of the questionnaire.
    var commentItems: [[Block]] {
        assessment.criteria.indices.compactMap { index in
            guard let answer = assessment.criteria[index].answer,
                let comment = sheet.answers[answer].companyComment
            else { return nil }
            return commentItem(comment, on: index)
        }
    }
}
