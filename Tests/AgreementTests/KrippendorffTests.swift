import Testing

@testable import Agreement

/// The worked tables of K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011).
@Suite struct KrippendorffTests {
    /// Section A, two observers and ten units of binary data.
    static let binary = table([
        [0, 1, 0, 0, 0, 0, 0, 0, 1, 0],
        [1, 1, 1, 0, 0, 1, 0, 0, 0, 0],
    ])
    /// Section B, two observers and twelve units of nominal data.
    static let letters = table([
        ["a", "a", "b", "b", "d", "c", "c", "c", "e", "d", "d", "a"],
        ["b", "a", "b", "b", "b", "c", "c", "c", "e", "d", "d", "d"],
    ])
    /// Sections C and D, four observers and twelve units, some of them not coded by all; the last unit is
    /// coded by one alone.
    static let fourObservers = table([
        [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3],
        [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
    ])

    @Test func `binary data of two observers give 0.095`() throws {
        // n = 20, o_01 = 4, n_0 = 14, n_1 = 6: 1 − 19 · 4 / 84.
        let alpha = try #require(Self.binary.figure(.alphaNominal).value)
        #expect(abs(alpha - 0.095) < 0.0005)
        #expect(abs(alpha - (1 - 76.0 / 84)) < 1e-15)
    }

    @Test func `nominal data of two observers give 0.692`() throws {
        // n = 24, the diagonal of the coincidences adds up to 18, n_c = 4, 6, 6, 6, 2.
        let alpha = try #require(Self.letters.figure(.alphaNominal).value)
        #expect(abs(alpha - 0.692) < 0.0005)
        #expect(abs(alpha - (23.0 * 18 - 104) / (24 * 23 - 104)) < 1e-15)
    }

    @Test func `four observers with missing data give 0.743 as nominal`() throws {
        // n = 40; the coincidences off the diagonal add up to 4 on one side; n_c = 9, 13, 10, 5, 3.
        let alpha = try #require(Self.fourObservers.figure(.alphaNominal).value)
        #expect(abs(alpha - 0.743) < 0.0005)
        #expect(abs(alpha - (1 - 39.0 * 4 / 608)) < 1e-15)
    }

    @Test func `four observers with missing data give 0.815 as ordinal`() throws {
        // Middles 4.5, 15.5, 27, 34.5, 38.5; observed 945.5, expected 199 740.
        let alpha = try #require(Self.fourObservers.figure(.alphaOrdinal).value)
        #expect(abs(alpha - 0.815) < 0.0005)
        #expect(abs(alpha - (1 - 39 * 945.5 / 199_740)) < 1e-15)
    }

    @Test func `a value that stands alone in its unit is not pairable`() {
        #expect(Self.fourObservers.pairableUnitCount == 11)
    }

    @Test func `two labels have the same alpha as nominal and as ordinal`() throws {
        let nominal = try #require(Self.binary.figure(.alphaNominal).value)
        let ordinal = try #require(Self.binary.figure(.alphaOrdinal).value)
        #expect(abs(nominal - ordinal) < 1e-15)
    }

    /// A table from a row a coder, as Krippendorff prints them.
    static func table<Label: Hashable & Comparable & Sendable>(_ coders: [[Label?]]) -> CodingTable<Label> {
        CodingTable(units: (coders.first ?? []).indices.map { unit in coders.map { $0[unit] } })
    }
}
