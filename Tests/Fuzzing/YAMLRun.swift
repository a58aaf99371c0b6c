import AssayDiagnostics
import AssayReports

/// Gives YAML to all readers of it.
enum YAMLRun {
    static func run(_ input: [UInt8], at path: String, _ surroundings: Surroundings) -> Outcome {
        var outcome = Outcome()
        let (configuration, diagnostics) = SiteConfiguration.read(input, path: path)
        outcome.add(diagnostics, of: input, path: path, in: "configuration")
        outcome.add("\(configuration?.settings.digest ?? "none") \(configuration?.catalog.metrics.map(\.id) ?? [])", kind: configuration == nil ? "none" : "configuration")
        let site = surroundings.sites[0]
        let (matter, faults) = FrontMatterReader.read(input, path: path, firstLine: 1, expectedWeek: site.week, pairs: site.catalog.pairs.map(\.id))
        outcome.add(faults, of: input, path: path, in: "front matter")
        outcome.add("\(matter)", kind: "front matter")
        let text = String(decoding: input, as: UTF8.self)
        for kind in FigureRequestReader.Kind.allCases {
            let (request, faults) = FigureRequestReader.read(kind: kind.rawValue, body: text, path: path, firstLine: 1, catalog: site.catalog)
            outcome.add(faults, of: Array(text.utf8), path: path, in: kind.rawValue)
            outcome.add("\(request.map { "\($0)" } ?? "none")", kind: "\(kind) \(request == nil)")
        }
        let (file, findings) = ChartFileReader.read(input, path: path)
        outcome.add(findings, of: input, path: path, in: "chart file")
        outcome.add("\(file.map { "\($0)" } ?? "none")", kind: "chart file \(file == nil)")
        return outcome
    }
}
