import SourceText

@testable import LetterReading

/// A letter of a few lines around the questions that a test is about.
func letter(_ questions: String, before: String = "", after: String? = nil) -> LetterReader.Reading {
    let closing =
        after ?? "This communication and any response will be made public in 60 days.\n\nYours sincerely,\n"
    let text = """
        REFERENCE: AL OTH 1/2030

        28 February 2030

        Dear Ms. Vale,

        \(before)We would be grateful for your observations on the following matters:

        \(questions)

        \(closing)
        """
    return LetterReader.read(SourceFile(name: "small.txt", text: text))
}

/// The questions of such a letter, or the ids of what is wrong with it.
func questions(_ text: String, before: String = "", after: String? = nil) -> [String] {
    let reading = letter(text, before: before, after: after)
    return reading.letter?.questions.map(\.text) ?? reading.diagnostics.map { "\($0.severity) \($0.id)" }
}
