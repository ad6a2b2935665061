package import Adjudication
package import Agreement

/// What is reported of how far analysts agree.
package struct AgreementInput: Sendable {
    package let panel: Panel
    /// By reply, then by analyst: each file with its own assessment.
    package let files: [[ReportInput?]]
    package let bootstrap: Bootstrap
    /// Whether folders were compared, and not the files of one reply.
    package let isOfFolders: Bool
    /// Files that found no partner, and files that were refused, as messages name them.
    package let alone: [String]
    package let refused: [String]

    package init(
        panel: Panel, files: [[ReportInput?]], bootstrap: Bootstrap, isOfFolders: Bool, alone: [String],
        refused: [String]
    ) {
        self.panel = panel
        self.files = files
        self.bootstrap = bootstrap
        self.isOfFolders = isOfFolders
        self.alone = alone
        self.refused = refused
    }
}

/// Writes how far analysts agree, and every difference to be settled.
package enum AgreementReport {
    /// The whole file, UTF-8, the same bytes for the same input.
    package static func render(_ input: AgreementInput, as format: OverviewFormat) -> [UInt8] {
        format.render(
            AgreementComposer(input).document(), json: AgreementExport.document(input),
            csv: AgreementTable.csv(input))
    }
}
