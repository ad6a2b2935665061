import Foundation
import SeededNumbers
import Testing

@testable import hrdd

/// Work that several threads do: every input once, in order, and few of them held.
@Suite struct InOrderTests {
    private struct Stop: Error {}

    /// What `run` did: how often it asked for inputs, and how many were ever under way at once.
    private struct Record {
        var outputs: [Int] = []
        var asked = 0
        var mostUnderWay = 0
    }

    private func run(
        _ count: Int, jobs: Int, window: Int = 16, size: Int = 0, room: Int = 64 << 20,
        isWaiting: Bool = false,
        stopAt stop: Int? = nil, work: @escaping @Sendable (Int) -> Int = { $0 }
    ) throws -> Record {
        var record = Record()
        var wasLast = false
        try InOrder.run(
            jobs: jobs, window: window,
            next: {
                guard record.asked < count else {
                    #expect(!wasLast, "asked again behind the last")
                    wasLast = true
                    return nil
                }
                record.asked += 1
                record.mostUnderWay = max(record.mostUnderWay, record.asked - record.outputs.count)
                return record.asked - 1
            },
            size: { _ in size }, room: room, isWaiting: { isWaiting }, worker: { work },
            take: { output in
                if output == stop { throw Stop() }
                record.outputs.append(output)
            })
        return record
    }

    @Test(arguments: [1, 2, 3, 8]) func `results come in the order of their inputs, each once`(
        jobs: Int
    ) throws {
        let seed = UInt64.random(in: .min ... .max)
        let record = try run(500, jobs: jobs) { input in
            // Some take longer than those behind them.
            var random = SplitMix64(seed: seed &+ UInt64(input))
            if random.next() % 8 == 0 { usleep(UInt32(random.next() % 2000)) }
            return input
        }
        #expect(record.outputs == Array(0..<500), "seed \(seed)")
    }

    @Test(arguments: [0, 1]) func `fewer inputs than threads are done all the same`(count: Int) throws {
        #expect(try run(count, jobs: 8).outputs == Array(0..<count))
    }

    @Test(arguments: [1, 4, 16]) func `no more inputs than the window are held for each thread`(
        window: Int
    ) throws {
        let record = try run(400, jobs: 2, window: window) { input in
            usleep(100)
            return input
        }
        #expect(record.mostUnderWay <= 2 * window)
        #expect(record.mostUnderWay > 1, "nothing was done at once")
        #expect(record.outputs == Array(0..<400))
    }

    /// Of inputs of 10 bytes three fill a room for 30, and one that is larger than the room goes alone.
    @Test(arguments: [(30, 3), (5, 1), (0, 1)]) func `no more bytes are held than there is room for`(
        room: Int, most: Int
    ) throws {
        let record = try run(40, jobs: 4, size: 10, room: room)
        #expect(record.mostUnderWay == most)
        #expect(record.outputs == Array(0..<40))
    }

    /// Somebody types lines and wants the answer to each before the next.
    @Test func `what is done is handed on before an input is waited for`() throws {
        let record = try run(20, jobs: 4, isWaiting: true)
        #expect(record.mostUnderWay == 1)
        #expect(record.outputs == Array(0..<20))
    }

    @Test(arguments: [1, 4]) func `an error of who takes the results ends the work`(jobs: Int) {
        #expect(throws: Stop.self) { try run(1000, jobs: jobs, stopAt: 5) }
    }

    @Test(arguments: [1, 4]) func `an error of who gives the inputs ends the work`(jobs: Int) {
        var given = 0
        var outputs: [Int] = []
        #expect(throws: Stop.self) {
            try InOrder.run(
                jobs: jobs,
                next: {
                    given += 1
                    if given == 10 { throw Stop() }
                    return given
                },
                worker: { { $0 } }, take: { outputs.append($0) })
        }
        #expect(outputs == Array(1...9).dropLast(9 - outputs.count), "what was done came in order")
    }
}
