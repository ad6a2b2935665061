public import QuestionnaireModel
public import SourceText
import StrictYAML

/// Reads the catalogue: a file a theme, the lists of words, and what the words of the criteria mean.
public enum CatalogueReader {
    /// The whole catalogue from all its files, in the order given; what is wrong is told by file.
    ///
    /// `principles` are those to whose clauses criteria may be mapped; without them clauses are not checked.
    public static func read(_ files: [SourceFile], principles: [Principle]?) -> Reading<Catalogue> {
        var catalogue = Catalogue(edition: 0, themes: [])
        var diagnostics: [Diagnostic] = []
        var roots: [YAMLNode] = []
        var firstUse: [ItemID: (file: SourceFile, range: ByteRange)] = [:]
        var record: [PlacedID]?
        var uses: [UsedID] = []
        for file in files {
            var findings = Findings(file)
            if let opened = KindedFile.open(file, expecting: nil, &findings) {
                switch opened.kind {
                case .catalogue:
                    var part = CataloguePart(clauses: clauseIDs(principles))
                    part.read(opened.root, &findings)
                    part.claims(against: &firstUse, &findings)
                    catalogue.edition = max(catalogue.edition, part.edition)
                    if let theme = part.theme { catalogue.themes.append(theme) }
                    roots.append(opened.root)
                    uses += part.uses(in: file)
                case .ids:
                    if record != nil { findings.secondRecord(opened.root) }
                    record = (record ?? []) + IDRecordReader.read(opened.root, &findings)
                case .words:
                    readWords(opened.root, into: &catalogue, &findings)
                case .terms:
                    catalogue.terms += TermsReader.readFile(opened.root, &findings)
                default:
                    findings.error(
                        "wrong-kind",
                        "a part of the catalogue is wanted here, and this is \(opened.kind.noun)",
                        at: opened.root["hrdd" as StaticString]?.range ?? opened.root.range)
                }
            }
            diagnostics += findings.sorted()
        }
        diagnostics += RulePlaces.diagnostics(for: RuleCheck(catalogue).problems, in: roots)
        // Of a part that was refused nothing is known, not even its ids.
        if !diagnostics.hasErrors {
            let checks = IDRecordChecks.run(record, uses: uses, edition: catalogue.edition)
            diagnostics += checks.diagnostics
            catalogue.withdrawn = checks.withdrawn
        }
        return Reading(catalogue, diagnostics)
    }

    /// What is wrong with one file of the catalogue by itself; what it says of other files is not looked at.
    static func check(_ root: YAMLNode, _ principles: [Principle]?, _ findings: inout Findings) {
        var part = CataloguePart(clauses: clauseIDs(principles))
        part.read(root, &findings)
    }

    static func checkWords(_ root: YAMLNode, _ findings: inout Findings) {
        var catalogue = Catalogue(edition: 0, themes: [])
        readWords(root, into: &catalogue, &findings)
    }

    private static func clauseIDs(_ principles: [Principle]?) -> Set<String>? {
        principles.map { Set($0.flatMap { $0.clauses.map(\.id.text) }) }
    }

    private static func readWords(
        _ root: YAMLNode, into catalogue: inout Catalogue, _ findings: inout Findings
    ) {
        guard let record = Record<WordsKey>(root, &findings) else { return }
        catalogue.courtesyWords += record.texts(.courtesy, &findings)
        catalogue.functionWords += record.texts(.functionWords, &findings)
    }
}

private enum WordsKey: Int, RecordKey {
    case hrdd, courtesy, functionWords

    static let shape = RecordShape(
        "a list of words", ["hrdd", "courtesy", "function-words"], required: ["courtesy", "function-words"])
}

extension Findings {
    fileprivate mutating func secondRecord(_ root: YAMLNode) {
        error(
            "wrong-kind", "a catalogue must have one record of ids, and this is the second",
            at: root["hrdd" as StaticString]?.range ?? root.range)
    }
}
