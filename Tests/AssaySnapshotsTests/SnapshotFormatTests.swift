import Testing

@testable import AssaySnapshots

@Suite struct SnapshotFormatTests {
    @Test func theExtensionDecides() {
        #expect(SnapshotFormat(fileName: "2026-W21.csv") == .csv)
        #expect(SnapshotFormat(fileName: "a.b.JSON") == .json)
        for name in ["csv", "notes.txt", "a.csv.gz", "", "a."] { #expect(SnapshotFormat(fileName: name) == nil) }
    }

    @Test func eachFormatHasItsReader() {
        #expect(SnapshotFormat.csv.reader is CSVSnapshotReader)
        #expect(SnapshotFormat.json.reader is JSONSnapshotReader)
    }
}
