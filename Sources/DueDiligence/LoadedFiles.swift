public import Digest
public import QuestionnaireFiles
public import QuestionnaireModel
public import Scoring
public import SourceText

/// A method with the digest of the file it came from.
public struct LoadedMethod: Sendable {
    public let method: Method
    public let digest: SHA256Digest
    /// Where its rules stand, for what a questionnaire finds wrong with them.
    fileprivate let file: SourceFile

    /// Reads a method's file, and holds its rules against each other.
    public static func read(_ file: SourceFile) -> Reading<LoadedMethod> {
        let reading = MethodReader.read(file)
        let problems = reading.value.map(MethodCheck.problems(of:)) ?? []
        return Reading(
            reading.value.map { LoadedMethod(method: $0, digest: SHA256.digest(of: file.bytes), file: file) },
            in: file, reading.diagnostics + RulePlaces.diagnostics(for: problems, in: file))
    }

    /// The same, read anew: nothing in it is shared.
    func copy() -> LoadedMethod { Self.read(file).value ?? self }

    /// The method in the program.
    public static var standard: Reading<LoadedMethod> {
        let name = "questionnaires/method.yaml"
        return read(EmbeddedFiles.file(named: name) ?? SourceFile(name: name, text: ""))
    }
}

/// A questionnaire made ready for reading and scoring many answer files.
public final class LoadedQuestionnaire: Sendable {
    public let questionnaire: Questionnaire
    public let digest: SHA256Digest
    /// For reading answers.
    public let prepared: PreparedQuestionnaire
    /// For scoring them by the method that it was loaded with.
    public let scorer: Scorer

    public var id: ItemID { questionnaire.id }

    private init(_ questionnaire: Questionnaire, _ digest: SHA256Digest, _ method: Method) {
        self.questionnaire = questionnaire
        self.digest = digest
        prepared = PreparedQuestionnaire(questionnaire, digest: digest, method: method)
        scorer = Scorer(questionnaire, method)
    }

    /// Reads a questionnaire's file, and holds its rules against the method's.
    public static func read(_ file: SourceFile, method: LoadedMethod) -> Reading<LoadedQuestionnaire> {
        let reading = QuestionnaireReader.read(file, method: method.method)
        guard let questionnaire = reading.value else { return Reading(nil, in: file, reading.diagnostics) }
        let loaded = LoadedQuestionnaire(questionnaire, SHA256.digest(of: file.bytes), method.method)
        let problems = MethodCheck.problems(of: method.method, for: questionnaire)
        return Reading(
            loaded, in: file,
            reading.diagnostics + RulePlaces.diagnostics(for: problems, in: method.file))
    }
}

extension Reading {
    /// What a later stage made of a value, with what it found besides; errors leave no value.
    init(_ value: Value?, in file: SourceFile, _ diagnostics: [Diagnostic]) {
        var findings = Findings(file)
        findings.add(diagnostics)
        self.init(value, findings)
    }

    /// The same diagnostics with another value.
    func map<Other>(in file: SourceFile, _ transform: (Value) -> Other?) -> Reading<Other> {
        Reading<Other>(value.flatMap(transform), in: file, diagnostics)
    }
}
