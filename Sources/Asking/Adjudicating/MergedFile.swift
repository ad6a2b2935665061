package import Adjudication
import QuestionnaireFiles
import QuestionnaireModel
package import SourceText

/// The answer file in which a panel's differences are settled: what all agree on is written, everything else is
/// blank with each analyst's version as a comment.
package struct MergedFile {
    private var yaml = CommentedYAML()
    private let panel: Panel
    private let reply: Panel.Reply
    private let units: [Panel.Unit]
    /// By analyst: the file's name, and its lines.
    private let files: [(name: String, lines: LineIndex)?]
    /// How many answers were written, and how many of them have something beside them to look at.
    package private(set) var agreed = 0
    package private(set) var toDecide = 0

    /// - Parameter sources: the analysts' files of this reply, a place an analyst.
    package init(_ panel: Panel, reply: Int, sources: [SourceFile?]) {
        self.panel = panel
        self.reply = panel.replies[reply]
        units = panel.units.filter { $0.reply == reply }
        files = sources.map { source in
            source.map { ($0.baseName, LineIndex($0)) }
        }
    }

    /// The whole file.
    package mutating func text() -> String {
        guard let head = MergedHead(of: reply, analysts: panel.analysts) else { return "" }
        let counts = units.map { $0.standing(in: reply) }
        let open = counts.count { $0 == .disagreed || $0 == .incomplete }
        yaml.comment(
            "Merged by hrdd from what \(names) answered: \(open) \(open == 1 ? "answer is" : "answers are") to be "
                + "decided: search for \"To decide\".")
        yaml.comment(
            "Written are the answers that all of them gave, with the first one's words. Where evidence earns points, "
                + "only what all of them cite is written, so that no answer earns more than in any of their files. "
                + "What is not written stands as comments: take the sign # and the blank behind it away from "
                + "what holds.")
        write(head)
        yaml.line("answers:")
        var place = 0
        for group in reply.questionnaire.groups { write(group, &place) }
        for group in reply.questionnaire.annex { write(group, &place) }
        return yaml.text
    }

    private var names: String {
        zip(panel.analysts, reply.codings).filter { $0.1 != nil }.map(\.0).listed(by: "and")
    }

    private mutating func write(_ head: MergedHead) {
        let sheet = head.sheet
        // Its head alone: the writer knows the order and the quotes.
        var bare = sheet
        bare.involvement = []
        let lines = AnswersWriter.text(of: bare).split(separator: "\n", omittingEmptySubsequences: false)
        for line in lines.prefix(while: { !$0.hasPrefix("answers:") }) { yaml.line(String(line)) }
        let sheets = reply.codings.map { $0?.sheet }
        if Set(sheets.compactMap { $0?.asOf }).count > 1 {
            say("as-of is the latest day", sheets) { $0.asOf }
        }
        if head.sizeDiffers { say("To decide: size", sheets) { $0.size?.rawValue ?? "not stated" } }
        if head.involvementDiffers {
            yaml.comment("To decide: involvement")
            for (analyst, sheet) in sheets.enumerated() {
                guard let sheet else { continue }
                yaml.comment("\(panel.analysts[analyst]):", inside: 2)
                let lines = AnswersWriter.involvement(sheet.involvement)
                quote(lines.isEmpty ? "(nothing said)\n" : lines, indent: 0)
            }
        } else {
            yaml.lines(AnswersWriter.involvement(sheet.involvement), indent: 0)
        }
        yaml.line()
    }

    private mutating func say(_ what: String, _ sheets: [AnswerSheet?], _ value: (AnswerSheet) -> String) {
        let said = sheets.enumerated().compactMap { analyst, sheet in
            sheet.map { "\(panel.analysts[analyst]) has \(value($0))" }
        }
        yaml.comment("\(what): \(said.joined(separator: "; "))")
    }

    private mutating func write(_ group: Group, _ place: inout Int) {
        if group.kind != .ask {
            yaml.line()
            let number = group.number.map { "Question \($0)" }
            let heading = [number, group.title.isEmpty ? nil : group.title].compactMap(\.self)
            yaml.rule(
                heading.isEmpty ? group.id.text : heading.joined(separator: ": "), of: "═", indent: 2)
        }
        for child in group.children {
            switch child {
            case .group(let inner): write(inner, &place)
            case .criterion(let criterion):
                write(criterion, units[place])
                place += 1
            }
        }
    }

    private mutating func write(_ criterion: Criterion, _ unit: Panel.Unit) {
        let merged = MergedAnswer(unit, in: reply)
        yaml.line()
        yaml.comment(criterion.text, indent: 2)
        switch merged.standing {
        case .agreed, .otherEvidence:
            agreed += 1
            if let answer = merged.answer { yaml.lines(AnswersWriter.entry(answer), indent: 2) }
            if merged.others.contains(where: { $0 != nil }) {
                yaml.comment("Not merged:", indent: 2)
                quote(merged.others)
            }
        case .disagreed, .incomplete:
            toDecide += 1
            yaml.comment("To decide (\(toDecide)): \(said(unit))", indent: 2, hanging: 2)
            yaml.line("  \(criterion.id.text):")
            quote(merged.others)
        case .unanswered: yaml.line("  \(criterion.id.text):")
        }
    }

    private func said(_ unit: Panel.Unit) -> String {
        zip(panel.analysts, zip(reply.codings, unit.labels)).compactMap { analyst, said in
            guard said.0 != nil else { return nil }
            return said.1.map { "\(analyst) says \($0.text)" } ?? "\(analyst) has no answer"
        }
        .joined(separator: ", ")
    }

    /// Each analyst's entry, so that it holds once the sign and the blank behind it are taken away.
    private mutating func quote(_ answers: [Answer?]) {
        for (analyst, answer) in answers.enumerated() {
            guard var answer, let file = files[analyst] else { continue }
            let line = file.lines.position(at: answer.keyRange.offsets.lowerBound).line
            yaml.comment("\(panel.analysts[analyst]) (\(file.name), line \(line)):", indent: 2, inside: 2)
            // Nothing stands behind a blank key.
            guard AnswersWriter.entry(answer) != "\(answer.criterion.text):\n" else { continue }
            // A bare word stands behind the key, where no comment can be opened.
            let hasOnlyItsWord = AnswersWriter.entry(answer).split(separator: "\n").count == 1
            answer.criterion = "x"
            let entry = AnswersWriter.entry(answer).split(separator: "\n", omittingEmptySubsequences: false)
            if hasOnlyItsWord {
                quote("  answer: " + entry[0].dropFirst("x: ".count) + "\n", indent: 2)
            } else {
                quote(entry.dropFirst().joined(separator: "\n"), indent: 2)
            }
        }
    }

    private mutating func quote(_ lines: String, indent: Int) {
        let margin = String(repeating: " ", count: indent)
        for line in lines.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            yaml.line(line.isEmpty ? margin + "#" : "\(margin)# \(line)")
        }
    }
}
