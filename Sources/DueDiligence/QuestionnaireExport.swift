import PlainJSON
public import QuestionnaireModel

/// A compiled questionnaire as JSON, `hrdd/questionnaire/1`.
public enum QuestionnaireExport {
    /// One line with its line end.
    public static func line(for questionnaire: Questionnaire) -> [UInt8] {
        var json = JSONWriter(.line)
        json.object { json in
            json.member("schema", "hrdd/questionnaire/1")
            json.member("id", questionnaire.id.text)
            json.member("title", questionnaire.title)
            json.member("edition", questionnaire.edition)
            json.member("letter", object: questionnaire.letter, write(letter:_:))
            json.member("questions", objects: questionnaire.groups, write(question:_:))
            json.member("annex", object: { $0.member("asks", objects: questionnaire.annex, write(ask:_:)) })
        }
        json.endLine()
        return json.bytes
    }

    private static func write(letter: LetterCitation, _ json: inout JSONWriter) {
        json.member("reference", letter.reference)
        json.member("date", letter.date)
        json.member("addressee", letter.addressee)
        json.member("company", letter.company)
        json.member("source", letter.source)
        json.member("sha256", letter.sha256)
        json.member("publicOn", letter.publicOn)
    }

    private static func write(question: Group, _ json: inout JSONWriter) {
        json.member("id", question.id.text)
        json.member("number", question.number)
        if !question.title.isEmpty { json.member("title", question.title) }
        json.member("text", question.text)
        json.key("lines")
        if let lines = question.lines {
            json.array { json in
                json.integer(lines.lowerBound)
                json.integer(lines.upperBound)
            }
        } else {
            json.null()
        }
        json.member("weight", number: question.weight.shortText(decimals: 6))
        json.member("asks", objects: question.groups, write(ask:_:))
    }

    private static func write(ask: Group, _ json: inout JSONWriter) {
        json.member("id", ask.id.text)
        json.member("title", ask.title)
        json.member("phrase", ask.phrase?.words)
        json.member("line", ask.phrase?.line)
        json.member("match", ask.phrase?.match.rawValue)
        json.member("criteria", objects: ask.criteria, write(criterion:_:))
    }

    private static func write(criterion: Criterion, _ json: inout JSONWriter) {
        json.member("id", criterion.id.text)
        json.member("text", criterion.text)
        json.member("principles", strings: criterion.principles.map(\.text))
        json.member("stage", criterion.stage?.rawValue)
        json.member("weight", number: criterion.weight.shortText(decimals: 6))
        json.member("priority", criterion.priority.rawValue)
        json.member("core", criterion.isCore)
        json.member("changedIn", criterion.changedIn)
        let texts = [
            ("met", criterion.met), ("partly", criterion.partly), ("notEnough", criterion.notEnough),
            ("evidence", criterion.evidence), ("nextStep", criterion.nextStep),
            ("smallCompany", criterion.smallCompany),
        ]
        for (name, text) in texts where !text.isEmpty { json.member(name, text) }
    }
}
