import AssayCharts
import Testing

@Suite struct WeeksAndMonthsTests {
    static func columns(_ values: [Double?], names: [String]? = nil, prior: [Double?] = [], target: [Double?] = [], provisional: Set<Int> = []) -> [WeeksAndMonths.Column] {
        values.indices.map { index in
            WeeksAndMonths.Column(
                label: names.map { $0[index % $0.count] } ?? "W\(16 + index)", value: values[index], prior: index < prior.count ? prior[index] : nil,
                target: index < target.count ? target[index] : nil, isProvisional: provisional.contains(index))
        }
    }

    static let months = ["Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May"]

    static func chart(
        _ weeks: [WeeksAndMonths.Column], _ months: [WeeksAndMonths.Column] = [], name: String = "Lead time", role: SeriesRole = .value,
        format: NumberFormat = NumberFormat(decimals: 1), boxScore: BoxScore? = nil
    ) -> WeeksAndMonths {
        WeeksAndMonths(measure: ChartMeasure(title: name, role: role, format: format), weeks: weeks, months: months, boxScore: boxScore)
    }

    static let score = BoxScore(columns: [
        BoxScore.Column(title: "Last week", value: "4.3", changes: ["+2.4 % on the week", "−8.5 % on the year"]),
        BoxScore.Column(title: "Month to date", value: "4.2", changes: ["−6.7 % on the year"]), BoxScore.Column(title: "Quarter to date", value: "4.4", changes: ["−4.3 % on the year"]),
        BoxScore.Column(title: "Year to date", value: "4.5", changes: ["not available"]),
    ])

    static let ordinary = chart(
        columns([4.6, 4.4, 4.7, 4.3, 4.2, 4.3], prior: [4.9, 5.0, 4.6, 4.8, 4.9, 4.7], target: [nil, nil, nil, nil, nil, 4.0], provisional: [5]),
        columns(
            [5.1, 5.0, 4.9, 5.2, 4.8, 4.7, 4.9, 4.6, 4.5, 4.6, 4.5, 4.3], names: months, prior: [4.6, 4.8, 4.9, 5.0, 5.3, 5.1, 5.2, 5.0, 4.9, 5.0, 4.8, 4.8],
            target: [nil, nil, nil, 5, nil, nil, 4.6, nil, nil, 4.4, nil, nil], provisional: [11]), format: NumberFormat(decimals: 1, unit: "days"), boxScore: score)

    static let hard: [(name: String, chart: WeeksAndMonths)] =
        HardSeries.all.map { ($0.name, chart(columns($0.values, prior: $0.values.reversed(), target: $0.values, provisional: [0, 1]), columns($0.values, names: months))) } + [
            ("ordinary", ordinary), ("nothing", chart([])), ("months alone", chart([], columns(HardSeries.wave(12), names: months))),
            ("prior alone", chart(columns([nil, nil, nil], prior: [1, 2, 3]), columns([nil], target: [3]))),
            ("all lines end at one point", chart(columns([1, 2, 3], prior: [3, 2, 3], target: [3, 3, 3]), columns(HardSeries.wave(12), names: months, prior: HardSeries.wave(12)))),
            ("percent", chart(columns([0.99, 0.995, 1, 0.999, 1, 1]), columns(HardSeries.wave(12, 0.2), names: months), format: NumberFormat(style: .percent))),
            ("forty-character names", chart(
                columns(HardSeries.wave(6), names: [HardSeries.forty], prior: HardSeries.wave(6), provisional: [5]), columns(HardSeries.wave(12), names: [HardSeries.forty]),
                name: HardSeries.forty + " " + HardSeries.forty, format: NumberFormat(decimals: 9, unit: HardSeries.forty),
                boxScore: BoxScore(columns: (0..<9).map { _ in BoxScore.Column(title: HardSeries.forty, value: HardSeries.forty, changes: [HardSeries.forty, HardSeries.forty]) }))),
            ("markup", chart(columns([1, 2], names: [HardSeries.markup]), name: HardSeries.markup, format: NumberFormat(unit: "<b>"))),
            ("bidi and controls", chart(columns([1, 2], names: [HardSeries.bidi]), name: HardSeries.bidi)), ("no name", chart(columns([1, 2], names: [""]), name: "")),
            ("adoption", chart(columns(HardSeries.wave(6, 1e6)), columns(HardSeries.wave(12, 1e7), names: months), role: .adoption)),
            ("context", chart(columns(HardSeries.wave(6), prior: HardSeries.wave(6)), role: .context)),
            ("empty score", chart(columns([1, 2]), boxScore: BoxScore(columns: []))),
            ("an old last figure", chart(columns([1, 2, nil], names: [HardSeries.forty]), columns([3, nil, nil], names: months))),
        ]

    @Test(arguments: hard.indices)
    func `hard data stays sound`(index: Int) throws { try expectSound(Self.hard[index].chart, Self.hard[index].name) }

    @Test func `is drawn as recorded`() throws {
        let caption = ChartCaption(title: Self.ordinary.finding, subtitle: "Lead time in days, all groups, to W21 and May of 2026", description: Self.ordinary.summary)
        try expectGolden("weeks-and-months-light", Self.ordinary.svg(caption, .standalone(dark: false)))
        try expectGolden("weeks-and-months-inline", Self.ordinary.svg(caption, .inline(labelledBy: "fig-1", describedBy: "fig-1-text")))
        let gaps = Self.gaps
        try expectGolden(
            "weeks-and-months-gaps",
            gaps.svg(ChartCaption(title: gaps.finding, subtitle: "Tokens, all groups", description: gaps.summary), .standalone(dark: true), width: Chart.narrow))
    }

    static let gaps = chart(
        columns([2.1e6, nil, 2.4e6, nil, 2.2e6, nil], prior: [1.2e6, 1.3e6, 1.2e6, nil, 1.4e6, 1.4e6], provisional: [4]),
        columns([nil, nil, nil, nil, 6.1e6, 6.8e6, 7.2e6, 8.1e6, nil, 9.0e6, 9.4e6, nil], names: months), name: "Tokens consumed", role: .adoption,
        format: NumberFormat(unit: "tokens"))

    private static func marked(_ chart: WeeksAndMonths) -> Chart { chart.chart(ChartCaption(title: "", subtitle: "", description: "")) }

    @Test func `the finding is the last week, its change on the week and on the year`() {
        #expect(Self.ordinary.finding == "Lead time: 4.3 in W21 (provisional), +2.4\u{A0}% on the week, −8.5\u{A0}% on the year")
        #expect(Self.chart(Self.columns([0.5, 0.512]), format: NumberFormat(style: .percent)).finding == "Lead time: 51.2\u{A0}% in W17, +1.2\u{A0}pp on the week")
        #expect(Self.chart([], Self.columns([4, 5], names: Self.months)).finding == "Lead time: 5.0 in Jul, +25.0\u{A0}% on the month")
    }

    @Test func `there is no change from zero, from less, or from nothing`() {
        for before in [0, -4, nil, .nan] as [Double?] { #expect(Self.chart(Self.columns([before, 5], prior: [1, before])).finding == "Lead time: 5.0 in W17") }
    }

    @Test func `a missing last week is the finding`() {
        #expect(Self.chart(Self.columns([4, 5, nil])).finding == "Lead time: no figure in W18; 5.0 in W17")
        #expect(Self.chart(Self.columns([nil, nil])).finding == "Lead time: no figures in these weeks")
        #expect(Self.chart([]).finding == "Lead time: no weeks and no months to show")
    }

    @Test func `the summary tells both panels`() {
        #expect(
            Self.ordinary.summary
                == "Two line charts of Lead time. Weeks W16 to W21: first 4.6, last 4.3, a year before 4.7, least 4.2, greatest 4.7. Months Jun to May: first 5.1, last 4.3, a year before 4.8, least 4.3, greatest 5.2. 4 targets are marked.")
    }

    @Test func `the table has weeks, then months, and only the columns there are figures for`() {
        let table = Self.ordinary.table
        #expect(table.columns == ["Week or month", "Lead time, days", "Year before", "Target"] && table.rows.count == 18)
        #expect(table.rows[5] == ChartTable.Row(head: "W21", cells: ["4.3 (provisional)", "4.7", "4.0"]) && table.rows[6].cells == ["5.1", "4.6", "–"])
        #expect(Self.chart(Self.columns([1, nil])).table == ChartTable(
            columns: ["Week or month", "Lead time"], rows: [ChartTable.Row(head: "W16", cells: ["1.0"]), ChartTable.Row(head: "W17", cells: ["–"])]))
    }

    @Test func `two panels, each on its own scale, with the wider part for more columns`() {
        let chart = Self.marked(Self.ordinary)
        #expect(chart.panels.map(\.title) == ["Weeks", "Months"] && chart.boxScore == Self.score)
        guard case .beside(let shares) = chart.arrangement else { return #expect(Bool(false)) }
        #expect(shares.count == 2 && shares[1] > shares[0] && shares[0] > 0)
        for panel in chart.panels { if case .quantity(let axis) = panel.y { #expect(axis.domain == nil) } else { #expect(Bool(false)) } }
        #expect(chart.notes == ["Weeks and months each have a scale of their own. Open circle: provisional."])
    }

    @Test func `targets are marks, the year before a line with its name at its end`() {
        let marks = Self.marked(Self.ordinary).panels[0].marks
        let lines = marks.compactMap { mark in if case .line(let line) = mark { line } else { nil } }
        #expect(lines.map(\.style) == [.dotted, .solid] && lines.map(\.color) == [.context, .value])
        let dashes = marks.compactMap { mark in if case .point(let mark) = mark, mark.shape == .dash { mark.points } else { nil } }
        #expect(dashes == [[DataPoint(x: 5, y: 4)]])
        let texts = marks.compactMap { mark in if case .text(let text) = mark { text.text } else { nil } }
        #expect(texts == ["4.3", "target", "year before"])
    }

    @Test func `provisional columns are hollow and said, and an old last figure has its column`() {
        let chart = Self.marked(Self.chart(Self.columns([1, 2, nil], provisional: [1, 2])))
        let hollow = chart.panels[0].marks.compactMap { mark in if case .point(let mark) = mark, mark.shape == .hollow { mark.points } else { nil } }
        #expect(hollow == [[DataPoint(x: 1, y: 2)]] && chart.notes[0].contains("Open circle: provisional"))
        #expect(chart.panels[0].marks.contains { if case .text(let text) = $0 { text.text == "2.0 (W17)" } else { false } })
        #expect(chart.panels[1].statement == "no figures in these months")
    }
}
