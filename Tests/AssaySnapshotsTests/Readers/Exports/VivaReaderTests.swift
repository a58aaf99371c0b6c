import AssayDiagnostics
import AssayMetrics
import AssayTestSupport
import Testing

@testable import AssaySnapshots

@Suite struct VivaReaderTests {
    private func read(_ files: String..., request: ImportRequest = ImportRequest()) -> ImportReading {
        VivaReader().read(files.enumerated().map { ExportFile(path: "q\($0 + 1).csv", bytes: Array($1.utf8)) }, for: request)
    }

    private func rules(_ reading: ImportReading) -> [String] { reading.diagnostics.map(\.rule) }

    /// A query of six people who are all alike.
    private func query(_ days: [String], organization: (Int) -> String = { _ in "IT" }, actions: (Int) -> String = { "\($0 + 1)" }) -> String {
        let rows = days.flatMap { day in (0..<6).map { "p\($0),\(day),\(actions($0)),2,5,7.5,\(organization($0))" } }
        return (["PersonId,MetricDate,Copilot_actions_taken_in_Word,Total_Copilot_active_days,Total_Copilot_enabled_days,Meeting_hours,Organization"] + rows).joined(separator: "\n") + "\n"
    }

    // MARK: weeks

    @Test func aWeekFromSundayIsTheIsoWeekOfTheDayAfter() {
        let reading = read(query(["2026-02-22"]), query(["2026-03-01"]))
        #expect(reading.figures.map(\.week.description) == Array(repeating: "2026-W09", count: 4) + Array(repeating: "2026-W10", count: 4))
        #expect(rules(reading) == ["sunday-weeks"], "said once, and loud")
        #expect(reading.diagnostics.first?.severity == .warning)
        #expect(reading.metrics.allSatisfy { $0.metric.definition.contains("Sunday to Saturday") })
    }

    @Test func aWeekFromMondayIsItself() {
        let reading = read(query(["2026-02-23"]))
        #expect(Set(reading.figures.map(\.week.description)) == ["2026-W09"])
        #expect(reading.diagnostics.isEmpty)
        #expect(!reading.metrics.contains { $0.metric.definition.contains("Sunday") })
    }

    @Test(arguments: [(["2026-02-23", "2026-02-24"], "no-weeks"), (["2026-02-25"], "week-start"), (["2026-03-01", "2026-04-01"], "no-weeks")])
    func daysMonthsAndOtherWeeksAreRefused(_ days: [String], _ rule: String) { #expect(rules(read(query(days))) == [rule]) }

    @Test func moreThanSevenDaysAreNoWeek() {
        #expect(Set(rules(read(query(["2026-02-23"]).replacing(",2,5,", with: ",9,21,")))) == ["no-weeks"])
    }

    @Test func localDaysNeedAPattern() {
        let local = query(["2/22/2026"])
        #expect(Set(rules(read(local))) == ["locale-date"])
        #expect(read(local, request: ImportRequest(dates: DatePattern("M/d/yyyy"))).figures.first?.week == Week("2026-W09"))
        #expect(Set(rules(read(local, request: ImportRequest(dates: DatePattern("d/M/yyyy"))))) == ["not-a-date"])
    }

    // MARK: persons

    @Test func personsBecomeGroups() {
        let reading = read(query(["2026-02-23"]), request: ImportRequest(wanted: ["viva-copilot-active", "viva-copilot-actions", "viva-meeting-hours"]))
        let week = Week("2026-W09")!
        #expect(reading.figures == [
            ImportedFigure(week: week, group: "it", metric: "viva-copilot-active", value: 6, people: 6), ImportedFigure(week: week, group: "it", metric: "viva-copilot-actions", value: 21, people: 6),
            ImportedFigure(week: week, group: "it", metric: "viva-meeting-hours", value: 7.5, people: 6),
        ])
        #expect(reading.groups == [ImportedGroup(id: "it", title: "IT")])
        #expect(reading.summary.dropped == ["PersonId"])
        #expect(reading.summary.records == 6)
    }

    @Test func fewPeopleMakeNothing() {
        let reading = read(query(["2026-02-23"], organization: { $0 < 4 ? "Sales" : "IT" }))
        #expect(reading.figures.filter { !$0.isHidden } == [])
        #expect(reading.summary.leftOut.count == 2)
    }

    @Test func licencesThatTellWhoIsNotActiveAreLeftOut() {
        let reading = read(query(["2026-02-23"]))
        #expect(!reading.figures.contains { $0.metric == "viva-copilot-licences" })
        #expect(reading.summary.leftOut == ["'viva-copilot-licences' of group 'it': fewer than 5 people of it are in no figure of 'viva-copilot-active'"])
        #expect(!reading.summary.made.contains { $0.metric == "viva-copilot-licences" })
        let half = read((0..<12).reduce(into: query(["2026-02-23"])) { $0 += "o\($1),2026-02-23,\($1 < 6 ? 3 : 0),2,5,7.5,IT\n" })
        #expect(half.figures.contains { $0.metric == "viva-copilot-licences" && $0.value == 18 })
    }

    @Test func whoMovesIsCountedWhereItWas() {
        let request = ImportRequest(wanted: ["viva-copilot-actions"])
        let reading = read(query(["2026-02-23"]), query(["2026-03-02"], organization: { _ in "Sales" }), request: request)
        #expect(reading.figures.map { "\($0.week) \($0.group) \($0.value!)" } == ["2026-W09 it 21.0", "2026-W10 sales 21.0"])
    }

    @Test func filesThatOverlapMustAgree() {
        let once = read(query(["2026-02-23"]), query(["2026-02-23"]))
        #expect(once.diagnostics.isEmpty)
        #expect(once.figures.first { $0.metric == "viva-copilot-actions" }?.value == 21)
        #expect(Set(rules(read(query(["2026-02-23"]), query(["2026-02-23"], actions: { "\($0 + 2)" })))) == ["overlap"])
        #expect(Set(rules(read(query(["2026-02-23"]), query(["2026-02-23"], organization: { _ in "Sales" })))) == ["overlap"])
    }

    @Test func aPersonHasOneRowAWeek() { #expect(Set(rules(read(query(["2026-02-23", "2026-02-23"])))) == ["repeated-row"]) }

    @Test func groupsOfPersonsAreRefused() {
        #expect(rules(read(query(["2026-02-23"]), request: ImportRequest(by: ["PersonId"]))) == ["person-column"])
        #expect(Set(rules(read(query(["2026-02-23"], organization: { "p\($0)@example.org" })))) == ["person-column"])
    }

    @Test func anUnknownColumnHasANearOne() {
        let fault = read(query(["2026-02-23"]), request: ImportRequest(by: ["Organisation"])).diagnostics.first
        #expect(fault?.rule == "missing-column")
        #expect(fault?.help == "did you mean 'Organization'?")
    }

    @Test func twoNamesOfOneIdAreRefusedUnlessTheSiteHasThem() {
        let names = query(["2026-02-23"], organization: { $0 < 3 ? "R&D" : "R-D" })
        let fault = read(names).diagnostics.first
        #expect(fault?.summary == "the groups 'R&D' and 'R-D' would both be 'r-d'")
        #expect(fault?.location?.line == 5)
        let known = ImportRequest(groups: [ImportedGroup(id: "research", title: "R&D"), ImportedGroup(id: "other", title: "R-D")])
        #expect(read(names, request: known).diagnostics.isEmpty)
        #expect(read(query(["2026-02-23"], organization: { _ in "r&d" }), request: known).figures.first?.group == "research")
    }

    // MARK: groups

    private let weekly = """
        week_start,organization,level,people,active_copilot_users,copilot_actions,meeting_hours,esat_mean
        2026-02-23,IT,L1,12,9,90,120,3
        2026-02-23,IT,L2,3,1,7,60,5
        2026-02-23,Sales,L1,8,0,0,40,

        """

    @Test func smallCellsAreWrittenWithTheirPeople() {
        let reading = read(weekly)
        let small = reading.figures.filter { $0.group == "it-l2" }
        #expect(small.map { "\($0.metric) \($0.value!) \($0.people!)" } == ["viva-copilot-active 1.0 1", "viva-copilot-actions 7.0 1", "viva-meeting-hours 20.0 3", "viva-esat 5.0 3"])
        #expect(reading.figures.filter { $0.group == "sales-l1" }.map { "\($0.metric) \($0.value!) \($0.people!)" } == [
            "viva-copilot-active 0.0 8", "viva-copilot-actions 0.0 8", "viva-meeting-hours 5.0 8",
        ])
        #expect(reading.groups.map(\.title) == ["IT / L1", "IT / L2", "Sales / L1"])
        #expect(reading.summary.made.map(\.field) == ["active_copilot_users", "copilot_actions", "meeting_hours", "esat_mean"])
    }

    @Test func cellsAreCountedInLargerGroups() {
        let it = read(weekly, request: ImportRequest(by: ["organization"])).figures.filter { $0.group == "it" }
        #expect(it.map { "\($0.metric) \($0.value!) \($0.people!)" } == ["viva-copilot-active 10.0 10", "viva-copilot-actions 97.0 10", "viva-meeting-hours 12.0 15", "viva-esat 3.4 15"])
    }

    @Test func theSamePeopleByTwoGroupingsAreRefused() {
        let other = "week_start,organization,people,copilot_actions\n2026-02-23,IT,15,97\n"
        #expect(rules(read(weekly, other)) == ["mixed-groupings"])
        #expect(rules(read(weekly, query(["2026-02-23"]))) == ["mixed-forms"])
        #expect(rules(read(weekly, other, request: ImportRequest(by: ["organization"]))) == [])
    }

    @Test func rowsThatCannotBeAreRefused() {
        let header = "week_start,organization,people,active_copilot_users\n"
        #expect(rules(read(header + "2026-02-23,IT,9,5\n2026-02-23,IT,9,5\n")) == ["repeated-row"])
        #expect(rules(read(header + "2026-02-23,IT,,5\n")) == ["missing-people"])
        #expect(rules(read(header + "2026-02-23,IT,9,10\n")) == ["part-above-whole"])
        #expect(rules(read(header + "2026-02-23,IT,9.5,4\n")) == ["not-a-count"])
        #expect(rules(read(header + "2026-02-23,IT,9,4\n", header + "2026-02-23,IT,9,5\n")) == ["overlap"])
        #expect(rules(read("week_start,user,people,copilot_actions\n2026-02-23,ada,9,4\n")) == ["person-column"])
    }

    // MARK: other files

    @Test(arguments: [
        ("<!DOCTYPE html><title>Sign in</title>", "web-page"), ("PersonId,MetricDate,Meeting_hours\np1,2026-02-23,\"4", "truncated"), ("PersonId,MetricDate,Meeting_hours\np1,2026-0", "truncated"),
        ("", "empty-export"), ("week,group\n2026-W09,it\n", "other-shape"), ("week_start,metric,bin_lower,bin_upper,people\n2026-02-22,x,0,5,9\n", "distribution"),
        ("PersonId;MetricDate\n", "foreign-separator"),
    ])
    func otherFilesAreRefused(_ text: String, _ rule: String) { #expect(rules(read(text)) == [rule]) }

    @Test func knowsItsFiles() {
        for text in [query(["2026-02-23"]), weekly, "PersonId,MetricDate\n"] { #expect(VivaReader().recognises(ExportFile(path: "x.csv", bytes: Array(text.utf8)))) }
        for text in ["a,b\n", "{}", "week_start,metric,bin_lower,bin_upper,people\n"] { #expect(!VivaReader().recognises(ExportFile(path: "x.csv", bytes: Array(text.utf8)))) }
    }

    // MARK: samples

    private func sample(_ name: String, request: ImportRequest = ImportRequest()) throws -> ImportReading? {
        try Fixtures.shared("samples/microsoft/" + name).map { VivaReader().read([ExportFile(path: name, bytes: try Fixtures.bytes($0))], for: request) }
    }

    @Test func readsTheSampleOfPersons() throws {
        guard let reading = try sample("viva_person_query_head400.csv") else { return }
        #expect(rules(reading) == ["sunday-weeks"])
        let finance = reading.figures.filter { $0.group == "finance" && $0.week == Week("2024-W14") }
        #expect(finance.first { $0.metric == "viva-copilot-active" }?.value == 67)
        #expect(finance.first { $0.metric == "viva-copilot-actions" }?.value == 721)
        #expect(finance.first { $0.metric == "viva-copilot-active-days" }?.value == 160)
        #expect(abs(finance.first { $0.metric == "viva-meeting-hours" }!.value! - 20.360472487466787) < 1e-9)
        #expect(reading.groups.map(\.id) == ["finance", "hr", "it", "legal", "operations", "research", "sales"])
        #expect(reading.summary.unread.count == 46)
    }

    @Test func readsTheSampleByLevel() throws {
        guard let reading = try sample("viva_weekly_by_organization_level.csv") else { return }
        #expect(reading.groups.count == 26)
        #expect(Set(reading.figures.map(\.week)).count == 35)
        #expect(reading.figures.first { $0.group == "research-executive" && $0.metric == "viva-copilot-actions" } ==
            ImportedFigure(week: Week("2024-W14")!, group: "research-executive", metric: "viva-copilot-actions", value: 6, people: 1))
        let folded = try #require(try sample("viva_weekly_by_organization_level.csv", request: ImportRequest(wanted: ["viva-copilot-active", "viva-copilot-actions"], by: ["organization"])))
        let whole = try #require(try sample("viva_weekly_by_organization.csv", request: ImportRequest(wanted: ["viva-copilot-active", "viva-copilot-actions"])))
        #expect(folded.figures == whole.figures)
    }

    @Test func refusesTheSampleOfADistribution() throws {
        guard let reading = try sample("viva_distribution_copilot_actions.csv") else { return }
        #expect(rules(reading) == ["distribution"])
    }
}
