import ExactNumber
import PlainJSON
public import Scoring

/// Prints how one figure was added up, for the terminal or as JSON.
public enum ExplanationReport {
    /// Lines of plain text: a table to be added up by hand, the division, the notes.
    public static func text(_ explanation: Explanation) -> [UInt8] {
        let header = ["Part", "Weight", "Points", "Product", ""]
        var rows = explanation.rows.map { row in
            [
                SafeText.oneLine(row.label.isEmpty ? row.id : row.label),
                row.points == nil ? "–" : row.weight.description,
                row.points.map { "\($0)/\(explanation.pointsFull)" } ?? "out",
                row.points == nil ? "–" : row.product.description,
                SafeText.oneLine(row.remark),
            ]
        }
        for (index, row) in explanation.rows.enumerated() where row.label != row.id && !row.label.isEmpty {
            rows[index][0] = "\(SafeText.oneLine(row.id)): \(fold(rows[index][0]))"
        }
        let sum = [
            "Sum", explanation.totalWeight.description, "", explanation.totalProduct.description, "",
        ]
        let widths = header.indices.map { column in
            ([header, sum] + rows).map { DisplayWidth.of($0[column].utf8) }.max() ?? 0
        }
        var lines = ["\(SafeText.oneLine(explanation.subject)): \(SafeText.oneLine(explanation.title))", ""]
        lines += [SafeText.oneLine(explanation.rule), ""]
        let line = { (cells: [String]) -> String in
            let padded = cells.enumerated().map { index, cell in
                let room = String(repeating: " ", count: max(0, widths[index] - DisplayWidth.of(cell.utf8)))
                return (1...3).contains(index) ? room + cell : cell + room
            }
            return trimmed("  " + padded.joined(separator: "  "))
        }
        let rule = "  " + widths.dropLast().map { String(repeating: "─", count: $0) }.joined(separator: "──")
        lines += [line(header), rule] + rows.map(line) + [rule]
        if explanation.isMean { lines.append(line(sum)) }
        lines += ["", SafeText.oneLine(explanation.division)]
        if !explanation.notes.isEmpty {
            lines += [""] + explanation.notes.map { "- \(SafeText.oneLine($0))" }
        }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    /// One document, `hrdd/explanation/1`; whole numbers of any size are written as text.
    public static func json(_ explanation: Explanation) -> [UInt8] {
        var json = JSONWriter(.pretty)
        json.object { json in
            json.member("schema", "hrdd/explanation/1")
            json.member("subject", explanation.subject)
            json.member("title", explanation.title)
            json.member("rule", explanation.rule)
            json.member(
                "rows",
                array: { json in
                    for row in explanation.rows {
                        json.object { json in
                            json.member("id", row.id)
                            json.member("label", row.label)
                            json.member("weight", row.weight.description)
                            json.member("points", row.points?.description)
                            json.member("product", row.product.description)
                            json.member("remark", row.remark)
                        }
                    }
                })
            json.member("isMean", explanation.isMean)
            json.member("totalWeight", explanation.totalWeight.description)
            json.member("totalProduct", explanation.totalProduct.description)
            json.member("pointsFull", explanation.pointsFull.description)
            json.member("max", number: explanation.max.shortText(decimals: 2))
            json.member(
                "result", number: explanation.result.map { Score.shown($0, of: explanation.max, decimals: 2) }
            )
            json.member("exact", explanation.result?.description)
            json.member("division", explanation.division)
            json.member("notes", array: { json in for note in explanation.notes { json.string(note) } })
        }
        json.endLine()
        return json.bytes
    }

    private static func fold(_ text: String) -> String {
        text.count > 60 ? text.prefix(59).trimmingSuffix(while: { $0 == " " }) + "…" : text
    }

    private static func trimmed(_ text: String) -> String {
        String(text.reversed().drop { $0 == " " }.reversed())
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> Substring {
        var text = self
        while let last = text.last, predicate(last) { text.removeLast() }
        return text
    }
}
