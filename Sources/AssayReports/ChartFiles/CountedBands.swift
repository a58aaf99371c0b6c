import AssayDiagnostics
import AssayMetrics

/// People from a lower up to an upper end of what is counted, or a band of people and what they have together.
struct CountedBand {
    /// Of the table.
    var row: Int
    var figure: Double
    var upper: Double
    var people: Double
}

extension ChartFile {
    static let mostBands = 200

    /// The bands of the week that is drawn, and of the one it is compared with.
    func bands(_ rows: ChartRows, _ faults: inout ChartFaults) -> (week: Week?, now: [CountedBand], then: [CountedBand])? {
        guard let measure = measures.first else { return nil }
        for condition in filter + measure.filter { _ = condition.isMet(in: rows, &faults) }
        var bands: [Week?: [CountedBand]] = [:]
        for row in rows.rows(where: filter + measure.filter) {
            if rows.has(status), ["hidden", "too-few"].contains(rows.text(row, status)) {
                faults.error("hidden-row", "the row is hidden and holds people all the same", at: rows.place(row), help: "leave the row out")
                continue
            }
            let upper = type == .threshold ? rows.number(row, upper) : 0
            guard let figure = rows.number(row, measure.column), let upper, let people = rows.number(row, self.people) else {
                faults.error("missing-number", "the row has an empty field", at: rows.place(row), help: "write all its numbers, or leave the row out")
                continue
            }
            guard people >= 0, people == people.rounded(), people < 1e9 else {
                faults.error("invalid-people", "the row's number of people is not a whole number", at: rows.place(row), help: "count whole people")
                continue
            }
            // What stands for fewer says things about persons, the more so of what they have.
            let fewest = type == .concentration ? Int(LorenzCurve.fewestPeople) : DisclosurePolicy.floor
            if people > 0, people < Double(fewest) {
                faults.error(
                    "too-few-people", "the row stands for fewer than \(fewest) people", at: rows.place(row),
                    help: "put it together with its neighbour: smaller groups say things about persons")
            }
            if rows.has(week), rows.week(row, week) == nil {
                faults.error("missing-week", "the row has no week", at: rows.place(row), help: "write the week of the figure, such as 2026-W21")
            }
            bands[rows.week(row, week), default: []].append(CountedBand(row: row, figure: figure, upper: upper, people: people))
        }
        let weeks = bands.keys.compactMap(\.self).sorted()
        let now = week(at, "at", otherwise: weeks.last, among: weeks, &faults)
        let then = before.flatMap { week($0, "before", otherwise: nil, among: weeks, &faults) }
        if bands[now, default: []].allSatisfy({ $0.people == 0 }), !faults.diagnostics.hasErrors {
            faults.error("no-figures", "there are no people in the rows", at: measure.column.place, help: "look at the table")
        }
        let shown = (now: bands[now, default: []], then: then.flatMap { bands[$0] } ?? [])
        for bands in [shown.now, shown.then] where bands.count > ChartFile.mostBands {
            faults.error(
                "too-many-rows", "there are more than \(ChartFile.mostBands) rows of one week", at: rows.place(bands[ChartFile.mostBands].row),
                help: "put neighbours together, or choose among them with 'where:'")
        }
        return faults.diagnostics.hasErrors ? nil : (now, shown.now, shown.then)
    }
}
