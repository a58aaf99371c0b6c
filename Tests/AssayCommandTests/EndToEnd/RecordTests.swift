import Foundation
import Testing

/// A published report does not change by itself.
struct RecordTests {
    static let record = "site/published.json"
    /// Figures of the night shift, which is too small to show, as a page or a file might print them. A digest may hold any digits, but no point and no comma.
    static let canaries = ["7919.25", "7959.25", "7,919", "7,959", "7919.3", "7959.3", "7\u{202F}919", "7.9k"]

    /// Three weeks of two groups, the night shift hidden.
    func site() throws -> Scratch {
        let scratch = try Scratch()
        try SiteCase(name: "_base").assemble(in: scratch)
        try scratch.replace(
            "metrics:\n", with: "disclosure: {minimum_people: 10}\ngroups:\n  - {id: mail, title: Mail}\n  - {id: phone, title: Phone}\n  - {id: night, title: Night shift}\nmetrics:\n",
            in: "site/assay.yaml")
        for week in 19...21 { try capture(week, in: scratch) }
        return scratch
    }

    func capture(_ week: Int, nightPeople: Int = 7, in scratch: Scratch) throws {
        let rows = [("mail", "1\(week)", "14\(week)", 24), ("phone", "2\(week)", "24\(week)", 30), ("night", "7919.25", "7959.25", nightPeople)].map { group, drafts, solved, people in
            "drafts,\(group),\(drafts),\(people),,\nsolved,\(group),\(solved),\(people),,\nreopened,\(group),,\(people),30,400\n"
        }
        try scratch.write("metric,group,value,people,numerator,denominator\n" + rows.joined(), to: "site/snapshots/2026-W\(week).csv")
    }

    func output(_ scratch: Scratch) throws -> FileTree { try FileTree(scratch.url.appending(path: "out")) }

    func assay(_ scratch: Scratch, _ command: String, _ more: [String] = []) async throws -> AssayProcess.Outcome {
        try await AssayProcess.run([command, "site", "-o", "out"] + more, in: scratch.url)
    }

    /// The site, published.
    func published(_ scratch: Scratch) async throws -> FileTree {
        let outcome = try await assay(scratch, "publish")
        try #require(outcome.exitCode == 0, "\(outcome.standardError)")
        return try output(scratch)
    }

    func leaks(_ text: String) -> [String] { RecordTests.canaries.filter(text.contains) }

    func leaks(_ tree: FileTree) -> [String] { tree.paths.flatMap { path in leaks(tree.text(path)).map { "\(path) holds \($0)" } } }

    func pages(_ tree: FileTree, _ weeks: ClosedRange<Int> = 19...21) -> [[UInt8]?] { weeks.map { tree.files["2026/W\($0)/index.html"] } }

    @Test func `publish records every report, and publishing or building again changes nothing`() async throws {
        let scratch = try site()
        let first = try await published(scratch)
        let record = try scratch.text(RecordTests.record)
        for week in 19...21 { #expect(record.contains("{\"week\": \"2026-W\(week)\"")) }
        #expect(record.contains("\"hidden\": {\"night\": [\"2026-W19\"]}"))
        #expect(leaks(record) == [])
        #expect(try scratch.names("site").filter { $0.contains("published.json") } == ["published.json"])
        for command in ["publish", "build"] {
            let outcome = try await assay(scratch, command)
            #expect(outcome.exitCode == 0 && !outcome.standardError.contains("warning"), "\(outcome.standardError)")
            #expect(try scratch.text(RecordTests.record) == record)
            #expect(try output(scratch).differences(from: first) == [])
        }
    }

    @Test func `build says what is not recorded, and leaves the record alone`() async throws {
        let scratch = try site()
        _ = try await published(scratch)
        let record = try scratch.text(RecordTests.record)
        try capture(22, in: scratch)
        let outcome = try await assay(scratch, "build")
        #expect(outcome.exitCode == 0)
        #expect(outcome.standardError.contains("not recorded yet: 2026-W22\n"))
        #expect(try scratch.text(RecordTests.record) == record)
        _ = try await published(scratch)
        let lines = try scratch.text(RecordTests.record).split(separator: "\n")
        #expect(lines.filter { $0.contains("{\"week\": ") }.count == 4)
        #expect(lines.filter { $0.contains("\"metrics\": [") }.count == 1, "settings that did not change are kept once")
    }

    @Test func `a snapshot changed afterwards is refused, and nothing is written`() async throws {
        let scratch = try site()
        let first = try await published(scratch)
        let record = try scratch.text(RecordTests.record)
        try scratch.replace("drafts,mail,120", with: "drafts,mail,4321", in: "site/snapshots/2026-W20.csv")
        for command in ["build", "publish"] {
            let outcome = try await assay(scratch, command)
            #expect(outcome.exitCode == 1)
            #expect(outcome.standardError.contains("the report of 2026-W20 would differ from what was published"))
            #expect(!outcome.standardError.contains("the report of 2026-W19"))
            #expect(outcome.standardError.contains("'drafts' of 'mail' in 2026-W20"))
            #expect(!outcome.standardError.contains("4321"))
            #expect(outcome.standardError.contains("[record-differs]\n  --> site/published.json:"))
            #expect(try output(scratch).differences(from: first) == [])
            #expect(try scratch.text(RecordTests.record) == record)
        }
    }

    @Test func `several reports are issued anew in one build`() async throws {
        let scratch = try site()
        _ = try await published(scratch)
        for week in 20...21 { try scratch.replace("drafts,mail,1\(week)", with: "drafts,mail,140", in: "site/snapshots/2026-W\(week).csv") }
        #expect(try await assay(scratch, "build", ["--reissue", "2026-W20", "--note", "why"]).exitCode == 1)
        #expect(try await assay(scratch, "publish", ["--reissue", "2026-W20", "--reissue", "2026-W21", "--note", "why"]).exitCode == 0)
        #expect(try await assay(scratch, "build").exitCode == 0)
    }

    @Test func `a reissue without effect is a warning`() async throws {
        let scratch = try site()
        _ = try await published(scratch)
        let outcome = try await assay(scratch, "build", ["--reissue", "2026-W20", "--note", "why"])
        #expect(outcome.exitCode == 0)
        #expect(outcome.standardError.contains("[reissue-unchanged]"))
        #expect(try await assay(scratch, "build", ["--reissue", "2026-W20", "--note", "why", "--strict"]).exitCode == 1)
    }

    @Test func `a lower minimum shows nothing that was hidden`() async throws {
        let scratch = try site()
        let first = try await published(scratch)
        try scratch.replace("minimum_people: 10", with: "minimum_people: 5", in: "site/assay.yaml")
        try capture(22, nightPeople: 8, in: scratch)
        try scratch.replace("drafts,night,7919.25", with: "drafts,night,31", in: "site/snapshots/2026-W22.csv")
        try scratch.replace("solved,night,7959.25", with: "solved,night,32", in: "site/snapshots/2026-W22.csv")
        let outcome = try await assay(scratch, "build")
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        let tree = try output(scratch)
        #expect(pages(tree, 19...20) == pages(first, 19...20))
        #expect(leaks(tree) == [])
    }

    @Test func `a reissue shows nothing that was hidden`() async throws {
        let scratch = try site()
        _ = try await published(scratch)
        try scratch.replace("minimum_people: 10", with: "minimum_people: 5", in: "site/assay.yaml")
        let outcome = try await assay(scratch, "publish", ["--reissue", "2026-W19", "--reissue", "2026-W20", "--reissue", "2026-W21", "--note", "a lower minimum"])
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        #expect(try leaks(output(scratch)) == [])
        #expect(try leaks(scratch.text(RecordTests.record)) == [])
    }

    @Test func `raising the people of an old row reveals nothing and is refused`() async throws {
        let scratch = try site()
        let first = try await published(scratch)
        try capture(19, nightPeople: 40, in: scratch)
        let outcome = try await assay(scratch, "build")
        #expect(outcome.exitCode == 1)
        #expect(outcome.standardError.contains("the report of 2026-W19 would differ from what was published: it would show 'night' in 2026-W19"))
        #expect(leaks(outcome.standardError) == [])
        #expect(try output(scratch).differences(from: first) == [])
    }

    @Test(arguments: [("adoption: +", "adoption: +1"), ("title: Drafted answers", "title: Answers drafted"), ("minimum_people: 10", "minimum_people: 12")])
    func `changed settings leave past reports as they were`(_ old: String, _ new: String) async throws {
        let scratch = try site()
        let first = try await published(scratch)
        try scratch.replace(old, with: new, in: "site/assay.yaml")
        let outcome = try await assay(scratch, "build")
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        #expect(try pages(output(scratch)) == pages(first))
    }

    @Test func `a metric that is no longer declared stays in past reports`() async throws {
        let scratch = try site()
        let first = try await published(scratch)
        let yaml = try scratch.text("site/assay.yaml")
        let start = try #require(yaml.range(of: "  - id: reopened\n")).lowerBound
        let end = try #require(yaml.range(of: "pairs:\n")).lowerBound
        try scratch.write(yaml.replacingCharacters(in: start..<end, with: "").replacing("    guardrail: reopened\n", with: ""), to: "site/assay.yaml")
        let outcome = try await assay(scratch, "build")
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        #expect(try pages(output(scratch)) == pages(first))
    }

    @Test func `a report on record whose snapshot is gone is refused`() async throws {
        let scratch = try site()
        let first = try await published(scratch)
        try scratch.remove("site/snapshots/2026-W19.csv")
        let outcome = try await assay(scratch, "build")
        #expect(outcome.exitCode == 1)
        #expect(outcome.standardError.contains("the report of 2026-W19 is on record, and can no longer be made"))
        #expect(try output(scratch).differences(from: first) == [])
    }

    @Test func `a record changed by hand is refused with its line`() async throws {
        let scratch = try site()
        let first = try await published(scratch)
        let line = try #require(try scratch.text(RecordTests.record).split(separator: "\n").firstIndex { $0.contains("{\"week\": \"2026-W20\"") }) + 1
        let text = try scratch.text(RecordTests.record)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var changed = lines
        changed[line - 1] = lines[line - 1].replacing("[\"2026-W20\"]", with: "[\"2026-W19/2026-W20\"]")
        try #require(changed != lines)
        try scratch.write(changed.joined(separator: "\n"), to: RecordTests.record)
        for command in ["build", "publish", "check"] {
            let outcome = try await AssayProcess.run([command, "site"] + (command == "check" ? [] : ["-o", "out"]), in: scratch.url)
            #expect(outcome.exitCode == 1)
            #expect(outcome.standardError.contains("[record-digest]\n  --> site/published.json:\(line):"), "\(outcome.standardError)")
        }
        #expect(try output(scratch).differences(from: first) == [])
    }

    /// Its page goes out with all figures and hidden groups, only without its words.
    @Test func `a week whose words are a draft is recorded`() async throws {
        let scratch = try site()
        try scratch.write("---\ntitle: An early word\ndraft: true\n---\n\nQuiet.\n", to: "site/commentary/2026-W21.md")
        _ = try await published(scratch)
        #expect(try !output(scratch).text("2026/W21/index.html").contains("An early word"))
        let record = try scratch.text(RecordTests.record)
        #expect(record.contains("{\"week\": \"2026-W21\""))
        try scratch.replace("minimum_people: 10", with: "minimum_people: 5", in: "site/assay.yaml")
        try scratch.write("---\ntitle: A word\n---\n\nQuiet.\n", to: "site/commentary/2026-W21.md")
        let later = try await published(scratch)
        #expect(try scratch.text(RecordTests.record) == record, "words are no figures")
        #expect(leaks(later) == [], "what was hidden when it went out stays hidden")
    }

    /// A folder with something in it stands where the new record is to be written.
    @Test func `a record that cannot be written ends with 3 and is as it was`() async throws {
        let scratch = try site()
        _ = try await published(scratch)
        let record = try scratch.text(RecordTests.record)
        try capture(22, in: scratch)
        try scratch.write("x", to: "site/.published.json.tmp/x")
        let outcome = try await assay(scratch, "publish")
        #expect(outcome.exitCode == 3)
        #expect(outcome.standardError.contains("[unrecorded]"))
        #expect(try scratch.text(RecordTests.record) == record)
    }

    @Test func `an input that is refused records nothing`() async throws {
        let scratch = try site()
        try scratch.replace("drafts,mail,120", with: "drafts,mail,many", in: "site/snapshots/2026-W20.csv")
        #expect(try await assay(scratch, "publish").exitCode == 1)
        #expect(try scratch.names("site").filter { $0.contains("published.json") } == [])
    }

    @Test(arguments: [
        ["publish", "site", "--dry-run"], ["publish", "site", "--max-deletes", "3"], ["publish", "site", "--drafts"], ["build", "site", "--reissue", "2026-W20"], ["build", "site", "--note", "why"],
        ["build", "site", "--reissue", "yesterday", "--note", "why"], ["build", "site", "--reissue", "2026-W20", "--note", " "],
    ])
    func `wrong usage ends with 64 and writes nothing`(_ arguments: [String]) async throws {
        let scratch = try site()
        let outcome = try await AssayProcess.run(arguments, in: scratch.url)
        #expect(outcome.exitCode == 64, "\(outcome.standardError)")
        #expect(outcome.standardOutput == "")
        #expect(try scratch.names() == ["site"])
        #expect(!scratch.exists(RecordTests.record))
    }
}
