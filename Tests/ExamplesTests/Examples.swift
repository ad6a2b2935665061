import DueDiligence
import Foundation
import QuestionnaireFiles
import QuestionnaireModel
import Reporting
import SourceText
import Testing

/// An invented company's answers, as they lie in `examples/`.
enum Example: String, CaseIterable, Sendable {
    case strongCompany = "strong-company"
    case paperOnly = "paper-only"
    case smallSupplier = "small-supplier"
    case evasiveReply = "evasive-reply"

    static let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let folder = top.appending(path: "examples")

    static func file(_ path: String) throws -> SourceFile {
        SourceFile(
            name: path.split(separator: "/").last.map(String.init) ?? path,
            bytes: Array(try Data(contentsOf: top.appending(path: path))))
    }

    static func method() throws -> LoadedMethod { try #require(LoadedMethod.standard.value) }

    /// The questionnaires in the program, and before them that of the invented letter.
    static func shelf() throws -> Shelf {
        let shelf = Shelf([try file("examples/al-oth-901-2031.yaml")], method: try method())
        #expect(shelf.diagnostics.isEmpty)
        return shelf
    }

    /// Read without a word, scored, and ready to be written.
    func input() throws -> ReportInput {
        let assessor = Assessor(try Self.shelf())
        let reading = assessor.assess(try Self.file("examples/\(rawValue).yaml"))
        #expect(reading.diagnostics.map(\.headline).isEmpty)
        return try #require(reading.value)
    }

    func questionnaire() throws -> LoadedQuestionnaire {
        try #require(try Self.shelf().questionnaire(try input().sheet.questionnaire))
    }
}

/// The six questionnaires of the project, from the program.
enum Shipped {
    static let ids: [ItemID] = [
        "al-oth-34-2021", "al-oth-170-2021", "al-oth-70-2020", "al-oth-54-2021", "al-oth-135-2021",
        "ungp-letters",
    ]

    static func questionnaire(_ id: ItemID) throws -> LoadedQuestionnaire {
        try #require(Shelf(method: try Example.method()).questionnaire(id))
    }

    /// Answers for the criteria that `word` gives one to, on an independent investigation.
    static func sheet(
        _ questionnaire: Questionnaire, basis: AnswerSheet.Basis = .selfAssessment,
        reply: AnswerSheet.Reply = .received, word: (Criterion) -> String?
    ) -> AnswerSheet {
        AnswerSheet(
            questionnaire: questionnaire.id, company: "Southgate Textiles (invented)", basis: basis,
            reply: reply, asOf: "2026-03-01",
            answers: questionnaire.allCriteria.compactMap { criterion in
                word(criterion).map {
                    Answer(
                        criterion: criterion.id, word: $0,
                        evidence: [Evidence(kind: .independentInvestigation, title: "A study")])
                }
            })
    }
}

extension SourceFile {
    var wholeText: String { String(decoding: bytes, as: UTF8.self) }
}
