import AssayMetrics

/// All that reports on record released and hid, superseded ones too, and whatever is added to it.
struct RecordedEverything: Sendable {
    /// A figure's place, with numbers for its ids: there are very many.
    struct Key: Sendable, Hashable {
        var metric: Int32
        var group: Int32
        var week: Int32
    }

    /// The numbers of ids.
    private var metrics: [String: Int32] = [:]
    private var groups: [String: Int32] = [:]
    /// Every text with which a figure is on record, with a line break between several.
    private var figures: [Key: String] = [:]
    private(set) var hidden = Set<GroupWeekName>()
    private(set) var withheld = Set<CellName>()
    /// The last week in which a group is shown, and in which it is hidden, by group.
    private(set) var lastShown: [String: Week] = [:]
    private(set) var lastHidden: [String: Week] = [:]

    mutating func add(_ report: RecordedReport) {
        for run in report.figures + (report.more?.earlier ?? []) {
            let texts = RecordedRun.split(run.figures)
            var key = Key(metric: number(ofMetric: run.metric), group: number(ofGroup: run.group), week: Int32(clamping: run.first.ordinal))
            for text in texts {
                add(text, at: key)
                key.week += 1
            }
            let last = run.first.advanced(by: texts.count - 1)
            lastShown[run.group] = max(last, lastShown[run.group] ?? last)
        }
        for weeks in report.hidden {
            hidden.formUnion(weeks.places)
            lastHidden[weeks.group] = max(weeks.last, lastHidden[weeks.group] ?? weeks.last)
        }
        withheld.formUnion(report.more?.withheld.flatMap(\.names) ?? [])
    }

    mutating func add(_ text: String, at key: Key) {
        guard let known = figures[key] else {
            figures[key] = text
            return
        }
        if !has(text, at: key) { figures[key] = known + "\n" + text }
    }

    /// Whether a figure is on record, with this very text or with any.
    func has(_ text: String, at key: Key) -> Bool {
        guard let known = figures[key] else { return false }
        return known == text || known.utf8.contains(0x0A) && known.split(separator: "\n").contains { $0 == text }
    }

    func has(_ key: Key) -> Bool { figures[key] != nil }

    mutating func number(ofMetric id: String) -> Int32 { RecordedEverything.number(of: id, &metrics) }
    mutating func number(ofGroup id: String) -> Int32 { RecordedEverything.number(of: id, &groups) }

    /// The numbers of a catalog's metrics and groups.
    mutating func numbers(of catalog: MetricCatalog) -> (metrics: [Int32], groups: [Int32]) {
        (catalog.metrics.map { number(ofMetric: $0.id) }, catalog.groups.map { number(ofGroup: $0.id) })
    }

    /// The same of ids that may have none: nothing is on record of those.
    func knownNumbers(of catalog: MetricCatalog) -> (metrics: [Int32], groups: [Int32]) {
        (catalog.metrics.map { metrics[$0.id] ?? -1 }, catalog.groups.map { groups[$0.id] ?? -1 })
    }

    private static func number(of id: String, _ numbers: inout [String: Int32]) -> Int32 {
        let number = numbers[id] ?? Int32(numbers.count)
        numbers[id] = number
        return number
    }
}
