import SourceText

/// A rule of the format that a file breaks, in the words that its writer sees.
struct Mistake {
    var severity: Diagnostic.Severity = .error
    let id: String
    let headline: String
    let explanation: String
    let solutions: [Diagnostic.Solution]

    init(
        _ id: String, _ headline: String, why explanation: String = "",
        _ solutions: Diagnostic.Solution...
    ) {
        self.init(id, headline, why: explanation, solutions: solutions)
    }

    init(
        _ id: String, _ headline: String, why explanation: String = "", solutions: [Diagnostic.Solution]
    ) {
        self.id = id
        self.headline = headline
        self.explanation = explanation
        self.solutions = solutions
    }

    /// The mistake at a place in a file.
    func diagnostic(in file: SourceFile, at range: ByteRange, notes: [Diagnostic.Note] = []) -> Diagnostic {
        Diagnostic(
            severity, id, headline, explanation: explanation, in: file, at: range, notes: notes,
            solutions: solutions)
    }
}

// MARK: Constructs that are not part of the format

extension Mistake {
    static let anchor = Mistake(
        "anchor", "anchors (&name) are not part of this format",
        why: "Every value stands where it is read, so that nobody has to look it up elsewhere in the file.",
        .init("repeat the value where it is meant"),
        .init("put the text in quotes if it is meant to begin with &"))
    static func alias(isProbablyText: Bool) -> Mistake {
        if isProbablyText {
            return Mistake(
                "alias", "text that begins with * must stand in quotes",
                why: "At the beginning of a value it marks an alias, which is not part of this format.",
                .init("put the whole value in quotes"))
        }
        return Mistake(
            "alias", "aliases (*name) are not part of this format",
            why:
                "Every value stands where it is read, so that nobody has to look it up elsewhere in the file.",
            .init("repeat the value"),
            .init("put the text in quotes if it is meant to begin with *"))
    }
    static let tag = Mistake(
        "tag", "tags (!name) are not part of this format",
        why: "What a value means is said by its key.",
        .init("leave the tag out"),
        .init("put the text in quotes if it is meant to begin with !"))
    static let mergeKey = Mistake(
        "merge-key", "merge keys (<<) are not part of this format",
        why: "Some programs would merge another mapping into this one, others would take << for a key.",
        .init("write out the keys that are meant"))
    static let directive = Mistake(
        "directive", "directives (% at the beginning of a line) are not part of this format",
        .init("leave the line out"),
        .init("put the text in quotes if it is meant to begin with %"))
    static let severalDocuments = Mistake(
        "several-documents", "a file holds one document, so --- may stand only before it",
        why: "Nothing from here on was read.",
        .init("put the second document into a file of its own"),
        .init("leave the line out if it is only a divider"))
    static let documentEnd = Mistake(
        "document-end", "the end of the document (...) is not marked in this format",
        why: "Nothing from here on was read.",
        .init("leave the line out"))
    static let complexKey = Mistake(
        "complex-key", "keys marked with ? are not part of this format",
        .init("write the key as \"key: value\""),
        .init("put the text in quotes if it is meant to begin with ?"))
    static let collectionAsKey = Mistake(
        "collection-as-key", "a key is text, not a list or a mapping",
        .init("put the key in quotes if the brackets belong to it"))
}

// MARK: Limits

extension Mistake {
    static func fileTooLarge(_ size: Int, _ limit: Int) -> Mistake {
        Mistake(
            "file-too-large", "a file may have at most \(limit) bytes, and this one has \(size)",
            .init("give each company a file of its own, and cite long documents instead of copying them"))
    }
    static func tooManyMistakes(_ count: Int) -> Mistake {
        var mistake = Mistake("too-many-mistakes", "only the first \(count) mistakes are shown")
        mistake.severity = .note
        return mistake
    }
    static func tooManyNodes(_ limit: Int) -> Mistake {
        Mistake(
            "too-many-nodes",
            "a file may have at most \(limit) values and keys; nothing from here on was read",
            .init("give each company a file of its own"))
    }
    static func tooDeep(_ limit: Int) -> Mistake {
        Mistake(
            "too-deep", "lists and mappings may stand at most \(limit) deep inside one another",
            .init("put brackets that belong to a text in quotes"))
    }
}
