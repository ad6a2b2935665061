import Testing

@testable import hrdd

/// How many threads a container's share of the processors is worth.
@Suite struct CoresTests {
    @Test(arguments: [
        ("100000 100000\n", 1), ("150000 100000\n", 2), ("50000 100000\n", 1), ("400000 100000", 4),
        ("1 100000", 1), ("9223372036854775807 1", Int.max), ("9223372036854775807 2", 1 << 62),
    ])
    func `a share of the clock is so many cores, rounded up`(text: String, cores: Int) {
        #expect(Cores.quota(text) == cores)
    }

    @Test(arguments: [
        "max 100000\n", "", "100000", "0 100000", "-100000 100000", "100000 0", "1 2 3", "1.5 1",
        "99999999999999999999 1",
    ])
    func `without a share that can be read there is no quota`(text: String) {
        #expect(Cores.quota(text) == nil)
    }

    @Test func `there is a core at least`() {
        #expect(Cores.available >= 1)
    }
}
