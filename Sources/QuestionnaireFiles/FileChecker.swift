public import QuestionnaireModel
public import SourceText

/// Says everything that is wrong with a file, whatever its kind.
public struct FileChecker {
    /// What came out.
    public struct Result: Sendable {
        /// `nil` where the file does not say, or not so that it can be read.
        public let kind: FileKind?
        /// Sorted by place.
        public let diagnostics: [Diagnostic]
    }

    private let principles: [Principle]?
    private let method: Method?
    private let known: [ItemID]
    private let find: (ItemID) -> PreparedQuestionnaire?

    /// - Parameters:
    ///   - principles: those to which a catalogue's criteria may be mapped; unchecked without them.
    ///   - method: where scales are looked for that a questionnaire does not define.
    ///   - known: the questionnaires that answer files and registers may name; `find` gives them.
    public init(
        principles: [Principle]?, method: Method?, known: [ItemID],
        find: @escaping (ItemID) -> PreparedQuestionnaire?
    ) {
        self.principles = principles
        self.method = method
        self.known = known
        self.find = find
    }

    /// What is wrong with a file by itself; files that belong together are not looked at together.
    public func check(_ file: SourceFile) -> Result {
        var findings = Findings(file)
        let opened = KindedFile.open(file, expecting: nil, &findings)
        if let opened {
            switch opened.kind {
            case .principles: _ = PrinciplesReader.readFile(opened.root, &findings)
            case .catalogue: CatalogueReader.check(opened.root, principles, &findings)
            case .ids: IDRecordReader.check(opened.root, &findings)
            case .words: CatalogueReader.checkWords(opened.root, &findings)
            case .terms: _ = TermsReader.readFile(opened.root, &findings)
            case .questionnaire: _ = QuestionnaireReader.read(opened.root, method, &findings)
            case .method: _ = MethodReader.read(opened.root, &findings)
            case .register: _ = RegisterReader.read(opened.root, known: known, &findings)
            case .answers:
                _ = AnswersReader.read(opened.root, known: known, find: find, &findings)
            case .lints: _ = LintsReader.read(opened.root, &findings)
            }
        }
        return Result(kind: opened?.kind, diagnostics: findings.sorted())
    }
}
