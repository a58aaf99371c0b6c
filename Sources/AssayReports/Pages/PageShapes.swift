import AssayTemplating

/// The declared shape of each page's data: what a template may name. Templates/README.md tells the same in words.
public enum PageShapes {
    public static let all: [String: TemplateShape] = [
        "report": report, "index": index, "method": method, "feed.xml": feed, "sitemap.xml": sitemap,
    ].merging(histories, uniquingKeysWith: onlyOne).merging(about, uniquingKeysWith: onlyOne).merging(packets, uniquingKeysWith: onlyOne)

    private static func onlyOne(_ first: TemplateShape, _ second: TemplateShape) -> TemplateShape { first }

    static let common: [String: TemplateShape] = [
        "lang": .text, "root": .url, "site_title": .text, "organisation": .text, "logo": .optional(.url), "page_title": .text, "description": .text,
        "feed": .optional(.url), "canonical": .optional(.url), "version": .text, "disclaimer": .text,
        "share_title": .text, "share_type": .text, "share_locale": .text, "author": .optional(.text), "witness": witness,
    ]

    static let table: TemplateShape = .record([
        "id": .text, "caption": .text, "columns": .list(.text),
        "rows": .list(.record(["head": .text, "cells": .list(.text)])),
    ])

    static let figure: TemplateShape = .record([
        "id": .text, "title": .text, "subtitle": .text, "description": .text, "svg": .html, "svg_url": .optional(.url), "csv_url": .optional(.url),
        "table": table,
    ])

    static let heat: TemplateShape = .record([
        "id": .text, "title": .text, "subtitle": .text, "description": .text, "note": .optional(.text), "csv_url": .optional(.url), "corner": .text, "columns": .list(.text),
        "rows": .list(.record(["head": .text, "cells": .list(.record(["text": .text, "shade": .optional(.text)]))])),
        "legend": .optional(.record(["shades": .list(.record(["shade": .text, "text": .text]))])),
    ])

    static let scorecard: TemplateShape = .record([
        "id": .text, "title": .text, "scope": .optional(.text), "people": .optional(.text), "hidden": .optional(.text),
        "sections": .list(
            .record([
                "title": .text,
                "rows": .list(
                    .record([
                        "metric": .text, "anchor": .text, "url": .url, "unit": .text, "now": .text, "change": .text, "year_change": .text,
                        "month": .text, "quarter": .text, "year": .text, "signal": .optional(.text), "trend": .optional(.record(["html": .html])), "note": .optional(.text),
                    ])),
            ])),
    ])

    static let mark: TemplateShape = .record(["tone": .text, "shape": .text, "label": .text])
    static let point: TemplateShape = .record(["text": .text, "detail": .optional(.text), "mark": .optional(mark)])
    static let link: TemplateShape = .record(["url": .url, "label": .text])
    static let fact: TemplateShape = .record(["term": .text, "text": .text])

    static let verdict: TemplateShape = .record([
        "word": .text, "tone": .text, "shape": .text, "stage": .optional(.text), "text": .text, "caveats": .list(.text), "detectable": .optional(.text),
        "judged": .optional(.record(["facts": .list(fact)])),
    ])

    static let signs: TemplateShape = .record([
        "found": .list(.record(["title": .text, "text": .text, "innocent": .optional(.record(["reasons": .list(.text)]))])),
        "none": .optional(.text), "not_found": .optional(.text),
        "not_assessable": .optional(.record(["titles": .text, "signs": .list(.record(["title": .text, "text": .text]))])),
    ])

    static let pair: TemplateShape = .record([
        "id": .text, "title": .text, "page_url": .optional(.url), "group": .optional(.text), "verdict": .optional(verdict), "asked_above": .optional(.record(["url": .url])),
        "hypothesis": .text, "expectation": .text, "lag": .optional(.text), "guardrail": .optional(.text), "figure": .optional(figure),
        "drawn_above": .optional(.record(["id": .text, "url": .url, "title": .text])), "withheld": .optional(.text), "change_our_mind": .optional(.text),
        "levels": .list(.record(["role": .text, "metric": .text, "now": .text, "change": .text, "year_change": .text])),
    ])

    static let report: TemplateShape = page([
        "week": .text, "heading": .text, "dates": .text, "capture": .text, "groups_line": .text, "authors": .optional(.text), "draft": .flag,
        "reconstructed": .flag, "previous": .optional(link), "next": .optional(link), "home": .url, "picker": .optional(ReportWeeks.shape), "corrections_url": .url, "notices": .list(.record(["title": .text, "text": .text])), "points": .list(point),
        "more_points": .optional(.text), "point_note": .text, "summary": .optional(.text), "has_commentary": .flag,
        "commentary": .list(
            .record([
                "html": .optional(.html), "figure": .optional(figure), "heat": .optional(heat), "table": .optional(table), "scorecard": .optional(scorecard),
                "verdict_of": .optional(.record(["title": .text, "group": .optional(.text), "verdict": .optional(verdict)])),
            ])),
        "sources": .optional(.record(["notes": .list(.record(["id": .text, "text": .text, "source": .text]))])),
        "before_verdicts": .optional(.text), "pairs": .list(pair), "comparisons": .optional(.text),
        "other_pairs": .optional(
            .record([
                "rows": .list(
                    .record([
                        "title": .text, "page_url": .optional(.url), "group": .optional(.text), "verdict": .text, "adoption": .text, "adoption_change": .text, "value": .text, "value_change": .text,
                    ]))
            ])),
        "scorecard_note": .text, "scorecards": .list(scorecard), "signs": .optional(signs), "notes": .list(.record(["title": .text, "text": .text])),
        "ledger": .optional(table),
        "definitions": .list(
            .record([
                "id": .text, "title": .text, "page_url": .optional(.url), "kind": .text, "unit": .text, "better": .text, "definition": .text, "source": .text,
                "owner": .optional(.text), "aggregate": .text, "target": .optional(.text),
                "changes": .list(.record(["week": .text, "note": .text])), "usual_range": .optional(.text),
            ])),
        "events": .list(.record(["week": .text, "title": .text, "kind": .text])), "has_events": .flag, "provenance": .list(fact),
        "data_url": .optional(.url), "packet_url": .optional(.url),
    ])

    static let index: TemplateShape = page([
        "intro": .text, "histories": .optional(historyLinks),
        "latest": .optional(.record(["week": .text, "dates": .text, "heading": .text, "url": .url, "points": .list(point), "draft": .flag])),
        "years": .list(
            .record([
                "year": .text,
                "weeks": .list(
                    .record([
                        "week": .text, "dates": .text, "heading": .text, "url": .url, "point": .optional(.text), "mark": .optional(mark), "reconstructed": .flag, "draft": .flag,
                    ])),
            ])),
    ])

    static let method: TemplateShape = page([
        "heading": .text, "intro": .text,
        "sections": .list(
            .record([
                "id": .text, "title": .text,
                "blocks": .list(
                    .record([
                        "text": .optional(.text), "steps": .optional(.record(["items": .list(.text)])), "bullets": .optional(.record(["items": .list(.text)])),
                        "terms": .optional(.record(["facts": .list(fact)])), "table": .optional(table), "words": .optional(table),
                    ])),
            ])),
    ])

    static let feed: TemplateShape = .record([
        "lang": .text, "site_title": .text, "organisation": .text, "disclaimer": .text, "version": .text, "home_url": .url, "feed_url": .url, "updated": .text,
        "entries": .list(
            .record([
                "title": .text, "url": .url, "id": .text, "published": .text, "updated": .text, "authors": .list(.text), "summary": .text,
                "lead": .optional(.text), "points": .list(point),
            ])),
    ])

    static let sitemap: TemplateShape = .record(["urls": .list(.record(["url": .url, "lastmod": .text]))])

    static func page(_ fields: [String: TemplateShape]) -> TemplateShape {
        .record(common.merging(fields) { _, new in new })
    }
}
