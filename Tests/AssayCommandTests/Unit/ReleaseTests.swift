import AssayDiagnostics
import AssayMetrics
import Testing

@testable import assay

/// What the reports of a build release, held against the record.
struct ReleaseTests {
    private func facts(_ release: Release, _ week: Int) -> [String] { release.notes(SiteOnDisk.week(week), windowWeeks: 26).facts.map { "\($0.term): \($0.text)" } }
    private func note(_ release: Release, _ week: Int) -> String? { release.notes(SiteOnDisk.week(week), windowWeeks: 26).reissue }
    private func corrections(_ release: Release, _ week: Int, windowWeeks: Int = 26) -> [String] {
        release.notes(SiteOnDisk.week(week), windowWeeks: windowWeeks).corrections.map { "\($0.week): \($0.note)" }
    }

    @Test func `a site that keeps no record, and is not asked to, releases nothing to compare`() async throws {
        let release = try await SiteOnDisk(weeks: 19...21).load().release()
        #expect(release.reports.isEmpty && release.before == nil && release.after == nil && release.diagnostics == [])
        #expect(facts(release, 20) == ["On record: no: this site keeps no record of what it published"])
        #expect(note(release, 20) == nil)
    }

    @Test func `the first publication records every report, each naming the one before`() async throws {
        let release = try await SiteOnDisk(weeks: 19...21).load(publishes: true).release()
        let entries = try #require(release.after?.entries.map(\.report))
        #expect(release.before == nil && release.diagnostics == [])
        #expect(entries.map(\.week) == (19...21).map(SiteOnDisk.week))
        #expect(facts(release, 19) == ["Digest of what was released: \(entries[0].digest)", "Digest of the record before it: none: this is the first on record"])
        #expect(facts(release, 20) == ["Digest of what was released: \(entries[1].digest)", "Digest of the record before it: \(entries[0].digest)"])
    }

    @Test func `each report releases what its capture told, by ids, and hides what is small`() async throws {
        let release = try await SiteOnDisk(weeks: 19...21).load(publishes: true).release()
        let report = try #require(release.reports.first { $0.week == SiteOnDisk.week(20) })
        let figures = report.figures.map { "\($0.group) \($0.metric) \($0.week) \($0.value ?? .nan)" }
        #expect(figures == ["mail drafts 2026-W20 262.0", "mail solved 2026-W20 200.0", "phone drafts 2026-W20 262.0", "phone solved 2026-W20 200.0"])
        #expect(report.hidden == [GroupWeekName(group: "night", week: SiteOnDisk.week(20))])
        #expect(!report.isReconstructed)
    }

    @Test func `verdicts are recorded with how long they have stood`() async throws {
        let release = try await SiteOnDisk(weeks: 10...24).load(publishes: true).release()
        let verdicts = release.reports.suffix(5).map { report in report.verdicts.map { "\($0.pair)@\($0.group) \($0.text)" } }
        #expect(
            verdicts == [
                ["drafts-solved@mail too-short"], ["drafts-solved@mail diverging, early 1"], ["drafts-solved@mail diverging, early 2"],
                ["drafts-solved@mail diverging, confirmed 3 since 2026-W23"], ["drafts-solved@mail diverging, confirmed 4 since 2026-W23"],
            ])
    }

    @Test func `a build leaves the record as it is, and says what is not on it yet`() async throws {
        let site = try SiteOnDisk(weeks: 19...21)
        try await site.publish()
        try site.capture(22)
        let release = try await site.load().release()
        #expect(release.after?.bytes == release.before?.bytes)
        #expect(release.reports.map(\.week) == (19...22).map(SiteOnDisk.week))
        #expect(facts(release, 22) == ["On record: not yet"])
        #expect(facts(release, 21).count == 2)
        #expect(release.diagnostics == [])
    }

    @Test func `a report that would differ is an error, and issued anew it carries its note`() async throws {
        let site = try SiteOnDisk(weeks: 19...21)
        try await site.publish()
        try site.capture(20, solved: 999)
        let refused = try await site.load().release()
        #expect(refused.diagnostics.map(\.rule) == ["record-differs"])
        #expect(note(refused, 20) == nil)

        let reissued = try await site.load(reissuing: [20: "late export"], publishes: true).release()
        #expect(!reissued.diagnostics.hasErrors, "\(reissued.diagnostics)")
        #expect(note(reissued, 20) == "late export")
        #expect(note(reissued, 19) == nil && note(reissued, 21) == nil)
        #expect(reissued.after?.entries.map(\.report.week) == [19, 20, 21, 20].map(SiteOnDisk.week))
        #expect(reissued.after?.report(SiteOnDisk.week(20))?.reissue == "late export")

        // Once recorded, the note stays on the page, also when the same is asked for again.
        try reissued.after?.write()
        #expect(note(try await site.load().release(), 20) == "late export")
        let again = try await site.load(reissuing: [20: "another note"]).release()
        #expect(note(again, 20) == "late export")
        #expect(again.diagnostics.map(\.rule) == ["reissue-unchanged"])
    }

    /// The report of week 21 showed the figures of week 20 as they were; that of 19 did not know them.
    @Test func `reports published before a correction say so`() async throws {
        let site = try SiteOnDisk(weeks: 19...21)
        try await site.publish()
        try site.capture(20, solved: 999)
        let reissued = try await site.load(reissuing: [20: "late export"], publishes: true).release()
        #expect((19...21).map { corrections(reissued, $0) } == [[], [], ["2026-W20: late export"]])
        #expect(corrections(reissued, 21, windowWeeks: 1) == ["2026-W20: late export"], "the week is not in the window, but in figures to date")
        try reissued.after?.write()
        try site.capture(22)
        let later = try await site.load().release()
        #expect((19...22).map { corrections(later, $0) } == [[], [], ["2026-W20: late export"], []], "what is published after it has the right figures")
    }

    @Test func `a reissue that says the same is none`() async throws {
        let site = try SiteOnDisk(weeks: 19...21)
        try await site.publish()
        let release = try await site.load(reissuing: [20: "nothing new"], publishes: true).release()
        #expect(note(release, 20) == nil)
        #expect(release.after?.entries.count == 3)
        #expect(release.diagnostics.map(\.rule) == ["reissue-unchanged"])
        #expect(release.diagnostics.map(\.severity) == [.warning])
    }

    @Test func `settings that changed leave what is on record as it was`() async throws {
        let site = try SiteOnDisk(weeks: 10...24)
        try await site.publish()
        try site.change("value: +25 %", to: "value: +1 %")
        try site.change("minimum_people: 10", to: "minimum_people: 25")
        #expect(try await site.load().release().diagnostics == [])
    }
}
