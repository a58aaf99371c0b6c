import AssayDiagnostics
import AssayMetrics
import AssaySnapshots

/// Reads a site's snapshots under one set of settings, and hides what is too small to show.
struct SiteLoader: Sendable {
    let folder: SiteFolder
    let catalog: MetricCatalog
    private let schema: SnapshotSchema
    /// What earlier publications hid.
    let hiddenForGood: HiddenForGood
    /// The last capture to read; nil reads all.
    let last: Week?
    /// Of the settings: how small the denominator of a computed ratio may be.
    let minimumDenominator: Int
    /// When the figures of a capture may be shown; nil asks for history loaded once.
    let rules: @Sendable (Week?) -> CaptureRules
    /// Of all else that decides over the figures of every report.
    let settings: Digest
    /// What is known of captures that were read before; nil asks for each to be read.
    private let disclosures: DisclosedCaptures?

    /// The files of one capture, or of `backfill/`, read and disclosed.
    struct Loaded: Sendable {
        var snapshots: [DisclosedSnapshot] = []
        var distributions: [(table: DistributionTable, policy: DisclosurePolicy)] = []
        var cohorts: [(table: CohortTable, policy: DisclosurePolicy)] = []
        var diagnostics: [Diagnostic] = []
        /// Of the files, and of the rules.
        var fingerprint = Fingerprint("capture")
    }

    /// - Parameter retired: ids that only reports on record know: their rows are no strangers, and left out.
    init(
        folder: SiteFolder, catalog: MetricCatalog, retired: (metrics: [String], groups: [String]), hiddenForGood: HiddenForGood, last: Week?, minimumDenominator: Int,
        rules: @escaping @Sendable (Week?) -> CaptureRules, settings: Digest, disclosures: DisclosedCaptures?
    ) {
        (self.folder, self.catalog, self.hiddenForGood, self.last) = (folder, catalog, hiddenForGood, last)
        (self.minimumDenominator, self.rules, self.settings) = (minimumDenominator, rules, settings)
        self.disclosures = disclosures
        schema = SnapshotSchema(catalog, retired: retired)
    }

    /// Steps 3 and 4 for one capture: what its bytes say, and of that what may be shown; nil for one that is not to be read. No figure that may not be shown outlives this.
    func load(_ capture: CaptureBytes) -> Loaded? {
        if let week = capture.week, let last, week > last { return nil }
        let rules = rules(capture.week)
        var loaded = Loaded()
        loaded.fingerprint.add(capture, rules)
        let key = DisclosedCaptures.key(capture.week, settings: settings, files: loaded.fingerprint.digest)
        let canBeKnown = capture.tables.isEmpty && capture.isReadable
        if canBeKnown, let known = disclosures?.snapshots(key, of: capture, catalog: catalog) {
            loaded.snapshots = known
            return loaded
        }
        var snapshots: [Snapshot] = []
        for file in capture.files {
            guard let format = SnapshotFormat(fileName: lastName(file.path)) else { continue }
            read(file, &loaded) { bytes in
                let reading = format.reader.read(bytes, path: file.path, capture: capture.week, schema: schema)
                snapshots.append(reading.snapshot)
                return reading.diagnostics
            }
        }
        var distributions: [DistributionTable] = []
        var cohorts: [CohortTable] = []
        for file in capture.tables {
            read(file, &loaded) { bytes in
                if lastName(file.path) == DistributionReader.fileName {
                    let reading = DistributionReader().read(bytes, path: file.path, capture: capture.week, schema: schema)
                    distributions.append(reading.table)
                    return reading.diagnostics
                }
                let reading = CohortReader().read(bytes, path: file.path, capture: capture.week, schema: schema)
                cohorts.append(reading.table)
                return reading.diagnostics
            }
        }
        loaded.snapshots = rules.policy.disclose(snapshots, catalog: catalog, people: rules.people)
        loaded.distributions = distributions.map { ($0, rules.policy) }
        loaded.cohorts = cohorts.map { ($0, rules.policy) }
        // What there is something to say about is read again, for that to be said again.
        if canBeKnown, loaded.diagnostics.isEmpty { disclosures?.keep(loaded.snapshots, of: capture, key) }
        return loaded
    }

    private func read(_ file: CaptureBytes.File, _ loaded: inout Loaded, _ body: ([UInt8]) -> [Diagnostic]) {
        switch file.content {
        case .success(let (bytes, _)): loaded.diagnostics += body(bytes)
        case .failure(let failure): loaded.diagnostics.append(unreadable(file.path, failure))
        }
    }
}

/// The bytes of one capture, or of `backfill/`: each file is read once, whatever the number of settings under which it is looked at.
struct CaptureBytes: Sendable {
    struct File: Sendable {
        var path: String
        var content: Result<(bytes: [UInt8], digest: Digest), FileSystem.Failure>
    }

    /// Nil for `backfill/`.
    var week: Week?
    var files: [File]
    var tables: [File]

    /// Whether every file could be read.
    var isReadable: Bool { (files + tables).allSatisfy { (try? $0.content.get()) != nil } }

    /// In bytes, of what could be read.
    var size: Int { (files + tables).reduce(0) { $0 + ((try? $1.content.get().bytes.count) ?? 0) } }

    /// The bytes of some captures, in their order.
    static func read(_ captures: some Collection<(week: Week?, files: [String], tables: [String])>, in folder: SiteFolder) -> [CaptureBytes] {
        let paths = captures.flatMap { $0.files + $0.tables }
        var read = zip(paths, folder.readDigested(paths)).map { File(path: $0, content: $1) }[...]
        return captures.map { capture in
            let files = Array(read.prefix(capture.files.count))
            let tables = Array(read.dropFirst(files.count).prefix(capture.tables.count))
            read = read.dropFirst(files.count + tables.count)
            return CaptureBytes(week: capture.week, files: files, tables: tables)
        }
    }
}

extension Fingerprint {
    fileprivate mutating func add(_ capture: CaptureBytes, _ rules: CaptureRules) {
        for file in capture.files + capture.tables {
            guard case .success(let (_, digest)) = file.content else { continue }
            add(lastName(file.path))
            add(digest)
        }
        add(rules.settings)
    }
}

/// A file that could not be read.
func unreadable(_ path: String, _ error: any Error) -> Diagnostic {
    Diagnostic(rule: "unreadable", "\(error)", at: SourceLocation(path: path), help: "check that it is a file that you may read")
}
