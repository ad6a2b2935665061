import Foundation
import SeededNumbers
import Testing

@testable import Agreement

/// The figures against PyPI `krippendorff` and scikit-learn, the intervals against numpy.
///
/// The tables and what this room says of them go to a temporary file, a line of JSON each, and
/// `compare-with-peers.py` works everything out anew.
@Suite struct PeerTests {
    static let seed: UInt64 = 20_210_312

    @Test(.enabled(if: Peers.areInstalled, "not compared: python3 -m pip install krippendorff scikit-learn"))
    func `200 random tables and more agree with the peers to 1e-9`() throws {
        var generator = SplitMix64(seed: Self.seed)
        var lines: [String] = []
        for number in 0..<520 {
            // Every second table is for kappa, and a few have as many resamples as a user gets.
            let units = RandomTable(by: &generator, coders: number.isMultiple(of: 2) ? 2 : nil).units
            let bootstrap = Bootstrap(
                resamples: number.isMultiple(of: 100) ? 2000 : 100, seed: generator.next())
            lines.append(Self.line(units, bootstrap))
        }
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("agreement-\(UUID().uuidString).jsonl")
        try Data(lines.joined(separator: "\n").utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }

        let (status, output) = try Peers.run([file.path])
        #expect(status == 0, "seed \(Self.seed)\n\(output)")
        print(output)
    }

    /// A table and all that is said of it, as JSON; `null` stands for what is undefined.
    private static func line(_ units: [[Int?]], _ bootstrap: Bootstrap) -> String {
        let table = CodingTable(units: units)
        let rows = units.map { row in
            "[" + row.map { $0.map(String.init) ?? "null" }.joined(separator: ",") + "]"
        }
        let figures = Measure.allCases.map { measure in
            let interval = table.interval(measure, by: bootstrap).value
            return """
                "\(measure.rawValue)":{"value":\(table.figure(measure).value?.description ?? "null"),\
                "interval":\(interval.map { "[\($0.lower),\($0.upper)]" } ?? "null")}
                """
        }
        return """
            {"units":[\(rows.joined(separator: ","))],"seed":\(bootstrap.seed),\
            "resamples":\(bootstrap.resamples),"figures":{\(figures.joined(separator: ","))}}
            """
    }
}

/// The script beside these tests, run with the `python3` of the caller's path.
private enum Peers {
    static let areInstalled = (try? run(["--installed"]).status) == 0

    static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("compare-with-peers.py")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", script.path] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
