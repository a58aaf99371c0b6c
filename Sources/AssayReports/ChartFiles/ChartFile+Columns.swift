extension ChartFile {
    /// Which columns the table must have, and which are read where it has them.
    public var columns: (required: [Column], optional: [Column]) {
        var required = measures.map(\.column) + (filter + measures.flatMap(\.filter)).map(\.column)
        var optional = [Column]()
        if needsWeeks || week.place != nil { required.append(week) } else { optional.append(week) }
        if status.place != nil { required.append(status) } else { optional.append(status) }
        if hasGroups { required.append(group) }
        if type == .threshold { required += [upper, people] }
        if type == .concentration { required.append(people) }
        return (required, optional)
    }

    /// Whether the chart compares weeks; the others are about one, of which the table may say nothing.
    var needsWeeks: Bool {
        switch type {
        case .pair, .indexed, .trajectory, .process, .weeksAndMonths, .multiples, .dumbbell, .slope, .heat: true
        case .concentration, .threshold: at != nil || before != nil
        case .bullet, .bar: at != nil
        }
    }

    /// Whether the chart compares groups.
    var hasGroups: Bool {
        switch type {
        case .multiples, .dumbbell, .slope, .heat, .bar: true
        case .pair, .indexed, .trajectory, .process, .weeksAndMonths, .concentration, .threshold, .bullet: false
        }
    }
}
