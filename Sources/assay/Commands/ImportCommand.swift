import ArgumentParser
import AssayDiagnostics
import AssayMetrics
import AssaySnapshots

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Turn exports of other tools into figures of groups and weeks.",
        discussion: """
            Give all files of an export together: pages, days, or spans that overlap. Rows about persons are added up on reading and never written;
            a figure of too few people is not written either. --list says what each format needs and how to export it.

            Exit codes: 0 done, 1 input refused, 3 could not write, 64 wrong usage.
            """)

    @Argument(help: ArgumentHelp("The tool: \(ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "format"))
    var format: String?

    @Argument(help: "The exported files.", completion: .file())
    var files: [String] = []

    @Flag(help: "Say what a format (or each) needs, how to export it, and which metrics it gives.")
    var list = false

    @OptionGroup var arguments: ImportArguments
    @OptionGroup var console: ConsoleArguments
    @OptionGroup var document: DocumentArguments

    func validate() throws {
        if let format, ExportFormat(rawValue: format) == nil {
            let meant = nearestName(to: format, in: ExportFormat.allCases.map(\.rawValue)).map { "; did you mean '\($0)'?" } ?? "; see assay import --list"
            throw ValidationError("'\(format)' is no format that can be imported\(meant)")
        }
        if list { return }
        guard format != nil else { throw ValidationError("name the format, or ask for --list") }
        if files.isEmpty { throw ValidationError("name the files that were exported") }
    }

    func run() async throws {
        var console = console.console
        if document.json { console.isQuiet = true }
        let format = format.flatMap { ExportFormat(rawValue: $0) }
        if list {
            console.print(document.json ? FormatList.json(format) : FormatList.text(format))
            return
        }
        let outcome = await SiteImport(format: format!, files: files, arguments: arguments).run()
        if document.json {
            console.print(outcome.json)
        } else {
            console.show(outcome.diagnostics)
            if !outcome.summary.isEmpty { console.inform(outcome.summary) }
            if let rows = outcome.rows ?? outcome.snippet { console.print(rows) }
        }
        if outcome.exitCode != 0 { throw ExitCode(outcome.exitCode) }
    }
}
