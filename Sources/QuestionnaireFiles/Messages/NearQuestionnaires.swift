package import QuestionnaireModel

/// The questionnaires of which an id can be a slip.
package enum NearQuestionnaires {
    /// The ids with the same digits, in whatever order: another number is another letter, however near; digits may
    /// have changed places, though.
    package static func candidates(for id: String, among known: [ItemID]) -> [String] {
        let digits = { (id: String) in id.filter(\.isNumber).sorted() }
        let wanted = digits(id)
        return known.map(\.text).filter { digits($0) == wanted }
    }
}
