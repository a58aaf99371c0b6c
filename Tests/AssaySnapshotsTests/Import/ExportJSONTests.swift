import AssayDiagnostics
import Testing

@testable import AssaySnapshots

@Suite struct ExportJSONTests {
    private func read(_ text: String) -> (documents: [ExportJSON], faults: [Diagnostic]) {
        var log = ImportLog()
        let documents = ExportJSON.documents(ExportFile(path: "x.json", bytes: Array(text.utf8)), log: &log)
        return (documents, log.finished())
    }

    @Test(arguments: ["{\"day\":1}\n{\"day\":2}\n", "\u{FEFF}{\"day\":1} {\"day\":2}", "{\"day\":1}\r\n\r\n{\"day\":2}\r\n"])
    func readsOneDocumentALine(_ text: String) {
        let (documents, faults) = read(text)
        #expect(documents.map { $0["day"]?.number } == [1, 2])
        #expect(faults.isEmpty)
    }

    @Test func absentAndNullAreNoValues() throws {
        let value = try #require(read(#"{"a":null,"b":0,"c":"1.50","d":[],"e":true,"f":"","g":"-2e3","h":"1,5"}"#).documents.first)
        #expect(value["a"] == nil && value["z"] == nil)
        #expect(value.keys == ["a", "b", "c", "d", "e", "f", "g", "h"])
        #expect(value["b"]?.number == 0 && value["b"]?.string == nil && value["b"]?.quotedNumber == nil)
        #expect(value["c"]?.number == nil && value["c"]?.quotedNumber == 1.5)
        #expect(value["d"]?.elements?.isEmpty == true && value["b"]?.elements == nil)
        #expect(value["e"]?.bool == true && value["b"]?.bool == nil)
        #expect(value["f"]?.string == "" && value["f"]?.quotedNumber == nil)
        #expect(value["g"]?.quotedNumber == -2000 && value["h"]?.quotedNumber == nil)
        #expect(value["b"]?["x"] == nil && value["b"]?.keys == [] && value.isObject && value["b"]?.isObject == false)
    }

    @Test func numbersBeyondAllDoublesAreNone() throws {
        #expect(try #require(read("[1e999]").documents.first?.elements?.first).number == nil)
    }

    @Test func placesAreLines() throws {
        let documents = read("{\"a\":1}\n{\"a\":\n  [2,\n   {\"b\":3}]}").documents
        #expect(documents.map(\.place.line) == [1, 2])
        #expect(try #require(documents[1]["a"]?.elements?[1]["b"]).place == SourceLocation(path: "x.json", line: 4, column: 9))
    }

    @Test func aDownloadThatStoppedAnywhereIsTruncated() {
        let text = Array(#"{"day":"2026-05-18","n":[12,-3.5e2,true,null,"a\u00e4\n"],"t":{}}"#.utf8)
        for length in 1..<text.count {
            var log = ImportLog()
            let documents = ExportJSON.documents(ExportFile(path: "x.json", bytes: Array(text[..<length])), log: &log)
            #expect(documents.isEmpty)
            #expect(log.finished().map(\.rule) == ["truncated"], "cut after \(length) bytes")
        }
    }

    @Test func repeatedKeysAndStrayTextAreFaults() {
        #expect(read(#"{"a":1,"a":2}"#).faults.count == 1)
        let stray = read("{\"a\":1}\n{\"a\" 2}\n{\"a\":3}")
        #expect(stray.documents.isEmpty)
        #expect(stray.faults.map(\.location?.line) == [2])
        #expect(stray.faults.first?.rule != "truncated")
    }
}
