import QuestionnaireModel
import SourceText

/// A criterion as it was read, and where it says what the record of ids looks at.
struct PlacedCriterion {
    var criterion: Criterion
    let file: SourceFile
    let idRange: ByteRange
    var replacedByRange: ByteRange?
}
