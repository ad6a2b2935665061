import PlainJSON
package import QuestionnaireModel
import Reporting

/// The JSON Schemas (2020-12) of the files that people write and of the documents that are made of them, for editors
/// and for other programs.
package enum Schema {
    /// What there is a schema of.
    package enum Kind: String, CaseIterable, Sendable {
        case answers, questionnaire, method, catalogue, ids, principles, terms, words, register
        case assessment, line, agreement, difference, comparison
    }

    /// The schema as a document with a line end; for `answers` that of one questionnaire's, where one is given.
    ///
    /// A method's scales come before the questionnaire's of the same name.
    package static func text(
        of kind: Kind, for questionnaire: Questionnaire?, methodScales: [Scale]
    ) -> String {
        switch kind {
        case .answers: text(AnswersSchema(questionnaire, methodScales: methodScales).document)
        case .questionnaire: text(QuestionnaireSchema.document)
        case .method: text(MethodSchema.document)
        case .catalogue: text(CatalogueSchema.document)
        case .ids: text(CatalogueSchema.ids)
        case .principles: text(CatalogueSchema.principles)
        case .terms: text(CatalogueSchema.terms)
        case .words: text(CatalogueSchema.words)
        case .register: text(CatalogueSchema.register)
        case .assessment: AssessmentSchema.document
        case .line: AssessmentSchema.line
        case .agreement: AgreementSchema.document
        case .difference: DifferenceSchema.document
        case .comparison: ComparisonSchema.document
        }
    }

    private static func text(_ document: JSONValue) -> String {
        var writer = JSONWriter(.pretty)
        writer.value(document.keepingUsedDefinitions)
        writer.endLine()
        return writer.text
    }
}

extension JSONValue {
    /// The document without definitions to which nothing in it leads.
    fileprivate var keepingUsedDefinitions: JSONValue {
        guard case .object(let members) = self, case .object(let definitions) = self["$defs"] else {
            return self
        }
        let byName = Dictionary(
            definitions.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        var used: Set<String> = []
        var waiting = members.filter { $0.name != "$defs" }.flatMap { $0.value.references }
        while let name = waiting.popLast() {
            if used.insert(name).inserted, let definition = byName[name] { waiting += definition.references }
        }
        return .object(
            members.map { member in
                guard member.name == "$defs" else { return member }
                return Member("$defs", .object(definitions.filter { used.contains($0.name) }))
            })
    }

    /// The names of the definitions to which it leads directly.
    private var references: [String] {
        switch self {
        case .object(let members):
            members.flatMap { member in
                if member.name == "$ref", case .string(let place) = member.value {
                    return [String(place.dropFirst("#/$defs/".count))]
                }
                return member.value.references
            }
        case .array(let elements): elements.flatMap(\.references)
        case .null, .boolean, .number, .string: []
        }
    }
}

extension SchemaParts {
    /// A file of a kind, whose first key says so.
    static func document(
        _ kind: String, _ title: String, _ description: String, _ properties: [JSONValue.Member],
        required: [String], definitions: [JSONValue.Member], more: JSONValue = [:]
    ) -> JSONValue {
        let head: JSONValue = [
            "$schema": .string(dialect), "$id": .string("urn:hrdd:schema:\(kind)/1"), "title": .string(title),
            "description": .string(description),
        ]
        let marker = key("hrdd", ["const": .string("\(kind)/1")], "The kind of file; its first line")
        return head.adding(mapping([marker] + properties, required: ["hrdd"] + required)).adding(more)
            .adding(["$defs": .object(SchemaParts.definitions + definitions)])
    }
}
