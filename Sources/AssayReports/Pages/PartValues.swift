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
        let profile = SVGProfile.inline(labelledBy: id + "-title", describedBy: id + "-description")
        var drawing = chart.svg(profile, width: Chart.narrow)
        drawing += chart.svg(profile)
        return drawing
    }
}

extension Scorecard {
    var value: TemplateValue { value() }

    /// - Parameters:
    ///   - address: of what is told of a metric, by its id; nil leads to the definitions of the same page.
    ///   - place: what a place of the report's page is called where the scorecard stands.
    func value(address: ((String) -> String)? = nil, place: (String) -> String = { $0 }) -> TemplateValue {
        .record([
            "id": .text(place(id)), "title": .text(title), "scope": .optional(scope), "people": .optional(people), "hidden": .optional(hidden),
            "sections": .list(sections) { section in
                .record([
                    "title": .text(section.title),
                    "rows": .list(section.rows) { row in
                        .record([
                            "metric": .text(row.metric), "anchor": .text(place("metric-" + row.anchor)), "url": .url(.site(address?(row.anchor) ?? "#" + place("metric-" + row.anchor))), "unit": .text(row.unit), "now": .text(row.now),
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
    /// - Parameter page: the pair's own, when there is one.
    func value(hasFiles: Bool, page: TemplateURL? = nil) -> TemplateValue {
        .record([
            "id": .text(id), "title": .text(title), "page_url": .optional(page), "group": .optional(group), "verdict": verdict.value,
            "asked_above": askedAbove.map { .record(["url": .url(.site("#" + $0))]) } ?? .absent, "hypothesis": .text(hypothesis), "expectation": .text(expectation),
            "lag": .optional(lag), "guardrail": .optional(guardrail), "figure": drawnAbove == nil ? .optional(figure) { $0.value(hasFiles: hasFiles) } : .absent,
            "drawn_above": .optional(drawnAbove) { above in
                .record(["id": .text("figure-" + (figure?.name ?? "")), "url": .url(.site("#figure-" + above.name)), "title": .text(above.caption.title)])
            },
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
    func value(page: TemplateURL? = nil) -> TemplateValue {
        .record([
            "title": .text(title), "page_url": .optional(page), "group": .optional(group), "verdict": .text(verdict), "adoption": .text(adoptionNow), "adoption_change": .text(adoptionChange),
            "value": .text(valueNow), "value_change": .text(valueChange),
        ])
    }
}

extension [SourceNote] {
    /// The id of the first is `source-1`.
    /// - Parameter place: what a place of the report's page is called where they stand.
    func value(_ place: (String) -> String = { $0 }) -> TemplateValue {
        .list(enumerated().map { $0 }) { number, note in .record(["id": .text(place("source-\(number + 1)")), "text": .text(note.text), "source": .text(note.source)]) }
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
    /// - Parameters:
    ///   - page: the metric's own, when there is one.
    ///   - place: as of a scorecard.
    func value(page: TemplateURL? = nil, place: (String) -> String = { $0 }) -> TemplateValue {
        .record([
            "id": .text(place("metric-" + id)), "page_url": .optional(page), "title": .text(title), "kind": .text(kind), "unit": .text(unit), "better": .text(better), "definition": .text(definition),
            "source": .text(source), "owner": .optional(owner), "aggregate": .text(aggregate), "target": .optional(target),
            "changes": .list(changes) { .record(["week": .text($0.term), "note": .text($0.text)]) },
            "usual_range": .optional(usualRange),
        ])
    }
}

extension Point {
    var value: TemplateValue { .record(["text": .text(text), "detail": .optional(detail), "mark": .optional(tone, \.value)]) }
}
