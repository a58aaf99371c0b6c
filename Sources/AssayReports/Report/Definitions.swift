import AssayMetrics

extension Definition {
    init(_ metric: Metric) {
        let target = metric.target.map { target in
            "\(metric.format.full(target.value))" + (target.from.map { " from \($0)" } ?? "") + (target.note.map { ": \($0)" } ?? "")
                + ". A target invites making the number."
        }
        self.init(
            id: metric.id, title: metric.title, kind: metric.kindWord, unit: metric.unit, better: metric.betterWord, definition: metric.definition,
            source: metric.source, owner: metric.owner, aggregate: metric.aggregateWord, target: target,
            changes: metric.changes.map { Fact(term: $0.week.description, text: $0.note) })
    }
}

extension EventLine {
    init(_ event: Event) {
        let kind =
            switch event.kind {
            case .change: "change"
            case .pressure: "pressure on the number"
            case .holiday: "holiday"
            case .noted: "noted later"
            }
        self.init(week: event.week.description, title: event.title, kind: kind)
    }
}
