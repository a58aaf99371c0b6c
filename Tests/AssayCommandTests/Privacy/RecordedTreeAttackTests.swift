import Foundation
import Testing

@testable import assay

/// Attacks on what was published by changing what is declared: the night shift's 77 tokens of week 10 are the rest of 3,077.
struct RecordedTreeAttackTests {
    private typealias Site = AttackedSite
    private static let groups = ["mail", "phone", "{id: night, title: Night shift}"]
    private static let secrets = ["3077", "3,077", "3.08k", "3.1k"]

    /// Weeks 9 to 12, with a total of week 10 that comes a week late and is withheld, while another figure of everybody is out.
    private func published(night: String = groups[2], through last: Int = 12) async throws -> AttackedSite {
        let site = try Site(groups: Array(Self.groups.prefix(2)) + [night])
        for week in 9...12 {
            var rows = Site.pair("mail", week == 10 ? 1_000 : 1_100 + week, 60, 40) + Site.pair("phone", week == 10 ? 2_000 : 2_100 + week, 50, 40)
            rows += Site.pair("night", 77, 7, 4)
            if week == 10 { rows += Site.row("all", "active", "60", 84) }
            if week == 11 { rows += Site.row("all", "tokens", "3077", 84, of: 10) }
            try site.capture(week, rows)
        }
        for week in 13..<max(13, last + 1) { try site.capture(week, Site.pair("mail", 1_200, 60, 40), Site.pair("phone", 2_200, 50, 40)) }
        let (outcome, tree) = try await site.build("publish")
        try #require(outcome.exitCode == 0, "\(outcome.standardError)")
        #expect(leaks(try #require(tree)) == [])
        return site
    }

    private func leaks(_ tree: FileTree) -> [String] {
        tree.paths.filter { path in path != "SHA256SUMS" && !path.hasPrefix("assets/") && Self.secrets.contains { tree.text(path).contains($0) } }
    }

    /// A capture with everybody's figures and those of mail and phone.
    private func captureAll(_ week: Int, in site: AttackedSite, _ more: String = "") throws {
        try site.capture(week, Site.pair("all", 3_577, 117, 84) + Site.pair("mail", 1_200, 60, 40) + Site.pair("phone", 2_300, 50, 40) + more)
    }

    /// Either it is refused without a figure, or nothing that is shown gives one away.
    private func expectSafe(_ site: AttackedSite, refused: Bool? = nil, changing change: (Scratch) throws -> Void = { _ in }, sourceLocation: SourceLocation = #_sourceLocation) async throws {
        try site.configure()
        try change(site.scratch)
        for command in ["build", "publish", "build"] {
            let outcome = try await site.scratch.assay(command, "site", "-o", "out")
            for secret in Self.secrets + ["77"] { #expect(!Goldens.withoutSeconds(outcome.standardError).contains(secret), "\(outcome.standardError)", sourceLocation: sourceLocation) }
            if let refused { #expect(outcome.exitCode == (refused ? 1 : 0), "\(outcome.standardError)", sourceLocation: sourceLocation) }
            let tree = try FileTree(site.scratch.url.appending(path: "out"))
            #expect(leaks(tree) == [], sourceLocation: sourceLocation)
            #expect(try !site.scratch.text("site/published.json").contains("3077"), sourceLocation: sourceLocation)
            let release = try ReleasedData(tree)
            for week in (9...20).map(Site.week) {
                for metric in ["tokens", "changes"] {
                    let given = release.rows.contains { $0.group == "all" && $0.metric == metric && $0.week == week && ($0.value == 3_577 || $0.value == 117) }
                    #expect(!given || !["mail", "phone"].allSatisfy { release.weeks(metric, $0).contains(week) }, "\(metric) in \(week)", sourceLocation: sourceLocation)
                }
            }
        }
    }

    @Test func `what was withheld is on record`() async throws {
        let site = try await published()
        #expect(try site.scratch.text("site/published.json").contains("\"withheld\": {\"all\": {\"tokens\": [\"2026-W10\"]}}"))
    }

    /// With `all` given in the new week, the total of week 10 would stand in the table beside it.
    @Test func `a group that is left out of the configuration is still a part of the whole`() async throws {
        var site = try await published()
        site.groups.removeLast()
        try captureAll(13, in: site)
        try await expectSafe(site, refused: true)
    }

    @Test func `the same with a record that does not know what was withheld`() async throws {
        var site = try await published()
        try RecordTests().writeVersion1(site.scratch)
        site.groups.removeLast()
        try captureAll(13, in: site)
        try await expectSafe(site, refused: true)
    }

    /// It ended in week 12 and was still waited for until week 16: from week 17 on everybody is mail and phone.
    @Test func `after a group has ended, and nobody declares it any more, its past stays hidden`() async throws {
        var site = try await published(night: "{id: night, title: Night shift, to: 2026-W12}", through: 17)
        site.groups.removeLast()
        try site.capture(18, Site.pair("all", 3_500, 110, 80), Site.pair("mail", 1_200, 60, 40), Site.pair("phone", 2_300, 50, 40))
        try await expectSafe(site, refused: false)
    }

    /// The version 1 record of the same says nothing of the one figure: then the build is refused, and says which week.
    @Test func `without that on record the build is refused with the week and the group`() async throws {
        var site = try await published(night: "{id: night, title: Night shift, to: 2026-W12}", through: 17)
        try RecordTests().writeVersion1(site.scratch)
        site.groups.removeLast()
        try site.capture(18, Site.pair("all", 3_500, 110, 80), Site.pair("mail", 1_200, 60, 40), Site.pair("phone", 2_300, 50, 40))
        try await expectSafe(site, refused: true)
        let outcome = try await site.scratch.assay("check", "site")
        #expect(outcome.standardError.contains("'tokens' of 'all' in 2026-W10 would stand beside its parts"), "\(outcome.standardError)")
        #expect(outcome.standardError.contains("[recoverable-figure]\n  --> site/published.json"))
    }

    @Test func `a group that is put under another gives nothing away`() async throws {
        for parent in ["mail", "phone"] {
            var site = try await published()
            site.groups[2] = "{id: night, title: Night shift, parent: \(parent)}"
            try captureAll(13, in: site, Site.pair("night", 77, 7, 4))
            try await expectSafe(site)
        }
    }

    /// Nobody is hidden for its sake once a metric is said not to add up.
    @Test func `a metric that is declared to add up no more gives nothing away`() async throws {
        let site = try await published()
        try captureAll(13, in: site, Site.pair("night", 77, 7, 4))
        try await expectSafe(site, refused: true) { scratch in
            for (id, kind, unit, better) in [("tokens", "adoption", "tokens", "neither"), ("changes", "value", "changes", "up")] {
                try scratch.replace(
                    "{id: \(id), title: \(id.capitalized), kind: \(kind), unit: \"\(unit)\", better: \(better), aggregate: sum",
                    with: "{id: \(id), title: \(id.capitalized), kind: \(kind), unit: \"\(unit)\", better: \(better), aggregate: none, counts: nothing", in: "site/assay.yaml")
            }
        }
    }

    @Test func `a group that gets another id gives nothing away`() async throws {
        var site = try await published()
        site.groups[2] = "{id: late, title: Late shift}"
        try captureAll(13, in: site, Site.pair("late", 77, 7, 4))
        try await expectSafe(site)
        // With the old captures changed as well, past reports lack a group that they hid.
        for week in 9...12 {
            let path = "site/snapshots/\(Site.week(week)).csv"
            try site.scratch.write(try site.scratch.text(path).replacing(",night,", with: ",late,"), to: path)
        }
        try await expectSafe(site, refused: true)
    }

    /// The old total was told before the night shift's figure was known, the new one after: the difference is that figure.
    @Test func `a total that stayed as it was told stays so when the group is gone`() async throws {
        var site = try Site(groups: ["mail", "phone", "desk", "{id: night, title: Night shift, to: 2026-W06}"])
        for week in 1...11 {
            var rows = ""
            for group in ["mail", "phone", "desk"] { rows += Site.pair(group, 500_000, 50, 40) }
            rows += Site.row("all", "tokens", week == 3 || week > 6 ? "1500000" : "1571311", 124) + Site.row("all", "changes", "157", 124)
            if week <= 6 { rows += week == 3 ? Site.row("night", "changes", "7", 4) : Site.pair("night", 71_311, 7, 4) }
            if week == 4 { rows += Site.row("night", "tokens", "71311", 4, of: 3) + Site.row("all", "tokens", "1571311", 124, of: 3, note: "A log came late") }
            try site.capture(week, rows)
        }
        let (outcome, _) = try await site.build("publish")
        try #require(outcome.exitCode == 0, "\(outcome.standardError)")
        #expect(try site.scratch.text("site/published.json").contains("\"kept\": {\"all\": {\"tokens\": [\"2026-W03\"]}}"))
        site.groups.removeLast()
        try site.capture(12, Site.pair("mail", 500_000, 50, 40), Site.pair("phone", 500_000, 50, 40), Site.pair("desk", 500_000, 50, 40), Site.row("all", "tokens", "1500000", 120))
        let release = try await site.released("publish")
        let told = Set(release.rows.filter { $0.group == "all" && $0.metric == "tokens" && $0.week == "2026-W03" }.compactMap(\.value))
        #expect(told == [1_500_000], "\(told)")
    }

    /// A new metric with rows put into old captures: published reports did not know it, and the first that does puts its past on record.
    @Test func `what a report is the first to show of old weeks goes on record with it`() async throws {
        let site = try await published()
        try site.configure()
        let yaml = try site.scratch.text("site/assay.yaml")
        try site.scratch.write(yaml.replacing("pairs:\n", with: "  - {id: calls, title: Calls, kind: value, unit: calls, better: up, aggregate: sum, source: an export, definition: Counted.}\npairs:\n"), to: "site/assay.yaml")
        for week in 9...12 {
            let path = "site/snapshots/\(Site.week(week)).csv"
            try site.scratch.write(try site.scratch.text(path) + Site.row("mail", "calls", "\(200 + week)", 40), to: path)
        }
        try site.capture(13, Site.pair("mail", 1_200, 60, 40), Site.pair("phone", 2_200, 50, 40), Site.row("mail", "calls", "213", 40))
        for command in ["publish", "build"] {
            let outcome = try await site.scratch.assay(command, "site", "-o", "out")
            #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        }
        #expect(try site.scratch.text("site/published.json").contains("\"earlier\": {\"mail\": {\"calls\": {\"2026-W09\": \"209, 210, 211, 212\"}}}"))
        // From now on they stay.
        try site.scratch.replace("calls,210,", with: "calls,310,", in: "site/snapshots/2026-W10.csv")
        let outcome = try await site.scratch.assay("build", "site", "-o", "out")
        #expect(outcome.exitCode == 1)
        #expect(outcome.standardError.contains("the report of 2026-W13 would differ from what was published: whether 'calls' of 'mail' in 2026-W10 is withheld"), "\(outcome.standardError)")
    }

    /// Mail, phone and everybody were published; then the night shift's row is put into the old capture, and the total grows by it.
    @Test func `two versions of a report do not differ by a hidden figure`() async throws {
        let site = try Site(groups: Self.groups)
        for week in 9...11 { try site.capture(week, Site.pair("all", 3_000, 110, 80), Site.pair("mail", 1_000, 60, 40), Site.pair("phone", 2_000, 50, 40)) }
        let (outcome, _) = try await site.build("publish")
        try #require(outcome.exitCode == 0, "\(outcome.standardError)")
        try site.capture(10, Site.pair("all", 3_077, 117, 84), Site.pair("mail", 1_000, 60, 40), Site.pair("phone", 2_000, 50, 40), Site.pair("night", 77, 7, 4))
        for reissues in [["--reissue", "2026-W10"], ["--reissue", "2026-W10", "--reissue", "2026-W11"]] {
            let again = try await AssayProcess.run(["publish", "site", "-o", "out"] + reissues + ["--note", "The night shift was missing"], in: site.scratch.url)
            #expect(again.exitCode == 1)
            #expect(again.standardError.contains("'tokens' of 'all' in 2026-W10") && again.standardError.contains("would stand beside its parts"), "\(again.standardError)")
            for secret in Self.secrets + ["77"] { #expect(!Goldens.withoutSeconds(again.standardError).contains(secret)) }
        }
    }
}
