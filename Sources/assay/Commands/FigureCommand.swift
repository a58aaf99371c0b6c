import ArgumentParser
import AssayDiagnostics
import AssayLanguage
import AssayMetrics
import AssayReports

struct FigureCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figure", abstract: "Write one figure for a document: of a report, asked for here, or of a table and a chart file.",
        usage: """
            assay figure [SITE] FIGURE [--week WEEK] [--group GROUP] [-o FILE]
            assay figure [SITE] --list [--week WEEK]
            assay figure [SITE] --type TYPE [--pair PAIR] [--metric METRIC] … [-o FILE]
            assay figure --data FILE --spec FILE [-o FILE]
            """,
        discussion: """
            FIGURE is a name from a report's figures, as tokens-changes, tokens-changes.retail or 2026/W21/tokens-changes.

            Exit codes: 0 done, 1 input refused, 3 could not draw or write, 64 wrong usage.
            """)

    @Argument(help: ArgumentHelp("The site's folder, and the figure's name.", valueName: "site-and-figure"))
    var names: [String] = []

    @Option(name: .customLong("site"), help: "The site's folder (default: the nearest folder upwards that holds assay.yaml).", completion: .directory)
    var siteOption: String?

    @Option(name: .shortAndLong, help: "The report's week, as 2026-W21 (default: the newest).")
    var week: String?

    @Option(help: "In one group.")
    var group: String?

    @Flag(help: "Print the names and titles of the report's figures, separated by tabs.")
    var list = false

    @Flag(help: "Include the figures of a draft.")
    var drafts = false

    @OptionGroup(title: "A chart of the site that no commentary asks for") var chart: FigureOptions

    @Option(help: ArgumentHelp("Without a site: a CSV table, or '-' for standard input.", valueName: "file"), completion: .file(extensions: ["csv"]))
    var data: String?

    @Option(help: ArgumentHelp("Without a site: the chart file, YAML.", valueName: "file"), completion: .file(extensions: ["yaml", "yml"]))
    var spec: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write (default: standard output).", valueName: "file"), completion: .file())
    var output: String?

    @Option(help: ArgumentHelp("svg, png, csv, table (HTML) or description (text for who does not see it); default: by the file's ending, else svg.", valueName: "format"))
    var format: FigureFormat?

    @Flag(help: "Light on dark.")
    var dark = false

    @Flag(help: "As wide as a telephone.")
    var narrow = false

    @OptionGroup var console: ConsoleArguments

    func validate() throws {
        if let week, Week(week) == nil { throw ValidationError("'\(week)' is not an ISO week; write it as 2026-W21") }
        if spec == "-" { throw ValidationError("--spec takes a file; --data alone reads standard input") }
        if output?.isEmpty == true { throw ValidationError("--output takes a file") }
        if let output, format == nil, FigureFormat(fileName: output) == nil {
            throw ValidationError("'\(output)' ends in none of .svg, .png, .csv and .html; give --format too")
        }
        if dark || narrow, !chosenFormat.isDrawing { throw ValidationError("--dark and --narrow are for drawings: svg and png") }
        _ = try use()
        if chosenFormat == .png, output == nil, !list, FigureOutput.isTerminal { throw ValidationError("a PNG is no text for a terminal; name a file with --output") }
    }

    func run() async throws {
        do throws(FigureRefusal) {
            guard let bytes = try await bytes() else { return }
            try FigureOutput.write(bytes, to: output, inputs: inputs, site: (try? use())?.site)
        } catch {
            console.console.show(error.diagnostics.sortedByPlace())
            throw ExitCode(error.exitCode)
        }
        if let output { console.console.inform("wrote \(output)") }
    }

    private var inputs: [String] {
        switch try? use() {
        case .list(let site), .named(_, let site), .made(let site): (["assay.yaml", "published.json"] + OutputPath.sourceFolders).map { "\(site)/\($0)" }
        case .table, nil: [data, spec].compactMap { $0 }
        }
    }

    private var chosenFormat: FigureFormat { format ?? output.flatMap(FigureFormat.init(fileName:)) ?? .svg }

    /// What to write; nil when it was printed.
    private func bytes() async throws(FigureRefusal) -> [UInt8]? {
        do {
            let use = try use()
            // Words and numbers as the site's pages have them.
            return try await Language.$current.withValue(use.site.map(Languages.ofSite) ?? .english) { try await bytes(use) }
        } catch let refusal as FigureRefusal {
            throw refusal
        } catch {
            throw FigureRefusal(rule: "unreadable", "\(error)", help: "check that it is a file that you may read")
        }
    }

    private func bytes(_ use: Use) async throws -> [UInt8]? {
        switch use {
        case .table: return try written(drawnTable())
        case .list(let site):
            for figure in try await figures(of: site, week: week.flatMap { Week($0) }).all() { console.console.print("\(figure.name)\t\(figure.chart.caption.title)") }
            return nil
        case .named(let name, let site): return try written(await figures(of: site, week: name.week).named(name.name))
        case .made(let site):
            let figures = try await figures(of: site, week: week.flatMap { Week($0) })
            return try written(figures.made(chart.request(group: group, catalog: figures.catalog)))
        }
    }

    private func written(_ chart: DrawnChart) throws(FigureRefusal) -> [UInt8] { try chosenFormat.bytes(chart, isDark: dark, isNarrow: narrow) }

    private func figures(of site: String, week: Week?) async throws -> SiteFigures {
        // As a build without options: today is what it says, and drafts are left out.
        let arguments = try BuildArguments.parse(drafts ? ["--drafts"] : [])
        return try await SiteFigures(arguments.options(site: site, output: nil, writes: false), week: week)
    }

    private func drawnTable() throws(FigureRefusal) -> DrawnChart {
        guard let data, let spec else { throw FigureRefusal([]) }
        let (read, faults) = ChartFileReader.read(try StandardInput.read(spec), path: spec)
        guard let file = read else { throw FigureRefusal(faults) }
        let (rows, rowFaults) = ChartTableReader.read(try StandardInput.read(data), path: data == "-" ? StandardInput.name : data, for: file)
        if (faults + rowFaults).hasErrors { throw FigureRefusal(faults + rowFaults) }
        let (chart, drawingFaults) = file.draw(rows)
        guard let chart else { throw FigureRefusal(faults + drawingFaults) }
        return chart
    }
}
