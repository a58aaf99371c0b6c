import Testing

@testable import AssayCharts

@Suite struct TwinPanelsTests {
    private static let profiles: [SVGProfile] = [.inline(labelledBy: "fig-1", describedBy: "fig-1-text"), .standalone(dark: false), .standalone(dark: true)]

    private func text(_ chart: Chart, _ profile: SVGProfile = profiles[0]) -> String { String(decoding: chart.svg(profile), as: UTF8.self) }

    @Test(arguments: HardCharts.all.indices)
    func `hard data stays inside the subset, its labels apart and in the drawing`(index: Int) throws {
        let (name, chart) = HardCharts.all[index]
        try expectSound(chart, name)
    }

    @Test func `labels stay apart over many charts`() throws {
        var random = Noise(seed: 2026)
        for round in 0..<300 {
            let count = Int.random(in: 1...110, using: &random)
            let sizes: [Double] = [1e-5, 0.3, 1, 40, 9_000, 3e6, 2e10]
            let size = sizes[Int.random(in: 0..<7, using: &random)]
            let values = (0..<count).map { _ -> Double? in random.unit() < 0.1 ? nil : (random.unit() - 0.2) * size }
            let ordinals = (0..<Int.random(in: 0...6, using: &random)).map { _ in Int.random(in: 0..<count, using: &random) }
            let chart = HardCharts.chart(
                values, weeks: HardCharts.weeks(count, from: Int.random(in: 1...53, using: &random)), events: HardCharts.events(ordinals),
                format: NumberFormat(style: round % 3 == 0 ? .percent : .plain), hollow: [count - 1], breaks: round % 4 == 0 ? [count / 2] : [])
            let svg = chart.svg(round % 2 == 0 ? .standalone(dark: false) : Self.profiles[0])
            let faults = try LabelBoxes(svg).faults
            #expect(faults == [], "round \(round)")
            #expect(SVGSubset.violations(in: svg) == [], "round \(round)")
        }
    }

    @Test func `a year of weeks in a page takes less than 8 KB`() {
        let chart = HardCharts.chart((0..<53).map { Double($0 * $0 % 17) }, events: HardCharts.events([10, 20, 30]), hollow: [52])
        #expect(chart.svg(Self.profiles[0]).count < 8_192)
    }

    @Test func `a gap is not bridged, and a point between gaps is a dot`() {
        let chart = HardCharts.chart([1, 2, nil, 3, nil, 4, 5])
        let path = text(chart).split(separator: "<path d=\"").first { $0.contains("stroke-width=\"2.5\"") } ?? ""
        #expect(path.count(where: { $0 == "M" }) == 2 && path.prefix { $0 != "\"" }.count(where: { $0 == "L" }) == 2)
        // The dot between the gaps, and the last point.
        #expect(text(chart).split(separator: "<circle").count == 3)
    }

    @Test func `a change of definition breaks the line and is said`() {
        let svg = text(HardCharts.chart([1, 2, 3, 4], breaks: [2]))
        let path = svg.split(separator: "<path d=\"").first { $0.contains("stroke-width=\"2.5\"") } ?? ""
        #expect(path.count(where: { $0 == "M" }) == 2)
        #expect(svg.contains("definition changed in W3"))
        #expect(text(HardCharts.chart([1, 2, 3, 4], breaks: [1, 3])).contains("definition changed where the line breaks"))
    }

    @Test func `provisional weeks are hollow and said, and only where they have a value`() {
        #expect(text(HardCharts.chart([1, 2, 3], hollow: [2])).contains("open circle: provisional"))
        let without = HardCharts.chart([1, 2, nil], adoption: [1, 2, nil], hollow: [2])
        #expect(!text(without).contains("provisional"))
    }

    @Test func `an axis that does not start at zero says so`() {
        #expect(text(HardCharts.chart([90, 100], adoption: [0, 5])).contains("axis does not start at zero"))
        #expect(!text(HardCharts.chart([0, 100], adoption: [0, 5])).contains("axis does not start at zero"))
    }

    @Test func `an old last figure is printed with its week`() {
        #expect(text(HardCharts.chart([1, 8, nil])).contains(">8 (W2)<"))
        #expect(text(HardCharts.chart([1, 7, 8])).contains(">8<"))
    }

    @Test func `panels without a line state why, and draw none`() {
        #expect(text(HardCharts.chart([nil])).contains("no data in these weeks"))
        #expect(text(HardCharts.chart([1e300])).contains("figures too large or too small to draw"))
        let withheld = text(HardCharts.chart([1, 2], withheld: "no value recorded"))
        #expect(withheld.contains("no value recorded"))
        #expect(!withheld.contains("stroke-width=\"2.5\""))
        // The figures of a withheld panel are nowhere.
        let secret = HardCharts.chart([31_337, 31_999], withheld: "no value recorded")
        #expect(secret.svg(Self.profiles[0]) == HardCharts.chart([1, 2], withheld: "no value recorded").svg(Self.profiles[0]))
    }

    @Test func `one event is named in the chart, several are lettered and listed`() {
        let one = text(HardCharts.chart(Array(repeating: 1, count: 10), events: HardCharts.events([4])))
        #expect(one.contains(">Target announced<") && !one.contains(">A<"))
        let six = text(HardCharts.chart(Array(repeating: 1, count: 10), events: HardCharts.events([7, 1, 3, 5, 8, 9])))
        #expect(six.contains(">D<") && !six.contains(">E<"))
        #expect(six.contains(">W2 · Target announced (noted later)<") && six.contains(">and 2 more events<"))
        #expect(six.split(separator: "stroke-dasharray=\"2 3\"").count == 3)
    }

    @Test func `a chart in a page has no ids, no title and one name`() {
        let svg = text(HardCharts.chart([1, 2, 3]), .inline(labelledBy: "a\"b", describedBy: ""))
        #expect(svg.hasPrefix("<svg class=\"chart\" role=\"img\" aria-labelledby=\"a&quot;b\" width=\"760\""))
        for word in [" id=", "<title", "<desc", "aria-describedby", "xmlns", "Tokens doubled"] { #expect(!svg.contains(word)) }
        #expect(svg.contains("<g aria-hidden=\"true\""))
    }

    @Test func `a file says what it is, stands on its ground and has no classes`() {
        let svg = text(HardCharts.chart([1, 2, 3]), .standalone(dark: true))
        #expect(svg.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"808\""))
        #expect(svg.contains("<title>Tokens doubled") && svg.contains("<desc>Two lines over the same weeks.</desc>"))
        #expect(svg.contains("<rect width=\"808\"") && svg.contains("fill=\"#14171a\"/>"))
        #expect(!svg.contains("class="))
    }

    @Test func `the unit is said unless the title has it`() {
        #expect(text(HardCharts.chart([1, 2], name: "Spend", format: NumberFormat(unit: "EUR"))).contains("Value · Spend, EUR<"))
        #expect(text(HardCharts.chart([1, 2], name: "Spend in EUR", format: NumberFormat(unit: "EUR"))).contains("Value · Spend in EUR<"))
    }
}
