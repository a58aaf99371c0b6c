import AssayDiagnostics
import AssayMetrics
import Testing

@testable import AssaySnapshots

@Suite struct PagerDutyReaderTests {
    private func export(_ rows: [String], unit: String = "\"week\"", filters: String = "", zone: String = "Etc/UTC") -> String {
        "{\"data\":[{\(rows.joined(separator: "},{"))}],\"aggregate_unit\":\(unit),\"filters\":{\(filters)},\"time_zone\":\"\(zone)\"}"
    }

    private func row(_ day: String, _ count: Int, team: String? = nil) -> String {
        "\"range_start\":\"\(day)T00:00:00\",\"total_incident_count\":\(count),\"mean_seconds_to_resolve\":120" + (team.map { ",\"team_id\":\"P-\($0)\",\"team_name\":\"\($0)\"" } ?? "")
    }

    private func read(_ text: String, _ request: ImportRequest = ImportRequest()) -> ImportReading {
        PagerDutyReader().read([ExportFile(path: "x.json", bytes: Array(text.utf8))], for: request)
    }

    private func weeks(_ reading: ImportReading) -> [String] { reading.figures.filter { $0.metric == "pagerduty-incidents" }.map(\.week.description) }

    private func filters(_ start: String, _ end: String) -> String { "\"created_at_start\":\"\(start)\",\"created_at_end\":\"\(end)\"" }

    @Test func meansKeepTheirParts() {
        let span = filters("2026-05-18T00:00:00Z", "2026-05-25T00:00:00Z")
        #expect(read(export([row("2026-05-18", 7)], filters: span)).figures == [
            ImportedFigure(week: Week("2026-W21")!, metric: "pagerduty-incidents", value: 7),
            ImportedFigure(week: Week("2026-W21")!, metric: "pagerduty-minutes-to-resolve", numerator: 14, denominator: 7),
        ])
        // Nothing over none is no mean.
        #expect(read(export([row("2026-05-18", 0)], filters: span)).figures.map(\.metric) == ["pagerduty-incidents"])
    }

    @Test(arguments: [
        ("2026-05-18T00:00:00Z", "2026-05-25T00:00:00Z", "Etc/UTC", true), ("2026-05-18T00:00:00Z", "2026-05-24T23:59:59Z", "Etc/UTC", true),
        ("2026-05-18T01:00:00Z", "2026-05-25T00:00:00Z", "Etc/UTC", false), ("2026-05-18T00:00:00Z", "2026-05-24T22:00:00Z", "Etc/UTC", false),
        ("2026-05-17T22:00:00Z", "2026-05-24T22:00:00Z", "Europe/Berlin", true), ("2026-05-18T00:00:00-05:00", "2026-05-25T00:00:00-05:00", "America/Chicago", true),
        ("2026-05-19T00:00:00Z", "2026-05-25T00:00:00Z", "Europe/Berlin", false), ("2026-05-18T00:00:00+02:00", "2026-05-25T00:00:00+0200", "Etc/UTC", false),
        ("2026-05-18", "2026-05-25", "Etc/UTC", true),
    ])
    func onlyWeeksThatTheFiltersHoldAreWhole(_ start: String, _ end: String, _ zone: String, _ isWhole: Bool) {
        let reading = read(export([row("2026-05-18", 7)], filters: filters(start, end), zone: zone))
        #expect(weeks(reading) == (isWhole ? ["2026-W21"] : []))
        #expect(reading.summary.leftOut.isEmpty == isWhole)
    }

    @Test func withoutFiltersTheOuterWeeksAreLeftOut() {
        let text = export([row("2026-05-11", 1), row("2026-05-18", 2), row("2026-05-25", 3)])
        #expect(weeks(read(text)) == ["2026-W21"])
        #expect(weeks(read(text, ImportRequest(through: Week("2026-W22")))) == ["2026-W21", "2026-W22"])
    }

    @Test func teamsAreGroupsAndIncidentsOfNoneAreNotEverybodys() {
        let span = filters("2026-05-18T00:00:00Z", "2026-05-25T00:00:00Z")
        let none = row("2026-05-18", 9) + ",\"team_id\":null,\"team_name\":null"
        let reading = read(export([row("2026-05-18", 7, team: "Search Core"), none], filters: span))
        #expect(reading.groups == [ImportedGroup(id: "search-core", title: "Search Core")])
        #expect(reading.figures.map(\.group) == ["search-core", "search-core"])
        #expect(reading.summary.leftOut == ["incidents of no team"])
    }

    @Test func servicesBelongToTheirTeamsGroups() {
        let span = filters("2026-05-18T00:00:00Z", "2026-05-25T00:00:00Z")
        let services = ["a", "b"].map { row("2026-05-18", 4, team: "Search") + ",\"service_id\":\"S\($0)\",\"service_name\":\"search-\($0)\"" }
        #expect(read(export(services, filters: span)).groups.map(\.id) == ["search-a", "search-b"])
        let mapped = read(export(services, filters: span), ImportRequest(wanted: ["pagerduty-incidents"], groupMap: GroupMap([("search", "search")])))
        #expect(mapped.figures == [ImportedFigure(week: Week("2026-W21")!, group: "search", metric: "pagerduty-incidents", value: 8)])
    }

    @Test func itsFilesAreRecognised() {
        func recognises(_ text: String) -> Bool { PagerDutyReader().recognises(ExportFile(path: "x", bytes: Array(text.utf8))) }
        #expect(recognises(export([row("2026-05-18", 1)])) && recognises("{\"data\":[{\"total_incident_count\":1}]}") && recognises("{\"incidents\":[{\"incident_number\":1}]}"))
        #expect(!recognises("{\"data\":[{\"starting_at\":1}]}") && !recognises("[]") && !recognises("a,b\n"))
    }
}
