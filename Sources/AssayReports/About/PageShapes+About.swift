import AssayTemplating

extension PageShapes {
    /// The data sheet and the corrections.
    static let about: [String: TemplateShape] = ["corrections": corrections, "data-sheet": method]

    private static let corrections: TemplateShape = page([
        "heading": .text, "intro": .text, "corrected": .optional(.record(["weeks": .list(correctedWeek)])),
        "untouched": .optional(
            .record(["years": .list(.record(["year": .text, "weeks": .list(.record(["id": .text, "label": .text, "url": .url]))]))])),
        "without_report": .optional(.record(["weeks": .list(correctedWeek)])),
    ])

    private static let correctedWeek: TemplateShape = .record([
        "id": .text, "dates": .text, "url": .optional(.url), "reissue": .optional(.text),
        "figures": .list(.record(["text": .text, "beside": .optional(.text), "capture": .text, "capture_url": .optional(.url), "note": .optional(.text)])),
        "counts": .list(.text),
    ])
}
