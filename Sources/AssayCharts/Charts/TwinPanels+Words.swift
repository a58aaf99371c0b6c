import AssayLanguage

extension TwinPanels {
    /// What each did from its first to its last figure: "Tokens rose 62 %; accepted changes fell 3 %".
    public var finding: String {
        let pair = [adoption, value].map { (name: ChartSentences.name($0.measure), move: move($0)) }
        let moved = pair.reduce(0) { $0 + $1.move.split(separator: " ").count }
        let room = max(2, ChartSentences.findingWords - moved)
        let names = pair.map { $0.name.split(separator: " ").count }
        // Each name gets half of the room, and what the other one leaves.
        let limits = [max(room / 2, room - names[1]), max(room - room / 2, room - names[0])]
        return zip(pair, limits).map { "\(ChartSentences.shortened($0.name, words: max(1, $1))) \($0.move)" }.joined(separator: "; ")
    }

    public var summary: String {
        let weeks = weeks.count
        return ChartSentences.summary([
            weeks == 1 ? tell("Two line charts over 1 week, adoption above value.") : tell("Two line charts over \(weeks) weeks, adoption above value."),
            sentence(adoption), sentence(value),
        ])
    }

    /// A row a week.
    public var table: ChartTable {
        let series = [adoption, value], points = series.map { WeeklyPoints($0, weeks: weeks) }
        return ChartTable(
            columns: [tell("Week")] + series.map { ChartSentences.heading($0.measure) },
            rows: weeks.indices.map { index in
                ChartTable.Row(
                    head: weeks[index].label,
                    cells: zip(series, points).map { series, points in
                        series.withheld ?? ChartSentences.cell(points.points[index]?.y, series.measure.format, isProvisional: points.hollow.contains(index))
                    })
            })
    }

    /// What follows a name: "rose 62 %", "fell 1.2 pp", "stayed at 12", "has no figure".
    private func move(_ series: ChartSeries) -> String {
        let values = figures(series)
        guard let first = values.first, let last = values.last else { return tell("has no figure") }
        let format = series.measure.format
        if values.count == 1 { return tell("was \(format.short(last))") }
        if format.short(first) == format.short(last) { return tell("stayed at \(format.short(last))") }
        let isRise = last > first
        func moved(_ change: String) -> String { isRise ? tell("rose \(change)") : tell("fell \(change)") }
        // The verb has the sign.
        if format.style == .percent { return moved(String(NumberFormat.points(last - first).drop { $0 == "+" || $0 == "−" })) }
        let change = (last - first) / first
        guard first > 0, last >= 0, change.isFinite else { return isRise ? tell("rose to \(format.short(last))") : tell("fell to \(format.short(last))") }
        let printed = NumberFormat.change(change)
        if printed.hasPrefix("×") { return tell("rose ×\(printed.dropFirst())") }
        return moved(String(printed.drop { $0 == "+" || $0 == "−" }))
    }

    /// "Tokens: 1.2M at first, 4.2M at last, between 1.1M and 4.5M."
    private func sentence(_ series: ChartSeries) -> String {
        let name = ChartSentences.shortened(ChartSentences.name(series.measure), words: 8, characters: 40), values = figures(series), print = series.measure.format.short
        guard let first = values.first, let last = values.last, let least = values.min(), let greatest = values.max() else { return tell("\(name): no figure.") }
        if values.count == 1 { return tell("\(name): one figure, \(print(last)).") }
        return tell("\(name): \(print(first)) at first, \(print(last)) at last, between \(print(least)) and \(print(greatest)).")
    }

    private func figures(_ series: ChartSeries) -> [Double] { series.shown(over: weeks).compactMap(\.self).filter(\.isFinite) }
}
