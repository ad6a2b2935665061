import Digest
import ExactNumber
import QuestionnaireModel

extension Criterion {
    /// The first 12 digits of the SHA-256 of what an answer to it says: with another meaning the same answer
    /// says something else. Its id, its weight and advice on closing the gap are no part of it.
    var meaning: String {
        var parts = [text, met, partly, notEnough, smallCompany, statementSuffices ? "statement" : ""]
        switch notApplicable {
        case .never: parts += ["never"]
        case .allowed(let when, let reason): parts += ["allowed", when, reason]
        }
        parts += [scale ?? ""]
        if let number { parts += [number.none.description, number.full.description, number.unit] }
        // Where a line breaks says nothing; a line end between two parts keeps them apart.
        let lines = parts.map { $0.split { $0 == " " || $0 == "\n" || $0 == "\t" }.joined(separator: " ") }
        return SHA256.digest(of: lines.joined(separator: "\n")).version
    }
}
