import ExactNumber
public import QuestionnaireModel
public import SourceText
import StrictYAML

/// Reads methods of scoring; `questionnaires/method.yaml` explains every key.
public enum MethodReader {
    /// The method in a file, checked by itself: its bands, numbers and names.
    public static func read(_ file: SourceFile) -> Reading<Method> {
        var findings = Findings(file)
        guard let opened = KindedFile.open(file, expecting: .method, &findings) else {
            return Reading(nil, findings)
        }
        let method = read(opened.root, &findings)
        return Reading(method, findings)
    }

    static func read(_ root: YAMLNode, _ findings: inout Findings) -> Method? {
        guard let record = Record<MethodKey>(root, &findings) else { return nil }
        let id = record.id(.id, &findings)
        var method = Method(id: id ?? ItemID(""))
        method.title = record.text(.title, &findings) ?? method.title
        method.max = record.number(.max, isPositive: true, &findings) ?? method.max
        method.headline = record.word(.headline, &findings) ?? method.headline
        method.minimumReviewed = record.percentage(.minimumReviewed, &findings) ?? method.minimumReviewed
        method.minimumToRank = record.percentage(.minimumToRank, &findings) ?? method.minimumToRank
        if let decimals = record.integer(.decimals, &findings), let node = record[.decimals] {
            if decimals > 2 { findings.wrongNumber(node, "\"decimals\" must be 0, 1 or 2") }
            method.decimals = decimals
        }
        method.stageFactors = readFactors(record, &findings)
        method.evidenceCaps = readCaps(record, &findings)
        method.scales = ScaleReader.read(record.items(.scales, &findings), &findings)

        var aggregations = AggregationReader()
        method.aggregations = aggregations.read(record.items(.aggregations, &findings), &findings)
        method.levels = record.items(.levels, &findings).compactMap { aggregations.readLevel($0, &findings) }
        if let name = aggregations.use(record, .overall, &findings) {
            method.overall = Method.Overall(aggregation: name)
        }
        method.annex = readAnnex(record, &findings)
        method.views = aggregations.readViews(record.items(.views, &findings), &findings)
        method.bands = readBands(record.items(.bands, &findings), max: method.max, &findings)
        return id == nil ? nil : method
    }

    private static func readFactors(
        _ record: Record<MethodKey>, _ findings: inout Findings
    ) -> Method.StageFactors {
        guard let node = record[.stageFactors],
            let factors = Record<FactorKey>(node, place: record.keyRange(.stageFactors), &findings)
        else { return Method.StageFactors() }
        return Method.StageFactors(
            commitment: factors.number(.commitment, isPositive: true, &findings) ?? 1,
            process: factors.number(.process, isPositive: true, &findings) ?? 1,
            outcome: factors.number(.outcome, isPositive: true, &findings) ?? 1)
    }

    private static func readCaps(
        _ record: Record<MethodKey>, _ findings: inout Findings
    ) -> Method.EvidenceCaps? {
        guard let node = record[.evidenceCaps],
            let caps = Record<CapKey>(node, place: record.keyRange(.evidenceCaps), &findings)
        else { return nil }
        return Method.EvidenceCaps(
            statement: caps.percentage(.statement, &findings) ?? 100,
            reply: caps.percentage(.reply, &findings) ?? 100,
            internalDocument: caps.percentage(.internalDocument, &findings) ?? 100,
            auditOrCertificate: caps.percentage(.auditOrCertificate, &findings) ?? 100,
            publicDocument: caps.percentage(.publicDocument, &findings) ?? 100,
            stakeholderAccount: caps.percentage(.stakeholderAccount, &findings) ?? 100,
            independentInvestigation: caps.percentage(.independentInvestigation, &findings) ?? 100)
    }

    private static func readAnnex(
        _ record: Record<MethodKey>, _ findings: inout Findings
    ) -> Method.AnnexRule {
        var rule = Method.AnnexRule()
        guard let node = record[.annex],
            let annex = Record<AnnexRuleKey>(node, place: record.keyRange(.annex), &findings)
        else { return rule }
        if annex[.countsFor] != nil {
            rule.countsFor = Set(
                annex.scalars(.countsFor, &findings).compactMap { findings.word($0, key: "counts-for") })
        }
        rule.weight = annex.number(.weight, isPositive: true, &findings) ?? rule.weight
        return rule
    }

    private static func readBands(
        _ nodes: [YAMLNode], max: Rational, _ findings: inout Findings
    ) -> [Method.Band] {
        var bands: [Method.Band] = []
        for node in nodes {
            guard let record = Record<BandKey>(node, &findings) else { continue }
            let from = record.number(.from, &findings)
            let meaning = record.text(.meaning, &findings) ?? ""
            guard let name = record.text(.name, &findings), let from, let place = record[.from] else {
                continue
            }
            if bands.isEmpty, from != .zero {
                findings.wrongNumber(place, "the first band must begin at 0")
            } else if let last = bands.last, from <= last.from {
                findings.wrongNumber(
                    place, "a band must begin above the one before it, which begins at \(last.from)")
            } else if from >= max {
                findings.wrongNumber(place, "a band must begin below \(max), the full mark")
            }
            bands.append(Method.Band(name: name, from: from, meaning: meaning))
        }
        return bands
    }
}

extension Record {
    /// A number from 0 to 100.
    fileprivate func percentage(_ key: Key, _ findings: inout Findings) -> Rational? {
        guard let number = number(key, &findings), let node = self[key] else { return nil }
        guard number >= .zero, number <= 100 else {
            findings.wrongNumber(node, "\"\(key.name)\" must be a percentage, 0 to 100")
            return nil
        }
        return number
    }
}

enum MethodKey: Int, RecordKey {
    case hrdd, id, title, max, headline, minimumReviewed, minimumToRank, decimals, stageFactors, evidenceCaps,
        scales
    case aggregations, levels, overall, annex, views, bands

    static let shape = RecordShape(
        "a method",
        [
            "hrdd", "id", "title", "max", "headline", "minimum-reviewed", "minimum-to-rank", "decimals",
            "stage-factors", "evidence-caps", "scales", "aggregations", "levels", "overall", "annex", "views",
            "bands",
        ], required: ["id"])
}

private enum FactorKey: Int, RecordKey {
    case commitment, process, outcome

    static let shape = RecordShape("stage factors", ["commitment", "process", "outcome"], required: [])
}

private enum CapKey: Int, RecordKey {
    case statement, reply, internalDocument, auditOrCertificate, publicDocument, stakeholderAccount
    case independentInvestigation

    static let shape = RecordShape(
        "evidence caps", ["statement"] + Evidence.Kind.allCases.map(\.rawValue), required: [])
}

private enum AnnexRuleKey: Int, RecordKey {
    case countsFor, weight

    static let shape = RecordShape("the annex", ["counts-for", "weight"], required: [])
}

private enum BandKey: Int, RecordKey {
    case name, from, meaning

    static let shape = RecordShape("a band", ["name", "from", "meaning"], required: ["name", "from"])
}
