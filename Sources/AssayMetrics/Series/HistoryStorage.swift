extension History {
    /// Makes room for a week, before or after those there are.
    mutating func reserve(_ week: Week) {
        let row = week.ordinal - firstWeek.ordinal
        if row >= 0, row < weekCount { return }
        let groups = catalog.groups.count
        if row >= weekCount {
            let missing = row + 1 - weekCount
            grow(by: missing * cellsPerWeek, groupWeeks: missing * groups, atFront: false)
            weekCount = row + 1
        } else {
            grow(by: -row * cellsPerWeek, groupWeeks: -row * groups, atFront: true)
            let cells = -row * cellsPerWeek
            func moved<T>(_ values: [Int: T]) -> [Int: T] { Dictionary(uniqueKeysWithValues: values.map { ($0 + cells, $1) }) }
            revisions = moved(revisions)
            hiddenCells = moved(hiddenCells)
            withheldFrom = moved(withheldFrom)
            keptFrom = moved(keptFrom)
            hiddenBelow = moved(hiddenBelow)
            weekCount -= row
            firstWeek = week
            makeRoom()
        }
    }

    /// Makes room for all weeks that are expected, so that nothing is moved while they come in.
    mutating func makeRoom() {
        let (cells, groupWeeks) = (expectedWeeks * cellsPerWeek, expectedWeeks * catalog.groups.count)
        values.reserveCapacity(cells)
        firstTold.reserveCapacity(cells)
        flags.reserveCapacity(cells)
        people.reserveCapacity(cells)
        if hasParts {
            parts.reserveCapacity(cells)
            wholes.reserveCapacity(cells)
        }
        hiddenFrom.reserveCapacity(groupWeeks)
        isTold.reserveCapacity(groupWeeks)
        journal.makeRoom(cells)
    }

    /// Takes note that a capture tells of a week.
    @inline(__always)
    mutating func note(week: Week, capture: Int32) {
        if let last = earliest.last, last.capture <= capture, last.week <= week.ordinal { return }
        noteEarlier(Int32(clamping: week.ordinal), capture: capture)
    }

    @inline(never)
    private mutating func noteEarlier(_ ordinal: Int32, capture: Int32) {
        if earliest.last?.capture ?? .min <= capture {
            earliest.append((capture, ordinal))
        } else {
            // Backfilled weeks count as captured in their own week, in whatever order the files have them.
            earliest = [(capture, ordinal)] + earliest.filter { $0.week < ordinal }
        }
    }

    /// The earliest week that any capture up to a report's week tells of; nil when none does.
    func firstKnownWeek(asOf report: Week) -> Int? {
        earliest.last { $0.capture <= report.ordinal }.map { Int($0.week) }
    }

    private mutating func grow(by cells: Int, groupWeeks: Int, atFront: Bool) {
        func extend<T>(_ array: inout [T], _ value: T, _ count: Int) {
            if atFront { array.insert(contentsOf: repeatElement(value, count: count), at: 0) } else { array.append(contentsOf: repeatElement(value, count: count)) }
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
        extend(&isTold, false, groupWeeks)
    }
}
