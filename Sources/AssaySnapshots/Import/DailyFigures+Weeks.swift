import AssayDiagnostics
import AssayMetrics

extension DailyFigures {
    /// The figures of whole weeks, by the rule of each metric, with what was left out on the way.
    func reading(for request: ImportRequest, log: inout ImportLog) -> (figures: [ImportedFigure], leftOut: [String]) {
        let (told, peopleOfMetrics) = merged(log: &log)
        let (weeks, leftOut) = WholeWeeks.of(days, through: request.through)
        var figures: [ImportedFigure] = []
        let groups = Set(told.keys.map(\.group)).sorted { ($0 == Group.everybody ? 0 : 1, $0) < ($1 == Group.everybody ? 0 : 1, $1) }
        for week in WholeWeeks.named(by: days, through: request.through) {
            let span = week.monday.daysSince1970...week.sunday.daysSince1970
            for group in groups {
                let everybody = span.compactMap { told[Key(day: $0, group: group, metric: -1)] }.map { Int($0.value) }.max()
                for (index, metric) in metrics.enumerated() where request.wants(metric.id) && (metric.rule == .week || weeks.contains(week)) {
                    guard let figure = figure(index, group, week, told) else { continue }
                    let own = span.compactMap { peopleOfMetrics[Key(day: $0, group: group, metric: index)] }.max()
                    figures.append(
                        ImportedFigure(
                            week: week, group: group, metric: metric.id, value: figure.denominator == nil ? figure.value : nil,
                            numerator: figure.denominator == nil ? nil : figure.value, denominator: figure.denominator, people: own ?? everybody))
                }
            }
        }
        return (figures, leftOut)
    }

    /// Nil where no day of the week tells it.
    private func figure(_ metric: Int, _ group: String, _ week: Week, _ told: [Key: Told]) -> (value: Double, denominator: Double?)? {
        let span = week.monday.daysSince1970...week.sunday.daysSince1970
        let days = span.compactMap { told[Key(day: $0, group: group, metric: metric)] }
        switch metrics[metric].rule {
        case .sum, .week:
            return days.isEmpty ? nil : (days.reduce(0) { $0 + $1.value }, nil)
        case .ratio:
            return days.isEmpty ? nil : (days.reduce(0) { $0 + $1.value }, days.reduce(0) { $0 + $1.denominator })
        case .sunday:
            return told[Key(day: span.upperBound, group: group, metric: metric)].map { ($0.value, nil) }
        case .last:
            let reading = told.keys.filter { $0.metric == metric && $0.group == group && $0.day <= span.upperBound }.map(\.day).max()
            return reading.map { (told[Key(day: $0, group: group, metric: metric)]!.value, nil) }
        case .distinct, .mean, .median:
            preconditionFailure("a figure over people or items is not made from days")
        }
    }
}
