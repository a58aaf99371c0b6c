import AssayCharts
import AssayDiagnostics
import AssayMetrics
import AssayReports

/// Reads a chart file (`ChartFile`), which is YAML as `assay.yaml` is: unknown keys are errors, and so is a key that another type of chart takes.
struct ChartFileReader {
    var section: MappingDecoder
    var findings: Findings

    /// What could be read, and all faults by place; with an error there is no chart file.
    static func read(_ bytes: [UInt8], path: String) -> (file: ChartFile?, diagnostics: [Diagnostic]) {
        var findings = Findings()
        var file: ChartFile?
        if let document = YAMLDocument.read(bytes, path: path, &findings), let section = MappingDecoder(document, "the chart file", &findings) {
            var reader = ChartFileReader(section: section, findings: findings)
            file = reader.file()
            findings = reader.findings
        }
        let diagnostics = findings.diagnostics.sortedByPlace()
        return (diagnostics.hasErrors ? nil : file, diagnostics)
    }

    /// Nil where not even the type is known: then no key can be told from an unknown one.
    private mutating func file() -> ChartFile? {
        guard let type = section.requiredChoice("type", of: ChartKind.self, &findings)?.value else { return nil }
        section.subject = "a chart of the type '\(type.rawValue)'"
        let measures = measures(of: type)
        var file = ChartFile(type: type, measures: measures)
        file.title = section.text("title", &findings)?.value
        file.subtitle = section.text("subtitle", &findings)?.value
        file.description = section.text("description", &findings)?.value
        file.filter = section.optional("where").map { ChartMeasureReader.conditions($0, &findings) } ?? []
        column("week", \.week, &file)
        column("status", \.status, &file)
        readWeeks(&file)
        readGroups(&file)
        readPeople(&file)
        section.finish(&findings)
        return file
    }

    private mutating func measures(of type: ChartKind) -> [ChartFile.Measure] {
        switch type {
        case .pair, .indexed, .trajectory:
            [("adoption", SeriesRole.adoption), ("value", .value)].compactMap { key, role in
                section.required(key, example: key == "adoption" ? "tokens" : "changes", &findings).flatMap { ChartMeasureReader.measure($0, key, role: role, &findings) }
            }
        case .bullet:
            section.required("measures", example: "[{column: changes, target: 250}]", &findings)?.items("measures", of: "measures", &findings)?
                .compactMap { ChartMeasureReader.measure($0, "measures", hasTarget: true, &findings) } ?? []
        case .process, .weeksAndMonths, .multiples, .dumbbell, .slope, .concentration, .threshold, .heat, .bar:
            [section.required("measure", example: "changes", &findings).flatMap { ChartMeasureReader.measure($0, "measure", &findings) }].compactMap(\.self)
        }
    }

    mutating func column(_ key: String, _ path: WritableKeyPath<ChartFile, ChartFile.Column>, _ file: inout ChartFile) {
        guard let name = section.text(key, &findings) else { return }
        file[keyPath: path].name = name.value
        file[keyPath: path].place = name.location
    }

    mutating func week(_ key: String, _ path: WritableKeyPath<ChartFile, Week?>, _ file: inout ChartFile) {
        guard let week = section.week(key, &findings) else { return }
        file[keyPath: path] = week.value
        file.places[key] = week.location
    }
}
