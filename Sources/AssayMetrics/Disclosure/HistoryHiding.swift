extension History {
    /// Hides the group-weeks of a capture that are under the minimum, from that capture on.
    /// - Returns: a conflict for each past group-week that had reached it before: the people of a past week stay.
    mutating func hide(_ files: [DisclosedSnapshot]) -> [HistoryConflict] {
        var conflicts: [HistoryConflict] = []
        var refused = Set<GroupWeek>()
        for file in files {
            for place in file.hidden {
                reserve(place.week)
                let capture = file.capture ?? place.week
                let wasShown = isTold[groupWeek(group: Int(place.group), week: place.week)!] && !isHidden(group: Int(place.group), week: place.week, asOf: capture)
                if place.week < capture, wasShown { refused.insert(place) } else { hide(place, from: capture) }
            }
        }
        for file in files {
            for row in file.hiddenRows {
                hiddenCells.insert(cell(metric: Int(row.metric), group: Int(row.place.group), week: row.place.week)!)
                guard refused.remove(row.place) != nil else { continue }
                conflicts.append(
                    HistoryConflict(
                        kind: .restatedPeople, path: file.path, line: 0, metric: catalog.metrics[Int(row.metric)].id,
                        group: catalog.groups[Int(row.place.group)].id, week: row.place.week, first: nil))
            }
        }
        return conflicts
    }

    /// Hides what reaches the minimum but belongs to a group that was under it not long ago.
    mutating func holdBack(_ files: [DisclosedSnapshot]) {
        guard let first = files.first else { return }
        var hidden: [Week: Set<Int32>] = [:]
        var shown: [Week: Set<Int32>] = [:]
        for file in files {
            for place in file.hidden { hidden[place.week, default: []].insert(place.group) }
            for place in file.shown { shown[place.week, default: []].insert(place.group) }
        }
        for week in Set(hidden.keys).union(shown.keys).sorted() {
            let isOwnWeek = first.capture == nil || first.capture == week
            for group in returnRule.observe(isOwnWeek: isOwnWeek, hidden: hidden[week] ?? [], shown: shown[week] ?? []) {
                // What an earlier report showed stays as it was.
                reserve(week)
                if !isTold[groupWeek(group: Int(group), week: week)!] { hide(GroupWeek(group: group, week: week), from: first.capture ?? week) }
            }
        }
    }

    private mutating func hide(_ place: GroupWeek, from capture: Week) {
        let slot = groupWeek(group: Int(place.group), week: place.week)!
        let told = Int32(clamping: capture.ordinal)
        hiddenFrom[slot] = min(hiddenFrom[slot], told)
        note(week: place.week, capture: told)
    }
}
