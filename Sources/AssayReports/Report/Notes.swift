import AssayCharts
import AssayLanguage
import AssayMetrics

extension Report {
    /// Restatements, provisional figures, gaps and hidden groups of a report, as counts and reasons.
    static func notes(_ table: SeriesTable, groups: [Int]) -> [Note] {
        restatements(table) + provisional(table, groups: groups) + gaps(table, groups: groups) + nothing(table) + tooFew(table, groups: groups)
            + hidden(table, groups: groups)
    }

    private static func restatements(_ table: SeriesTable) -> [Note] {
        let catalog = table.catalog
        let ofThisWeek = table.history.restatements.filter { $0.capture == table.week && !table.isWithheld($0.metric, group: $0.group) }
        let finalised = ofThisWeek.filter(\.isFinalisation).count
        let shown = ofThisWeek.filter { !$0.isFinalisation && !table.history.isHidden(group: $0.group, week: $0.week, asOf: table.week) }
        let alone = shown.count(where: table.history.isAlone)
        var notes = shown.filter { !table.history.isAlone($0) }.map { restated in
            let metric = catalog.metrics[restated.metric]
            let (before, after) = (metric.format.full(restated.before), metric.format.full(restated.after))
            let text = tell("\(metric.title), \(catalog.groups[restated.group].title), \(restated.week): \(before) became \(after)")
            return Note(title: tell("Restated"), text: text + (restated.note.map { ": \($0)" } ?? "."))
        }
        if alone > 0 { notes.append(Note(title: tell("Restated"), text: Words.correctedAlone(alone))) }
        let kept = table.history.withheldRestatements.count { $0.capture == table.week }
        if kept > 0 {
            notes.append(
                Note(
                    title: tell("Not restated"),
                    text: kept == 1
                        ? tell("\(kept) figure keeps the value first told: the difference would give a hidden figure away.")
                        : tell("\(kept) figures keep the value first told: the difference would give a hidden figure away.")))
        }
        if finalised > 0 {
            let text =
                finalised == 1
                ? tell("\(finalised) figure of earlier weeks turned from provisional to final.") : tell("\(finalised) figures of earlier weeks turned from provisional to final.")
            notes.append(Note(title: tell("Now final"), text: text))
        }
        return notes
    }

    private static func provisional(_ table: SeriesTable, groups: [Int]) -> [Note] {
        let titles = table.catalog.metrics.indices.filter { metric in
            groups.contains { table.series(metric: metric, group: $0).now.isProvisional }
        }.map { table.catalog.metrics[$0].title }
        return titles.isEmpty ? [] : [Note(title: tell("Provisional"), text: tell("Still to be confirmed for \(table.week): \(Words.list(titles)). Drawn hollow."))]
    }

    private static func gaps(_ table: SeriesTable, groups: [Int]) -> [Note] {
        table.catalog.metrics.indices.compactMap { metric in
            let weeks = Set(groups.flatMap { group -> [Week] in
                let series = table.series(metric: metric, group: group)
                guard series.hasNumbers, let start = series.cells.firstIndex(where: { $0 != .missing }) else { return [] }
                return series.cells.indices.filter { $0 >= start && series.cells[$0] == .missing }.map { series.firstWeek.advanced(by: $0) }
            }).sorted()
            guard !weeks.isEmpty else { return nil }
            let named = weeks.count <= 4 ? Words.list(weeks.map(\.description)) : tell("\(Words.weeks(weeks.count)) of the window")
            return Note(title: tell("No figure"), text: tell("\(table.catalog.metrics[metric].title): \(named). Gaps are left open, never filled."))
        }
    }

    private static func nothing(_ table: SeriesTable) -> [Note] {
        let empty = table.catalog.metrics.indices.filter { metric in
            table.catalog.groups.indices.allSatisfy {
                !table.history.hasRows(metric: metric, group: $0, through: table.week, weeks: table.windowWeeks)
            }
        }
        guard !empty.isEmpty else { return [] }
        return [Note(title: tell("No figure"), text: tell("Never in the window: \(Words.list(empty.map { table.catalog.metrics[$0].title }))."))]
    }

    private static func tooFew(_ table: SeriesTable, groups: [Int]) -> [Note] {
        let titles = table.catalog.metrics.indices.filter { metric in
            groups.contains { table.series(metric: metric, group: $0).cells.contains(.tooFew) }
        }.map { table.catalog.metrics[$0].title }
        return titles.isEmpty ? [] : [Note(title: tell("Too few to say"), text: tell("In some weeks the shares stand over too little: \(Words.list(titles))."))]
    }

    private static func hidden(_ table: SeriesTable, groups: [Int]) -> [Note] {
        let catalog = table.catalog
        func isHidden(_ group: Int, _ week: Week) -> Bool { table.history.isHidden(group: group, week: week, asOf: table.week) }
        let now = catalog.groups.indices.filter { isHidden($0, table.week) }
        let before = groups.compactMap { group -> String? in
            let weeks = (1..<table.windowWeeks).filter { isHidden(group, table.week.advanced(by: -$0)) }.count
            return weeks == 0 || now.contains(group) ? nil : "\(catalog.groups[group].title) (\(Words.weeks(weeks)))"
        }
        var notes: [Note] = []
        if !now.isEmpty {
            let titles = Words.list(now.map { catalog.groups[$0].title })
            let text =
                now.count == 1
                ? tell("\(now.count) group is not shown in \(table.week): \(titles).") : tell("\(now.count) groups are not shown in \(table.week): \(titles).")
            notes.append(Note(title: tell("Hidden"), text: text + " " + Words.hiddenReason))
        }
        if !before.isEmpty { notes.append(Note(title: tell("Hidden"), text: tell("Not shown in earlier weeks of the window: \(Words.list(before)).") + " " + Words.hiddenReason)) }
        return notes
    }
}
