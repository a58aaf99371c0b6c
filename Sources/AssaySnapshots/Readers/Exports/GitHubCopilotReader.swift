import AssayDiagnostics
import AssayMetrics

/// GitHub Copilot usage metrics of an organisation or enterprise.
struct GitHubCopilotReader: ExportReader {
    let guide = ExportGuide(
        title: "GitHub Copilot", reads: "", export: "",
        metrics: [
            ExportMetric(
                Metric(
                    id: "copilot-active", title: "Weekly active Copilot users", kind: .adoption, unit: "people", better: .neither, aggregate: .none, overWeeks: .none,
                    definition: "People with any Copilot activity in the seven days up to Sunday", source: "GitHub Copilot usage metrics, weekly_active_users",
                    measures: .weeklyActive), field: "weekly_active_users", rule: .sunday)
        ])

    func recognises(_ file: ExportFile) -> Bool {
        var log = ImportLog()
        return ExportJSON.documents(file, log: &log).first?["day_totals"] != nil
    }

    func read(_ files: [ExportFile], for request: ImportRequest) -> ImportReading {
        var log = ImportLog()
        var daily = DailyFigures(guide.metrics)
        for file in files {
            daily.openFile()
            for document in ExportJSON.documents(file, log: &log) {
                for day in document["day_totals"]?.elements ?? [document] {
                    guard let date = day["day"]?.string.flatMap({ CivilDate(timestamp: $0) }) else { continue }
                    if let active = day["weekly_active_users"]?.number {
                        daily.add("copilot-active", active, on: date, at: day.place)
                        daily.setPeople(Int(active), on: date, at: day.place)
                    }
                }
            }
        }
        return ImportReading(daily, for: request, guide: guide, log: &log)
    }
}
