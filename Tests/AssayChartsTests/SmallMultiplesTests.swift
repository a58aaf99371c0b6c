import AssayCharts
import Testing

@Suite struct SmallMultiplesTests {
    static func series(_ name: String, _ values: [Double?], hollow: Set<Int> = [], breaks: Set<Int> = [], withheld: String? = nil) -> ChartSeries {
        ChartSeries(ChartMeasure(title: name, role: .value, format: NumberFormat(decimals: 1)), values: values, hollow: hollow, breaks: breaks, withheld: withheld)
    }

    static func chart(
        _ panels: [ChartSeries], weeks: [WeekTick]? = nil, name: String = "Lead time", role: SeriesRole = .value, format: NumberFormat = NumberFormat(decimals: 1),
        reference: [Double?] = [], hasOwnScales: Bool = false, events: [ChartEvent] = []
    ) -> SmallMultiples {
        SmallMultiples(
            weeks: weeks ?? HardSeries.weeks(panels.map(\.values.count).max() ?? 0), panels: panels, measure: ChartMeasure(title: name, role: role, format: format),
            reference: reference, hasOwnScales: hasOwnScales, events: events)
    }

    static let names = ["Platform", "Search", "Payments", "Mobile", "Data", "Identity", "Growth", "Support tools", "Billing", "Quality", "Docs", "Partners", "Labs", "Legal"]

    private static func groups(_ count: Int, size: Double = 1) -> [ChartSeries] {
        (0..<count).map { group in
            series(names[group % names.count], (0..<26).map { size * (6 - 0.3 * Double(group) + Double(($0 * $0 * 31 + $0 * 17 + group * 41) % 97) / 97) }, hollow: [25])
        }
    }

    static let ordinary: SmallMultiples = {
        var panels = groups(11)
        panels.insert(series("Legal", [], withheld: "too few to show"), at: 10)
        return chart(
            panels, weeks: HardSeries.weeks(26), reference: HardSeries.wave(26).map { $0.map { $0 + 0.4 } },
            events: [ChartEvent(ordinal: 2_011, label: "Target announced", isNoted: false)])
    }()

    static let hard: [(name: String, chart: SmallMultiples)] =
        HardSeries.all.map { ($0.name, chart([series("A", $0.values, hollow: [0]), series("B", $0.values.reversed(), breaks: [2])], reference: $0.values)) } + [
            ("ordinary", ordinary), ("no groups", chart([], weeks: HardSeries.weeks(8), reference: [1, 2])), ("one group", chart([series("A", HardSeries.wave(26))])),
            ("forty groups", chart(groups(40), hasOwnScales: true)), ("all suppressed", chart((0..<5).map { series(names[$0], [1, 2], withheld: "too few to show") })),
            ("suppressed with a reference", chart([series("A", [1, 2], withheld: "too few to show")], reference: [1, 2])),
            ("week 53", chart([series("A", HardSeries.wave(30)), series("B", HardSeries.wave(30, 1e9))], weeks: HardSeries.weeks(30, from: 40))),
            ("own scales, large and small", chart([series("A", HardSeries.wave(30, 1e12)), series("B", HardSeries.wave(30, 1e-6))], hasOwnScales: true)),
            ("forty-character names", chart(
                (0..<14).map { _ in series(HardSeries.forty, HardSeries.wave(26), hollow: [25], withheld: nil) },
                weeks: (0..<26).map { WeekTick(ordinal: $0, label: HardSeries.forty, month: HardSeries.forty, year: HardSeries.forty) }, name: HardSeries.forty,
                format: NumberFormat(decimals: 9, unit: HardSeries.forty), reference: HardSeries.wave(26), hasOwnScales: true)),
            ("long statement", chart([series("A", [], withheld: HardSeries.forty + HardSeries.forty), series("B", [1, 2])])),
            ("markup", chart([series(HardSeries.markup, HardSeries.wave(8)), series("B", [], withheld: HardSeries.markup)], name: HardSeries.markup)),
            ("bidi and controls", chart([series(HardSeries.bidi, HardSeries.wave(8))], name: HardSeries.bidi)), ("no names", chart([series("", [1, 2]), series(" ", [2, 1])], name: "")),
            ("percent", chart([series("A", HardSeries.wave(26, 0.2)), series("B", [0, 1])], format: NumberFormat(style: .percent))),
            ("adoption", chart(groups(5, size: 1e6), role: .adoption, format: NumberFormat(unit: "tokens"))),
            ("an old last figure", chart([series("A", HardSeries.wave(20) + [nil, nil]), series("B", HardSeries.wave(22))])),
            ("events", chart(groups(8), events: (0..<6).map { ChartEvent(ordinal: 2_000 + 4 * $0, label: HardSeries.forty, isNoted: $0 % 2 == 1) })),
        ]

    @Test(arguments: hard.indices)
    func `hard data stays sound`(index: Int) throws { try expectSound(Self.hard[index].chart, Self.hard[index].name) }

    @Test func `is drawn as recorded`() throws {
        let caption = ChartCaption(title: Self.ordinary.finding, subtitle: "Lead time in days by group, W01 to W26 of 2026", description: Self.ordinary.summary)
        try expectGolden("multiples-light", Self.ordinary.svg(caption, .standalone(dark: false)))
        try expectGolden("multiples-inline", Self.ordinary.svg(caption, .inline(labelledBy: "fig-1", describedBy: "fig-1-text")))
        let own = Self.chart(
            Array(Self.groups(3, size: 1e5)) + [Self.series("Nobody", [], withheld: "too few to show"), Self.series("Labs", [nil, 3e4, nil, 4e4, 5e4] + Array(repeating: nil, count: 21), breaks: [4])],
            name: "Tokens consumed", role: .adoption, format: NumberFormat(unit: "tokens"), hasOwnScales: true)
        try expectGolden(
            "multiples-own-scales",
            own.svg(ChartCaption(title: own.finding, subtitle: "Tokens by group", description: own.summary), .standalone(dark: true), width: Chart.narrow))
    }

    private static func marked(_ chart: SmallMultiples) -> Chart { chart.chart(ChartCaption(title: "", subtitle: "", description: "")) }

    private static func domains(_ chart: SmallMultiples) -> [ClosedRange<Double>?] {
        marked(chart).panels.map { if case .quantity(let axis) = $0.y { axis.domain } else { nil } }
    }

    @Test func `the finding is the span of the groups in the latest week`() {
        let groups = [Self.series("Search", [1, 5.2]), Self.series("Platform", [9, 3.1]), Self.series("Labs", [99, nil])]
        #expect(Self.chart(groups).finding == "Lead time in W02: from 3.1 to 5.2 over 2 groups")
        #expect(Self.chart([Self.series("Search", [1, 5.2])]).finding == "Lead time in W02: 5.2 in Search")
        #expect(Self.chart([Self.series("Search", [4]), Self.series("Labs", [4])]).finding == "Lead time in W01: 4.0 in two groups")
        #expect(Self.chart([Self.series("Search", [nil])]).finding == "Lead time: no group has figures to show")
    }

    @Test func `the summary tells the span, and counts who is not shown`() {
        #expect(
            Self.ordinary.summary
                == "12 small line charts of Lead time, on one scale. In W26: from 3.4 to 6.4. One group has no figures to show.")
    }

    @Test func `all panels have one scale that holds all values, or each its own, which is said`() {
        let groups = [Self.series("A", [0, 10]), Self.series("B", [3, 5])]
        #expect(Self.domains(Self.chart(groups)) == [0...10, 0...10])
        #expect(Self.domains(Self.chart(groups, reference: [20, 5])) == [0...20, 0...20])
        let own = Self.marked(Self.chart(groups, hasOwnScales: true))
        #expect(Self.domains(Self.chart(groups, hasOwnScales: true)) == [nil, nil] && own.panels.allSatisfy { $0.notes == ["own scale"] })
        #expect(own.notes == ["Each panel has a scale of its own: compare shapes, not heights."])
    }

    @Test func `a withheld group has a panel that says so, and its figures move nothing`() {
        let secret = Self.chart([Self.series("A", [1, 2]), Self.series("B", [31_337, 31_999], withheld: "too few to show")])
        let chart = Self.marked(secret)
        #expect(chart.panels.count == 2 && chart.panels[1].statement == "too few to show" && Self.domains(secret) == [0...2, 0...2])
        #expect(secret.table.rows.map { $0.cells[1] } == ["too few to show", "too few to show"] && secret.finding == "Lead time in W02: 2.0 in A")
    }

    @Test func `everybody stands grey behind each panel, and is named once`() {
        let chart = Self.marked(Self.ordinary)
        for panel in chart.panels {
            let lines = panel.marks.compactMap { mark in if case .line(let line) = mark { line.color } else { nil } }
            #expect(lines == [.context, .value])
        }
        #expect(chart.notes == ["Thin grey line: everybody. Vertical line: W12 Target announced. Open circle: provisional."])
        #expect(!Self.marked(Self.chart([Self.series("A", [1])])).notes.contains { $0.hasPrefix("Thin") })
    }

    @Test func `each panel names its first and its last week, and nothing of months and years`() {
        for panel in Self.marked(Self.ordinary).panels {
            guard case .weeks(let ticks) = panel.x else { return #expect(Bool(false)) }
            #expect(ticks == [WeekTick(ordinal: 2_000, label: "W01"), WeekTick(ordinal: 2_025, label: "W26")])
        }
    }

    @Test func `four events at most are lines in each panel, named once with their weeks`() {
        let events = [99, 1, 0, 1, 1, 1].map { ChartEvent(ordinal: 2_000 + $0, label: "E", isNoted: $0 == 0) }
        let chart = Self.marked(Self.chart([Self.series("A", [1, 2]), Self.series("B", [1, 2])], events: events))
        for panel in chart.panels {
            let rules = panel.marks.compactMap { mark in if case .rule(let rule) = mark { rule } else { nil } }
            #expect(rules.map(\.position) == [.x(2_001), .x(2_000), .x(2_001), .x(2_001)] && rules.map(\.style) == [.solid, .dashed, .solid, .solid])
        }
        #expect(chart.notes == ["Vertical lines: W02 E; W01 E (noted later); W02 E; W02 E."] && chart.events == [])
    }

    @Test func `twelve panels are drawn, and the others named`() {
        let chart = Self.chart(Self.groups(14))
        #expect(Self.marked(chart).panels.map(\.title) == Array(Self.names.prefix(12)))
        #expect(Self.marked(chart).notes.contains("2 groups are not drawn: Labs and Legal."))
        #expect(chart.table.columns == ["Week"] + Self.names)
    }

    @Test func `the table has a row a week and a column a group`() {
        let table = Self.chart([Self.series("A", [1, nil], hollow: [0]), Self.series("B", [3])], weeks: HardSeries.weeks(2), reference: [2, 2.5]).table
        #expect(table.columns == ["Week", "A", "B", "Everybody"])
        #expect(table.rows == [
            ChartTable.Row(head: "W01", cells: ["1.0 (provisional)", "3.0", "2.0"]), ChartTable.Row(head: "W02", cells: ["–", "–", "2.5"]),
        ])
    }
}
