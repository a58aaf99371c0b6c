import AssayCharts
import AssayDiagnostics
import AssayLanguage
import AssayMetrics
import AssayReports
import AssaySnapshots
import AssayTemplates
import Foundation

/// What readers need besides a text: the sites it could belong to.
struct Surroundings: Sendable {
    struct Site: Sendable {
        let catalog: MetricCatalog
        let schema: SnapshotSchema
        let week: Week
        /// Nil where no commentary is read.
        var data: ReportData?
        var links: SiteLinks

        /// Whether two snapshots of the same weeks give other figures.
        func contradict(_ first: Snapshot, _ second: Snapshot) -> Bool {
            guard let capture = first.capture, first.observations.count < 1000 else { return false }
            var history = History(catalog: catalog, minimumDenominator: 20, firstWeek: capture)
            let later = Snapshot(capture: capture.advanced(by: 1), path: second.path, observations: second.observations, notes: second.notes)
            _ = history.add(DisclosurePolicy().disclose([first], catalog: catalog))
            return history.add(DisclosurePolicy().disclose([later], catalog: catalog)).contains { $0.kind == .restatedWithoutNote }
        }
    }

    var sites: [Site] = []
    var chartFiles: [ChartFile] = []
    /// A folder for whole sites.
    let folder: String

    /// - Parameter folder: where whole sites may be written, for the family that does.
    static func prepare(for family: Family, folder: String) async throws -> Surroundings {
        var surroundings = Surroundings(folder: folder)
        if family == .site || family == .template || family == .record || family == .export { return surroundings }
        for name in ["northwind", "stadtwerke"] { surroundings.sites.append(try await site(Seeds.sites + "/" + name, reads: family == .commentary)) }
        surroundings.chartFiles = Seeds.chartFiles.compactMap { ChartFileReader.read(Array($0.utf8), path: "chart.yaml").file }
        return surroundings
    }

    private static func site(_ root: String, reads: Bool) async throws -> Site {
        let folder = SiteFolder(root: root)
        guard let configuration = SiteConfiguration.load(folder).configuration, let week = folder.captures.last?.week else { throw Missing(path: root) }
        var site = Site(
            catalog: configuration.catalog, schema: SnapshotSchema(configuration.catalog), week: week, data: nil, links: SiteLinks(weeks: [], assets: []) { _ in [] })
        guard reads else { return site }
        let prepared = try await PreparedSite(BuildOptions(site: root, writes: false), folder, configuration)
        site.data = ReportBuilder(prepared).data(prepared.plan.items.count - 1, order: [])
        site.links = prepared.links
        return site
    }

    struct Missing: Error { var path: String }

    /// A built-in theme with one template replaced.
    static func load(theme: String, with file: (name: String, text: [UInt8])) -> (templates: PageTemplates?, diagnostics: [Diagnostic]) {
        let sources = templates(of: theme).map { name, text in
            PageTemplates.Source(name: name, path: name, text: name == file.name ? file.text : text, isBuiltIn: name != file.name)
        }
        return PageTemplates.load(sources)
    }

    /// The names and texts of a built-in theme's templates.
    static func templates(of theme: String) -> [(name: String, text: [UInt8])] {
        BuiltInFiles.templates.filter { $0.path.hasPrefix(theme + "/") && $0.path.hasSuffix(ThemeLoader.suffix) }
            .map { (String($0.path.dropFirst(theme.utf8.count + 1).dropLast(ThemeLoader.suffix.utf8.count)), $0.text) }
    }
}
