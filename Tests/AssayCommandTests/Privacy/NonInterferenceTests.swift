import Foundation
import Testing

/// What a hidden figure is changes no byte that leaves the program.
///
/// Two sites differ in the value, numerator and denominator of the rows of hidden group-weeks (by `HidingOracle`, and by what a first build hid for their sake),
/// and in nothing else; counts of people under the minimum are the same in both, since who is hidden depends on them. Then everything that is made of them must be the same, byte for byte:
/// pages, drawings, data files, feed, sums, manifest, the record, and what is said on the terminal.
struct NonInterferenceTests {
    @Test(arguments: BuiltTwins.seeds)
    func `hidden figures change nothing that is made`(_ seed: UInt64) async throws {
        let twins = try await BuiltTwins.built(seed).twins
        let oracle = HidingOracle(twins[0].site)
        let rows = twins[0].site.rows
        let differing = rows.indices.filter { rows[$0].figure != twins[1].site.rows[$0].figure }
        try #require(differing.count > 200)
        try #require(differing.allSatisfy { oracle.isHidden[rows[$0].group][rows[$0].week] || twins[0].site.beside.contains($0) })
        // Where captures give totals there are partners, and most of their figures differ.
        if BuiltTwins.givesTotals(seed) { try #require(differing.count { twins[0].site.beside.contains($0) } > 100) }
        try #require(HidingOracle(twins[1].site).isHidden == oracle.isHidden)

        let differences = twins[1].tree.differences(from: twins[0].tree)
        #expect(differences.count == 0, "\(differences.prefix(10))")
        #expect(twins[1].record == twins[0].record, "published.json")
        #expect(twins[1].words == twins[0].words)
        #expect(twins[0].tree.paths.count > 120 && twins[0].tree.paths.contains("feed.xml"))
    }

    /// Logs are kept, and terminals are read over shoulders.
    @Test(arguments: BuiltTwins.seeds.prefix(2))
    func `hidden figures change nothing that is said`(_ seed: UInt64) async throws {
        let twins = try await BuiltTwins.built(seed).twins
        let week = twins[0].site.weeks.last!
        let hidden = twins[0].site.groups.last!.id
        let commands = [
            ["check", "site"], ["build", "site", "-o", "again", "--json"], ["list", "site"], ["list", "site", "--json"], ["explain", "tokens-changes", "--week", week, "--site", "site"],
            ["explain", "tokens-changes@\(hidden)", "--week", week, "--site", "site"], ["explain", "tokens-hours", "--json", "--site", "site"],
            ["explain", "tokens", "--json", "--site", "site"], ["explain", "hours@\(hidden)", "--week", week, "--site", "site"],
        ]
        for command in commands {
            var words: [String] = []
            for twin in twins {
                let outcome = try await AssayProcess.run(command, in: twin.scratch.url)
                let seconds = outcome.standardOutput.replacing(/"seconds": ?[0-9.]+/, with: "")
                words.append("\(outcome.exitCode)\n" + Goldens.withoutSeconds(seconds) + Goldens.withoutSeconds(outcome.standardError))
            }
            #expect(words[0] == words[1], "assay \(command.joined(separator: " "))")
        }
    }

    /// Else equality would be cheap, and hide too much or too little.
    @Test(arguments: BuiltTwins.seeds)
    func `what must be hidden is hidden, and much is shown`(_ seed: UInt64) async throws {
        let twin = try await BuiltTwins.built(seed).twins[0]
        let oracle = HidingOracle(twin.site)
        let groups = Dictionary(uniqueKeysWithValues: twin.site.groups.enumerated().map { ($1.id, $0) })
        let weeks = Dictionary(uniqueKeysWithValues: twin.site.weeks.enumerated().map { ($1, $0) })
        let rows = try ReleasedData(twin.tree).rows
        let leaks = rows.filter { $0.value != nil && oracle.isHidden[groups[$0.group]!][weeks[$0.week]!] }
        #expect(leaks.count == 0, "\(Set(leaks.map { "\($0.group) \($0.week)" }).sorted().prefix(20))")
        #expect(rows.count { $0.value != nil } > 2_000 && rows.contains { $0.status == "hidden" })
    }

    /// Otherwise equality would say nothing.
    @Test func `a shown figure changes what is made`() async throws {
        let twin = try await BuiltTwins.built(1).twins[0]
        var site = twin.site
        let last = site.weeks.count - 1
        let oracle = HidingOracle(site)
        let row = try #require(site.rows.firstIndex { $0.measure == .changes && $0.week == last && !oracle.isHidden[$0.group][last] })
        site.rows[row].figure = .value(1)
        let scratch = try Scratch()
        try site.write(to: scratch)
        let outcome = try await scratch.assay("build", "site", "-o", "out", "--base-url", MadeUpSite.address)
        try #require(outcome.exitCode == 0, "\(outcome.standardError)")
        #expect(try FileTree(scratch.url.appending(path: "out")).differences(from: twin.tree).count > 3)
    }

    /// Mail is hidden in weeks 6 to 9, in the middle of the window over which its pair is judged: they are gaps, and nothing of them is in what is said.
    @Test func `a verdict over hidden weeks is the same whatever they hold`() async throws {
        var made: [(tree: FileTree, words: [String])] = []
        for (tokens, changes) in [(1, 1), (9_000_000, 1), (1, 90_000)] {
            let site = try AttackedSite(groups: ["mail", "phone"])
            for week in 1...26 {
                let isHidden = (6...9).contains(week)
                try site.capture(
                    week, AttackedSite.pair("mail", isHidden ? tokens : 500_000 + 9_000 * week, isHidden ? changes : 60 + week % 3, week == 6 ? 7 : 40),
                    AttackedSite.pair("phone", 400_000, 50 + week % 2, 40))
            }
            let (outcome, tree) = try await site.build("publish")
            try #require(outcome.exitCode == 0, "\(outcome.standardError)")
            var words = [try site.scratch.text("site/published.json")]
            for arguments in [["--json"], []] {
                let explained = try await AssayProcess.run(["explain", "tokens-changes@mail", "--week", "2026-W26", "--site", "site"] + arguments, in: site.scratch.url)
                #expect(explained.exitCode == 0, "\(explained.standardError)")
                words.append(explained.standardOutput)
            }
            made.append((try #require(tree), words))
        }
        // Judged, over all weeks but those.
        let hidden = try ReleasedData(made[0].tree).rows.filter { $0.report == "2026-W26" && $0.group == "mail" && $0.metric == "tokens" && $0.status == "hidden" }.map(\.week)
        #expect(hidden == (6...9).map(AttackedSite.week))
        #expect(made[0].words[0].contains("\"tokens-changes@mail\": \"diverging"))
        #expect(made[0].words[1].contains("2026-W05") && made[0].words[1].contains("2026-W10") && !made[0].words[1].contains("\"2026-W07\""))
        for other in made.dropFirst() {
            #expect(other.words == made[0].words)
            #expect(other.tree.differences(from: made[0].tree) == [])
        }
    }
}
