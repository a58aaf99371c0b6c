import AssayDiagnostics
import Testing

@testable import assay

@Suite struct IdentifierTests {
    private static func rules(_ ids: String...) -> [String] {
        var findings = Findings()
        var declared = DeclaredIdentifiers()
        for (index, id) in ids.enumerated() { _ = declared.declare(Located(id, at: .init(path: "assay.yaml", line: index + 1)), &findings) }
        return findings.diagnostics.map(\.rule)
    }

    @Test(arguments: ["a", "Z9", "lead-time", "lead_time", "all", "com", "com10", "console", "indexes", String(repeating: "x", count: 64)])
    func lettersDigitsAndLinesAreAnId(_ id: String) {
        #expect(Self.rules(id) == [])
    }

    @Test(arguments: ["", "9a", "-a", "_a", "a b", "a.b", "a/b", "..", "é", "a\u{301}", "😀", "a\u{0}", "a@b", String(repeating: "x", count: 65), String(repeating: "x", count: 300)])
    func anythingElseIsNone(_ id: String) {
        #expect(Self.rules(id) == ["invalid-id"])
    }

    @Test(arguments: ["index", "INDEX", "con", "Prn", "aux", "nul", "com1", "COM9", "lpt1", "LPT9"]) func reservedNamesAreRefused(_ id: String) {
        #expect(Self.rules(id) == ["reserved-id"])
    }

    @Test func capitalsDoNotTellIdsApart() {
        #expect(Self.rules("retail", "shops", "Retail", "RETAIL", "shops") == ["duplicate-id", "duplicate-id", "duplicate-id"])
    }
}
