import AssayDiagnostics
import AssayMetrics
import Testing

@testable import AssaySnapshots

@Suite struct GitHubCopilotSeatsTests {
    private func list(_ total: String, activity: String = "2026-05-25T09:00:00Z") -> String {
        "{\"total_seats\":\(total),\"seats\":[{\"last_activity_at\":\"\(activity)\",\"plan_type\":\"business\",\"assignee\":{\"login\":\"user-01\"}}]}"
    }

    private func read(_ texts: String..., through: Week? = Week("2026-W21")) -> ImportReading {
        GitHubCopilotReader().read(texts.enumerated().map { ExportFile(path: "\($0).json", bytes: Array($1.utf8)) }, for: ImportRequest(through: through))
    }

    @Test func theWeekIsAskedFor() {
        #expect(read(list("40"), through: nil).diagnostics.map(\.rule) == ["no-date"])
        let reading = read(list("40"), list("40"))
        #expect(reading.diagnostics == [])
        #expect(reading.figures == [ImportedFigure(week: Week("2026-W21")!, metric: "copilot-seats", value: 40, people: 40)])
        #expect(reading.summary.leftOut == [])
        #expect(reading.summary.dropped == ["seats.assignee"])
        #expect(reading.summary.unread == ["seats.last_activity_at", "seats.plan_type"])
    }

    @Test func aListThatKnowsOfLaterDaysIsRefused() {
        #expect(read(list("40", activity: "2026-05-31T23:00:00Z")).diagnostics == [])
        #expect(read(list("40", activity: "2026-06-01T09:00:00Z")).diagnostics.map(\.rule) == ["later-list"])
    }

    @Test func pagesOfTwoListsDiffer() {
        #expect(read(list("40"), list("41")).diagnostics.map(\.rule).contains("overlap"))
    }

    @Test func aListWithoutATotalIsRefused() {
        #expect(read("{\"seats\":[]}").diagnostics.map(\.rule) == ["missing-field"])
        #expect(read(list("\"40\"")).diagnostics.map(\.rule) == ["not-a-number"])
    }
}
