import AssayDiagnostics
import Testing

@testable import AssaySnapshots

@Suite struct GroupMapTests {
    private func read(_ text: String) -> (map: GroupMap, diagnostics: [Diagnostic]) { GroupMap.read(ExportFile(path: "map.csv", bytes: Array(text.utf8))) }

    @Test func namesAreTheSameInUpperAndLowerCase() {
        let (map, diagnostics) = read("\u{FEFF}name,group\r\nAda@Example.org,core\r\nada@example.org,web\r\nADA@example.org,core\r\n\"Doe, J\",web\r\n")
        #expect(diagnostics.isEmpty)
        #expect(map.groups(of: "ada@EXAMPLE.org") == ["core", "web"])
        #expect(map.groups(of: "Doe, J") == ["web"] && map.groups(of: "nobody").isEmpty)
    }

    @Test func spaceAroundNamesIsNone() {
        let (map, diagnostics) = read("name, group\n Ada Lovelace , core \n")
        #expect(diagnostics.isEmpty)
        #expect(map.groups(of: "ada lovelace") == ["core"])
    }

    @Test func columnsMayStandInAnyOrderAmongOthers() { #expect(read("team,group,name\nx,core,ada\n").map.groups(of: "ada") == ["core"]) }

    @Test(arguments: [("name,team\nada,core\n", "missing-column"), ("name,group\nada,\n", "empty-field"), ("name,group\n,core\n", "empty-field"), ("name;group\na;b\n", "foreign-separator")])
    func refuses(_ text: String, _ rule: String) { #expect(read(text).diagnostics.map(\.rule) == [rule]) }

    @Test func noMessageNamesAPerson() {
        let diagnostics = read("name,group\nada@example.org,\nbob@example.org,core,x\n").diagnostics
        #expect(diagnostics.count == 2)
        #expect(!diagnostics.contains { $0.rendered().contains("example.org") })
    }
}
