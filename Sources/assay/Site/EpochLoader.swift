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
        let loader = SiteLoader(
            folder: folder, catalog: catalog, retired: record?.retired(from: catalog) ?? ([], []), hiddenForGood: hidden(in: catalog, under: settings.digest), last: last,
            minimumDenominator: settings.disclosure.minimumDenominator,
            rules: { rules(of: $0, in: catalog) })
        let (history, tables, diagnostics) = try await loader.load(jobs: jobs)
        return (Epoch(report: report, history: history, tables: tables), diagnostics)
    }

    /// The rules of disclosure for a capture; nil is history loaded once, which the first report on record released.
    private func rules(of capture: Week?, in catalog: MetricCatalog) -> CaptureRules {
        let settings = (capture ?? record?.firstCapture).flatMap { week in
            record?.settings(making: week, current: configuration.settings, reissuing: reissuing)
        } ?? configuration.settings
        return CaptureRules(
            policy: settings.disclosure,
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
    var policy: DisclosurePolicy
    /// By group, the declared number of people in force then.
    var people: [Int?]
}
