import AssayDiagnostics
import Testing

@testable import AssaySnapshots

@Suite struct ExportJSONCutTests {
    private func rules(_ text: String) -> [String] {
        var log = ImportLog()
        _ = ExportJSON.documents(ExportFile(path: "x.json", bytes: Array(text.utf8)), log: &log)
        return log.finished().map(\.rule)
    }

    /// Wherever a download stops, it is said to have stopped, unless what is there is whole.
    @Test(arguments: ["{\"a\":[{\"b c\":\"d, e\"},{\"f\":tru", "[\n {\"a\": 12.5, \"b\": \"x\"},\n {\"a\": 1", "{\"a\":1}\n{\"b\":\"\\u00e4"])
    func aTextThatStopsIsTruncated(_ text: String) {
        #expect(rules(text) == ["truncated"])
        for count in 1..<text.utf8.count {
            let head = String(decoding: text.utf8.prefix(count), as: UTF8.self)
            #expect([[], ["truncated"]].contains(rules(head)), "\(head)")
        }
    }

    @Test(arguments: ["{\"a\": nope}", "{\"a\" 1}", "oops", "{\"a\": 1,\n \"b\" 2,\n \"c\": 3", "{\"a\":1}}"])
    func anotherFaultIsNot(_ text: String) { #expect(!rules(text).contains("truncated") && !rules(text).isEmpty) }

    @Test func keysAreFoundHoweverTheyAreWritten() {
        var log = ImportLog()
        let value = ExportJSON.documents(ExportFile(path: "x", bytes: Array("{\"ab\":1,\"a\":2,\"\\u00e4\":3,\"é\":4,\"n\":null}".utf8)), log: &log)[0]
        #expect(["ab", "a", "ä", "é"].map { value[$0]?.number } == [1, 2, 3, 4])
        #expect(value["n"] == nil && value["b"] == nil && value[""] == nil)
    }

    @Test func placesAreCountedInOnePass() {
        var log = ImportLog()
        let values = ExportJSON.documents(ExportFile(path: "x", bytes: Array("\u{FEFF}{}\n\n  {} {}\r\n{\"a\":\n[1]}".utf8)), log: &log)
        var last = ExportJSON.LastPlace()
        #expect(values.map { $0.place(after: &last) } == values.map(\.place))
    }
}
