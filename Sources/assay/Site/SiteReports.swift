import AssayDiagnostics
import AssayLanguage
import AssayMetrics
import AssayReports

/// The reports of a site up to their verdicts, held against the record: for commands that make something else of them than a site, of nothing but what a build
/// would show.
struct SiteReports: Sendable {
    let builder: ReportBuilder
    /// Bound around everything that is made of the reports.
    let language: Language
    /// Warnings about what was read.
    let warnings: [Diagnostic]

    /// Steps 2 to 6 of a build.
    init(_ options: BuildOptions) async throws {
        let folder = SiteFolder(root: options.site)
        let (loaded, faults) = SiteConfiguration.load(folder)
        guard let configuration = loaded else { throw FigureRefusal(folder.diagnostics + faults) }
        let language = Languages.named(configuration.site.language)
        let prepared = try await Language.$current.withValue(language) { try await PreparedSite(options, folder, configuration) }
        warnings = folder.diagnostics + faults + prepared.diagnostics
        if warnings.hasErrors { throw FigureRefusal(warnings) }
        builder = ReportBuilder(prepared)
        self.language = language
    }

    /// The place of a week's report in the plan; of the newest for nil.
    func index(of week: Week?) throws(FigureRefusal) -> Int {
        let items = builder.plan.items
        if let index = week.map({ named in items.firstIndex { $0.week == named } }) ?? items.indices.last { return index }
        throw FigureRefusal(
            rule: "no-report", "there is no report of \(week.map(\.description) ?? "any week")",
            help: items.isEmpty ? "add a snapshot" : "choose a week from \(items[0].week) to \(items[items.count - 1].week); 'assay list' names them")
    }

    /// Runs in the language of the site.
    func inLanguage<Result>(_ body: () throws(FigureRefusal) -> Result) throws(FigureRefusal) -> Result {
        var outcome: Swift.Result<Result, FigureRefusal>?
        Language.$current.withValue(language) {
            do throws(FigureRefusal) { outcome = .success(try body()) } catch { outcome = .failure(error) }
        }
        return try outcome!.get()
    }
}
