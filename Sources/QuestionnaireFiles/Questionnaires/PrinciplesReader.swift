public import QuestionnaireModel
public import SourceText
import StrictYAML

/// Reads the file of principles to which the catalogue's criteria are mapped.
public enum PrinciplesReader {
    /// The principles in the order of the file.
    public static func read(_ file: SourceFile) -> Reading<[Principle]> {
        var findings = Findings(file)
        guard let opened = KindedFile.open(file, expecting: .principles, &findings) else {
            return Reading(nil, findings)
        }
        let principles = read(opened.root, &findings)
        return Reading(principles, findings)
    }

    static func read(_ root: YAMLNode, _ findings: inout Findings) -> [Principle]? {
        guard let record = Record<PrinciplesKey>(root, &findings) else { return nil }
        _ = record.text(.source, &findings)
        return PrincipleReader.read(record.items(.principles, &findings), &findings)
    }
}

private enum PrinciplesKey: Int, RecordKey {
    case hrdd, source, principles

    static let shape = RecordShape(
        "a file of principles", ["hrdd", "source", "principles"], required: ["principles"])
}
