import ExactNumber
import PlainJSON
public import Scoring

/// Prints how one figure was added up, for the terminal or as JSON.
public enum ExplanationReport {
    /// Lines of plain text: a table to be added up by hand, the division, the notes.
    public static func text(_ explanation: Explanation) -> [UInt8] {
        let table = ExplanationTable(explanation)
        var lines = ["\(SafeText.oneLine(explanation.subject)): \(SafeText.oneLine(explanation.title))", ""]
        lines += [SafeText.oneLine(explanation.rule), ""]
        lines += table.lines
        lines += [""] + [table.decimalDivision, SafeText.oneLine(explanation.division)].compactMap(\.self)
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
            json.member("rows", objects: explanation.rows) { row, json in
                json.member("id", row.id)
                json.member("label", row.label)
                json.member("weight", row.weight.description)
                json.member("points", row.points?.description)
                json.member("product", row.product.description)
                json.member("remark", row.remark)
            }
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
            json.member("notes", strings: explanation.notes)
        }
        json.endLine()
        return json.bytes
    }
}
