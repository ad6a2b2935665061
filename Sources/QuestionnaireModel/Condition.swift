/// A small closed language over the answers and the sheet's own fields.
public indirect enum Condition: Sendable, Hashable {
    /// The criterion's answer is one of these words.
    case answer(ItemID, isOneOf: [String])
    /// The sheet's own field is one of these words.
    case field(SheetField, isOneOf: [String])
    case all([Condition])
    case any([Condition])
    case not(Condition)
}

/// The fields of an answer sheet that a condition may look at.
public enum SheetField: String, Sendable, Hashable, CaseIterable {
    case size, basis, reply, involvement
}
