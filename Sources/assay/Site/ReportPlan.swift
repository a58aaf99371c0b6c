import AssayDiagnostics
import AssayMetrics

/// Which weeks get a report: each capture, and each backfilled week that has commentary.
struct ReportPlan: Sendable {
    struct Item: Sendable {
        var week: Week
        /// The capture's file or folder.
        var snapshots: String
        /// The commentary's file, when there is one.
        var commentary: String?
        var isReconstructed: Bool
    }

    /// Oldest first.
    private(set) var items: [Item] = []
    private(set) var diagnostics: [Diagnostic] = []
    let includesDrafts: Bool
    let now: CivilDate?
    /// The site's configuration.
    let configuration: String

    var weeks: [Week] { items.map(\.week) }

    init(_ folder: SiteFolder, history: History, catalog: MetricCatalog, options: BuildOptions) {
        includesDrafts = options.includesDrafts
        configuration = folder.configuration
        // Without a day of its own, the newest capture has just ended and no week lies in the future.
        now = options.now ?? folder.captures.last?.week.sunday
        let texts = Dictionary(folder.commentary.map { ($0.week, $0.path) }, uniquingKeysWith: { first, _ in first })
        let captured = Set(folder.captures.map(\.week))
        items = folder.captures.map { Item(week: $0.week, snapshots: $0.files.first ?? folder.path("snapshots"), commentary: texts[$0.week], isReconstructed: false) }
        for (week, path) in folder.commentary where !captured.contains(week) {
            if folder.captures.first.map({ week < $0.week }) ?? true, history.hasFigures(in: week) {
                items.append(Item(week: week, snapshots: folder.path("snapshots/backfill"), commentary: path, isReconstructed: true))
            } else if !folder.diagnostics.hasErrors {
                // When a file of the site was refused, its week may be missing because of that.
                diagnostics.append(
                    Diagnostic(
                        rule: "commentary-without-snapshot", "there is no snapshot of \(week)", at: SourceLocation(path: path),
                        help: "add snapshots/\(week).csv, or name the commentary by the week it is about"))
            }
        }
        items.sort { $0.week < $1.week }
        if let now {
            for capture in folder.captures where capture.week.sunday > now {
                diagnostics.append(
                    Diagnostic(
                        rule: "future-week", "week \(capture.week) ends on \(capture.week.sunday), after \(now)",
                        at: SourceLocation(path: capture.files.first ?? folder.path("snapshots")), help: "capture complete weeks only, or give the day with --now"))
            }
        }
        if items.isEmpty, diagnostics.isEmpty {
            diagnostics.append(
                Diagnostic(
                    rule: "no-snapshots", "there is nothing to report", at: SourceLocation(path: folder.path("snapshots")),
                    help: "add a snapshot, as snapshots/2026-W21.csv"))
        }
    }
}
