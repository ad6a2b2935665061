import QuestionnaireModel
import StrictYAML

/// Reads what a company says of its involvement: one word, or a list of impacts.
enum InvolvementReader {
    static func read(
        _ sheet: Record<SheetKey>, _ evidence: EvidenceReader, _ findings: inout Findings
    ) -> [InvolvementClaim] {
        guard let node = sheet[.involvement] else { return [] }
        switch node.kind {
        case .scalar: return readWord(node, &findings).map { [$0] } ?? []
        case .sequence:
            return sheet.items(.involvement, &findings).compactMap { item in
                item.kind == .scalar ? readWord(item, &findings) : readClaim(item, evidence, &findings)
            }
        default:
            findings.wrongType(node, "\"involvement\"", wanted: .word)
            return []
        }
    }

    private static func readWord(_ node: YAMLNode, _ findings: inout Findings) -> InvolvementClaim? {
        let claim: Involvement? = findings.word(node, key: "involvement")
        return claim.map { InvolvementClaim(claim: $0, range: node.range) }
    }

    private static func readClaim(
        _ node: YAMLNode, _ evidence: EvidenceReader, _ findings: inout Findings
    ) -> InvolvementClaim? {
        guard let record = Record<ClaimKey>(node, &findings) else { return nil }
        let isConfidential = record.boolean(.confidential, &findings) ?? false
        let impact = record.writtenText(.impact, isConfidential: isConfidential, &findings)
        let claim: Involvement? = record.word(.claim, &findings)
        let shown = evidence.read(record, .evidence, isConfidential: isConfidential, &findings)
        guard let claim, let range = record[.claim]?.range else { return nil }
        return InvolvementClaim(impact: impact, claim: claim, evidence: shown, range: range)
    }
}

private enum ClaimKey: Int, RecordKey {
    case impact, claim, evidence, confidential

    static let shape = RecordShape(
        "a claim of involvement", ["impact", "claim", "evidence", "confidential"], required: ["claim"])
}
