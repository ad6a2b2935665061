import QuestionnaireModel
import SourceText
import StrictYAML

/// The messages about the form of a file: keys, types, and how values are written.
extension Findings {
    /// Returns the key that was probably meant, so that it is not reported as missing too.
    ///
    /// - Parameter place: where the key belongs, a sentence.
    mutating func unknownKey(
        _ key: YAMLNode, in shape: RecordShape, free: [String], place: String?
    ) -> String? {
        let text = key.text
        let near = place == nil ? nearest(to: text, among: free) : nil
        error(
            "unknown-key", "\"\(shortened(text))\" is no key of \(shape.noun)" + Wording.didYouMean(near),
            explanation: place ?? (near == nil ? "Its keys are \(Wording.joined(shape.table.names))." : ""),
            at: key.range,
            solutions: Wording.mend(text, at: key.range, with: near, among: free))
        return near
    }

    /// A required key that is there, with nothing behind it: the place to write is known.
    mutating func blankKey(
        _ name: String, in noun: String, explanation: String = "", at range: ByteRange
    ) {
        error(
            "missing-key", "\"\(name)\" must be filled in: \(noun) needs it", explanation: explanation,
            at: range)
    }

    mutating func missingKey(
        _ name: String, in noun: String, explanation: String = "", at range: ByteRange
    ) {
        error("missing-key", "\(noun) must have \"\(name)\"", explanation: explanation, at: range)
    }

    /// - Parameter keys: of a mapping that is wanted.
    mutating func wrongType(
        _ node: YAMLNode, _ subject: String, wanted: YAMLNode.Wanted, keys: [String] = []
    ) {
        let found =
            switch node.kind {
            case .null: "blank"
            case .scalar: "a text"
            case .sequence: "a list"
            case .mapping: "a mapping of keys"
            }
        var solutions: [Diagnostic.Solution] = []
        if wanted == .list, node.kind == .scalar {
            solutions = [Diagnostic.Solution("begin each item on a line of its own with \"- \"")]
        } else if wanted == .list, node.kind == .mapping {
            solutions = [Diagnostic.Solution("begin the entry with \"- \"")]
        } else if wanted == .mapping, node.kind == .sequence {
            solutions = [Diagnostic.Solution("leave the dashes out, and let the keys begin below each other")]
        } else if node.kind == .scalar, !keys.isEmpty {
            solutions = [
                Diagnostic.Solution(
                    "write below it, indented, one of \(Wording.list(keys)), each with a colon")
            ]
        } else if wanted == .text, node.kind == .sequence {
            solutions = [Diagnostic.Solution("write one text, without brackets or dashes")]
        }
        error(
            "wrong-type", "\(subject) must be \(wanted.rawValue), not \(found)", at: node.range,
            solutions: solutions)
    }

    mutating func wrongNumber(
        _ node: YAMLNode, _ headline: String, solutions: [Diagnostic.Solution] = []
    ) {
        error("wrong-number", headline, at: node.range, solutions: solutions)
    }

    mutating func wrongBoolean(_ node: YAMLNode, key: String) {
        let meant: String? =
            switch Wording.bare(node.text).lowercased() {
            case "yes", "y", "on", "1", "true": "true"
            case "no", "n", "off", "0", "false": "false"
            default: nil
            }
        error(
            "wrong-boolean", "\"\(key)\" must be true or false" + Wording.didYouMean(meant), at: node.range,
            solutions: Wording.replace(node.range, with: meant))
    }

    mutating func unknownWord(_ node: YAMLNode, key: String, among words: [String]) {
        let text = node.text
        let bare = Wording.bare(text)
        let near = nearest(to: bare.lowercased(), among: words) ?? Wording.everydayWord(bare, among: words)
        error(
            "unknown-word", "\"\(shortened(text))\" is no word for \"\(key)\"" + Wording.didYouMean(near),
            explanation: "It is one of \(Wording.list(words)).", at: node.range,
            solutions: Wording.mend(bare, at: node.range, with: near, among: words))
    }

    mutating func malformedID(_ node: YAMLNode, _ text: String) {
        let words = text.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber || $0 == ".") }
        let repaired = words.joined(separator: "-")
        let near = ItemID.isWellFormed(repaired) ? repaired : nil
        error(
            "malformed-id", "\"\(shortened(text))\" is no id" + Wording.didYouMean(near.map(shortened)),
            explanation: "Ids are small letters and digits, joined by single hyphens and full stops.",
            at: node.range,
            // Other places may name it too, so that a person must decide.
            solutions: near.map { [Diagnostic.Solution("write \"\(shortened($0))\" wherever it is named")] }
                ?? [])
    }

    mutating func wrongDate(_ node: YAMLNode, key: String, _ precision: DateForm.Precision) {
        let form = precision == .day ? "2026-03-01" : "2026-03-01, 2026-03 or 2026"
        let text = node.text
        let meant = DateReadings(of: text, precision).meant
        let certain = meant.count == 1 ? meant[0] : nil
        let isTooShort =
            precision == .day
            && (DateForm.accepts(text, precision: .year) || !DateReadings(of: text, .year).meant.isEmpty)
        error(
            "wrong-date",
            "\"\(key)\" must be a date that exists, written \(form)" + Wording.didYouMean(certain),
            explanation: meant.isEmpty && isTooShort ? "It needs a day, a month and a year." : "",
            at: node.range,
            solutions: meant.count == 2
                ? [
                    Diagnostic.Solution("write \"\(meant[0])\" if the day comes first"),
                    Diagnostic.Solution("write \"\(meant[1])\" if the month comes first"),
                ] : Wording.replace(node.range, with: certain))
    }

    mutating func unlinkedAddress(_ node: YAMLNode, scheme: String) {
        warning(
            "unlinked-address",
            "an address with \"\(shortened(scheme)):\" is shown as text and never as a link",
            explanation: "Only http and https are safe to follow from a report.", at: node.range)
    }

    mutating func wrongAddress(_ node: YAMLNode, _ text: String) {
        let repaired = "https://" + text
        let meant = text.contains(".") && AddressForm.reading(of: repaired) == .web ? repaired : nil
        error(
            "wrong-address", "an address must be complete and without blanks" + Wording.didYouMean(meant),
            explanation: "Such as https://northfield.example/report.pdf.", at: node.range,
            solutions: Wording.suggest(meant))
    }

    /// - Parameter isNeeded: whether nothing can be made of the file without it.
    mutating func unknownQuestionnaire(_ node: YAMLNode, among known: [ItemID], isNeeded: Bool) {
        guard isNeeded || !isFull else { return }
        let id = node.text
        let names = known.map(\.text)
        let near = nearest(to: id, among: NearQuestionnaires.candidates(for: id, among: known))
        let headline = "\"\(shortened(id))\" is no questionnaire known here" + Wording.didYouMean(near)
        let list = names.isEmpty ? "There are none at hand." : "Known here: \(Wording.joined(names))."
        let solutions =
            Wording.suggest(near) + [Diagnostic.Solution("say with --questionnaire where its file is")]
        if isNeeded {
            error("unknown-questionnaire", headline, explanation: list, at: node.range, solutions: solutions)
        } else {
            warning(
                "unknown-questionnaire", headline,
                explanation: "No answers to it can be read, so that the company would seem absent. " + list,
                at: node.range, solutions: solutions)
        }
    }

    mutating func duplicateID(_ text: String, at range: ByteRange, first: ByteRange) {
        error(
            "duplicate-id", "\"\(text)\" must be the id of one thing only", at: range,
            notes: [Diagnostic.Note("it is used here first", in: file, at: first)])
    }

    /// A stranger's words in a message: cut off where they get long.
    func shortened(_ text: String) -> String { text.shortened }
}
