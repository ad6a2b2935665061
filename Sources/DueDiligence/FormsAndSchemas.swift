import Asking
import QuestionnaireModel
import Scoring

extension Pipeline {
    // MARK: From a questionnaire to a form

    /// Questionnaire ──► a page to be filled in by a browser without a network.
    public static func form(for questionnaire: LoadedQuestionnaire) -> String {
        Form(
            questionnaire.questionnaire, version: questionnaire.digest.version,
            methodScales: questionnaire.scorer.method.scales, assets: .embedded
        ).page
    }

    // MARK: Schemas

    /// What there are JSON Schemas of.
    public static let schemaKinds = Schema.Kind.allCases.map(\.rawValue)

    /// A JSON Schema (2020-12); of answers to one questionnaire, where one is given. `nil` for an unknown kind.
    public static func schema(of kind: String, for questionnaire: LoadedQuestionnaire? = nil) -> String? {
        Schema.Kind(rawValue: kind).map { kind in
            Schema.text(
                of: kind, for: questionnaire?.questionnaire,
                methodScales: questionnaire?.scorer.method.scales ?? [])
        }
    }
}
