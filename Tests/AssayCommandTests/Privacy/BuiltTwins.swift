import Foundation

/// Two variants of a made-up site, built and recorded as published: they differ in the figures of hidden group-weeks and in nothing else. Hidden is what must be, by
/// the rules, and what a first build hid beside it.
struct BuiltTwins: Sendable {
    struct Twin: Sendable {
        var site: MadeUpSite
        /// Holds `site/` and `out/`.
        var scratch: Scratch
        var tree: FileTree
        /// `published.json`.
        var record: String
        /// All that was said, but for the seconds.
        var words: String
    }

    var twins: [Twin]
    /// As it was built first: with true sums, and without commentary. Holds `site/`, published, and `out/`.
    var first: (site: MadeUpSite, scratch: Scratch)

    /// Some with `all` and parents given by the captures, so that partners have to be hidden, and some in which all is computed.
    static let seeds: [UInt64] = [1, 2, 3, 5, 8, 9]
    static func givesTotals(_ seed: UInt64) -> Bool { seed % 3 != 1 }

    private static let builds = Dictionary(uniqueKeysWithValues: seeds.map { seed in (seed, Task { try await build(seed) }) })

    /// Built once in a run.
    static func built(_ seed: UInt64) async throws -> BuiltTwins {
        guard let build = builds[seed] else { throw CocoaError(.featureUnsupported) }
        return try await build.value
    }

    private static func build(_ seed: UInt64) async throws -> BuiltTwins {
        var first: (site: MadeUpSite, scratch: Scratch, commentary: [String: [String]], hidden: RecordedHiding)?
        var twins: [Twin] = []
        for variant in 0...1 {
            var site = MadeUpSite(seed: seed, givesTotals: givesTotals(seed), variant: variant)
            let scratch = try Scratch()
            if first == nil {
                let scratch = try Scratch()
                try site.write(to: scratch)
                let outcome = try await scratch.assay("publish", "site", "-o", "out")
                // Not required, which would be said of whichever test asked first.
                guard outcome.exitCode == 0 else { throw ExampleSite.Failure(description: "seed \(seed):\n" + outcome.standardError) }
                let release = try ReleasedData(FileTree(scratch.url.appending(path: "out")))
                first = (site, scratch, references(release), try RecordedHiding(scratch.text("site/published.json")))
            }
            site.plant(beside: first!.hidden, seed: seed, variant: variant)
            site.commentary = first!.commentary
            try site.write(to: scratch)
            let outcome = try await scratch.assay("publish", "site", "-o", "out", "--base-url", MadeUpSite.address)
            guard outcome.exitCode == 0 else { throw ExampleSite.Failure(description: "seed \(seed), with commentary:\n" + outcome.standardError) }
            let words = outcome.standardOutput + Goldens.withoutSeconds(outcome.standardError)
            let record = try scratch.text("site/published.json")
            twins.append(Twin(site: site, scratch: scratch, tree: try FileTree(scratch.url.appending(path: "out")), record: record, words: words))
        }
        return BuiltTwins(twins: twins, first: (first!.site, first!.scratch))
    }

    /// For every third report, figures that it shows, with the week before: commentary that asks for a hidden figure is refused.
    private static func references(_ release: ReleasedData) -> [String: [String]] {
        var references: [String: [String]] = [:]
        for (place, report) in release.reports.enumerated() where place % 3 == 2 {
            let previous = release.reports[place - 1]
            let rows = release.rows.filter { $0.report == report && $0.metric != "tokens" && $0.value != nil }
            let before = Set(rows.filter { $0.week == previous }.map { $0.metric + "@" + $0.group })
            references[report] = Array(rows.filter { $0.week == report }.map { $0.metric + "@" + $0.group }.filter(before.contains).prefix(12))
        }
        return references
    }
}
