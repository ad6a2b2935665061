import Testing

@testable import Agreement

@Suite struct UndefinedTests {
    @Test(arguments: [[], [[]], [[nil, nil]], [[0, nil], [nil, 1]]] as [[[Int?]]])
    func `without a unit that two answered no figure is given`(_ units: [[Int?]]) {
        let table = CodingTable(units: units)
        for measure in [Measure.percentAgreement, .alphaNominal, .alphaOrdinal] {
            #expect(table.figure(measure) == .undefined(.noPairableUnit))
            #expect(table.interval(measure) == .undefined(.noPairableUnit))
        }
        #expect(table.figure(.cohensKappa).value == nil)
    }

    @Test func `without variation there is agreement and neither kappa nor alpha`() {
        // The lone 5 varies, and is compared with nothing.
        let table = CodingTable(units: [[1, 1], [1, 1], [5, nil]])
        #expect(table.figure(.percentAgreement) == .known(1))
        for measure in [Measure.cohensKappa, .alphaNominal, .alphaOrdinal] {
            #expect(table.figure(measure) == .undefined(.noVariation))
            #expect(table.interval(measure) == .undefined(.noVariation))
        }
    }

    @Test func `coders who always differ have both kappa and alpha`() throws {
        // Kappa: p_o = p_c = 0. Alpha: n = 4, observed 2, expected 2 · 2: 1 − 3 · 2 / 4.
        let table = CodingTable(units: [[0, 1], [0, 1]])
        #expect(table.figure(.cohensKappa) == .known(0))
        #expect(table.figure(.alphaNominal) == .known(-0.5))
    }

    @Test func `one pairable unit has a figure and no interval`() {
        let table = CodingTable(units: [[0, 1], [1, nil]])
        #expect(table.figure(.alphaNominal) == .known(0))
        #expect(table.interval(.alphaNominal) == .undefined(.onePairableUnit))
    }

    @Test func `too many resamples without variation leave no interval`() throws {
        // Half of the resamples of two agreed units that differ draw one of them twice.
        let interval = CodingTable(units: [[0, 0], [1, 1]]).interval(.alphaNominal)
        guard case .undefinedResamples(let undefined, of: 2000) = try #require(interval.reason) else {
            Issue.record("\(interval)")
            return
        }
        #expect((900...1100).contains(undefined))
    }

    @Test(arguments: [-1, 0, 39]) func `resamples too few for a tail leave no interval`(_ count: Int) {
        let interval = KrippendorffTests.letters.interval(.alphaNominal, by: Bootstrap(resamples: count))
        #expect(interval == .undefined(.tooFewResamples(count)))
    }

    @Test func `each reason is said in words`() {
        #expect(Undefined.notTwoCoders(1).explanation == "kappa compares two analysts, and there is 1")
        #expect(Undefined.notTwoCoders(3).explanation == "kappa compares two analysts, and there are 3")
        #expect(
            Undefined.tooFewResamples(7).explanation
                == "the tails need 40 resamples or more, and 7 were asked for")
    }
}
