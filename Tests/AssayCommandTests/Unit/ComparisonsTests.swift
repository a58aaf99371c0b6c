import AssayMetrics
import Testing

@testable import assay

/// What every report says of its pairs, and how long it has said so.
struct ComparisonsTests {
    /// The verdict and its stage in each report.
    private func stages(_ pages: [PageOfComparisons]) -> [String] {
        pages.map { page in
            page.assessments.map { assessment in
                switch assessment.stage {
                case nil: assessment.verdict.rawValue
                case .early(let reports): "\(assessment.verdict.rawValue) early \(reports)"
                case .confirmed(let reports, let since): "\(assessment.verdict.rawValue) confirmed \(reports) since \(since)"
                }
            }.joined(separator: "; ")
        }
    }

    private static let short = "too-short"
    /// Seventeen captures, 2026-W10 to W26: the twelfth has the first verdict.
    private static let story =
        Array(repeating: short, count: 11) + ["diverging early 1", "diverging early 2", "diverging confirmed 3 since 2026-W23", "diverging confirmed 4 since 2026-W23"]
        + ["diverging confirmed 5 since 2026-W23", "diverging confirmed 6 since 2026-W23"]

    @Test func `claims are counted from one report to the next, whatever the number of tasks`() async throws {
        let loaded = try await SiteOnDisk(weeks: 10...26).load()
        #expect(loaded.plan.weeks == (10...26).map(SiteOnDisk.week))
        for jobs in [1, 2, 8] { #expect(stages(try await loaded.pages(jobs: jobs)) == ComparisonsTests.story) }
    }

    @Test func `a report knows nothing of those after it`() async throws {
        let past = try await SiteOnDisk(weeks: 10...22).load()
        #expect(stages(try await past.pages()) == Array(ComparisonsTests.story.prefix(13)))
    }

    @Test func `a page is of its own week and of the groups in which a pair is judged`() async throws {
        let loaded = try await SiteOnDisk(weeks: 19...21).load()
        let pages = try await loaded.pages()
        #expect(pages.map { $0.assessments.map(\.week) } == (19...21).map { [SiteOnDisk.week($0)] })
        #expect(pages.allSatisfy { $0.assessments.map(\.group) == [loaded.configuration.catalog.groupIndex("mail")!] })
    }

    @Test func `another expectation asks another question: the run starts anew, and past reports keep theirs`() async throws {
        let site = try SiteOnDisk(weeks: 10...24)
        try await site.publish()
        try site.change("value: +25 %", to: "value: +30 %")
        for week in 25...26 { try site.capture(week) }
        let stages = stages(try await site.load().pages())
        #expect(Array(stages.prefix(15)) == Array(ComparisonsTests.story.prefix(15)))
        #expect(Array(stages.suffix(2)) == ["diverging early 1", "diverging early 2"])
    }

    @Test func `another window is the same question`() async throws {
        let site = try SiteOnDisk(weeks: 10...24)
        try await site.publish()
        try site.change("window_weeks: 26", to: "window_weeks: 13")
        for week in 25...26 { try site.capture(week) }
        #expect(stages(try await site.load().pages()) == ComparisonsTests.story)
    }

    /// Sixteen weeks of history loaded once, of which the last has commentary, and two captures.
    @Test func `a reconstructed report is judged and does not count`() async throws {
        let site = try SiteOnDisk(weeks: 25...26)
        let history = (9...24).flatMap { week in site.rows(week).split(separator: "\n").map { "\(SiteOnDisk.week(week)),\($0)\n" } }
        try site.scratch.write("week,metric,group,value,people\n" + history.joined(), to: "site/snapshots/backfill/history.csv")
        try site.scratch.write("---\ntitle: Looking back\n---\n\nWritten afterwards.\n", to: "site/commentary/2026-W24.md")
        let loaded = try await site.load()
        #expect(loaded.diagnostics == [])
        #expect(loaded.plan.items.map(\.isReconstructed) == [true, false, false])
        #expect(stages(try await loaded.pages()) == ["diverging", "diverging early 1", "diverging early 2"])
    }
}
