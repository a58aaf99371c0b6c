import Testing

@testable import AssayCommentary

@Suite struct SourceTextTests {
    @Test func linesEndAtEachKindOfEnding() {
        let text = SourceText(Array("a\nbc\r\n\rd\r".utf8), firstLine: 7)
        #expect(text.starts == [0, 2, 6, 7])
        #expect((0..<text.count).map { String(decoding: text.bytes[text.content(of: $0)], as: UTF8.self) } == ["a", "bc", "", "d"])
        #expect(text.place(of: 0) == (7, 1) && text.place(of: 3) == (8, 2) && text.place(of: 7) == (10, 1))
        #expect(SourceText([]).starts == [0] && SourceText([]).count == 1)
    }

    @Test func notableBytesAreBracesAndWhatMayBeInvisible() {
        for byte in UInt8.min...UInt8.max {
            let text = SourceText([byte])
            let mayBe = byte == UInt8(ascii: "{") || [0x7F, 0xC0, 0xC1, 0xC2, 0xE2, 0xEF].contains(byte) || byte >= 0xF0
                || (byte < 0x20 && ![0x09, 0x0A, 0x0D].contains(byte))
            #expect(text.notable.isEmpty == !mayBe, "\(byte)")
            #expect(text.hasBar == (byte == UInt8(ascii: "|")) && text.hasAmpersand == (byte == UInt8(ascii: "&")))
        }
        #expect(SourceText(Array("![ [![!".utf8)).images == 2)
    }

    @Test func whatStandsInsideAWordOfPlainBytesIsSeen() {
        for byte in UInt8.min...UInt8.max {
            let alone = SourceText([byte])
            for position in 0..<16 {
                var bytes = Array("plain text, 16 B".utf8)
                bytes[position] = byte
                let text = SourceText(bytes)
                #expect(text.notable == (alone.notable.isEmpty ? [] : [position]), "\(byte) at \(position)")
                #expect(text.hasBar == alone.hasBar && text.hasAmpersand == alone.hasAmpersand)
                let isEnd = byte == 0x0A || byte == 0x0D
                #expect(text.starts == (isEnd && position < 15 ? [0, position + 1] : [0]))
            }
        }
    }

    @Test func aNeedleIsFoundInsideItsBounds() {
        let text = SourceText(Array("abcabc".utf8))
        #expect(text.find(Array("abc".utf8), from: 1, before: 6) == 3)
        #expect(text.find(Array("abc".utf8), from: 1, before: 5) == nil)
        #expect(text.find([], from: 0, before: 6) == nil && text.find(Array("x".utf8), from: 0, before: 99) == nil)
    }
}
