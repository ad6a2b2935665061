package import QuestionnaireModel
package import SourceText
import StrictYAML

/// What an answer file lacks of the questionnaire that it answers, as insertions: no byte of the file is changed
/// and none is left out.
package struct FileUpdate: Sendable {
    /// A text that goes in before the byte at an offset.
    package struct Insertion: Sendable, Hashable {
        package let offset: Int
        package let text: String
    }

    /// Why a file cannot be added to.
    package enum Refusal: Error, Sendable {
        /// It is no tree of keys, or cannot be read at all.
        case unreadable
        /// The whole file stands between braces.
        case inBraces(ByteRange)
        /// `answers` is neither blank nor keys.
        case answersAreNoKeys(ByteRange)
        /// What was added could not be read back beside what was there.
        case unsafe(ByteRange)
    }

    /// In the order of the file.
    package let insertions: [Insertion]
    /// The keys of the head that were missing.
    package let keys: [String]
    /// The criteria that were missing, in the order of the questionnaire.
    package let criteria: [ItemID]
    private let file: SourceFile

    /// - Parameters:
    ///   - template: of the questionnaire that the file answers.
    package init(of file: SourceFile, with template: Template) throws(Refusal) {
        guard let root = YAML.read(file).document?.root, root.kind == .mapping else {
            throw .unreadable
        }
        guard !root.isFlow else { throw .inBraces(root.range) }
        // After text whose trailing blank lines belong to it, a blank line more would become part of it.
        for spacing in ["\n", ""] {
            var plan = UpdatePlan(root, template, spacing: spacing)
            try plan.make()
            let update = FileUpdate(plan, file)
            if update.keepsWhatWasThere(root) {
                self = update
                return
            }
        }
        throw .unsafe(root.range)
    }

    private init(_ plan: UpdatePlan, _ file: SourceFile) {
        insertions = plan.insertions
        keys = plan.keys
        criteria = plan.criteria
        self.file = file
    }

    /// The whole file, the insertions made.
    package var bytes: [UInt8] {
        file.bytes.replacing(insertions.map { ($0.offset..<$0.offset, $0.text) })
    }

    /// Reads the result and looks for every entry of the file in it.
    private func keepsWhatWasThere(_ old: YAMLNode) -> Bool {
        guard let new = YAML.read(SourceFile(name: file.name, bytes: bytes)).document?.root else {
            return false
        }
        return Self.holds(new, old, below: "answers")
    }

    /// Whether a mapping has all entries of another in the same order, and none more but blank or of one word.
    private static func holds(_ new: YAMLNode, _ old: YAMLNode, below grown: String?) -> Bool {
        var rest = Array(old.entries)[...]
        for entry in new.entries {
            guard let next = rest.first, next.key.text == entry.key.text else {
                if entry.value.kind == .sequence { return false }
                continue
            }
            rest.removeFirst()
            if next.key.text == grown, next.value.kind != .scalar {
                if next.value.kind == .mapping, !holds(entry.value, next.value, below: nil) { return false }
            } else if !YAMLValue(entry.value).isSameTree(as: YAMLValue(next.value)) {
                return false
            }
        }
        return rest.isEmpty
    }
}
