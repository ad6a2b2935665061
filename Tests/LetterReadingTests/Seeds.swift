import Foundation
import SourceText

@testable import LetterReading

/// The five letters of 12 March 2021.
enum Seed: String, CaseIterable, Sendable {
    case oFilm = "000_392d3d584baaa631"
    case zte = "001_7926ef96f2d3bfd5"
    case liNing = "002_3cf0a7dcf1fd6f73"
    case alstom = "003_758f19389d2ece88"
    case minebea = "004_ec4b2e722741fadf"

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    var file: SourceFile {
        let url = Seed.root.appending(path: "seeds/\(rawValue).txt")
        return SourceFile(name: rawValue + ".txt", bytes: (try? Data(contentsOf: url)).map(Array.init) ?? [])
    }

    var text: String { String(decoding: file.bytes, as: UTF8.self) }

    /// The questions by another road than the reader's: the text between two known phrases, cut at the numbers
    /// that begin a line, white space joined. No furniture stands among the questions of these five.
    var questionsByHand: [String] {
        guard let start = text.range(of: "on the following matters:"),
            let end = text.range(of: "This communication and any response")
        else { return [] }
        var body = String(text[start.upperBound..<end.lowerBound])
        for number in 1...8 { body = body.replacingOccurrences(of: "\n\(number). ", with: "\u{1}") }
        return body.split(separator: "\u{1}").dropFirst()
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    }

    func read() -> LetterReader.Reading { LetterReader.read(file) }
}
