import Testing

@testable import AssaySnapshots

@Suite struct NameTableTests {
    private let names = (0..<200).map { "group-\($0)" } + ["a", "b", "exactly8", "exactly-sixteen-", "a-name-that-is-longer-than-sixteen-bytes", "é", "a"]

    @Test func everyNameIsFoundWhereverItStands() {
        let table = NameTable(names)
        for lead in 0..<9 {
            for (index, name) in names.dropLast().enumerated() {
                let bytes = [UInt8](repeating: 0x78, count: lead) + Array(name.utf8)
                #expect(table.index(of: bytes.span, lead, bytes.count) == index)
                #expect(table.index(of: (bytes + [0x2C, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38]).span, lead, bytes.count) == index)
            }
        }
    }

    @Test(arguments: ["", "group-", "group-200", "Group-1", "exactly", "exactly8x", "a\u{0}"]) func otherNamesAreNot(name: String) {
        let bytes = Array(name.utf8)
        #expect(NameTable(names).index(of: bytes.span, 0, bytes.count) == -1)
        #expect(NameTable([]).index(of: bytes.span, 0, bytes.count) == -1)
    }
}
