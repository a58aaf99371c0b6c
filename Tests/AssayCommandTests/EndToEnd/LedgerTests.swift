import Foundation
import Testing

/// The ledger of weeks that are shown and hidden, on the pages of `Sites/northwind`.
struct LedgerTests {
    /// The rows of the ledger of a page: group, weeks shown, weeks hidden. Nil when there is none.
    private func ledger(_ page: String) -> [String]? {
        guard let table = page.firstMatch(of: /<table id="ledger">.*?<\/table>/.dotMatchesNewlines()) else { return nil }
        return table.0.matches(of: /<tr>\s*<th scope="row">(.*?)<\/th>\s*<td>(.*?)<\/td>\s*<td>(.*?)<\/td>\s*<\/tr>/).map { "\($0.1): \($0.2) shown, \($0.3) hidden" }
    }

    @Test func `groups too small to be shown are in the ledger as hidden`() async throws {
        let site = try await ExampleSite.built("northwind")
        #expect(ledger(site.tree.text("2026/W46/index.html")) == ["EDI mapping: 0 shown, 26 hidden", "Label printing: 0 shown, 26 hidden"])
        // The first capture is of the fifteenth week known.
        #expect(ledger(site.tree.text("2026/W01/index.html")) == ["EDI mapping: 0 shown, 15 hidden", "Label printing: 0 shown, 15 hidden"])
    }

    @Test func `every report has a ledger, of the same two groups and no other`() async throws {
        let site = try await ExampleSite.built("northwind")
        for report in site.reports {
            let rows = try #require(ledger(site.tree.text(report + "/index.html")), "\(report)")
            #expect(rows.map { String($0.prefix { $0 != ":" }) } == ["EDI mapping", "Label printing"], "\(report)")
            #expect(rows.allSatisfy { $0.contains(": 0 shown, ") }, "\(rows)")
        }
    }

    @Test func `no data file knows the two groups, not even that they are hidden`() async throws {
        let site = try await ExampleSite.built("northwind")
        var files = 0
        // The sums name the pages of all groups.
        for path in site.tree.paths where !path.hasSuffix(".html") && path != "SHA256SUMS" {
            files += 1
            let text = site.tree.text(path)
            for name in ["edi-mapping", "label-printing", "EDI mapping", "Label printing"] { #expect(!path.contains(name) && !text.contains(name), "\(path): \(name)") }
        }
        #expect(files > 400)
    }

    @Test func `a site that hides nothing has no ledger`() async throws {
        let tree = try await BuiltSite.base.value
        for week in 19...21 { #expect(ledger(tree.text("2026/W\(week)/index.html")) == nil) }
        #expect(tree.text("2026/W21/index.html").contains("id=\"notes\""))
    }

    /// Mail is shown in every week, night in all but one and the three after it.
    @Test func `a group that came back has both counts`() async throws {
        let scratch = try Scratch()
        try SiteCase(name: "_base").assemble(in: scratch)
        try scratch.replace("metrics:\n", with: "groups: [{id: mail, title: Mail}, {id: night, title: Night shift}]\nmetrics:\n", in: "site/assay.yaml")
        for week in 19...26 {
            let rows = [("mail", 40), ("night", week == 20 ? 6 : 30)].map { "drafts,\($0.0),120,\($0.1)\nsolved,\($0.0),250,\($0.1)\n" }
            try scratch.write("metric,group,value,people\n" + rows.joined(), to: "site/snapshots/2026-W\(week).csv")
        }
        let outcome = try await scratch.assay("build", "site", "-o", "out")
        try #require(outcome.exitCode == 0, "\(outcome.standardError)")
        #expect(ledger(try scratch.text("out/2026/W19/index.html")) == nil)
        #expect(ledger(try scratch.text("out/2026/W22/index.html")) == ["Night shift: 1 shown, 3 hidden"])
        #expect(ledger(try scratch.text("out/2026/W26/index.html")) == ["Night shift: 4 shown, 4 hidden"])
    }

    @Test func `no ledger says why a group is hidden`() async throws {
        let site = try await ExampleSite.built("northwind")
        let page = site.tree.text("2026/W46/index.html")
        let caption = try #require(page.firstMatch(of: /<table id="ledger">\s*<caption>(.*?)<\/caption>/)).1
        #expect(!caption.contains(where: \.isNumber) && !caption.contains("EDI") && !caption.contains("people"), "\(caption)")
    }
}
