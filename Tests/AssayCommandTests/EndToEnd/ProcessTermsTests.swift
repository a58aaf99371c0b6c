import Foundation
import Testing

/// `process:` of a metric, from `assay.yaml` to the page: which limits, and by which rules a week is worth a question.
///
/// Twenty-six weeks about everybody, 2026-W21 to W46, of which the last is judged. Most of them are 99 and 101 in turn, which has limits of 94.68 and 105.32.
struct ProcessTermsTests {
    private static func level(_ metric: String, _ week: Int) -> Double {
        let (index, even) = (week - 21, week % 2 == 0 ? 99.0 : 101)
        return switch metric {
        // Three of the last four weeks near the upper limit.
        case "plain", "near": [43: 103, 44: 100, 45: 103, 46: 103][week] ?? even
        // A spike that pushes limits from means apart.
        case "spiky", "median": [30: 900, 46: 120][week] ?? even
        // Five weeks at one level, five at the other.
        case "slow", "wide": week == 46 ? 101.3 : 100 + Double(index / 5 % 2)
        case "far": week == 46 ? 103 : 100 + Double(index / 5 % 2)
        default: even
        }
    }

    private static let terms = [
        ("plain", ""), ("near", ", process: {rules: [1, 2, 3]}"), ("spiky", ", process: {rules: [1]}"), ("median", ", process: {limits: median, rules: [1]}"), ("slow", ""),
        ("wide", ", process: {limits: widened}"), ("far", ", process: {limits: widened, rules: [1]}"),
    ]

    private func site() throws -> Scratch {
        let scratch = try Scratch()
        let metrics = Self.terms.map { id, process in
            "  - {id: \(id), title: \(id), kind: context, unit: count, better: up, aggregate: none, definition: Counted., source: test\(process)}\n"
        }
        try scratch.write(
            """
            site: {title: Limits, organisation: Example Ltd}
            metrics:
            \(metrics.joined())
            """, to: "site/assay.yaml")
        for week in 21...46 {
            let rows = Self.terms.map { "\($0.0),\(Self.level($0.0, week)),40\n" }
            try scratch.write("metric,value,people\n" + rows.joined(), to: "site/snapshots/2026-W\(week).csv")
        }
        try scratch.write("---\ntitle: Limits\n---\n\n```chart\ntype: process\nmetric: median\n```\n\n```chart\ntype: process\nmetric: near\n```\n", to: "site/commentary/2026-W46.md")
        return scratch
    }

    private func signals(_ page: String) throws -> [String: String] {
        let rows = page.matches(of: /<th scope="row"><a href="#metric-([a-z]+)">.*?<\/th>/)
        return Dictionary(rows.map { row in
            (String(row.1), row.0.firstMatch(of: /<span aria-hidden="true">● <\/span>(.*?)<\/span>/).map { String($0.1) } ?? "")
        }, uniquingKeysWith: { first, _ in first })
    }

    @Test func `the signals of a scorecard follow the terms of each metric`() async throws {
        let scratch = try site()
        let outcome = try await scratch.assay("build", "site", "-o", "out")
        try #require(outcome.exitCode == 0, "\(outcome.standardError)")
        let page = try scratch.text("out/2026/W46/index.html")
        #expect(
            try signals(page) == [
                "plain": "", "near": "three of four weeks near the top of its usual range", "spiky": "",
                "median": "outside its usual range (limits from medians: this metric has spikes)", "slow": "outside its usual range", "wide": "",
                "far": "outside its usual range (limits widened: this metric moves slowly)",
            ])
        let ranges = page.matches(of: /<dt>Usual range<\/dt><dd>(.*?)<\/dd>/).map { String($0.1) }
        #expect(
            ranges == [
                "limits from the mean; weeks are marked by rules 1, 2 and 3", "limits from the mean; weeks are marked by rule 1",
                "limits from medians, since it has spikes; weeks are marked by rule 1",
                "limits widened, since it moves slowly; weeks are marked by rules 1 and 2", "limits widened, since it moves slowly; weeks are marked by rule 1",
            ])
    }

    @Test func `a process chart has the same limits and marks, and says which`() async throws {
        let scratch = try site()
        try #require(try await scratch.assay("build", "site", "-o", "out").exitCode == 0)
        let page = try scratch.text("out/2026/W46/index.html")
        #expect(page.contains("The limits stem from the median and the median step"))
        // The median of the first twenty is 100 or 101, and their median step 2: the limits are 6.29 away.
        #expect(page.contains("median 101") || page.contains("median 100"))
        #expect(page.contains("three of four weeks near the top of its usual range"))
    }

    @Test func `a report that is on record keeps the terms under which it was published`() async throws {
        let scratch = try site()
        let published = try await scratch.assay("publish", "site", "-o", "out")
        try #require(published.exitCode == 0, "\(published.standardError)")
        let before = try scratch.text("out/2026/W46/index.html")
        #expect(try scratch.text("site/published.json").contains("widened"))
        try scratch.replace(", process: {limits: widened}", with: "", in: "site/assay.yaml")
        let built = try await scratch.assay("build", "site", "-o", "out")
        try #require(built.exitCode == 0, "\(built.standardError)")
        #expect(try signals(scratch.text("out/2026/W46/index.html")) == (try signals(before)))
    }
}
