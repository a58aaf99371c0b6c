import Testing

@testable import AssayCharts

/// Weeks and series for charts of pairs.
enum PairedData {
    static let forty = "Quality assurance & platform team, north"
    static let markup = "\"><script>&amp;]]>", bidi = "\u{202E}reversed\u{202C}\u{0}\n"

    static func weeks(_ count: Int, from first: Int = 1) -> [WeekTick] {
        (0..<count).map { index in
            let week = (first + index - 1) % 53 + 1
            return WeekTick(
                ordinal: 2_000 + index, label: week < 10 ? "W0\(week)" : "W\(week)", month: index % 4 == 0 ? "May" : nil, year: week == 1 || index == 0 ? "2026" : nil)
        }
    }

    static func wave(_ count: Int, from start: Double, noise: Double = 0.05, growth: Double = 0) -> [Double?] {
        (0..<count).map { index in
            let jitter = Double((index * index * 31 + index * 17) % 97) / 97 - 0.5
            return start * (1 + growth * Double(index) + noise * jitter)
        }
    }

    static func adoption(_ values: [Double?], title: String = "Tokens consumed", hollow: Set<Int> = [], breaks: Set<Int> = [], withheld: String? = nil) -> ChartSeries {
        ChartSeries(
            ChartMeasure(title: title, role: .adoption, format: NumberFormat(unit: "tokens")), values: values, hollow: hollow, breaks: breaks, withheld: withheld)
    }

    static func value(
        _ values: [Double?], title: String = "Merged changes per person", format: NumberFormat = NumberFormat(), hollow: Set<Int> = [], breaks: Set<Int> = [],
        withheld: String? = nil
    ) -> ChartSeries {
        ChartSeries(ChartMeasure(title: title, role: .value, format: format), values: values, hollow: hollow, breaks: breaks, withheld: withheld)
    }

    static func twin(_ adoption: [Double?], _ value: [Double?]) -> TwinPanels {
        TwinPanels(weeks: weeks(max(adoption.count, value.count)), adoption: self.adoption(adoption), value: self.value(value))
    }

    static func caption(_ design: some ChartDesign, _ subtitle: String) -> ChartCaption {
        ChartCaption(title: design.finding, subtitle: subtitle, description: design.summary)
    }

    static let caption = ChartCaption(
        title: "Tokens consumed +50.0 %, merged changes −2.0 % against the base", subtitle: "Index of weekly figures, all groups, W01 to W26", description: "Two lines.")
}

@Suite struct IndexedPairTests {
    private static func pair(
        _ adoption: [Double?], _ value: [Double?], bases: (Double, Double) = (2_000_000, 4), from first: Int = 1, base: String = "mean of W01 to W04",
        events: [ChartEvent] = []
    ) -> IndexedPair {
        pair(PairedData.adoption(adoption), PairedData.value(value), bases: bases, from: first, base: base, events: events)
    }

    private static func pair(
        _ adoption: ChartSeries, _ value: ChartSeries, bases: (Double, Double) = (2_000_000, 4), from first: Int = 1, base: String = "mean of W01 to W04",
        events: [ChartEvent] = []
    ) -> IndexedPair {
        IndexedPair(
            weeks: PairedData.weeks(max(adoption.values.count, value.values.count), from: first), adoption: adoption, value: value, adoptionBase: bases.0,
            valueBase: bases.1, base: base, events: events)
    }

    private static let usual = pair(
        PairedData.adoption(PairedData.wave(26, from: 2_000_000, growth: 0.022), hollow: [25]), PairedData.value(PairedData.wave(26, from: 4), hollow: [25]),
        events: [ChartEvent(ordinal: 2_011, label: "Target announced", isNoted: false)])

    static let hard: [(name: String, chart: IndexedPair)] = [
        ("no weeks", pair([], [])), ("no points", pair([nil, nil], [nil, nil])), ("one week", pair([2_000_000], [4])), ("one point", pair([nil, 2_100_000, nil], [nil, nil, 4])),
        ("all equal", pair(PairedData.wave(26, from: 2_000_000, noise: 0), PairedData.wave(26, from: 4, noise: 0))), ("all zero", pair([0, 0, 0], [0, 0, 0])),
        ("zero bases", pair([1, 2], [3, 4], bases: (0, -1))), ("base not a number", pair([1, 2], [3, 4], bases: (.nan, .infinity))),
        ("one base", pair(PairedData.wave(26, from: 2e6), PairedData.wave(26, from: 4), bases: (2e6, 0))),
        ("negatives", pair([-5, 3, -2], [4, -8, 2], bases: (5, 4))), ("1e12", pair(PairedData.wave(26, from: 1e12), PairedData.wave(26, from: 1e12), bases: (1e12, 1e12))),
        ("1e-6", pair(PairedData.wave(26, from: 1e-6), PairedData.wave(26, from: 1e-6), bases: (1e-6, 1e-6))), ("overflow", pair([1e300, 1e301], [1, 2], bases: (1e-20, 1))),
        ("1e15 times", pair([1, 1e15, 3], [1, 2, 3], bases: (1e-3, 1))), ("not finite", pair([.nan, 2_000_000, .infinity], [4, -.infinity, 4])),
        ("gaps", pair([1, nil, 3, nil, nil, 2].map { $0.map { $0 * 1e6 } }, [4, nil, nil, 5, 6, nil])), ("thirtyfold", pair(PairedData.wave(26, from: 2_000_000, growth: 1.2), PairedData.wave(26, from: 4))),
        ("down to a tenth", pair(PairedData.wave(26, from: 2_000_000, growth: -0.036), PairedData.wave(26, from: 4))), ("week 53", pair(PairedData.wave(30, from: 2e6), PairedData.wave(30, from: 4), from: 40)),
        ("two years", pair(PairedData.wave(104, from: 2e6, growth: 0.02), PairedData.wave(104, from: 4, noise: 0.5))), ("fewer values than weeks", pair([2e6, 3e6], PairedData.wave(26, from: 4))),
        ("ends together", pair([2e6, 3e6, 4e6], [4, 6, 8])),
        ("forty characters", pair(
            PairedData.adoption(PairedData.wave(26, from: 2e6, growth: 0.01), title: PairedData.forty, hollow: [25], breaks: [9]),
            PairedData.value(PairedData.wave(26, from: 4), title: PairedData.forty, format: NumberFormat(unit: PairedData.forty), breaks: [12]), base: PairedData.forty)),
        ("withheld", pair(PairedData.adoption(PairedData.wave(26, from: 2e6)), PairedData.value([1, 2], withheld: "no value recorded"))),
        ("both withheld", pair(PairedData.adoption([1, 2], withheld: PairedData.forty), PairedData.value([1, 2], withheld: "no value recorded"))),
        ("markup", pair(PairedData.adoption(PairedData.wave(8, from: 2e6), title: PairedData.markup), PairedData.value(PairedData.wave(8, from: 4), title: PairedData.bidi), base: PairedData.markup)),
        ("no names", pair(PairedData.adoption(PairedData.wave(8, from: 2e6), title: ""), PairedData.value(PairedData.wave(8, from: 4), title: " "), base: "")),
        ("shares", pair(PairedData.adoption(PairedData.wave(26, from: 2e6)), PairedData.value(PairedData.wave(26, from: 0.6), format: NumberFormat(style: .percent)), bases: (2e6, 0.6))),
        ("all provisional, all broken", pair(PairedData.adoption(PairedData.wave(9, from: 2e6), hollow: Set(0..<9), breaks: Set(0..<9)), PairedData.value(PairedData.wave(9, from: 4), hollow: Set(0..<9), breaks: [40]))),
    ]

    @Test(arguments: hard.indices)
    func `hard data is drawn within the rules`(index: Int) throws {
        try expectSound(Self.hard[index].chart, Self.hard[index].name)
    }

    private func marks(_ chart: IndexedPair) -> (lines: [LineMark], texts: [TextMark], panel: Panel) {
        let panel = chart.chart(PairedData.caption).panels[0]
        return (
            panel.marks.compactMap { if case .line(let line) = $0 { line } else { nil } }, panel.marks.compactMap { if case .text(let text) = $0 { text } else { nil } }, panel
        )
    }

    @Test func `both series are percentages of their own base`() {
        let (lines, texts, _) = marks(Self.pair([2_000_000, 3_000_000], [4, 3], bases: (2_000_000, 4)))
        // Dashes last, so that they show where both lines run together.
        #expect(lines.map { $0.points.map { $0?.y } } == [[100, 75], [100, 150]])
        #expect(lines.map(\.style) == [.solid, .dashed])
        #expect(texts.map(\.text) == ["Tokens consumed 150 (2M\u{A0}→\u{A0}3M)", "Merged changes per person 75 (4\u{A0}→\u{A0}3)"])
        #expect(texts.allSatisfy { $0.placement == .trailingEdge })
    }

    @Test func `the base is a line and said`() {
        let panel = marks(Self.usual).panel
        #expect(panel.notes.first == "100 = mean of W01 to W04")
        guard case .rule(let rule)? = panel.marks.first else { return #expect(Bool(false), "no rule") }
        #expect(rule.position == .y(100) && rule.width > 1 && !rule.label.isEmpty)
    }

    @Test func `from a threefold rise or a fall to a third on the scale is logarithmic`() {
        #expect(!Self.pair([1, 3], [1, 1], bases: (1, 1)).isLogarithmic)
        #expect(Self.pair([1, 3.01], [1, 1], bases: (1, 1)).isLogarithmic)
        #expect(!Self.pair([1, 1], [1, 0.33], bases: (1, 1)).isLogarithmic)
        #expect(Self.pair([1, 1], [1, 0.32], bases: (1, 1)).isLogarithmic)
        // There is no logarithm of zero.
        #expect(!Self.pair([1, 9], [1, 0], bases: (1, 1)).isLogarithmic)
        let chart = Self.pair([1, 9], [1, 1], bases: (1, 1))
        #expect(chart.summary.contains("Logarithmic"))
        #expect(String(decoding: chart.svg(PairedData.caption, .standalone(dark: false)), as: UTF8.self).contains("logarithmic scale"))
    }

    @Test func `without a base there is a statement, and the other series`() {
        let one = marks(Self.pair([1, 2], [3, 4], bases: (1, 0)))
        #expect(one.lines.count == 1 && one.panel.statement == nil)
        #expect(one.panel.notes.contains("Merged changes per person: base not above zero, so no index"))
        let both = marks(Self.pair([1, 2], [3, 4], bases: (-1, .nan)))
        #expect(both.lines.isEmpty)
        #expect(both.panel.statement == "Tokens consumed: base not above zero, so no index · Merged changes per person: no base, so no index")
    }

    @Test func `figures of a withheld series are nowhere`() {
        func chart(_ values: [Double?]) -> IndexedPair { Self.pair(PairedData.adoption([1, 2]), PairedData.value(values, withheld: "no value recorded"), bases: (1, 31_337)) }
        let secret = chart([31_337, 31_999]), other = chart([1, 2])
        #expect(secret.svg(PairedData.caption, .standalone(dark: false)) == other.svg(PairedData.caption, .standalone(dark: false)))
        #expect(secret.table == other.table && secret.summary == other.summary && secret.finding == other.finding)
        #expect(secret.table.rows[0].cells == ["1", "100", "no value recorded"])
    }

    @Test func `an old last figure is said with its week`() {
        let texts = marks(Self.pair([2_000_000, nil], [4, 5])).texts
        #expect(texts[0].text == "Tokens consumed 100 (2M,\u{A0}W01)")
    }

    @Test func `the words are of the numbers`() {
        let chart = Self.pair([2_000_000, 3_000_000], [4, 3])
        #expect(chart.finding == "Tokens consumed +50.0\u{A0}%, Merged changes per person −25.0\u{A0}% against the base")
        #expect(chart.summary == "Line chart, W01 to W02, 100 = mean of W01 to W04. Tokens consumed: first 100, last 150, least 100, greatest 150. Merged changes per person: first 100, last 75, least 75, greatest 100.")
        #expect(chart.table.columns == ["Week", "Tokens consumed", "Tokens consumed, index", "Merged changes per person", "Merged changes per person, index"])
        #expect(chart.table.rows.map(\.cells) == [["2M", "100", "4", "100"], ["3M", "150", "3", "75"]])
        #expect(Self.pair([1], [4], bases: (1, 0)).finding == "Tokens consumed 0.0\u{A0}% against the base; no index for Merged changes per person")
    }

    @Test func `provisional weeks are hollow and said`() {
        let panel = marks(Self.usual).panel
        #expect(panel.notes.contains("open circle: provisional"))
        #expect(panel.marks.contains { if case .point(let point) = $0 { point.shape == .hollow } else { false } })
    }

    @Test func `a year of weeks takes less than 8 KB of a page`() {
        #expect(Self.pair(PairedData.wave(53, from: 2_000_000), PairedData.wave(53, from: 4)).chart(PairedData.caption).svg(.inline(labelledBy: "a", describedBy: "b")).count < 8_192)
    }

    @Test func `charts are drawn as recorded`() throws {
        let subtitle = "Tokens consumed and merged changes per person, index of weekly figures, all groups, W01 to W26"
        try expectGolden("indexed-light", Self.usual.svg(PairedData.caption(Self.usual, subtitle), .standalone(dark: false)))
        try expectGolden("indexed-inline-narrow", Self.usual.svg(PairedData.caption(Self.usual, subtitle), .inline(labelledBy: "fig-1", describedBy: "fig-1-text"), width: Chart.narrow))
        let steep = Self.pair(
            PairedData.adoption(PairedData.wave(26, from: 2_000_000, growth: 0.4), breaks: [14]), PairedData.value(PairedData.wave(24, from: 4, noise: 0.4) + [nil, nil], title: PairedData.forty))
        try expectGolden("indexed-logarithmic", steep.svg(PairedData.caption(steep, subtitle), .standalone(dark: false)))
    }
}
