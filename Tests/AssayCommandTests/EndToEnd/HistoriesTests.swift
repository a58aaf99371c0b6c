import Foundation
import Testing

/// The pages over all weeks of built sites, as a reader goes through them.
struct HistoriesTests {
    private static let folders = ["metrics/", "pairs/", "groups/"]

    /// Faults of these pages, and of the links that lead to them.
    private func faults(_ tree: FileTree) -> [String] {
        let hasCorrections = tree.files["about/corrections.html"] != nil
        return SitePages(tree).faults.filter { fault in
            HistoriesTests.folders.contains { fault.contains($0) } && (hasCorrections || !fault.contains("about/corrections.html"))
        }
    }

    private func pages(_ tree: FileTree) -> [String] {
        tree.paths.filter { path in path.hasSuffix(".html") && HistoriesTests.folders.contains(where: path.hasPrefix) }
    }

    private func links(_ page: String, in tree: FileTree) -> [String] { HTMLTags(tree.text(page)).tags.filter { $0.name == "a" }.compactMap { $0["href"] } }

    @Test(arguments: ExampleSite.names)
    func `every link and every place they lead to is there`(_ name: String) async throws {
        let site = try await ExampleSite.built(name)
        #expect(pages(site.tree).count >= 3)
        #expect(faults(site.tree) == [])
        for page in pages(site.tree) { #expect(links("index.html", in: site.tree).contains(page), "the first page leads to \(page)") }
    }

    @Test func `the strip leads to the section of each report`() async throws {
        let site = try await ExampleSite.built("northwind")
        let strip = links("pairs/tokens-changes/index.html", in: site.tree).filter { $0.hasSuffix("#pair-tokens-changes.checkout") }
        #expect(strip == site.reports.map { "../../\($0)/index.html#pair-tokens-changes.checkout" })
        let page = site.tree.text("pairs/tokens-changes/index.html")
        for text in ["2026-W26: Diverging, early sign<", "2026-W27: Diverging, early sign<", "2026-W28: Diverging, confirmed<", "2025-W48: Too early, reconstructed<"] {
            #expect(page.contains(text), "\(text)")
        }
    }

    /// The last is the one with a section.
    @Test func `a pair that has a row in a report is linked to its page`() async throws {
        let scratch = try Scratch()
        try SiteCase(name: "_base").assemble(in: scratch)
        try scratch.replace("pairs:\n", with: "report: {pairs_per_report: 1}\npairs:\n", in: "site/assay.yaml")
        let more = "  - {id: other, title: Other, adoption: drafts, value: solved, hypothesis: The same., expected: {adoption: +50 %, value: +20 %}}\n"
        try scratch.write(try scratch.text("site/assay.yaml") + more, to: "site/assay.yaml")
        let outcome = try await scratch.assay("build", "site", "-o", "out")
        try #require(outcome.exitCode == 0, "\(outcome.standardError)")
        let tree = try FileTree(scratch.url.appending(path: "out"))
        #expect(faults(tree) == [])
        let strips = ["drafts-solved", "other"].map { pair in links("pairs/\(pair)/index.html", in: tree).filter { $0.contains("/2026/W21/") } }
        #expect(strips.flatMap(\.self).filter { $0.hasSuffix("#pair-drafts-solved") || $0.hasSuffix("#pair-other") }.count == 1)
        #expect(links("2026/W21/index.html", in: tree).filter { $0.hasPrefix("../../pairs/") }.sorted() == ["../../pairs/drafts-solved/index.html", "../../pairs/other/index.html"])
    }

    /// A report on record keeps speaking of a metric that is declared no more.
    @Test func `what is declared no more has no page, and no report links to one`() async throws {
        let scratch = try Scratch()
        try SiteCase(name: "_base").assemble(in: scratch)
        let declared = try scratch.text("site/assay.yaml")
        try scratch.replace("pairs:\n", with: "  - {id: spend, title: Spend, kind: cost, unit: EUR, better: down, aggregate: sum, definition: What it costs., source: invoices}\npairs:\n", in: "site/assay.yaml")
        let first = try await scratch.assay("publish", "site", "-o", "out")
        try #require(first.exitCode == 0, "\(first.standardError)")
        #expect(scratch.exists("out/metrics/spend/index.html"))
        try scratch.write(declared, to: "site/assay.yaml")
        try scratch.write(try scratch.text("site/snapshots/2026-W21.csv"), to: "site/snapshots/2026-W22.csv")
        let outcome = try await scratch.assay("build", "site", "-o", "out")
        try #require(outcome.exitCode == 0, "\(outcome.standardError)")
        let tree = try FileTree(scratch.url.appending(path: "out"))
        #expect(tree.text("2026/W21/index.html").contains("id=\"metric-spend\"") && !scratch.exists("out/metrics/spend"))
        #expect(faults(tree) == [])
    }

    @Test func `hidden groups have a page that says so, and nothing else`() async throws {
        let site = try await ExampleSite.built("northwind")
        for group in ["edi-mapping", "label-printing"] {
            let page = site.tree.text("groups/\(group)/index.html")
            #expect(page.contains("Not shown in 2026-W46.") && !page.contains("<svg") && !page.contains("<table") && !page.contains("class=\"verdict"))
        }
        #expect(site.tree.text("groups/checkout/index.html").contains("class=\"scorecard\""))
    }
}
