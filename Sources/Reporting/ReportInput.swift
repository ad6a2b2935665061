public import QuestionnaireModel
public import Scoring
public import SourceText

/// All that a report is made of; nothing else is looked up while it is written.
public struct ReportInput: Sendable {
    public var assessment: Assessment
    public var questionnaire: Questionnaire
    public var method: Method
    public var sheet: AnswerSheet
    /// The answer file, for lines and columns; its base name alone is printed.
    public var source: SourceFile
    public var digests: Digests
    public var options: Options
    /// As `hrdd --version` prints it.
    public var toolVersion: String

    public init(
        assessment: Assessment, questionnaire: Questionnaire, method: Method, sheet: AnswerSheet,
        source: SourceFile, digests: Digests, options: Options = Options(), toolVersion: String = ""
    ) {
        self.assessment = assessment
        self.questionnaire = questionnaire
        self.method = method
        self.sheet = sheet
        self.source = source
        self.digests = digests
        self.options = options
        self.toolVersion = toolVersion
    }

    /// SHA-256 of the three files, 64 hexadecimal digits each.
    public struct Digests: Sendable, Hashable {
        public var questionnaire: String
        public var method: String
        public var answers: String

        public init(questionnaire: String, method: String, answers: String) {
            self.questionnaire = questionnaire
            self.method = method
            self.answers = answers
        }
    }

    /// For whom it is written.
    public struct Options: Sendable, Hashable {
        /// Leaves out what must not be published.
        public var isPublic: Bool
        /// Names the analyst in a public report too.
        public var withAnalyst: Bool

        public init(isPublic: Bool = false, withAnalyst: Bool = false) {
            self.isPublic = isPublic
            self.withAnalyst = withAnalyst
        }

        /// A file's path as it is printed. A folder may be called after an analyst, so that a public version leaves it
        /// out.
        package func printed(_ path: String) -> String {
            isPublic && !withAnalyst ? String(path.split(separator: "/").last ?? "") : path
        }
    }
}

extension ReportInput {
    /// The answer file's name without its folders.
    package var fileName: String {
        let name = source.name.utf8
        return name.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? source.name
    }

    /// The same with everything taken away that the options do not let out.
    var released: ReportInput {
        guard options.isPublic else { return self }
        var released = self
        released.assessment = PublicView.of(assessment, sheet: sheet)
        released.sheet = PublicView.of(sheet, withAnalyst: options.withAnalyst)
        return released
    }
}
