import Testing

@testable import assay

struct RecordWriterTests {
    private func written(_ write: (inout RecordWriter) -> Void) -> String { String(decoding: RecordWriter.bytes(write), as: UTF8.self) }

    @Test func `objects and lists are on one line`() {
        #expect(written { $0.object(["a", "b"]) { writer, key in writer.member(key) { $0.array([1, 2]) { $0.raw("\($1)") } } } } == #"{"a": [1, 2], "b": [1, 2]}"#)
        #expect(written { $0.object([String]()) { $0.text($1) } } == "{}")
        #expect(written { $0.array([String]()) { $0.text($1) } } == "[]")
    }

    @Test func `text is escaped where JSON asks for it`() {
        #expect(written { $0.text("a \"b\"\\\n\u{1}é") } == #""a \"b\"\\\n\u0001é""#)
    }
}
