import Testing

@testable import AssaySnapshots

@Suite struct TextEncodingTests {
    @Test func otherEncodingsAreNamed() {
        let text = "metric,value\ntokens,1\n"
        let utf16 = [
            "error: the file is UTF-16, and Assay reads UTF-8 [not-utf8]\n  --> s.csv:1:1\n  help: save it as UTF-8 (in Excel: \"CSV UTF-8\")"
        ]
        #expect(TestSite.csv([0xFF, 0xFE] + text.utf8.flatMap { [$0, 0] }).rendered == utf16)
        #expect(TestSite.csv([0xFE, 0xFF] + text.utf8.flatMap { [0, $0] }).rendered == utf16)
        #expect(TestSite.csv(text.utf8.flatMap { [$0, 0] }).rendered == utf16)
        #expect(
            TestSite.csv(Array("metric,value,note\ntokens,1,caf".utf8) + [0xE9, 0x0A]).rendered == [
                """
                error: byte 0xE9 is not UTF-8: the file looks like Latin-1 (Windows-1252) [not-utf8]
                  --> s.csv:2:13
                  help: save it as UTF-8 (in Excel: "CSV UTF-8")
                """
            ])
    }

    @Test func aJSONFileIsNotSavedInExcel() {
        let reading = JSONSnapshotReader().read([0xFF, 0xFE, 0x5B, 0x00], path: "s.json", capture: nil, schema: TestSite.schema)
        #expect(reading.rendered == ["error: the file is UTF-16, and Assay reads UTF-8 [not-utf8]\n  --> s.json:1:1\n  help: save it as UTF-8"])
        #expect(TestSite.json(Array("[\"".utf8) + [0xFF]).diagnostics.map(\.help) == ["save it as UTF-8"])
    }

    /// Every sequence of one to three bytes, and the borders of four, against the standard library.
    @Test func validityIsThatOfTheStandardLibrary() {
        func check(_ bytes: [UInt8]) {
            let padded = [UInt8](repeating: 0x61, count: 31) + bytes + Array("abc".utf8)
            #expect((TextEncoding.fault(in: padded.span, path: "", help: "") == nil) == (String(validating: padded, as: UTF8.self) != nil), "\(bytes)")
        }
        let edges: [UInt8] = [0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF]
        for a in UInt8.min...UInt8.max {
            check([a])
            for b in edges {
                check([a, b])
                for c in edges {
                    check([a, b, c])
                    if a >= 0xEF { for d in [0x61, 0x80, 0xBF, 0xC0] as [UInt8] { check([a, b, c, d]) } }
                }
            }
        }
    }

    @Test func aTextMayEndInsideASequence() {
        for bytes in [[0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98]] as [[UInt8]] { #expect(TextEncoding.fault(in: bytes.span, path: "", help: "") != nil) }
    }
}
