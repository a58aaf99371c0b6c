import AssayMetrics
import AssayTemplating

/// The definitions of all reports of a packet, each once: with the first of them that has it, and again where it says something else.
struct PacketDefinitions {
    private(set) var entries: [(week: Week, definition: Definition)] = []
    /// By week and metric, the week with which the definition stands.
    private(set) var places: [Week: [String: Week]] = [:]
    private let hasSeveralWeeks: Bool

    init(_ reports: [PacketReport]) {
        hasSeveralWeeks = reports.count > 1
        for report in reports.map(\.report) {
            for definition in report.definitions {
                if let known = entries.first(where: { $0.definition == definition }) {
                    places[report.week, default: [:]][definition.id] = known.week
                } else {
                    entries.append((report.week, definition))
                    places[report.week, default: [:]][definition.id] = report.week
                }
            }
        }
    }

    var value: TemplateValue {
        .list(entries) { entry in
            let isRepeated = entries.contains { $0.definition.id == entry.definition.id && $0.week != entry.week }
            var definition = entry.definition
            if isRepeated { definition.title += ", \(entry.week)" }
            return definition.value(place: { PacketPlaces.name($0, entry.week) })
        }
    }
}
