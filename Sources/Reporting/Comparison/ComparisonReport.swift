package import Comparison
package import Pairing
package import QuestionnaireModel

/// What is reported of several companies.
package struct ComparisonInput: Sendable {
    /// SHA-256 of what the files were scored by, 64 hexadecimal digits each.
    package struct Digests: Sendable {
        /// By id.
        let questionnaires: [(id: ItemID, digest: String)]
        let method: String

        package init(questionnaires: [(id: ItemID, digest: String)], method: String) {
            self.questionnaires = questionnaires
            self.method = method
        }
    }

    package let comparison: Comparison
    let digests: Digests
    /// Files that were refused, as messages name them.
    let refused: [String]
    let options: ReportInput.Options
    /// As `hrdd --version` prints it.
    let toolVersion: String
    /// A register held against the files; `nil` where there is none.
    package var roll: RollCall?

    package init(
        comparison: Comparison, digests: Digests, refused: [String], options: ReportInput.Options,
        toolVersion: String
    ) {
        self.comparison = comparison
        self.digests = digests
        self.refused = refused
        self.options = options
        self.toolVersion = toolVersion
    }

    /// Files that were refused.
    var refusedNames: [String] { refused.map(options.printed) }

    /// The names of a company's analysts, as far as they may be told.
    func analysts(_ files: [Comparison.File]) -> [String] {
        options.isPublic && !options.withAnalyst ? [] : files.compactMap(\.analyst)
    }
}

/// Writes companies beside each other.
package enum ComparisonReport {
    /// The whole file, UTF-8, the same bytes for the same input.
    package static func render(_ input: ComparisonInput, as format: OverviewFormat) -> [UInt8] {
        format.render(
            ComparisonComposer(input).document(), json: ComparisonExport.document(input),
            csv: ComparisonTable.csv(input))
    }
}
