// Whoever imports the library sees the types of the rooms that stand in its declarations.
@_exported public import Digest
@_exported public import ExactNumber
@_exported public import QuestionnaireFiles
@_exported public import QuestionnaireModel
@_exported public import Reporting
@_exported public import Scoring
@_exported public import SourceText
@_exported public import StrictYAML
