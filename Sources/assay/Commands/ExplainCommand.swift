import ArgumentParser
import AssayCommentary
import AssayDiagnostics
import AssayMetrics
import AssayReports

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Print every number of a verdict, or of a metric, so that it can be worked out again.",
        discussion: "Of a verdict the page of the report says the same under “How this was judged”. A metric that is called as a pair is, is metric:ID.")

    @Argument(help: "A pair or a metric, as tokens-changes, or in one group, as tokens-changes@retail.")
    var place: String

    @Option(name: .shortAndLong, help: "The report's week, as 2026-W21 (default: the newest).")
    var week: String?

    @Option(name: .customLong("site"), help: "The site's folder.", completion: .directory)
    var siteOption: String?

    @OptionGroup var console: ConsoleArguments
    @OptionGroup var document: DocumentArguments

    func validate() throws {
        if let week, Week(week) == nil { throw ValidationError("'\(week)' is not an ISO week; write it as 2026-W21") }
    }

    func run() async throws {
        let options = BuildOptions(site: SiteArguments.root(siteOption))
        let folder = SiteFolder(root: options.site)
        let (loaded, faults) = SiteConfiguration.load(folder)
        let (record, recordFaults) = PublishedRecord.load(folder)
        guard let configuration = loaded else { throw refused(folder.diagnostics + faults) }
        let loader = EpochLoader(folder: folder, configuration: configuration, record: record, reissuing: [], jobs: options.jobs)
        let (epochs, snapshotFaults) = try await loader.load()
        let plan = ReportPlan(folder, history: epochs.current.history, catalog: configuration.catalog, options: options)
        let diagnostics = folder.diagnostics + faults + recordFaults + snapshotFaults + plan.diagnostics
        if diagnostics.hasErrors { throw refused(diagnostics) }
        let comparisons = try await Comparisons.make(plan, epochs, jobs: options.jobs)

        guard let index = week.map({ named in plan.items.firstIndex { $0.week == Week(named) } }) ?? plan.items.indices.last else {
            throw refused([
                Diagnostic(
                    rule: "no-report", "there is no report of \(week ?? "any week")",
                    help: plan.items.isEmpty ? "add a snapshot" : "choose a week from \(plan.items[0].week) to \(plan.items[plan.items.count - 1].week); 'assay list' names them")
            ])
        }
        let epoch = epochs[plan.items[index].week]
        let data = ReportData(history: epoch.history, week: plan.items[index].week, settings: epoch.report, page: comparisons[index], tables: epoch.tables)
        let text: String
        switch explanation(in: data) {
        case .success(let found): text = found
        case .failure(let failure): throw refused([Diagnostic(rule: failure.rule, failure.summary, help: failure.help)])
        }
        console.console.print(text.hasSuffix("\n") ? String(text.dropLast()) : text)
    }

    /// Of the pair, or of the metric where no pair has the name.
    private func explanation(in data: ReportData) -> Result<String, ReferenceFailure> {
        if data.hasPair(place) { return data.explanation(of: place).map { document.json ? $0.json : $0.text } }
        let prefix = "metric:"
        return data.metricExplanation(of: place.hasPrefix(prefix) ? String(place.dropFirst(prefix.count)) : place).map { document.json ? $0.json : $0.text }
    }

    /// Shows what is wrong, and ends the command.
    private func refused(_ diagnostics: [Diagnostic]) -> ExitCode {
        console.console.show(diagnostics.sortedByPlace())
        return ExitCode(1)
    }
}
