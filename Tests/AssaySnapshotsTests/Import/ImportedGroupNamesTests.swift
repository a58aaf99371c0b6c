import Testing

@testable import AssaySnapshots

@Suite struct ImportedGroupNamesTests {
    @Test(arguments: [
        ("Core", "core"), ("Finance / Senior IC", "finance-senior-ic"), ("  R&D  ", "r-d"), ("2nd line", "group-2nd-line"), ("All", "group-all"), ("INDEX", "group-index"),
        ("Zürich", "z-rich"), ("web-2", "web-2"), ("a__b", "a-b"), ("@core[", "core"),
    ])
    func namesBecomeIds(_ title: String, _ id: String) {
        #expect(ImportedGroup(named: title) == ImportedGroup(id: id, title: title))
    }

    @Test(arguments: ["", "---", "研究"])
    func noIdIsMadeOfNoLetters(_ title: String) { #expect(ImportedGroup(named: title) == nil) }
}
