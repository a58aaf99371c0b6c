import AssayDiagnostics
import Testing

@testable import AssaySnapshots

@Suite struct MappedGroupsTests {
    private let place = SourceLocation(path: "x.json", line: 1)

    @Test func withoutAMapEverythingIsOfEverybody() {
        var (groups, log) = (MappedGroups("teams", map: nil), ImportLog())
        #expect(groups.groups(of: [], unnamed: "-", at: place) == ["all"])
        #expect(groups.finish(help: "", log: &log).isEmpty && log.finished().isEmpty)
    }

    @Test func whatTheMapDoesNotKnowIsCounted() {
        var (groups, log) = (MappedGroups("teams", map: GroupMap([("a", "x"), ("none", "y")])), ImportLog())
        #expect(groups.groups(of: ["a"], unnamed: "none", at: place) == ["x"])
        #expect(groups.groups(of: [], unnamed: "none", at: place) == ["y"])
        for name in ["b", "c", "b"] { #expect(groups.groups(of: [name], unnamed: "none", at: place) == []) }
        #expect(groups.finish(help: "", log: &log) == ["what 2 of the teams did: they are in no group of --group-map"])
        #expect(log.finished().isEmpty)
    }

    @Test func namesThatMakeOneIdAreToldApart() {
        var named = NamedGroups()
        for title in ["Data/AI", "data ai", "Data AI", "---", "2nd line"] { named.see(title) }
        #expect(named.groups.mapValues(\.id) == ["Data AI": "data-ai", "Data/AI": "data-ai-2", "data ai": "data-ai-3", "2nd line": "group-2nd-line"])
        named.declared = [ImportedGroup(id: "research", title: "Data/AI"), ImportedGroup(id: "data-ai", title: "data ai")]
        #expect(named.groups.mapValues(\.id) == ["Data AI": "data-ai-2", "Data/AI": "research", "data ai": "data-ai", "2nd line": "group-2nd-line"])
    }
}
