@testable import AssayMetrics
@testable import AssayReports

/// The sample site with figures told otherwise.
enum AboutSample {
    static let fields = ReadFields(
        snapshot: ["week", "group", "people"], distribution: ["bin_lower"], cohort: ["created"], refusedWords: ["login"], refusedNames: ["fullname"])

    /// A correction of a week, told by the newest capture.
    static func restated(
        _ metric: Int, group: Int = 1, back: Int = 3, before: Double = 111_111, after: Double = 222_222, isFinalisation: Bool = false, note: String? = "Counted twice"
    ) -> Restatement {
        Restatement(
            metric: metric, group: group, week: Sample.last.advanced(by: -back), capture: Sample.last, before: before, after: after, isFinalisation: isFinalisation, note: note)
    }

    /// - Parameter skip: metrics without a figure.
    static func site(
        _ restated: [Restatement] = [], withheld: [WithheldRestatement] = [], skip: Set<String> = [], hiddenForGood: [HiddenPlace] = [], reissues: [Week: String] = [:],
        reports: ClosedRange<Int> = 0...15, events: [Event] = []
    ) -> SiteHistory {
        var history = hiddenForGood.isEmpty ? Sample.history(skip: skip) : hiding(hiddenForGood)
        history.restatements = restated
        history.withheldRestatements = withheld
        return SiteHistory(
            history: history, settings: ReportSettings(), tables: UsageTables(),
            reports: reports.reversed().map { SiteHistory.ReportedWeek(week: Sample.last.advanced(by: -$0), isReconstructed: false, catalog: history.catalog, verdicts: []) },
            newest: .none,
            reissues: reissues)
    }

    /// Two weeks of one group, of which places are hidden from a later capture on.
    private static func hiding(_ places: [HiddenPlace]) -> History {
        let catalog = Sample.catalog()
        var history = History(catalog: catalog, minimumDenominator: 20, firstWeek: Sample.last.advanced(by: -15), hiddenForGood: HiddenForGood(places: places))
        for back in [3, 0] {
            let week = Sample.last.advanced(by: -back)
            let rows = [0, 1].map { Observation(metric: $0, group: 1, week: week, value: 100, people: 30, line: 2) }
            _ = history.add(DisclosurePolicy().disclose([Snapshot(capture: week, path: "", observations: rows)], catalog: catalog))
        }
        return history
    }

    static func about(_ site: SiteHistory = site(), policy: DisclosurePolicy = DisclosurePolicy(), statement: DataSheetStatement = DataSheetStatement(), isOnRecord: Bool = true) -> AboutPages {
        AboutPages(site, disclosure: policy, statement: statement, fields: fields, isOnRecord: isOnRecord)
    }

    /// The text of one of the two pages.
    static func page(_ about: AboutPages, _ path: String, theme: String = "weekly") throws -> String {
        let files = about.render(Sample.site, with: try Themes.templates(theme))
        return String(decoding: files.first { $0.path == path }?.bytes ?? [], as: UTF8.self)
    }
}
