// swift-tools-version: 6.2

// Read from top to bottom this is the pipeline: no room imports one below it.

import PackageDescription

let package = Package(
    name: "hrdd",
    products: [
        .executable(name: "hrdd", targets: ["hrdd"]),
        .library(name: "DueDiligence", targets: ["DueDiligence"]),
    ],
    dependencies: [],
    targets: [
        // What every file is read with.
        .target(name: "SourceText"),
        .target(name: "StrictYAML", dependencies: ["SourceText"]),
        .target(name: "PlainJSON", dependencies: []),
        .target(name: "DigestInstructions", publicHeadersPath: "include"),
        .target(name: "Digest", dependencies: ["DigestInstructions"]),
        .target(name: "ExactNumber"),
        .target(name: "SeededNumbers"),

        // What is asked and what is answered, and the files that hold it.
        .target(name: "QuestionnaireModel", dependencies: ["SourceText", "ExactNumber"]),
        .target(
            name: "QuestionnaireFiles",
            dependencies: ["SourceText", "StrictYAML", "ExactNumber", "Digest", "QuestionnaireModel"]),

        // A letter becomes a questionnaire.
        .target(name: "LetterReading", dependencies: ["SourceText"]),
        .target(
            name: "QuestionnaireCompiler",
            dependencies: ["SourceText", "Digest", "QuestionnaireModel", "LetterReading"]),

        // Answers become an assessment, and an assessment a report.
        .target(name: "Scoring", dependencies: ["SourceText", "ExactNumber", "QuestionnaireModel"]),
        .target(name: "Agreement", dependencies: ["SeededNumbers"]),
        .target(name: "Pairing", dependencies: ["SourceText", "QuestionnaireModel"]),
        .target(
            name: "Adjudication",
            dependencies: ["ExactNumber", "QuestionnaireModel", "Scoring", "Agreement"]),
        .target(name: "Progress", dependencies: ["ExactNumber", "QuestionnaireModel", "Scoring"]),
        .target(name: "Comparison", dependencies: ["ExactNumber", "QuestionnaireModel", "Scoring"]),
        .target(
            name: "Reporting",
            dependencies: [
                "SourceText", "PlainJSON", "Digest", "ExactNumber", "QuestionnaireModel", "Scoring",
                "Agreement", "Comparison", "Pairing", "Adjudication", "Progress",
            ]),
        .target(
            name: "Asking",
            dependencies: [
                "SourceText", "StrictYAML", "PlainJSON", "Digest", "ExactNumber", "QuestionnaireModel",
                "QuestionnaireFiles", "LetterReading", "Adjudication", "Reporting",
            ]),

        // The questionnaires travel in the binary.
        .target(name: "EmbeddedContent", publicHeadersPath: "include"),

        // The library, and the command line over it.
        .target(
            name: "DueDiligence",
            dependencies: [
                "SourceText", "StrictYAML", "PlainJSON", "Digest", "ExactNumber", "QuestionnaireModel",
                "QuestionnaireFiles", "LetterReading", "QuestionnaireCompiler", "Scoring", "Agreement",
                "Pairing", "Adjudication", "Progress", "Comparison", "Reporting", "Asking",
                "EmbeddedContent",
            ]),
        .target(name: "CommandOptions", dependencies: ["SourceText"]),
        .target(name: "FreedMemory", publicHeadersPath: "include"),
        .executableTarget(
            name: "hrdd",
            dependencies: [
                "DueDiligence", "CommandOptions", "FreedMemory", "SourceText", "StrictYAML", "PlainJSON",
                "Digest", "ExactNumber",
                "QuestionnaireModel", "QuestionnaireFiles", "Scoring", "Agreement", "Comparison", "Pairing",
                "Reporting",
            ]),

        .testTarget(name: "SourceTextTests", dependencies: ["SourceText"]),
        .testTarget(
            name: "LetterReadingTests", dependencies: ["LetterReading", "SourceText"], exclude: ["Scripts"]),
        .testTarget(
            name: "QuestionnaireCompilerTests",
            dependencies: [
                "QuestionnaireCompiler", "QuestionnaireFiles", "LetterReading", "QuestionnaireModel",
                "ExactNumber", "SourceText",
            ]),
        .testTarget(
            name: "AskingTests",
            dependencies: [
                "Asking", "LetterReading", "ExactNumber", "QuestionnaireModel", "SourceText", "StrictYAML",
                "SeededNumbers",
            ]),
        .testTarget(name: "CommandOptionsTests", dependencies: ["CommandOptions"]),
        .testTarget(name: "CommandLineTests", dependencies: ["hrdd", "SeededNumbers"]),
        .testTarget(name: "PlainJSONTests", dependencies: ["PlainJSON"]),
        .testTarget(name: "DigestTests", dependencies: ["Digest", "SeededNumbers"]),
        .testTarget(
            name: "DueDiligenceTests",
            dependencies: [
                "DueDiligence", "QuestionnaireCompiler", "QuestionnaireFiles", "QuestionnaireModel",
                "SourceText", "SeededNumbers",
            ]),
        .testTarget(
            name: "QuestionnaireFilesTests",
            dependencies: [
                "QuestionnaireFiles", "QuestionnaireModel", "ExactNumber", "Digest", "SourceText",
                "SeededNumbers",
            ]),
        .testTarget(
            name: "FormTests",
            dependencies: [
                "Asking", "DueDiligence", "SourceText", "StrictYAML", "PlainJSON", "Digest", "ExactNumber",
                "QuestionnaireModel", "QuestionnaireFiles", "QuestionnaireCompiler", "Scoring",
                "SeededNumbers",
            ]),
        .testTarget(
            name: "ReportingTests",
            dependencies: [
                "Reporting", "Scoring", "QuestionnaireFiles", "QuestionnaireModel", "ExactNumber",
                "SourceText", "PlainJSON", "Digest", "SeededNumbers",
            ]),
        .testTarget(
            name: "ExamplesTests",
            dependencies: [
                "DueDiligence", "QuestionnaireFiles", "QuestionnaireModel", "Scoring", "Reporting",
                "ExactNumber", "SourceText",
            ]),
        .testTarget(
            name: "ComparisonTests",
            dependencies: [
                "Comparison", "Scoring", "QuestionnaireModel", "ExactNumber", "SeededNumbers",
            ]),
        .testTarget(
            name: "AgreementTests", dependencies: ["Agreement", "SeededNumbers"],
            exclude: ["compare-with-peers.py"]),
        .testTarget(name: "PairingTests", dependencies: ["Pairing", "QuestionnaireModel"]),
        .testTarget(
            name: "AdjudicationTests",
            dependencies: [
                "Adjudication", "Agreement", "DueDiligence", "ExactNumber", "QuestionnaireModel", "Reporting",
                "Scoring", "SourceText", "MadeUpAnswers", "SeededNumbers",
            ]),
        .testTarget(
            name: "ProgressTests",
            dependencies: [
                "Progress", "DueDiligence", "ExactNumber", "QuestionnaireModel", "Reporting",
                "Scoring", "SourceText", "MadeUpAnswers", "SeededNumbers",
            ]),
        .target(
            name: "MadeUpAnswers",
            dependencies: [
                "DueDiligence", "QuestionnaireModel", "Reporting", "SourceText", "SeededNumbers",
            ],
            path: "Tests/Tools/made-up-answers"),
        .testTarget(name: "ExactNumberTests", dependencies: ["ExactNumber", "SeededNumbers"]),
        .testTarget(
            name: "StrictYAMLTests",
            dependencies: ["SourceText", "StrictYAML", "yaml-events", "SeededNumbers"]),
        .executableTarget(
            name: "yaml-events", dependencies: ["SourceText", "StrictYAML"], path: "Tests/Tools/yaml-events"),
        .testTarget(
            name: "ScoringTests",
            dependencies: [
                "Scoring", "QuestionnaireFiles", "QuestionnaireModel", "ExactNumber", "SourceText", "Digest",
                "SeededNumbers",
            ], exclude: ["Methods", "Lints"]),
        .executableTarget(
            name: "yaml-benchmark", dependencies: ["SourceText", "StrictYAML"],
            path: "Tests/Benchmarks/yaml-benchmark"),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .gnu2x
)

let inC: Set = ["EmbeddedContent", "DigestInstructions", "FreedMemory"]
for target in package.targets where !inC.contains(target.name) {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .treatAllWarnings(as: .error),
        ]
}
