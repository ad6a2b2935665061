import Comparison
import ExactNumber
import QuestionnaireModel
import Testing

@Suite struct NameOrderTests {
    @Test func `companies of one rank stand in the order of their names, whatever marks are on them`() throws
    {
        let sample = Sample(weights: [1, 1])
        let comparison = try #require(
            Sample.compare([
                sample.file("Zorro", [.met, .notMet]), sample.file("Élan", [.met, .notMet]),
                sample.file("émail", [.met, .notMet]), sample.file("Delta", [.met, .notMet]),
                sample.file("Łódź", [.met, .met]), sample.file("Zug", [nil, nil]),
                sample.file("Çelik", [nil, nil]),
            ]))
        #expect(comparison.ranked.map(\.company) == ["Łódź", "Delta", "Élan", "émail", "Zorro"])
        #expect(comparison.apart.map(\.company) == ["Çelik", "Zug"])
    }
}
