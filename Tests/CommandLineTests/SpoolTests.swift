import Glibc
import SeededNumbers
import Testing

@testable import hrdd

@Suite struct `What is put by during a run` {
    private func entries(of spool: Spool) throws -> [[String]] {
        var all: [[String]] = []
        try spool.visit { all.append($0) }
        return all
    }

    /// In a folder of its own, which is empty again: the spool's file has no name.
    private func inFolder(_ body: (String) throws -> Void) throws {
        var template = Array("/tmp/hrdd-spool-XXXXXX".utf8CString)
        let folder = try #require(mkdtemp(&template).map { String(cString: $0) })
        try body(folder)
        #expect(rmdir(folder) == 0, "something is left")
    }

    @Test func `nothing was put by`() throws { #expect(try entries(of: Spool(in: "")) == []) }

    @Test func `entries come sorted by the bytes of their texts, the first text first`() throws {
        let spool = Spool(in: "")
        for entry in [
            ["b", "1"], ["é"], ["a", "2"], ["Z", "9"], ["a", "10"], ["a"], ["ab"], ["a\u{0}b"], [""],
        ] {
            spool.append(entry)
        }
        let sorted = [
            [""], ["Z", "9"], ["a"], ["a", "10"], ["a", "2"], ["a\u{0}b"], ["ab"], ["b", "1"], ["é"],
        ]
        #expect(try entries(of: spool) == sorted)
        #expect(try entries(of: spool) == sorted, "the second time")
    }

    /// Runs of a few entries, entries longer than a portion, equal ones, and some that come between two visits.
    @Test(arguments: 1...20) func `it is the same with a file of many runs as in memory`(number: Int) throws {
        let seed = UInt64.random(in: .min ... .max)
        var random = SplitMix64(seed: seed)
        let letters = ["", "a", "b", "\u{0}", "ÿ", "long text", "\n"]
        let entry = {
            (0..<random.next() % 4).map { _ in
                (0..<random.next() % 6).map { _ in letters[Int(random.next() % 7)] }.joined()
            }
        }
        try inFolder { folder in
            let spool = Spool(in: folder, room: 40 * number, portion: 1 + number * 7)
            var all: [[String]] = []
            for _ in 0..<2 {
                for _ in 0..<300 {
                    let next = entry()
                    spool.append(next)
                    all.append(next)
                }
                let sorted = all.sorted { a, b in
                    a.lexicographicallyPrecedes(b) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
                }
                let found = try entries(of: spool)
                #expect(found == sorted, "seed \(seed)")
            }
        }
    }

    /// Each entry has 5 bytes, and in the file 4 more; the file takes twenty at a time, which fill the room.
    @Test func `what there is no room for goes into a file without a name`() throws {
        try inFolder { folder in
            var sizes: [Int] {
                (0..<1024).compactMap { descriptor -> Int? in
                    var name = [CChar](repeating: 0, count: 200)
                    let count = readlink("/proc/self/fd/\(descriptor)", &name, name.count)
                    var status = stat()
                    guard count > 0,
                        String(decoding: name[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
                            .hasPrefix(folder + "/"),
                        fstat(Int32(descriptor), &status) == 0
                    else { return nil }
                    return Int(status.st_size)
                }
            }
            let spool = Spool(in: folder, room: 100)
            for _ in 0..<19 { spool.append(["four"]) }
            #expect(sizes == [])
            for _ in 19..<59 { spool.append(["four"]) }
            #expect(sizes == [2 * 20 * 9])
            spool.append(["four"])
            #expect(sizes == [3 * 20 * 9])
        }
    }

    @Test func `where no file can be made it stays in memory`() throws {
        let spool = Spool(in: "/there/is/no/such/folder", room: 10)
        for number in 1...9 { spool.append(["number \(10 - number)"]) }
        #expect(try entries(of: spool) == (1...9).map { ["number \($0)"] })
    }
}

@Suite struct `What is known of the files in a folder` {
    private func said(_ body: (FileRecords) -> Void) throws -> [String] {
        let records = FileRecords(Spool(in: ""))
        body(records)
        var all: [String] = []
        try records.visit { record in
            let before =
                record.before.map { "\($0.digest ?? "-")\($0.isPending ? " pending" : "")" } ?? "unknown"
            all.append(
                "\(record.path): \(before)\(record.isExpected ? ", expected" : ""), \(record.written ?? "-")")
        }
        return all
    }

    @Test func `each file comes once, with all that is known of it`() throws {
        let all = try said { records in
            records.note("b", "d2")
            records.add(Manifest.Entry(path: "b", digest: "d1", isPending: false))
            records.expect("b")
            records.expect("a")
            records.add(Manifest.Entry(path: "c", digest: nil, isPending: true))
            records.add(Manifest.Entry(path: "d", digest: "d3", isPending: true))
        }
        #expect(
            all == [
                "a: unknown, expected, -", "b: d1, expected, d2", "c: - pending, -", "d: d3 pending, -",
            ])
    }

    @Test func `nothing is known of an empty folder`() throws { #expect(try said { _ in } == []) }
}

@Suite struct `The manifest of a folder` {
    private func text(_ entries: [Manifest.Entry]) -> String {
        var bytes = Manifest.opening
        for (index, entry) in entries.enumerated() { bytes += Manifest.text(of: entry, isFirst: index == 0) }
        return String(decoding: bytes + Manifest.closing(isEmpty: entries.isEmpty), as: UTF8.self)
    }

    private func read(_ text: String) -> [Manifest.Entry]? {
        var entries: [Manifest.Entry] = []
        return Manifest.read(Array(text.utf8)) { entries.append($0) } ? entries : nil
    }

    @Test func `it is read as it was written`() throws {
        let entries = [
            Manifest.Entry(path: "a \"b\".md", digest: "00ff", isPending: false),
            Manifest.Entry(path: "ü.md", digest: nil, isPending: true),
        ]
        let again = try #require(read(text(entries)))
        #expect(again.map(\.path) == entries.map(\.path))
        #expect(again.map(\.digest) == ["00ff", nil])
        #expect(again.map(\.isPending) == [false, true])
        #expect(read(text([]))?.isEmpty == true)
    }

    @Test(arguments: [
        "", "[]", "{}", #"{"schema": "hrdd/manifest/2", "files": []}"#, #"{"schema": "hrdd/manifest/1"}"#,
        #"{"schema": "hrdd/manifest/1", "files": [{"sha256": "00"}]}"#,
        #"{"schema": "hrdd/manifest/1", "files": {}}"#, #"{"schema": "hrdd/manifest/1", "files": []"#,
    ]) func `what is no manifest is not taken for one`(text: String) { #expect(read(text) == nil) }
}
