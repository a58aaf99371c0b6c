import ArgumentParser
import AssayMetrics
import AssaySnapshots

/// What an import is told besides its files.
struct ImportArguments: ParsableArguments {
    @Option(name: .customLong("site"), help: "The site's folder (default: the nearest folder upwards that holds assay.yaml).", completion: .directory)
    var siteOption: String?

    @Option(help: ArgumentHelp("The capture that the figures become part of, as 2026-W21 (default: the last complete week of the export, or the newest capture).", valueName: "week"))
    var week: String?

    @Option(help: ArgumentHelp("CSV with the columns name and group: which person, team or project of the export belongs to which group. Keep it outside the site.", valueName: "file"), completion: .file())
    var groupMap: String?

    @Option(help: ArgumentHelp("Columns that make groups, outermost first, with commas between.", valueName: "columns"))
    var by: String?

    @Option(help: ArgumentHelp("How days are written, as 'd/MMM/yy h:mm a': where that depends on a locale it is never guessed.", valueName: "pattern"))
    var dates: String?

    @Option(help: ArgumentHelp("Which metric the files are of, where neither they nor their names say so, as deployment_frequency.", valueName: "name"))
    var metric: String?

    @Option(name: .customLong("map"), help: ArgumentHelp("CSV that says which column is which metric, for wide-csv.", valueName: "file"), completion: .file())
    var columnMap: String?

    @Option(name: .customLong("as"), help: ArgumentHelp("Take a metric of the export under the site's own id, as copilot-active=active; may be given several times.", valueName: "metric=id"))
    var renamed: [String] = []

    @Option(help: ArgumentHelp("Why earlier figures are told otherwise, for the readers of the report.", valueName: "text"))
    var note: String?

    @Flag(help: "Print the rows that would be written to standard output, and write nothing.")
    var dryRun = false

    func validate() throws {
        if let week, Week(week) == nil { throw ValidationError("'\(week)' is not an ISO week; write it as 2026-W21") }
        if let dates, DatePattern(dates) == nil { throw ValidationError("'\(dates)' is not a pattern of days; write it as d/MMM/yy or M/d/yyyy H:mm") }
        if let rename = renamed.first(where: { ImportArguments.rename($0) == nil }) {
            throw ValidationError("'\(rename)' does not rename a metric; write --as copilot-active=active")
        }
        if let note, ReissueNote.normalized(note) == nil { throw ValidationError("--note takes some words on one line") }
    }

    var root: String { SiteArguments.root(siteOption) }

    /// The ids that the site has for metrics of the export, by those.
    var names: [String: String] {
        Dictionary(renamed.compactMap(ImportArguments.rename), uniquingKeysWith: { first, _ in first })
    }

    var columns: [String] { by.map { $0.split(separator: ",").map(String.init) } ?? [] }

    private static func rename(_ text: String) -> (String, String)? {
        let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
        return parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty ? (parts[0], parts[1]) : nil
    }
}
