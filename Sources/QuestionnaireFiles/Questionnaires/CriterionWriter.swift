import QuestionnaireModel
import StrictYAML

/// Writes criteria as `CriterionReader` reads them.
extension QuestionnaireWriter {
    /// A criterion with what it says of itself, in the order of the format.
    static func value(of criterion: Criterion) -> YAMLValue {
        var fields = YAMLFields()
        fields.text("id", criterion.id.text)
        fields.text("text", criterion.text)
        fields.list("principles", criterion.principles.map(\.text))
        if criterion.reference.count == 1 {
            fields.id("reference", criterion.reference[0])
        } else {
            fields.items("reference", criterion.reference.map { .id($0) })
        }
        fields.text("stage", criterion.stage?.rawValue)
        fields.number("weight", criterion.weight)
        fields.text("priority", criterion.priority.rawValue)
        fields.flag("core", criterion.isCore)
        fields.integer("changed-in", criterion.changedIn)
        fields.text("met", criterion.met)
        fields.text("partly", criterion.partly)
        fields.text("not-enough", criterion.notEnough)
        fields.text("evidence", criterion.evidence)
        fields.text("next-step", criterion.nextStep)
        fields.text("small-company", criterion.smallCompany)
        fields.flag("statement-suffices", criterion.statementSuffices)
        fields.add("not-applicable", value(of: criterion.notApplicable))
        if let condition = criterion.appliesWhen { fields.add("applies-when", .condition(condition)) }
        if let condition = criterion.follows { fields.add("follows", .condition(condition)) }
        fields.text("paired-with", criterion.pairedWith?.text)
        fields.text("replaced-by", criterion.replacedBy?.text)
        fields.list("exempt-from-lints", criterion.exemptFromLints)
        fields.text("scale", criterion.scale)
        if let number = criterion.number { fields.add("number", value(of: number)) }
        fields.list("tags", criterion.tags)
        return fields.block
    }

    private static func value(of rule: NotApplicableRule) -> YAMLValue {
        guard case .allowed(let when, let reason) = rule else { return "never" }
        var fields = YAMLFields()
        fields.text("when", when)
        fields.text("reason", reason)
        return fields.block
    }

    private static func value(of number: NumberAnswer) -> YAMLValue {
        var fields = YAMLFields()
        fields.number("none", number.none)
        fields.number("full", number.full)
        fields.text("unit", number.unit)
        return fields.inline
    }
}
