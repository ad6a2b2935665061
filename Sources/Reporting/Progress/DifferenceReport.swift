package import Progress

/// What is reported of two files of one company.
package struct DifferenceInput: Sendable {
    /// The older and the newer file, each with its own assessment.
    package var old: ReportInput
    package var new: ReportInput
    package let difference: Difference

    package init(old: ReportInput, new: ReportInput, difference: Difference) {
        self.old = old
        self.new = new
        self.difference = difference
    }
}

/// Several of them, from two folders, or one.
package struct DifferencesInput: Sendable {
    package let pairs: [DifferenceInput]
    package let isOfFolders: Bool
    /// Files that found no partner, and files that were refused, as messages name them.
    package let alone: [String]
    package let refused: [String]

    package init(pairs: [DifferenceInput], isOfFolders: Bool, alone: [String], refused: [String]) {
        self.pairs = pairs
        self.isOfFolders = isOfFolders
        self.alone = alone
        self.refused = refused
    }
}

/// Writes what changed from an older file to a newer one.
package enum DifferenceReport {
    /// The whole file, UTF-8, the same bytes for the same input.
    package static func render(_ input: DifferencesInput, as format: OverviewFormat) -> [UInt8] {
        format.render(
            DifferencesComposer(input).document(), json: DifferenceExport.document(input),
            csv: DifferenceTable.csv(input))
    }

    /// A letter to the company on what changed, in Markdown or HTML; nothing confidential is in it.
    package static func note(_ input: DifferenceInput, asPage: Bool) -> [UInt8] {
        let document = CompanyNote(input).document()
        return asPage ? HTMLRenderer.render(document) : MarkdownRenderer.render(document)
    }
}

extension Change.Kind {
    /// As a heading.
    var heading: String {
        switch self {
        case .improved: "Better than before"
        case .worse: "Worse than before"
        case .newlyDisclosed: "Newly disclosed"
        case .fellSilent: "Fell silent"
        case .evidenceGained: "The same on better evidence"
        case .evidenceLost: "The same on weaker evidence"
        case .otherwise: "Answered otherwise"
        case .newlyAnswered: "Not looked at before"
        case .leftBlank: "Not looked at any more"
        case .comesIn: "Applies now"
        case .goesOut: "Applies no more"
        case .consequence: "Counted otherwise because of another answer"
        case .redefined: "Not comparable: the criterion changed"
        case .added: "Only in the newer questionnaire"
        case .dropped: "Withdrawn, or only in the older questionnaire"
        case .unchanged: "Unchanged"
        }
    }

    /// What it means, where the heading does not say it.
    var explanation: String? {
        switch self {
        case .newlyDisclosed:
            "No answer to these was known before. A no is disclosed too."
        case .fellSilent:
            "An answer could be found before, and none now. That is no “no”: it may still hold, and is left open."
        case .otherwise: "Another answer, of which no more and no less is met."
        case .newlyAnswered, .leftBlank:
            "Blank in one file: this says something of the files, and nothing of the company."
        case .comesIn, .goesOut:
            "Counted in one file alone, because of an answer “not applicable” or of what the file says of the company."
        case .redefined: "The two answers are not to the same question. Old and new text beside each other:"
        default: nil
        }
    }

    /// After a count, in the sentence that everybody came for.
    var counted: String {
        switch self {
        case .improved: "better"
        case .worse: "worse"
        case .newlyDisclosed: "newly disclosed"
        case .fellSilent: "silent now"
        case .evidenceGained: "on better evidence"
        case .evidenceLost: "on weaker evidence"
        case .otherwise: "answered otherwise"
        case .newlyAnswered: "not looked at before"
        case .leftBlank: "not looked at any more"
        case .comesIn: "applying now"
        case .goesOut: "applying no more"
        case .consequence: "counted otherwise because of another answer"
        case .redefined: "not comparable"
        case .added: "only in the newer questionnaire"
        case .dropped: "withdrawn or only in the older one"
        case .unchanged: "unchanged"
        }
    }
}
