public import Digest
public import QuestionnaireModel

/// A questionnaire made ready for reading thousands of answer files against it.
public final class PreparedQuestionnaire: Sendable {
    public let questionnaire: Questionnaire
    /// Of the questionnaire file's bytes.
    public let digest: SHA256Digest
    /// By the ids of all criteria, the annex last.
    let criterionTable: NameTable
    /// For each criterion what an answer to it must keep to.
    let rules: [AnswerRule]
    let scales: [PreparedScale]
    /// By id, the criteria of older editions, and those that it holds and that were replaced.
    let withdrawn: [String: Withdrawal]
    /// Whether some of them are criteria that it holds.
    let holdsReplaced: Bool

    /// With a method its scales come before the questionnaire's of the same name.
    public init(_ questionnaire: Questionnaire, digest: SHA256Digest, method: Method? = nil) {
        self.questionnaire = questionnaire
        self.digest = digest
        let criteria = questionnaire.allCriteria
        let book = ScaleBook(questionnaire, method)
        var scales: [PreparedScale] = []
        var indices: [String: Int] = [:]
        let table = NameTable(criteria.map(\.id.text))
        criterionTable = table
        rules = criteria.map { criterion in
            // A scale that there is not has been told where the questionnaire was read.
            let scale = book.scale(of: criterion) ?? .standard
            let index = indices[scale.name] ?? scales.count
            if index == scales.count {
                indices[scale.name] = index
                scales.append(PreparedScale(scale))
            }
            return AnswerRule(
                id: criterion.id, scale: index, takesNumber: criterion.number != nil,
                notApplicable: criterion.notApplicable.orAllowed(by: scale))
        }
        self.scales = scales
        // What only another questionnaire asks takes nothing's place here.
        let replaced = criteria.compactMap { criterion in
            criterion.replacedBy.flatMap { next in
                table.index(of: next.text).map { _ in
                    Withdrawal(id: criterion.id, edition: criterion.changedIn, replacedBy: next)
                }
            }
        }
        holdsReplaced = !replaced.isEmpty
        withdrawn = Dictionary(
            (questionnaire.withdrawn + replaced).map { ($0.id.text, $0) }, uniquingKeysWith: { a, _ in a })
    }

    public var id: ItemID { questionnaire.id }
    /// The first 12 digits of its digest, to which answer files are pinned.
    public var version: String { digest.version }
}

/// The little of a criterion that reading an answer needs, cheap to copy.
struct AnswerRule: Sendable {
    let id: ItemID
    /// An index into the prepared scales.
    let scale: Int
    let takesNumber: Bool
    let notApplicable: NotApplicableRule
}

/// A scale whose words are found by their bytes.
struct PreparedScale: Sendable {
    let scale: Scale
    let table: NameTable

    init(_ scale: Scale) {
        self.scale = scale
        table = NameTable(scale.choices.map(\.word))
    }

    /// The words that a criterion may be answered by; where a number is asked for, only those that say why
    /// there is none.
    func words(forNumber: Bool) -> [String] {
        scale.choices.filter { !forNumber || !$0.state.isGraded }.map(\.word)
    }
}

extension AnswerState {
    /// Whether it says how far a fact holds, and so cannot stand in the place of a number.
    var isGraded: Bool { self == .met || self == .partly || self == .notMet }
}

extension NotApplicableRule {
    /// A body whose own scale has a word for *not applicable* allows it wherever that scale is used.
    fileprivate func orAllowed(by scale: Scale) -> NotApplicableRule {
        guard self == .never, scale.name != Scale.standard.name,
            scale.choices.contains(where: { $0.state == .notApplicable })
        else { return self }
        return .allowed(when: "", reason: "")
    }
}
