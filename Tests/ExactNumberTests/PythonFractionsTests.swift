import ExactNumber
import Foundation
import SeededNumbers
import Testing

/// The arithmetic is held against Python's `fractions`, which is slow and well kept.
@Suite struct PythonFractionsTests {
    static let pythonPath = "/usr/bin/env"

    /// What Python answers to a program, or `nil` where there is no Python.
    private func python(_ program: String, _ input: String) throws -> String? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.pythonPath)
        process.arguments = ["python3", "-c", program]
        let (stdin, stdout) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (stdin, stdout)
        try process.run()
        let writer = Thread { [bytes = Data(input.utf8), handle = stdin.fileHandleForWriting] in
            try? handle.write(contentsOf: bytes)
            try? handle.close()
        }
        writer.start()
        let output = stdout.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 127 ? nil : String(decoding: output, as: UTF8.self)
    }

    /// A whole number of 0 to about 700 bits, often with bits in long runs, which is where carries hide.
    private func number(_ random: inout SplitMix64) -> String {
        let digits = [1, 2, 18, 19, 20, 38, 40, 77, 90, 99][random.below(10)]
        let style = random.below(3)
        let text = (0..<digits).map { _ in
            style == 0 ? "9" : style == 1 ? (random.below(12) == 0 ? "7" : "0") : String(random.below(10))
        }
        return (random.below(2) == 0 ? "-" : "") + text.joined()
    }

    @Test func `sums, products, quotients, order and rounding are those of Python's fractions`() throws {
        let seed: UInt64 = 20_210_312
        var random = SplitMix64(seed: seed)
        var asked = ""
        var computed: [String] = []
        while computed.count < 2_000 {
            let small = random.below(3) == 0
            func one() -> String { small ? String(random.below(2_000) - 1_000) : number(&random) }
            let words = [one(), one(), one(), one()]
            let numbers = words.compactMap { BigInt(decimal: $0) }
            guard numbers.count == 4, let a = Rational(numbers[0], over: numbers[1]),
                let b = Rational(numbers[2], over: numbers[3])
            else { continue }
            let decimals = random.below(5)
            asked += words.joined(separator: " ") + " \(decimals)\n"
            // Products of products reach beyond 1,200 bits, where Lehmer's steps are many.
            let deep = (a * b + a) * (b * b - a)
            computed.append(
                [
                    (a + b).description, (a - b).description, (a * b).description,
                    (a / b)?.description ?? "none", String(a < b), deep.description,
                    a.text(decimals: decimals),
                ].joined(separator: " "))
        }
        let program = """
            import sys
            from fractions import Fraction as F
            from decimal import Decimal as D
            def half_up(x, n):
                s = abs(x) * 10**n
                w = (2 * s.numerator + s.denominator) // (2 * s.denominator)
                t = str(w).rjust(n + 1, '0')
                if n: t = t[:-n] + '.' + t[-n:]
                return ('-' if x < 0 and w else '') + t
            for line in sys.stdin:
                p, q, r, s, n = map(int, line.split())
                a, b = F(p, q), F(r, s)
                print(a + b, a - b, a * b, a / b if b else 'none', 'true' if a < b else 'false',
                      (a * b + a) * (b * b - a), half_up(a, n))
            """
        guard let answer = try python(program, asked) else {
            print("SKIPPED: no python3, the arithmetic was not held against Python's fractions")
            return
        }
        let lines = answer.split(separator: "\n").map(String.init)
        try #require(lines.count == computed.count, "seed \(seed)")
        for (line, ours) in zip(lines, computed) { #expect(ours == line, "seed \(seed)") }
    }
}

extension SplitMix64 {
    fileprivate mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
