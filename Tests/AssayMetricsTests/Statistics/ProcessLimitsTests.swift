import AssayMetrics
import Testing

@Suite struct ProcessLimitsTests {
    struct Case: Decodable {
        struct Constants: Decodable { let npl, url: Double }
        struct Published: Decodable {
            let value, tolerance: Double
            init(from decoder: any Decoder) throws {
                if let values = try? decoder.container(keyedBy: Keys.self) {
                    value = try values.decode(Double.self, forKey: .value)
                    tolerance = try values.decode(Double.self, forKey: .tolerance)
                } else {
                    value = try decoder.singleValueContainer().decode(Double.self)
                    // Printed to three decimals.
                    tolerance = 0.0051
                }
            }
            enum Keys: String, CodingKey { case value, tolerance }
        }
        struct Signals: Decodable { let rule1_x, rule1_mr, rule2, rule3, rule1_x_with_upper_60_7: [Int]? }
        let name: String
        let values: [Double]
        let moving_ranges: [Double]?
        let baseline_points: Int?
        let constants: Constants?
        let method: String?
        let published: [String: Published]?
        let exact: [String: Double]?
        let signals: Signals?
    }

    private func limits(_ one: Case) -> ProcessLimits? {
        var method = ProcessLimits.Method()
        if let constants = one.constants { method = .init(limitFactor: constants.npl, rangeFactor: constants.url) }
        if let words = one.method {
            let isMedian = words.contains("MEDIAN moving range") || words.contains("median based")
            method = .init(centre: words.hasPrefix("MEDIAN of x") ? .median : .mean, range: isMedian ? .median : .mean)
            method.isTrended = words.contains("trend")
        }
        return ProcessLimits(values: one.values, baseline: one.baseline_points ?? one.values.count, method: method)
    }

    @Test func drawsTheLimitsOfTheOracle() throws {
        let cases = try OracleCases.read("xmr_cases.json", as: Case.self)
        #expect(cases.count == 15)
        for one in cases {
            let limits = try #require(self.limits(one))
            let numbers = [
                "mean": limits.start, "centre": limits.start, "mr_mean": limits.movingRange, "mr_median": limits.movingRange,
                "lower": limits.lower(at: 0), "upper": limits.upper(at: 0), "range_upper": limits.rangeLimit, "slope": limits.slope, "half_width": limits.reach,
            ]
            for (name, expected) in one.exact ?? [:] { #expect(try #require(numbers[name]).agrees(with: expected), "\(one.name) \(name)") }
            for (name, expected) in one.published ?? [:] {
                #expect((try #require(numbers[name]) - expected.value).magnitude <= expected.tolerance, "\(one.name) \(name)")
            }
            if let ranges = one.moving_ranges {
                #expect(zip(one.values, one.values.dropFirst()).map { ($1 - $0).magnitude } == ranges)
            }
        }
    }

    @Test func findsTheSignalsOfTheOracle() throws {
        for one in try OracleCases.read("xmr_cases.json", as: Case.self) {
            let limits = try #require(self.limits(one))
            for (rule, found, expected) in [
                ("1", limits.outside, one.signals?.rule1_x), ("1 of ranges", limits.wideRanges, one.signals?.rule1_mr), ("2", limits.runs, one.signals?.rule2),
                ("3", limits.nearLimit, one.signals?.rule3),
            ] { if let expected { #expect(found == expected, "\(one.name), rule \(rule)") } }
        }
    }

    /// Wheeler's table 9.2 with his own upper limit of 60.7: the fourteenth point is 60.7 and not outside.
    @Test func aPointOnALimitIsNotOutside() throws {
        let cases = try OracleCases.read("xmr_cases.json", as: Case.self).filter { $0.signals?.rule1_x_with_upper_60_7 != nil }
        #expect(cases.count == 1)
        for one in cases {
            let drawn = try #require(self.limits(one))
            let method = ProcessLimits.Method(limitFactor: (60.7 - drawn.start) / drawn.movingRange, rangeFactor: 3.268)
            let wheelers = try #require(ProcessLimits(values: one.values, baseline: one.values.count, method: method))
            #expect(wheelers.upper(at: 0).agrees(with: 60.7) && one.values[13] == 60.7)
            #expect(wheelers.outside == one.signals?.rule1_x_with_upper_60_7)
        }
    }

    @Test func limitsStayAfterTwentyPoints() throws {
        let stable = (0..<20).map { 10 + Double($0 % 2) }
        let before = try #require(ProcessLimits(values: stable))
        let after = try #require(ProcessLimits(values: stable + [30, 40, 50]))
        #expect(after.upper(at: 0) == before.upper(at: 0))
        #expect(after.baselineCount == 20)
        #expect(after.signalAtLast == .outside(isAbove: true))
        #expect(before.signalAtLast == nil)
    }

    @Test func underTwelvePointsTheyAreProvisional() throws {
        #expect(try #require(ProcessLimits(values: Array(repeating: 1, count: 11))).isTrial)
        #expect(try !#require(ProcessLimits(values: Array(repeating: 1, count: 12))).isTrial)
        #expect(ProcessLimits(values: [1]) == nil)
        #expect(ProcessLimits(values: [1, .nan, 2]) == nil)
    }

    @Test func equalTenthsLieOnTheLine() throws {
        let limits = try #require(ProcessLimits(values: Array(repeating: 0.1, count: 12)))
        #expect(limits.outside.isEmpty)
        #expect(limits.runs.isEmpty)
        let around = try #require(ProcessLimits(values: [0.1, 0.2, 0.3] + Array(repeating: 0.2, count: 9)))
        #expect(around.runs.isEmpty)
    }

    @Test func aGapEndsARun() throws {
        let low = (0..<20).map { 10 + Double($0 % 2) }
        let run = try #require(ProcessLimits(values: low + Array(repeating: 11.5, count: 8)))
        #expect(run.signalAtLast == .run(isAbove: true, length: 9))
        let broken = try #require(ProcessLimits(values: low + [11.5, 11.5, 11.5, .nan, 11.5, 11.5, 11.5, 11.5]))
        #expect(broken.signalAtLast == nil)
        #expect(broken.runs.isEmpty)
        #expect(try #require(ProcessLimits(values: low + [.nan])).signalAtLast == nil)
    }

    @Test func aMovingRangeDoesNotCrossAGap() throws {
        let limits = try #require(ProcessLimits(values: [1, 2, .nan, 100, 101, 100]))
        #expect(limits.movingRange == 1)
        #expect(limits.wideRanges.isEmpty)
    }

    @Test func threeOfFourNearALimit() throws {
        let low = (0..<20).map { 10 + Double($0 % 2) }
        let limits = try #require(ProcessLimits(values: low + [12.5, 10.6, 12.6, 12.4]))
        #expect(limits.nearLimit == [20, 22, 23])
        #expect(limits.outside.isEmpty)
        #expect(try #require(ProcessLimits(values: low + [12.5, 8.4, 12.6, 8.5])).nearLimit.isEmpty)
    }

    @Test func aSlowMetricGetsWiderLimitsOnlyWhenAsked() throws {
        let slow = (0..<20).map { 10 + Double($0 / 5 % 2) }
        var method = ProcessLimits.Method()
        let narrow = try #require(ProcessLimits(values: slow, method: method))
        method.isWidened = true
        let wide = try #require(ProcessLimits(values: slow, method: method))
        // r = 0.65 of twenty points, corrected (20 r + 1) / 17 = 14/17: cut to 0.8.
        #expect(wide.reach.agrees(with: narrow.reach / (0.2).squareRoot()))
        #expect(wide.rangeLimit == narrow.rangeLimit)
    }
}
