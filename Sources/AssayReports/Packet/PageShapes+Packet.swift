import AssayTemplating

extension PageShapes {
    /// A packet: one file that stands alone. And the list of its figures, in the folder into which they are written.
    static let packets: [String: TemplateShape] = ["packet": packet, "figures": figures]

    private static let embedded: TemplateShape = .optional(.record(["html": .html]))
    private static let style: TemplateShape = .optional(.record(["html": .html, "digest": .text]))
    private static let place: TemplateShape = .optional(.record(["label": .text, "place": .text]))

    private static let packet: TemplateShape = .record([
        "lang": .text, "site_title": .text, "organisation": .text, "version": .text, "page_title": .text, "description": .text, "disclaimer": .text, "style": style,
        "logo": embedded, "about": .text, "selection": .optional(.text), "cover": .optional(cover), "reports": .list(packedReport),
        "definitions": fields(report)["definitions"]!, "method": briefMethod, "provenance": .list(.record(["week": .text, "facts": .list(fact)])), "several": .flag,
        "appendix": .optional(appendix), "witness": witness,
    ])

    private static let cover: TemplateShape = .record([
        "heading": .text, "weeks": .text, "intro": .text, "contents": .list(.record(["place": .text, "week": .text, "dates": .text, "heading": .text])),
        "verdicts": .list(
            .record([
                "caption": .text, "weeks": .list(.text),
                "rows": .list(
                    .record([
                        "title": .text, "group": .optional(.text), "cells": .list(.record(["shape": .optional(.text), "word": .text, "stage": .optional(.text)])),
                    ])),
            ])),
    ])

    private static let briefMethod: TemplateShape = .record([
        "text": .list(.text), "verdicts": .list(.record(["shape": .text, "word": .text, "text": .text])), "hidden": .list(.text),
    ])

    private static let appendix: TemplateShape = .record([
        "has_tables": .flag, "tables": .list(.record(["table": table, "wide": .flag])), "has_judged": .flag, "judged": .list(.record(["id": .text, "label": .text, "title": .text, "facts": .list(fact)])),
    ])

    private static let packedFigure: TemplateShape = .record(["id": .text, "title": .text, "subtitle": .text, "description": .text, "svg": .html, "table": place])

    private static let packedPair: TemplateShape = .record(
        fields(pair).filter { !["page_url", "asked_above", "drawn_above"].contains($0.key) }
            .merging(["figure": .optional(packedFigure), "how": place, "repeated": .flag], uniquingKeysWith: { _, own in own }))

    /// As on the site's page, without what leads away from it.
    private static let packedReport: TemplateShape = {
        let kept = fields(report).filter { name, _ in
            !common.keys.contains(name) && !["capture", "previous", "next", "home", "picker", "corrections_url", "packet_url", "data_url", "definitions", "provenance"].contains(name)
        }
        return .record(
            kept.merging(
                [
                    "id": .text, "class": .text, "digest": .text, "url": .optional(.url), "pairs": .list(packedPair),
                    "commentary": .list(
                        .record([
                            "html": .optional(.html), "figure": .optional(packedFigure), "heat": .optional(heat), "table": .optional(table), "scorecard": .optional(scorecard),
                            "verdict_of": .optional(.record(["title": .text, "group": .optional(.text), "verdict": .optional(verdict)])),
                        ])),
                ], uniquingKeysWith: { _, own in own }))
    }()

    private static let figures: TemplateShape = .record([
        "lang": .text, "site_title": .text, "organisation": .text, "page_title": .text, "version": .text, "disclaimer": .text, "style": style,
        "figures": .list(
            .record([
                "title": .text, "subtitle": .text, "description": .text, "week": .text,
                "files": .list(.record(["url": .url, "label": .text])), "image": .optional(.url),
            ])),
    ])

    private static func fields(_ shape: TemplateShape) -> [String: TemplateShape] {
        if case .record(let fields) = shape { fields } else { [:] }
    }
}
