import AssayDiagnostics
import AssayMetrics

extension Event {
    /// `events: [{week, title, kind, metrics?, groups?}]`, in written order.
    static func decode(_ root: inout MappingDecoder, _ names: DeclaredNames, _ findings: inout Findings) -> [Event] {
        var events: [Event] = []
        for var section in root.mappings("events", of: "events", named: "event", &findings) {
            let week = section.required("week", example: "2026-W21", &findings)?.week("week", &findings)
            let title = section.requiredText("title", example: "Assistant rolled out to retail", &findings)
            let kind = section.requiredChoice("kind", of: Kind.self, &findings)
            let metrics = (section.optional("metrics")?.texts("metrics", of: "metrics", &findings) ?? []).filter { names.metric($0, &findings) != nil }
            let groups = (section.optional("groups")?.texts("groups", of: "groups", &findings) ?? []).filter { names.isGroup($0, &findings) }
            section.finish(&findings)
            guard let week, let title, let kind else { continue }
            events.append(Event(week: week.value, title: title.value, kind: kind.value, metrics: metrics.map(\.value), groups: groups.map(\.value)))
        }
        return events
    }
}
