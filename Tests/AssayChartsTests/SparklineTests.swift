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
        #expect(text([1, 2]).contains("<circle cx=\"116\" cy=\"4\" r=\"2.5\" class=\"fill-value\""))
        let adoption = text([1, 2], role: .adoption)
        #expect(adoption.contains("z\" class=\"fill-adoption\"") && !adoption.contains("<circle") && !adoption.contains("fill-ground"))
        for (role, name) in [(SeriesRole.adoption, "adoption"), (.value, "value")] {
            let provisional = text([1, 2], hollow: [1], role: role)
            #expect(provisional.contains("<circle cx=\"116\" cy=\"4\" r=\"2.5\" class=\"fill-ground stroke-\(name)\""))
            #expect(!provisional.contains("z\""))
        }
    }

    private func limited(_ values: [Double?], _ limits: ClosedRange<Double>?, hollow: Set<Int> = [], role: SeriesRole = .value) -> String {
        String(decoding: Sparkline(values: values, hollow: hollow, role: role, limits: limits).svg(), as: UTF8.self)
    }

    @Test func `limits are a band behind the line, on a scale that holds both`() {
        // 0 to 10 are the heights 20 to 4.
        let svg = limited([10, 0], 2.5...7.5)
        #expect(svg.contains("<rect x=\"0\" y=\"8\" width=\"120\" height=\"8\" class=\"fill-band\"/><path d=\"M4 4L116 20\""))
        #expect(limited([5, 5], 0...10).contains("y=\"4\" width=\"120\" height=\"16\"") && limited([5, 5], 0...10).contains("d=\"M4 12L116 12\""))
        #expect(!limited([1, 2], nil).contains("<rect"))
    }

    @Test func `limits without a span are seen, and without an end not drawn`() {
        #expect(limited([5, 5], 5...5).contains("y=\"11.5\" width=\"120\" height=\"1\""))
        #expect(limited([1, 2], -(.infinity)...3) == limited([1, 2], nil))
        #expect(!limited([nil], 1...2).contains("<rect"))
    }

    @Test func `less than a twentieth is not drawn as a mountain, unless the limits say that it is much`() {
        // A span of 1 in 100 on a scale of 5: a fifth of the 16 pixels, about the middle.
        #expect(limited([100, 99], nil).contains("d=\"M4 10.4L116 13.6\""))
        #expect(limited([-100, -99], nil).contains("d=\"M4 13.6L116 10.4\""))
        #expect(limited([100, 90], nil).contains("d=\"M4 4L116 20\""))
        #expect(limited([100, 99], 99...100).contains("d=\"M4 4L116 20\""))
    }

    @Test(arguments: [1e12, 1e-6, 1.7e308, .leastNonzeroMagnitude, 0, -1] as [Double])
    func `hard limits stay inside the subset`(size: Double) {
        let limits = min(size, -size)...max(size, -size)
        for values in [[], [nil], [size], [size, -size, nil, 0], [.nan, size / 2]] as [[Double?]] {
            let svg = Sparkline(values: values, hollow: [0], role: .value, limits: limits).svg()
            #expect(SVGSubset.violations(in: svg) == [] && !String(decoding: svg, as: UTF8.self).contains("nan"))
        }
    }

    @Test func `a year with limits takes less than 1 KB`() {
        for role in [SeriesRole.adoption, .value, .context] {
            let line = Sparkline(values: (0..<53).map { Double($0 * $0 % 23) }, hollow: [52], role: role, limits: 2...19)
            #expect(line.svg().count < 1_024)
        }
    }

    @Test func `limits are drawn as recorded`() throws {
        var values: [Double?] = (0..<26).map { index in
            let jitter = (index * index * 31 + index * 17) % 97
            return 4 + Double(jitter) / 97
        }
        values[9] = nil
        try expectGolden("sparkline-limits", Sparkline(values: values, hollow: [25], breaks: [14], role: .value, limits: 4.1...4.8).svg())
    }
}
