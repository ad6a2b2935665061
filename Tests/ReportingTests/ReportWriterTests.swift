import ExactNumber
import QuestionnaireModel
import Scoring
import Testing

@testable import Reporting

/// Markdown written as it is told, held against the same report kept as a document first.
@Suite struct ReportWriterTests {
    /// Without what is made ready beforehand, and without a page that is written at once.
    private func byDocument(_ input: ReportInput) -> String {
        String(decoding: MarkdownRenderer.render(ReportComposer(input.released).document()), as: UTF8.self)
    }

    private func written(_ input: ReportInput, by writer: ReportWriter = ReportWriter(.markdown)) -> String {
        String(decoding: writer.render(input), as: UTF8.self)
    }

    @Test(arguments: [false, true])
    func `Markdown written as it is told is that of the document`(isPublic: Bool) throws {
        let input = try Fixture.input(options: .init(isPublic: isPublic))
        #expect(written(input) == byDocument(input))
    }

    @Test func `a writer that wrote other reports before writes the same`() throws {
        let writer = ReportWriter(.markdown)
        let other = try Fixture.input(
            questionnaire: Fixture.questionnaire.split(separator: "title: Letter").joined(
                separator: "title: Another letter"))
        let inputs = [try Fixture.input(), other, try Fixture.input(options: .init(isPublic: true))]
        for input in inputs + inputs.reversed() {
            #expect(written(input, by: writer) == byDocument(input))
        }
    }

    /// Eighths are made ready beforehand, and nothing else is.
    @Test(arguments: [
        (0, 1, "0"), (1, 1, "100"), (1, 2, "50"), (3, 4, "75"), (1, 8, "12.5"), (7, 8, "87.5"),
        (1, 3, "33.3"),
        (4, 5, "80"), (1, 6, "16.7"), (2, 7, "28.6"), (1, 16, "6.3"),
    ])
    func `a criterion's mark is its own, whatever part of the whole it is`(
        above: Int, below: Int, mark: String
    ) throws {
        var input = try Fixture.input()
        let points = try #require(Rational(above, over: below))
        for index in input.assessment.criteria.indices where input.assessment.criteria[index].points != nil {
            input.assessment.criteria[index].points = points
        }
        #expect(written(input).contains(" · \(mark) of 100 · "))
    }

    @Test func `headings of one name are numbered as a document numbers them`() throws {
        var input = try Fixture.input()
        for index in input.questionnaire.groups.indices {
            (input.questionnaire.groups[index].number, input.questionnaire.groups[index].title) = (
                nil, "Terms"
            )
        }
        let report = written(input)
        #expect(report == byDocument(input))
        #expect(report.contains("(#terms-1)"))
    }

    @Test func `a heading that ends in a hash ends in a hash that is no mark`() throws {
        var input = try Fixture.input()
        (input.questionnaire.groups[0].number, input.questionnaire.groups[0].title) = (nil, "Terms in C#")
        let report = written(input)
        #expect(report == byDocument(input))
        #expect(report.contains("## Terms in C\\#\n"))
    }

    @Test(arguments: [
        ("plain words, twice  blank", "plain words, twice blank"),
        ("1. one", "1\\. one"), ("- dash", "\\- dash"), ("a - b", "a - b"),
        ("#3 and a#b", "\\#\u{2060}3 and a#\u{2060}b"),
        ("www.a.b", "www\u{2060}.a.b"), ("at @x", "at @\u{2060}x"), (":ok: a:b", "\\:\u{2060}ok: a:b"),
        ("R&D &lt; x", "R&D \\&lt; x"), ("ẵ is a letter", "ẵ is a letter"),
        ("\u{202E}evil", "‹U+202E›evil"), ("שלום!", "\u{2068}שלום!\u{2069}"),
    ])
    func `words at the beginning of a line are escaped`(words: String, expected: String) {
        var page = MarkdownPage(ForgeAnchors([]))
        page.paragraph { $0.say(foreign: words) }
        #expect(String(decoding: page.out.bytes, as: UTF8.self) == expected)
    }
}
