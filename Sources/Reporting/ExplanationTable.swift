import ExactNumber
import Scoring
import SourceText

/// The sum of an explanation as lines of text, to be added up by hand.
///
/// Points stand over the denominator that all have in common. Where that has more digits than anybody would add up,
/// each stands as a decimal and in its own lowest terms.
struct ExplanationTable {
    /// A common denominator of more digits is not written in every line.
    private static let mostDigits = 4
    /// Behind the point of a decimal; the last one is rounded half up.
    private static let decimals = 6

    private let explanation: Explanation
    private let isDecimal: Bool

    init(_ explanation: Explanation) {
        self.explanation = explanation
        isDecimal = explanation.pointsFull.description.utf8.count > Self.mostDigits
    }

    /// Header, rows and, where they are added up, their sum; ruled.
    var lines: [String] {
        let cells = [header] + explanation.rows.map(cells) + [sum]
        let widths = header.indices.map { column in
            cells.map { DisplayWidth.of($0[column]) }.max() ?? 0
        }
        let lines = cells.map { line($0, widths) }
        let rule = "  " + widths.dropLast().map { String(repeating: "─", count: $0) }.joined(separator: "──")
        let table = [lines[0], rule] + lines[1..<lines.count - 1] + [rule]
        return explanation.isMean ? table + [lines[lines.count - 1]] : table
    }

    /// Of decimals: the sum over the weights, as the table has them; `nil` where the division itself says it.
    var decimalDivision: String? {
        guard isDecimal, explanation.isMean, explanation.result != nil,
            let mean = points(explanation.totalProduct) / Rational(explanation.totalWeight)
        else { return nil }
        return "\(decimal(explanation.totalProduct)) / \(explanation.totalWeight) = "
            + mean.text(decimals: Self.decimals)
    }

    private var header: [String] {
        isDecimal
            ? ["Part", "Weight", "Points", "Exactly", "Product", ""]
            : ["Part", "Weight", "Points", "Product", ""]
    }

    private func cells(_ row: Explanation.Row) -> [String] {
        let (part, remark) = (name(of: row), SafeText.oneLine(row.remark))
        guard let points = row.points else {
            return [part, "–", "out"] + (isDecimal ? [""] : []) + ["–", remark]
        }
        let weight = row.weight.description
        return isDecimal
            ? [part, weight, decimal(points), self.points(points).description, decimal(row.product), remark]
            : [part, weight, "\(points)/\(explanation.pointsFull)", row.product.description, remark]
    }

    private var sum: [String] {
        let (weight, product) = (explanation.totalWeight.description, explanation.totalProduct)
        return isDecimal
            ? ["Sum", weight, "", "", decimal(product), ""] : ["Sum", weight, "", product.description, ""]
    }

    /// Of so many of `pointsFull`, 0 to 1.
    private func points(_ count: BigInt) -> Rational {
        Rational(count, over: explanation.pointsFull) ?? .zero
    }

    private func decimal(_ count: BigInt) -> String { points(count).text(decimals: Self.decimals) }

    private func name(of row: Explanation.Row) -> String {
        let id = SafeText.oneLine(row.id)
        guard row.label != row.id, !row.label.isEmpty else { return id }
        let label = SafeText.oneLine(row.label)
        guard label.count > 60 else { return "\(id): \(label)" }
        var start = label.prefix(59)
        while start.last == " " { start.removeLast() }
        return "\(id): \(start)…"
    }

    /// Numbers to the right, words to the left, nothing behind the last.
    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = ""
        for (column, cell) in cells.enumerated() {
            let room = String(repeating: " ", count: max(0, widths[column] - DisplayWidth.of(cell)))
            let isNumber = column > 0 && column < cells.count - 1
            line += "  " + (isNumber ? room + cell : cell + room)
        }
        while line.last == " " { line.removeLast() }
        return line
    }
}
