import AssayCommentary
import AssayDiagnostics
import AssayMetrics

/// The front matter of a week's commentary: the YAML between its two `---` lines.
enum FrontMatterReader {
    /// What could be read, and all faults by place.
    ///
    /// - Parameters:
    ///   - bytes: what stands between the lines.
    ///   - firstLine: the line of the file at which `bytes` begin.
    ///   - expectedWeek: the week that the file is named for.
    ///   - pairs: the ids of the site's pairs.
    static func read(
        _ bytes: [UInt8], path: String, firstLine: Int, expectedWeek: Week, pairs: [String]
    ) -> (frontMatter: FrontMatter, diagnostics: [Diagnostic]) {
        var findings = Findings()
        var frontMatter = FrontMatter()
        if let document = YAMLDocument.read(bytes, path: path, firstLine: firstLine, &findings),
            var section = MappingDecoder(document, "the front matter", &findings)
        {
            frontMatter = decode(&section, expectedWeek: expectedWeek, pairs: pairs, &findings)
        }
        return (frontMatter, findings.diagnostics.sortedByPlace())
    }

    private static func decode(_ section: inout MappingDecoder, expectedWeek: Week, pairs: [String], _ findings: inout Findings) -> FrontMatter {
        let title = section.text("title", &findings)
        let summary = section.text("summary", &findings)
        let authors = authors(section.optional("authors"), &findings)
        let isDraft = section.optional("draft")?.choice("draft", [("true", true), ("false", false)], &findings)
        let publishDate = section.optional("publish_date")?.date("publish_date", &findings)
        let order = section.optional("pairs")?.texts("pairs", of: "pairs", &findings) ?? []
        let week = section.week("week", &findings)
        section.finish(&findings)

        let known = Set(pairs)
        for pair in order where !known.contains(pair.value) {
            findings.unknown(
                "unknown-pair", "there is no pair '\(pair.value)'", name: pair.value, known: pairs, at: pair.location, otherwise: "declare it under 'pairs:' in assay.yaml")
        }
        if let week, week.value != expectedWeek {
            findings.error(
                "week-mismatch", "the front matter is for week \(week.value), the file's name for \(expectedWeek)", at: week.location,
                help: "correct one of them, or leave 'week' out")
        }
        return FrontMatter(
            title: title?.value, summary: summary?.value, titleLocation: title?.location, summaryLocation: summary?.location, authors: authors, isDraft: isDraft?.value ?? false,
            publishDate: publishDate?.value.description, pairs: order.map(\.value).filter(known.contains), week: week?.value.description)
    }

    /// One name, or a list of them.
    private static func authors(_ value: YAMLValue?, _ findings: inout Findings) -> [String] {
        switch value {
        case nil: []
        case .scalar: value?.text("authors", &findings).map { [$0.value] } ?? []
        default: value?.texts("authors", of: "names", &findings)?.map(\.value) ?? []
        }
    }
}
