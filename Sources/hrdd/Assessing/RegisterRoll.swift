import Pairing
import QuestionnaireFiles
import QuestionnaireModel
import SourceText

/// The register that `--register` names, called over the answer files of a run.
struct RegisterRoll {
    private(set) var call: RollCall
    private var places: Places

    /// Reads the register. `nil`, with the reason told, where it was refused.
    ///
    /// - Parameter known: the questionnaires at hand.
    static func open(
        _ path: String, known: [ItemID], in session: inout Session
    ) throws -> RegisterRoll? {
        let reading = RegisterReader.read(try FileAccess.read(path), known: known)
        session.report(reading.diagnostics)
        guard let register = reading.value else { return nil }
        var places = Places()
        let folder = path == "-" ? "" : split(path).folder
        let call = RollCall(register) { file in
            places.place(of: file.hasPrefix("/") ? file : join(folder, file))
        }
        return RegisterRoll(call: call, places: places)
    }

    /// Whose answers a file holds and to what, as far as it says so.
    typealias Subject = (company: String?, questionnaire: ItemID?)

    /// Takes note of one file.
    mutating func note(_ path: String, _ subject: Subject?, isRefused: Bool) {
        call.note(
            RollCall.Arrival(
                path: path, place: places.place(of: path), company: subject?.company,
                questionnaire: subject?.questionnaire, isRefused: isRefused))
    }

    /// Behind a summary: how many are missing and how many too many.
    var counts: [String] {
        let absent = call.absences.count
        let surprises = call.surprises.count
        return [
            absent > 0 ? "\(absent) on the register without answers" : nil,
            surprises > 0 ? "\(surprises) not as the register has it" : nil,
        ].compactMap(\.self)
    }

    /// Names each, where no index does.
    func tell(in session: inout Session) {
        for absence in call.absences {
            let note = absence.company.note.isEmpty ? "" : " (\(absence.company.note))"
            let asked = absence.company.questionnaire.map { " to \($0)" } ?? ""
            session.say("no answers\(asked) from \(absence.company.name): \(absence.words)\(note)".printable)
        }
        for surprise in call.surprises {
            session.say(
                "not as the register has it: \(surprise.path) of \(surprise.company): \(surprise.words)"
                    .printable)
        }
        if let caution = call.caution, !call.absences.isEmpty { session.say(caution) }
        session.say(call.summary)
    }
}
