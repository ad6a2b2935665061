import QuestionnaireModel

/// What several files were compared by, and their digests, for reports on more than one answer file.
enum SourcesPart {
    /// - Parameter namesFiles: whether the answer files stand in it too; of folders they are too many.
    static func blocks(_ inputs: [ReportInput], namesFiles: Bool) -> [Block] {
        guard let first = inputs.first else { return [] }
        var rows: [[Line]] = []
        var seen: Set<String> = []
        for input in inputs where seen.insert(input.digests.questionnaire).inserted {
            rows.append([
                ["Questionnaire"], [.code(input.questionnaire.id.text)], [.code(input.digests.questionnaire)],
            ])
        }
        rows.append([["Method"], [.code(first.method.id.text)], [.code(first.digests.method)]])
        if namesFiles {
            rows += inputs.map { [["Answers"], [.code($0.fileName)], [.code($0.digests.answers)]] }
        }
        let version = first.toolVersion.isEmpty ? "" : " \(first.toolVersion)"
        let others = namesFiles ? "" : " Those of the answer files are in --format json."
        return [
            .heading(.digests),
            .table(
                Table(
                    caption: "What was read, by SHA-256",
                    columns: [.init("What"), .init("Name"), .init("SHA-256")], rows: rows)),
            .paragraph([
                .text(
                    "Written by hrdd\(version). The same files give the same report, byte for byte.\(others)")
            ]),
        ]
    }
}
