import AssayLanguage

extension WeeksAndMonths {
    private static func label(_ column: Column) -> String { ChartSentences.shortened(column.label, words: 2) }

    /// Of the last week, of the last month where there are no weeks.
    public var finding: String {
        let isWeekly = !weeks.isEmpty, columns = isWeekly ? weeks : months
        guard let last = columns.last else { return ChartSentences.finding(about: measure) { tell("\($0): no weeks and no months to show") } }
        guard let value = last.finiteValue else {
            guard let known = columns.last(where: { $0.finiteValue != nil }), let value = known.finiteValue else {
                return ChartSentences.finding(about: measure) { isWeekly ? tell("\($0): no figures in these weeks") : tell("\($0): no figures in these months") }
            }
            return ChartSentences.finding(about: measure) { tell("\($0): no figure in \(Self.label(last)); \(ChartSentences.figure(value, measure.format)) in \(Self.label(known))") }
        }
        let figure = ChartSentences.figure(value, measure.format)
        var parts = [last.isProvisional ? tell("\(figure) in \(Self.label(last)) (provisional)") : tell("\(figure) in \(Self.label(last))", in: "week or month")]
        if columns.count > 1, let before = columns[columns.count - 2].finiteValue, let change = change(from: before, to: value) {
            parts.append(isWeekly ? tell("\(change) on the week") : tell("\(change) on the month"))
        }
        if let prior = last.prior, let change = change(from: prior, to: value) { parts.append(tell("\(change) on the year")) }
        return ChartSentences.finding(about: measure) { "\($0): " + parts.joined(separator: ", ") }
    }

    /// Of a share in percentage points; nil from where there is no relative change.
    private func change(from before: Double, to now: Double) -> String? {
        guard before.isFinite else { return nil }
        if measure.format.style == .percent { return NumberFormat.points(now - before) }
        return before > 0 && ((now - before) / before).isFinite ? NumberFormat.change((now - before) / before) : nil
    }

    public var summary: String {
        let name = ChartSentences.shortened(ChartSentences.name(measure), words: 8)
        let targets = (weeks + months).count { $0.target?.isFinite == true }
        return ChartSentences.summary([
            tell("Two line charts of \(name)."), sentence(tell("Weeks"), weeks), sentence(tell("Months"), months),
            targets == 0 ? "" : targets == 1 ? tell("One target is marked.") : tell("\(targets) targets are marked."),
        ])
    }

    private func sentence(_ title: String, _ columns: [Column]) -> String {
        let known = columns.filter { $0.finiteValue != nil }
        let print = { (column: Column) in ChartSentences.figure(column.finiteValue ?? .nan, measure.format) }
        guard let first = known.first, let last = known.last, let least = known.min(by: Self.isLess), let greatest = known.max(by: Self.isLess) else {
            return tell("\(title): no figures.")
        }
        let prior = last.prior.flatMap { $0.isFinite ? ChartSentences.figure($0, measure.format) : nil }, from = Self.label(first), to = Self.label(last)
        switch (known.count, prior) {
        case (1, nil): return tell("\(title): \(print(first)) in \(from).")
        case (1, let prior?): return tell("\(title): \(print(first)) in \(from), a year before \(prior).")
        case (_, nil): return tell("\(title) \(from) to \(to): first \(print(first)), last \(print(last)), least \(print(least)), greatest \(print(greatest)).")
        case (_, let prior?):
            return tell("\(title) \(from) to \(to): first \(print(first)), last \(print(last)), a year before \(prior), least \(print(least)), greatest \(print(greatest)).")
        }
    }

    private static func isLess(_ a: Column, _ b: Column) -> Bool { a.finiteValue ?? 0 < b.finiteValue ?? 0 }

    /// Weeks first, then months.
    public var table: ChartTable {
        let columns = weeks + months, hasPrior = columns.contains { $0.prior?.isFinite == true }, hasTarget = columns.contains { $0.target?.isFinite == true }
        return ChartTable(
            columns: [tell("Week or month"), ChartSentences.heading(measure)] + (hasPrior ? [tell("Year before")] : []) + (hasTarget ? [tell("Target")] : []),
            rows: columns.map { column in
                ChartTable.Row(
                    head: column.label,
                    cells: [ChartSentences.cell(column.value, measure.format, isProvisional: column.isProvisional)]
                        + (hasPrior ? [ChartSentences.cell(column.prior, measure.format)] : []) + (hasTarget ? [ChartSentences.cell(column.target, measure.format)] : []))
            })
    }
}

extension WeeksAndMonths.Column {
    var finiteValue: Double? { value.flatMap { $0.isFinite ? $0 : nil } }
}
