import Foundation
import Testing

/// The small version of the run against libyaml; `Tests/Fuzz/README.md` tells of the long one.
@Suite struct `Against libyaml` {
    @Test func `whatever is accepted is the same tree with the same texts`() throws {
        let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let tool = TestTool.url
        let run = Process()
        run.executableURL = URL(filePath: "/usr/bin/env")
        run.arguments = [
            "python3", project.appending(path: "Tests/Fuzz/differential.py").path, "--tool", tool.path,
            "--count",
            "20000", "--seed", "1", "--jobs", "2",
        ]
        let text = try TestTool.output(of: run)
        if run.terminationStatus == 3 || run.terminationStatus == 127 {
            print("Not compared with libyaml: \(text)")
            return
        }
        print(text)
        #expect(run.terminationStatus == 0, "\(text)")
    }
}
