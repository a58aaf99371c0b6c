import ArgumentParser
import AssayDiagnostics
import AssayMetrics

struct ListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List a site's reports, oldest first.",
        discussion: "Columns, separated by tabs: week, source (captured, backfill or no snapshot), commentary (yes, draft or no), title.")

    @OptionGroup var site: SiteArguments
    @OptionGroup var console: ConsoleArguments

    /// Where a week's figures come from: a capture, `backfill/`, or nowhere.
    private func source(_ week: Week, _ folder: SiteFolder) -> String {
        if folder.captures.contains(where: { $0.week == week }) { return "captured" }
        guard let first = folder.captures.first?.week, !folder.backfill.isEmpty, week < first else { return "no snapshot" }
        return "backfill"
    }

    func run() async throws {
        let folder = SiteFolder(root: site.root)
        let (configuration, faults) = SiteConfiguration.load(folder)
        let diagnostics = (folder.diagnostics + faults).sortedByPlace()
        console.console.show(diagnostics)
        guard let configuration else { throw ExitCode(1) }
        let pairs = configuration.catalog.pairs.map(\.id)
        let captured = Set(folder.captures.map(\.week))
        let texts = Dictionary(folder.commentary.map { ($0.week, $0.path) }, uniquingKeysWith: { first, _ in first })
        let rows = captured.union(texts.keys).sorted().map { week -> [String] in
            let file = texts[week].flatMap { try? CommentaryFile.read($0, week: week, pairs: pairs) }
            let commentary = file == nil ? "no" : file!.frontMatter.isDraft ? "draft" : "yes"
            return [week.description, source(week, folder), commentary, file?.frontMatter.title ?? ""]
        }
        if console.json {
            let names = ["week", "source", "commentary", "title"]
            let objects = rows.map { row in "  {" + zip(names, row).map { "\"\($0)\": \(JSONText.quoted($1))" }.joined(separator: ", ") + "}" }
            console.console.print("[\n" + objects.joined(separator: ",\n") + "\n]")
        } else {
            for row in rows { console.console.print(row.joined(separator: "\t")) }
        }
        if diagnostics.hasErrors { throw ExitCode(1) }
    }
}
