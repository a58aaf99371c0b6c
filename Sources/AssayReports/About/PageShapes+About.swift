import AssayTemplating

extension PageShapes {
    /// The data sheet and the corrections.
    static let about: [String: TemplateShape] = ["corrections": corrections, "data-sheet": method]

    private static let corrections: TemplateShape = page([
        "heading": .text, "intro": .text, "corrected": correctedWeeks, "without_report": correctedWeeks, "finalised": weekRows, "untouched": weekRows,
    ])

    private static let correctedWeeks: TemplateShape = .optional(
        .record([
            "weeks": .list(
                .record([
                    "id": .text, "dates": .text, "url": .optional(.url), "reissue": .optional(.text),
                    "restated": .list(
                        .record([
                            "capture": .text, "capture_url": .optional(.url), "note": .optional(.text),
                            "figures": .list(.record(["text": .text, "beside": .optional(.text)])),
                        ])),
                    "counts": .list(.text),
                ]))
        ]))

    private static let weekRows: TemplateShape = .optional(
        .record([
            "years": .list(
                .record(["year": .text, "weeks": .list(.record(["id": .text, "label": .text, "url": .optional(.url), "text": .optional(.text)]))]))
        ]))
}
