import AssayMetrics

extension PublishedRecord {
    /// What a published report hid: later reports, histories and reissues never fill it in.
    struct Hidden<Place: Sendable & Hashable>: Sendable, Hashable {
        var place: Place
        /// The first report that hid it.
        var from: Week
    }

    /// All of it.
    struct AllHidden: Sendable {
        /// Group-weeks, by group and week.
        var places: [Hidden<GroupWeekName>]
        /// Single figures.
        var withheld: [Hidden<CellName>]
        /// Single figures that stay as they were told at first.
        var kept: [Hidden<CellName>]
    }

    /// What reports made under some settings have to take from the record: all that any recorded report hid, superseded ones too, but for what the
    /// reports hid that stand and are remade under these same settings.
    ///
    /// Those hide by themselves. Held by the record they would go on doing so after a change of their data; by themselves they would show the place
    /// then, and `check` says so.
    /// - Parameters:
    ///   - digest: of the settings.
    ///   - reissuing: the weeks that are issued anew.
    func hidden(under digest: String, reissuing: Set<Week>) -> AllHidden {
        var last: [Week: Int] = [:]
        for (index, entry) in entries.enumerated() { last[entry.report.week] = index }
        let held = entries.enumerated().filter { index, entry in
            !(last[entry.report.week] == index && !reissuing.contains(entry.report.week) && entry.report.settings == digest)
        }.map(\.element.report)
        func first<Place: Hashable & Comparable>(_ places: (RecordedReport) -> [Place]) -> [Hidden<Place>] {
            var from: [Place: Week] = [:]
            for report in held {
                for place in places(report) { from[place] = min(report.week, from[place] ?? report.week) }
            }
            return from.keys.sorted().map { Hidden(place: $0, from: from[$0]!) }
        }
        return AllHidden(
            places: first { $0.hidden.flatMap(\.places) }, withheld: first { $0.more?.withheld.flatMap(\.names) ?? [] },
            kept: first { $0.more?.kept.flatMap(\.names) ?? [] })
    }
}
