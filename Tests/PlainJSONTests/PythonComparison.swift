import Foundation
import PlainJSON
import Testing

@Suite struct PythonComparison {
    /// Python escapes all that is not ASCII, so that every escape is seen; ours escapes only what it must.
    @Test func `strings pass between python's json and ours unchanged`() throws {
        let program = """
            import json, sys
            points = list(range(0, 0x3000, 1)) + [0xD7FF, 0xE000, 0xFEFF, 0xFFFD, 0xFFFF, 0x10000, 0x1F600, 0x10FFFF]
            text = "".join(map(chr, points))
            ours = json.loads(sys.stdin.read())
            assert ours == {"text": text, "n": [1.5, -2000.0, None, True]}, "python reads something else"
            print(json.dumps({"text": text, "n": [1.5, -2e3, None, True]}))
            """
        var text = String.UnicodeScalarView()
        for point in Array(0..<0x3000) + [0xD7FF, 0xE000, 0xFEFF, 0xFFFD, 0xFFFF, 0x10000, 0x1F600, 0x10FFFF]
        {
            text.append(try #require(Unicode.Scalar(UInt32(point))))
        }
        var writer = JSONWriter(.pretty)
        writer.object {
            $0.member("text", String(text))
            $0.member(
                "n",
                array: {
                    $0.number("1.5")
                    $0.number("-2e3")
                    $0.null()
                    $0.boolean(true)
                })
        }
        let python = Process()
        python.executableURL = URL(filePath: "/usr/bin/env")
        python.arguments = ["python3", "-X", "utf8", "-c", program]
        let (input, output) = (Pipe(), Pipe())
        python.standardInput = input
        python.standardOutput = output
        try python.run()
        let bytes = writer.bytes
        // Both pipes are short of room for all of it: write and read at the same time.
        Thread.detachNewThread {
            try? input.fileHandleForWriting.write(contentsOf: Data(bytes))
            try? input.fileHandleForWriting.close()
        }
        let printed = Array(output.fileHandleForReading.readDataToEndOfFile())
        python.waitUntilExit()
        #expect(python.terminationStatus == 0)
        let value = try JSONValue.read(printed).get()
        #expect(value["text"] == .string(String(text)))
        #expect(value["n"] == .array([.number("1.5"), .number("-2000.0"), .null, .boolean(true)]))
    }
}
