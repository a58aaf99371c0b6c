import Foundation
import Testing

/// Numbers that get revised: what a new capture says of earlier weeks changes today's report and no older one.
struct RevisionTests {
    private static let everything = """
        site: {title: Desk, organisation: Example Ltd}
        disclosure: {minimum_people: 5}
        groups:
          - {id: mail, title: Mail team, people: 30}
          - {id: phone, title: Phone team, people: 25}
        metrics:
          - {id: drafts, title: Drafts, kind: adoption, unit: answers, better: neither, aggregate: sum, definition: Answers drafted., source: export}
          - {id: solved, title: Solved, kind: value, unit: tickets, better: up, aggregate: sum, definition: Tickets solved at once., source: export}
        pairs:
          - {id: drafts-solved, title: Drafts and solved, adoption: drafts, value: solved, hypothesis: More drafts should solve more., expected: {adoption: +50 %, value: +10 %}, groups: each}

        """

    /// A capture of a week: both groups, both metrics.
    private func rows(_ week: Int, status: String = "") -> String {
        ["mail", "phone"].enumerated().flatMap { index, group in
            ["drafts,\(group),\(100 + 3 * week + 10 * index),\(12 + index),\(status),", "solved,\(group),\(200 + week + 7 * index),\(12 + index),,"]
        }.joined(separator: "\n") + "\n"
    }

    private let header = "metric,group,value,people,status,note\n"

    /// Weeks 10 to 20 of 2026, with figures of week 20 that are provisional.
    private func site() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(RevisionTests.everything, to: "site/assay.yaml")
        for week in 10...20 { try scratch.write(header + rows(week, status: week == 20 ? "provisional" : ""), to: "site/snapshots/2026-W\(week).csv") }
        return scratch
    }

    /// Week 21, with late words on earlier weeks: week 19 restated, week 20 final, and a figure of week 20 that was not there.
    private func capture21(_ scratch: Scratch) throws {
        let late = """
            week,metric,group,value,people,status,note
            2026-W19,drafts,mail,151,12,,Counted twice until now
            2026-W20,drafts,mail,164,12,final,
            2026-W20,drafts,phone,170,13,final,

            """
        try scratch.write(late, to: "site/snapshots/2026-W21/late.csv")
        try scratch.write(header + rows(21), to: "site/snapshots/2026-W21/week.csv")
    }

    private func build(_ scratch: Scratch, _ command: String = "build") async throws -> FileTree {
        let outcome = try await scratch.assay(command, "site", "-o", "out")
        try #require(outcome.exitCode == 0, "\(outcome.standardError)")
        return try FileTree(scratch.url.appending(path: "out"))
    }

    /// The files of reports before week 21, as text, without the packet that the latest report alone has, the link to it, and the one to the report after.
    private func olderReports(_ tree: FileTree) -> [String: String] {
        let paths = tree.paths.filter { $0.hasPrefix("2026/W") && !$0.hasSuffix("/packet.html") && Int($0.dropFirst(6).prefix(2)).map { $0 < 21 } == true }
        return Dictionary(uniqueKeysWithValues: paths.map { path in
            let lines = tree.text(path).split(separator: "\n").filter { !$0.contains("rel=\"next\"") && !$0.contains("packet-link") }
            return (path, lines.joined(separator: "\n"))
        })
    }

    private func differing(_ a: [String: String], _ b: [String: String]) -> [String] {
        Set(a.keys).union(b.keys).filter { a[$0] != b[$0] }.sorted()
    }

    @Test(arguments: ["build", "publish"])
    func `a restated week changes today's report and no older one`(_ command: String) async throws {
        let scratch = try site()
        let before = try await build(scratch, command)
        try capture21(scratch)
        let after = try await build(scratch, command)
        #expect(olderReports(before).count >= 11)
        #expect(differing(olderReports(after), olderReports(before)) == [])

        // The same capture without the late words: then every byte of the older reports is the same.
        try scratch.remove("site/snapshots/2026-W21/late.csv")
        let without = command == "build" ? try await build(scratch) : nil
        if let without {
            let changed = after.paths.filter { after.files[$0] != without.files[$0] && $0.hasPrefix("2026/") }
            #expect(changed.contains("2026/W21/index.html"))
            #expect(changed.allSatisfy { $0.hasPrefix("2026/W21/") })
        }

        let page = after.text("2026/W21/index.html")
        #expect(page.contains("Counted twice until now"))
        for other in ["metrics/drafts/index.html", "about/corrections.html"] { #expect(after.text(other).contains("Counted twice until now"), "\(other)") }
        #expect(after.text("2026/W21/data.csv").contains("2026-W19") == before.text("2026/W20/data.csv").contains("2026-W19"))
    }

    @Test func `what turned from provisional to final is a line and asks for no note`() async throws {
        let scratch = try site()
        let before = try await build(scratch)
        try capture21(scratch)
        let after = try await build(scratch)
        #expect(before.text("2026/W20/index.html").lowercased().contains("provisional"))
        let page = after.text("2026/W21/index.html")
        #expect(page.contains("2 figures") && page.contains("final"), "one line for both")
    }

    @Test func `a figure that comes late is drawn from then on`() async throws {
        let scratch = try site()
        try scratch.replace("solved,phone,225,13,,\n", with: "", in: "site/snapshots/2026-W18.csv")
        let before = try await build(scratch)
        try capture21(scratch)
        try scratch.write("week,metric,group,value,people\n2026-W18,solved,phone,225,13\n", to: "site/snapshots/2026-W21/later.csv")
        let after = try await build(scratch)
        #expect(differing(olderReports(after), olderReports(before)) == [])
        func row(_ tree: FileTree, _ report: String) -> Bool { tree.text("2026/\(report)/data.csv").contains("solved,2026-W18,225,") || tree.text("2026/\(report)/data.csv").contains("phone,solved,2026-W18,225") }
        #expect(!row(before, "W20") && !row(after, "W20"))
        #expect(row(after, "W21"))
    }

    /// The same week, captured twice: the second says why.
    @Test func `a second file of a capture restates only with a note`() async throws {
        let scratch = try site()
        try capture21(scratch)
        try scratch.write("metric,group,value,people\ndrafts,mail,199,12\n", to: "site/snapshots/2026-W21/week_02.csv")
        let refused = try await scratch.assay("build", "site", "-o", "out")
        #expect(refused.exitCode == 1)
        #expect(refused.standardError.contains("[repeated-figure]"))
        try scratch.write("metric,group,value,people,note\ndrafts,mail,199,12,Taken again on Wednesday\n", to: "site/snapshots/2026-W21/week_02.csv")
        let tree = try await build(scratch)
        let page = tree.text("2026/W21/index.html")
        #expect(page.contains("Taken again on Wednesday") && page.contains("199"))
        #expect(tree.text("about/corrections.html").contains("Taken again on Wednesday"))
    }

    /// A published report stays as it was when its capture is told anew, until it is issued anew.
    @Test func `a capture told anew after its report was published asks for a reissue`() async throws {
        let scratch = try site()
        try capture21(scratch)
        _ = try await build(scratch, "publish")
        try scratch.write("metric,group,value,people,note\ndrafts,mail,199,12,Taken again\n", to: "site/snapshots/2026-W21/week_02.csv")
        let refused = try await scratch.assay("build", "site", "-o", "out")
        #expect(refused.exitCode == 1)
        #expect(refused.standardError.contains("--reissue 2026-W21"), "\(refused.standardError)")
        let reissued = try await scratch.assay("build", "site", "-o", "out", "--reissue", "2026-W21", "--note", "Taken again")
        #expect(reissued.exitCode == 0, "\(reissued.standardError)")
    }

    @Test func `a changed definition breaks the series from its week on, and no report before`() async throws {
        let scratch = try site()
        let before = try await build(scratch, "publish")
        try capture21(scratch)
        try scratch.replace(
            "definition: Answers drafted., source: export}", with: "definition: Answers drafted., source: export, changes: [{week: 2026-W21, note: Drafts by rule count too}]}",
            in: "site/assay.yaml")
        let after = try await build(scratch, "publish")
        #expect(differing(olderReports(after), olderReports(before)) == [])
        for page in ["2026/W21/index.html", "metrics/drafts/index.html"] { #expect(after.text(page).contains("Drafts by rule count too"), "\(page)") }
    }

    /// The phone team is split: its last week is 20, and two follow it.
    @Test func `a re-organisation is dated, breaks the series, and never cuts history anew`() async throws {
        let scratch = try site()
        let before = try await build(scratch, "publish")
        try scratch.replace(
            "{id: phone, title: Phone team, people: 25}",
            with: "{id: phone, title: Phone team, people: 25, to: 2026-W20}\n  - {id: north, title: Phone north, people: 14, from: 2026-W21}\n  - {id: south, title: Phone south, people: 13, from: 2026-W21}",
            in: "site/assay.yaml")
        let rows = ["mail", "north", "south"].flatMap { ["drafts,\($0),90,12", "solved,\($0),101,12"] }.joined(separator: "\n")
        try scratch.write("metric,group,value,people\n" + rows + "\n", to: "site/snapshots/2026-W21.csv")
        let after = try await build(scratch, "publish")
        #expect(differing(olderReports(after), olderReports(before)) == [])
        #expect(after.text("groups/phone/index.html").contains("2026-W20"))
        #expect(!after.text("groups/north/index.html").contains("2026-W20"))

        // History cut anew is refused, whole.
        try scratch.write("week,metric,group,value,people\n2026-W20,drafts,north,80,12\n", to: "site/snapshots/2026-W22.csv")
        let refused = try await scratch.assay("build", "site", "-o", "out")
        #expect(refused.exitCode == 1)
        #expect(try FileTree(scratch.url.appending(path: "out")).differences(from: after) == [])
    }
}
