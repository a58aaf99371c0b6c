import AssayLanguage

extension SmallMultiples {
    private typealias Group = (name: String, value: Double)

    /// The groups that have a figure in the latest week any has one, from the least to the greatest.
    private var latest: (week: String, groups: [Group])? {
        let lasts = drawn.map { $0.withheld == nil ? $0.last(in: weeks) : nil }
        guard let index = lasts.compactMap({ $0?.index }).max() else { return nil }
        let groups = zip(drawn, lasts).compactMap { series, last in last?.index == index ? last.map { (name: ChartSentences.name(series.measure), value: $0.value) } : nil }
        // In the order given where they are equal.
        let order = groups.indices.sorted { (groups[$0].value, $0) < (groups[$1].value, $1) }
        return (ChartSentences.shortened(weeks[index].label, words: 2), order.map { groups[$0] })
    }

    public var finding: String {
        guard let latest, let least = latest.groups.first, let greatest = latest.groups.last else {
            return ChartSentences.finding(about: measure) { drawn.isEmpty ? tell("\($0): no groups to show") : tell("\($0): no group has figures to show") }
        }
        let print = { ChartSentences.figure($0, measure.format) }, name = { ChartSentences.shortened($0, words: 2, characters: 32) }
        return ChartSentences.finding(about: measure) { title in
            let count = latest.groups.count
            if count == 1 { return tell("\(title) in \(latest.week): \(print(least.value)) in \(name(least.name))") }
            if least.value == greatest.value {
                return count == 2 ? tell("\(title) in \(latest.week): \(print(least.value)) in two groups")
                    : tell("\(title) in \(latest.week): \(print(least.value)) in all \(count) groups")
            }
            return tell("\(title) in \(latest.week): from \(print(least.value)) to \(print(greatest.value)) over \(count) groups")
        }
    }

    public var summary: String {
        let name = ChartSentences.shortened(ChartSentences.name(measure), words: 8), count = drawn.count
        guard count > 0 else { return ChartSentences.summary([tell("Small line charts of \(name): no groups to show.")]) }
        let silent = drawn.count { $0.withheld != nil || $0.last(in: weeks) == nil }, left = panels.count - count
        return ChartSentences.summary(
            [
                count == 1 ? tell("A small line chart of \(name).")
                    : hasOwnScales ? tell("\(count) small line charts of \(name), each on its own scale.") : tell("\(count) small line charts of \(name), on one scale."),
                latestSentence,
                silent == 0 ? "" : silent == 1 ? tell("One group has no figures to show.") : tell("\(silent) groups have no figures to show."),
                left <= 0 ? "" : left == 1 ? tell("One group is not drawn.") : tell("\(left) groups are not drawn."),
            ])
    }

    private var latestSentence: String {
        guard let latest else { return "" }
        guard let least = latest.groups.first, let greatest = latest.groups.last else { return "" }
        let print = { ChartSentences.figure($0, measure.format) }
        return least.value == greatest.value ? tell("In \(latest.week): \(print(least.value)).")
            : tell("In \(latest.week): from \(print(least.value)) to \(print(greatest.value)).")
    }

    /// A row a week, a column a group; those not drawn as well.
    public var table: ChartTable {
        let groups = panels.map { WeeklyPoints($0, weeks: weeks) }, hasEverybody = hasEverybody, everybody = everybody.points(over: weeks)
        return ChartTable(
            columns: [tell("Week")] + panels.map { ChartSentences.name($0.measure) } + (hasEverybody ? [tell("Everybody")] : []),
            rows: weeks.indices.map { index in
                let cells = zip(panels, groups).map { series, points in
                    series.withheld ?? ChartSentences.cell(points.points[index]?.y, measure.format, isProvisional: points.hollow.contains(index))
                }
                return ChartTable.Row(
                    head: weeks[index].label, cells: cells + (hasEverybody ? [ChartSentences.cell(everybody[index]?.y, measure.format)] : []))
            })
    }
}
