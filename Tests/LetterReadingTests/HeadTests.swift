import SourceText
import Testing

@testable import LetterReading

/// The reference and the date of a letter, however they are printed.
@Suite struct HeadTests {
    private func reading(reference: String = "AL OTH 1/2030", date: String) -> LetterReader.Reading {
        let text = """
            REFERENCE: \(reference)

            \(date)

            Dear Ms. Vale,

            We would be grateful for your observations on the following matters:

            1. Please explain how you pay.

            This communication and any response will be made public in 60 days.

            Yours sincerely,

            """
        return LetterReader.read(SourceFile(name: "small.txt", text: text))
    }

    @Test(arguments: [
        "28 February 2030", "28th February, 2030", "February 28, 2030", "February 28th 2030", "2030-02-28",
        "Geneva, 28 February 2030",
    ])
    func `a date is read in each of its forms`(date: String) throws {
        let reading = reading(date: date)
        #expect(reading.diagnostics.map(\.id) == [])
        #expect(try #require(reading.letter).date?.iso == "2030-02-28")
    }

    @Test(arguments: [
        "", "31 February 2030", "February 31, 2030", "2030-02-31", "2030-02", "28 Feb. of 2030",
    ])
    func `what is no day is no date, which is warned of`(date: String) throws {
        let reading = reading(date: date)
        #expect(reading.diagnostics.map(\.id) == ["no-date"])
        #expect(reading.diagnostics.map(\.severity) == [.warning])
        #expect(try #require(reading.letter).date == nil)
    }

    @Test(arguments: ["AL OTH 1/2030", "AL OTH 1 / 2030", "AL OTH 1/ 2030", "AL OTH 1 /2030"])
    func `a reference may be torn at its stroke`(reference: String) throws {
        let reading = reading(reference: reference, date: "28 February 2030")
        #expect(reading.diagnostics.map(\.id) == [])
        #expect(try #require(reading.letter).reference == "AL OTH 1/2030")
    }
}
