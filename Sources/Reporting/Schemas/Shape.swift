import PlainJSON

/// What may stand in one place of a document that is written here, as JSON Schema says it.
///
/// Objects have the keys that are named and no others, in this order; all of them unless they are optional.
struct Shape {
    let schema: JSONValue

    /// The keys of an object in their order.
    struct Keys: ExpressibleByDictionaryLiteral {
        fileprivate var members: [JSONValue.Member]

        init(dictionaryLiteral keys: (String, Shape)...) {
            members = keys.map { JSONValue.Member($0, $1.schema) }
        }
    }

    // MARK: Scalars

    static let text = Shape(schema: ["type": "string"])
    static let flag = Shape(schema: ["type": "boolean"])
    static let number = Shape(schema: ["type": "number"])
    static let day = Shape(schema: ["type": "string", "format": "date"])
    /// A whole number, from 0.
    static let count = count(from: 0)

    static func count(from least: Int) -> Shape {
        Shape(schema: ["type": "integer", "minimum": .number("\(least)")])
    }

    static func text(matching pattern: String) -> Shape {
        Shape(schema: ["type": "string", "pattern": .string(pattern)])
    }

    static func number(from least: Int, to greatest: Int? = nil) -> Shape {
        let atLeast: JSONValue = ["type": "number", "minimum": .number("\(least)")]
        return Shape(schema: greatest.map { atLeast.adding(["maximum": .number("\($0)")]) } ?? atLeast)
    }

    static func number(above bound: Int) -> Shape {
        Shape(schema: ["type": "number", "exclusiveMinimum": .number("\(bound)")])
    }

    static func number(to greatest: Int) -> Shape {
        Shape(schema: ["type": "number", "maximum": .number("\(greatest)")])
    }

    static func only(_ value: JSONValue) -> Shape { Shape(schema: ["const": value]) }

    static func word(_ words: some Sequence<String>) -> Shape { Shape(schema: ["enum": .strings(words)]) }

    /// One of the words by which a type is written.
    static func word<Words>(of _: Words.Type) -> Shape
    where Words: CaseIterable & RawRepresentable, Words.RawValue == String {
        word(Words.allCases.map(\.rawValue))
    }

    // MARK: Collections

    static func list(of item: Shape, atLeast count: Int? = nil) -> Shape {
        let list: JSONValue = ["type": "array", "items": item.schema]
        return Shape(schema: count.map { list.adding(["minItems": .number("\($0)")]) } ?? list)
    }

    static func object(_ keys: Keys, optional: Keys = [:]) -> Shape {
        Shape(schema: members(keys, optional).adding(["additionalProperties": false]))
    }

    /// An object that has the keys of another too, which leaves room for more.
    static func object(extending base: NamedShape, _ keys: Keys, optional: Keys = [:]) -> Shape {
        let head: JSONValue = ["type": "object", "allOf": [base.reference.schema]]
        return Shape(
            schema: head.adding(members(keys, optional, isTyped: false)).adding([
                "unevaluatedProperties": false
            ])
        )
    }

    /// An object that others extend.
    static func open(_ keys: Keys, optional: Keys = [:]) -> Shape { Shape(schema: members(keys, optional)) }

    /// Words as keys, each with such a value.
    static func table(by key: Shape, of value: Shape) -> Shape {
        Shape(schema: ["type": "object", "propertyNames": key.schema, "additionalProperties": value.schema])
    }

    private static func members(_ keys: Keys, _ optional: Keys, isTyped: Bool = true) -> JSONValue {
        let type: JSONValue = isTyped ? ["type": "object"] : [:]
        return type.adding([
            "required": .strings(keys.members.map(\.name)),
            "properties": .object(keys.members + optional.members),
        ])
    }

    // MARK: What holds of any

    /// The same, or null.
    var orNull: Shape {
        guard case .object(let members) = schema,
            let name = ["type", "enum"].first(where: { schema[$0] != nil })
        else { return Shape(schema: ["anyOf": [["type": "null"], schema]]) }
        return Shape(
            schema: .object(
                members.map { member in
                    guard member.name == name else { return member }
                    switch member.value {
                    case .array(let words): return JSONValue.Member(name, .array(words + [.null]))
                    default: return JSONValue.Member(name, [member.value, "null"])
                    }
                }))
    }

    /// The same, with `if`, `then` and `else` about its keys.
    func choosing(_ choice: JSONValue) -> Shape { Shape(schema: schema.adding(choice)) }

    /// The same with what a reader should know of it.
    func described(_ words: String) -> Shape {
        Shape(schema: JSONValue.object([.init("description", .string(words))]).adding(schema))
    }
}

/// A shape with a name, to which others refer.
struct NamedShape {
    let name: String
    let shape: Shape

    init(_ name: String, _ shape: Shape) {
        self.name = name
        self.shape = shape
    }

    var reference: Shape { Self.reference(to: name) }
    /// The same as a whole, where it was made to be extended.
    var whole: Shape {
        Shape(schema: reference.schema.adding(["unevaluatedProperties": false]))
    }

    /// To one that is not yet known, as a tree has to itself.
    static func reference(to name: String) -> Shape { Shape(schema: ["$ref": .string("#/$defs/\(name)")]) }
}

/// The schema of one kind of document, `hrdd/NAME/1`.
struct DocumentSchema {
    let text: String

    init(
        _ name: String, _ description: String, _ keys: Shape.Keys, optional: Shape.Keys = [:],
        definitions: [NamedShape]
    ) {
        let title = "hrdd/\(name)/1"
        let head: JSONValue = [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": .string("urn:hrdd:\(name):1"), "title": .string(title),
            "description": .string(description),
        ]
        var marked: Shape.Keys = ["schema": .only(.string(title))]
        marked.members += keys.members
        let body = Shape.object(marked, optional: optional)
        let shared = JSONValue.object(definitions.map { .init($0.name, $0.shape.schema) })
        var json = JSONWriter(.pretty)
        json.value(head.adding(body.schema).adding(["$defs": shared]))
        json.endLine()
        text = json.text
    }
}
