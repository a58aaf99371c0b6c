import Testing

/// What is hidden from tables and charts is not told in words: a number typed beside a hidden group's name is refused, wherever readers would see it.
struct HiddenNameTests {
    enum Place: String, CaseIterable, CustomTestStringConvertible, Sendable {
        case sentence, smallLetters, id, brokenLine, emphasis, heading, list, code, linkText, imageText, quote, words, reference, chartTitle, tableTitle
        case title, summary, event, note, change, target, hypothesis, mind, definition

        var testDescription: String { rawValue }

        /// Of commentary.
        var body: String? {
            switch self {
            case .sentence: "This week the night shift closed 7 tickets."
            case .smallLetters: "the night shift closed 7"
            case .id: "On night: 7."
            case .brokenLine: "The night\nshift closed\n7 tickets."
            case .emphasis: "The **night** shift closed *7* tickets."
            case .heading: "## Night shift: 7"
            case .list: "- Night shift: 7"
            case .code: "See `Night shift: 7`."
            case .linkText: "[Night shift: 7](https://example.com/)"
            case .imageText: "![Night shift: 7](../assets/a.png)"
            case .quote: "> Night shift, 7."
            case .words: "The night shift closed seven tickets."
            case .reference: "The night shift is part of {{ changes@mail }}."
            case .chartTitle: "```chart\ntype: pair\npair: tokens-changes\ngroup: mail\ntitle: \"Mail; night shift 7\"\n```"
            case .tableTitle: "```table\nmetrics: [changes]\ngroup: mail\ntitle: \"Mail; night shift 7\"\n```"
            default: nil
            }
        }
    }

    private func site() throws -> AttackedSite {
        let site = try AttackedSite(groups: ["mail", "phone", "{id: night, title: Night shift}"])
        for week in 1...3 {
            try site.capture(week, AttackedSite.pair("mail", 9_000, 60, 40), AttackedSite.pair("phone", 8_000, 50, 40), AttackedSite.pair("night", 7_000, 7, 4))
        }
        try site.comment(3, "A quiet week.")
        try site.scratch.write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], to: "site/assets/a.png")
        return site
    }

    @Test(arguments: Place.allCases)
    func `a number beside a hidden name is refused`(_ place: Place) async throws {
        var site = try site()
        let text = "Night shift closed 7 tickets"
        if let body = place.body { try site.comment(3, body) }
        switch place {
        case .title: try site.comment(3, "A quiet week.", title: text)
        case .summary: try site.comment(3, "A quiet week.", summary: text)
        case .event: site.more = "events:\n  - {week: 2026-W02, title: \(text), kind: noted}"
        case .note: try site.capture(4, AttackedSite.pair("mail", 9_000, 60, 40), AttackedSite.row("mail", "changes", "61", 40, of: 2, note: text))
        case .change: site.keys["changes"] = "changes: [{week: 2026-W02, note: \(text)}]"
        case .target: site.keys["changes"] = "target: {value: 100, from: 2026-W01, note: \(text)}"
        case .definition: site.keys["changes"] = "definition: \(text)"
        case .hypothesis, .mind: break
        default: break
        }
        try site.configure()
        let hypothesis = "hypothesis: More of both."
        if place == .hypothesis { try site.scratch.replace(hypothesis, with: "hypothesis: \(text)", in: "site/assay.yaml") }
        if place == .mind { try site.scratch.replace(hypothesis, with: hypothesis + ", change_our_mind: \(text)", in: "site/assay.yaml") }
        let outcome = try await site.scratch.assay("build", "site", "-o", "out")
        #expect(outcome.exitCode == 1 && outcome.standardError.contains("[hidden-group-number]") && !site.scratch.exists("out"), "\(outcome.standardError.prefix(600))")
    }

    /// Else nobody could say that a group is hidden, or what others did.
    @Test(arguments: [
        "The night shift is too small to be shown.", "Mail closed {{ changes@mail }} tickets. The night shift is hidden.", "Since 2026-W02 the night shift has new hours.",
        "Mail closed 60 tickets after dark.",
    ])
    func `a hidden name without a number is not`(_ body: String) async throws {
        let site = try site()
        try site.comment(3, body)
        let (outcome, _) = try await site.build()
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
    }
}
