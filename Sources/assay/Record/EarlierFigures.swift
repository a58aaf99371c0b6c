import AssayMetrics

/// Figures of earlier captures that a report is the first to show, because reports before it were made under other settings, which kept them back or did not
/// know them. They are released like those of its own capture, and go on record with it.
struct EarlierFigures {
    let record: PublishedRecord
    let reissuing: Set<Week>
    let epochs: Epochs
    /// The settings of reports that are new, or issued anew.
    let current: RecordedSettings

    /// - Parameter weeks: of all reports with a capture of their own, oldest first.
    /// - Returns: by report; those that have none are left out.
    func byReport(_ weeks: [Week]) -> [Week: [PublishedFigure]] {
        var found: [Week: [PublishedFigure]] = [:]
        var everything = RecordedEverything()
        var known = 0
        func learn(before index: Int) {
            for entry in record.entries[known..<max(known, index)] { everything.add(entry.report) }
            known = max(known, index)
        }
        // Those that stand, in the order in which they were published: each is held against what was on record before it.
        let last = Dictionary(record.entries.enumerated().map { ($0.element.report.week, $0.offset) }, uniquingKeysWith: { max($0, $1) })
        let suspects = zip(weeks, [nil] + weeks.map(Optional.some)).filter { isSuspect($0, after: $1, last) }.map(\.0)
        for index in suspects.compactMap({ reissuing.contains($0) ? nil : last[$0] }).sorted() {
            learn(before: index)
            let week = record.entries[index].report.week
            let figures = figures(week, &everything) { (last[$0] ?? .max) < index && !reissuing.contains($0) }
            if !figures.isEmpty { found[week] = figures }
        }
        // Then new ones, each after the other.
        for week in suspects where reissuing.contains(week) || last[week] == nil {
            learn(before: record.entries.count)
            let figures = figures(week, &everything) { last[$0] != nil && !reissuing.contains($0) }
            if !figures.isEmpty { found[week] = figures }
            for figure in figures {
                let key = RecordedEverything.Key(
                    metric: everything.number(ofMetric: figure.metric), group: everything.number(ofGroup: figure.group), week: Int32(clamping: figure.week.ordinal))
                everything.add(figure.text, at: key)
            }
        }
        return found
    }

    /// Whether a report may be the first to show something: the report before it was made under other settings, it is issued anew, or it was once found to be.
    private func isSuspect(_ week: Week, after before: Week?, _ last: [Week: Int]) -> Bool {
        guard let before else { return false }
        if digest(week, last) != digest(before, last) || reissuing.contains(week) { return true }
        guard let report = last[week].map({ record.entries[$0].report }) else { return false }
        return report.reissue != nil || report.more.map { !$0.earlier.isEmpty } ?? false
    }

    /// Of the settings under which a report is made.
    private func digest(_ week: Week, _ last: [Week: Int]) -> String {
        guard !reissuing.contains(week), let index = last[week] else { return current.digest }
        return record.entries[index].report.settings
    }

    /// What captures before a report's own tell under its settings, as it knows it, and what is not on record.
    /// - Parameter isPublished: whether the report of a capture was published before this one; else it releases by itself what its capture tells.
    private func figures(_ week: Week, _ everything: inout RecordedEverything, _ isPublished: (Week) -> Bool) -> [PublishedFigure] {
        let history = epochs[week].history
        let numbers = everything.numbers(of: history.catalog)
        let first = history.captures.first ?? week
        /// History loaded once comes with the first capture.
        func isBackfill(_ capture: Week) -> Bool { capture < first && isPublished(first) }
        var figures: [PublishedFigure] = []
        history.everythingReleased(through: week) { figure, capture, isLatest in
            guard isLatest, capture < week, isBackfill(capture) || isPublished(capture) else { return }
            let key = RecordedEverything.Key(metric: numbers.metrics[figure.metric], group: numbers.groups[figure.group], week: Int32(clamping: figure.week.ordinal))
            let published = PublishedFigure(figure, in: history.catalog)
            if !everything.has(published.text, at: key) { figures.append(published) }
        }
        return figures
    }
}

extension PublishedFigure {
    init(_ figure: ReleasedFigure, in catalog: MetricCatalog) {
        self.init(
            metric: catalog.metrics[figure.metric].id, group: catalog.groups[figure.group].id, week: figure.week, value: figure.value, isProvisional: figure.isProvisional)
    }

    /// As the record writes it.
    var text: String { RecordedFigure.text(value, isProvisional: isProvisional) }
}
