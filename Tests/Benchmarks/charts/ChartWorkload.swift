import AssayCharts

/// One ordinary chart of each type: 26 weeks, two series or twelve groups, the same numbers on every run.
enum ChartWorkload {
    static let designs: [(kind: ChartKind, design: any ChartDesign)] = [
        (.pair, twin),
        (.indexed, indexed),
        (.trajectory, Trajectory(points: periods, adoption: prompts.measure, value: cases.measure, otherwise: twin)),
        (.process, process),
        (.weeksAndMonths, sixAndTwelve),
        (.multiples, SmallMultiples(weeks: weeks, panels: panels, measure: firstTime, reference: everybody)),
        (.dumbbell, Dumbbell(measure: firstTime, rows: rows(12), before: "W01", after: "W26")),
        (.slope, Slope(measure: firstTime, rows: rows(8), before: "W01", after: "W26")),
        (.concentration, concentration),
        (.threshold, histogram),
        (.bullet, Bullet(rows: bullets)),
        (.bar, Bar(measure: prompts.measure, rows: names.enumerated().map { Bar.Row(label: $1, value: 9_000 - 640 * Double($0)) })),
    ]

    static let weeks = (0..<26).map { index in
        WeekTick(
            ordinal: 100 + index, label: index < 9 ? "W0\(index + 1)" : "W\(index + 1)", month: [0: "Jan", 5: "Feb", 9: "Mar", 13: "Apr", 18: "May", 22: "Jun"][index],
            year: index == 0 ? "2026" : nil)
    }
    static let events = [ChartEvent(ordinal: 108, label: "Target announced", isNoted: false), ChartEvent(ordinal: 118, label: "Half-term holidays", isNoted: true)]

    static let share = NumberFormat(style: .percent)
    static let firstTime = ChartMeasure(title: "Right the first time", role: .value, format: share)
    static let prompts = ChartSeries(
        ChartMeasure(title: "Prompts", role: .adoption, format: NumberFormat(unit: "prompts")), values: (0..<26).map { 21_000 + 800 * Double($0) + 900 * wave($0, 0) },
        hollow: [25])
    static let cases = ChartSeries(
        ChartMeasure(title: "Cases closed", role: .value, format: NumberFormat(unit: "cases")), values: (0..<26).map { (1_720 + 60 * wave($0, 1)).rounded() }, hollow: [25])
    static let twin = TwinPanels(weeks: weeks, adoption: prompts, value: cases, events: events)

    static let indexed = IndexedPair(
        weeks: weeks, adoption: prompts, value: cases, adoptionBase: 21_000, valueBase: 1_700, base: "mean of W01 to W04", events: events)

    static let names = [
        "Support", "Engineering", "Sales", "Operations", "Marketing", "Finance", "Research", "Procurement", "Legal", "Logistics", "Training", "Facilities",
    ]
    static let groups = names.enumerated().map { index, name in
        (name: name, values: (0..<26).map { week -> Double? in 0.62 + 0.02 * Double(index) + 0.003 * Double(week) + 0.012 * wave(week, index) })
    }
    static let panels = groups.map { ChartSeries(ChartMeasure(title: $0.name, role: .value, format: share), values: $0.values) }
    static let everybody: [Double?] = (0..<26).map { 0.72 + 0.003 * Double($0) }

    static let periods = (0..<13).map { Trajectory.Period(label: "W\(4 * $0 + 1)", adoption: 21_000 + 1_650 * Double($0), value: 1_700 + 14 * Double($0) + 9 * wave($0, 2)) }

    static let hours = ChartMeasure(title: "Hours until the answer", role: .value, format: NumberFormat(decimals: 1, unit: "h"))
    static let process: ProcessChart = {
        let values = (0..<26).map { 9.4 + 0.5 * wave($0, 3) + ($0 == 17 ? 2.4 : 0) }
        return ProcessChart(
            weeks: weeks, series: ChartSeries(hours, values: values),
            phases: [ProcessChart.Phase(range: 0..<26, centre: 9.5, lower: 7.7, upper: 11.3, movingRangeCentre: 0.68, movingRangeUpper: 2.2)],
            movingRanges: [nil] + zip(values, values.dropFirst()).map { ($1 - $0).magnitude },
            signals: [ProcessChart.Signal(index: 17, letter: "A", reason: "above the upper limit")], isTrial: false, isFloored: false, events: [events[0]])
    }()

    static let sixAndTwelve: WeeksAndMonths = {
        let months = ["Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun"]
        func column(_ label: String, _ index: Int, _ size: Double) -> WeeksAndMonths.Column {
            let value = (size * (1 + 0.01 * Double(index) + 0.02 * wave(index, 4))).rounded()
            return WeeksAndMonths.Column(label: label, value: value, prior: (value * 0.92).rounded(), target: size * 1.05)
        }
        return WeeksAndMonths(
            measure: cases.measure, weeks: (0..<6).map { column("W\($0 + 21)", $0, 1_700) }, months: months.enumerated().map { column($1, $0, 7_200) },
            boxScore: BoxScore(columns: [
                BoxScore.Column(title: "Last week", value: "1,742", changes: ["+1.4 % on the week before", "+8.7 % on the year"]),
                BoxScore.Column(title: "Month to date", value: "6,910", changes: ["+8.1 % on the year"]),
                BoxScore.Column(title: "Quarter to date", value: "22.1k", changes: ["+7.9 % on the year"]),
                BoxScore.Column(title: "Year to date", value: "44.7k", changes: ["+8.4 % on the year"]),
            ]))
    }()

    static func rows(_ count: Int) -> [Dumbbell.Row] {
        groups.prefix(count).enumerated().map { Dumbbell.Row(label: $1.name, before: $1.values[0], after: 0.62 + 0.02 * Double($0) + ($0 % 4 == 3 ? -0.03 : 0.04 + 0.006 * Double($0))) }
    }

    static let concentration: Lorenz = {
        func curve(_ label: String, _ shares: [Double]) -> Lorenz.Curve {
            Lorenz.Curve(label: label, points: shares.enumerated().map { DataPoint(x: Double($0) / 10, y: $1) })
        }
        return Lorenz(
            measure: prompts.measure,
            curves: [
                curve("now", [0, 0.01, 0.03, 0.06, 0.11, 0.17, 0.25, 0.35, 0.47, 0.64, 1]), curve("W01", [0, 0.02, 0.06, 0.12, 0.19, 0.28, 0.38, 0.49, 0.62, 0.78, 1]),
            ], topShare: Lorenz.TopShare(people: 0.1, share: 0.36))
    }()

    static let histogram: ThresholdHistogram = {
        let before = [21, 48, 74, 92, 95, 88, 79, 66, 58, 47, 41, 36, 30, 26, 22, 18, 15, 13, 11, 10]
        let now = [12, 31, 55, 78, 87, 84, 76, 61, 40, 22, 118, 63, 39, 33, 27, 21, 17, 14, 12, 10]
        func bins(_ people: [Int]) -> [ThresholdHistogram.Bin] {
            people.enumerated().map { ThresholdHistogram.Bin(lower: 5 * Double($0), upper: 5 * Double($0 + 1), people: Double($1)) }
        }
        return ThresholdHistogram(
            measure: ChartMeasure(title: "Prompts per person", role: .adoption, format: NumberFormat(unit: "prompts")), bins: bins(now), threshold: 50,
            thresholdLabel: "target: 50", comparison: bins(before), comparisonLabel: "before the target")
    }()

    static let bullets = [
        Bullet.Row(measure: cases.measure, value: 1_742, target: 1_800, prior: 1_610), Bullet.Row(measure: hours, value: 8.9, target: 8.5, prior: 9.6),
        Bullet.Row(measure: firstTime, value: 0.78, target: 0.8, prior: 0.71), Bullet.Row(measure: prompts.measure, value: 41_000, target: 45_000, prior: 19_000),
    ]

    /// Uneven, from −1 to 1, and the same everywhere: no generator of random numbers, no sine that differs between machines.
    static func wave(_ index: Int, _ series: Int) -> Double {
        let step: Int = index * 37 + series * 53 + index * index * 7
        return Double(step % 101) / 50 - 1
    }
}
