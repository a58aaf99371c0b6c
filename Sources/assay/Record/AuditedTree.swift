import AssayMetrics

/// A tree of groups under which all that was ever released is looked at.
struct AuditedTree {
    let catalog: MetricCatalog
    private let audit: ReleaseAudit
    /// The last week that it tells of; nil for the tree of today.
    let last: Week?
    /// Groups that are on record as hidden up to their end, and that nobody declares any more: with the last week in which they are.
    private let hiddenOnwards: [String: Week]

    /// Their ids.
    var missing: [String] { hiddenOnwards.keys.sorted(by: precedes) }

    /// Those of the settings on record, each for the weeks of its reports, and that of today for all weeks, last.
    ///
    /// A group that is left out of the tree of today was a part of the whole, and stays one. A metric that once added up still does: what is counted otherwise
    /// from now on is another metric.
    static func all(record: PublishedRecord, current: RecordedSettings, known: RecordedTogether) -> [AuditedTree] {
        var trees: [AuditedTree] = []
        for settings in record.settings where settings.digest != current.digest {
            guard let last = record.entries.lazy.filter({ $0.report.settings == settings.digest }).map(\.report.week).max() else { continue }
            trees.append(AuditedTree(catalog: settings.catalog, audit: ReleaseAudit(settings.catalog), last: last, hiddenOnwards: [:]))
        }
        let retired = retired(record: record, current: current.catalog, known: known.everything)
        let catalog = MetricCatalog(metrics: current.catalog.metrics, groups: current.catalog.groups + retired, pairs: [], events: [])
        let addedUp = Set(catalog.metrics.indices.filter { metric in
            record.settings.contains { settings in settings.catalog.metricIndex(catalog.metrics[metric].id).map { ReleaseAudit(settings.catalog).addsUp($0) } ?? false }
        })
        let onwards = retired.compactMap { group -> (String, Week)? in
            guard let hidden = known.everything.lastHidden[group.id], known.everything.lastShown[group.id].map({ $0 < hidden }) ?? true else { return nil }
            return (group.id, hidden)
        }
        trees.append(
            AuditedTree(
                catalog: catalog, audit: ReleaseAudit(catalog, alsoAddingUp: addedUp), last: nil, hiddenOnwards: Dictionary(onwards, uniquingKeysWith: { first, _ in first })))
        return trees
    }

    /// Groups that were hidden once and are not declared today, as they were declared last.
    private static func retired(record: PublishedRecord, current: MetricCatalog, known: RecordedEverything) -> [Group] {
        var groups: [String: Group] = [:]
        for entry in record.entries {
            guard let settings = record.settings.first(where: { $0.digest == entry.report.settings }) else { continue }
            for group in settings.catalog.groups where known.lastHidden[group.id] != nil && current.groupIndex(group.id) == nil { groups[group.id] = group }
        }
        return groups.values.sorted { precedes($0.id, $1.id) }
    }

    /// The sums of a week in which one figure alone is hidden, and that were not on record.
    func recoverable(in week: Week, _ known: RecordedTogether) -> [(metric: Int, group: Int)] {
        let onwards = catalog.groups.map { group in
            // As long after its end as a return takes, nobody waits for it any more.
            hiddenOnwards[group.id].map { $0 < week } ?? false && group.to.map { week.ordinal - $0.ordinal <= ReleaseAudit.weeksAfterEnd } ?? true
        }
        let numbers = known.everything.knownNumbers(of: catalog)
        return audit.recoverable { metric, group in
            let name = CellName(catalog.metrics[metric].id, GroupWeekName(group: catalog.groups[group].id, week: week))
            let key = RecordedEverything.Key(metric: numbers.metrics[metric], group: numbers.groups[group], week: Int32(clamping: week.ordinal))
            return known.figure(name, key) ?? (onwards[group] ? .hidden(isNew: false, hasRow: false) : nil)
        }
    }
}
