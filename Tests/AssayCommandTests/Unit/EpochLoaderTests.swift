import AssayDiagnostics
import AssayMetrics
import Glibc
import Testing

@testable import assay

/// A past report is remade under the settings that are on record for it.
struct EpochLoaderTests {
    /// Three weeks, published.
    private func published() async throws -> SiteOnDisk {
        let site = try SiteOnDisk(weeks: 19...21)
        try await site.publish()
        return site
    }

    @Test func `without a record there is one epoch`() async throws {
        let loaded = try await SiteOnDisk(weeks: 19...21).load()
        #expect(loaded.record == nil && loaded.diagnostics == [])
        for week in 19...21 { #expect(loaded.epoch(week).report.windowWeeks == 26) }
        #expect(loaded.epoch(20).isHidden("night", 20, asOf: 21) && !loaded.epoch(20).isHidden("mail", 20, asOf: 21))
    }

    @Test func `weeks on record keep window, calendar, titles and expectations`() async throws {
        let site = try await published()
        try site.capture(22)
        try site.change("window_weeks: 26", to: "window_weeks: 12")
        try site.change("fiscal_year_ends: june", to: "fiscal_year_ends: december")
        try site.change("title: Solved,", to: "title: Solved at once,")
        try site.change("value: +25 %", to: "value: +10 %")
        let loaded = try await site.load()
        #expect(loaded.diagnostics == [])
        for (weeks, window, yearEnds, title, value) in [(19...21, 26, 6, "Solved", 0.25), (22...22, 12, 12, "Solved at once", 0.1)] {
            for week in weeks {
                let epoch = loaded.epoch(week)
                #expect(epoch.report.windowWeeks == window)
                #expect(epoch.report.fiscalYearEnds == yearEnds)
                #expect(epoch.catalog.metrics[1].title == title)
                #expect(epoch.catalog.pairs[0].expected.value == value)
            }
        }
        #expect(loaded.epochs.current.catalog.metrics[1].title == "Solved at once")
    }

    @Test func `settings that changed nothing of a verdict are no other epoch`() async throws {
        let site = try await published()
        try site.change("organisation: Example Ltd", to: "organisation: Another Ltd")
        let loaded = try await site.load()
        #expect(loaded.record?.settings.map(\.digest) == [loaded.configuration.settings.digest])
        // The site's own epoch knows of every capture, an older one of those up to its last report.
        try site.capture(22)
        #expect(try await site.load().epoch(19).history.captures.last == SiteOnDisk.week(22))
    }

    @Test func `an older epoch reads no capture after its last report`() async throws {
        let site = try await published()
        try site.capture(22)
        try site.change("window_weeks: 26", to: "window_weeks: 12")
        let loaded = try await site.load()
        #expect(loaded.epoch(19).history.captures == (19...21).map(SiteOnDisk.week))
        #expect(loaded.epoch(22).history.captures == (19...22).map(SiteOnDisk.week))
    }

    @Test func `every set of settings on record has its own weeks`() async throws {
        let site = try await published()
        try site.change("window_weeks: 26", to: "window_weeks: 12")
        try site.capture(22)
        try await site.publish()
        try site.change("window_weeks: 12", to: "window_weeks: 8")
        try site.capture(23)
        let loaded = try await site.load()
        #expect((19...23).map { loaded.epoch($0).report.windowWeeks } == [26, 26, 26, 12, 8])
    }

    @Test func `a report that is issued anew is made under today's settings, its neighbours are not`() async throws {
        let site = try await published()
        try site.change("window_weeks: 26", to: "window_weeks: 12")
        let loaded = try await site.load(reissuing: [20: "another window"])
        #expect((19...21).map { loaded.epoch($0).report.windowWeeks } == [26, 12, 26])
    }

    @Test func `a metric and a group that are gone stay in past reports, and their rows are no fault`() async throws {
        let site = try await published()
        try site.change("  - {id: night, title: Night shift}\n", to: "")
        let loaded = try await site.load()
        #expect(loaded.diagnostics == [])
        #expect(loaded.epoch(20).catalog.groupIndex("night") != nil)
        #expect(loaded.epochs.current.catalog.groupIndex("night") == nil)
    }

    /// Night has seven people in every week.
    @Test func `a minimum lowered later opens nothing of the captures before`() async throws {
        let site = try await published()
        try site.change("minimum_people: 10", to: "minimum_people: 5")
        for week in 22...26 { try site.capture(week) }
        let epoch = try await site.load().epoch(26)
        for week in 19...21 { #expect(epoch.isHidden("night", week, asOf: 26), "2026-W\(week)") }
        // It comes back with the fourth capture that reaches the new minimum, and only forward.
        #expect((22...26).map { epoch.isHidden("night", $0, asOf: 26) } == [true, true, true, false, false])
    }

    @Test func `a minimum raised later hides nothing of the captures before`() async throws {
        let site = try await published()
        try site.change("minimum_people: 10", to: "minimum_people: 25")
        try site.capture(22)
        let loaded = try await site.load()
        for week in 19...21 {
            #expect(!loaded.epoch(22).isHidden("mail", week, asOf: 22), "2026-W\(week)")
            #expect(!loaded.epoch(week).isHidden("mail", week, asOf: week))
        }
        #expect(loaded.epoch(22).isHidden("mail", 22, asOf: 22))
        #expect(loaded.configuration.disclosure.minimumPeople == 25)
    }

    @Test func `the declared size of a group is the one declared then`() async throws {
        let site = try await published()
        try site.change("title: Phone, people: 40", to: "title: Phone, people: 6")
        try site.capture(22)
        let epoch = try await site.load().epoch(22)
        #expect((19...22).map { epoch.isHidden("phone", $0, asOf: 22) } == [false, false, false, true])
    }

    @Test func `what an older epoch hid stays hidden though its data grew`() async throws {
        let site = try await published()
        try site.change("window_weeks: 26", to: "window_weeks: 12")
        // The old capture is changed by hand: with twenty people it would be shown.
        try site.scratch.replace("night,\(100 + 8 * 20 + 20 % 3),7", with: "night,\(100 + 8 * 20 + 20 % 3),20", in: "site/snapshots/2026-W20.csv")
        try site.scratch.replace("night,\(200 + 20 % 4),7", with: "night,\(200 + 20 % 4),20", in: "site/snapshots/2026-W20.csv")
        try site.capture(22)
        #expect(try await site.load().epoch(22).isHidden("night", 20, asOf: 22))
    }

    @Test func `a fault of a snapshot is said once, whatever the number of epochs`() async throws {
        let site = try await published()
        try site.change("window_weeks: 26", to: "window_weeks: 12")
        try site.scratch.replace("solved,mail,200,24", with: "solved,mail,many,24", in: "site/snapshots/2026-W20.csv")
        #expect(try await site.load().diagnostics.map(\.rule) == ["invalid-number"])
    }

    /// Were it read again for each, and another one by then, the epochs would tell of different figures.
    @Test func `a capture is opened once, whatever the number of epochs`() async throws {
        let site = try await published()
        try site.change("window_weeks: 26", to: "window_weeks: 12")
        try site.capture(22)
        let watch = inotify_init1(Int32(IN_NONBLOCK))
        defer { close(watch) }
        for week in 19...22 {
            #expect(unsafe inotify_add_watch(watch, site.scratch.url.appending(path: "site/snapshots/\(SiteOnDisk.week(week)).csv").filePath, UInt32(IN_OPEN)) >= 0)
        }
        #expect(try await site.load().epochs.all.count == 2)
        var events = [UInt8](repeating: 0, count: 4_096)
        // Each is 16 bytes, without a name.
        #expect(unsafe read(watch, &events, events.count) == 4 * 16)
    }
}
