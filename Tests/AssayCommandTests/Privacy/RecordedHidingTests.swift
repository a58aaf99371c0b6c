import Testing

/// What published reports hid stays hidden: under another minimum, under other numbers of people, in other data, in a reissue.
struct RecordedHidingTests {
    /// Four weeks of two groups of forty and one of seven, published under a minimum of ten.
    private func published(declared: Bool = false) async throws -> AttackedSite {
        let site = try AttackedSite(groups: ["mail", "phone", "{id: annex, title: Annex\(declared ? ", people: 7" : "")}"])
        for week in 1...4 { try capture(week, in: site, declared: declared) }
        let (outcome, _) = try await site.build("publish")
        try #require(outcome.exitCode == 0, "\(outcome.standardError)")
        #expect(site.scratch.exists("site/published.json"))
        return site
    }

    private func capture(_ week: Int, in site: AttackedSite, declared: Bool = false, annex: Int = 7) throws {
        let people: Int? = declared ? nil : annex
        try site.capture(
            week, AttackedSite.pair("mail", 900_000 + week, 60, 40), AttackedSite.pair("phone", 800_000 + week, 50, 40),
            AttackedSite.row("annex", "tokens", "\(71_310 + week)", people), AttackedSite.row("annex", "changes", "\(9_130 + week)", people))
    }

    private func expectHidden(_ release: ReleasedData, through week: Int, sourceLocation: SourceLocation = #_sourceLocation) {
        for metric in ["tokens", "changes"] {
            #expect(release.weeks(metric, "annex").allSatisfy { $0 > AttackedSite.week(week) }, "\(release.weeks(metric, "annex"))", sourceLocation: sourceLocation)
        }
        for row in release.rows where row.group == "all" && row.metric == "tokens" && row.week <= AttackedSite.week(week) {
            let number = Double(row.week.suffix(2))!
            #expect(row.value == nil || row.value == 1_700_000 + 2 * number, "\(row)", sourceLocation: sourceLocation)
        }
    }

    @Test func `a lower minimum acts on later reports only`() async throws {
        var site = try await published()
        let before = try ReleasedData(FileTree(site.scratch.url.appending(path: "out")))
        site.minimum = 5
        let after = try await site.released()
        #expect(after.rows.map { "\($0)" } == before.rows.map { "\($0)" }, "nothing is new")
        for week in 5...10 {
            try capture(week, in: site)
            expectHidden(try await site.released("publish"), through: 4)
        }
    }

    @Test func `a reissue under a lower minimum fills nothing in`() async throws {
        var site = try await published()
        site.minimum = 5
        try site.configure()
        let outcome = try await site.scratch.assay("publish", "site", "-o", "out", "--reissue", "2026-W02", "--note", "Another look")
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        expectHidden(try ReleasedData(FileTree(site.scratch.url.appending(path: "out"))), through: 4)
    }

    @Test func `a larger declared number acts on later reports only`() async throws {
        var site = try await published(declared: true)
        site.groups[2] = "{id: annex, title: Annex, people: 40}"
        try capture(5, in: site, declared: true)
        expectHidden(try await site.released("publish"), through: 4)
    }

    /// Both refusing and hiding it would do; showing it would not.
    @Test func `other numbers of people in old captures show nothing`() async throws {
        let site = try await published()
        let before = try FileTree(site.scratch.url.appending(path: "out"))
        for week in 1...4 { try capture(week, in: site, annex: 40) }
        let (outcome, tree) = try await site.build()
        if outcome.exitCode == 0 { expectHidden(try ReleasedData(try #require(tree)), through: 4) } else { #expect(tree == before) }
        for text in ["71311", "71,311", "9131", "9,131"] { #expect(!outcome.standardError.contains(text)) }
    }
}
