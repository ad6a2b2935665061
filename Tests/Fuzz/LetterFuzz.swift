import Glibc
import LetterReading
import SourceText

/// One input of libFuzzer: any bytes are read without a crash, and what is read keeps the reader's promises.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLetter(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let file = SourceFile(name: "fuzz.txt", bytes: bytes)
    let reading = LetterReader.read(file, vocabulary: ["mitigate", "operational-level"])
    let index = LineIndex(file)
    for diagnostic in reading.diagnostics {
        require(diagnostic.range.offsets.upperBound <= bytes.count + 1, "a range outside the file")
    }
    guard let letter = reading.letter else {
        require(reading.diagnostics.contains { $0.severity == .error }, "refused without a reason")
        return 0
    }
    require(!reading.diagnostics.contains { $0.severity == .error }, "a letter with an error")
    require(letter.questions.map(\.number) == Array(1...letter.questions.count), "numbers with a gap")
    var last = 0
    for question in letter.questions {
        require(!question.text.isEmpty, "a question without words")
        require(question.lines.upperBound <= index.lineCount, "a line outside the file")
        require(question.lines.lowerBound >= last, "questions out of order")
        last = question.lines.lowerBound
        for word in question.passage.words {
            require(question.lines.contains(word.line), "a word outside its question's lines")
            require(
                index.position(at: Int(word.range.lower)).line == word.line, "a word on another line")
        }
    }
    return 0
}

/// Ends the run with the promise that was broken; libFuzzer then keeps the input.
private func require(_ holds: Bool, _ promise: String) {
    guard !holds else { return }
    print("broken: \(promise)")
    abort()
}
