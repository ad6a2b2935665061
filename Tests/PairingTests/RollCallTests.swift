import Pairing
import QuestionnaireModel
import Testing

@Suite struct RollCallTests {
    private func call(_ companies: [Register.Company], _ arrivals: RollCall.Arrival...) -> RollCall {
        var call = RollCall(Register(companies: companies)) { "/r/\($0)" }
        for arrival in arrivals { call.note(arrival) }
        return call
    }

    private func file(
        _ path: String, of company: String?, to questionnaire: ItemID? = "q", refused: Bool = false
    ) -> RollCall.Arrival {
        RollCall.Arrival(
            path: path, place: "/r/\(path)", company: company, questionnaire: questionnaire,
            isRefused: refused)
    }

    @Test func `a company is known by its name, legal form and case aside`() {
        let call = call([.init(name: "Northfield Ltd.")], file("a", of: "NORTHFIELD LIMITED"))
        #expect(call.present == 1)
        #expect(call.absences.isEmpty)
        #expect(call.surprises.isEmpty)
        #expect(call.summary == "Answers are here for 1 of 1 on the register.")
    }

    @Test func `who sent nothing is absent, in the order of the register`() {
        let companies = [
            Register.Company(name: "Westbrook"), .init(name: "Northfield"),
            .init(name: "Eastvale", file: "e.yaml", note: "The letter came back"),
        ]
        let call = call(companies, file("n", of: "Northfield"))
        #expect(
            call.absences == [
                .init(company: companies[0], reason: .noFile),
                .init(company: companies[2], reason: .notAmongThem("e.yaml")),
            ])
        #expect(call.summary == "Answers are here for 1 of 3 on the register.")
    }

    @Test func `two files of one company answer its entry once`() {
        let call = call([.init(name: "A")], file("1", of: "A"), file("2", of: "A"))
        #expect(call.present == 1)
        #expect(call.surprises.isEmpty)
    }

    @Test func `a company asked by two letters owes two files`() {
        let companies = [
            Register.Company(name: "A", questionnaire: "q"), .init(name: "A", questionnaire: "p"),
        ]
        let call = call(companies, file("1", of: "A", to: "q"))
        #expect(call.absences == [.init(company: companies[1], reason: .noFile)])
    }

    @Test func `answers to what the register does not ask are a surprise, and no answer`() {
        let companies = [Register.Company(name: "A", questionnaire: "p")]
        let call = call(companies, file("1", of: "A", to: "q"))
        #expect(call.absences == [.init(company: companies[0], reason: .noFile)])
        #expect(
            call.surprises == [
                .init(path: "1", company: "A", questionnaire: "q", reason: .otherQuestionnaire(["p"]))
            ])
    }

    @Test func `a name mistyped is told with the one that is absent`() {
        let call = call(
            [.init(name: "Westbrook"), .init(name: "Westbrooks")], file("1", of: "Westbrooks"),
            file("2", of: "Westbrok"))
        #expect(
            call.surprises == [
                .init(
                    path: "2", company: "Westbrok", questionnaire: "q",
                    reason: .unknownCompany(near: "Westbrook"))
            ])
    }

    @Test func `a refused file is not taken for silence`() {
        let companies = [
            Register.Company(name: "A"), .init(name: "B", file: "b.yaml"), .init(name: "C"),
        ]
        let call = call(
            companies, file("1", of: "A", refused: true),
            file("b.yaml", of: nil, to: nil, refused: true), file("x", of: nil, to: nil, refused: true))
        #expect(
            call.absences == [
                .init(company: companies[0], reason: .refused("1")),
                .init(company: companies[1], reason: .refused("b.yaml")),
                .init(company: companies[2], reason: .noFile),
            ])
        #expect(call.unreadable == 1)
        #expect(call.surprises.isEmpty)
    }

    @Test(arguments: [false, true]) func `a sound file counts beside a refused one`(soundFirst: Bool) {
        let sound = file("1", of: "A")
        let refused = file("2", of: "A", refused: true)
        let call =
            soundFirst ? call([.init(name: "A")], sound, refused) : call([.init(name: "A")], refused, sound)
        #expect(call.present == 1)
        #expect(call.absences.isEmpty)
    }

    @Test func `a file that the register gives to another company is nobody's answer`() {
        let companies = [Register.Company(name: "Northfield", file: "1")]
        let call = call(companies, file("1", of: "Quillmark"))
        #expect(
            call.absences == [.init(company: companies[0], reason: .ofCompany("Quillmark", path: "1"))])
        #expect(
            call.surprises == [
                .init(
                    path: "1", company: "Quillmark", questionnaire: "q", reason: .otherCompany("Northfield"))
            ])
    }

    @Test func `a file in another place is its company's all the same`() {
        let call = call([.init(name: "A", file: "a.yaml")], file("moved.yaml", of: "A"))
        #expect(call.absences.isEmpty)
    }
}
