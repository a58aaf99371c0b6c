extension DumbbellRows {
    var finding: String {
        let compared = compared, short = { ChartSentences.shortened($0, words: 2, characters: 24) }
        let period = "\(short(before)) to \(short(after))"
        guard let only = compared.first else { return ChartSentences.finding(about: measure) { "\($0): no group has figures to compare" } }
        if compared.count == 1 {
            return ChartSentences.finding(about: measure) { "\($0) in \(ChartSentences.shortened(only.label, words: 4)): \(levels(only)), \(period)" }
        }
        let unchanged = compared.count(where: isUnchanged), up = compared.count { !isUnchanged($0) && $0.change > 0 }
        let parts = [("up", up), ("down", compared.count - up - unchanged), ("unchanged", unchanged)].filter { $0.1 > 0 }
        return ChartSentences.finding(about: measure) { name in
            if parts.count == 1 { return "\(name) \(parts[0].0) in all \(compared.count) groups, \(period)" }
            let first = "\(parts[0].1) \(parts[0].1 == 1 ? "group" : "groups") \(parts[0].0)"
            return ([name + ": " + first] + parts.dropFirst().map { "\($0.1) \($0.0)" } + [period]).joined(separator: ", ")
        }
    }

    /// - Parameter kind: "Dumbbell chart".
    func summary(_ kind: String) -> String {
        let compared = compared, print = measure.format.short
        let short = { ChartSentences.shortened($0, words: 5, characters: 32) }
        var sentences = ["\(kind) of \(short(ChartSentences.name(measure))) in \(rows.count == 1 ? "1 group" : "\(rows.count) groups"), \(short(before)) and \(short(after))."]
        if !compared.isEmpty, compared.allSatisfy({ $0.before == $0.after }) { sentences.append("No figure changed.") }
        let silent = rows.count { statement($0) != nil }
        if silent > 0 { sentences.append(silent == 1 ? "One group lacks figures." : "\(silent) groups lack figures.") }
        if let least = compared.map(\.after).min(), let greatest = compared.map(\.after).max(), compared.count > 1 {
            sentences.append("In \(short(after)) from \(print(least)) to \(print(greatest)).")
        }
        return ChartSentences.summary(sentences)
    }

    /// Figures in the measure's unit; of a row with a statement the statement and nothing else.
    var table: ChartTable {
        let unit = measure.format.style == .plain ? measure.format.unit.flatMap { $0.isEmpty ? nil : ", " + $0 } ?? "" : ""
        return ChartTable(
            columns: ["Group", before + unit, after + unit, "Change"],
            rows: rows.map { row in
                if let statement = row.statement { return ChartTable.Row(head: row.label, cells: [statement, statement, "–"]) }
                let (before, after) = figures(row)
                let change = before.flatMap { before in after.map { PairedFigures.change(measure.format, from: before, to: $0) } }
                return ChartTable.Row(
                    head: row.label, cells: [ChartSentences.cell(before, measure.format), ChartSentences.cell(after, measure.format), change ?? "–"])
            })
    }
}
