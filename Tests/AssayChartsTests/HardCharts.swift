import AssayCharts

/// Charts of data that breaks charts.
enum HardCharts {
    static func weeks(_ count: Int, from first: Int = 1, of year: Int = 2026, weeksInYear: Int = 53) -> [WeekTick] {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        var week = first, year = year, month = -1
        return (0..<count).map { index in
            let current = min(11, (week * 7 - 4) * 12 / 366)
            let tick = WeekTick(
                ordinal: 2_000 + index, label: "W\(week)", month: current == month ? nil : months[current], year: week == 1 || index == 0 ? "\(year)" : nil)
            month = current
            week += 1
            if week > weeksInYear { (week, year) = (1, year + 1) }
            return tick
        }
    }

    static func events(_ ordinals: [Int], label: String = "Target announced") -> [ChartEvent] {
        ordinals.enumerated().map { ChartEvent(ordinal: 2_000 + $1, label: label, isNoted: $0 % 2 == 1) }
    }

    static func chart(
        _ values: [Double?], adoption: [Double?]? = nil, weeks: [WeekTick]? = nil, events: [ChartEvent] = [], name: String = "Merged changes per person",
        format: NumberFormat = NumberFormat(), hollow: Set<Int> = [], breaks: Set<Int> = [], withheld: String? = nil
    ) -> Chart {
        let caption = ChartCaption(
            title: "Tokens doubled while \(name) stayed where it was", subtitle: "Tokens consumed and \(name), all groups", description: "Two lines over the same weeks.")
        return panels(
            values, adoption: adoption, weeks: weeks, events: events, name: name, format: format, hollow: hollow, breaks: breaks, withheld: withheld
        ).chart(caption)
    }

    static func panels(
        _ values: [Double?], adoption: [Double?]? = nil, weeks: [WeekTick]? = nil, events: [ChartEvent] = [], name: String = "Merged changes per person",
        format: NumberFormat = NumberFormat(), hollow: Set<Int> = [], breaks: Set<Int> = [], withheld: String? = nil
    ) -> TwinPanels {
        TwinPanels(
            weeks: weeks ?? self.weeks(values.count),
            adoption: ChartSeries(
                ChartMeasure(title: "Tokens consumed", role: .adoption, format: NumberFormat(unit: "tokens")),
                values: adoption ?? values.indices.map { 1_900_000 + 40_000 * Double($0) }, hollow: hollow),
            value: ChartSeries(ChartMeasure(title: name, role: .value, format: format), values: values, hollow: hollow, breaks: breaks, withheld: withheld),
            events: events)
    }

    static let forty = "Quality assurance & platform team, north"
    private static func wave(_ count: Int, _ size: Double = 1) -> [Double?] { (0..<count).map { size * (4 + Double(($0 * 7) % 11) / 5) } }

    static let all: [(name: String, chart: Chart)] = [
        ("no weeks", chart([])), ("no points", chart([nil, nil, nil])), ("one week", chart([4])), ("one point", chart([nil, nil, 4, nil])), ("two points", chart([1, 2])),
        ("all equal", chart(Array(repeating: 7, count: 26))), ("all zero", chart(Array(repeating: 0, count: 26))), ("negatives", chart([-5, -3, -9, -4])),
        ("through zero", chart([-5, 3, -9, 4, 0])), ("1e12", chart(wave(26, 1e12))), ("1e-6", chart(wave(26, 1e-6))), ("1e300", chart([1e300, -1e300, 1])),
        ("1e-300", chart([1e-300, 3e-300])), ("tiny variation", chart([1e12, 1e12 + 1, 1e12 + 2])), ("one outlier", chart([1, 1, 1, 1e9, 1, 1])), ("tiny and large", chart([1e-7, 1e15])),
        ("not finite", chart([.nan, 1, .infinity, 2, 3, -.infinity])), ("gaps", chart([1, nil, 3, nil, nil, 2, 4, nil, 5, nil])), ("gap at the end", chart(wave(20) + [nil, nil])),
        ("week 53", chart(wave(30), weeks: weeks(30, from: 40))), ("three years", chart(wave(156))), ("ten years", chart(wave(520), events: events([0, 519]))),
        ("ordinals with a hole", chart([1, 2, 3, 4], weeks: weeks(2) + [WeekTick(ordinal: 2_009, label: "W10", month: "Mar", year: nil), WeekTick(ordinal: 2_010, label: "W11", month: nil, year: nil)])),
        ("ordinals at the ends of Int", chart([1, 2], weeks: [WeekTick(ordinal: .min, label: "first", month: "M", year: "Y"), WeekTick(ordinal: .max, label: "last", month: "M", year: "Y")])),
        ("equal ordinals", chart([1, 2, 3], weeks: (0..<3).map { _ in WeekTick(ordinal: 5, label: "W5", month: "Feb", year: "2026") })),
        ("fewer values than weeks", chart([1, 2], adoption: [1], weeks: weeks(26))), ("more values than weeks", chart(wave(40), weeks: weeks(6))),
        ("forty-character names", chart(wave(26), events: events([3, 4, 5, 6, 7, 8], label: forty), name: forty, hollow: [25], breaks: [9])),
        ("long everything", chart(
            wave(26, 1e3), weeks: (0..<26).map { WeekTick(ordinal: 2_000 + $0, label: forty, month: forty, year: forty) }, events: events([0, 25], label: forty + forty + forty),
            name: forty + forty + forty, format: NumberFormat(decimals: 9, unit: forty), hollow: [25], breaks: [3, 9])),
        ("markup", chart(wave(8), events: events([1], label: "<script>alert(1)</script>"), name: "\"><script>&amp;]]>", format: NumberFormat(unit: "<b>"))),
        ("bidi and controls", chart(wave(8), events: events([1, 2], label: "\u{202E}reversed\u{202C}\u{0}\u{7}\n"), name: "\u{2066}isolated\u{2069}")),
        ("scripts", chart(wave(8), events: events([1, 6], label: "漢字のラベル"), name: "שלום עולם e\u{301}\u{302} 👩‍👩‍👧‍👦")), ("empty texts", chart(wave(8), events: events([1], label: ""), name: "")),
        ("one event left", chart(wave(26), events: events([0], label: forty))), ("one event right", chart(wave(26), events: events([25], label: forty))),
        ("six events in one week", chart(wave(26), events: events([5, 5, 5, 5, 5, 5]))), ("events at the right", chart(wave(26), events: events([23, 24, 25, 25]))),
        ("events outside", chart(wave(8), events: events([-3, 99]))), ("withheld", chart(wave(26), events: events([13]), withheld: "no value recorded")),
        ("both without data", chart([nil, nil], adoption: [nil, nil], events: events([0, 1]))), ("all provisional", chart(wave(52), hollow: Set(0..<52))),
        ("broken everywhere", chart(wave(26), breaks: Set(-1..<40))), ("percent", chart((0..<26).map { 0.5 + Double($0) / 60 }, format: NumberFormat(style: .percent))),
        ("falling to the foot", chart((0..<26).map { 100 - Double($0) * 2 })), ("rising to the top", chart((0..<26).map { 100 + Double($0) * 2 })),
    ]
}
