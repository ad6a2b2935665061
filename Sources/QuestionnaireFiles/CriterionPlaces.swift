import QuestionnaireModel
import SourceText

/// A criterion as it was read, and where its parts stand; what the checks across criteria point at.
struct PlacedCriterion {
    var criterion: Criterion
    /// The group directly above.
    let ask: ItemID
    let file: SourceFile
    let idRange: ByteRange
    var appliesWhenRange: ByteRange?
    var followsRange: ByteRange?
    var pairedWithRange: ByteRange?
    var replacedByRange: ByteRange?
    var scaleRange: ByteRange?
    /// Every criterion that its conditions name, with the words expected of it.
    var mentions: [Mention] = []
}

/// A place in a condition that names a criterion.
struct Mention {
    let id: ItemID
    let idRange: ByteRange
    let words: [(text: String, range: ByteRange)]
    /// Whether it stands in `follows`.
    let isPrerequisite: Bool
}

/// A cross-check as it was read.
struct PlacedCrossCheck {
    let check: CrossCheck
    let file: SourceFile
    let whenRange: ByteRange
    let mentions: [Mention]
}
