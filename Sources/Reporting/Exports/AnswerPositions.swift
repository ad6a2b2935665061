import Scoring
import SourceText

/// Where in the answer file each criterion stands, or ought to.
struct AnswerPositions {
    private let lines: LineIndex
    private let answersKey: Position

    init(_ file: SourceFile) {
        lines = LineIndex(file)
        answersKey = Self.answersKey(lines)
    }

    func position(_ range: ByteRange) -> Position { lines.position(at: range.offsets.lowerBound) }

    /// Of the criterion's answer; `nil` where the file has none.
    func position(of result: CriterionResult) -> Position? { result.range.map { position($0) } }

    /// Of the criterion's answer, else of the key under which it is missing.
    func place(of result: CriterionResult) -> Position { position(of: result) ?? answersKey }

    /// The line of the key `answers`; the first one where it cannot be told.
    private static func answersKey(_ lines: LineIndex) -> Position {
        let keys = ["answers:", "\"answers\":", "'answers':"].map { Array($0.utf8) }
        guard lines.lineCount > 0 else { return Position(line: 1, column: 1) }
        for line in 1...lines.lineCount {
            let bytes = lines.bytes(ofLine: line)
            if keys.contains(where: { bytes.starts(with: $0) }) { return Position(line: line, column: 1) }
        }
        return Position(line: 1, column: 1)
    }
}
