extension History {
    /// Hides the group-weeks of a capture that are under the minimum, from that capture on, and those that have to be hidden with them.
    /// - Returns: a conflict for each past group-week that had reached the minimum before, since the people of a past week stay, and for each late row
    ///   that nothing can protect any more.
    mutating func hide(_ files: [DisclosedSnapshot]) -> [HistoryConflict] {
        guard let first = files.first else { return [] }
        var conflicts = hideSmall(files)
        var hidden: [Week: Set<Int32>] = [:]
        var shown: [Week: Set<Int32>] = [:]
        for file in files {
            for place in file.hidden { hidden[place.week, default: []].insert(place.group) }
            for place in file.shown { shown[place.week, default: []].insert(place.group) }
        }
        var rows = CaptureRows(files)
        for week in Set(hidden.keys).union(shown.keys).sorted() {
            reserve(week)
            let isOwnWeek = first.capture == nil || first.capture == week
            let held = returnRule.observe(isOwnWeek: isOwnWeek, hidden: hidden[week] ?? [], shown: shown[week] ?? [])
            let weekShown = Set((shown[week] ?? []).map(Int.init))
            if isOwnWeek {
                let small = Set((hidden[week] ?? []).map(Int.init)).union(held.map(Int.init))
                conflicts += hideOwn(week, small: small, shown: weekShown, files, &rows)
            } else {
                conflicts += hideLate(week, held: held.map(Int.init), shown: weekShown, files, &rows)
            }
        }
        return conflicts
    }

    private mutating func hideSmall(_ files: [DisclosedSnapshot]) -> [HistoryConflict] {
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
                noteHidden(metric: row.metric, group: row.place.group, week: row.place.week, people: row.people, capture: file.capture ?? row.place.week)
                guard refused.remove(row.place) != nil else { continue }
                conflicts.append(
                    HistoryConflict(
                        kind: .restatedPeople, path: file.path, line: Int(row.line), metric: catalog.metrics[Int(row.metric)].id,
                        group: catalog.groups[Int(row.place.group)].id, week: row.place.week, first: nil))
            }
        }
        return conflicts
    }

    /// The capture's own week: nothing of it is out yet.
    /// - Parameters:
    ///   - small: groups under the minimum, or not back yet.
    ///   - shown: groups that reach the minimum.
    private mutating func hideOwn(_ week: Week, small: Set<Int>, shown: Set<Int>, _ files: [DisclosedSnapshot], _ rows: inout CaptureRows) -> [HistoryConflict] {
        var hidden = small.union(absent(in: week, shown: shown, minimumPeople: files[0].minimumPeople))
        if !partnerRule.isEmpty { hidden.formUnion(partnerRule.partners(of: returnRule.notReturned(in: week, catalog)).intersection(shown)) }
        var conflicts: [HistoryConflict] = []
        let onRecord = hiddenForGood[week] ?? []
        if !hidden.isEmpty || !onRecord.isEmpty {
            let capture = files[0].capture ?? week
            let here = rows.of(week)
            for group in hidden { hide(group, week, from: capture) }
            var relations = relations(of: week, rows: here, minimumPeople: files[0].minimumPeople) { hidden.contains($0) }
            let found = relations.hidePartners()
            hidePartners(found.partners, week, from: capture, isOwnWeek: true)
            hidden.formUnion(found.partners.map(\.group))
            conflicts += found.unsafe.map { unprotected($0, week, here, files) }
            // What is on record as hidden and not hidden by now: under another minimum it was small, or the partner of a small one.
            let unexplained = onRecord.filter { shown.contains($0) && (!hidden.contains($0) || hiddenByRecord.contains($0)) }
            if !unexplained.isEmpty {
                hiddenByRecord.formUnion(unexplained)
                for group in unexplained {
                    returnRule.fallUnder(group)
                    hide(group, week, from: capture)
                    relations.hide(group: group)
                }
                let more = relations.hidePartners()
                hidePartners(more.partners, week, from: capture, isOwnWeek: true)
                hidden.formUnion(unexplained + more.partners.map(\.group))
            }
            noteHidden(here, week, files)
        }
        let isBack = { shown.contains($0) && !hidden.contains($0) }
        partnerRule.release(isBack)
        if !hiddenByRecord.isEmpty { hiddenByRecord = hiddenByRecord.filter { !isBack($0) } }
        return conflicts
    }

    /// Groups of which the week tells nothing, and that are small by what is declared, or were small and are not back: what is given of everybody
    /// still holds their figures.
    private func absent(in week: Week, shown: Set<Int>, minimumPeople: Int32) -> [Int] {
        let small = catalog.groups.indices.dropFirst().filter { index in
            let group = catalog.groups[index]
            guard let people = group.people, people < minimumPeople, catalog.children[index].isEmpty else { return false }
            return (group.from.map { $0 <= week } ?? true) && (group.to.map { $0 >= week } ?? true)
        }
        return (small + returnRule.notReturned(in: week, catalog)).filter { !shown.contains($0) }
    }

    /// An earlier week, of which an earlier capture told: what is out stays out.
    private mutating func hideLate(_ week: Week, held: [Int], shown: Set<Int>, _ files: [DisclosedSnapshot], _ rows: inout CaptureRows) -> [HistoryConflict] {
        let slots = groupWeek(group: 0, week: week)!
        let capture = files[0].capture ?? week
        let kept = shown.filter { partnerRule.wasPartner[$0] }.union(hiddenForGood[week] ?? []).intersection(shown)
        for group in kept.union(held) where !isTold[slots + group] { hide(group, week, from: capture) }
        let isHidden = hiddenFrom[slots..<slots + catalog.groups.count].map { $0 != History.unknown }
        guard isHidden.contains(true) else { return [] }
        let here = rows.of(week)
        var relations = relations(of: week, rows: here, minimumPeople: files[0].minimumPeople) { isHidden[$0] }
        let found = relations.hidePartners()
        hidePartners(found.partners, week, from: capture, isOwnWeek: false)
        noteHidden(here, week, files)
        return found.unsafe.map { unprotected($0, week, here, files) }
    }

    private mutating func hidePartners(_ partners: [WeekRelations.Partner], _ week: Week, from capture: Week, isOwnWeek: Bool) {
        for partner in partners {
            if let metric = partner.metric {
                let index = cell(metric: metric, group: partner.group, week: week)!
                withheldFrom[index] = min(withheldFrom[index] ?? History.unknown, Int32(clamping: capture.ordinal))
                journal.withhold(metric: Int32(metric), group: Int32(partner.group), week: week)
            } else {
                hide(partner.group, week, from: capture)
                if isOwnWeek { partnerRule.hide(partner.group, sake: partner.sake) }
            }
        }
    }

    /// Takes note of the rows that turn out to be hidden, so that later captures know them.
    private mutating func noteHidden(_ rows: [CaptureRows.Row], _ week: Week, _ files: [DisclosedSnapshot]) {
        for row in rows {
            let isHidden = hiddenFrom[groupWeek(group: Int(row.group), week: week)!] != History.unknown
            guard isHidden || withheldFrom[cell(metric: Int(row.metric), group: Int(row.group), week: week)!] != nil else { continue }
            noteHidden(metric: row.metric, group: row.group, week: week, people: min(row.people, files[row.file].minimumPeople), capture: files[0].capture ?? week)
        }
    }

    private mutating func hide(_ group: Int, _ week: Week, from capture: Week) { hide(GroupWeek(group: Int32(group), week: week), from: capture) }

    private mutating func hide(_ place: GroupWeek, from capture: Week) {
        let slot = groupWeek(group: Int(place.group), week: place.week)!
        let told = Int32(clamping: capture.ordinal)
        if told < hiddenFrom[slot] { journal.hide(place) }
        hiddenFrom[slot] = min(hiddenFrom[slot], told)
        note(week: place.week, capture: told)
    }

    /// The figures of a week, those of earlier captures and those of the one at hand.
    /// - Parameter isHidden: whether a group is hidden in this week.
    func relations(of week: Week, rows: [CaptureRows.Row], minimumPeople: Int32, isHidden: (Int) -> Bool) -> WeekRelations {
        var relations = WeekRelations(tree, minimumPeople: minimumPeople)
        let slots = groupWeek(group: 0, week: week)!
        let cells = cell(metric: 0, group: 0, week: week)!
        let groups = catalog.groups.count
        for group in catalog.groups.indices {
            relations.isReleased[group] = isTold[slots + group]
            for metric in catalog.metrics.indices {
                let index = cells + metric * groups + group
                if firstTold[index] != History.unknown {
                    relations.set(metric: metric, group: group, .released)
                } else if isHidden(group) || !withheldFrom.isEmpty, let figure = hiddenCells[index] {
                    relations.set(metric: metric, group: group, .hidden, people: figure.people)
                }
            }
        }
        for row in rows where relations.figure(metric: Int(row.metric), group: Int(row.group)) == .none {
            let isSmall = row.isSmall || isHidden(Int(row.group))
            relations.set(metric: Int(row.metric), group: Int(row.group), isSmall ? .hidden : .new, people: row.people)
        }
        // What is hidden and has no row is still a part of the whole.
        for group in catalog.groups.indices.dropFirst() where isHidden(group) {
            for metric in catalog.metrics.indices where tree.addsUp[metric] && relations.figure(metric: metric, group: group) == .none {
                if relations.parts(metric: metric, of: group).isEmpty { relations.set(metric: metric, group: group, .absent) }
            }
        }
        return relations
    }

    /// The late row of a hidden figure that stands alone in its sum.
    private func unprotected(_ relation: (metric: Int, group: Int), _ week: Week, _ rows: [CaptureRows.Row], _ files: [DisclosedSnapshot]) -> HistoryConflict {
        let ofMetric = rows.filter { $0.metric == relation.metric }
        let row = ofMetric.first(where: \.isSmall) ?? ofMetric.first ?? rows.first
        return HistoryConflict(
            kind: .unprotected, path: row.map { files[$0.file].path } ?? files[0].path, line: row.map { Int($0.line) } ?? 0,
            metric: catalog.metrics[relation.metric].id, group: catalog.groups[row.map { Int($0.group) } ?? relation.group].id, week: week, first: nil)
    }
}
