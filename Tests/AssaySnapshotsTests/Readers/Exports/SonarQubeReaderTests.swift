import AssayDiagnostics
import AssayMetrics
import AssayTestSupport
import Testing

@testable import AssaySnapshots

@Suite struct SonarQubeReaderTests {
    /// A page with one metric: a date and a value for each analysis, nil for one that did not measure it.
    private func page(_ readings: [(String, String?)], metric: String = "bugs", paging: String = "") -> String {
        let history = readings.map { "{\"date\":\"\($0.0)T08:00:00+0000\"" + ($0.1.map { ",\"value\":\"\($0)\"" } ?? "") + "}" }
        return "{\(paging)\"measures\":[{\"metric\":\"\(metric)\",\"history\":[\(history.joined(separator: ","))]}]}"
    }

    private func read(_ files: [(String, String)], _ request: ImportRequest = ImportRequest()) -> ImportReading {
        SonarQubeReader().read(files.map { ExportFile(path: $0.0, bytes: Array($0.1.utf8)) }, for: request)
    }

    private func told(_ reading: ImportReading) -> [String] { reading.figures.map { "\($0.week) \($0.value ?? -1)" } }

    @Test func aWeekHasItsLastReadingAndAWeekWithoutOneKeepsTheLevel() {
        let text = page([("2026-05-05", "12"), ("2026-05-10", "9"), ("2026-05-11", "8"), ("2026-05-27", "3")])
        let reading = read([("a.json", text)])
        #expect(told(reading) == ["2026-W19 9.0", "2026-W20 8.0", "2026-W21 8.0"])
        #expect(reading.summary.leftOut == ["2026-W22 may be partial: it is the week of the last analysis, and the export does not say how far it reaches"])
        #expect(told(read([("a.json", text)], ImportRequest(through: Week("2026-W23")))).suffix(2) == ["2026-W22 3.0", "2026-W23 3.0"])
        #expect(told(read([("a.json", text)], ImportRequest(through: Week("2026-W20")))) == ["2026-W19 9.0", "2026-W20 8.0"])
    }

    @Test func aWeekWhoseAnalysesMeasuredNothingIsAGap() {
        let text = page([("2026-05-05", "12"), ("2026-05-06", nil), ("2026-05-12", nil), ("2026-05-28", "3"), ("2026-06-01", "")])
        #expect(told(read([("a.json", text)], ImportRequest(through: Week("2026-W23")))) == ["2026-W19 12.0", "2026-W22 3.0"])
    }

    @Test func sharesBecomeFractions() {
        let reading = read([("a.json", page([("2026-05-05", "71.5"), ("2026-05-12", "70")], metric: "coverage"))])
        #expect(reading.figures == [ImportedFigure(week: Week("2026-W19")!, metric: "sonarqube-coverage", value: 0.715)])
        #expect(SonarQubeReader().guide.metrics.filter { $0.metric.unit == "%" }.allSatisfy { $0.metric.aggregate == .none && $0.metric.countsNothing })
    }

    @Test func allPagesAreNeeded() {
        func paged(_ index: Int, _ readings: [(String, String?)]) -> String { page(readings, paging: "\"paging\":{\"pageIndex\":\(index),\"pageSize\":2,\"total\":3},") }
        let pages = [("1.json", paged(1, [("2026-05-05", "12"), ("2026-05-12", "9")])), ("2.json", paged(2, [("2026-05-19", "4")]))]
        #expect(told(read(pages)) == ["2026-W19 12.0", "2026-W20 9.0"])
        #expect(told(read(pages.reversed())) == ["2026-W19 12.0", "2026-W20 9.0"])
        for page in pages { #expect(read([page]).diagnostics.map(\.rule) == ["more-pages"]) }
    }

    @Test func aGroupIsOneProject() {
        let files = [("shop.json", page([("2026-05-05", "12"), ("2026-05-13", "9")])), ("pay.json", page([("2026-05-06", "2"), ("2026-05-14", "1")]))]
        #expect(read(files).diagnostics.map(\.rule) == ["overlap"])
        let request = ImportRequest(groupMap: GroupMap([("shop", "web"), ("pay.json", "pay")]))
        #expect(read(files, request).figures.map(\.group) == ["pay", "web"])
        #expect(read([files[0], ("new.json", files[1].1)], request).diagnostics.map(\.rule) == ["no-group"])
    }

    @Test func exportsThatOverlapMustAgree() {
        let may = ("may.json", page([("2026-05-05", "12"), ("2026-05-13", "9")]))
        #expect(told(read([may, ("june.json", page([("2026-05-13", "9"), ("2026-06-02", "8")]))])).count == 4)
        #expect(read([may, ("june.json", page([("2026-05-13", "7"), ("2026-06-02", "8")]))]).diagnostics.map(\.rule) == ["overlap"])
    }

    @Test func itsFilesAreRecognised() {
        func recognises(_ text: String) -> Bool { SonarQubeReader().recognises(ExportFile(path: "x", bytes: Array(text.utf8))) }
        #expect(recognises(page([])))
        #expect(!recognises("{\"component\":{\"measures\":[]}}") && !recognises("{\"measures\":[]}") && !recognises("[1]"))
    }

    @Test(.enabled(if: Fixtures.shared("samples/shape-only") != nil))
    func readsTheSample() throws {
        let url = try #require(Fixtures.shared("samples/shape-only/sonarqube_search_history.json"))
        let reading = SonarQubeReader().read([ExportFile(path: "x.json", bytes: try Fixtures.bytes(url))], for: ImportRequest(through: Week("2026-W47")))
        #expect(reading.diagnostics.isEmpty)
        #expect(String(decoding: SnapshotText.csv(reading.figures), as: UTF8.self).split(separator: "\n").dropFirst().elementsEqual([
            "2026-W46,all,sonarqube-bugs,12,,,,,", "2026-W46,all,sonarqube-duplicated-lines-density,0.034,,,,,", "2026-W47,all,sonarqube-duplicated-lines-density,0.039,,,,,",
        ]))
    }
}
