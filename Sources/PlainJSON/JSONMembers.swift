extension JSONWriter {
    /// Writes a member whose value is a string, or null.
    package mutating func member(_ name: String, _ value: String?) {
        key(name)
        string(value)
    }

    /// Writes a member whose value is a whole number, or null.
    package mutating func member(_ name: String, _ value: Int?) {
        key(name)
        integer(value)
    }

    /// Writes a member whose value is true or false, or null.
    package mutating func member(_ name: String, _ value: Bool?) {
        key(name)
        if let value { boolean(value) } else { null() }
    }

    /// Writes a member whose value is an object.
    package mutating func member(_ name: String, object body: (inout JSONWriter) -> Void) {
        key(name)
        object(body)
    }

    /// Writes a member whose value is an object about something, or null.
    package mutating func member<Item>(
        _ name: String, object item: Item?, _ body: (Item, inout JSONWriter) -> Void
    ) {
        key(name)
        object(about: item, body)
    }

    /// Writes a member whose value is an array of strings.
    package mutating func member(_ name: String, strings: some Sequence<String>) {
        key(name)
        array(strings)
    }

    /// Writes a member whose value is an array.
    package mutating func member(_ name: String, array body: (inout JSONWriter) -> Void) {
        key(name)
        array(body)
    }

    /// Writes a member whose value is an array with an object for each item.
    package mutating func member<Item>(
        _ name: String, objects items: some Sequence<Item>, _ body: (Item, inout JSONWriter) -> Void
    ) {
        member(
            name,
            array: { json in
                for item in items { json.object { body(item, &$0) } }
            })
    }

    /// Writes a member whose value is a number given as text, or null.
    package mutating func member(_ name: String, number text: String?) {
        key(name)
        number(text)
    }
}
