import AssayDiagnostics
import AssayMetrics
import Testing

@testable import AssaySnapshots

@Suite struct GitHubCopilotTeamsTests {
    private let monday = Week("2026-W21")!.monday

    /// Teams of rows: person, days after Monday, number, slug, organisation.
    private func teams(_ rows: (Int, Int, Int, String, String)...) -> GitHubCopilotTeams {
        var log = ImportLog()
        var teams = GitHubCopilotTeams()
        for (line, (person, day, number, slug, organisation)) in rows.enumerated() {
            let text = "{\"team_id\":\(number),\"slug\":\"\(slug)\",\"organization_id\":\"\(organisation)\"}"
            let record = ExportJSON.documents(ExportFile(path: "x", bytes: Array(text.utf8)), log: &log)[0]
            teams.add(record, person: "\(person)", login: "user-0\(person)", on: monday.advanced(by: day), at: SourceLocation(path: "x", line: line + 1))
        }
        return teams
    }

    private func ids(_ teams: GitHubCopilotTeams, _ person: Int, _ day: Int, map: GroupMap? = nil) -> [String] {
        GitHubCopilotGroups(teams, map).ids(of: "\(person)", login: "user-0\(person)", on: monday.advanced(by: day).daysSince1970)
    }

    @Test func aPersonInTwoTeamsIsInBoth() {
        let teams = teams((1, 0, 4, "web", "9"), (1, 0, 5, "shop", "9"), (2, 0, 4, "web", "9"))
        #expect(ids(teams, 1, 0) == ["shop", "web"])
        #expect(ids(teams, 2, 0) == ["web"])
        #expect(ids(teams, 3, 0) == [])
        // A bill knows logins only.
        #expect(GitHubCopilotGroups(teams, nil).ids(of: nil, login: "user-02", on: monday.daysSince1970) == ["web"])
    }

    @Test func aDayWithoutAFileTakesTheLastBeforeOrElseTheFirst() {
        let teams = teams((1, 2, 4, "web", "9"), (1, 4, 5, "shop", "9"))
        #expect((0...6).map { ids(teams, 1, $0) } == [["web"], ["web"], ["web"], ["web"], ["shop"], ["shop"], ["shop"]])
    }

    @Test func twoTeamsOfOneNameAreToldApart() {
        let teams = teams((1, 0, 4, "web", "9"), (2, 0, 5, "web", "9"), (3, 0, 4, "web", "8"), (4, 0, 6, "日本", "9"))
        #expect((1...4).map { ids(teams, $0, 0) } == [["web-4-9"], ["web-5-9"], ["web-4-8"], ["team-6-9"]])
        #expect(GitHubCopilotGroups(teams, nil).title(of: "team-6-9") == "日本")
    }

    @Test func aTeamKeepsItsGroupWhenItIsRenamed() {
        let teams = teams((1, 0, 4, "web", "9"), (1, 3, 4, "front", "9"))
        #expect(ids(teams, 1, 0) == ["front"])
        #expect(ids(teams, 1, 3) == ["front"])
    }

    @Test func aMapNamesTeams() {
        let teams = teams((1, 0, 4, "web", "9"), (1, 0, 5, "shop", "9"), (2, 0, 6, "other", "9"))
        let map = GroupMap([("web", "sales"), ("shop", "sales"), ("user-02", "sales")])
        #expect(ids(teams, 1, 0, map: map) == ["sales"])
        #expect(ids(teams, 2, 0, map: map) == [])
    }
}
