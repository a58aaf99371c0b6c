import AssayCharts
import AssayDiagnostics
import AssayMetrics
import AssayReports

/// The keys that only some types of charts take.
extension ChartFileReader {
    /// What a chart over weeks takes.
    mutating func readWeeks(_ file: inout ChartFile) {
        switch file.type {
        case .pair, .indexed, .trajectory, .process, .multiples, .heat:
            file.weeks = section.integer("weeks", in: 2...520, &findings)?.value
        case .weeksAndMonths, .dumbbell, .slope, .concentration, .threshold, .bullet, .bar: break
        }
        switch file.type {
        case .pair, .indexed, .trajectory, .process, .multiples: file.events = events()
        default: break
        }
        switch file.type {
        case .indexed, .process:
            guard var base = section.mapping("base", &findings) else { break }
            file.places["base"] = base.location
            let from = base.required("from", example: "2026-W01", &findings)?.week("from", &findings)
            let to = base.required("to", example: "2026-W04", &findings)?.week("to", &findings)
            base.finish(&findings)
            guard let from, let to else { break }
            if from.value > to.value {
                findings.error("base-backwards", "the base ends in \(to.value), before it begins in \(from.value)", at: to.location, help: "give the later week with 'to'")
            } else {
                file.base = from.value...to.value
            }
        case .trajectory:
            if let period = section.integer("period", in: 1...52, &findings) {
                file.period = period.value
                file.places["period"] = period.location
            }
        case .weeksAndMonths:
            if let how = section.requiredChoice("over_weeks", of: ChartFile.OverWeeks.self, &findings) { file.overWeeks = how.value }
            file.target = ChartMeasureReader.number(section.optional("target"), "target", &findings)?.value
        default: break
        }
    }

    private mutating func events() -> [ChartEvent] {
        section.mappings("events", of: "events", named: "the event", &findings).compactMap { event in
            var event = event
            let week = event.required("week", example: "2026-W21", &findings)?.week("week", &findings)
            let title = event.requiredText("title", example: "Licences for all", &findings)
            let isNoted = event.optional("noted")?.choice("noted", [("true", true), ("false", false)], &findings)
            event.finish(&findings)
            guard let week, let title else { return nil }
            return ChartEvent(ordinal: week.value.ordinal, label: title.value, isNoted: isNoted?.value ?? false)
        }
    }

    /// What a chart over groups takes.
    mutating func readGroups(_ file: inout ChartFile) {
        switch file.type {
        case .multiples, .dumbbell, .slope, .bar, .heat: break
        default: return
        }
        column("group", \.group, &file)
        if let value = section.optional("groups") {
            let groups = value.texts("groups", of: "groups", &findings) ?? []
            file.groups = groups.map(\.value)
            file.places["groups"] = value.location
            for (index, group) in groups.enumerated() { file.places["groups.\(index)"] = group.location }
        }
        switch file.type {
        case .multiples:
            if let reference = section.text("reference", &findings) {
                file.reference = reference.value
                file.places["reference"] = reference.location
            }
            file.hasOwnScales = section.optional("scale")?.choice("scale", [("common", false), ("own", true)], &findings)?.value ?? false
        case .dumbbell, .slope:
            week("from", \.from, &file)
            week("to", \.to, &file)
        case .heat: file.showsChanges = section.optional("show")?.choice("show", [("value", false), ("change", true)], &findings)?.value ?? false
        default: break
        }
    }

    /// What a chart of one week takes.
    mutating func readPeople(_ file: inout ChartFile) {
        switch file.type {
        case .bar, .bullet: week("at", \.at, &file)
        case .threshold, .concentration:
            week("at", \.at, &file)
            week("before", \.before, &file)
            column("people", \.people, &file)
        default: break
        }
        guard file.type == .threshold else { return }
        column("upper", \.upper, &file)
        if let threshold = ChartMeasureReader.number(section.optional("threshold"), "threshold", &findings) {
            file.threshold = threshold.value
            file.places["threshold"] = threshold.location
        }
    }
}
