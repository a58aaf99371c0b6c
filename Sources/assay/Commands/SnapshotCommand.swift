import ArgumentParser
import AssayMetrics

struct SnapshotCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "snapshot", abstract: "Take figures of groups out of a warehouse: run the queries of 'sources:' for a week.",
        discussion: """
            The engine adds up; only its result is read. Queries run in the site's folder, without a shell, and only when you ask for it: a build runs none.
            With an error in one of them nothing is written.

            Exit codes: 0 done, 1 a query or its result refused, 3 could not write, 64 wrong usage, 130 interrupted.
            """)

    @OptionGroup var site: SiteArguments

    @Option(help: "The week, as 2026-W21; it must be over.")
    var week: String

    @Option(name: .customLong("source"), help: ArgumentHelp("Run this source only; may be given several times.", valueName: "id"))
    var sources: [String] = []

    @Option(help: ArgumentHelp("Why earlier figures are told otherwise, for the readers of the report.", valueName: "text"))
    var note: String?

    @Flag(help: "Print the rows that would be written to standard output, and write nothing.")
    var dryRun = false

    @Flag(name: .shortAndLong, help: "Show what engines say beside their results.")
    var verbose = false

    @OptionGroup var console: ConsoleArguments

    func validate() throws {
        if Week(week) == nil { throw ValidationError("'\(week)' is not an ISO week; write it as 2026-W21") }
        if let note, ReissueNote.normalized(note) == nil { throw ValidationError("--note takes some words on one line") }
    }

    func run() async throws {
        guard let week = Week(week) else { return }
        let console = console.console
        let outcome = await SiteSnapshot(
            root: site.root, week: week, only: sources, note: note.flatMap(ReissueNote.normalized), isDryRun: dryRun, moment: .now).run()
        for (source, lines) in outcome.failed { console.quote(lines, of: source) }
        for (source, lines) in outcome.said {
            if verbose {
                console.quote(lines, of: source)
            } else {
                console.inform("\(source): its engine said \(lines.count) line\(lines.count == 1 ? "" : "s") beside the result; --verbose shows them")
            }
        }
        console.show(outcome.diagnostics.sortedByPlace())
        for line in outcome.lines { console.inform(line) }
        for rows in outcome.rows { console.print(String(rows.dropLast())) }
        if outcome.exitCode != 0 { throw ExitCode(outcome.exitCode) }
    }
}
