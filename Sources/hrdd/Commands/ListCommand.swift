import CommandOptions
import DueDiligence
import PlainJSON
import QuestionnaireModel

/// `hrdd list`: which questionnaires there are.
enum ListCommand: Subcommand {
    enum Format: String, CaseIterable, Sendable { case table, json }

    private static let format = ChoiceOption<Format>("format", "FORMAT", "How to print", unlessGiven: .table)

    static let declaration = Command(
        "list", "List the questionnaires that are in the program",
        options: [format, CommonOptions.questionnaire],
        examples: [.init("hrdd list", "Shows each with its id, which the other commands take.")],
        alsoKnownAs: ["ls", "questionnaires", "show"])

    static func run(_ arguments: Arguments, in session: inout Session) throws {
        guard let shelf = try Library.open(arguments, in: &session) else { return }
        let all = shelf.ids.compactMap { shelf.questionnaire($0)?.questionnaire }
        switch arguments[format] {
        case .table: try session.print(table(of: all))
        case .json: try session.print(json(of: all))
        }
    }

    private static func table(of all: [Questionnaire]) -> String {
        let header = ["Id", "Questions", "Criteria", "What it asks"]
        let rows = all.map { questionnaire in
            let annex = questionnaire.annexCriteria.count
            let date = questionnaire.letter?.date.map { ", \($0)" } ?? ""
            return [
                questionnaire.id.text, "\(questionnaire.groups.count)",
                "\(questionnaire.askedCriteria.count)" + (annex > 0 ? " + \(annex)" : ""),
                questionnaire.title + date,
            ]
        }
        let widths = header.indices.map { column in ([header] + rows).map { $0[column].count }.max() ?? 0 }
        let lines = ([header] + rows).map { cells in
            let padded = cells.enumerated().map { column, cell in
                let gap = String(repeating: " ", count: widths[column] - cell.count)
                return column == 1 ? gap + cell : column == 3 ? cell : cell + gap
            }
            return padded.joined(separator: "  ")
        }
        return lines.joined(separator: "\n")
            + "\n\nThe number behind + is of criteria that no question asks: the letters' annex expects them, or hrdd adds them.\n"
            + "To answer one: hrdd new ID -o answers.yaml\n"
    }

    private static func json(of all: [Questionnaire]) -> [UInt8] {
        var writer = JSONWriter(.pretty)
        writer.object { writer in
            writer.member("schema", "hrdd/list/1")
            writer.member("questionnaires", objects: all) { questionnaire, writer in
                writer.member("id", questionnaire.id.text)
                writer.member("title", questionnaire.title)
                writer.member("reference", questionnaire.letter?.reference)
                writer.member("date", questionnaire.letter?.date)
                writer.member("company", questionnaire.letter?.company)
                writer.member("questions", questionnaire.groups.count)
                writer.member("criteria", questionnaire.askedCriteria.count)
                writer.member("annexCriteria", questionnaire.annexCriteria.count)
            }
        }
        writer.endLine()
        return writer.bytes
    }
}
