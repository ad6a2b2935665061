import QuestionnaireFiles
import QuestionnaireModel
import SourceText
import Testing

/// One answer for each kind of file and each thing that its first line can say.
@Suite struct KindVersionTests {
    private func check(_ text: String) -> [Diagnostic] {
        FileChecker(principles: nil, method: nil, known: [], find: { _ in nil })
            .check(SourceFile(name: "a.yaml", text: text)).diagnostics
    }

    @Test(arguments: FileKind.allCases) func `each version but the first is refused with a way out`(
        kind: FileKind
    ) {
        let newer = check("hrdd: \(kind.rawValue)/2\nmore: of it\n")
        #expect(newer.map(\.id) == ["newer-version"])
        #expect(
            newer.first?.headline == "this hrdd reads \(kind.rawValue)/1, and the file is \(kind.rawValue)/2")
        #expect(newer.first?.solutions.isEmpty == false)
        let older = check("hrdd: \(kind.rawValue)/0\nmore: of it\n")
        #expect(older.map(\.id) == ["older-version"])
        #expect(older.first?.solutions.first?.replacement?.text == "\(kind.rawValue)/1")
        for text in ["\(kind.rawValue)", "\(kind.rawValue)/", "\(kind.rawValue)/one", "\(kind.rawValue)/1/1"]
        {
            let unclear = check("hrdd: \(text)\nmore: of it\n")
            #expect(unclear.map(\.id) == ["unknown-version"])
            #expect(unclear.first?.solutions.first?.replacement?.text == "\(kind.rawValue)/1")
        }
        for found in [newer, older] {
            #expect(found.first?.range == ByteRange(6, 6 + kind.rawValue.utf8.count + 2))
        }
    }

    @Test(arguments: FileKind.allCases) func `a slip in the kind is told with what was meant`(kind: FileKind)
    {
        let slip = String(kind.rawValue.dropLast())
        let found = check("hrdd: \(slip)/1\nmore: of it\n")
        #expect(found.map(\.id) == ["unknown-kind"])
        #expect(found.first?.headline.hasSuffix("did you mean \"\(kind.rawValue)/1\"?") == true)
    }

    @Test(arguments: ["more: of it\n", "hrdd:\nmore: of it\n", "more: of it\nhrdd: answers/1\n", "[a, b]\n"])
    func `a missing kind is told`(text: String) {
        #expect(check(text).map(\.id) == ["missing-kind"])
    }
}
