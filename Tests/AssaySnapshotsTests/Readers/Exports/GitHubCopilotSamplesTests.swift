import AssayDiagnostics
import AssayMetrics
import AssayTestSupport
import Foundation
import Testing

@testable import AssaySnapshots

/// Exports as GitHub writes them. Figures were computed once by Python from the same files.
@Suite(.enabled(if: Fixtures.shared("samples/github-copilot") != nil)) struct GitHubCopilotSamplesTests {
    private func read(_ names: String..., minimum: Int = 5, through: Week? = nil, wanted: Set<String>? = nil) throws -> ImportReading {
        let folder = try #require(Fixtures.shared("samples/github-copilot"))
        let files = try names.map { ExportFile(path: $0, bytes: try Fixtures.bytes(folder.appending(path: $0))) }
        return GitHubCopilotReader().read(files, for: ImportRequest(wanted: wanted, minimumPeople: minimum, through: through))
    }

    private func rules(_ reading: ImportReading) -> Set<String> { Set(reading.diagnostics.map(\.rule)) }

    @Test func allAreRecognised() throws {
        let folder = try #require(Fixtures.shared("samples/github-copilot"))
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)) {
            #expect(GitHubCopilotReader().recognises(ExportFile(path: name, bytes: try Fixtures.bytes(folder.appending(path: name)))), "\(name)")
        }
    }

    @Test func noOtherToolsSamplesAre() throws {
        for tool in ["ccusage", "gitlab", "litellm", "microsoft", "openai", "shape-only", "weekly-business-review"] {
            guard let folder = Fixtures.shared("samples/\(tool)") else { continue }
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)) {
                #expect(!GitHubCopilotReader().recognises(ExportFile(path: name, bytes: try Fixtures.bytes(folder.appending(path: name)))), "\(tool)/\(name)")
            }
        }
    }

    @Test func theReportOf28DaysGivesThreeWeeks() throws {
        let wrapped = try read("organization-28-day-report.json")
        #expect(!wrapped.diagnostics.hasErrors)
        #expect(Set(wrapped.figures.map(\.week.description)) == ["2026-W14", "2026-W15", "2026-W16"])
        func value(_ metric: String, _ week: String) -> Double? { wrapped.figures.first { $0.metric == metric && $0.week.description == week }?.value }
        #expect(["2026-W14", "2026-W15", "2026-W16"].map { value("copilot-active", $0) } == [1, 1, 2])
        #expect(["2026-W14", "2026-W15", "2026-W16"].map { value("copilot-active-days", $0) } == [15, 16, 24])
        #expect(["2026-W14", "2026-W15", "2026-W16"].map { value("copilot-prs-merged", $0) } == [4, 5, 2])
        #expect(value("copilot-cli-sessions", "2026-W14") == 168)
        // Sunday's trailing week is below the busiest day of the week in all three, and the cloud agent's in two.
        #expect(wrapped.diagnostics.filter { $0.rule == "contradicts-itself" }.count == 5)
        #expect(wrapped.figures.first?.people == 4)
        #expect(SnapshotText.csv(try read("organization-day-totals.ndjson").figures) == SnapshotText.csv(wrapped.figures))
        #expect(SnapshotText.csv(try read("organization-1-day-report.json", "organization-28-day-report.json").figures) == SnapshotText.csv(wrapped.figures))
    }

    @Test func oneDayIsNoWeek() throws {
        let reading = try read("organization-1-day-report.json")
        #expect(reading.figures.isEmpty)
        #expect(reading.summary.leftOut.contains("2026-W17 is partial: the export has 1 of its 7 days"))
    }

    @Test func eightPersonsMakeNothing() throws {
        let reading = try read("organization-users.ndjson", minimum: 10)
        #expect(reading.figures.isEmpty)
        #expect(reading.summary.leftOut.contains("3 weeks of group 'all': fewer than 10 people"))
        #expect(rules(reading) == ["person-level"])
        #expect(try read("enterprise-users-1-day-report.json").figures.isEmpty)
    }

    @Test func theClosedInterfacesGiveSums() throws {
        let legacy = try read("legacy_metrics_organization.json")
        #expect(!legacy.diagnostics.hasErrors)
        #expect(legacy.figures.filter { $0.metric == "copilot-legacy-active-days" }.map(\.value) == [90, 135, 140])
        #expect(legacy.figures.filter { $0.metric == "copilot-legacy-suggestions" }.map(\.value) == [6818, 8979, 5458])
        let oldest = try read("oldest_usage_organization_7days.json")
        // A Thursday is missing.
        #expect(oldest.figures.isEmpty && oldest.diagnostics.isEmpty)
        #expect(oldest.summary.leftOut == ["2024-W12 is partial: the export has 6 of its 7 days", "2024-W13 is partial: the export has 1 of its 7 days"])
    }

    @Test func seatsNeedAWeek() throws {
        #expect(rules(try read("organization-seats.json")) == ["no-date"])
        let reading = try read("organization-seats.json", through: Week("2026-W18"))
        #expect(reading.figures == [ImportedFigure(week: Week("2026-W18")!, metric: "copilot-seats", value: 9, people: 9)])
        #expect(reading.summary.dropped == ["seats.assignee"])
    }

    @Test func twoPersonsBillIsNotTold() throws {
        let reading = try read("billing-credit-usage.csv")
        #expect(reading.figures.isEmpty)
        #expect(rules(reading) == ["person-level", "two-units"])
        #expect(reading.summary.records == 123)
        #expect(reading.summary.dropped == ["username"])
    }

    @Test func whatHoldsNoDaysIsRefused() throws {
        #expect(rules(try read("billing-credits.json")) == ["months"])
        #expect(rules(try read("download-links-organization-28-day.json")) == ["download-links"])
        #expect(rules(try read("organization_user_teams_1_day.ndjson")) == ["teams-alone"])
    }
}
