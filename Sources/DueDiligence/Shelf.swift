import QuestionnaireFiles
public import QuestionnaireModel
public import SourceText
import Synchronization

/// The questionnaires at hand: those that somebody brought, and behind them those in the program.
///
/// Each is read when it is first asked for, and once; several threads may ask.
public final class Shelf: Sendable {
    /// What is wrong with the files that were brought.
    public let diagnostics: [Diagnostic]
    /// By which the questionnaires were read, and answers to them are scored.
    public let method: LoadedMethod
    private let files: [SourceFile]
    private let brought: [ItemID: LoadedQuestionnaire]
    private let embedded = Mutex<[ItemID: LoadedQuestionnaire]>([:])
    /// Whether one of those that were brought was asked for, of this shelf or of a copy.
    public let use: Use

    /// Whether something has been used.
    public final class Use: Sendable {
        private let isMarked = Atomic(false)

        public var hasHappened: Bool { isMarked.load(ordering: .relaxed) }

        /// Threads that all mark it would wait for each other.
        fileprivate func mark() {
            if !hasHappened { isMarked.store(true, ordering: .relaxed) }
        }
    }

    /// - Parameter files: questionnaires that come before those in the program; of two with the same id the
    ///   first is taken, and the diagnostics say so.
    public convenience init(_ files: [SourceFile] = [], method: LoadedMethod) {
        self.init(files, method: method, use: Use())
    }

    private init(_ files: [SourceFile], method: LoadedMethod, use: Use) {
        self.method = method
        self.use = use
        self.files = files
        var brought: [ItemID: (questionnaire: LoadedQuestionnaire, file: SourceFile)] = [:]
        var diagnostics: [Diagnostic] = []
        for file in files {
            let reading = LoadedQuestionnaire.read(file, method: method)
            diagnostics += reading.diagnostics
            guard let questionnaire = reading.value else { continue }
            if let first = brought[questionnaire.id] {
                diagnostics.append(Self.passedOver(questionnaire.id, in: file, for: first.file))
            } else {
                brought[questionnaire.id] = (questionnaire, file)
            }
        }
        self.brought = brought.mapValues(\.questionnaire)
        self.diagnostics = diagnostics
    }

    private static func passedOver(_ id: ItemID, in file: SourceFile, for first: SourceFile) -> Diagnostic {
        Diagnostic(
            .warning, "several-of-one-id",
            "\"\(id)\" is the questionnaire of another file too: that one is used",
            explanation: "Answers name the questionnaire by its id, which tells the two files apart no more.",
            in: file, at: AnswersReader.place(of: "id", in: file),
            notes: [
                Diagnostic.Note("used in its place", in: first, at: AnswersReader.place(of: "id", in: first))
            ],
            solutions: [
                Diagnostic.Solution("give one of them another id"),
                Diagnostic.Solution("name the file that is meant, and not its folder"),
            ])
    }

    /// The same questionnaires, read anew: nothing in them is shared.
    public func copy() -> Shelf { Shelf(files, method: method.copy(), use: use) }

    /// The ids of those that were brought, sorted.
    public var broughtIDs: [ItemID] { brought.keys.sorted() }

    /// The ids that can be asked for, sorted.
    public var ids: [ItemID] { Set(brought.keys).union(Self.embeddedIDs).sorted() }

    /// The questionnaire of an id; `nil` where there is none, or where it was refused.
    public func questionnaire(_ id: ItemID) -> LoadedQuestionnaire? {
        if let questionnaire = brought[id] {
            use.mark()
            return questionnaire
        }
        return embedded.withLock { read in
            if let questionnaire = read[id] { return questionnaire }
            guard let file = EmbeddedFiles.file(named: Self.fileName(of: id)) else { return nil }
            let questionnaire = LoadedQuestionnaire.read(file, method: method).value
            read[id] = questionnaire
            return questionnaire
        }
    }

    private static let folder = "questionnaires/"

    private static func fileName(of id: ItemID) -> String { "\(folder)\(id).yaml" }

    /// The questionnaires in the program; each lies under its own id.
    public static let embeddedIDs: [ItemID] = EmbeddedFiles.files(in: folder)
        .filter { FileKind.sniffed(from: $0) == .questionnaire }
        .map { ItemID(String($0.name.dropFirst(folder.utf8.count).dropLast(".yaml".utf8.count))) }
}
