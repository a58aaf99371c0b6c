import AssayMetrics

/// What is on record and what a build adds to it, figure by figure, for the weeks about which it adds something.
struct RecordedTogether {
    private(set) var everything = RecordedEverything()
    private var newFigures = Set<RecordedEverything.Key>()
    private var newlyHidden = Set<GroupWeekName>()
    private var newlyWithheld = Set<CellName>()
    private let histories: [History]
    /// The weeks about which the build adds something, oldest first.
    private(set) var newWeeks: [Week] = []

    /// - Parameters:
    ///   - last: the newest report to be made under the settings of today.
    ///   - before: captures up to this one are on record under them; nil when none are.
    init(_ record: PublishedRecord, _ epochs: Epochs, through last: Week, after before: Week?) {
        histories = epochs.all.map(\.history)
        for entry in record.entries { everything.add(entry.report) }
        let history = epochs.current.history
        let catalog = history.catalog
        let numbers = everything.numbers(of: catalog)
        var weeks = Set<Week>()
        history.everythingReleased(through: last) { figure, capture, _ in
            if let before, capture <= before { return }
            let key = RecordedEverything.Key(metric: numbers.metrics[figure.metric], group: numbers.groups[figure.group], week: Int32(clamping: figure.week.ordinal))
            if everything.has(PublishedFigure(figure, in: catalog).text, at: key) { return }
            newFigures.insert(key)
            weeks.insert(figure.week)
        }
        for (group, week) in history.everythingHidden(through: last) {
            let place = GroupWeekName(group: catalog.groups[group].id, week: week)
            if !everything.hidden.contains(place), newlyHidden.insert(place).inserted { weeks.insert(week) }
        }
        for place in history.everythingWithheld(through: last) {
            newlyWithheld.insert(CellName(catalog.metrics[place.metric].id, GroupWeekName(group: catalog.groups[place.group].id, week: place.week)))
        }
        newWeeks = weeks.sorted()
    }

    /// What is known of a figure; nil where there is none.
    /// - Parameter key: with the numbers of `everything`.
    func figure(_ name: CellName, _ key: RecordedEverything.Key) -> ReleaseAudit.Figure? {
        if newFigures.contains(key) { return .released(isNew: true) }
        if everything.has(key) { return .released(isNew: false) }
        let isOnRecord = everything.hidden.contains(name.place) || everything.withheld.contains(name)
        guard isOnRecord || newlyHidden.contains(name.place) || newlyWithheld.contains(name) else { return nil }
        return .hidden(isNew: !isOnRecord, hasRow: hasRow(name))
    }

    private func hasRow(_ name: CellName) -> Bool {
        histories.contains { history in
            guard let metric = history.catalog.metricIndex(name.metric), let group = history.catalog.groupIndex(name.place.group) else { return false }
            return history.hasHiddenRow(metric: metric, group: group, week: name.place.week)
        }
    }
}
