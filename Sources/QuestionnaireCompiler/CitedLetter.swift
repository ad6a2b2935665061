import Digest
import LetterReading
package import QuestionnaireModel
import SourceText

/// What a questionnaire says of the letter that it came from.
extension LetterCompiler {
    static func title(of letter: Letter) -> String {
        let reader =
            switch letter.recipient {
            case .government: "a Government"
            case .company: letter.company ?? letter.addressee
            }
        return "Letter \(letter.reference) to \(reader)"
    }

    /// The reference in lower case, other characters' runs as one hyphen: `al-oth-54-2021`.
    package static func id(forReference reference: String) -> ItemID {
        var text = ""
        for byte in reference.lowercased().utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                if !text.isEmpty, !text.hasSuffix("-") { text += "-" }
            }
        }
        while text.hasSuffix("-") { text.removeLast() }
        return ItemID(text)
    }
}

extension LetterCitation {
    /// A letter with the digest of its file, which is named without its folder.
    init(_ letter: Letter, from file: SourceFile) {
        self.init(
            reference: letter.reference, date: letter.date?.iso, addressee: letter.addressee,
            company: letter.company, mandates: letter.mandates, resolutions: letter.resolutions,
            allegedInvolvement: letter.allegation.map { AllegedInvolvement($0) },
            publicInDays: letter.publication?.days, publicOn: letter.publication?.date?.iso,
            source: file.baseName, sha256: SHA256.digest(of: file.bytes).hex)
    }
}

extension AllegedInvolvement {
    fileprivate init(_ allegation: Allegation) {
        self.init(
            text: allegation.passage.text, line: allegation.passage.lines?.lowerBound ?? 1,
            claim: allegation.claim.map { Involvement($0) })
    }
}

extension Involvement {
    fileprivate init(_ claim: Allegation.Claim) {
        switch claim {
        case .caused: self = .caused
        case .contributed: self = .contributed
        case .directlyLinked: self = .directlyLinked
        }
    }
}
