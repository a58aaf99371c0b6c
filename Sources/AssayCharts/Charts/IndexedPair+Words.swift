import AssayLanguage

extension IndexedPair {
    public var finding: String {
        let pair = indexed, drawn = pair.filter { $0.statement == nil }
        let names = pair.map { ChartSentences.shortened($0.name, words: drawn.count == 1 ? 4 : 5) }
        switch drawn.count {
        case 2: return tell("\(names[0]) \(pair[0].change), \(names[1]) \(pair[1].change) against the base")
        case 1:
            let isFirst = pair[0].statement == nil
            return tell("\(names[isFirst ? 0 : 1]) \(drawn[0].change) against the base; no index for \(names[isFirst ? 1 : 0])")
        default: return tell("No index for \(names[0]) and \(names[1])")
        }
    }

    public var summary: String {
        let short = { ChartSentences.shortened($0, words: 6, characters: 28) }
        let sentences = indexed.map { series in
            let percents = series.points.map(\.percent)
            guard let first = percents.first, let last = percents.last, let least = percents.min(), let greatest = percents.max() else {
                return "\(short(series.name)): \(series.statement ?? "")."
            }
            let figures = [first, last, least, greatest].map(IndexedPairSeries.printed)
            return tell("\(short(series.name)): first \(figures[0]), last \(figures[1]), least \(figures[2]), greatest \(figures[3]).")
        }
        return ChartSentences.summary([whatItIs(short)] + sentences + (isLogarithmic ? [tell("Logarithmic scale.")] : []))
    }

    private func whatItIs(_ short: (String) -> String) -> String {
        guard let first = weeks.first, let last = weeks.last else {
            return base.isEmpty ? tell("Line chart, in percent of the base.") : tell("Line chart, 100 = \(base).")
        }
        return base.isEmpty ? tell("Line chart, \(short(first.label)) to \(short(last.label)), in percent of the base.")
            : tell("Line chart, \(short(first.label)) to \(short(last.label)), 100 = \(base).")
    }

    /// Figures and indices week by week; of a withheld series the statement and nothing else.
    public var table: ChartTable {
        let pair = indexed
        let columns = pair.flatMap { series in
            [ChartSentences.heading(series.series.measure)] + (series.series.withheld == nil ? [tell("\(series.name), index")] : [])
        }
        let rows = weeks.indices.map { index in
            let cells = pair.flatMap { series -> [String] in
                if let statement = series.series.withheld { return [statement] }
                let value = index < series.series.values.count ? series.series.values[index] : nil
                let point = series.points.first { $0.index == index }
                let isProvisional = series.series.hollow.contains(index)
                return [
                    ChartSentences.cell(value, series.series.measure.format, isProvisional: isProvisional),
                    point.map { IndexedPairSeries.printed($0.percent) } ?? "–",
                ]
            }
            return ChartTable.Row(head: weeks[index].label + (weeks[index].year.map { " " + $0 } ?? ""), cells: cells)
        }
        return ChartTable(columns: [tell("Week")] + columns, rows: rows)
    }
}
