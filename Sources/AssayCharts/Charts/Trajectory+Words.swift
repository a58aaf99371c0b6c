import AssayLanguage

extension Trajectory {
    public var finding: String {
        guard isReadable, let first = usable.first, let last = usable.last else { return otherwise.finding }
        let periods = [first, last].map { ChartSentences.shortened($0.label, words: 2, characters: 24) }
        // Two changes, two periods of at most two words, and "to".
        let names = [adoption, value].map { ChartSentences.shortened(ChartSentences.name($0), words: 4) }
        let changes = [
            PairedFigures.change(adoption.format, from: first.adoption, to: last.adoption),
            PairedFigures.change(value.format, from: first.value, to: last.value),
        ]
        return tell("\(names[0]) \(changes[0]), \(names[1]) \(changes[1]), \(periods[0]) to \(periods[1])")
    }

    public var summary: String {
        let usable = usable
        guard isReadable, let first = usable.first, let last = usable.last else { return otherwise.summary }
        let short = { ChartSentences.shortened($0, words: 6, characters: 28) }
        let sentences = [(adoption, usable.map(\.adoption)), (value, usable.map(\.value))].map { measure, figures in
            let printed = [figures[0], figures[figures.count - 1], figures.min() ?? 0, figures.max() ?? 0].map(measure.format.short)
            return tell("\(short(ChartSentences.name(measure))): first \(printed[0]), last \(printed[1]), least \(printed[2]), greatest \(printed[3]).")
        }
        return ChartSentences.summary([tell("Value against adoption as a path of \(usable.count) points, \(short(first.label)) to \(short(last.label)).")] + sentences)
    }

    public var table: ChartTable {
        guard isReadable else { return otherwise.table }
        return ChartTable(
            columns: [tell("Period"), ChartSentences.heading(adoption), ChartSentences.heading(value)],
            rows: points.map { point in
                ChartTable.Row(head: point.label, cells: [ChartSentences.cell(point.adoption, adoption.format), ChartSentences.cell(point.value, value.format)])
            })
    }
}
