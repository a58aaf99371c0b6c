import AssayDiagnostics
import AssayMetrics
import Testing

@testable import AssaySnapshots

@Suite struct LiteLLMReaderTests {
    private func report(_ teams: String) -> String {
        "[" + [16, 22].map { #"{"group_by_day": "2026-11-\#($0)T00:00:00+00:00", "teams": [\#(teams)]}"# }.joined(separator: ", ") + "]"
    }

    @Test func teamsAreGroups() {
        let reading = LiteLLMReader().read(report(#"{"team_name": "Prod Team", "total_spend": 0.25}, {"team_name": null, "total_spend": 9}"#))
        #expect(reading.rows == ["2026-W47,prod-team,litellm-cost,0.5,,,,,"])
        #expect(reading.groups == [ImportedGroup(id: "prod-team", title: "Prod Team")])
        #expect(reading.summary.leftOut == ["what belongs to no team"])
    }

    @Test func theMapNamesTeams() {
        let map = GroupMap([("prod team", "retail"), ("unassigned", "others")])
        let reading = LiteLLMReader().read(
            report(#"{"team_name": "Prod Team", "total_spend": 0.25}, {"team_name": null, "total_spend": 9}, {"team_name": "X", "total_spend": 1}"#),
            request: ImportRequest(groupMap: map))
        #expect(reading.rows == ["2026-W47,others,litellm-cost,18,,,,,", "2026-W47,retail,litellm-cost,0.5,,,,,"])
        #expect(reading.groups.isEmpty)
        #expect(reading.summary.leftOut == ["what 1 of the teams, tags or owners did: they are in no group of --group-map"])
    }

    /// Monday and Sunday of 2026-W47.
    private func activity(_ entities: String) -> String {
        #"{"results": ["# + ["2026-11-16", "2026-11-22"].map {
            #"{"date": "\#($0)", "metrics": {"spend": 2, "api_requests": 5}, "breakdown": {"entities": {\#(entities)}}}"#
        }.joined(separator: ", ") + #"], "metadata": {"page": 1, "total_pages": 1, "has_more": false}}"#
    }

    @Test func entitiesWithoutATeamsNameMayBeUsers() {
        let users = activity(#""user-01": {"metrics": {"spend": 2}, "metadata": {}}"#)
        let reading = LiteLLMReader().read(users)
        #expect(reading.rows == ["2026-W47,all,litellm-cost,4,,,,,", "2026-W47,all,litellm-requests,10,,,,,"])
        #expect(reading.summary.dropped == ["breakdown.entities"])
        #expect(reading.groups.isEmpty)
    }

    @Test func tagsAreGroupsByTheMapOnly() {
        let tags = activity(#""job:invoices": {"metrics": {"spend": 1.5}, "metadata": {}}, "job:mail": {"metrics": {"spend": 0.5}, "metadata": {}}"#)
        #expect(LiteLLMReader().read(tags, request: ImportRequest(groupMap: GroupMap([("job:invoices", "finance")]))).rows == ["2026-W47,finance,litellm-cost,3,,,,,"])
        #expect(LiteLLMReader().read(activity(""), request: ImportRequest(groupMap: GroupMap([("job:invoices", "finance")]))).rules == ["no-groups"])
    }

    @Test func nobodyIsCounted() { #expect(LiteLLMReader().read(report(#"{"team_name": "A", "total_spend": 1}"#)).figures.allSatisfy { $0.people == nil }) }

    @Test(.enabled(if: Samples.areThere), arguments: [("global_spend_report_team", "2024-W18"), ("user_daily_activity", "2025-W13")]) func samples(_ name: String, _ week: String) throws {
        let reading = try LiteLLMReader().readSample("litellm/\(name).json")
        #expect(reading.diagnostics.isEmpty && reading.figures.isEmpty)
        #expect(reading.summary.leftOut == ["\(week) is partial: the export has 1 of its 7 days"])
        #expect(LiteLLMReader().recognises(try Samples.file("litellm/\(name).json")))
    }
}
