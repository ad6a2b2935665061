import Foundation
import SeededNumbers
import Testing

/// `assess` on a folder, ended at random moments: by Ctrl-C, and without a chance to tidy up.
@Suite struct `Ending the program while it writes` {
    private static let files = 60
    private static let rounds = 20

    @Test func `every report is whole, and a second run completes to the same bytes`() throws {
        let place = try TemporaryFolder()
        try place.writeReplies(Self.files, to: "in")
        let whole = try BuiltProgram.run(
            "hrdd assess in --questionnaire q.yaml -o reference", in: place.root)
        #expect(whole.code == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: place.url("reference").path).sorted()
        #expect(names.count == Self.files + 2)
        let reference = try names.map { try place.read("reference/\($0)") }

        let seed = UInt64.random(in: .min ... .max)
        var random = SplitMix64(seed: seed)
        var interrupted = 0
        for round in 0..<Self.rounds {
            let process = Process()
            process.executableURL = BuiltProgram.folder.appendingPathComponent("hrdd")
            process.arguments = ["assess", "in", "--questionnaire", "q.yaml", "-o", "out\(round)"]
            process.currentDirectoryURL = place.root
            process.standardError = FileHandle.nullDevice
            try process.run()
            Thread.sleep(forTimeInterval: Double(random.next() % 60) / 1000)
            let isKilled = round % 2 == 0
            kill(process.processIdentifier, isKilled ? SIGKILL : SIGINT)
            process.waitUntilExit()
            if isKilled ? process.terminationReason == .uncaughtSignal : process.terminationStatus == 130 {
                interrupted += 1
            }

            let there =
                (try? FileManager.default.contentsOfDirectory(atPath: place.url("out\(round)").path)) ?? []
            for (name, text) in zip(names, reference) where there.contains(name) && name != "manifest.json" {
                #expect(try place.read("out\(round)/\(name)") == text, "\(name), seed \(seed)")
            }
            if !isKilled { #expect(!there.contains { $0.hasPrefix(".hrdd-") }, "seed \(seed)") }
            let second = try BuiltProgram.run(
                "hrdd assess in --questionnaire q.yaml -o out\(round)", in: place.root)
            #expect(second.code == 0, "\(second.messages), seed \(seed)")
            let after = try FileManager.default.contentsOfDirectory(atPath: place.url("out\(round)").path)
                .sorted()
            #expect(after == names, "nothing is left over, seed \(seed)")
            for (name, text) in zip(names, reference) {
                #expect(try place.read("out\(round)/\(name)") == text, "\(name), seed \(seed)")
            }
        }
        #expect(interrupted > 0, "no run was ended in time, seed \(seed)")
    }
}
