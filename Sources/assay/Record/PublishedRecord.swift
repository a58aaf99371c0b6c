import AssayMetrics

/// `published.json`: what each published report released, and under which settings. A report is added and never changed; one that is issued anew is
/// added once more.
struct PublishedRecord: Sendable {
    static let fileName = "published.json"
    /// The newest that is read and written. Records of version 1 say nothing of single figures that are hidden, and of what reports derive.
    static let version = 2

    struct Entry: Sendable {
        var report: RecordedReport
        /// Its line in the file; 0 when it is not there yet.
        var line = 0
    }

    /// The file as the user would type it.
    let path: String
    /// In the order in which reports first used them.
    var settings: [RecordedSettings] = []
    /// In the order in which they were published.
    var entries: [Entry] = []

    init(path: String) { self.path = path }

    /// The digest of the newest report, which names the one before it, and so all.
    var head: String? { entries.last?.report.digest }

    /// The report of a week: the last one, when it was issued anew.
    func report(_ week: Week) -> RecordedReport? { entry(week)?.report }

    func entry(_ week: Week) -> Entry? { entries.last { $0.report.week == week } }

    /// The settings under which the report of a week was judged; nil when it is not recorded.
    func settings(of week: Week) -> RecordedSettings? {
        report(week).flatMap { report in settings.first { $0.digest == report.settings } }
    }

    /// The settings under which to make the report of a week: as recorded, unless it is new or issued anew.
    func settings(making week: Week, current: RecordedSettings, reissuing: Set<Week>) -> RecordedSettings {
        reissuing.contains(week) ? current : settings(of: week) ?? current
    }

    /// The week of the first report on record that has a capture of its own: it released what was loaded once.
    var firstCapture: Week? { entries.lazy.filter { !$0.report.isReconstructed }.map(\.report.week).min() }

    /// The recorded weeks, each once, oldest first.
    var weeks: [Week] { Set(entries.map(\.report.week)).sorted() }

    /// The ids of metrics and groups that recorded reports know and that today's catalog does not: their data are no strangers.
    func retired(from catalog: MetricCatalog) -> (metrics: [String], groups: [String]) {
        let metrics = settings.flatMap { $0.catalog.metrics.map(\.id) }.filter { catalog.metricIndex($0) == nil }
        let groups = settings.flatMap { $0.catalog.groups.map(\.id) }.filter { catalog.groupIndex($0) == nil }
        return (Set(metrics).sorted(by: precedes), Set(groups).sorted(by: precedes))
    }

    /// As written: a record stays of version 1 until something is in it that version 1 does not know.
    private var version: Int { entries.allSatisfy { $0.report.more == nil && $0.report.others.isEmpty } ? 1 : PublishedRecord.version }

    /// The file. Every report and every set of settings is a line of its own, so that a comparison of versions shows what was added.
    var bytes: [UInt8] {
        RecordWriter.bytes { writer in
            writer.raw("{\n  \"assay\": \"published\",\n  \"version\": \(version),\n  \"settings\": {")
            for (index, settings) in settings.enumerated() {
                writer.raw(index == 0 ? "\n    " : ",\n    ")
                writer.member(settings.digest) { $0.raw(settings.json) }
            }
            writer.raw(settings.isEmpty ? "},\n  \"reports\": [" : "\n  },\n  \"reports\": [")
            for (index, entry) in entries.enumerated() {
                writer.raw(index == 0 ? "\n    " : ",\n    ")
                entry.report.write(to: &writer)
            }
            writer.raw(entries.isEmpty ? "]\n}\n" : "\n  ]\n}\n")
        }
    }
}
