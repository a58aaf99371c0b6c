import Foundation
import Testing

/// `assay import` as somebody uses it, week after week.
struct ImportTests {
    private static let configuration = """
        site: {title: Copilot, organisation: Example Ltd}
        disclosure: {minimum_people: 5}
        metrics:
          - {id: copilot-active, title: People, kind: adoption, unit: people, better: neither, aggregate: none, definition: People active in the week., source: GitHub}
          - {id: merged, title: Merged, kind: value, unit: changes, better: up, aggregate: sum, definition: Changes merged., source: GitHub}
        pairs:
          - {id: active-merged, title: Active and merged, adoption: copilot-active, value: merged, hypothesis: More people merge more., expected: {adoption: +50 %, value: +10 %}}

        """

    /// Days of 2026, from the Monday of a week on, with this many people in the trailing week.
    private func days(from week: Int, weeks: Int, people: (Int) -> Int = { 40 + $0 }) -> String {
        let monday = DateComponents(calendar: Calendar(identifier: .iso8601), timeZone: TimeZone(secondsFromGMT: 0), weekday: 2, weekOfYear: week, yearForWeekOfYear: 2026).date!
        return (0..<7 * weeks).map { offset in
            let day = monday.addingTimeInterval(Double(offset) * 86_400).formatted(.iso8601.year().month().day())
            return "{\"day\":\"\(day)\",\"organization_id\":\"1\",\"daily_active_users\":20,\"weekly_active_users\":\(people(week + offset / 7)),\"monthly_active_users\":60}\n"
        }.joined()
    }

    private func site() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(ImportTests.configuration, to: "site/assay.yaml")
        try FileManager.default.createDirectory(at: scratch.url.appending(path: "home"), withIntermediateDirectories: true)
        return scratch
    }

    private func load(_ scratch: Scratch, _ more: String...) async throws -> AssayProcess.Outcome {
        try await AssayProcess.run(["import", "github-copilot", "export.ndjson", "--site", "site"] + more, in: scratch.url)
    }

    @Test func `an export becomes a capture of its last whole week, with how it came about`() async throws {
        let scratch = try site()
        try scratch.write(days(from: 14, weeks: 3) + days(from: 17, weeks: 1).split(separator: "\n").prefix(3).joined(separator: "\n") + "\n", to: "export.ndjson")
        let outcome = try await load(scratch)
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        #expect(try scratch.text("site/snapshots/2026-W16/github-copilot.csv") == """
            week,group,metric,value,people,numerator,denominator,status,note
            2026-W14,all,copilot-active,54,54,,,,
            2026-W15,all,copilot-active,55,55,,,,
            2026-W16,all,copilot-active,56,56,,,,

            """)
        #expect(outcome.standardError.contains("left out: 2026-W17 is partial: the export has 3 of its 7 days"))
        #expect(outcome.standardError.contains("3 figures written to site/snapshots/2026-W16/github-copilot.csv"))
        #expect(try scratch.text("site/snapshots/2026-W16/github-copilot.source.json").contains("import github-copilot"))
        let alone = try await scratch.assay("build", "site")
        #expect(alone.exitCode == 0, "\(alone.standardError)")
        #expect(try !scratch.text("site/dist/2026/W16/data.csv").contains("copilot-active,2026-W15"), "adoption is not told alone")
        try scratch.write("week,metric,value,people\n2026-W15,merged,30,55\n2026-W16,merged,31,56\n", to: "site/snapshots/2026-W16/merged.csv")
        let build = try await scratch.assay("build", "site")
        #expect(build.exitCode == 0, "\(build.standardError)")
        #expect(try scratch.text("site/dist/2026/W16/data.csv").contains("all,copilot-active,2026-W15,55,people,final"))
        #expect(try scratch.names("site/.assay").filter { $0.hasSuffix(".csv") } == [], "what was tried is gone")
    }

    @Test func `the next week's export brings only what is new`() async throws {
        let scratch = try site()
        try scratch.write(days(from: 14, weeks: 3), to: "export.ndjson")
        #expect(try await load(scratch).exitCode == 0)
        let again = try await load(scratch)
        #expect(again.exitCode == 0)
        #expect(again.standardError.contains("nothing new: no file was written"))
        try scratch.write(days(from: 14, weeks: 4), to: "export.ndjson")
        let next = try await load(scratch)
        #expect(next.exitCode == 0, "\(next.standardError)")
        #expect(try scratch.names("site/snapshots") == ["2026-W16", "2026-W17"])
        // The new week, and the one before, which was provisional until now.
        #expect(try scratch.text("site/snapshots/2026-W17/github-copilot.csv").split(separator: "\n").count == 3)
        #expect(next.standardError.contains("known already: 2 figures"))
    }

    /// Of value metrics, that is: the number of people of a past week stays, and so does a figure that is one.
    @Test func `people of past weeks stay as they were first captured`() async throws {
        let scratch = try site()
        try scratch.write(days(from: 14, weeks: 3), to: "export.ndjson")
        #expect(try await load(scratch).exitCode == 0)
        try scratch.write(days(from: 14, weeks: 4) { $0 == 15 ? 61 : 40 + $0 }, to: "export.ndjson")
        let outcome = try await load(scratch)
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        #expect(outcome.standardError.contains("kept as first captured: 1 figure"))
        #expect(try !scratch.text("site/snapshots/2026-W17/github-copilot.csv").contains("2026-W15"))
    }

    @Test func `a figure told otherwise asks for a note, and is restated with one`() async throws {
        let scratch = try site()
        // People that stay, and a figure that moves: of a metric that the site takes under its own name.
        try scratch.replace("unit: people, better: neither", with: "unit: people, better: neither, counts: nothing", in: "site/assay.yaml")
        try scratch.write("metric,value,people\ncopilot-active,50,56\n", to: "site/snapshots/2026-W16/hand.csv")
        try scratch.write(days(from: 16, weeks: 1), to: "export.ndjson")
        let refused = try await load(scratch)
        #expect(refused.exitCode == 1)
        #expect(refused.standardError.contains("'copilot-active' of 'all' in 2026-W16 differs from what the site knows [restatement-without-note]"), "\(refused.standardError)")
        #expect(try scratch.names("site/snapshots/2026-W16") == ["hand.csv"])
        let noted = try await load(scratch, "--note", "Counted by hand before")
        #expect(noted.exitCode == 0, "\(noted.standardError)")
        #expect(try scratch.text("site/snapshots/2026-W16/github-copilot.csv").contains("2026-W16,all,copilot-active,56,56,,,provisional,Counted by hand before"))
    }

    private static let viva = """
        site: {title: Viva, organisation: Example Ltd}
        disclosure: {minimum_people: 5}
        metrics:
          - {id: viva-copilot-actions, title: Actions, kind: adoption, unit: actions, better: neither, aggregate: sum, definition: Actions with Copilot., source: Viva}
          - {id: viva-meeting-hours, title: Meetings, kind: value, unit: hours, better: down, aggregate: mean, definition: Hours in meetings., source: Viva}
        pairs:
          - {id: actions-meetings, title: Actions and meetings, adoption: viva-copilot-actions, value: viva-meeting-hours, hypothesis: Fewer hours., expected: {adoption: +50 %, value: 5 %}, groups: each}

        """

    /// Twelve people of one organisation, nine of one level and three of another, in one week; all but one of the three did nothing.
    private func query(_ scratch: Scratch) throws {
        let rows = (0..<12).map { "p\($0),2026-03-02,\($0 == 11 ? 14 : $0 < 9 ? 10 : 0),\(4 + $0 % 3),Finance,\($0 < 9 ? "Junior" : "Executive")" }
        try scratch.write("PersonId,MetricDate,Copilot_actions_taken_in_Teams,Meeting_hours,Organization,LevelDesignation\n" + rows.joined(separator: "\n") + "\n", to: "query.csv")
    }

    /// Finance less its juniors would be one person's figure.
    @Test func `the same people are not told by a second grouping`() async throws {
        let scratch = try Scratch()
        try scratch.write(ImportTests.viva, to: "site/assay.yaml")
        try query(scratch)
        let configuration = scratch.url.appending(path: "site/assay.yaml").path(percentEncoded: false)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: configuration)
        let first = try await scratch.assay("import", "viva", "query.csv", "--site", "site", "--by", "Organization")
        #expect(first.exitCode == 0, "\(first.standardError)")
        #expect(try FileManager.default.attributesOfItem(atPath: configuration)[.posixPermissions] as? Int == 0o600, "what was private stays so")
        let second = try await scratch.assay("import", "viva", "query.csv", "--site", "site", "--by", "Organization,LevelDesignation")
        #expect(second.exitCode == 0, "\(second.standardError)")
        #expect(second.standardError.contains("of groups of which nothing was told when their week was first captured"), "\(second.standardError)")
        #expect(try scratch.names("site/snapshots/2026-W10").filter { $0.hasSuffix(".csv") } == ["viva.csv"])
        #expect(try !scratch.text("site/snapshots/2026-W10/viva.csv").contains("finance-junior"))
    }

    @Test func `of too few people it is written that they are hidden`() async throws {
        let scratch = try Scratch()
        try scratch.write(ImportTests.viva, to: "site/assay.yaml")
        try query(scratch)
        let outcome = try await scratch.assay("import", "viva", "query.csv", "--site", "site", "--by", "Organization,LevelDesignation")
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        let text = try scratch.text("site/snapshots/2026-W10/viva.csv")
        #expect(text.contains("2026-W10,finance-executive,viva-copilot-actions,,,,,hidden,"))
        #expect(text.contains("2026-W10,finance-junior,viva-copilot-actions,90,9,,,,"))
        #expect(try !scratch.text("site/snapshots/2026-W10/viva.source.json").contains("12"))
    }

    /// `assay.yaml` is as it was when the figures cannot be written.
    @Test func `what cannot be written leaves the configuration as it was`() async throws {
        let scratch = try Scratch()
        try scratch.write(ImportTests.viva, to: "site/assay.yaml")
        try query(scratch)
        try scratch.write("a file where the capture's folder belongs", to: "site/snapshots/2026-W10")
        let outcome = try await scratch.assay("import", "viva", "query.csv", "--site", "site", "--by", "Organization")
        #expect(outcome.exitCode != 0)
        #expect(try scratch.text("site/assay.yaml") == ImportTests.viva)
    }

    @Test func `a dry run prints the rows and writes nothing`() async throws {
        let scratch = try site()
        try scratch.write(days(from: 14, weeks: 1), to: "export.ndjson")
        let outcome = try await load(scratch, "--dry-run")
        #expect(outcome.exitCode == 0)
        // The export ends on the Sunday: its last days may still change.
        #expect(outcome.standardOutput.contains("2026-W14,all,copilot-active,54,54,,,provisional,"))
        #expect(!scratch.exists("site/snapshots"))
    }

    @Test func `the site's own name for a metric is taken`() async throws {
        let scratch = try site()
        try scratch.write(ImportTests.configuration.replacing("copilot-active", with: "active"), to: "site/assay.yaml")
        try scratch.write(days(from: 14, weeks: 1), to: "export.ndjson")
        let undeclared = try await load(scratch)
        #expect(undeclared.exitCode == 1 && undeclared.standardError.contains("[undeclared]"))
        let named = try await load(scratch, "--as", "copilot-active=active")
        #expect(named.exitCode == 0, "\(named.standardError)")
        #expect(try scratch.text("site/snapshots/2026-W14/github-copilot.csv").contains("all,active,54,54"))
        let unknown = try await load(scratch, "--as", "copilot-active=actve")
        #expect(unknown.exitCode == 1 && unknown.standardError.contains("did you mean 'active'?"))
    }

    /// Deployments are counted by no person: without their number the whole group-week would be hidden, and that for good.
    @Test func `a source that counts no people needs their number in the site`() async throws {
        let scratch = try site()
        let metric = "  - {id: gitlab-deployments, title: Deployments, kind: value, unit: deployments, better: up, aggregate: sum, definition: Deployments., source: GitLab}\n"
        try scratch.write(ImportTests.configuration.replacing("pairs:\n", with: metric + "pairs:\n"), to: "site/assay.yaml")
        let days = (18...24).map { "{\"date\":\"2026-05-\($0)\",\"value\":3}" }.joined(separator: ",")
        try scratch.write("[\(days)]", to: "shop_deployment_frequency.json")
        func load() async throws -> AssayProcess.Outcome { try await scratch.assay("import", "gitlab-dora", "shop_deployment_frequency.json", "--site", "site") }
        let refused = try await load()
        #expect(refused.exitCode == 1)
        #expect(refused.standardError.contains("help: say so under 'groups:', as {id: all, people: 120}"), "\(refused.standardError)")
        try scratch.write("groups: [{id: all, people: 120}]\n" + scratch.text("site/assay.yaml"), to: "site/assay.yaml")
        #expect(try await load().exitCode == 0)
        #expect(try scratch.text("site/snapshots/2026-W21/gitlab-dora.csv").contains("2026-W21,all,gitlab-deployments,21,,,,,"))
    }

    @Test func `what is told late belongs to the newest capture`() async throws {
        let scratch = try site()
        try scratch.write("metric,value,people\nmerged,50,56\n", to: "site/snapshots/2026-W20/hand.csv")
        try scratch.write(days(from: 14, weeks: 2), to: "export.ndjson")
        let older = try await load(scratch, "--week", "2026-W15")
        #expect(older.exitCode == 1 && older.standardError.contains("[older-capture]"))
        #expect(try await load(scratch).exitCode == 0)
        #expect(try scratch.names("site/snapshots") == ["2026-W20"])
        #expect(try scratch.names("site/snapshots/2026-W20") == ["github-copilot.csv", "github-copilot.source.json", "hand.csv"])
    }

    /// What is wrong, what is said, and that nothing is written.
    @Test(arguments: [
        ("<!DOCTYPE html><html><title>Sign in</title></html>", "[web-page]"), ("{\"day\":\"2026-04-20\",\"weekly_active_us", "[truncated]"), ("", "[empty-export]"),
        ("{\"object\":\"page\",\"data\":[{\"object\":\"bucket\",\"start_time\":1730419200,\"results\":[]}]}", "error: "),
        ("{\"day\":\"2026-04-20\",\"weekly_active_users\":40}", "[nothing-to-import]"),
    ])
    func `a file that is no such export is refused whole`(_ export: String, _ rule: String) async throws {
        let scratch = try site()
        try scratch.write(export, to: "export.ndjson")
        let outcome = try await load(scratch)
        #expect(outcome.exitCode == 1)
        #expect(outcome.standardError.contains(rule), "\(outcome.standardError)")
        #expect(try scratch.names("site") == ["assay.yaml"])
    }

    @Test func `a file that is not there, and a folder that may not be written`() async throws {
        let scratch = try site()
        let missing = try await load(scratch)
        #expect(missing.exitCode == 1 && missing.standardError.contains("[unreadable]"))
        try scratch.write(days(from: 14, weeks: 1), to: "export.ndjson")
        try scratch.write("no folder", to: "site/snapshots")
        let blocked = try await load(scratch)
        #expect(blocked.exitCode != 0)
        #expect(try scratch.text("site/snapshots") == "no folder")
    }

    @Test func `one document says the same to a script`() async throws {
        let scratch = try site()
        try scratch.write(days(from: 14, weeks: 1), to: "export.ndjson")
        let outcome = try await load(scratch, "--json")
        let document = try #require(try JSONSerialization.jsonObject(with: Data(outcome.standardOutput.utf8)) as? [String: Any])
        #expect(document["written"] as? Bool == true)
        #expect((document["figures"] as? [String: Int])?["new"] == 1)
        #expect(outcome.standardError.isEmpty)
    }

    @Test func `every format says what it needs`() async throws {
        let scratch = try site()
        let list = try await scratch.assay("import", "--list")
        #expect(list.exitCode == 0 && list.standardOutput.contains("github-copilot  GitHub Copilot"))
        let document = try await scratch.assay("import", "--list", "--json")
        let formats = try #require(try JSONSerialization.jsonObject(with: Data(document.standardOutput.utf8)) as? [[String: Any]])
        for format in formats {
            let name = try #require(format["format"] as? String)
            for key in ["title", "reads", "export"] { #expect((format[key] as? String)?.isEmpty == false, "\(name): \(key)") }
            let one = try await scratch.assay("import", "--list", name)
            #expect(one.standardOutput.contains("Export: "))
        }
        let wrong = try await scratch.assay("import", "github-copilt", "x")
        #expect(wrong.exitCode == 64 && wrong.standardError.contains("did you mean 'github-copilot'?"))
    }
}
