import DueDiligence
import Foundation
import QuestionnaireFiles
import QuestionnaireModel
import Reporting
import Scoring
import SourceText
import Testing

/// The examples lie in the repository with what the program makes of them.
///
/// After a change that is meant: `UPDATE_GOLDENS=1 swift test --filter ExamplesTests`, then read the difference.
@Suite struct `What lies beside the examples` {
    private func hold(_ bytes: [UInt8], to path: String) throws {
        let place = Example.top.appending(path: path)
        let kept = (try? Data(contentsOf: place)).map(Array.init)
        guard bytes != kept else { return }
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
            try Data(bytes).write(to: place)
            Issue.record("recorded \(path); read it, then run again without UPDATE_GOLDENS")
            return
        }
        let new = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        let old = String(decoding: kept ?? [], as: UTF8.self).split(separator: "\n")
        let line = zip(new, old).prefix { $0 == $1 }.count
        Issue.record(
            """
            \(path) is not what the program makes; first at line \(line + 1):
            - \(line < old.count ? old[line] : "(end)")
            + \(line < new.count ? new[line] : "(end)")
            """)
    }

    @Test(arguments: Example.allCases) func `each report is what the program makes of its answers`(
        _ example: Example
    ) throws {
        try hold(Report.render(example.input(), as: .markdown), to: "examples/\(example.rawValue).md")
    }

    @Test func `the invented letter's questionnaire is what the catalogue gives`() throws {
        let catalogue = Pipeline.readCatalogue(
            EmbeddedFiles.files(in: "questionnaires/catalogue/"),
            principles: try #require(EmbeddedFiles.file(named: "questionnaires/principles.yaml")))
        let letter = try Example.file("examples/letters/al-oth-901-2031.txt")
        let compiled = Pipeline.compile(letter, with: try #require(catalogue.value))
        let text = Pipeline.text(of: try #require(compiled.value).questionnaire)
        try hold(Array(text.utf8), to: "examples/al-oth-901-2031.yaml")
    }

    @Test(arguments: Example.allCases) func `every example says that it is invented`(_ example: Example)
        throws
    {
        let input = try example.input()
        #expect(input.sheet.company.hasSuffix(" (invented)"))
        #expect(input.source.wholeText.hasPrefix("# "))
        #expect(input.source.wholeText.split(separator: "hrdd: ")[0].contains("invented"))
        let report = String(decoding: Report.render(input, as: .markdown), as: UTF8.self)
        #expect(report.hasPrefix("# Gap analysis: \(input.sheet.company)\n"))
    }

    @Test func `the invented letter and the invented reply say so in their first line`() throws {
        for path in ["examples/letters/al-oth-901-2031.txt", "examples/replies/quillmark-reply.txt"] {
            let text = try Example.file(path).wholeText
            #expect(text.split(separator: "\n")[0].contains("is invented"))
        }
    }

    /// Answers of the five companies to which letters were sent are theirs to give.
    @Test func `no answer in an example is a real company's`() throws {
        let real = ["o-film", "ofilm", "zte", "li-ning", "lining", "alstom", "minebea"]
        for example in Example.allCases {
            let text = try example.input().source.wholeText.lowercased()
            let words = text.split { !$0.isLetter && $0 != "-" }
            for word in words { #expect(!real.contains { word.hasPrefix($0) }, "\(example): \(word)") }
            let isAddressee = try example.input().assessment.isAddressee
            switch example {
            case .evasiveReply: #expect(isAddressee == true)
            case .smallSupplier: #expect(isAddressee == nil)
            case .strongCompany, .paperOnly: #expect(isAddressee == false)
            }
        }
    }

    @Test func `the evasive reply is quoted word for word, at the lines named`() throws {
        let reply = try Example.file("examples/replies/quillmark-reply.txt").wholeText
        let lines = reply.split(separator: "\n", omittingEmptySubsequences: false)
        let sheet = try Example.evasiveReply.input().sheet
        let evidence = (sheet.answers.flatMap(\.evidence) + sheet.involvement.flatMap(\.evidence))
            .filter { $0.kind == .reply }
        #expect(evidence.count > 30)
        for one in evidence {
            let ends = try #require(one.lines).split(separator: "-").compactMap { Int($0) }
            let quoted = lines[(ends[0] - 1)...(ends[ends.count - 1] - 1)].joined(separator: " ")
            #expect(quoted.contains(try #require(one.quote)))
        }
    }
}
