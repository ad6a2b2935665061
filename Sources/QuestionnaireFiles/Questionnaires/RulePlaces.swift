package import QuestionnaireModel
package import SourceText
import StrictYAML

/// Finds where the rules stand that the checks name by id and key, and says what is wrong there.
///
/// A place is looked up when something is wrong with it, so that reading a sound file does not pay for it.
package struct RulePlaces {
    /// Past this many problems nothing is suggested any more: to compare words costs more than to read them.
    private static let suggestionLimit = 50

    private let roots: [YAMLNode]
    /// The questions, sections, asks and criteria by id; of the same id the first.
    private var asked: [String: YAMLNode] = [:]

    /// What is wrong with the rules of a file, or of all files of a catalogue.
    static func diagnostics(for problems: [RuleProblem], in roots: [YAMLNode]) -> [Diagnostic] {
        guard !problems.isEmpty else { return [] }
        let places = RulePlaces(roots)
        return problems.enumerated().compactMap { index, problem in
            // What is counted and not shown need not be looked for.
            let range = index < 2 * Findings.errorLimit ? places.range(of: problem) : nil
            return places.diagnostic(for: problem, at: range, suggests: index < suggestionLimit)
        }
    }

    /// The same for a file that was read before: it is read again where something is wrong.
    package static func diagnostics(for problems: [RuleProblem], in file: SourceFile) -> [Diagnostic] {
        guard !problems.isEmpty, let root = YAML.read(file).document?.root else { return [] }
        return diagnostics(for: problems, in: [root])
    }

    private init(_ roots: [YAMLNode]) {
        self.roots = roots
        for root in roots { noteGroups(of: root) }
    }

    private mutating func noteGroups(of node: YAMLNode) {
        for entry in node.entries {
            switch entry.key.text {
            case "annex": noteGroups(of: entry.value)
            case "questions", "sections", "asks", "criteria":
                for item in entry.value.items {
                    if let id = item["id" as StaticString]?.text, asked[id] == nil { asked[id] = item }
                    noteGroups(of: item)
                }
            default: break
            }
        }
    }

    private func diagnostic(
        for problem: RuleProblem, at range: ByteRange?, suggests: Bool
    ) -> Diagnostic? {
        guard let node = record(at: problem.place) ?? roots.first else { return nil }
        let range = range ?? ByteRange(at: 0)
        let near = suggests ? problem.slip?.nearest : nil
        let note = problem.note.flatMap { note in
            record(at: note.place)?.name.map { Diagnostic.Note(note.message, in: $0.file, at: $0.range) }
        }
        let solution = problem.solution.map { Diagnostic.Solution($0) }
        return Diagnostic(
            problem.severity == .error ? .error : .warning, problem.id,
            problem.headline + Wording.didYouMean(near), explanation: problem.explanation, in: node.file,
            at: range, notes: [note].compactMap(\.self),
            solutions: [solution].compactMap(\.self)
                + (problem.slip?.mending(with: near, at: range) ?? []))
    }

    /// The value of the rule's key, or the part of it; the id or name of what has the rule where it has no such key.
    private func range(of problem: RuleProblem) -> ByteRange? {
        guard let record = record(at: problem.place) else { return nil }
        let entry = record.entries.first { $0.key.isText(problem.key) }
        // Of a method's lists the key says more than the whole list.
        if problem.place == .method { return entry?.key.range }
        guard let value = entry?.value else { return record.name?.range }
        return problem.part.flatMap { value.range(of: $0) } ?? value.range
    }

    private func record(at place: RuleProblem.Place) -> YAMLNode? {
        switch place {
        case .questionnaire, .method: return roots.first
        case .criterion(let id), .group(let id): return asked[id.text]
        case .crossCheck(let id): return item("id", id.text, of: "cross-checks")
        case .scale(let name): return item("name", name, of: "scales")
        case .aggregation(let name): return item("name", name, of: "aggregations")
        case .view(let id): return item("id", id.text, of: "views")
        }
    }

    private func item(_ key: StaticString, _ name: String, of list: StaticString) -> YAMLNode? {
        roots.first?[list]?.items.first { $0[key]?.isText(name) == true }
    }
}

extension YAMLNode {
    fileprivate var name: YAMLNode? { self["id" as StaticString] ?? self["name" as StaticString] }

    /// Where a condition looks at something, or the word that it expects.
    fileprivate func range(of part: RuleProblem.Part) -> ByteRange? {
        let mentions = mentions
        guard part.mention < mentions.count else { return nil }
        let entry = mentions[part.mention]
        guard let word = part.word else { return entry.key.range }
        let words = entry.value.kind == .sequence ? Array(entry.value.items) : [entry.value]
        return word < words.count ? words[word].range : entry.value.range
    }

    /// What a condition looks at, in the order in which `ConditionReader` reads it.
    private var mentions: [Entry] {
        entries.flatMap { entry in
            switch entry.key.text {
            case "all", "any": entry.value.items.flatMap(\.mentions)
            case "not": entry.value.mentions
            default: [entry]
            }
        }
    }
}

extension RuleProblem.Slip {
    fileprivate var nearest: String? {
        kind == .answer
            ? Wording.nearestAnswer(to: written, among: allowed) : NearMiss.best(for: written, among: allowed)
    }

    fileprivate func mending(with near: String?, at range: ByteRange) -> [Diagnostic.Solution] {
        switch kind {
        case .name: Wording.suggest(near)
        case .word: Wording.mend(written, at: range, with: near, among: allowed)
        case .answer: Wording.mendAnswer(written, at: range, with: near, among: allowed)
        }
    }
}
