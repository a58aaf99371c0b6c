import AssayLanguage

extension DumbbellRows {
    var finding: String {
        let compared = compared, short = { ChartSentences.shortened($0, words: 2, characters: 24) }
        let period = tell("\(short(before)) to \(short(after))")
        guard let only = compared.first else { return ChartSentences.finding(about: measure) { tell("\($0): no group has figures to compare") } }
        if compared.count == 1 {
            return ChartSentences.finding(about: measure) { tell("\($0) in \(ChartSentences.shortened(only.label, words: 4)): \(levels(only)), \(period)") }
        }
        let unchanged = compared.count(where: isUnchanged), up = compared.count { !isUnchanged($0) && $0.change > 0 }
        let down = compared.count - up - unchanged
        return ChartSentences.finding(about: measure) { name in
            switch compared.count {
            case up: tell("\(name) up in all \(up) groups, \(period)")
            case down: tell("\(name) down in all \(down) groups, \(period)")
            case unchanged: tell("\(name) unchanged in all \(unchanged) groups, \(period)")
            default: "\(name): " + (Self.counts(up: up, down: down, unchanged: unchanged) + [period]).joined(separator: ", ")
            }
        }
    }

    /// "3 groups up", "1 down", "2 unchanged": of those that there are, two at least.
    private static func counts(up: Int, down: Int, unchanged: Int) -> [String] {
        var counts: [String] = []
        if up > 0 { counts.append(up == 1 ? tell("1 group up") : tell("\(up) groups up")) }
        if down > 0 { counts.append(up > 0 ? tell("\(down) down") : down == 1 ? tell("1 group down") : tell("\(down) groups down")) }
        if unchanged > 0 { counts.append(tell("\(unchanged) unchanged")) }
        return counts
    }

    /// - Parameter kind: "Dumbbell chart".
    func summary(_ kind: String) -> String {
        let compared = compared, print = measure.format.short
        let short = { ChartSentences.shortened($0, words: 5, characters: 32) }
        let name = short(ChartSentences.name(measure))
        var sentences = [
            rows.count == 1 ? tell("\(kind) of \(name) in 1 group, \(short(before)) and \(short(after)).")
                : tell("\(kind) of \(name) in \(rows.count) groups, \(short(before)) and \(short(after)).")
        ]
        if !compared.isEmpty, compared.allSatisfy({ $0.before == $0.after }) { sentences.append(tell("No figure changed.")) }
        let silent = rows.count { statement($0) != nil }
        if silent > 0 { sentences.append(silent == 1 ? tell("One group lacks figures.") : tell("\(silent) groups lack figures.")) }
        if let least = compared.map(\.after).min(), let greatest = compared.map(\.after).max(), compared.count > 1 {
            sentences.append(tell("In \(short(after)) from \(print(least)) to \(print(greatest))."))
        }
        return ChartSentences.summary(sentences)
    }

    /// Figures in the measure's unit; of a row with a statement the statement and nothing else.
    var table: ChartTable {
        let unit = measure.format.style == .plain ? measure.format.unit.flatMap { $0.isEmpty ? nil : ", " + $0 } ?? "" : ""
        return ChartTable(
            columns: [tell("Group"), before + unit, after + unit, tell("Change")],
            rows: rows.map { row in
                if let statement = row.statement { return ChartTable.Row(head: row.label, cells: [statement, statement, "–"]) }
                let (before, after) = figures(row)
                let change = before.flatMap { before in after.map { PairedFigures.change(measure.format, from: before, to: $0) } }
                return ChartTable.Row(
                    head: row.label, cells: [ChartSentences.cell(before, measure.format), ChartSentences.cell(after, measure.format), change ?? "–"])
            })
    }
}
