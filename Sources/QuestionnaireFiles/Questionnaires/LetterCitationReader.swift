import QuestionnaireModel
import SourceText
import StrictYAML

/// Reads where a questionnaire came from.
enum LetterCitationReader {
    static func read(_ node: YAMLNode, place: ByteRange?, _ findings: inout Findings) -> LetterCitation? {
        guard let record = Record<LetterKey>(node, place: place, &findings) else { return nil }
        let date = record.date(.date, .day, &findings)
        let publicOn = record.date(.publicOn, .day, &findings)
        let sha256 = record.text(.sha256, &findings) ?? ""
        if let node = record[.sha256], !sha256.isEmpty, !isHex(sha256, digits: 64) {
            findings.wrongDigest(node, "\"sha256\" must be 64 hexadecimal digits in lower case")
        }
        return LetterCitation(
            reference: record.text(.reference, &findings) ?? "", date: date,
            addressee: record.text(.addressee, &findings) ?? "", company: record.text(.company, &findings),
            mandates: record.texts(.mandates, &findings), resolutions: record.texts(.resolutions, &findings),
            allegedInvolvement: readAllegation(record, &findings),
            publicInDays: record.integer(.publicInDays, &findings), publicOn: publicOn,
            source: record.text(.source, &findings) ?? "", sha256: sha256)
    }

    private static func readAllegation(
        _ record: Record<LetterKey>, _ findings: inout Findings
    ) -> AllegedInvolvement? {
        guard let node = record[.allegedInvolvement],
            let allegation = Record<AllegationKey>(
                node, place: record.keyRange(.allegedInvolvement), &findings)
        else { return nil }
        let claim: Involvement? = allegation.word(.claim, &findings)
        let line = allegation.integer(.line, atLeast: 1, &findings)
        guard let text = allegation.text(.text, &findings), let line else { return nil }
        return AllegedInvolvement(text: text, line: line, claim: claim)
    }
}

/// Whether a text is so many hexadecimal digits in lower case.
func isHex(_ text: String, digits: Int) -> Bool {
    text.utf8.count == digits
        && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
}

extension Findings {
    mutating func wrongDigest(_ node: YAMLNode, _ headline: String) {
        error("wrong-digest", headline, at: node.range)
    }
}

private enum LetterKey: Int, RecordKey {
    case reference, date, addressee, company, mandates, resolutions, allegedInvolvement, publicInDays,
        publicOn
    case source, sha256

    static let shape = RecordShape(
        "a letter",
        [
            "reference", "date", "addressee", "company", "mandates", "resolutions", "alleged-involvement",
            "public-in-days", "public-on", "source", "sha256",
        ], required: ["reference"])
}

private enum AllegationKey: Int, RecordKey {
    case text, line, claim

    static let shape = RecordShape(
        "an alleged involvement", ["text", "line", "claim"], required: ["text", "line"])
}
