// The target for libFuzzer: any bytes at all. See README.md beside this file.

import Glibc
import SourceText
import StrictYAML

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let file = SourceFile(name: "fuzz.yaml", bytes: Array(UnsafeBufferPointer(start: start, count: count)))
    let reading = YAML.read(file)
    check(reading.diagnostics, in: file)
    guard let document = reading.document else {
        expect(reading.diagnostics.hasErrors, "refused without an error")
        return 0
    }
    expect(!reading.diagnostics.hasErrors, "accepted with an error")
    let tree = YAMLValue(document.root)
    let text = YAMLWriter().text(of: tree)
    // An empty text is what nothing but a blank is written as, and no file has nothing but a blank.
    let again = YAML.read(SourceFile(name: "written.yaml", text: text))
    // A key may grow beyond what every parser takes by being written with quotes and escapes.
    if again.diagnostics.hasErrors, again.diagnostics.allSatisfy({ $0.id == "long-key" }) { return 0 }
    guard let copy = again.document else { fail("what was written is refused: \(text)") }
    let other = YAMLValue(copy.root)
    expect(other.isSameTree(as: tree), "what was written reads otherwise: \(text)")
    expect(YAMLWriter().text(of: other) == text, "what was written is not stable: \(text)")
    return 0
}

/// Every diagnostic points into the file, in order, and can be printed.
private func check(_ diagnostics: [Diagnostic], in file: SourceFile) {
    var printer = DiagnosticPrinter()
    var last: Int32 = 0
    for diagnostic in diagnostics {
        expect(diagnostic.range.lower >= last, "out of order")
        expect(diagnostic.range.upper <= file.bytes.count, "points behind the file")
        expect(!printer.text(of: diagnostic).isEmpty, "prints as nothing")
        last = diagnostic.range.lower
    }
}

private func expect(_ holds: Bool, _ message: @autoclosure () -> String) {
    if !holds { fail(message()) }
}

/// libFuzzer keeps the input of what aborts.
private func fail(_ message: String) -> Never {
    print(message.debugDescription)
    fflush(nil)
    abort()
}
