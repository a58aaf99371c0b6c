/// How a site is drawn: the groups first, then which rows there are, then their figures.
extension MadeUpSite {
    private static let titles = ["Everybody", "Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel", "Ivy", "Juniper", "Larch", "Maple"]

    /// - Parameters:
    ///   - givesTotals: whether captures give `all` (and sometimes parents) for some of the metrics; else everything of `all` is computed.
    ///   - variant: see above.
    init(seed: UInt64, givesTotals: Bool, variant: Int) {
        var numbers = SeededNumbers(seed: seed)
        minimum = [5, 8, 10, 10].randomElement(using: &numbers)!
        backfilled = 6
        // Over the end of 2026, which has a week 53.
        weeks = WrittenWeeks.from("2026-W30", count: backfilled + 24)
        groups = MadeUpSite.drawGroups(minimum: minimum, weeks: weeks.count, &numbers)
        givesAll = givesTotals ? Set(Measure.allCases.filter { _ in numbers.chance(60) }).union([.tokens]) : []
        givesParents = givesTotals ? Set(Measure.allCases.filter { _ in numbers.chance(40) }) : []
        rows = []
        rows = drawLeafRows(&numbers)
        for index in rows.indices { rows[index].figure = drawFigure(rows[index], seed: seed) }
        plant(seed: seed, variant: 0)
        rows += totals(&numbers)
        if variant > 0 { plant(seed: seed, variant: variant) }
    }

    private static func drawGroups(minimum: Int, weeks: Int, _ numbers: inout SeededNumbers) -> [Unit] {
        let parents = numbers.draw(2...3)
        let count = numbers.draw(max(4, parents * 2)...9)
        var names = MadeUpSite.titles[...]
        var groups = [Unit(id: "all", title: names.removeFirst(), parent: 0, people: [])]
        for _ in 0..<(parents + count) {
            let title = names.removeFirst()
            groups.append(Unit(id: title.lowercased(), title: title, parent: 0, people: []))
        }
        var leaves = Array(parents + 1...parents + count)
        leaves.shuffle(using: &numbers)
        // Two each, then anywhere, also directly below `all`.
        for (place, leaf) in leaves.enumerated() { groups[leaf].parent = place < parents * 2 ? place % parents + 1 : numbers.draw(0...parents) }
        leaves.shuffle(using: &numbers)
        let turn = numbers.draw(8...weeks - 8)
        for (place, leaf) in leaves.enumerated() {
            let large = numbers.draw(3 * minimum + 4...80)
            groups[leaf].people = (0..<weeks).map { week in
                switch place {
                case 0: 3 + week / 12
                case 1: week < turn ? minimum - 2 : minimum + 4
                case 2 where count > 5: week < weeks - turn ? large : minimum - 1
                default: large + (week * (leaf % 3 - 1)) / 10
                }
            }
            if place == count - 1 { groups[leaf].thinWeeks = Set(turn - 3...turn) }
            if place == count - 2, count > 4 { groups[leaf].idleWeeks = Set(turn...turn + 2) }
        }
        for group in 0...parents {
            let below = leaves.filter { group == 0 || groups[$0].parent == group }
            groups[group].people = (0..<weeks).map { week in below.reduce(0) { $0 + groups[$1].people[week] } }
        }
        if numbers.chance(50) {
            for group in groups.indices { groups[group].declared = groups[group].people.max() }
        }
        return groups
    }

    private func drawLeafRows(_ numbers: inout SeededNumbers) -> [Row] {
        var rows: [Row] = []
        for week in weeks.indices {
            for group in leaves {
                let unit = groups[group]
                for measure in Measure.allCases {
                    var people: Int? = unit.people[week]
                    if measure == .hours, unit.thinWeeks.contains(week) { people = minimum - 1 }
                    if measure.countsNobody, unit.declared != nil { people = nil }
                    // A count of people in a group of middling size would hide it: what it leaves is few.
                    if measure == .active, (minimum..<3 * minimum).contains(unit.people[week]) { continue }
                    var row = Row(group: group, measure: measure, week: week, capture: week, people: people, figure: .value(0))
                    let last = weeks.count - 1
                    let isCaptured = week >= backfilled && week < last - 2
                    if [.changes, .licences].contains(measure), isCaptured, numbers.chance(3) { row.capture = week + 1 }
                    row.isProvisional = measure == .spend && isCaptured && week % 4 == 1
                    rows.append(row)
                    var again = row
                    if row.isProvisional {
                        (again.capture, again.isProvisional) = (week + 1, false)
                        rows.append(again)
                    } else if measure == .tokens, isCaptured, numbers.chance(4) {
                        (again.capture, again.note) = (week + 2, "A log came late")
                        rows.append(again)
                    }
                }
            }
        }
        return rows
    }

    /// What a group of its size might have.
    private func drawFigure(_ row: Row, seed: UInt64) -> Figure {
        // A later row of the same figure begins with the same numbers.
        var numbers = SeededNumbers(seed: seed, for: row.group, row.week, Measure.allCases.firstIndex(of: row.measure)!)
        let people = groups[row.group].people[row.week]
        let late = row.capture > row.week ? numbers.draw(1...9) : 0
        switch row.measure {
        case .tokens: return .value(Double(people * numbers.draw(20_000...90_000) + late * 1_000))
        case .changes: return .value(Double(people * numbers.draw(10...30) / 10))
        case .rework:
            let whole = numbers.draw(60...400)
            return .parts(Double(whole * numbers.draw(5...25) / 100), Double(whole))
        case .hours: return .value(Double(numbers.draw(3_000...9_000)) / 1_000)
        case .spend: return .value(Double(people * numbers.draw(2_000...9_000) + late) / 100)
        case .active:
            if groups[row.group].idleWeeks.contains(row.week) { return .value(Double(numbers.draw(0...minimum - 1))) }
            return .value(Double(people < minimum ? numbers.draw(0...people) : numbers.draw(minimum...people - minimum)))
        case .licences: return .value(Double(people + numbers.draw(0...5)))
        case .defects: return .value(Double(numbers.draw(1...30)))
        case .waiting: return .value(Double(numbers.draw(10...90)) / 10)
        }
    }

    /// Figures in the hidden group-weeks that would be known again wherever they turned up. Who is hidden does not depend on them.
    private mutating func plant(seed: UInt64, variant: Int) {
        let oracle = HidingOracle(self)
        plant(seed: seed, variant: variant) { oracle.isHidden[$0.group][$0.week] }
    }

    /// The same in what was hidden for the sake of others: partners and figures that are withheld. A sum that is shown is then no sum any more, which nobody is told.
    mutating func plant(beside hidden: RecordedHiding, seed: UInt64, variant: Int) {
        let oracle = HidingOracle(self)
        let isPlanted = { (row: Row) in !oracle.isHidden[row.group][row.week] && hidden.holds(groups[row.group].id, row.measure.rawValue, weeks[row.week]) }
        // Asked before anything is planted.
        let planted = rows.map(isPlanted)
        beside = Set(rows.indices.filter { planted[$0] })
        var place = -1
        plant(seed: seed, variant: 10 + variant) { _ in
            place += 1
            return planted[place]
        }
    }

    private mutating func plant(seed: UInt64, variant: Int, where isPlanted: (Row) -> Bool) {
        for index in rows.indices where isPlanted(rows[index]) {
            let row = rows[index]
            var numbers = SeededNumbers(seed: seed, for: row.group, row.week, Measure.allCases.firstIndex(of: row.measure)!, row.capture, 1_000 + variant)
            // Digits 1 to 9, so that no zero at the end is left out in print.
            func digits(_ count: Int) -> Double { Double((0..<count).reduce(0) { sum, _ in sum * 10 + numbers.draw(1...9) }) }
            switch row.measure {
            case .tokens: rows[index].figure = .value(digits(6))
            case .rework:
                // Over a prime that no other denominator has as a factor.
                let whole = [1_009, 1_013, 1_019, 1_021, 1_031, 1_033, 1_039, 1_049, 1_051, 1_061].randomElement(using: &numbers)!
                rows[index].figure = .parts(Double(numbers.draw(3...whole - 1)), Double(whole))
            case .active:
                // A count of fewer people than the minimum, or that leaves fewer, decides by itself who is hidden, and stays.
                guard case .value(let count) = row.figure, let people = row.people, min(count, Double(people) - count) >= Double(minimum) else { continue }
                rows[index].figure = .value(Double(numbers.draw(minimum...people - minimum)))
            case .spend: rows[index].figure = .value(digits(6) / 100)
            case .changes, .hours, .licences, .defects, .waiting: rows[index].figure = .value(digits(6) / 10_000)
            }
        }
    }
}
