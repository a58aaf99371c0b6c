import AssayCharts
import Testing

@Suite struct SparklineTests {
    private func text(_ values: [Double?], hollow: Set<Int> = [], role: SeriesRole = .value) -> String {
        String(decoding: Sparkline(values: values, hollow: hollow, role: role).svg(), as: UTF8.self)
    }

    @Test(arguments: [
        [], [nil], [4], [nil, 4, nil], [1, 1, 1], [0, 0], [-1, -5, 3], [1, nil, 2, nil, 3, 4], [.nan, .infinity, 2], [1.7e308, -1.7e308, 0], [1e-300, 2e-300], [.leastNonzeroMagnitude, 0],
    ] as [[Double?]])
    func `hard data stays inside the subset`(values: [Double?]) {
        for role in [SeriesRole.adoption, .value, .context] {
            #expect(SVGSubset.violations(in: Sparkline(values: values, hollow: [0], role: role).svg()) == [])
        }
    }

    @Test func `half a year of weeks takes less than 700 bytes`() {
        for role in [SeriesRole.adoption, .value, .context] {
            #expect(Sparkline(values: (0..<26).map { Double($0 * $0 % 23) }, hollow: [25], role: role).svg().count < 700)
        }
    }

    @Test func `is hidden from assistive technology`() {
        #expect(text([1, 2]).hasPrefix("<svg class=\"sparkline\" aria-hidden=\"true\" width=\"120\" height=\"24\""))
    }

    @Test func `nothing to show is a dotted line, one point a dot in its week`() {
        #expect(text([nil, .nan]).contains("stroke-dasharray=\"1 4\""))
        #expect(text([nil, 4, nil]).contains("<circle cx=\"60\" cy=\"12\"") && !text([nil, 4, nil]).contains("<path"))
    }

    @Test func `equal values run level through the middle`() {
        #expect(text([3, 3, 3]).contains("d=\"M4 12L60 12L116 12\""))
    }

    @Test func `the last point is marked: filled, a diamond for adoption, a hollow circle for all if provisional`() {
        #expect(text([1, 2]).contains("<circle cx=\"116\" cy=\"4\" r=\"2.5\" class=\"chart-fill-value\""))
        let adoption = text([1, 2], role: .adoption)
        #expect(adoption.contains("z\" class=\"chart-fill-adoption\"") && !adoption.contains("<circle") && !adoption.contains("chart-fill-ground"))
        for (role, name) in [(SeriesRole.adoption, "adoption"), (.value, "value")] {
            let provisional = text([1, 2], hollow: [1], role: role)
            #expect(provisional.contains("<circle cx=\"116\" cy=\"4\" r=\"2.5\" class=\"chart-fill-ground chart-stroke-\(name)\""))
            #expect(!provisional.contains("z\""))
        }
    }
}
