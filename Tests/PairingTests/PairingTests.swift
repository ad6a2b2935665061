import QuestionnaireModel
import Testing

@testable import Pairing

@Suite struct PairingTests {
    private func candidate(_ column: Int, _ path: String, _ company: String) -> PairedFiles.Candidate {
        PairedFiles.Candidate(column: column, path: path, company: company, questionnaire: "q")
    }

    @Test func `files of one path are one reply, whatever they call the company`() {
        let paired = PairedFiles(
            [candidate(0, "a.yaml", "Northfield"), candidate(1, "a.yaml", "Southmere")], columns: 2)
        #expect(paired.rows == [.init(name: "a.yaml", members: [0, 1])])
        #expect(paired.alone.isEmpty)
    }

    @Test func `rows stand in the order of the companies, and of one company in that of the files`() {
        let files = [("c.yaml", "Zorro"), ("d.yaml", "Élan"), ("a.yaml", "Şişe"), ("b.yaml", "Zorro")]
        let paired = PairedFiles(
            [0, 1].flatMap { column in files.map { candidate(column, $0.0, $0.1) } }, columns: 2)
        #expect(paired.rows.map(\.name) == ["d.yaml", "a.yaml", "b.yaml", "c.yaml"])
    }

    @Test func `where paths differ the company pairs, its legal form aside`() {
        let paired = PairedFiles(
            [candidate(0, "n.yaml", "Northfield Ltd."), candidate(1, "northfield.yaml", "NORTHFIELD")],
            columns: 2)
        #expect(paired.rows == [.init(name: "n.yaml", members: [0, 1])])
    }

    @Test func `two files of one company in a folder are not guessed at`() {
        let paired = PairedFiles(
            [
                candidate(0, "n1.yaml", "Northfield"), candidate(0, "n2.yaml", "Northfield"),
                candidate(1, "n3.yaml", "Northfield"),
            ], columns: 2)
        #expect(paired.rows.isEmpty)
        #expect(paired.alone == [0, 1, 2])
        #expect(paired.doubled == [[0, 1]])
    }

    @Test func `a second file of a company that is paired by its path is named with the first`() {
        let paired = PairedFiles(
            [
                candidate(0, "n1.yaml", "Northfield"), candidate(0, "n2.yaml", "Northfield"),
                candidate(0, "w1.yaml", "Westbrook"), candidate(0, "w2.yaml", "Westbrook"),
                candidate(1, "n1.yaml", "Northfield"), candidate(1, "w1.yaml", "Westbrook"),
                candidate(1, "w2.yaml", "Westbrook"), candidate(1, "e.yaml", "Eastgate"),
            ], columns: 2)
        #expect(paired.rows.map(\.members) == [[0, 4], [2, 5], [3, 6]])
        #expect(paired.alone == [1, 7])
        #expect(paired.doubled == [[0, 1]])
    }

    @Test func `a third folder joins by company what two share by path`() {
        let paired = PairedFiles(
            [
                candidate(0, "a.yaml", "Northfield"), candidate(1, "a.yaml", "Northfield"),
                candidate(2, "x.yaml", "Northfield"), candidate(2, "y.yaml", "Westbrook"),
            ], columns: 3)
        #expect(paired.rows == [.init(name: "a.yaml", members: [0, 1, 2])])
        #expect(paired.alone == [3])
    }

    @Test(arguments: [
        ("Northfield Rail Ltd", "Northfield Rail Components Ltd"),
        ("Westbrook Textiles", "Westbrock Textile Inc."),
        ("Harbour Foods", "Harbor Foods PLC"), ("Brightwater Coatings", "Brightwater Coatings (invented)"),
        ("SOCIETE MINIERE", "Société Minière (invented)"),
        ("Southmere", nil), ("Acme", nil), ("North", nil), ("East", nil),
    ])
    func `a name is probably one that goes on, or one that differs by a letter in eight`(
        name: String, meant: String?
    ) {
        let names = [
            "Northfield Rail Components Ltd", "Westbrock Textile Inc.", "Northmere", "Harbor Foods PLC",
            "Acid", "Brightwater Coatings (invented)", "East Cables", "East Foods",
            "Société Minière (invented)",
        ]
        #expect(NearName.best(for: name, among: names) == meant)
    }

    @Test func `another questionnaire is another reply`() {
        let files = [("q", 0), ("p", 1)].map { questionnaire, column in
            PairedFiles.Candidate(
                column: column, path: "\(column).yaml", company: "Northfield",
                questionnaire: questionnaire == "q" ? "q" : "p")
        }
        #expect(PairedFiles(files, columns: 2).rows.isEmpty)
    }
}
