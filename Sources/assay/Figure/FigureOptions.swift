import ArgumentParser
import AssayDiagnostics
import AssayMetrics
import AssayReports

/// A chart asked for on the command line: the keys of a `chart` block of commentary.
struct FigureOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Draw a chart that no commentary asks for; this and the following are the keys of a chart block.", valueName: "type"))
    var type: String?

    @Option(help: ArgumentHelp("Of a pair.", valueName: "pair"))
    var pair: String?

    @Option(help: ArgumentHelp("Of a metric.", valueName: "metric"))
    var metric: String?

    @Option(help: ArgumentHelp("Of several metrics, with commas between them.", valueName: "metrics"))
    var metrics: String?

    @Option(help: ArgumentHelp("In several groups, with commas between them.", valueName: "groups"))
    var groups: String?

    @Option(help: ArgumentHelp("Over so many weeks.", valueName: "weeks"))
    var weeks: String?

    @Option(help: ArgumentHelp("From a week, as 2026-W10.", valueName: "week"))
    var from: String?

    @Option(help: ArgumentHelp("To a week.", valueName: "week"))
    var to: String?

    @Option(help: ArgumentHelp("The threshold to look at.", valueName: "number"))
    var threshold: String?

    @Option(help: ArgumentHelp("The week to compare with.", valueName: "week"))
    var before: String?

    @Option(help: ArgumentHelp("Shared scales, or each its own.", valueName: "scale"))
    var scale: String?

    @Option(help: ArgumentHelp("What a heat table shows.", valueName: "what"))
    var show: String?

    @Option(help: ArgumentHelp("Instead of what the numbers say.", valueName: "text"))
    var title: String?

    /// The keys given, as they are written in a block; a value with commas is a list where the key takes one.
    private var keys: [(name: String, text: String?, isList: Bool)] {
        [
            ("type", type, false), ("pair", pair, false), ("metric", metric, false), ("metrics", metrics, true), ("groups", groups, true), ("weeks", weeks, false),
            ("from", from, false), ("to", to, false), ("threshold", threshold, false), ("before", before, false), ("scale", scale, false), ("show", show, false),
            ("title", title, false),
        ]
    }

    /// The options given besides `--type`, which alone says that a chart is to be made.
    var given: [String] { keys.filter { $0.text != nil }.map { "--" + $0.name } }

    /// What is asked for, read as a block of commentary is; faults stand at the option that they are about.
    func request(group: String?, catalog: MetricCatalog) throws(FigureRefusal) -> FigureRequest {
        let written = keys.compactMap { key in key.text.map { (key.name, key.isList ? FigureOptions.list($0) : FigureOptions.quoted($0)) } }
            + (group.map { [("group", FigureOptions.quoted($0))] } ?? [])
        let block = written.map { "\($0): \($1)\n" }.joined()
        let (request, faults) = FigureRequestReader.read(kind: FigureRequestReader.Kind.chart.rawValue, body: block, path: "", firstLine: 1, catalog: catalog)
        if let request, !faults.hasErrors { return request }
        throw FigureRefusal(
            faults.map { fault in
                var fault = fault
                let line = fault.location?.line ?? 0
                // A key that is missing stands nowhere: it is missed where the type is.
                fault.location = SourceLocation(path: "--" + (written.indices.contains(line - 1) ? written[line - 1].0 : "type"))
                return fault
            })
    }

    /// `a,b` as a list.
    private static func list(_ text: String) -> String {
        let items = text.utf8.split(separator: 0x2C, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
        return "[" + items.map(quoted).joined(separator: ", ") + "]"
    }

    /// Between double quotes (YAML 1.2.2, 7.3.1).
    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": out.unicodeScalars.append(contentsOf: ["\\", scalar])
            case "\n": out += " "
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
