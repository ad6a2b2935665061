import PlainJSON

/// The pieces from which every schema is made.
///
/// A scalar of our files is text, and an editor sees it by the core schema: `1` as a number, `true` as a
/// boolean, a blank as null. So the pieces accept what an editor sees, and offer no `null` while typing: to
/// us `null` is a word.
enum SchemaParts {
    static let dialect = "https://json-schema.org/draft/2020-12/schema"

    /// The definitions that others refer to.
    static let definitions: [JSONValue.Member] = [
        .init("blank", blank), .init("text", text), .init("requiredText", requiredText), .init("id", id),
        .init("day", day), .init("date", date), .init("address", address), .init("boolean", boolean),
        .init("count", count), .init("number", number), .init("weight", weight), .init("texts", texts),
        .init("lines", lines),
    ]

    static func ref(_ name: String) -> JSONValue { ["$ref": .string("#/$defs/\(name)")] }

    /// A value that may as well be left blank.
    static func optional(_ value: JSONValue) -> JSONValue { ["anyOf": [value, ref("blank")]] }

    /// A mapping with these keys and no others.
    static func mapping(_ properties: [JSONValue.Member], required: [String] = []) -> JSONValue {
        var members: [JSONValue.Member] = [.init("type", "object")]
        if !required.isEmpty { members.append(.init("required", .strings(required))) }
        members.append(.init("properties", .object(properties)))
        members.append(.init("additionalProperties", false))
        return .object(members)
    }

    /// A list, whose items may be blank.
    static func list(_ item: JSONValue) -> JSONValue {
        ["anyOf": [["type": "array", "items": optional(item)], ref("blank")]]
    }

    /// One of a closed list of words, with what each means.
    static func words(_ terms: [Vocabulary.Term]) -> JSONValue {
        let meanings = terms.map { $0.meaning.isEmpty ? $0.label : $0.meaning }
        return [
            "enum": .array(terms.flatMap { CoreScalar.spellings(of: $0.word) }),
            "enumDescriptions": .array(
                zip(terms, meanings).flatMap { term, meaning in
                    CoreScalar.spellings(of: term.word).map { _ in JSONValue.string(meaning) }
                }),
        ]
    }

    /// One of a closed list of words that say for themselves what they mean.
    static func words(_ words: some Sequence<String>) -> JSONValue {
        ["enum": .array(words.flatMap(CoreScalar.spellings))]
    }

    /// A key with its value, a title, and what a person should know of it.
    static func key(
        _ name: String, _ value: JSONValue, _ description: String, examples: [JSONValue] = []
    ) -> JSONValue.Member {
        var head: [JSONValue.Member] = [.init("description", .string(description))]
        if !examples.isEmpty { head.append(.init("examples", .array(examples))) }
        return .init(name, JSONValue.object(head).adding(value))
    }

    // `not` instead of a list of types, because editors offer `null` wherever a type may be null.
    private static let blank: JSONValue = [
        "description": "Left blank: as good as absent",
        "not": ["type": ["object", "array", "string", "number", "boolean"]],
    ]
    private static let text: JSONValue = ["not": ["type": ["object", "array"]]]
    private static let requiredText: JSONValue = [
        "not": ["type": ["object", "array", "null"]], "pattern": #"\S"#,
    ]
    private static let id: JSONValue = [
        "anyOf": [
            ["type": "string", "pattern": #"^[a-z0-9]+([-.][a-z0-9]+)*$"#],
            ["type": "number", "minimum": 0], ["type": "boolean"],
        ]
    ]
    private static let dayPattern =
        #"^(?!0000)\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|1\d|2[0-9]))$"#
    private static let day: JSONValue = [
        "anyOf": [
            ["type": "string", "format": "date", "pattern": .string(dayPattern)], ref("blank"),
        ]
    ]
    private static let date: JSONValue = [
        "anyOf": [
            ["type": "string", "pattern": #"^(?!0000)\d{4}(-(0[1-9]|1[0-2]))?$"#],
            ["type": "string", "format": "date", "pattern": .string(dayPattern)],
            ["type": "integer", "minimum": 1000, "maximum": 9999],
            ref("blank"),
        ]
    ]
    private static let address: JSONValue = [
        "anyOf": [
            [
                "type": "string", "format": "uri",
                "pattern":
                    #"^([Hh][Tt][Tt][Pp][Ss]?://[^\s<>"\\/?#:.][^\s<>"\\]*|(?![Hh][Tt][Tt][Pp][Ss]?:)[A-Za-z][A-Za-z0-9+]*:[^\s<>"\\]*)$"#,
            ],
            ref("blank"),
        ]
    ]
    private static let boolean: JSONValue = [
        "anyOf": [["type": "boolean"], ["enum": ["true", "false"]], ref("blank")]
    ]
    private static let count: JSONValue = [
        "anyOf": [
            ["type": "integer", "minimum": 0], ["type": "string", "pattern": #"^\d+$"#], ref("blank"),
        ]
    ]
    private static let number: JSONValue = [
        "anyOf": [
            ["type": "number"], ["type": "string", "pattern": #"^-?\d+(\.\d+|/0*[1-9]\d*)?$"#], ref("blank"),
        ]
    ]
    private static let weight: JSONValue = [
        "anyOf": [
            ["type": "number", "exclusiveMinimum": 0],
            ["type": "string", "pattern": #"^(?=0*\.?0*[1-9])\d+(\.\d+|/0*[1-9]\d*)?$"#], ref("blank"),
        ]
    ]
    private static let lines: JSONValue = [
        "anyOf": [
            ["type": "integer", "minimum": 1], ["type": "string", "pattern": #"^0*[1-9]\d*(-0*[1-9]\d*)?$"#],
            ref("blank"),
        ]
    ]
    private static let texts: JSONValue = [
        "anyOf": [["type": "array", "items": ref("text")], ref("blank")]
    ]
}

/// How the core schema of YAML 1.2, which editors follow, takes a plain scalar.
enum CoreScalar {
    /// The text itself, and before it what an editor makes of it without quotes, if that is something else.
    static func spellings(of text: String) -> [JSONValue] {
        let quoted = JSONValue.string(text)
        guard let seen = resolved(text) else { return [quoted] }
        return [seen, quoted]
    }

    private static func resolved(_ text: String) -> JSONValue? {
        switch text {
        case "true", "True", "TRUE": return .boolean(true)
        case "false", "False", "FALSE": return .boolean(false)
        case "null", "Null", "NULL", "~", "": return .null
        default: break
        }
        // JSON writes no leading zeros and the core schema drops them.
        let digits = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        if digits, let value = Int(text) { return .number(String(value)) }
        let isDecimal = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }
        guard isDecimal, case .success(.number(let number)) = JSONValue.read(Array(text.utf8)) else {
            return nil
        }
        return .number(number)
    }
}
