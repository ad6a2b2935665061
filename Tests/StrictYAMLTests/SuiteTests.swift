import Foundation
import SourceText
import StrictYAML
import Testing

/// The public YAML test suite, where it is at hand: the folder named by `HRDD_YAML_TEST_SUITE`, or
/// `../shared/yaml-test-suite` beside the project.
@Suite struct `The public YAML test suite` {
    /// Cases of the subset that are refused all the same, each with its reason.
    static let argued = [
        "AB8U": """
        a list item that is indented one space too far below text; to every parser it is part of that text, to its \
        writer an item of the list
        """
    ]

    @Test func `errors are refused, the subset is accepted, and nothing is misread`() throws {
        guard let suite = Suite.find() else {
            print(
                "The YAML test suite is not at hand (HRDD_YAML_TEST_SUITE, ../shared/yaml-test-suite): not compared."
            )
            return
        }
        var accepted = 0
        var refused: [String] = []
        var misread: [String] = []
        for name in suite.cases {
            let reading = YAML.read(SourceFile(name: name, bytes: try suite.bytes(of: name, "in.yaml")))
            guard let document = reading.document else {
                refused.append(name)
                #expect(reading.diagnostics.hasErrors)
                continue
            }
            accepted += 1
            #expect(!suite.isError(name), "\(name) must be refused")
            guard !suite.isError(name) else { continue }
            let meaning = try JSONSerialization.jsonObject(
                with: Data(try suite.bytes(of: name, "in.json")), options: .fragmentsAllowed)
            if !means(document.root, meaning) { misread.append(name) }
        }
        print("YAML test suite: \(accepted) accepted, \(refused.count) refused, \(misread.count) misread")
        #expect(misread.isEmpty)
        #expect(suite.cases.count > 150)
        #expect(Set(suite.subset).intersection(refused).sorted() == Self.argued.keys.sorted())
    }

    /// Whether a node is what JSON says, plain scalars resolved by the core schema.
    private func means(_ node: YAMLNode, _ json: Any) -> Bool {
        switch node.kind {
        case .null: json is NSNull
        case .sequence:
            (json as? [Any]).map { items in
                items.count == node.count && zip(node.items, items).allSatisfy { means($0, $1) }
            } ?? false
        case .mapping:
            (json as? [String: Any]).map { entries in
                entries.count == node.count
                    && node.entries.allSatisfy { entry in
                        entries[entry.key.text].map { means(entry.value, $0) } ?? false
                    }
            } ?? false
        case .scalar:
            // A text is a text; and what the core schema takes for a number or the like is that too.
            if let text = json as? String {
                text.unicodeScalars.elementsEqual(node.text.unicodeScalars)
            } else if json is NSNull {
                ["null", "Null", "NULL", "~"].contains(node.text)
            } else if let number = json as? NSNumber {
                ["true": 1, "false": 0][node.text.lowercased()] ?? Double(node.text) == number.doubleValue
            } else {
                false
            }
        }
    }
}

private struct Suite {
    let folder: URL
    /// Folders with an input, such as `229Q` and `DE56/00`.
    let cases: [String]
    let subset: [String]

    static func find() -> Suite? {
        let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let named = ProcessInfo.processInfo.environment["HRDD_YAML_TEST_SUITE"]
        let folder =
            named.map { URL(filePath: $0) }
            ?? project.deletingLastPathComponent().appending(path: "shared/yaml-test-suite")
        guard let paths = FileManager.default.enumerator(atPath: folder.path) else { return nil }
        let ending = "/in.yaml"
        let cases = paths.compactMap { $0 as? String }.filter { $0.hasSuffix(ending) }
            .map { String($0.dropLast(ending.count)) }
        let subset = try? String(contentsOf: folder.appending(path: "subset.txt"), encoding: .utf8)
        guard !cases.isEmpty else { return nil }
        return Suite(
            folder: folder, cases: cases.sorted(),
            subset: (subset ?? "").split(separator: "\n").map(String.init))
    }

    func bytes(of name: String, _ file: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: "\(name)/\(file)")))
    }

    func isError(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: "\(name)/error").path)
    }
}
