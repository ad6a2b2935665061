import ExactNumber
import QuestionnaireModel
import SourceText
import StrictYAML

/// One file of the catalogue as it is read.
struct CataloguePart {
    private(set) var edition = 0
    private(set) var theme: Catalogue.Theme?
    private(set) var groupIDs: [(id: ItemID, range: ByteRange)] = []
    private var criteria: CriterionReader

    var placed: [PlacedCriterion] { criteria.placed }

    init(clauses: Set<String>?) {
        criteria = CriterionReader(.all, clauses: clauses)
    }

    mutating func read(_ root: YAMLNode, _ findings: inout Findings) {
        guard let record = Record<CatalogueKey>(root, &findings) else { return }
        edition = record.integer(.edition, atLeast: 1, &findings) ?? 0
        let themeRecord = record[.theme].flatMap {
            Record<ThemeKey>($0, place: record.keyRange(.theme), &findings)
        }
        let id = themeRecord?.id(.id, &findings)
        if let id, let place = themeRecord?[.id] { claim(id, at: place.range, &findings) }
        let title = themeRecord?.text(.title, &findings) ?? ""
        let text = themeRecord?.text(.text, &findings) ?? ""
        let weight = themeRecord?.number(.weight, isPositive: true, &findings) ?? .one
        var asks: [CatalogueAsk] = []
        for node in record.items(.asks, &findings) {
            if let ask = readAsk(node, &findings) { asks.append(ask) }
        }
        for place in placed where place.criterion.changedIn > edition && edition > 0 {
            findings.error(
                "later-edition",
                "\"\(place.criterion.id)\" cannot have changed in edition \(place.criterion.changedIn): this is edition \(edition)",
                at: place.idRange)
        }
        theme = Catalogue.Theme(id: id ?? ItemID(""), title: title, text: text, weight: weight, asks: asks)
    }

    private mutating func claim(_ id: ItemID, at range: ByteRange, _ findings: inout Findings) {
        criteria.claim(id, at: range, &findings)
        groupIDs.append((id, range))
    }

    /// The ids of the theme, its asks and their criteria, and where they stand.
    func uses(in file: SourceFile) -> [UsedID] {
        groupIDs.map { UsedID(id: $0.id, file: file, range: $0.range) }
            + placed.map { UsedID(id: $0.criterion.id, file: file, range: $0.idRange, placed: $0) }
    }

    /// Ids are unique in the whole catalogue.
    func claims(
        against firstUse: inout [ItemID: (file: SourceFile, range: ByteRange)], _ findings: inout Findings
    ) {
        for (id, range) in groupIDs + placed.map({ ($0.criterion.id, $0.idRange) }) {
            guard let first = firstUse[id] else {
                firstUse[id] = (findings.file, range)
                continue
            }
            // Twice in one file has been told already.
            guard first.file.name != findings.file.name else { continue }
            findings.error(
                "duplicate-id", "\"\(id)\" must be the id of one thing only", at: range,
                notes: [Diagnostic.Note("it is used here first", in: first.file, at: first.range)])
        }
    }

    private mutating func readAsk(_ node: YAMLNode, _ findings: inout Findings) -> CatalogueAsk? {
        guard let record = Record<AskKey>(node, &findings) else { return nil }
        let id = record.id(.id, &findings)
        if let id, let place = record[.id] { claim(id, at: place.range, &findings) }
        let place: CatalogueAsk.Place = record.word(.place, &findings) ?? .question
        let isLetterOnly = record.boolean(.letterOnly, &findings) ?? false
        let source: Source? = record.word(.source, &findings)
        let phrases = record.items(.phrases, &findings).compactMap { readPhrase($0, &findings) }
        let alternatives = record.items(.alternatives, &findings).compactMap { readPhrase($0, &findings) }
        let title = record.text(.title, &findings) ?? ""
        let nodes = record.items(.criteria, &findings)
        let read = criteria.read(nodes, ask: id ?? ItemID(""), &findings)
        if record[.phrases] == nil, source == nil {
            findings.error(
                "missing-key", "an ask must have \"phrases\", or \"source: ours\"",
                explanation: "An ask is tied to the exact words of a letter that put it.", at: record.place)
        } else if let node = record[.phrases], source != nil {
            findings.error(
                "needless-phrases", "an ask that is ours and in no letter must not have \"phrases\"",
                at: record.keyRange(.phrases) ?? node.range)
        } else if source != nil, place != .annex {
            findings.error(
                "misplaced-ask", "an ask that is ours must have \"place: annex\"",
                explanation: "A letter's questions are the letter's alone.",
                at: record[.source]?.range ?? record.place)
        }
        return CatalogueAsk(
            id: id ?? ItemID(""), title: title, place: place, isLetterOnly: isLetterOnly,
            isOurs: source != nil,
            phrases: phrases, alternatives: alternatives, criteria: read)
    }

    private func readPhrase(_ node: YAMLNode, _ findings: inout Findings) -> CatalogueAsk.Phrase? {
        guard let record = Record<PhraseKey>(node, &findings) else { return nil }
        let within = record.text(.within, &findings)
        guard let words = record.text(.words, &findings) else { return nil }
        if let within, let place = record[.words], !within.contains(words) {
            findings.error(
                "phrase-outside", "\"words\" must stand in \"within\", letter by letter", at: place.range)
        }
        return CatalogueAsk.Phrase(words: words, within: within)
    }

    private enum Source: String, CaseIterable { case ours }
}

private enum CatalogueKey: Int, RecordKey {
    case hrdd, edition, theme, asks

    static let shape = RecordShape(
        "a part of the catalogue", ["hrdd", "edition", "theme", "asks"],
        required: ["edition", "theme", "asks"])
}

private enum ThemeKey: Int, RecordKey {
    case id, title, text, weight

    static let shape = RecordShape(
        "a theme", ["id", "title", "text", "weight"], required: ["id", "title", "text"])
}

private enum AskKey: Int, RecordKey {
    case id, title, place, letterOnly, phrases, alternatives, source, criteria

    static let shape = RecordShape(
        "an ask", ["id", "title", "place", "letter-only", "phrases", "alternatives", "source", "criteria"],
        required: ["id", "title", "criteria"])
}

private enum PhraseKey: Int, RecordKey {
    case words, within

    static let shape = RecordShape("a phrase", ["words", "within"], required: ["words"])
}
