import Testing

@testable import hrdd

@Suite struct `Many names in little memory` {
    /// Beside plain paths such as share nothing, share all, or share and differ in more bytes than one number of seven
    /// bits, or two, can say.
    private static let names =
        ["", "a", "a", "ab", "b/1.yaml", "b/10.yaml", "b/é.yaml", "b/è.yaml", "", "Z", "\u{0}"]
        + [126, 127, 128, 129, 16_383, 16_384, 20_000].flatMap { count in
            let long = String(repeating: "x", count: count)
            return [long, long + "y", long, String(repeating: "z", count: count)]
        }

    @Test func `packed names come as they went in`() {
        var packed = PackedNames()
        #expect(Array(packed).isEmpty)
        for name in Self.names { packed.append(name) }
        #expect(packed.count == Self.names.count)
        #expect(Array(packed) == Self.names)
        #expect(Array(packed) == Self.names, "the second time")
    }

    @Test func `names of a list are found by their numbers, and sorted by their bytes`() {
        var list = NameList()
        #expect(list.sorted.count == 0)
        for name in ["b", "", "é", "a", "Z", "ab", "a"] { list.append(name) }
        #expect((0..<list.count).map { list[$0] } == ["b", "", "é", "a", "Z", "ab", "a"])
        let sorted = list.sorted
        #expect((0..<sorted.count).map { sorted[$0] } == ["", "Z", "a", "a", "ab", "b", "é"])
    }
}

@Suite struct `Texts as bytes in the order of the texts` {
    private static let entries = [
        [], [""], ["", ""], ["a"], ["a", ""], ["a\u{0}"], ["a\u{0}", "b"], ["a\u{0}\u{0}"], ["a", "b"],
        ["é", "ÿ"],
        [String(repeating: "x", count: 300)], [String(repeating: "x", count: 70_000), "y"],
    ]

    @Test func `texts are what they were made of, and ordered as texts are`() {
        for one in Self.entries {
            #expect(SortableBytes(one).texts == one)
            for other in Self.entries {
                let isBefore = one.lexicographicallyPrecedes(other) {
                    $0.utf8.lexicographicallyPrecedes($1.utf8)
                }
                #expect((SortableBytes(one) < SortableBytes(other)) == isBefore, "\(one), \(other)")
            }
        }
    }

    /// What is not all there is left for later, and nothing is passed over.
    @Test func `one behind the other they are taken out again, but not before all is there`() throws {
        var all: [UInt8] = []
        for entry in Self.entries { SortableBytes(entry).append(to: &all) }
        var place = 0
        for entry in Self.entries {
            let start = place
            let taken = try #require(SortableBytes(from: all, at: &place))
            #expect(taken.texts == entry)
            #expect(place == start + 4 + taken.count)
            for end in [start, start + 3, start + 4, place - 1] where end < place {
                var cut = start
                #expect(SortableBytes(from: Array(all[..<end]), at: &cut) == nil)
                #expect(cut == start)
            }
        }
        #expect(place == all.count)
    }
}
