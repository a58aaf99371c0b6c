import AssayLanguage
import AssayMetrics

extension Definition {
    /// - Parameter week: the report's; a target set later is not known then, nor a change of the definition made later.
    init(_ metric: Metric, asOf week: Week) {
        let target = metric.target.flatMap { $0.from.map { $0 <= week } ?? true ? $0 : nil }.map { target in
            let note = target.note.map { ": " + ($0.utf8.last == 0x2E ? String($0.dropLast()) : $0) } ?? ""
            let value = metric.format.full(target.value)
            return (target.from.map { tell("\(value) from \($0)") } ?? value) + note + ". " + tell("A target invites making the number.")
        }
        self.init(
            id: metric.id, title: metric.title, kind: metric.kindWord, unit: metric.unit, better: metric.betterWord, definition: metric.definition,
            source: metric.source, owner: metric.owner, aggregate: metric.aggregateWord, target: target,
            changes: metric.changes.filter { $0.week <= week }.map { Fact(term: $0.week.description, text: $0.note) }, usualRange: Words.process(metric.process))
    }
}

extension EventLine {
    init(_ event: Event) {
        let kind =
            switch event.kind {
            case .change: tell("change")
            case .pressure: tell("pressure on the number")
            case .holiday: tell("holiday")
            case .noted: tell("noted later")
            }
        self.init(week: event.week.description, title: event.title, kind: kind)
    }
}
