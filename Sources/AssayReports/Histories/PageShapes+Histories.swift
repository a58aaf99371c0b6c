import AssayTemplating

extension PageShapes {
    /// The pages over all weeks: of a metric, of a pair, of a group.
    static let histories: [String: TemplateShape] = ["metric": metric, "pair": pairHistory, "group": group]

    /// The list of these pages, on the site's first page.
    static let historyLinks: TemplateShape = .record([
        "kinds": .list(.record(["kind": .text, "links": .list(link)])), "pairs": .optional(.record(["links": .list(link)])),
        "groups": .optional(.record(["links": .list(link)])),
    ])

    /// What the newest report says of a pair in a group, on one line.
    static let finding: TemplateShape = .record(["url": .url, "label": .text, "tone": .text, "shape": .text, "word": .text, "stage": .optional(.text)])

    private static let metric: TemplateShape = page([
        "heading": .text, "kind": .text, "unit": .text, "better": .text, "definition": .text, "source": .text, "owner": .optional(.text), "aggregate": .text,
        "target": .optional(.text), "changes": .list(.record(["week": .text, "note": .text])), "first": .optional(link), "last": .optional(link),
        "has_parts": .flag,
        "parts": .list(
            .record([
                "title": .text, "url": .url, "group": .optional(.text), "verdict": .optional(verdict), "figure": .optional(figure), "withheld": .optional(.text),
                "others": .optional(.record(["findings": .list(finding)])),
            ])),
        "stands_in": .optional(.record(["links": .list(link)])), "nothing": .optional(.text), "weeks": .optional(figure), "groups": .list(figure), "hidden": .list(.text),
        "restated": .optional(
            .record([
                "rows": .list(
                    .record([
                        "week": .text, "url": .optional(.url), "group": .text, "before": .text, "after": .text, "capture": .text, "note": .optional(.text),
                    ]))
            ])),
        "restated_hidden": .optional(.text), "finalised": .optional(.text),
    ])

    private static let pairHistory: TemplateShape = page([
        "heading": .text, "hypothesis": .text, "expectation": .text, "lag": .optional(.text), "guardrail": .optional(.text), "change_our_mind": .optional(.text),
        "adoption": link, "value": link, "guarded_by": .optional(link), "hidden": .optional(.text), "undrawn": .optional(.text),
        "overview": .optional(.record(["findings": .list(finding)])), "legend": .list(.record(["tone": .text, "shape": .text, "label": .text])),
        "places": .list(
            .record([
                "id": .text, "title": .text, "url": .url, "verdict": .optional(verdict), "ended": .optional(.text), "figure": .optional(figure),
                "withheld": .optional(.text), "trajectory": .optional(figure),
                "strip": .optional(
                    .record([
                        "span": .text,
                        "reports": .list(.record(["url": .url, "text": .text, "tone": .text, "shape": .text, "stage": .text, "reconstructed": .flag])),
                    ])),
                "runs": .list(.record(["from": link, "to": link, "word": .text, "tone": .text, "shape": .text, "stage": .optional(.text), "reports": .text])),
                "earlier_runs": .optional(.text),
            ])),
    ])

    private static let group: TemplateShape = page([
        "heading": .text, "parent": .optional(link), "children": .optional(.record(["links": .list(link)])), "from": .optional(.text), "to": .optional(.text),
        "shown": .text, "hidden": .text, "why_hidden": .optional(.text), "not_shown": .optional(.text), "scorecard_note": .text, "scorecard": .optional(scorecard),
        "pairs": .list(.record(["title": .text, "url": .url, "verdict": .optional(verdict)])),
    ])
}
