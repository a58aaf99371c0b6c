import ArgumentParser
import AssayDiagnostics
import AssayMetrics

struct ListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List a site's reports, oldest first.",
        discussion: "Columns, separated by tabs: week, captured or backfill, commentary (yes, draft or no), title.")

    @OptionGroup var site: SiteArguments
    @OptionGroup var console: ConsoleArguments
    @OptionGroup var document: DocumentArguments

    func run() async throws {
        let folder = SiteFolder(root: site.root)
        let (configuration, faults) = SiteConfiguration.load(folder)
        var diagnostics = folder.diagnostics + faults
        guard let configuration else {
            console.console.show(diagnostics.sortedByPlace())
            throw ExitCode(1)
        }
        let (record, recordFaults) = PublishedRecord.load(folder)
        let loader = EpochLoader(folder: folder, configuration: configuration, record: record, reissuing: [], jobs: 1)
        let (epochs, snapshotFaults) = try await loader.load()
        let options = BuildOptions(site: site.root)
        let plan = ReportPlan(folder, history: epochs.current.history, catalog: configuration.catalog, options: options)
        diagnostics += recordFaults + snapshotFaults + plan.diagnostics
        console.console.show(diagnostics.sortedByPlace())
        let rows = plan.items.map { row($0, plan, pairs: configuration.catalog.pairs.map(\.id)) }
        if document.json {
            let names = ["week", "source", "commentary", "title"]
            let objects = rows.map { row in "  {" + zip(names, row).map { "\"\($0)\": \(JSONText.quoted($1))" }.joined(separator: ", ") + "}" }
            console.console.print("[\n" + objects.joined(separator: ",\n") + "\n]")
        } else {
            for row in rows { console.console.print(row.joined(separator: "\t")) }
        }
        if diagnostics.hasErrors { throw ExitCode(1) }
    }

    private func row(_ item: ReportPlan.Item, _ plan: ReportPlan, pairs: [String]) -> [String] {
        let file = item.commentary.flatMap { try? CommentaryTexts.Text.read($0) }.map { CommentaryFile($0, week: item.week, pairs: pairs) }
        let commentary = file.map { $0.facts.isDraft(on: plan.now) ? "draft" : "yes" } ?? "no"
        return [item.week.description, item.isReconstructed ? "backfill" : "captured", commentary, file?.frontMatter.title ?? ""]
    }
}
