import QuestionnaireModel

/// A reply laid out for an analyst: which of its words go into which statement, and what goes into none.
package struct ReplyDraft: Sendable {
    /// A comment with passages of the reply below it.
    package struct Remark: Sendable, Hashable {
        package struct Item: Sendable, Hashable {
            /// `line 12`, `lines 12-14`, of the reply.
            let lines: String
            let text: String
        }

        let heading: String
        let items: [Item]
    }

    /// What stands in no question's answer.
    package let leftovers: [Remark]

    func remarks(on question: ItemID) -> [Remark] { [] }

    /// The lines below a criterion's key.
    func entry(for criterion: ItemID) -> String? { nil }
}
