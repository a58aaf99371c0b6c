@testable import AssayCharts
import Testing

/// Weeks and series that break charts, for the charts over weeks.
enum HardSeries {
    static let forty = "Quality assurance & platform team, north"
    static let markup = "\"><script>alert(1)</script>&amp;]]>"
    static let bidi = "\u{202E}reversed\u{202C}\u{0}\u{7}\n\u{2066}isolated\u{2069}"

    static func weeks(_ count: Int, from first: Int = 1, of year: Int = 2026, weeksInYear: Int = 53) -> [WeekTick] {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        var week = first, year = year, month = -1
        return (0..<count).map { index in
            let current = min(11, (week * 7 - 4) * 12 / 366)
            let tick = WeekTick(
                ordinal: 2_000 + index, label: week < 10 ? "W0\(week)" : "W\(week)", month: current == month ? nil : months[current],
                year: week == 1 || index == 0 ? "\(year)" : nil)
            month = current
            week += 1
            if week > weeksInYear { (week, year) = (1, year + 1) }
            return tick
        }
    }

    /// Made from whole numbers and the four operations, which give the same doubles everywhere.
    static func wave(_ count: Int, _ size: Double = 1) -> [Double?] {
        (0..<count).map { index in
            let jitter = Double((index * index * 31 + index * 17) % 97) / 97
            return size * (4 + jitter)
        }
    }

    static let all: [(name: String, values: [Double?])] = [
        ("no weeks", []), ("no points", [nil, nil, nil]), ("one week", [4]), ("one point", [nil, nil, 4, nil]), ("two points", [1, 2]),
        ("all equal", Array(repeating: 7, count: 26)), ("all zero", Array(repeating: 0, count: 26)), ("negatives", [-5, -3, -9, -4]),
        ("through zero", [-5, 3, -9, 4, 0]), ("1e12", wave(26, 1e12)), ("1e-6", wave(26, 1e-6)), ("1e300", [1e300, -1e300, 1]), ("1e-300", [1e-300, 3e-300]),
        ("tiny variation", [1e12, 1e12 + 1, 1e12 + 2]), ("one outlier", [1, 1, 1, 1e9, 1, 1]), ("not finite", [.nan, 1, .infinity, 2, 3, -.infinity]),
        ("gaps", [1, nil, 3, nil, nil, 2, 4, nil, 5, nil]), ("gap at the end", wave(20) + [nil, nil]), ("two years", wave(104)),
    ]
}

@Suite struct ProcessChartTests {
    /// Limits of the simplest kind, so that the tests say what is drawn and not how limits are found.
    static func chart(
        _ values: [Double?], weeks: [WeekTick]? = nil, name: String = "Lead time", role: SeriesRole = .value, format: NumberFormat = NumberFormat(decimals: 1),
        phases: [Range<Int>]? = nil, reach: Double = 1, signals: [(index: Int, letter: String, reason: String)] = [], hollow: Set<Int> = [], breaks: Set<Int> = [],
        withheld: String? = nil, isTrial: Bool = false, isFloored: Bool = false, events: [ChartEvent] = []
    ) -> ProcessChart {
        let finite = values.map { $0.flatMap { $0.isFinite ? $0 : nil } }
        let starts = phases?.map(\.lowerBound) ?? []
        let steps = finite.indices.map { index in index > 0 && !starts.contains(index) ? finite[index].flatMap { now in finite[index - 1].map { (now - $0).magnitude } } : nil }
        return ProcessChart(
            weeks: weeks ?? HardSeries.weeks(values.count),
            series: ChartSeries(ChartMeasure(title: name, role: role, format: format), values: values, hollow: hollow, breaks: breaks, withheld: withheld),
            phases: (phases ?? [0..<values.count]).map { range in
                let known = finite[range.clamped(to: values.indices)].compactMap { $0 }, centre = known.reduce(0) { $0 + $1 / Double(known.count) }
                let span = reach * max(centre.magnitude / 5, 1e-12)
                return ProcessChart.Phase(
                    range: range, centre: centre, lower: isFloored ? max(0, centre - span) : centre - span, upper: centre + span, movingRangeCentre: span / 2.66,
                    movingRangeUpper: span * 3.268 / 2.66)
            }, movingRanges: steps, signals: signals.map { ProcessChart.Signal(index: $0.index, letter: $0.letter, reason: $0.reason) }, isTrial: isTrial,
            isFloored: isFloored, events: events)
    }

    /// 10.04 is above a limit of 10.03, and both print as 10.0: then they print with another digit, wherever they stand.
    @Test func aWeekOutsideNeverPrintsAsItsLimit() {
        func chart(_ value: Double, isSignal: Bool = true) -> ProcessChart {
            ProcessChart(
                weeks: HardSeries.weeks(2), series: ChartSeries(ChartMeasure(title: "Wait", role: .value, format: NumberFormat(decimals: 1)), values: [9, value]),
                phases: [ProcessChart.Phase(range: 0..<2, centre: 8, lower: 5.97, upper: 10.03, movingRangeCentre: 1, movingRangeUpper: 2)], movingRanges: [nil, 1],
                signals: isSignal ? [ProcessChart.Signal(index: 1, letter: "A", reason: "outside")] : [], isTrial: false, isFloored: false)
        }
        #expect(chart(10.04).table.rows[1].cells == ["10.04", "1.00", "5.97", "8.00", "10.03", "A: outside"])
        #expect(chart(10.04).summary.contains("last 10.04") && chart(10.04).summary.contains("to 10.03"))
        let drawn = String(decoding: chart(10.04).svg(ChartCaption(title: "Wait", subtitle: "Hours", description: ""), .standalone(dark: false)), as: UTF8.self)
        #expect(drawn.contains("10.04") && drawn.contains("upper 10.03"))
        #expect(chart(10.3).table.rows[1].cells == ["10.3", "1.0", "6.0", "8.0", "10.0", "A: outside"])
        #expect(DrawnProcess(chart(10.04, isSignal: false)).format(NumberFormat(decimals: 1)) == NumberFormat(decimals: 1))
    }

    @Test func limitsFromMediansAndWidenedOnesAreSaid() {
        var chart = Self.ordinary
        #expect(!Self.marked(chart).notes.contains { $0.contains("widened") || $0.contains("median") } && chart.summary.contains(", mean "))
        chart.limits = .widened
        #expect(Self.marked(chart).notes.contains("The limits are widened, since this metric moves slowly: each week resembles the one before."))
        chart.limits = .median
        #expect(Self.marked(chart).notes.contains { $0.hasPrefix("The limits stem from the median") } && chart.summary.contains(", median ") && chart.table.columns[4] == "Median")
    }

    static let ordinary: ProcessChart = {
        var values = HardSeries.wave(26)
        values[20] = 5.9
        return chart(
            values, signals: [(20, "A", "above the upper limit")], hollow: [25], events: [ChartEvent(ordinal: 2_011, label: "Target announced", isNoted: false)])
    }()

    static let hard: [(name: String, chart: ProcessChart)] =
        HardSeries.all.map { ($0.name, chart($0.values, signals: $0.values.indices.map { ($0, "A", "above the upper limit") }, hollow: [0], breaks: [2])) } + [
            ("week 53 and three phases", chart(HardSeries.wave(30), weeks: HardSeries.weeks(30, from: 40), phases: [0..<9, 9..<10, 10..<30])),
            ("phases that do not fit", chart(HardSeries.wave(8), phases: [3..<3, 5..<90, 2..<4])), ("no phases", chart(HardSeries.wave(8), phases: [])),
            ("wide limits", chart(HardSeries.wave(26), reach: 1e6)), ("narrow limits", chart(HardSeries.wave(26), reach: 1e-9)),
            ("percent", chart(HardSeries.wave(26, 0.2), format: NumberFormat(style: .percent), signals: [(25, "B", "8 weeks above the mean")])),
            ("letters at the corners", chart([9, 1, 5, 5, 1, 9], signals: [(0, "A", "high"), (1, "B", "low"), (4, "C", "low"), (5, "D", "high")])),
            ("signals outside", chart(HardSeries.wave(8), signals: [(-1, "A", "before"), (99, "B", "after")])),
            ("forty-character names", chart(
                HardSeries.wave(12), weeks: (0..<12).map { WeekTick(ordinal: $0, label: HardSeries.forty, month: HardSeries.forty, year: HardSeries.forty) },
                name: HardSeries.forty + " " + HardSeries.forty, format: NumberFormat(decimals: 9, unit: HardSeries.forty), signals: [(5, HardSeries.forty, HardSeries.forty)],
                hollow: [11], isTrial: true, isFloored: true)),
            ("markup", chart(HardSeries.wave(8), name: HardSeries.markup, format: NumberFormat(unit: "<b>"), signals: [(5, "<", HardSeries.markup)])),
            ("bidi and controls", chart(HardSeries.wave(8), name: HardSeries.bidi, signals: [(5, "\u{202E}A", HardSeries.bidi)])),
            ("withheld", chart(HardSeries.wave(8), signals: [(5, "A", "above")], withheld: "no value recorded")), ("no name", chart(HardSeries.wave(8), name: " ")),
            ("unordered weeks", chart([1, 2, 3], weeks: HardSeries.weeks(3).reversed(), phases: [0..<2, 2..<3])),
            ("fewer values than weeks", chart([1, 2], weeks: HardSeries.weeks(26))), ("all provisional", chart(HardSeries.wave(26), hollow: Set(0..<26))),
            ("adoption", chart(HardSeries.wave(26, 1e6), role: .adoption, breaks: [9])),
        ]

    @Test(arguments: hard.indices)
    func `hard data stays sound`(index: Int) throws { try expectSound(Self.hard[index].chart, Self.hard[index].name) }

    @Test func `is drawn as recorded`() throws {
        let caption = ChartCaption(title: Self.ordinary.finding, subtitle: "Lead time in days, all groups, W01 to W26 of 2026", description: Self.ordinary.summary)
        try expectGolden("process-light", Self.ordinary.svg(caption, .standalone(dark: false)))
        try expectGolden("process-inline", Self.ordinary.svg(caption, .inline(labelledBy: "fig-1", describedBy: "fig-1-text")))
        let hard = Self.phased
        try expectGolden(
            "process-phases-week53",
            hard.svg(ChartCaption(title: hard.finding, subtitle: "Share of tickets, W40 to W16", description: hard.summary), .standalone(dark: true)))
    }

    static let phased: ProcessChart = {
        var values = HardSeries.wave(30, 0.1).map { $0.map { $0 + 0.2 } }
        for index in 16..<30 { values[index] = values[index].map { $0 - 0.2 } }
        values[7] = nil
        values[22] = 0.62
        return chart(
            values, weeks: HardSeries.weeks(30, from: 40), name: "Closed at first contact", format: NumberFormat(style: .percent), phases: [0..<16, 16..<30],
            signals: [(22, "A", "above the upper limit"), (23, "B", "a larger step than usual from the week before")], hollow: [28, 29], breaks: [16], isTrial: true)
    }()

    private func titles(_ chart: Chart) -> [String] {
        chart.panels.flatMap { $0.marks }.compactMap { mark in
            if case .rule(let rule) = mark, !rule.label.isEmpty { rule.label } else { nil }
        }
    }

    private static func marked(_ chart: ProcessChart) -> Chart { chart.chart(ChartCaption(title: "", subtitle: "", description: "")) }

    @Test func `a week outside the limits is the finding, the latest first`() {
        #expect(Self.ordinary.finding == "W21 is above the usual range of Lead time")
        let letters = { (weeks: [Int]) in weeks.map { (index: $0, letter: "A", reason: "outside") } }
        #expect(Self.chart([5, 5, 5, 9, 1, 5, 5], signals: letters([3, 4])).finding == "W05 and one other week are outside the usual range of Lead time")
        #expect(Self.chart([5, 1, 1, 1, 5, 5, 5, 5, 5, 5, 5], reach: 1.6, signals: letters([1, 2, 3])).finding == "W04 and 2 other weeks are below the usual range of Lead time")
        // Trial limits and provisional figures give no signal, and the title must not make one of them.
        #expect(Self.chart([5, 5, 5, 9, 1, 5, 5]).finding == "Lead time: no week is worth a question yet")
    }

    @Test func `signals have the letters after those of events, and none where there are many`() {
        let signals = [(index: 3, letter: "A", reason: "above the upper limit")], values: [Double?] = [5, 5, 5, 9, 5, 5, 5]
        func texts(_ events: [Int]) -> String {
            String(decoding: Self.marked(Self.chart(values, signals: signals, events: HardCharts.events(events))).svg(.standalone(dark: false)), as: UTF8.self)
        }
        #expect(texts([]).contains(">A: above the upper limit"))
        #expect(DrawnProcess(Self.chart(values, signals: signals, events: HardCharts.events([1, 2, 4]))).signals.map(\.letter) == ["D"])
        let many = (0..<9).map { (index: $0, letter: "A", reason: "above the upper limit") }
        #expect(DrawnProcess(Self.chart(Array(repeating: 5, count: 9), signals: many)).signals.allSatisfy { $0.letter.isEmpty })
    }

    @Test func `a run is told by its reason, and nothing unusual by the weeks that have limits`() {
        let run = Self.chart([5, 5, 5.1, 5.1], signals: [(3, "B", "8 weeks in a row above the mean")])
        #expect(run.finding == "Lead time in W04: 8 weeks in a row above the mean")
        #expect(Self.chart([5, 5, nil, 5]).finding == "Lead time stayed within its usual range in 3 weeks")
        #expect(Self.chart(Array(repeating: 5, count: 26)).finding == "Lead time stayed within its usual range in all 26 weeks")
        #expect(Self.chart([5, 5], phases: []).finding == "Lead time has no limits yet to compare with")
        #expect(Self.chart([nil]).finding == "Lead time has no figures in these weeks")
    }

    @Test func `the summary has first, last, least, greatest, limits and signals`() {
        #expect(
            Self.chart([5, 4.5, 5, 9, 5], signals: [(3, "A", "above the upper limit")], isTrial: true).summary
                == "Process behaviour chart of Lead time, W01 to W05: first 5.0, last 5.0, least 4.5 (W02), greatest 9.0 (W04). Usual range 4.6 to 6.8, mean 5.7. Worth a question: W04. The limits are provisional.")
    }

    @Test func `the table has a row a week with its step, its limits and its signals`() {
        let table = Self.chart([5, 9, nil], format: NumberFormat(decimals: 1, unit: "days"), signals: [(1, "A", "above the upper limit")], hollow: [1]).table
        #expect(table.columns == ["Week", "Lead time, days", "Step", "Lower limit", "Mean", "Upper limit", "Worth a question"])
        #expect(table.rows.map(\.head) == ["W01", "W02", "W03"])
        #expect(table.rows[1].cells == ["9.0 (provisional)", "4.0", "5.6", "7.0", "8.4", "A: above the upper limit"])
        #expect(table.rows[2].cells == ["–", "–", "5.6", "7.0", "8.4", ""])
        #expect(Self.chart([0.50, 0.512], format: NumberFormat(style: .percent)).table.rows[1].cells[1] == "1.2\u{A0}pp")
    }

    @Test func `the last phase says its limits, the phases before draw theirs over their weeks`() {
        let chart = Self.marked(Self.chart([5, 5, 10, 10, 10], phases: [0..<2, 2..<5]))
        #expect(titles(chart) == ["upper 12.0", "mean 10.0", "lower 8.0", "upper 2.5", "mean 0.8"])
        let ranges = chart.panels[0].marks.compactMap { mark in if case .rule(let rule) = mark { rule.range } else { nil } }
        #expect(ranges == [1_999.5...2_001.5, 1_999.5...2_001.5, 1_999.5...2_001.5, 2_001.5...2_004.5, 2_001.5...2_004.5, 2_001.5...2_004.5])
        let lines = chart.panels[0].marks.compactMap { mark in if case .line(let line) = mark { line.breaks } else { nil } }
        #expect(lines == [[2]])
        #expect(chart.notes.contains("Limits were drawn anew in W03."))
    }

    @Test func `letters are explained with their weeks, and never more is said than a question`() {
        let chart = Self.marked(Self.chart([5, 9, 9, 1], signals: [(1, "A", "above the upper limit"), (2, "A", "above the upper limit"), (3, "B", "below the lower limit"), (9, "C", "unseen")]))
        #expect(chart.notes.prefix(2) == ["A: above the upper limit, W02 and W03.", "B: below the lower limit, W04."])
        #expect(!chart.notes.contains { $0.hasPrefix("C") } && chart.notes.contains { $0.contains("worth a question, and no more") })
        let letters = chart.panels.flatMap(\.marks).compactMap { mark in if case .text(let text) = mark, text.isBold, text.color == .ink { text.text } else { nil } }
        #expect(letters == ["A", "A", "B"])
    }

    @Test func `a step past its limit is ringed below as well`() {
        let rings = Self.marked(Self.chart([5, 5, 9, 9], signals: [(2, "A", "high"), (3, "A", "high")])).panels.map { panel in
            panel.marks.flatMap { mark -> [Double] in if case .point(let mark) = mark, mark.shape == .ring { mark.points.map(\.x) } else { [] } }
        }
        #expect(rings == [[2_002, 2_003], [2_002]])
    }

    @Test func `trial limits and a raised lower limit are said`() {
        let notes = Self.marked(Self.chart([1, 2], isTrial: true, isFloored: true)).notes
        #expect(notes.contains { $0.hasPrefix("Trial limits") } && notes.contains { $0.contains("raised to zero") })
        #expect(!Self.marked(Self.chart([1, 2])).notes.contains { $0.contains("rial limits") || $0.contains("raised") })
    }

    @Test func `the figures of a withheld series are nowhere`() {
        let a = Self.chart([31_337, 31_999], signals: [(1, "A", "high")], withheld: "no value recorded"), b = Self.chart([1, 2], withheld: "no value recorded")
        #expect(a.finding == "Lead time: no value recorded" && a.finding == b.finding && a.summary == b.summary)
        #expect(a.table.rows.flatMap(\.cells) == ["no value recorded", "–", "–", "–", "–", "–"])
        #expect(Self.marked(a).panels.allSatisfy { $0.statement == "no value recorded" && !$0.marks.contains { if case .point = $0 { true } else { false } } })
        #expect(Self.marked(a).notes == [])
        let caption = ChartCaption(title: "", subtitle: "", description: "")
        #expect(a.svg(caption, .standalone(dark: false)) == b.svg(caption, .standalone(dark: false)))
    }
}
