import AssayMetrics
import AssayTemplating

/// The page of a metric over all weeks.
struct MetricPage {
    let history: MetricHistory
    let view: HistoryView
    let hasFiles: Bool

    var page: HistoryPage {
        let definition = history.definition
        let restated = history.restatements
        return HistoryPage(
            template: "metric", path: SitePaths.metric(definition.id), title: definition.title, description: definition.definition,
            fields: [
                ("kind", .text(definition.kind)), ("unit", .text(definition.unit)), ("better", .text(definition.better)), ("definition", .text(definition.definition)),
                ("source", .text(definition.source)), ("owner", .optional(definition.owner)), ("aggregate", .text(definition.aggregate)),
                ("target", .optional(definition.target)), ("changes", .list(definition.changes) { .record(["week": .text($0.term), "note": .text($0.text)]) }),
                ("first", .optional(history.first) { HistoryPage.link($0) }), ("last", .optional(history.last) { HistoryPage.link($0) }),
                ("has_parts", .flag(!history.parts.isEmpty)), ("parts", .list(history.parts, value)),
                (
                    "stands_in",
                    history.standsIn.isEmpty ? .absent : .record(["links": .list(history.standsIn) { HistoryPage.link($0.title, SitePaths.pair($0.id)) }])
                ),
                ("nothing", .optional(history.nothing)), ("weeks", .optional(history.weeks) { $0.value(hasFiles: hasFiles) }),
                ("groups", .list(history.groups) { $0.value(hasFiles: hasFiles) }), ("hidden", .list(history.hidden) { .text($0) }),
                ("restated", restated.rows.isEmpty ? .absent : .record(["rows": .list(restated.rows, \.value)])),
                ("restated_hidden", .optional(restated.hidden)), ("finalised", .optional(restated.finalised)),
            ], figures: history.figures)
    }

    private func value(_ part: MetricHistory.Part) -> TemplateValue {
        let path = SitePaths.rootFromHistory + SitePaths.pair(part.pair.id)
        let group = part.group.flatMap { $0 == MetricCatalog.everybody ? nil : view.catalog.groups[$0].title }
        return .record([
            "title": .text(part.pair.title), "url": .url(.site(path)), "group": .optional(group), "verdict": part.verdict?.value ?? .absent,
            "figure": .optional(part.figure) { $0.value(hasFiles: hasFiles) }, "withheld": .optional(part.withheld),
            "others": part.others.isEmpty
                ? .absent
                : .record([
                    "findings": .list(part.others) { assessment in
                        let group = view.catalog.groups[assessment.group]
                        return HistoryPage.finding(assessment, group.title, .site(path + "#" + HistoryPage.place(group)))
                    }
                ]),
        ])
    }
}

extension Restatements.Row {
    var value: TemplateValue {
        .record([
            "week": .text(week.description), "url": hasReport ? .url(.site(SitePaths.rootFromHistory + SitePaths.correction(of: week))) : .absent, "group": .text(group),
            "before": .text(before), "after": .text(after), "capture": .text(capture.description), "note": .optional(note),
        ])
    }
}
