extension History {
    /// Adds the files of one capture (or all of `backfill/`, first). Captures come in order of their week.
    /// - Returns: the rows that contradict earlier ones; they are left out.
    public mutating func add(_ files: [DisclosedSnapshot]) -> [HistoryConflict] {
        var conflicts: [HistoryConflict] = []
        sums = WeekSums()
        if let capture = files.first?.capture, captures.last != capture { captures.append(capture) }
        for file in files {
            everybodyGiven.formUnion(file.everybodyGiven)
            for hidden in file.hidden { hide(hidden, from: file.capture ?? hidden.week) }
        }
        holdBack(files)
        for file in files {
            for row in file.values {
                if let kind = add(row, capture: file.capture ?? row.week, notes: file.notes) {
                    conflicts.append(
                        HistoryConflict(
                            kind: kind, path: file.path, line: Int(row.line), metric: catalog.metrics[Int(row.metric)].id,
                            group: catalog.groups[Int(row.group)].id, week: row.week, first: kind == .repeated ? place(of: row, in: files) : nil))
                }
            }
        }
        return conflicts
    }

    /// Where a figure is given first in a capture.
    private func place(of row: DisclosedValue, in files: [DisclosedSnapshot]) -> (path: String, line: Int)? {
        for file in files {
            if let first = file.values.first(where: { ($0.metric, $0.group, $0.week) == (row.metric, row.group, row.week) }) {
                return (file.path, Int(first.line))
            }
        }
        return nil
    }

    /// Hides what reaches the minimum but belongs to a group that was under it not long ago.
    private mutating func holdBack(_ files: [DisclosedSnapshot]) {
        guard let first = files.first else { return }
        var hidden: [Week: Set<Int32>] = [:]
        var shown: [Week: Set<Int32>] = [:]
        for file in files {
            for groupWeek in file.hidden { hidden[groupWeek.week, default: []].insert(groupWeek.group) }
            for groupWeek in file.shown { shown[groupWeek.week, default: []].insert(groupWeek.group) }
        }
        for week in Set(hidden.keys).union(shown.keys).sorted() {
            let isOwnWeek = first.capture == nil || first.capture == week
            for group in returnRule.observe(isOwnWeek: isOwnWeek, hidden: hidden[week] ?? [], shown: shown[week] ?? []) {
                // What an earlier report showed stays as it was.
                reserve(week)
                if smallestPeople[groupWeek(group: Int(group), week: week)!] == .max {
                    hide(GroupWeek(group: group, week: week), from: first.capture ?? week)
                }
            }
        }
    }

    private mutating func hide(_ hidden: GroupWeek, from capture: Week) {
        reserve(hidden.week)
        let slot = groupWeek(group: Int(hidden.group), week: hidden.week)!
        hiddenFrom[slot] = min(hiddenFrom[slot], Int32(clamping: capture.ordinal))
    }

    /// To be called when all captures are in: makes what all reports share. Without it every report only takes longer.
    public mutating func seal() { sums = WeekSums(self) }

    private mutating func add(_ row: DisclosedValue, capture: Week, notes: [String]) -> HistoryConflict.Kind? {
        reserve(row.week)
        let told = Int32(clamping: capture.ordinal)
        let slot = groupWeek(group: Int(row.group), week: row.week)!
        // Hidden once, hidden for good: nothing is filled in later.
        if hiddenFrom[slot] <= told { return nil }
        let index = cell(metric: Int(row.metric), group: Int(row.group), week: row.week)!
        var flags: CellFlags = []
        if row.isProvisional { flags.insert(.provisional) }
        if row.isTooFew { flags.insert(.tooFew) }

        if firstTold[index] == History.unknown {
            values[index] = row.value
            firstTold[index] = told
            self.flags[index] = flags
            people[index] = row.people
            if hasParts {
                parts[index] = row.part
                wholes[index] = row.whole
            }
            smallestPeople[slot] = min(smallestPeople[slot], row.people)
            return nil
        }
        let known = latest(index)
        if known.capture == told { return .repeated }
        if people[index] != row.people { return .restatedPeople }
        let wasProvisional = known.flags.contains(.provisional)
        if known.value == row.value && known.flags == flags && same(known.part, row.part) && same(known.whole, row.whole) { return nil }
        let isFinalisation = wasProvisional && !row.isProvisional
        let note = row.note >= 0 ? notes[Int(row.note)] : nil
        if !isFinalisation && note == nil { return .restatedWithoutNote }
        revisions[index, default: []].append(Revision(capture: told, value: row.value, part: row.part, whole: row.whole, flags: flags))
        if !flags.contains(.tooFew), !known.flags.contains(.tooFew) {
            restatements.append(
                Restatement(
                    metric: Int(row.metric), group: Int(row.group), week: row.week, capture: capture, before: known.value, after: row.value,
                    isFinalisation: isFinalisation, note: note))
        }
        return nil
    }

    /// The newest telling of a cell that has one.
    private func latest(_ index: Int) -> Revision {
        revisions[index]?.last
            ?? Revision(
                capture: firstTold[index], value: values[index], part: hasParts ? parts[index] : .nan, whole: hasParts ? wholes[index] : .nan,
                flags: flags[index])
    }

    private func same(_ a: Double, _ b: Double) -> Bool { !hasParts || a == b || (a.isNaN && b.isNaN) }

    /// Makes room for a week, before or after those there are.
    private mutating func reserve(_ week: Week) {
        let row = week.ordinal - firstWeek.ordinal
        if row >= 0, row < weekCount { return }
        let groups = catalog.groups.count
        if row >= weekCount {
            let missing = row + 1 - weekCount
            grow(by: missing * cellsPerWeek, groupWeeks: missing * groups, atFront: false)
            weekCount = row + 1
        } else {
            grow(by: -row * cellsPerWeek, groupWeeks: -row * groups, atFront: true)
            revisions = Dictionary(uniqueKeysWithValues: revisions.map { ($0 - row * cellsPerWeek, $1) })
            weekCount -= row
            firstWeek = week
        }
    }

    private mutating func grow(by cells: Int, groupWeeks: Int, atFront: Bool) {
        func extend<T>(_ array: inout [T], _ value: T, _ count: Int) {
            array.insert(contentsOf: repeatElement(value, count: count), at: atFront ? 0 : array.count)
        }
        extend(&values, .nan, cells)
        extend(&firstTold, History.unknown, cells)
        extend(&flags, [], cells)
        extend(&people, 0, cells)
        if hasParts {
            extend(&parts, .nan, cells)
            extend(&wholes, .nan, cells)
        }
        extend(&hiddenFrom, History.unknown, groupWeeks)
        extend(&smallestPeople, .max, groupWeeks)
    }
}
