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

    func load() async throws -> (epochs: Epochs, diagnostics: [Diagnostic]) {
        let (current, diagnostics) = try await epoch(configuration.catalog, configuration.settings, configuration.report, through: nil)
        guard let record else { return (Epochs(current: current), diagnostics) }

        var digests: [Week: String] = [:]
        for week in record.weeks where !reissuing.contains(week) {
            if let settings = record.settings(of: week), settings.digest != configuration.settings.digest { digests[week] = settings.digest }
        }
        var recorded: [String: Epoch] = [:]
        for settings in record.settings {
            guard let last = digests.filter({ $0.value == settings.digest }).keys.max() else { continue }
            var report = configuration.report
            report.windowWeeks = settings.windowWeeks
            report.fiscalYearEnds = settings.calendar.fiscalYearEnds
            // What is wrong with a file has been said under the site's own settings.
            recorded[settings.digest] = try await epoch(settings.catalog(with: configuration.catalog.events), settings, report, through: last).epoch
        }
        return (Epochs(current: current, recorded: recorded, digests: digests), diagnostics)
    }

    private func epoch(
        _ catalog: MetricCatalog, _ settings: RecordedSettings, _ report: ReportSettings, through last: Week?
    ) async throws -> (epoch: Epoch, diagnostics: [Diagnostic]) {
        let retired = record?.retired(from: catalog) ?? ([], [])
        let hiddenForGood = hidden(in: catalog, under: settings.digest)
        let digest = digest(of: settings, retired, hiddenForGood)
        let loader = SiteLoader(
            folder: folder, catalog: catalog, retired: retired, hiddenForGood: hiddenForGood, last: last, minimumDenominator: settings.disclosure.minimumDenominator,
            rules: { rules(of: $0, in: catalog) }, settings: digest)
        let (history, tables, told, diagnostics) = try await loader.load(jobs: jobs)
        return (Epoch(report: report, history: history, tables: tables, settings: digest, told: told), diagnostics)
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
