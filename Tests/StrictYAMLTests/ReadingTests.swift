import SourceText
import StrictYAML
import Testing

struct ReadingTests {
    private func read(_ text: String) -> YAML.Reading { YAML.read(SourceFile(name: "test.yaml", text: text)) }

    @Test func `a mapping gives its entries in the order of the file`() throws {
        let root = try #require(read("hrdd: answers/1\nanswers:\n  a.b: met\n  c.d: {x: [1, 2]}\n").document)
            .root
        #expect(root.entries.map(\.key.text) == ["hrdd", "answers"])
        #expect(root["hrdd"]?.isText("answers/1") == true)
        #expect(root["answers"]?["c.d"]?["x"]?.items.map(\.text) == ["1", "2"])
    }
}
