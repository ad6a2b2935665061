import SourceText
import Testing

@Suite struct `Near misses` {
    @Test(arguments: [
        ("anwsers", "answers"), ("Answers", "answers"), ("answer", "answers"),
        ("questionaire", "questionnaire"),
        ("compnay", "company"),
    ])
    func `a mistyped word finds the one that was meant`(word: String, meant: String) {
        #expect(NearMiss.best(for: word, among: ["company", "questionnaire", "answers"]) == meant)
    }

    @Test(arguments: ["", "size", "xyz", "an", "questions"])
    func `a word that is too far from all finds none`(word: String) {
        // Of seven letters two may differ; of four, one.
        #expect(NearMiss.best(for: word, among: ["company", "answers"]) == nil)
    }

    @Test func `of equally near words the first wins`() {
        #expect(NearMiss.best(for: "cat", among: ["car", "cut"]) == "car")
        #expect(NearMiss.best(for: "cat", among: ["cut", "car"]) == "cut")
    }

    @Test func `an exact word is nearer than any other`() {
        #expect(NearMiss.best(for: "met", among: ["meet", "met"]) == "met")
    }

    @Test func `nothing is near where there is nothing`() {
        #expect(NearMiss.best(for: "met", among: []) == nil)
    }
}
