import AssayCharts
import AssayTemplating

extension DataTable {
    var value: TemplateValue {
        .record([
            "id": .text(id), "caption": .text(caption), "columns": .list(columns) { .text($0) },
            "rows": .list(
                heads.indices.map { row in
                    let width = columns.count - 1
                    return .record(["head": .text(heads[row]), "cells": .list(cells[row * width..<(row + 1) * width].map { .text($0) })])
                }),
        ])
    }
}

extension Figure {
    /// - Parameter hasFiles: whether the figure is written as files of its own beside the page.
    func value(hasFiles: Bool) -> TemplateValue {
        let id = "figure-" + name
        return .record([
            "id": .text(id), "title": .text(caption.title), "subtitle": .text(caption.subtitle), "description": .text(caption.description),
            "svg": .html(drawing(id)),
            "svg_url": hasFiles ? .url(.site("figures/\(name).svg")) : .absent, "csv_url": hasFiles ? .url(.site("figures/\(name).csv")) : .absent,
            "table": table.value,
        ])
    }

    /// What stands in the page: one image, named by the figure's title and described by its description, drawn for telephones and for wider pages;
    /// the style sheet shows one of the two.
    private func drawing(_ id: String) -> [UInt8] {
        let chart = design.chart(caption), profile = SVGProfile.inline(labelledBy: id + "-title", describedBy: id + "-description")
        return chart.svg(profile, width: Chart.narrow) + chart.svg(profile)
    }
}

extension Scorecard {
    var value: TemplateValue { value { $0 } }

    /// - Parameter place: what a place of the report's page is called where the scorecard stands.
    func value(_ place: (String) -> String) -> TemplateValue {
        .record([
            "id": .text(place(id)), "title": .text(title), "scope": .optional(scope), "people": .optional(people), "hidden": .optional(hidden),
            "sections": .list(sections) { section in
                .record([
                    "title": .text(section.title),
                    "rows": .list(section.rows) { row in
                        .record([
                            "metric": .text(row.metric), "anchor": .text(place("metric-" + row.anchor)), "unit": .text(row.unit), "now": .text(row.now),
                            "change": .text(row.change), "year_change": .text(row.yearChange),
                            "month": .text(row.month), "quarter": .text(row.quarter), "year": .text(row.year), "signal": .optional(row.signal),
                            "trend": row.sparkline.isEmpty ? .absent : .record(["html": .html(row.sparkline)]), "note": .optional(row.note),
                        ])
                    },
                ])
            },
        ])
    }
}

extension PairSection {
    func value(hasFiles: Bool) -> TemplateValue {
        .record([
            "id": .text(id), "title": .text(title), "group": .optional(group), "verdict": verdict.value, "hypothesis": .text(hypothesis), "expectation": .text(expectation),
            "lag": .optional(lag), "guardrail": .optional(guardrail), "figure": .optional(figure) { $0.value(hasFiles: hasFiles) },
            "withheld": .optional(withheld), "change_our_mind": .optional(changeOurMind),
            "levels": .list(levels, \.value),
        ])
    }
}

extension PairSection.Level {
    var value: TemplateValue {
        .record(["role": .text(role), "metric": .text(metric), "now": .text(now), "change": .text(change), "year_change": .text(yearChange)])
    }
}

extension PairRow {
    var value: TemplateValue {
        .record([
            "title": .text(title), "group": .optional(group), "verdict": .text(verdict), "adoption": .text(adoptionNow), "adoption_change": .text(adoptionChange),
            "value": .text(valueNow), "value_change": .text(valueChange),
        ])
    }
}

extension CommentaryPart {
    func value(hasFiles: Bool) -> TemplateValue {
        switch self {
        case .html(let html): .record(["html": .html(html)])
        case .figure(let figure): .record(["figure": figure.value(hasFiles: hasFiles)])
        case .heat(let heat): .record(["heat": heat.value(hasFiles: hasFiles)])
        case .table(let table): .record(["table": table.value])
        case .scorecard(let card): .record(["scorecard": card.value])
        case .verdict(let card, let title, let group):
            .record(["verdict_of": .record(["title": .text(title), "group": .optional(group), "verdict": card.value])])
        }
    }
}

extension Definition {
    var value: TemplateValue { value { $0 } }

    /// - Parameter place: as of a scorecard.
    func value(_ place: (String) -> String) -> TemplateValue {
        .record([
            "id": .text(place("metric-" + id)), "title": .text(title), "kind": .text(kind), "unit": .text(unit), "better": .text(better), "definition": .text(definition),
            "source": .text(source), "owner": .optional(owner), "aggregate": .text(aggregate), "target": .optional(target),
            "changes": .list(changes) { .record(["week": .text($0.term), "note": .text($0.text)]) },
        ])
    }
}

extension Point {
    var value: TemplateValue { .record(["text": .text(text), "detail": .optional(detail), "mark": .optional(tone, \.value)]) }
}
