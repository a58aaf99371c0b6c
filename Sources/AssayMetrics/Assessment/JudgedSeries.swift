/// The numbers of a series that may be judged: final ones, from the last change of the metric's definition on. NaN stands for everything else.
struct JudgedSeries {
    var values: [Double]
    let metric: Metric
    let series: Series
    /// How many weeks are left out as provisional.
    let provisionalWeeks: Int
    /// The week of a change of the definition within the window.
    let definitionChange: Week?

    init(_ series: Series, of metric: Metric) {
        self.metric = metric
        self.series = series
        let changes = metric.changes.map(\.week).filter { $0 > series.firstWeek && $0 <= series.lastWeek }
        definitionChange = changes.max()
        let start = definitionChange.map { $0.ordinal - series.firstWeek.ordinal } ?? 0
        provisionalWeeks = series.cells.count { $0.isProvisional }
        values = series.cells.enumerated().map { index, cell in
            if index >= start, case .value(let number, isProvisional: false) = cell { number } else { .nan }
        }
    }

    /// Leaves out what was before a week.
    mutating func begin(with week: Week?) {
        guard let week else { return }
        for index in values.indices where series.firstWeek.advanced(by: index) < week { values[index] = .nan }
    }

    /// Grows and shrinks with the group: sums, levels, and distinct people, though they do not combine.
    var isSum: Bool { metric.aggregate == .sum || metric.aggregate == .last || (metric.countsPeople && metric.unit != "%") }

    var hasNumbers: Bool { values.contains { !$0.isNaN } }

    /// The same figure in every week.
    var isIdentical: Bool {
        let numbers = values.lazy.filter { !$0.isNaN }
        guard let first = numbers.first else { return false }
        return numbers.allSatisfy { $0 == first } && numbers.count > 1
    }

    /// Judges it per person; weeks that are too small to divide become gaps.
    mutating func divide(by size: GroupSize) {
        guard isSum else { return }
        for index in values.indices { values[index] = size.weekly[index] >= GroupSize.smallestDivisor ? values[index] / size.weekly[index] : .nan }
    }

    /// How many weeks at the end have no figure, provisional ones aside.
    var silentWeeks: Int {
        let silent = series.cells.reversed().prefix { $0.number == nil || $0.isProvisional }
        return silent.count { !$0.isProvisional }
    }
}
