import AssayCharts
import AssayLanguage
import AssayTemplating

extension HeatFigure {
    /// - Parameters:
    ///   - hasFiles: whether its data are written as a file beside the page.
    ///   - id: its place; nil takes the one it has on the report's page.
    func value(hasFiles: Bool, id: String? = nil) -> TemplateValue {
        let (steps, printed) = (heat.steps, heat.printed)
        return .record([
            "id": .text(id ?? "figure-" + name), "title": .text(caption.title), "subtitle": .text(caption.subtitle), "description": .text(caption.description),
            "note": .optional(note), "csv_url": hasFiles ? .url(.site("figures/\(name).csv")) : .absent, "corner": .text(corner), "columns": .list(heat.columns) { .text($0) },
            "rows": .list(
                heat.rows.indices.map { row in
                    .record([
                        "head": .text(heat.rows[row].label),
                        "cells": .list(heat.columns.indices.map { .record(["text": .text(printed[row][$0]), "shade": .optional(shade(steps[row][$0]))]) }),
                    ])
                }),
            "legend": legend.isEmpty ? .absent : .record(["shades": .list(legend) { .record(["shade": .text($0.shade), "text": .text($0.text)]) }]),
        ])
    }

    /// The class of a cell; none where it is not shaded.
    private func shade(_ step: Int?) -> String? { step.flatMap(heat.shade)?.rawValue }

    /// Each shade with the borders between which it stands.
    private var legend: [(shade: String, text: String)] {
        let edges = heat.edges
        guard edges.count > 1 else { return [] }
        let first = heat.midpoint == nil ? 0 : -(edges.count - 1) / 2
        return (0..<edges.count - 1).compactMap { index in shade(first + index).map { ($0, tell("\(edges[index]) to \(edges[index + 1])")) } }
    }
}
