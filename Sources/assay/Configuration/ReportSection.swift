import AssayDiagnostics
import AssayReports

/// `report:` how much a report holds.
extension ReportSettings {
    static let windows = 4...520

    static func decode(_ root: inout MappingDecoder, _ findings: inout Findings) -> ReportSettings {
        var settings = ReportSettings()
        guard var section = root.mapping("report", &findings) else { return settings }
        if let weeks = section.integer("window_weeks", in: windows, &findings) { settings.windowWeeks = weeks.value }
        settings.pairsPerReport = section.optional("pairs_per_report").flatMap { pairs($0, &findings) }
        if let files = section.choice("figure_files", of: FigureFiles.self, &findings) { settings.figureFiles = files.value }
        if let sparklines = section.choice("sparklines", of: Sparklines.self, &findings) { settings.sparklines = sparklines.value }
        if let packets = section.choice("packets", of: Packets.self, &findings) { settings.packets = packets.value }
        section.finish(&findings)
        return settings
    }

    /// `all`, which is nil, or a number.
    private static func pairs(_ value: YAMLValue, _ findings: inout Findings) -> Int? {
        if case .scalar(let text, _, let location) = value, let first = text.utf8.first, !(0x30...0x39).contains(first) {
            if text != "all" {
                findings.error(
                    "unknown-value", "'pairs_per_report' is '\(text)'; it takes 'all' or a number of pairs",
                    at: location, help: "write one of these")
            }
            return nil
        }
        return value.integer("pairs_per_report", in: 1...1_000, &findings)?.value
    }
}
