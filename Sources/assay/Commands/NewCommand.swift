import ArgumentParser
import AssayDiagnostics
import AssayLanguage
import AssayMetrics
import AssayReports

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Write a file to start from.", subcommands: [NewWeekCommand.self])
}

struct NewWeekCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "week", abstract: "Write the skeleton of a week's commentary, its figures referenced.")

    @Argument(help: "The week, as 2026-W21 (default: the newest capture).")
    var week: String?

    @Option(name: .customLong("site"), help: "The site's folder.", completion: .directory)
    var siteOption: String?

    @OptionGroup var console: ConsoleArguments

    func validate() throws {
        if let week, Week(week) == nil { throw ValidationError("'\(week)' is not an ISO week; write it as 2026-W21") }
    }

    func run() async throws {
        let folder = SiteFolder(root: SiteArguments.root(siteOption))
        let console = console.console
        let (configuration, faults) = SiteConfiguration.load(folder)
        guard let configuration, !faults.hasErrors else {
            console.show(faults)
            throw ExitCode(1)
        }
        guard let week = week.flatMap({ Week($0) }) ?? folder.captures.last?.week else {
            console.show([
                Diagnostic(
                    rule: "no-snapshots", "there is no snapshot to write about", at: SourceLocation(path: folder.path("snapshots")),
                    help: "add a snapshot, as snapshots/2026-W21.csv")
            ])
            throw ExitCode(1)
        }
        let path = folder.path("commentary/\(week).md")
        if FileSystem.kind(path) != nil {
            console.show([Diagnostic(rule: "exists", "there is a commentary of \(week) already", at: SourceLocation(path: path), help: "edit it")])
            throw ExitCode(1)
        }
        let (record, recordFaults) = PublishedRecord.load(folder)
        let (epochs, snapshotFaults) = try await EpochLoader(folder: folder, configuration: configuration, record: record, reissuing: [], jobs: 1).load()
        console.show((recordFaults + snapshotFaults).sortedByPlace())
        if (recordFaults + snapshotFaults).hasErrors { throw ExitCode(1) }
        let epoch = epochs[week]
        let history = epoch.history
        guard history.hasFigures(in: week) else {
            console.show([
                Diagnostic(
                    rule: "commentary-without-snapshot", "there is no snapshot of \(week)", at: SourceLocation(path: folder.path("snapshots")),
                    help: "add snapshots/\(week).csv first")
            ])
            throw ExitCode(1)
        }
        do {
            _ = try FileSystem.makeFolders(parentFolder(path))
            try FileSystem.write(Array(text(of: week, epoch, in: folder, language: configuration.site.language).utf8), to: path)
        } catch {
            console.show([Diagnostic(rule: "unwritten", "\(error)", help: "check that you may write there")])
            throw ExitCode(3)
        }
        console.inform("edit \(path)")
    }

    /// The skeleton, in the site's language, by the authors of the commentary before.
    private func text(of week: Week, _ epoch: Epoch, in folder: SiteFolder, language: String) -> String {
        let data = ReportData(history: epoch.history, week: week, settings: epoch.report, page: epoch.history.compare(through: week, weeks: epoch.report.windowWeeks), tables: epoch.tables)
        let before = folder.commentary.filter { $0.week < week }.max { $0.week < $1.week }
        let file = before.flatMap { before in
            (try? CommentaryTexts.Text.read(before.path)).map { CommentaryFile($0, week: before.week, pairs: epoch.catalog.pairs.map(\.id)) }
        }
        return Language.$current.withValue(Languages.named(language)) { CommentarySkeleton(data, authors: file?.frontMatter.authors ?? []).text }
    }
}
