import PlainJSON
package import QuestionnaireModel

/// On how many criteria a company agrees, disagrees, or comments without saying which.
struct CommentStand {
    private(set) var disagrees = 0
    private(set) var agrees = 0
    private(set) var others = 0

    /// One comment a criterion.
    init(_ comments: some Sequence<CompanyComment>) {
        for comment in comments {
            switch comment.agrees {
            case false?: disagrees += 1
            case true?: agrees += 1
            case nil: others += 1
            }
        }
    }

    var isEmpty: Bool { disagrees + agrees + others == 0 }

    /// `disagrees on 3, agrees on 1`; empty where there is no comment.
    var words: String { parts.joined(separator: ", ") }

    /// The same for a sentence: `disagrees on 3 and agrees on 1`.
    var clause: String { Words.list(parts) }

    private var parts: [String] {
        [(disagrees, "disagrees"), (agrees, "agrees"), (others, "comments")]
            .filter { $0.0 > 0 }.map { "\($0.1) on \($0.0)" }
    }
}

extension CompanyComment {
    /// On one line: `The company disagrees with this score: We publish it every year.`
    package var sentence: String {
        guard let text, !text.text.isEmpty else { return "\(stand)." }
        return "\(stand): \(Words.sentence(text.text))"
    }
}

extension JSONWriter {
    /// The members of a company's comment, within an object.
    mutating func members(of comment: CompanyComment) {
        member("agrees", comment.agrees)
        member("text", comment.text?.text)
    }

    /// Writes a member whose value is the company's comment, or null.
    mutating func member(_ name: String, _ comment: CompanyComment?) {
        member(name, object: comment) { comment, json in json.members(of: comment) }
    }
}

extension [CompanyComment] {
    /// Two cells of a table: whether the company agrees, and its words; each once.
    var cells: [String] {
        var (stands, texts): ([String], [String]) = ([], [])
        for comment in self {
            let stand = comment.agrees.map { $0 ? "true" : "false" } ?? ""
            if !stand.isEmpty, !stands.contains(stand) { stands.append(stand) }
            if let text = comment.text?.text, !texts.contains(text) { texts.append(text) }
        }
        return [stands.joined(separator: "; "), texts.joined(separator: "\n")]
    }
}
