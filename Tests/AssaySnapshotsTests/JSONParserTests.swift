import AssayTestSupport
import Foundation
import Testing

@testable import AssaySnapshots

@Suite struct JSONParserTests {
    private func fault(_ text: String) -> String? { fault(Array(text.utf8)) }

    private func fault(_ bytes: [UInt8]) -> String? {
        let text = bytes.span
        if let diagnostic = TextEncoding.fault(in: text, path: "t.json", help: "save it as UTF-8") { return diagnostic.rendered() }
        do throws(JSONFault) {
            _ = try JSONParser.document(text)
            return nil
        } catch {
            return error.diagnostic(in: text, from: TextPosition(line: 1, offset: 0), path: "t.json").rendered()
        }
    }

    @Test(arguments: [
        ("[1,]", "a comma before ']'", "1:3", "remove it: JSON has no trailing commas"),
        ("{\n  \"a\": 1,\n}", "a comma before '}'", "2:9", "remove it: JSON has no trailing commas"),
        ("[1] // x", "expected nothing after the value, but found '/'", "1:5", nil),
        ("[/* x */ 1]", "JSON has no comments", "1:2", "remove it, or use the key 'note'"),
        ("[NaN]", "'NaN' is not JSON", "1:2", "write null for a value that is not given"),
        ("[-Infinity]", "'-Infinity' is not JSON", "1:2", "write null for a value that is not given"),
        ("[None]", "'None' is not JSON", "1:2", "write null for a value that is not given"),
        ("[tokens]", "'tokens' is not JSON", "1:2", "put a text in double quotes"),
        ("[01]", "not a JSON number", "1:2", "write it without leading zeros: 1234.5"),
        ("[5.]", "not a JSON number", "1:2", "write a digit after the point, or leave it out: 1234"),
        ("['a']", "a string begins with '", "1:2", "JSON's quotes are double: \"…\""), ("[1 2]", "expected ',' or ']', but found a digit", "1:4", nil),
        ("{a: 1}", "expected a key in double quotes, but found 'a'", "1:2", nil), ("{\"a\" 1}", "expected ':' after the key, but found a digit", "1:6", nil),
        ("[\"a", "the string that begins here is never closed", "1:2", "close it with a double quote"),
        ("[\"\\ud800\"]", "'\\ud800' is half of a surrogate pair", "1:3", "write the character itself"),
        ("[\"a\\uD83D\\n\"]", "'\\uD83D' is half of a surrogate pair", "1:4", "write the character itself"),
        ("[\"\\udc00\\ud800\"]", "'\\udc00' is half of a surrogate pair", "1:3", "write the character itself"),
        ("[\"\\x41\"]", "an escape that JSON does not have", "1:3", "write a backslash as \\\\"),
        ("[\"a\tb\"]", "control byte 0x09 inside a string", "1:4", "write it as an escape: \\n for a line end, \\t for a tab"),
        ("[", "the text ends where a value belongs", "1:2", nil), ("[1", "expected ',' or ']', but the text ends", "1:3", nil),
    ])
    func whatIsNotJSONIsRefusedWithItsPlace(text: String, summary: String, place: String, help: String?) {
        #expect(fault(text) == "error: \(summary) [json-syntax]\n  --> t.json:\(place)" + (help.map { "\n  help: \($0)" } ?? ""))
    }

    @Test func aRepeatedKeyIsRefused() {
        #expect(
            fault("{\"a\": 1,\n \"\\u0061\": 2}")
                == "error: key 'a' is given twice in one object [repeated-key]\n  --> t.json:2:2\n  help: keep one of them")
        let many = (0..<100).map { "\"k\($0)\":1" }.joined(separator: ",")
        #expect(fault("{\(many)}") == nil)
        #expect(fault("{\(many),\"k57\":1}")?.hasPrefix("error: key 'k57' is given twice in one object [repeated-key]\n") == true)
    }

    @Test func depthIsLimited() {
        #expect(fault(String(repeating: "[", count: 64) + String(repeating: "]", count: 64)) == nil)
        for text in [String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 100_000)] {
            #expect(fault(text)?.hasPrefix("error: arrays and objects are nested more than 64 deep [too-deep]\n") == true)
        }
    }

    @Test func valuesKeepTheirPlaceAndText() throws {
        let bytes = Array("[null, true,\n \"a\\n\\u00e9\\ud83d\\ude00\\/\", 9007199254740993]".utf8)
        let text = bytes.span
        guard case .array(let values) = try JSONParser.document(text).content else { return #expect(Bool(false)) }
        let start = TextPosition(line: 1, offset: 0)
        #expect(values.map { start.location(of: $0.offset, in: bytes.span, path: "").description } == [":1:2", ":1:8", ":2:2", ":2:29"])
        guard case .string(let string) = values[2].content, case .number(let digits) = values[3].content else { return #expect(Bool(false)) }
        #expect(String(decoding: string.bytes(in: text), as: UTF8.self) == "a\né😀/")
        #expect(String(decoding: bytes[digits], as: UTF8.self) == "9007199254740993")
    }

    @Test(.enabled(if: Fixtures.shared("corpora/JSONTestSuite") != nil, "the corpus JSONTestSuite is absent"))
    func theTestSuiteIsAcceptedAndRefusedAsItSays() throws {
        var counts: [Character: Int] = [:]
        for url in try Fixtures.files(in: Fixtures.shared("corpora/JSONTestSuite/test_parsing")!, extension: "json") {
            let name = url.lastPathComponent
            let bytes = try Fixtures.bytes(url)
            let fault = fault(bytes)
            // Whatever its kind, a snapshot of it ends in a reading.
            let reading = JSONSnapshotReader().read(bytes, path: name, capture: nil, schema: TestSite.schema)
            #expect(!reading.diagnostics.isEmpty, "\(name)")
            switch name.first {
            case "y" where name.hasPrefix("y_object_duplicated_key"): #expect(fault?.contains("[repeated-key]") == true, "\(name)")
            case "y": #expect(fault == nil, "\(name)")
            case "n": #expect(fault != nil, "\(name)")
            default: break
            }
            counts[name.first ?? "?", default: 0] += 1
        }
        #expect(counts == ["y": 95, "n": 188, "i": 35])
    }
}
