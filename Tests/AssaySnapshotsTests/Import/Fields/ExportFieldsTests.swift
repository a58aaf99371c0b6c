import AssayDiagnostics
import Testing

@testable import AssaySnapshots

@Suite struct ExportFieldsTests {
    private func value(_ text: String) -> ExportJSON {
        var log = ImportLog()
        return ExportJSON.documents(ExportFile(path: "x.json", bytes: Array(text.utf8)), log: &log)[0]
    }

    @Test func aCountIsNoneOrMore() {
        let record = value(#"{"zero": 0, "credit": -1.5, "huge": 1e300, "word": "7", "none": null}"#)
        var log = ImportLog()
        #expect(record.figure("zero", log: &log) == 0)
        #expect(record.figure("absent", log: &log) == nil && record.figure("none", log: &log) == nil)
        #expect(record.money("credit", log: &log) == -1.5)
        #expect(log.finished().isEmpty)
        for key in ["credit", "huge", "word"] { #expect(record.figure(key, log: &log) == nil) }
        #expect(log.finished().map(\.summary) == ["'credit' is beyond what can be counted", "'huge' is beyond what can be counted", "'word' is a string where a number belongs"])
    }

    @Test func eachFieldIsNamedOnce() {
        var fields = ExportFields()
        for _ in 0..<2 { fields.note(value(#"{"a": 1, "b": 2, "email": "x", "c": null, "d": 3}"#), read: ["a"], person: ["email"], path: "r.") }
        #expect(fields.unread == ["r.b", "r.d"])
        #expect(fields.dropped == ["r.email"])
    }

    @Test(arguments: ["1969-12-31", "2200-01-01", "2026-13-01", "soon"]) func daysOfNoExport(_ day: String) { #expect(value(#""\#(day)""#).exportDay == nil) }
}
