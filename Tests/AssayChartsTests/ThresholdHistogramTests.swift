import AssayCharts
import Testing

@Suite struct ThresholdHistogramTests {
    static let measure = ChartMeasure(title: "Prompts a week", role: .adoption, format: NumberFormat(unit: "prompts"))
    static let forty = "Quality assurance & platform team, north"

    static func bins(_ people: [Double], from: Double = 0, step: Double = 10) -> [ThresholdHistogram.Bin] {
        people.enumerated().map { .init(lower: from + Double($0) * step, upper: from + Double($0 + 1) * step, people: $1) }
    }

    static func histogram(_ bins: [ThresholdHistogram.Bin], threshold: Double? = 50, comparison: [ThresholdHistogram.Bin] = [], label: String = "target: 50", excess: String? = nil) -> ThresholdHistogram {
        ThresholdHistogram(measure: measure, bins: bins, threshold: threshold, thresholdLabel: label, comparison: comparison, comparisonLabel: comparison.isEmpty ? "" : "before the target", excess: excess)
    }

    static let before: [Double] = [12, 18, 26, 31, 34, 32, 28, 22, 16, 11]
    static let now: [Double] = [8, 12, 19, 22, 9, 63, 41, 27, 17, 12]
    static let usual = histogram(bins(now), comparison: bins(before), excess: "31 people more than expected just above the target")
    static let merged = histogram([.init(lower: 0, upper: 20, people: 20)] + bins([19, 22, 9, 63, 41, 27], from: 20) + [.init(lower: 80, upper: 120, people: 29)])

    static let hard: [(name: String, histogram: ThresholdHistogram)] = [
        ("usual", usual), ("merged", merged), ("no bins", histogram([])), ("one bin", histogram(bins([12]))), ("no threshold", histogram(bins(now), threshold: nil)),
        ("all equal", histogram(bins(Array(repeating: 7, count: 10)), comparison: bins(Array(repeating: 7, count: 10)))), ("nobody", histogram(bins([0, 0, 0]))), ("1e12 people", histogram(bins([1e12, 2e12, 3e12]))),
        ("large steps", histogram(bins(now, step: 1e11), threshold: 5e11, comparison: bins(before, step: 1e11))), ("small steps", histogram(bins(now, step: 1e-6), threshold: 5e-6)),
        ("negative", histogram(bins(now, from: -50), threshold: 0, comparison: bins(before, from: -50))), ("threshold at the end", histogram(bins(now), threshold: 100)),
        ("threshold at the start", histogram(bins(now), threshold: 0)), ("threshold a little outside", histogram(bins(now), threshold: 120)), ("threshold far outside", histogram(bins(now), threshold: 1e9)),
        ("threshold in a step", histogram(bins(now), threshold: 55)), ("threshold not finite", histogram(bins(now), threshold: .nan)),
        ("bad bins", histogram([
            .init(lower: 0, upper: 0, people: 5), .init(lower: 0, upper: .infinity, people: 5), .init(lower: 0, upper: 10, people: .nan), .init(lower: 0, upper: 10, people: -4), .init(lower: 0, upper: 10, people: 8), .init(lower: 5, upper: 15, people: 9),
        ])),
        ("holes", histogram([.init(lower: 0, upper: 10, people: 5), .init(lower: 40, upper: 50, people: 9)], comparison: [.init(lower: 0, upper: 10, people: 6), .init(lower: 60, upper: 70, people: 4)])),
        ("comparison of other steps", histogram(bins(now), comparison: bins([30, 57, 66, 50, 27], step: 20))), ("comparison alone", histogram([], comparison: bins(before))),
        ("hundred bins", histogram(bins((0..<100).map { Double(5 + $0 * 37 % 50) }), threshold: 500)), ("greatest of all", histogram([.init(lower: -1e308, upper: 1e308, people: 1e308)])),
        ("long texts", histogram(bins(now), comparison: bins(before), label: forty + forty, excess: forty + forty + forty)), ("markup", histogram(bins(now), label: "<script>&", excess: "\"><b>]]>")),
        ("bidi", histogram(bins(now), label: "\u{202E}reversed\u{0}", excess: "שלום")), ("empty texts", histogram(bins(now), label: "", excess: "")),
    ]

    @Test(arguments: hard.indices) func `holds whatever the data`(index: Int) throws { try expectSound(Self.hard[index].histogram, Self.hard[index].name) }

    @Test func `the finding is the excess, else both sides of the threshold, else where most are`() {
        #expect(Self.usual.finding == "31 people more than expected just above the target")
        #expect(Self.histogram(Self.bins(Self.now)).finding == "63 people just above the threshold, 9 just below: Prompts a week")
        #expect(Self.histogram(Self.bins(Self.now), threshold: nil).finding == "Most people, 63, at 50 to 60: Prompts a week")
        #expect(Self.histogram(Self.bins(Self.now), threshold: 55).finding == "Most people, 63, at 50 to 60: Prompts a week")
        #expect(Self.histogram([]).finding == "Nobody to show: Prompts a week")
    }

    @Test func `a merged step is as high as its people per step, and it is said`() {
        let chart = Self.merged.chart(caption(Self.merged))
        #expect(bars(chart).map(\.end) == [10, 19, 22, 9, 63, 41, 27, 7.25])
        #expect(bars(chart).allSatisfy { $0.start == 0 })
        #expect(chart.panels[0].title == "People per step of 10\u{A0}prompts")
        #expect(chart.notes.contains { $0.hasPrefix("Wider bars hold several steps") })
        #expect(Self.usual.chart(caption(Self.usual)).panels[0].title == "People")
        #expect(Self.merged.table.rows.map { $0.cells[0] } == ["20", "19", "22", "9", "63", "41", "27", "29"])
    }

    @Test func `borders a rounding apart are one width`() {
        let bins = (0..<9).map { ThresholdHistogram.Bin(lower: Double($0) * 0.1, upper: Double($0) * 0.1 + 0.1, people: Double(5 + $0)) }
        let chart = Self.histogram(bins, threshold: 0.1 + 0.2).chart(caption(Self.usual))
        #expect(bars(chart).map(\.end) == (0..<9).map { Double(5 + $0) })
        #expect(!chart.notes.contains { $0.contains("within a step") || $0.hasPrefix("Wider") })
    }

    @Test func `the outline is closed down to zero at both ends, and broken where steps are missing`() throws {
        let outline = try #require(self.outline(Self.histogram(Self.bins([5, 6]), comparison: [.init(lower: 0, upper: 10, people: 6), .init(lower: 20, upper: 30, people: 4)]).chart(caption(Self.usual))))
        #expect(outline.isStepped)
        #expect(outline.points == ([(0, 0), (0, 6), (10, 0), nil, (20, 0), (20, 4), (30, 0)] as [(Double, Double)?]).map { $0.map { DataPoint(x: $0.0, y: $0.1) } } as [DataPoint?])
    }

    @Test func `people of wider steps are drawn per step of the bars`() throws {
        let outline = try #require(self.outline(Self.histogram(Self.bins(Self.now), comparison: Self.bins([30, 58], step: 20)).chart(caption(Self.usual))))
        #expect(outline.points.compactMap { $0?.y } == [0, 15, 29, 0])
    }

    @Test func `a threshold outside, or within a step, is said`() {
        #expect(Self.histogram(Self.bins(Self.now), threshold: 1e9).chart(caption(Self.usual)).notes == ["Outside of what is drawn: target: 50."])
        #expect(Self.histogram(Self.bins(Self.now), threshold: 55).chart(caption(Self.usual)).notes.first?.hasPrefix("The threshold lies within a step") == true)
    }

    @Test func `bins without numbers are left out and counted`() {
        let histogram = Self.hard.first { $0.name == "bad bins" }?.histogram
        #expect(histogram?.table.rows.map(\.cells) == [["8"]])
        #expect(histogram?.chart(caption(Self.usual)).notes.last == "5 steps are not drawn: they have no number or overlap others.")
    }

    @Test(arguments: [Chart.wide, Chart.narrow]) func `threshold and outline are named`(width: Double) throws {
        let texts = try LabelBoxes(Self.usual.chart(caption(Self.usual)).svg(.inline(labelledBy: "a", describedBy: "b"), width: width)).boxes.map(\.text)
        #expect(texts.contains("target: 50") && texts.contains { $0.contains("before the target") })
    }

    @Test func `histograms are drawn as recorded`() throws {
        try expectGolden("threshold-bunching", Self.usual.svg(caption(Self.usual), .standalone(dark: false)))
        try expectGolden("threshold-merged", Self.merged.svg(caption(Self.merged), .standalone(dark: false)))
        try expectGolden("threshold-bunching-narrow", Self.usual.svg(caption(Self.usual), .standalone(dark: true), width: Chart.narrow))
    }

    private func caption(_ histogram: ThresholdHistogram) -> ChartCaption { ChartCaption(title: histogram.finding, subtitle: "People by prompts a week, all groups, W18 to W21 of 2026", description: histogram.summary) }
    private func bars(_ chart: Chart) -> [BarMark.Bar] { chart.panels[0].marks.flatMap { if case .bar(let mark) = $0 { mark.bars } else { [BarMark.Bar]() } } }
    private func outline(_ chart: Chart) -> LineMark? { chart.panels[0].marks.compactMap { if case .line(let line) = $0, line.color == .ink { line } else { nil } }.first }
}
