@testable import AssayMetrics
import Testing

@Suite struct ArchiveWordsTests {
    @Test func whatIsWrittenIsRead() {
        var writer = ArchiveWriter(seal: 7, capacity: 8)
        writer.word(.max)
        writer.number(-3)
        writer.pair(-1, .min)
        for text in ["", "a", "eight by", "nine byte", "ä🙂"] { writer.text(text) }
        var reader = ArchiveReader(writer.finished(), seal: 7)
        #expect(reader.word() == .max && reader.number() == -3 && reader.pair() == (-1, .min))
        #expect((0..<5).map { _ in reader.text() } == ["", "a", "eight by", "nine byte", "ä🙂"])
        #expect(reader.isWhole)
    }

    @Test func whatIsLeftOverIsNotWhole() {
        var writer = ArchiveWriter(seal: 7, capacity: 2)
        writer.number(1)
        writer.number(2)
        var reader = ArchiveReader(writer.finished(), seal: 7)
        #expect(reader.number() == 1 && !reader.isWhole)
        #expect(reader.number() == 2 && reader.isWhole)
        // The checksum is no word.
        #expect(reader.number() == 0 && !reader.isWhole)
    }

    /// A count is never of more than there is room for, so that nothing is made of a damaged one.
    @Test func aCountBeyondTheEndIsNone() {
        for count in [4, .max, -1] {
            var writer = ArchiveWriter(seal: 7, capacity: 4)
            for number in [count, 1, 2] { writer.number(number) }
            var reader = ArchiveReader(writer.finished(), seal: 7)
            #expect(reader.count() == 0 && !reader.isWhole)
        }
    }

    @Test func nothingIsNoArchive() {
        for bytes in [[], [1], [UInt8](repeating: 0, count: 8)] as [[UInt8]] {
            var reader = ArchiveReader(bytes, seal: 7)
            #expect(reader.word() == 0 && !reader.isWhole)
        }
    }
}
