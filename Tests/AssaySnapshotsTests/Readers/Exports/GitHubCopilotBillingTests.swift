import AssayDiagnostics
import AssayMetrics
import Testing

@testable import AssaySnapshots

@Suite struct GitHubCopilotBillingTests {
    private let header = "date,username,product,sku,quantity,unit_type,gross_amount,net_amount,model\n"

    private func row(_ day: String, _ person: Int, _ quantity: String = "2", unit: String = "requests", product: String = "copilot") -> String {
        "\(day),user-0\(person),\(product),copilot_premium_request,\(quantity),\(unit),0.08,0.04,m\n"
    }

    private var week: String { (18...24).flatMap { day in (1...6).map { row("2026-05-\(day)", $0) } }.joined() }

    private func read(_ texts: String..., request: ImportRequest = ImportRequest()) -> ImportReading {
        GitHubCopilotReader().read(texts.enumerated().map { ExportFile(path: "\($0).csv", bytes: Array($1.utf8)) }, for: request)
    }

    private func values(_ reading: ImportReading) -> [String: Double] { Dictionary(reading.figures.map { ($0.metric, ($0.value! * 1e6).rounded() / 1e6) }, uniquingKeysWith: { $1 }) }

    @Test func personsAreAddedUp() {
        let reading = read("\u{FEFF}" + header + week)
        #expect(values(reading) == ["copilot-billed-requests": 84, "copilot-gross-cost": 3.36, "copilot-net-cost": 1.68])
        #expect(reading.figures.map(\.people) == [6, 6, 6])
        #expect(reading.diagnostics.map(\.rule) == ["person-level"])
        #expect(reading.summary.dropped == ["username"])
        #expect(reading.summary.unread == ["model", "sku"])
    }

    @Test func withoutUserNamesNobodysNumberIsTold() {
        let text = (header + week).split(separator: "\n").map { line in line.split(separator: ",").enumerated().filter { $0.offset != 1 }.map(\.element).joined(separator: ",") }
        let reading = read(text.joined(separator: "\n"))
        #expect(values(reading) == ["copilot-billed-requests": 84, "copilot-gross-cost": 3.36, "copilot-net-cost": 1.68])
        #expect(reading.figures.map(\.people) == [nil, nil, nil])
        #expect(reading.diagnostics == [])
    }

    @Test func aDayWithoutRowsWithinTheReportIsOneWithoutUse() {
        let text = header + (1...6).map { row("2026-05-18", $0) }.joined() + row("2026-05-25", 1)
        #expect(values(read(text))["copilot-billed-requests"] == 12)
        #expect(read(header + (1...6).map { row("2026-05-18", $0) }.joined()).figures.isEmpty)
    }

    @Test func otherRowsAreCounted() {
        let reading = read(header + week + row("2026-05-19", 1, product: "actions") + row("2026-05-19", 1, unit: "user-months") + "2026-05-19,,copilot,s,2,requests,1,1,m\n")
        #expect(values(reading)["copilot-billed-requests"] == 84)
        #expect(reading.summary.leftOut == [
            "1 row of other products than Copilot", "1 row counted in 'user-months': neither premium requests nor AI credits",
            "1 row without a user name: nobody knows how many people stand behind them",
        ])
    }

    @Test func twoUnitsAreCountedApartAndSaid() {
        let credits = (25...31).flatMap { day in (1...6).map { row("2026-05-\(day)", $0, "7.5", unit: "AI-Credits") } }.joined()
        let reading = read(header + credits + week)
        #expect(values(reading)["copilot-billed-credits"] == 315)
        #expect(reading.diagnostics.filter { $0.rule == "two-units" }.map(\.summary) == [
            "premium requests up to 2026-05-24 and AI credits from 2026-05-25: two units, counted apart, and the same work has another price in each"
        ])
    }

    @Test func filesThatOverlapMustAgree() {
        #expect(values(read(header + week, header + week))["copilot-billed-requests"] == 84)
        #expect(read(header + week, header + week.replacing("18,user-01,copilot,copilot_premium_request,2", with: "18,user-01,copilot,copilot_premium_request,3")).diagnostics.contains { $0.rule == "overlap" })
    }

    @Test func otherDatesNeedAPattern() {
        let american = header + week.replacing("2026-05-18", with: "5/18/26")
        #expect(read(american).diagnostics.contains { $0.rule == "not-a-day" })
        let reading = read(header + (18...24).flatMap { day in (1...6).map { row("5/\(day)/26", $0) } }.joined(), request: ImportRequest(dates: DatePattern("M/d/yy")))
        #expect(values(reading)["copilot-billed-requests"] == 84)
    }

    @Test func aCutRowIsATruncatedDownload() {
        #expect(read(String((header + week).dropLast(12))).diagnostics.map(\.rule).contains("truncated"))
    }
}
