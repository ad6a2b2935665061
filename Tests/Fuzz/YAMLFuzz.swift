// The target for libFuzzer: any bytes at all. See README.md beside this file.

import SourceText
import StrictYAML

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let file = SourceFile(name: "fuzz.yaml", bytes: Array(UnsafeBufferPointer(start: start, count: count)))
    let reading = YAML.read(file)
    check(reading.diagnostics, in: file)
    guard let document = reading.document else {
        precondition(reading.diagnostics.hasErrors, "refused without an error")
        return 0
    }
    precondition(!reading.diagnostics.hasErrors, "accepted with an error")
    let tree = YAMLValue(document.root)
    let text = YAMLWriter().text(of: tree)
    // An empty text is what nothing but a blank is written as, and no file has nothing but a blank.
    let again = YAML.read(SourceFile(name: "written.yaml", text: text))
    guard let copy = again.document else { preconditionFailure("what was written is refused: \(text)") }
    let other = YAMLValue(copy.root)
    precondition(other.isSameTree(as: tree), "what was written reads otherwise: \(text)")
    precondition(YAMLWriter().text(of: other) == text, "what was written is not stable: \(text)")
    return 0
}

/// Every diagnostic points into the file, in order, and can be printed.
private func check(_ diagnostics: [Diagnostic], in file: SourceFile) {
    var printer = DiagnosticPrinter()
    var last: Int32 = 0
    for diagnostic in diagnostics {
        precondition(diagnostic.range.lower >= last, "out of order")
        precondition(diagnostic.range.upper <= file.bytes.count, "points behind the file")
        precondition(!printer.text(of: diagnostic).isEmpty)
        last = diagnostic.range.lower
    }
}
