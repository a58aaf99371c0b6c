import Foundation
import Testing

@testable import assay

/// What a report derives from its figures does not change by itself either.
extension RecordTests {
    /// With a mean over groups, and the week's tables.
    func derivedSite() throws -> Scratch {
        let scratch = try site()
        try scratch.replace(
            "pairs:\n",
            with: "  - {id: hours, title: Hours, kind: value, unit: h, better: down, aggregate: mean, definition: Counted., source: desk export}\npairs:\n", in: "site/assay.yaml")
        for week in 19...21 {
            let path = "site/snapshots/2026-W\(week)"
            let rows = try scratch.text(path + ".csv")
            try scratch.remove(path + ".csv")
            try scratch.write(rows + "hours,mail,3.5,24,,\nhours,phone,6.5,30,,\nhours,night,9,7,,\n", to: path + "/figures.csv")
            try scratch.write("metric,bin_lower,bin_upper,people\ndrafts,0,5,21\ndrafts,5,10,33\n", to: path + "/distribution.csv")
        }
        return scratch
    }

    private func expectRefused(_ scratch: Scratch, _ words: [String], without secrets: [String] = [], sourceLocation: SourceLocation = #_sourceLocation) async throws {
        let (record, tree) = (try scratch.text(RecordTests.record), try output(scratch))
        for command in ["build", "publish", "check"] {
            let outcome = try await AssayProcess.run([command, "site"] + (command == "check" ? [] : ["-o", "out"]), in: scratch.url)
            #expect(outcome.exitCode == 1, sourceLocation: sourceLocation)
            for word in words + ["[record-differs]"] { #expect(outcome.standardError.contains(word), "\(word): \(outcome.standardError)", sourceLocation: sourceLocation) }
            for secret in secrets { #expect(!Goldens.withoutSeconds(outcome.standardError).contains(secret), "\(secret)", sourceLocation: sourceLocation) }
            #expect(try scratch.text(RecordTests.record) == record, sourceLocation: sourceLocation)
            #expect(try output(scratch).differences(from: tree) == [], sourceLocation: sourceLocation)
        }
    }

    /// The mean of all is weighted by people; no figure of a group changes with them.
    @Test func `other numbers of people behind a mean are refused, by figure`() async throws {
        let scratch = try derivedSite()
        _ = try await published(scratch)
        for week in 19...21 { try scratch.replace("hours,phone,6.5,30", with: "hours,phone,6.5,80", in: "site/snapshots/2026-W\(week)/figures.csv") }
        try await expectRefused(
            scratch, (19...21).map { "the report of 2026-W\($0) would differ from what was published: 'hours' of 'all' in 2026-W\($0), which is computed" }, without: ["6.5", "5.5", "5.9"])
    }

    /// The figures of week 19 come a week late, so no report has them as those of its own week.
    @Test func `a report is held to every week of its window`() async throws {
        let scratch = try derivedSite()
        try scratch.replace("hours,phone,6.5,30,,\n", with: "", in: "site/snapshots/2026-W19/figures.csv")
        try scratch.replace("hours,mail,3.5,24,,\n", with: "", in: "site/snapshots/2026-W19/figures.csv")
        try scratch.replace("hours,night,9,7,,\n", with: "", in: "site/snapshots/2026-W19/figures.csv")
        let header = "week,metric,group,value,people\n"
        try scratch.write(header + "2026-W19,hours,mail,4,24\n2026-W19,hours,phone,6,30\n", to: "site/snapshots/2026-W20/late.csv")
        _ = try await published(scratch)
        try scratch.replace("2026-W19,hours,phone,6,30", with: "2026-W19,hours,phone,6,80", in: "site/snapshots/2026-W20/late.csv")
        try await expectRefused(scratch, ["the report of 2026-W20 would differ from what was published: a figure of 'all' computed for a week of its window"])
    }

    /// 30 of 400 is 60 of 800; what the weeks come to together is another.
    @Test func `other parts of a rate are refused`() async throws {
        let scratch = try derivedSite()
        try scratch.replace("reopened,mail,,24,30,400", with: "reopened,mail,,24,90,400", in: "site/snapshots/2026-W20/figures.csv")
        _ = try await published(scratch)
        try scratch.replace("reopened,mail,,24,90,400", with: "reopened,mail,,24,180,800", in: "site/snapshots/2026-W20/figures.csv")
        try await expectRefused(scratch, ["the report of 2026-W20 would differ from what was published: 'reopened' of 'all' in 2026-W20, which is computed"])
    }

    @Test func `another distribution is refused`() async throws {
        let scratch = try derivedSite()
        _ = try await published(scratch)
        try scratch.replace("drafts,5,10,33", with: "drafts,5,10,31", in: "site/snapshots/2026-W20/distribution.csv")
        try await expectRefused(scratch, ["the report of 2026-W20 would differ from what was published: a distribution"], without: ["31", "33"])
    }

    /// Six of forty things are used again, then thirty: the sign is there no more.
    @Test func `other cohorts are refused where they change what was found`() async throws {
        let scratch = try SignsTests().site()
        _ = try await published(scratch)
        for week in 21...34 { try scratch.replace(",agent,40,6,", with: ",agent,40,30,", in: "site/snapshots/2026-W\(week)/cohort.csv") }
        try await expectRefused(scratch, ["would differ from what was published: what was found of the signs of gaming"])
    }

    @Test func `a report issued anew changes what later ones derive, and they say so and hold to it`() async throws {
        let scratch = try derivedSite()
        let first = try await published(scratch)
        try scratch.replace("hours,phone,6.5,30", with: "hours,phone,6.5,80", in: "site/snapshots/2026-W20/figures.csv")
        // That of week 21 differs with it, and would be right once that one is.
        try await expectRefused(scratch, ["the report of 2026-W20 would differ from what was published: 'hours' of 'all' in 2026-W20, which is computed", "1 error"])
        let reissue = ["--reissue", "2026-W20", "--note", "More people"]
        let built = try await assay(scratch, "build", reissue)
        #expect(built.exitCode == 0, "\(built.standardError)")
        let pages = pages(try output(scratch))
        #expect(self.pages(try output(scratch), 19...19) == self.pages(first, 19...19))
        #expect(try output(scratch).text("2026/W21/index.html").contains("More people"))
        #expect(try await assay(scratch, "publish", reissue).exitCode == 0)
        #expect(try scratch.text(RecordTests.record).contains("\"others\": {\"2026-W21\": {\"all\": "))
        #expect(try await assay(scratch, "build").exitCode == 0)
        #expect(try self.pages(output(scratch), 21...21) == [pages[2]])
        // Once more, and nobody said so.
        try scratch.replace("hours,phone,6.5,80", with: "hours,phone,6.5,30", in: "site/snapshots/2026-W20/figures.csv")
        try await expectRefused(scratch, ["the report of 2026-W20", "1 error"])
    }

    /// As an earlier Assay wrote it.
    @Test func `a record of version 1 is read and kept, and completed by the next report`() async throws {
        let scratch = try derivedSite()
        let first = try await published(scratch)
        try writeVersion1(scratch)
        let old = try scratch.text(RecordTests.record)
        #expect(old.contains("\"version\": 1") && !old.contains("derived"))
        for command in ["build", "publish"] {
            let outcome = try await assay(scratch, command)
            #expect(outcome.exitCode == 0, "\(outcome.standardError)")
            #expect(try scratch.text(RecordTests.record) == old)
        }
        let changed = try output(scratch).differences(from: first)
        // Digests, the sums of files that hold them, and the newest of them at the foot of pages about all weeks.
        let shared = first.paths.filter { $0.hasSuffix(".html") && !$0.hasPrefix("2026/") }
        let reports = ["2026/W19/index.html", "2026/W20/index.html", "2026/W21/index.html", "2026/W21/packet.html"]
        #expect(changed == (reports + shared + ["SHA256SUMS", "assay-manifest.json"]).sorted().map { "changed: \($0)" })
        try capture(22, in: scratch)
        _ = try await published(scratch)
        let record = try scratch.text(RecordTests.record)
        #expect(record.contains("\"version\": 2"))
        for line in old.split(separator: "\n") where line.contains("{\"week\": ") {
            #expect(record.contains(line.hasSuffix(",") ? String(line.dropLast()) : String(line)))
        }
        try scratch.replace("hours,phone,6.5,30", with: "hours,phone,6.5,80", in: "site/snapshots/2026-W20/figures.csv")
        try await expectRefused(scratch, ["the report of 2026-W20 would differ from what was published: 'hours' of 'all' in 2026-W20, which is computed"])
    }

    /// Takes out of the record what version 1 did not have.
    func writeVersion1(_ scratch: Scratch) throws {
        let path = scratch.url.appending(path: RecordTests.record).filePath
        var record = try #require(PublishedRecord.read(Array(scratch.text(RecordTests.record).utf8), path: path).record)
        var previous: String?
        for index in record.entries.indices {
            let report = record.entries[index].report
            record.entries[index].report = RecordedReport(
                week: report.week, isReconstructed: report.isReconstructed, settings: try #require(record.settings.first { $0.digest == report.settings }), figures: report.figures,
                hidden: report.hidden, verdicts: report.verdicts, reissue: report.reissue, previous: previous)
            previous = record.entries[index].report.digest
        }
        try scratch.write(record.bytes, to: RecordTests.record)
    }
}
