import AssayDiagnostics
import AssayMetrics
import AssayReports

/// Reads a site's snapshots once for each set of settings under which reports are made: the site's own, and those on record.
///
/// A capture that is on record is disclosed under the rules in force then, whatever report looks back at it: a minimum lowered later opens nothing.
struct EpochLoader: Sendable {
    let folder: SiteFolder
    let configuration: SiteConfiguration
    let record: PublishedRecord?
    let reissuing: Set<Week>
    let jobs: Int
    /// What is known of captures; nil reads each of them.
    var disclosures: DisclosedCaptures?

    /// Of how many captures the bytes are in memory at once.
    private static let blockSize = 32

    func load() async throws -> (epochs: Epochs, diagnostics: [Diagnostic]) {
        var plans = [(report: configuration.report, loader: loader(configuration.catalog, configuration.settings, through: nil))]
        var digests: [Week: String] = [:]
        var names: [String] = []
        if let record {
            for week in record.weeks where !reissuing.contains(week) {
                if let settings = record.settings(of: week), settings.digest != configuration.settings.digest { digests[week] = settings.digest }
            }
            for settings in record.settings {
                guard let last = digests.filter({ $0.value == settings.digest }).keys.max() else { continue }
                var report = configuration.report
                report.windowWeeks = settings.windowWeeks
                report.fiscalYearEnds = settings.calendar.fiscalYearEnds
                plans.append((report, loader(settings.catalog(with: configuration.catalog.events), settings, through: last)))
                names.append(settings.digest)
            }
        }
        let (epochs, diagnostics) = try await assemble(plans)
        return (Epochs(current: epochs[0], recorded: Dictionary(zip(names, epochs.dropFirst()), uniquingKeysWith: { first, _ in first }), digests: digests), diagnostics)
    }

    /// Reads every capture once for all of them: were one read again, and another one by then, the two would tell of different figures.
    /// - Returns: the diagnostics are those of the first: what is wrong with a file is said under the site's own settings.
    private func assemble(_ plans: [(report: ReportSettings, loader: SiteLoader)]) async throws -> (epochs: [Epoch], diagnostics: [Diagnostic]) {
        let loaders = plans.map(\.loader)
        let captures: [(week: Week?, files: [String], tables: [String])] =
            (folder.backfill.isEmpty && folder.backfillTables.isEmpty ? [] : [(nil, folder.backfill, folder.backfillTables)])
            + folder.captures.map { ($0.week, $0.files, $0.tables) }
        var assemblies = loaders.map(HistoryAssembly.init)
        var block: [(week: Week?, loaded: [SiteLoader.Loaded?])] = []
        // What was read is assembled, which goes one after the other, while the next ones are read; at the end there is no next one.
        for start in stride(from: 0, to: captures.count + EpochLoader.blockSize, by: EpochLoader.blockSize) {
            let next = captures.dropFirst(start).prefix(EpochLoader.blockSize)
            let pairs = stride(from: next.startIndex, to: next.endIndex, by: 2).map { next[$0..<min($0 + 2, next.endIndex)] }
            let (read, _) = try await sideBySide(jobs: jobs) { [folder, jobs] in
                try await concurrentMap(pairs, jobs: jobs) { pair in
                    CaptureBytes.read(pair, in: folder).map { bytes in loaders.map { $0.load(bytes) } }
                }
            } _: {
                for capture in block {
                    for (index, loaded) in capture.loaded.enumerated() {
                        if let loaded { assemblies[index].add(loaded, of: capture.week) }
                    }
                }
            }
            block = zip(next, read.joined()).map { ($0.week, $1) }
        }
        var epochs: [Epoch] = []
        var diagnostics: [Diagnostic] = []
        for (index, plan) in plans.enumerated() {
            let (history, tables, told, found) = assemblies[index].finished()
            if index == 0 { diagnostics = found }
            epochs.append(Epoch(report: plan.report, history: history, tables: tables, settings: plan.loader.settings, told: told))
        }
        return (epochs, diagnostics)
    }

    private func loader(_ catalog: MetricCatalog, _ settings: RecordedSettings, through last: Week?) -> SiteLoader {
        let retired = record?.retired(from: catalog) ?? ([], [])
        let hiddenForGood = hidden(in: catalog, under: settings.digest)
        return SiteLoader(
            folder: folder, catalog: catalog, retired: retired, hiddenForGood: hiddenForGood, last: last, minimumDenominator: settings.disclosure.minimumDenominator,
            rules: { rules(of: $0, in: catalog) }, settings: digest(of: settings, retired, hiddenForGood), disclosures: disclosures)
    }

    /// Of what decides over every report of an epoch: its settings, what `assay.yaml` says besides, and what is on record as hidden or declared no more.
    private func digest(of settings: RecordedSettings, _ retired: (metrics: [String], groups: [String]), _ hidden: HiddenForGood) -> Digest {
        var fingerprint = Fingerprint("epoch")
        fingerprint.add(settings.digest)
        fingerprint.add(folder.digests[folder.configuration])
        for names in [retired.metrics, retired.groups] { fingerprint.add(names) { $0.add($1) } }
        fingerprint.add(hidden.places) { fingerprint, place in
            for number in [place.group, place.week.ordinal, place.from.ordinal] { fingerprint.add(number) }
        }
        for cells in [hidden.withheld, hidden.kept] {
            fingerprint.add(cells) { fingerprint, cell in
                for number in [cell.metric, cell.group, cell.week.ordinal, cell.from.ordinal] { fingerprint.add(number) }
            }
        }
        return fingerprint.digest
    }

    /// The rules of disclosure for a capture; nil is history loaded once, which the first report on record released.
    private func rules(of capture: Week?, in catalog: MetricCatalog) -> CaptureRules {
        let settings = (capture ?? record?.firstCapture).flatMap { week in
            record?.settings(making: week, current: configuration.settings, reissuing: reissuing)
        } ?? configuration.settings
        return CaptureRules(
            settings: settings.digest, policy: settings.disclosure,
            people: catalog.groups.map { group in settings.catalog.groupIndex(group.id).map { settings.catalog.groups[$0].people } ?? group.people })
    }

    /// What other epochs and superseded reports hid. What this one's own reports hid they hide by themselves: did they not, the record would differ.
    private func hidden(in catalog: MetricCatalog, under digest: String) -> HiddenForGood {
        guard let record else { return HiddenForGood() }
        let hidden = record.hidden(under: digest, reissuing: reissuing)
        func cells(_ cells: [PublishedRecord.Hidden<CellName>]) -> [HiddenCell] {
            cells.compactMap { cell in
                guard let metric = catalog.metricIndex(cell.place.metric), let group = catalog.groupIndex(cell.place.place.group) else { return nil }
                return HiddenCell(metric: metric, group: group, week: cell.place.place.week, from: cell.from)
            }
        }
        return HiddenForGood(
            places: hidden.places.compactMap { hidden in
                catalog.groupIndex(hidden.place.group).map { HiddenPlace(group: $0, week: hidden.place.week, from: hidden.from) }
            },
            withheld: cells(hidden.withheld), kept: cells(hidden.kept))
    }
}

/// When the figures of one capture may be shown.
struct CaptureRules: Sendable {
    /// The name of the settings that they are of.
    var settings: String
    var policy: DisclosurePolicy
    /// By group, the declared number of people in force then.
    var people: [Int?]
}
