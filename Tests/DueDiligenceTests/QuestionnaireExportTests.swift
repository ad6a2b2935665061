import DueDiligence
import QuestionnaireFiles
import SourceText
import Testing

@Suite struct QuestionnaireExportTests {
    @Test func `a questionnaire as JSON says whose letter it is, and how each ask was found`() throws {
        let file = SourceFile(
            name: "q.yaml",
            text: """
                hrdd: questionnaire/1
                id: al-oth-901-2031
                title: Letter to a company that does not exist
                edition: 2
                letter:
                  reference: AL OTH 901/2031
                  date: 2031-03-12
                  addressee: Ms. Nobody
                  company: Northfield (invented)
                  mandates: [Special Rapporteur on inventions]
                  resolutions: [1/1]
                  public-in-days: 60
                  public-on: 2031-05-11
                  source: letter.txt
                  sha256: 2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae
                principles:
                  - id: "13"
                    title: Avoid
                    description: Ours.
                    clauses: [{id: 13(a), title: Own, description: Ours.}]
                questions:
                  - number: 1
                    id: question.1
                    text: What is "done"?
                    lines: [44, 45]
                    weight: 1/3
                    asks:
                      - id: work
                        title: Work
                        phrase: is "done"
                        line: 45
                        match: exact
                        criteria:
                          - id: work.said
                            text: It is said
                            principles: [13(a)]
                            stage: process
                            weight: 2
                            priority: high
                            core: true
                            changed-in: 2
                            met: Said.
                            not-applicable: never
                annex:
                  asks: []

                """)
        let reading = QuestionnaireReader.read(file, method: nil)
        #expect(reading.diagnostics.filter { $0.severity == .error }.map(\.headline) == [])
        let line = QuestionnaireExport.line(for: try #require(reading.value))
        #expect(
            String(decoding: line, as: UTF8.self) == """
                {"schema":"hrdd/questionnaire/1","id":"al-oth-901-2031",\
                "title":"Letter to a company that does not exist","edition":2,"letter":\
                {"reference":"AL OTH 901/2031","date":"2031-03-12","addressee":"Ms. Nobody",\
                "company":"Northfield (invented)","source":"letter.txt",\
                "sha256":"2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",\
                "publicOn":"2031-05-11"},"questions":[{"id":"question.1","number":1,\
                "text":"What is \\"done\\"?","lines":[44,45],"weight":0.333333,"asks":[{"id":"work",\
                "title":"Work","phrase":"is \\"done\\"","line":45,"match":"exact","criteria":\
                [{"id":"work.said","text":"It is said","principles":["13(a)"],"stage":"process","weight":2,\
                "priority":"high","core":true,"changedIn":2,"met":"Said."}]}]}],"annex":{"asks":[]}}

                """)
    }
}
