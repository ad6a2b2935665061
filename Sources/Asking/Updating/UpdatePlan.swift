import QuestionnaireModel
import SourceText
import StrictYAML

/// Works out what goes where into an answer file.
///
/// A criterion goes below its predecessor in the questionnaire, inside its ask and its question where these are
/// there; where it is the first of them, above its successor and the comment that belongs to that.
struct UpdatePlan {
    private let root: YAMLNode
    private var template: Template
    private let lines: EntryLines
    /// What parts an addition from the line above it.
    private let spacing: String
    private(set) var keys: [String] = []
    private(set) var criteria: [ItemID] = []
    private var additions: [Int: String] = [:]

    init(_ root: YAMLNode, _ template: Template, spacing: String) {
        self.root = root
        self.template = template
        self.spacing = spacing
        lines = EntryLines(root.file)
    }

    var insertions: [FileUpdate.Insertion] {
        additions.sorted { $0.key < $1.key }.map { offset, text in
            let isBehindText = offset == lines.bytes.count && offset > 0 && lines.bytes[offset - 1] != 0x0A
            let text = isBehindText ? "\n" + text : text
            return FileUpdate.Insertion(offset: offset, text: lines.withLineEnds(text))
        }
    }

    mutating func make() throws(FileUpdate.Refusal) {
        addHead()
        try addCriteria()
    }

    private mutating func add(_ text: String, at offset: Int) { additions[offset, default: ""] += text }

    // MARK: Head

    private mutating func addHead() {
        var offset =
            root["hrdd" as StaticString].map { lines.end(ofEntryHolding: $0.range, key: $0.range) } ?? 0
        for key in template.headKeys {
            if let entry = root.entries.first(where: { $0.key.isText(key.name) }) {
                offset = lines.end(of: entry)
                continue
            }
            add(template.piece { $0.write(key) }, at: offset)
            keys.append(key.name)
        }
    }

    // MARK: Criteria

    /// No id of a questionnaire can be spelled so.
    private static let annex = ItemID("(annex)")

    /// A criterion that is wanted, with the headings above it.
    private struct Place {
        let criterion: Criterion
        let groups: [Group]
        let isInAnnex: Bool

        var ask: ItemID? { groups.last?.id }
        /// The annex is as good as one.
        var question: ItemID? { isInAnnex ? UpdatePlan.annex : groups.first?.id }
        var headings: [ItemID] { groups.map(\.id) + (isInAnnex ? [UpdatePlan.annex] : []) }
    }

    /// What a criterion is put beside.
    private enum Neighbour {
        case after(Int)
        case before(Int)
        case none
    }

    private mutating func addCriteria() throws(FileUpdate.Refusal) {
        let places =
            template.questionnaire.groups.flatMap { Self.places(in: $0, isInAnnex: false) }
            + template.questionnaire.annex.flatMap { Self.places(in: $0, isInAnnex: true) }
        let wanted = places.filter { template.isWanted($0.criterion) }
        guard let entry = root.entries.first(where: { $0.key.isText("answers") }) else {
            add(spacing + "answers:\n", at: lines.bytes.count)
            return addAll(wanted, at: lines.bytes.count, margin: 2)
        }
        let answers = entry.value
        switch answers.kind {
        case .null: return addAll(wanted, at: lines.end(of: entry), margin: 2)
        case .mapping where answers.isFlow: return addInBraces(wanted, to: answers)
        case .mapping: addAmong(answers, wanted)
        default: throw .answersAreNoKeys(answers.range)
        }
    }

    private static func places(
        in group: Group, below outer: [Group] = [], isInAnnex: Bool
    ) -> [Place] {
        let groups = outer + [group]
        return group.children.flatMap { child in
            switch child {
            case .group(let inner): places(in: inner, below: groups, isInAnnex: isInAnnex)
            case .criterion(let criterion):
                [Place(criterion: criterion, groups: groups, isInAnnex: isInAnnex)]
            }
        }
    }

    private mutating func addAll(_ wanted: [Place], at offset: Int, margin: Int) {
        var seen: Set<ItemID> = []
        for place in wanted {
            add(text(of: place, without: seen, margin: margin), at: offset)
            seen.formUnion(place.headings)
        }
    }

    /// Between braces there is no room for comments.
    private mutating func addInBraces(_ wanted: [Place], to answers: YAMLNode) {
        let there = Set(answers.entries.map(\.key.text))
        let missing = wanted.filter { !there.contains($0.criterion.id.text) }
        guard !missing.isEmpty else { return }
        criteria += missing.map(\.criterion.id)
        let list = missing.map { "\($0.criterion.id): " }.joined(separator: ", ")
        add(answers.count == 0 ? list : list + ", ", at: Int(answers.range.lower) + 1)
    }

    private mutating func addAmong(_ answers: YAMLNode, _ wanted: [Place]) {
        var entries: [ItemID: YAMLNode.Entry] = [:]
        var headings: Set<ItemID> = []
        var margin = 2
        for entry in answers.entries {
            if entries.isEmpty { margin = lines.column(of: Int(entry.key.range.lower)) }
            entries[ItemID(entry.key.text)] = entry
        }
        for place in wanted where entries[place.criterion.id] != nil {
            headings.formUnion(place.headings)
        }
        for (index, place) in wanted.enumerated() where entries[place.criterion.id] == nil {
            let neighbour = neighbour(of: index, in: wanted) { entries[$0.criterion.id] != nil }
            let text = text(of: place, without: headings, margin: margin)
            switch neighbour {
            case .after(let other):
                if let entry = entries[wanted[other].criterion.id] { add(text, at: lines.end(of: entry)) }
            case .before(let other):
                guard let entry = entries[wanted[other].criterion.id] else { break }
                let isSameAsk = wanted[other].ask == place.ask
                let offset = lines.start(of: entry, isSameAsk ? .ownComment : .belowQuestion)
                // The blank line that parts it stands above already, and is due below.
                add(text.dropFirst(spacing.count) + spacing, at: offset)
            case .none:
                let offset = answers.entries.first { _ in true }.map { lines.start(of: $0, .allComments) }
                add(text, at: offset ?? lines.bytes.count)
            }
            headings.formUnion(place.headings)
        }
    }

    private func neighbour(of index: Int, in all: [Place], isThere: (Place) -> Bool) -> Neighbour {
        let place = all[index]
        let near: [(Place) -> Bool] = [{ $0.ask == place.ask }, { $0.question == place.question }]
        for belongs in near {
            if let before = all[..<index].lastIndex(where: { belongs($0) && isThere($0) }) {
                return .after(before)
            }
            let after = all[(index + 1)...].firstIndex { belongs($0) && isThere($0) }
            if let after { return .before(after) }
        }
        return all[..<index].lastIndex(where: isThere).map { .after($0) } ?? .none
    }

    private mutating func text(of place: Place, without seen: Set<ItemID>, margin: Int) -> String {
        criteria.append(place.criterion.id)
        let spacing = spacing
        var text = template.piece { template in
            if place.isInAnnex, !seen.contains(Self.annex) { template.writeAnnexHeading() }
            for (depth, group) in place.groups.enumerated() where !seen.contains(group.id) {
                template.writeHeading(of: group, depth: depth)
            }
        }
        text += "\n" + template.piece { $0.writeEntry(place.criterion) }
        if spacing.isEmpty { text = String(text.drop { $0 == "\n" }) }
        return margin == 2 ? text : lines.shifted(text, to: margin)
    }
}
