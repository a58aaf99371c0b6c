extension History {
    /// The group-weeks of a capture that would cut history anew: late ones of a group of which nothing was said at the time.
    ///
    /// Figures of a week that was told are over the groups of that week; the same figures over other groups are a second table, and the difference of
    /// the two is people. Weeks that no capture has told yet are open, those of `backfill/` are history loaded once, and everybody is no cut.
    mutating func regroupings(_ files: [DisclosedSnapshot]) -> Set<GroupWeek> {
        guard let first = files.first else { return [] }
        let places = (first.hidden + first.shown).sorted { ($0.week, $0.group) < ($1.week, $1.group) }
        var refused = Set<GroupWeek>()
        for place in places {
            let week = Int32(clamping: place.week.ordinal)
            if place.group != MetricCatalog.everybody, let capture = first.capture, place.week < capture,
                let last = captures.last(where: { $0 < capture }), place.week <= last, week < firstWeekOf[Int(place.group)]
            {
                refused.insert(place)
            } else {
                firstWeekOf[Int(place.group)] = min(firstWeekOf[Int(place.group)], week)
            }
        }
        return refused
    }

    func regroupingConflicts(_ files: [DisclosedSnapshot], _ refused: Set<GroupWeek>) -> [HistoryConflict] {
        files.flatMap { file in
            let rows = file.values.map { ($0.metric, GroupWeek(group: $0.group, week: $0.week), $0.line) } + file.hiddenRows.map { ($0.metric, $0.place, $0.line) }
            return rows.filter { refused.contains($0.1) }.sorted { $0.2 < $1.2 }.map { metric, place, line in
                HistoryConflict(
                    kind: .restatedGroups, path: file.path, line: Int(line), metric: catalog.metrics[Int(metric)].id,
                    group: catalog.groups[Int(place.group)].id, week: place.week, first: nil)
            }
        }
    }
}
