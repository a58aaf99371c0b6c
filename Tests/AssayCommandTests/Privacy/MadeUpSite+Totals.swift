/// The figures of `all` and of parents, as sums of what is below them.
extension MadeUpSite {
    /// Their rows, true for the leaves' figures as they stand: each in its own week's capture, and again whenever one below was told otherwise.
    func totals(_ numbers: inout SeededNumbers) -> [Row] {
        let tellings = Dictionary(grouping: rows) { Cell(group: $0.group, measure: $0.measure, week: $0.week) }
        var totals: [Row] = []
        for group in groups.indices where group == 0 || !children(of: group).isEmpty {
            for measure in Measure.allCases where (group == 0 ? givesAll : givesParents).contains(measure) {
                for week in weeks.indices {
                    let below = leaves(of: group).compactMap { tellings[Cell(group: $0, measure: measure, week: week)] }
                    guard !below.isEmpty else { continue }
                    let revisions = Set(below.flatMap { $0.dropFirst().map(\.capture) }).sorted()
                    for capture in [week] + revisions {
                        // Who gives the total knows a late figure before it is told.
                        let parts = below.map { tellings in tellings.last { $0.capture <= capture } ?? tellings[0] }
                        var row = Row(group: group, measure: measure, week: week, capture: capture, figure: sum(parts, numbers.draw(10...90)))
                        row.people = parts.contains { $0.people == nil } ? nil : parts.reduce(0) { $0 + $1.people! }
                        row.isProvisional = parts.contains(where: \.isProvisional)
                        row.note = capture > week ? "A log came late" : nil
                        totals.append(row)
                    }
                }
            }
        }
        return totals
    }

    private func sum(_ parts: [Row], _ median: Int) -> Figure {
        func value(_ row: Row) -> Double { if case .value(let value) = row.figure { value } else { 0 } }
        func rounded(_ value: Double, _ power: Double) -> Double { (value * power).rounded() / power }
        switch parts[0].measure {
        case .rework:
            return parts.reduce(.parts(0, 0)) { sum, row in
                guard case .parts(let numerator, let denominator) = row.figure, case .parts(let top, let bottom) = sum else { return sum }
                return .parts(top + numerator, bottom + denominator)
            }
        case .hours:
            let people = parts.reduce(0) { $0 + Double($1.people ?? 0) }
            return .value(rounded(parts.reduce(0) { $0 + value($1) * Double($1.people ?? 0) } / people, 1e10))
        case .waiting: return .value(Double(median) / 10)
        case .tokens, .changes, .spend, .active, .licences, .defects: return .value(rounded(parts.reduce(0) { $0 + value($1) }, 1e4))
        }
    }
}
