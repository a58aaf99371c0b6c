import Foundation
import Testing

extension SiteChecks {
    /// What can be worked out of hidden figures, by linear programmes over everything that all reports release together.
    @Suite(.enabled(if: Tool.hasScipy, "disclosure audit: no Python environment with scipy: not checked here; .ci/run installs it"))
    struct DisclosureAuditTests {
        /// What `disclosure_audit.py` prints.
        struct Audit: Decodable {
            var hidden: Int
            var bounded: Int
            var computed: Int
            var tight: [String]
            var `false`: [String]
        }

        private func audits(_ cases: [(truth: AuditedTruth, folder: URL)]) async throws -> [Audit] {
            let scratch = try Scratch()
            var arguments = ["-B", Tool.disclosureAudit.filePath]
            for (index, (truth, folder)) in cases.enumerated() {
                try truth.write(to: scratch, as: "truth-\(index).json")
                arguments += [scratch.url.appending(path: "truth-\(index).json").filePath, folder.filePath]
            }
            let outcome = try await Tool.run(try #require(Tool.python), arguments)
            try #require(outcome.exitCode == 0, "disclosure_audit.py:\n\(outcome.standardError.suffix(3_000))")
            let audits = try outcome.standardOutput.split(separator: "\n").map { try JSONDecoder().decode(Audit.self, from: Data($0.utf8)) }
            try #require(audits.count == cases.count)
            return audits
        }

        private func expectSafe(_ audit: Audit, bounded: Int, sourceLocation: SourceLocation = #_sourceLocation) {
            #expect(audit.tight.count == 0, "\(audit.tight.prefix(10).joined(separator: "\n"))", sourceLocation: sourceLocation)
            #expect(audit.false.count == 0, "\(audit.false.prefix(10).joined(separator: "\n"))", sourceLocation: sourceLocation)
            #expect(audit.bounded >= bounded && audit.hidden >= audit.bounded, "\(audit.bounded) of \(audit.hidden)", sourceLocation: sourceLocation)
        }

        @Test(arguments: BuiltTwins.seeds)
        func `no hidden figure of a made-up site can be worked out`(_ seed: UInt64) async throws {
            let first = try await BuiltTwins.built(seed).first
            var truth = AuditedTruth(first.site)
            truth.record = first.scratch.url.appending(path: "site/published.json").filePath
            let audit = try await audits([(truth, first.scratch.url.appending(path: "out"))])[0]
            expectSafe(audit, bounded: BuiltTwins.givesTotals(seed) ? 200 : 0)
            #expect(audit.computed > 50)
        }

        /// Everybody is computed there, so no sum holds a hidden figure as long as the computed ones are made of what is shown.
        @Test func `no hidden figure of Northwind can be worked out`() async throws {
            let site = try await ExampleSite.built("northwind")
            let audit = try await audits([(try AuditedTruth.northwind(site.source), site.folder)])[0]
            expectSafe(audit, bounded: 0)
            #expect(audit.hidden > 500 && audit.computed > 2_000, "\(audit.computed) of \(audit.hidden)")
        }

        /// Otherwise that would say nothing.
        @Test func `one figure put into Northwind's output is found, wherever it is put`() async throws {
            let site = try await ExampleSite.built("northwind")
            let truth = try AuditedTruth.northwind(site.source)
            let report = try #require(site.reports.last)
            let week = report.replacing("/", with: "-")
            let telling = try #require(truth.tellings.first { $0.hidden && $0.week == week && $0.metric == "tokens" })
            let row = "\(telling.group),tokens,\(week),\(MadeUpSite.written(telling.value)),tokens,final\n"
            let table = site.tree.text(report + "/data.csv")
            let all = try #require(table.split(separator: "\n").first { $0.hasPrefix("all,tokens,\(week),") })
            let sum = try #require(Double(all.split(separator: ",")[3]))
            let with = all.replacing(",\(MadeUpSite.written(sum)),", with: ",\(MadeUpSite.written(sum + telling.value)),")
            let record = #"{"reports": [{"week": "WEEK", "figures": {"GROUP": {"tokens": "VALUE"}}, "hidden": {}}, {"week": "WEEK", "figures": {}, "hidden": {"GROUP": ["WEEK"]}}]}"#
                .replacing("WEEK", with: week).replacing("GROUP", with: telling.group).replacing("VALUE", with: MadeUpSite.written(telling.value))
            let derived = #"{"reports": [{"week": "WEEK", "figures": {}, "hidden": {}, "derived": {"all": {"tokens": "VALUE"}}}]}"#
                .replacing("WEEK", with: week).replacing("VALUE", with: MadeUpSite.written(sum + telling.value))
            let page = site.tree.text(report + "/index.html")
            let plants: [(path: String, text: String)] = [
                ("data.csv", table + row), ("data.csv", table.replacing(all, with: with)), ("figures/planted.csv", "group,metric,week,value,unit,status\n" + row),
                ("published.json", record), ("published.json", derived), ("index.html", tenTimesTheMonth(page)),
            ]
            let scratch = try Scratch()
            var cases: [(AuditedTruth, URL)] = []
            for (index, plant) in plants.enumerated() {
                var truth = truth
                for path in ["data.csv", "index.html"] { try scratch.write(site.tree.files[report + "/" + path]!, to: "\(index)/\(report)/\(path)") }
                try scratch.write(plant.text, to: "\(index)/\(report)/\(plant.path)")
                if plant.path == "published.json" { truth.record = scratch.url.appending(path: "\(index)/\(report)/published.json").filePath }
                cases.append((truth, scratch.url.appending(path: "\(index)")))
            }
            for (plant, audit) in zip(plants, try await audits(cases)) { #expect(audit.tight.count + audit.false.count > 0, "\(plant.path): \(plant.text.suffix(200))") }
        }

        /// The figures to date of tokens on the card of everybody, with a zero put before the letter.
        private func tenTimesTheMonth(_ page: String) -> String {
            guard let card = page.range(of: #"id="scorecard-all""#), let row = page.range(of: ##"<a href="#metric-tokens">"##, range: card.upperBound..<page.endIndex),
                let end = page.range(of: "</tr>", range: row.upperBound..<page.endIndex)
            else { return page }
            let cells = page[row.upperBound..<end.lowerBound].replacing(/<td([^>]*)>([0-9]+)/) { "<td\($0.1)>\($0.2)0" }
            return page.replacingCharacters(in: row.upperBound..<end.lowerBound, with: cells)
        }

        /// Half of the captures are published; then the minimum is lowered, a hidden group is left out of the configuration, or nothing is changed; the rest is
        /// published, and two reports are issued anew. All entries of the record and the last output are one release.
        @Test(arguments: [1, 2] as [UInt64], ["", "minimum", "group"])
        func `no hidden figure can be worked out from what was published at different times`(_ seed: UInt64, _ change: String) async throws {
            var site = MadeUpSite(seed: seed, givesTotals: BuiltTwins.givesTotals(seed), variant: 0)
            let original = site
            let scratch = try Scratch()
            try site.write(to: scratch, captures: 12)
            let first = try await scratch.assay("publish", "site", "-o", "out")
            try #require(first.exitCode == 0, "\(first.standardError)")

            if change == "minimum" { site.minimum = 5 }
            try site.write(to: scratch)
            if change == "group" {
                let small = try #require(site.groups.indices.first { site.groups[$0].people.max()! < site.minimum })
                let yaml = try scratch.text("site/assay.yaml").split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains("{id: \(site.groups[small].id),") }
                try scratch.write(yaml.joined(separator: "\n"), to: "site/assay.yaml")
            }
            let second = try await scratch.assay("publish", "site", "-o", "out")
            if change == "group", second.exitCode == 1 {
                // A total still holds the group's figures.
                #expect(second.standardError.contains("[recoverable-figure]") && BuiltTwins.givesTotals(seed), "\(second.standardError)")
                return
            }
            try #require(second.exitCode == 0, "\(second.standardError)")
            let weeks = [site.weeks[site.backfilled + 5], site.weeks[site.backfilled + 20]]
            let path = "site/snapshots/\(weeks[0]).csv"
            let shown = try ReleasedData(FileTree(scratch.url.appending(path: "out")))
            let row = try #require(
                site.rows.first { row in
                    row.measure == .defects && row.week == site.backfilled + 5 && row.capture == row.week
                        && shown.weeks("defects", site.groups[row.group].id).contains(weeks[0])
                })
            let line = try #require(try scratch.text(path).split(separator: "\n").first { $0.hasPrefix("\(weeks[0]),\(site.groups[row.group].id),defects,") })
            var fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            fields[3] = "31"
            try scratch.replace(String(line), with: fields.joined(separator: ","), in: path)
            let third = try await AssayProcess.run(
                ["publish", "site", "-o", "out"] + weeks.flatMap { ["--reissue", $0] } + ["--note", "Counted again"], in: scratch.url)
            // Under a lower minimum a report issued anew may end the wait of a group: then the reports in between are asked for too.
            let refusals = ["[recoverable-figure]"] + (change == "minimum" ? ["[record-differs]"] : [])
            try #require(third.exitCode == 0 || refusals.contains { third.standardError.contains($0) }, "\(third.standardError)")
            let record = try scratch.text("site/published.json")
            if third.exitCode == 0 { #expect(record.contains("\"reissue\"")) }

            var truth = AuditedTruth(original)
            truth.record = scratch.url.appending(path: "site/published.json").filePath
            if change == "minimum" {
                // What the captures before the change hid stays hidden; of those after it the release says what is.
                truth.minimum = 5
                let kept = Set(original.weeks.prefix(original.backfilled + 12))
                let people = Dictionary(uniqueKeysWithValues: original.groups.map { ($0.id, $0.people) })
                for index in truth.tellings.indices where !kept.contains(truth.tellings[index].week) {
                    let week = original.weeks.firstIndex(of: truth.tellings[index].week)!
                    truth.tellings[index].hidden = truth.tellings[index].hidden && people[truth.tellings[index].group]![week] < 5
                }
            }
            let audit = try await audits([(truth, scratch.url.appending(path: "out"))])[0]
            // The one figure that was changed is not the truth of the first telling any more.
            let others = audit.false.filter { !$0.contains("defects") }
            #expect(audit.tight.count == 0, "\(audit.tight.prefix(10).joined(separator: "\n"))")
            #expect(others.count == 0, "\(others.prefix(10).joined(separator: "\n"))")
            #expect(audit.computed > 100 && (!BuiltTwins.givesTotals(seed) || audit.bounded > 100), "\(audit)")
        }

        /// Otherwise silence would say nothing: releases made by hand, most of which give something away, each in its own way.
        @Test func `a release that gives a figure away is known as one`() async throws {
            let scratch = try Scratch()
            let folders = try HandMadeRelease.all.enumerated().map { index, release in
                try release.write(to: scratch, as: "\(index)")
                return scratch.url.appending(path: "\(index)")
            }
            for (release, audit) in zip(HandMadeRelease.all, try await audits(Array(zip(HandMadeRelease.all.map(\.truth), folders)))) {
                if let place = release.tight {
                    #expect(audit.tight.contains { $0.hasPrefix(place) }, "\(release.description): \(audit.tight)")
                } else {
                    #expect(audit.tight == [] && audit.bounded > 0, "\(release.description): \(audit.tight)")
                }
                #expect(audit.false.count == (release.isFalse ? 1 : 0), "\(release.description): \(audit.false)")
            }
        }
    }
}

extension Tool {
    static let disclosureAudit = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "SiteChecks/disclosure_audit.py")

    static let hasScipy: Bool = {
        guard let python else { return false }
        let process = Process()
        process.executableURL = python
        process.arguments = ["-c", "import scipy.optimize"]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()
}
