import QuestionnaireModel

/// What a page and a terminal say of it, in the same words.
extension RollCall {
    /// How many of how many are there.
    package var summary: String { "Answers are here for \(present) of \(expected) on the register." }

    /// Why a company that is named as absent may have answered all the same; `nil` where none may have.
    package var caution: String? {
        switch unreadable {
        case 0: nil
        case 1: "One file was refused that does not say whose it is: it may be from one of these."
        default:
            "\(unreadable) files were refused that do not say whose they are: they may be from some of these."
        }
    }
}

extension RollCall.Absence {
    /// What is missing. It may quote a file's path.
    package var words: String { words { $0 } }

    /// The same, with the paths of files as they are to be printed.
    package func words(naming name: (String) -> String) -> String {
        switch reason {
        case .noFile: "there is no answer file"
        case .notAmongThem(let file): "\(name(file)) was not among the files"
        case .refused(let path): "\(name(path)) was refused"
        case .ofCompany(let company, let path): "\(name(path)) is of \"\(company)\""
        case .toQuestionnaire(let other, let path): "\(name(path)) answers \(other)"
        }
    }
}

extension RollCall.Surprise {
    /// What is not as the register has it. It may quote a company's name.
    package var words: String {
        switch reason {
        case .unknownCompany(nil): "no company of this name is on the register"
        case .unknownCompany(let near?):
            "no company of this name is on the register; did you mean \"\(near)\"?"
        case .otherQuestionnaire(let asked):
            "the register asks this company for \(asked.map(\.text).joined(separator: ", "))"
        case .otherCompany(let name): "the register has this file for \"\(name)\""
        }
    }
}
