extension History {
    /// Adds the files of one capture (or all of `backfill/`, first). Captures come in order of their week.
    /// - Returns: the rows that contradict earlier ones; they are left out.
    public mutating func add(_ files: [DisclosedSnapshot]) -> [HistoryConflict] {
        sums = WeekSums()
        sizes = []
        if let capture = files.first?.capture, captures.last != capture {
            captures.append(capture)
            journal.open()
        }
        let refused = regroupings(files)
        var conflicts = refused.isEmpty ? [] : regroupingConflicts(files, refused)
        let files = refused.isEmpty ? files : files.map { $0.without(refused) }
        noteEverybody(files)
        conflicts += hide(files)
        // Cells of earlier captures that this one tells again.
        var toldAgain = Set<Int>()
        for file in files {
            for row in file.values {
                if let kind = add(row, of: file, toldAgain: &toldAgain) {
                    conflicts.append(conflict(kind, row, in: file, first: kind == .repeated ? place(of: row, in: files) : nil))
                }
            }
        }
        return conflicts
    }

    /// To be called when all captures are in: makes what all reports share. Without it every report only takes longer.
    public mutating func seal() {
        sums = WeekSums(self)
        sizes = allSizes()
    }

    private mutating func noteEverybody(_ files: [DisclosedSnapshot]) {
        for file in files {
            for (metric, week) in file.everybodyGiven {
                everybodyGivenFrom[Int(metric)] = min(everybodyGivenFrom[Int(metric)], Int32(clamping: (file.capture ?? week).ordinal))
            }
        }
    }

    /// Adds a figure of a week for which there is room.
    @inline(__always)
    private mutating func add(_ row: DisclosedValue, of file: DisclosedSnapshot, toldAgain: inout Set<Int>) -> HistoryConflict.Kind? {
        let capture = file.capture ?? row.week
        let told = Int32(clamping: capture.ordinal)
        let slot = groupWeek(group: Int(row.group), week: row.week)!
        let index = cell(metric: Int(row.metric), group: Int(row.group), week: row.week)!
        // Hidden once, hidden for good: nothing is filled in later.
        if hiddenFrom[slot] <= told || isWithheld(index, asOf: capture) { return nil }
        note(week: row.week, capture: told)
        guard firstTold[index] == History.unknown else { return addAgain(row, index, of: file, capture: capture, toldAgain: &toldAgain) }
        values[index] = row.value
        firstTold[index] = told
        flags[index] = row.flags
        people[index] = row.people
        if hasParts {
            let told = file.parts(of: row)
            parts[index] = told.part
            wholes[index] = told.whole
        }
        if !isTold[slot] { isTold[slot] = true }
        journal.tell(row)
        return nil
    }

    /// A figure that was told before. A later file of the same capture may restate what an earlier one told, when it says why; those of `backfill/` may not.
    @inline(never)
    private mutating func addAgain(
        _ row: DisclosedValue, _ index: Int, of file: DisclosedSnapshot, capture: Week, toldAgain: inout Set<Int>
    ) -> HistoryConflict.Kind? {
        let told = Int32(clamping: capture.ordinal)
        let known = latest(index)
        let isToldTwice = known.capture == told || !toldAgain.insert(index).inserted
        if isToldTwice, file.capture == nil || row.note < 0 { return .repeated }
        if people[index] != row.people { return .restatedPeople }
        let parts = file.parts(of: row)
        let isSame = known.value == row.value && same(known.part, parts.part) && same(known.whole, parts.whole)
        if isSame && known.flags == row.flags { return nil }
        let isFinalisation = known.flags.contains(.provisional) && !row.flags.contains(.provisional)
        let note = row.note >= 0 ? file.notes[Int(row.note)] : nil
        if !isFinalisation && note == nil { return .restatedWithoutNote }
        if !isSame, isTiedToHidden(index, toldBy: known.capture) || (keptFrom[index] ?? History.unknown) <= told {
            withholdRestatement(row, index, capture: capture)
            return nil
        }
        journal.tell(row)
        revisions[index, default: []].append(Revision(capture: told, value: row.value, part: parts.part, whole: parts.whole, flags: row.flags))
        if !row.flags.contains(.tooFew), !known.flags.contains(.tooFew) {
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

    /// Where a figure is given first in a capture.
    private func place(of row: DisclosedValue, in files: [DisclosedSnapshot]) -> (path: String, line: Int)? {
        for file in files {
            if let first = file.values.first(where: { ($0.metric, $0.group, $0.week) == (row.metric, row.group, row.week) }) {
                return (file.path, Int(first.line))
            }
        }
        return nil
    }

    private func conflict(_ kind: HistoryConflict.Kind, _ row: DisclosedValue, in file: DisclosedSnapshot, first: (path: String, line: Int)?) -> HistoryConflict {
        HistoryConflict(
            kind: kind, path: file.path, line: Int(row.line), metric: catalog.metrics[Int(row.metric)].id, group: catalog.groups[Int(row.group)].id,
            week: row.week, first: first)
    }
}
