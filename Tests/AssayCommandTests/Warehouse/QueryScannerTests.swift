import Testing

@testable import assay

@Suite struct QueryScannerTests {
    /// Whatever the text is: each byte lies in one piece, in order.
    @Test(arguments: [false, true]) func piecesCoverTheText(_ hasBackslashes: Bool) {
        let parts = ["'", "\"", "`", "\\", "$", "$$", "$a$", "--", "/*", "*/", ";", ":", ":week", "::", "e", "E'", "r'", "a", "1", " ", "\n", "ä", "[", ")", "-", "/"]
        var number: UInt64 = 42
        for _ in 0..<4_000 {
            var text = ""
            for _ in 0..<12 {
                number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += parts[Int(number >> 33) % parts.count]
            }
            let bytes = Array(text.utf8)
            var scanner = QueryScanner(bytes, hasBackslashes: hasBackslashes)
            var end = 0
            while let piece = scanner.next() {
                #expect(piece.range.lowerBound == end && piece.range.upperBound > end && piece.range.upperBound <= bytes.count, "\(text)")
                end = piece.range.upperBound
            }
            #expect(end == bytes.count, "\(text)")
        }
    }

    @Test func pieces() {
        let text = Array("SELECT a,':b' -- c\nFROM d;".utf8)
        var scanner = QueryScanner(text, hasBackslashes: false)
        var pieces: [String] = []
        while let piece = scanner.next() { if piece.kind != .space { pieces.append("\(piece.kind) \(String(decoding: text[piece.range], as: UTF8.self))") } }
        #expect(pieces == ["code SELECT", "code a", "code ,", "quoted ':b'", "comment -- c", "code FROM", "code d", "semicolon ;"])
    }
}
