import Testing

@testable import AssayCharts

@Suite struct ValueAxisTests {
    private func axis(_ values: [Double?], _ format: NumberFormat = NumberFormat()) throws -> ValueAxis {
        try ValueAxis(ValueExtent(values), format: format, count: 4)
    }

    @Test(arguments: [
        ([10, 50], ["0", "10", "20", "30", "40", "50"]), ([0.1, 2_900_000], ["0", "1M", "2M", "3M"]), ([1_900_000, 4_700_000], ["2M", "3M", "4M", "5M"]),
        ([300_000, 2_000_000], ["0.0M", "0.5M", "1.0M", "1.5M", "2.0M"]), ([12_000, 18_000], ["12k", "14k", "16k", "18k"]),
        ([-5, 5], ["−5", "0", "5"]), ([0, 1], ["0", "1"]), ([0, 2], ["0", "1", "2"]), ([0, 0], ["0", "1"]), ([1e-6, 3e-6], ["0.0000010", "0.0000015", "0.0000020", "0.0000025", "0.0000030"]),
    ] as [([Double], [String])])
    func `labels share one unit and one number of decimals`(values: [Double], expected: [String]) throws {
        let labels = try axis(values).labels
        // Zero needs no decimals.
        #expect(labels == expected.map { $0 == "0.0M" ? "0" : $0 })
    }

    @Test func `the foot is zero where the data come near it, and free where they do not`() throws {
        #expect(try axis([24, 100]).domain.lowerBound == 0)
        #expect(try !axis([60, 100]).startsAtZero)
        #expect(try axis([-100, -20]).domain.upperBound == 0)
        // The first tick would be 100, one step above zero.
        #expect(try axis([170, 617]).labels.first == "0")
        #expect(try axis([-617, -170]).labels.last == "0")
    }

    @Test func `equal values stand on zero`() throws {
        #expect(try axis([50, 50, nil]).domain.lowerBound == 0)
        #expect(try axis([-50, -50]).domain.upperBound == 0)
        #expect(try axis([1e12, 1e12 + 1e-3]).startsAtZero)
    }

    @Test func `a share has no room above 100 %`() throws {
        let percent = NumberFormat(style: .percent)
        #expect(try axis([0.5, 0.97], percent).domain.upperBound <= 1)
        #expect(try axis([0.9, 0.9], percent).domain.upperBound <= 1)
        #expect(try axis([0.2, 0.95], percent).labels.last == "100\u{A0}%")
        #expect(try axis([0.5, 1.4], percent).domain.upperBound >= 1.4)
    }

    @Test func `the domain holds the data, with at most six ticks, over many spans`() throws {
        var random = Noise(seed: 11)
        for _ in 0..<3_000 {
            let size = Ticks.power(Int.random(in: -5...14, using: &random))
            let values = (0..<4).map { _ in (random.unit() - 0.3) * size }
            let axis = try axis(values)
            let ticks = try #require(axis.ticks)
            #expect(axis.domain.lowerBound <= values.min()! && values.max()! <= axis.domain.upperBound)
            #expect((2...6).contains(ticks.values.count), "\(values) \(ticks.values)")
            #expect(ticks.values.allSatisfy(axis.domain.contains))
            #expect(axis.labels.count == ticks.values.count)
        }
    }

    @Test func `says why there is nothing to draw`() {
        #expect(throws: ValueAxis.Failure.noData) { try axis([nil, .nan, .infinity]) }
        #expect(throws: ValueAxis.Failure.outOfReach) { try axis([1e300]) }
        #expect(throws: ValueAxis.Failure.outOfReach) { try axis([1e-30]) }
    }
}
