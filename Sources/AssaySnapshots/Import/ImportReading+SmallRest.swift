extension ImportReading {
    /// Leaves out how many people have a licence in every group of which, in any week, fewer than the minimum do not use it: beside the people who do,
    /// it would tell of a few persons that they do not. One week's figure gives away the next one's, so the group has none, nor do the groups that hold it.
    mutating func withholdSmallRest(of whole: String, beside part: String, minimum: Int, _ names: GroupNames) {
        var parts: [ImportedFigure: Double] = [:]
        func key(_ figure: ImportedFigure) -> ImportedFigure { ImportedFigure(week: figure.week, group: figure.group, metric: part) }
        for figure in figures where figure.metric == part { parts[key(figure)] = figure.value }
        var small = Set<String>()
        for figure in figures where figure.metric == whole {
            guard let all = figure.value, let some = parts[key(figure)], some <= all else { continue }
            if all - some < Double(minimum) { small.insert(figure.group) }
        }
        let withheld = names.withWholes(small)
        figures.removeAll { $0.metric == whole && withheld.contains($0.group) }
        summary.leftOut += small.sorted().map { "'\(whole)' of group '\($0)': fewer than \(minimum) people of it are in no figure of '\(part)'" }
    }
}
