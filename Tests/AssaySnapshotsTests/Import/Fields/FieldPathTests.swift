import AssayDiagnostics
import Testing

@testable import AssaySnapshots

@Suite struct FieldPathTests {
    private func record(_ text: String) -> ExportJSON {
        var log = ImportLog()
        return ExportJSON.documents(ExportFile(path: "x.json", bytes: Array(text.utf8)), log: &log)[0]
    }

    private let place = SourceLocation(path: "x.json", line: 1)

    @Test(arguments: [
        ("a", "{\"a\":3}", 3), ("a.b", "{\"a\":{\"b\":4}}", 4), ("a.b.c", "{\"a\":[{\"b\":[{\"c\":1},{\"c\":2}]},{\"b\":[{\"c\":5}]},{\"b\":[]}]}", 8), ("a", "{\"\\u0061\":3}", 3),
        ("a", "{\"a\":0}", 0), ("a", "{\"b\":3}", nil), ("a.b", "{\"a\":{}}", nil), ("a.b", "{\"a\":null}", nil), ("a.b", "{\"a\":7}", nil), ("a.b", "{\"a\":[]}", nil),
    ] as [(String, String, Double?)])
    func aPathIsFollowedAndAbsentIsNotZero(_ path: String, _ text: String, _ count: Double?) {
        var log = ImportLog()
        #expect(FieldPath(path).count(in: record(text), at: place, log: &log) == count)
        #expect(log.finished() == [])
    }

    @Test(arguments: [("\"3\"", "not-a-number"), ("true", "not-a-number"), ("{}", "not-a-number"), ("-1", "not-a-count"), ("1e300", "not-a-count")])
    func whatIsNoCountIsRefused(_ value: String, _ rule: String) {
        var log = ImportLog()
        #expect(FieldPath("a").count(in: record("{\"a\":\(value)}"), at: place, log: &log) == nil)
        #expect(log.finished().map(\.rule) == [rule])
    }

    @Test func peopleAreAsManyAsASnapshotHolds() {
        var log = ImportLog()
        #expect(FieldPath("a").people(in: record("{\"a\":2147483647}"), at: place, log: &log) == 2_147_483_647)
        #expect(FieldPath("a").people(in: record("{\"a\":2147483648}"), at: place, log: &log) == nil)
        #expect(log.finished().map(\.rule) == ["not-a-count"])
    }

    @Test func fieldsAreCutAtSlashesAndCommas() {
        #expect(FieldPath.all(of: "a.b / c").map(\.text) == ["a.b", "c"])
        #expect(FieldPath.all(of: "a, b, c").map(\.text) == ["a", "b", "c"])
        #expect(FieldPath("a.b.c").passed == ["a", "a.b"])
    }

    @Test func whatIsNotReadIsRemembered() {
        var unread = UnreadFields(reading: [FieldPath("a.b"), FieldPath("c")])
        unread.note(record("{\"a\":[{\"b\":1,\"d\":2},{\"e\":3}],\"c\":4,\"f\":{\"g\":5}}"))
        unread.note(record("{\"f\":1}"))
        #expect(unread.names == ["a.d", "a.e", "f"])
    }
}
