import Foundation
import Testing

/// A value that may not be shown is nowhere: not in a page, a drawing, a data file, a feed, a message.
struct DisclosureTests {
    /// Planted in cells of groups below the minimum.
    static let canary = "7919.37"
    /// As a page might print it: whole, rounded, grouped, shortened, as a fraction's per cent.
    static let spellings = [
        "7919.37", "7919.4", "7919", "7,919", "7 919", "7\u{A0}919", "7\u{202F}919", "7\u{2009}919", "7.9k", "7.9 k", "7.92 k", "7.9K", "7920", "7919,37", "7.91937",
    ]

    private func site() throws -> Scratch {
        let scratch = try Scratch()
        try SiteCase(name: "_base").assemble(in: scratch)
        try scratch.replace(
            "metrics:\n",
            with: """
                groups:
                  - {id: mail, title: Mail}
                  - {id: phone, title: Phone}
                  - {id: night, title: Night shift}
                metrics:

                """, in: "site/assay.yaml")
        try scratch.replace("    expected: {", with: "    groups: each\n    expected: {", in: "site/assay.yaml")
        let header = "metric,group,value,people,numerator,denominator,status,note\n"
        func rows(_ group: String, _ people: Int, _ drafts: String, _ solved: String, _ parts: String) -> String {
            "drafts,\(group),\(drafts),\(people),,,,\nsolved,\(group),\(solved),\(people),,,,\nreopened,\(group),,\(people),\(parts),,\n"
        }
        let mail = rows("mail", 24, "80", "150", "17,240")
        // Small in every metric; small in one metric only; small in the first week only.
        try scratch.write(header + mail + rows("phone", 4, DisclosureTests.canary, "97", "7919,16000") + rows("night", 3, "12", "7919.37", "9,60"), to: "site/snapshots/2026-W19.csv")
        try scratch.write(
            header + mail + rows("phone", 16, "50", DisclosureTests.canary, "11,160").replacing("reopened,phone,,16", with: "reopened,phone,,4")
                + rows("night", 3, "13", "31", "7919,7920"), to: "site/snapshots/2026-W20.csv")
        // The same as JSON, with a note and a provisional value.
        let object = { (group: String, people: Int, drafts: String, solved: String) in
            """
            {"metric": "drafts", "group": "\(group)", "value": \(drafts), "people": \(people)},
            {"metric": "solved", "group": "\(group)", "value": \(solved), "people": \(people), "status": "provisional", "note": "late export"},
            {"metric": "reopened", "group": "\(group)", "numerator": 7919, "denominator": 16000, "people": \(people)}
            """
        }
        try scratch.remove("site/snapshots/2026-W21.csv")
        try scratch.write("[\n" + object("phone", 9, "7919.37", "7919.37") + ",\n" + object("night", 2, "14", "7919.37") + "\n]\n", to: "site/snapshots/2026-W21/small.json")
        try scratch.write(header + mail, to: "site/snapshots/2026-W21/large.csv")
        try scratch.write("---\ntitle: A week\n---\n\nMail sent {{ drafts@mail }}.\n\n```scorecard\ngroup: mail\n```\n", to: "site/commentary/2026-W21.md")
        return scratch
    }

    private func leaks(_ text: String, _ place: String) -> [String] {
        // The digests are hexadecimal and may hold any digits.
        let text = place.hasSuffix("SHA256SUMS") ? text.split(separator: "\n").map { $0.dropFirst(64) }.joined(separator: "\n") : text
        return DisclosureTests.spellings.filter(text.contains).map { "\(place) holds \($0)" }
    }

    @Test func `a planted value is in no byte of the site and in no message`() async throws {
        let scratch = try site()
        let outcome = try await scratch.assay("build", "site", "-o", "out", "--base-url", "https://example.com/")
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        let tree = try FileTree(scratch.url.appending(path: "out"))
        var found = leaks(outcome.standardError, "standard error") + leaks(outcome.standardOutput, "standard output")
        for path in tree.paths { found += leaks(path, "a file name") + leaks(tree.text(path), path) }
        #expect(found == [])
        #expect(tree.text("2026/W21/index.html").contains("Mail sent <data value=\"80\""), "what may be shown is shown")
        let json = try await scratch.assay("build", "site", "-o", "out", "--json")
        #expect(json.exitCode == 0)
        #expect(leaks(json.standardOutput + json.standardError, "JSON") == [])
        for command in [["check", "site"], ["list", "site"], ["list", "site", "--json"], ["new", "week", "2026-W20", "--site", "site"]] {
            let more = try await AssayProcess.run(command, in: scratch.url)
            #expect(leaks(more.standardOutput + more.standardError, command.joined(separator: " ")) == [])
        }
        #expect(leaks(try scratch.text("site/commentary/2026-W20.md"), "the skeleton") == [])
    }

    /// The search finds the value where it may be shown: otherwise the test above would pass for nothing.
    @Test func `the search finds the same value in a large group`() async throws {
        let scratch = try site()
        for week in ["2026-W19.csv", "2026-W20.csv"] {
            try scratch.write(try scratch.text("site/snapshots/" + week).replacing(/,(3|4|16),/, with: ",30,"), to: "site/snapshots/" + week)
        }
        #expect(try await scratch.assay("build", "site", "-o", "out").exitCode == 0)
        let tree = try FileTree(scratch.url.appending(path: "out"))
        #expect(!tree.paths.filter { !leaks(tree.text($0), $0).isEmpty }.isEmpty)
    }

    @Test(arguments: [
        "The phones: {{ drafts@phone }}.", "The phones: {{ solved@phone.change }}.", "```table\nmetrics: [drafts, solved]\ngroup: phone\nweeks: 3\n```",
        "```chart\ntype: pair\npair: drafts-solved\ngroup: phone\n```", "```scorecard\ngroup: phone\n```",
    ])
    func `commentary that asks for a hidden group does not get it`(_ body: String) async throws {
        let scratch = try site()
        try scratch.write("---\ntitle: A week\n---\n\n\(body)\n", to: "site/commentary/2026-W21.md")
        let outcome = try await scratch.assay("build", "site", "-o", "out")
        #expect(leaks(outcome.standardError, "standard error") == [])
        guard scratch.exists("out") else { return }
        let tree = try FileTree(scratch.url.appending(path: "out"))
        #expect(tree.paths.flatMap { leaks(tree.text($0), $0) } == [])
    }

    /// All minus the groups that are shown is the group that is hidden: so its neighbour is hidden as well.
    @Test func `what subtraction would give away is hidden with a neighbour`() async throws {
        let scratch = try site()
        for week in ["19", "20", "21"] {
            try? scratch.remove("site/snapshots/2026-W\(week).csv")
            try? scratch.remove("site/snapshots/2026-W\(week)")
            let rows = [("all", 9000, 500, 50), ("mail", 600, 200, 24), ("phone", 481, 203, 22), ("night", 7919, 97, 4)]
                .map { "drafts,\($0),\($1),\($3)\nsolved,\($0),\($2),\($3)\n" }.joined()
            try scratch.write("metric,group,value,people\n" + rows, to: "site/snapshots/2026-W\(week).csv")
        }
        try scratch.write("---\ntitle: A week\n---\n\nA quiet week.\n", to: "site/commentary/2026-W21.md")
        let outcome = try await scratch.assay("build", "site", "-o", "out")
        #expect(outcome.exitCode == 0)
        let tree = try FileTree(scratch.url.appending(path: "out"))
        let data = tree.text("2026/W21/data.csv")
        #expect(data.contains("phone") || data.contains("mail"))
        #expect(["mail", "phone", "night"].count { data.contains(",\($0),") || data.contains("\n\($0),") } < 2)
        #expect(!tree.paths.contains { tree.text($0).contains("7919") || tree.text($0).contains("7,919") })
        for week in ["19", "20", "21"] {
            let path = "site/snapshots/2026-W\(week).csv"
            let kept = try scratch.text(path).split(separator: "\n").filter { !$0.contains(",all,") }.joined(separator: "\n") + "\n"
            try scratch.write(kept, to: path)
        }
        #expect(try await scratch.assay("build", "site", "-o", "out").exitCode == 0)
    }

    /// What an import hides: the whole and all other parts are told, and subtraction must not give it back.
    @Test func `a hidden row gets a partner like any small figure`() async throws {
        let scratch = try Scratch()
        try SiteCase(name: "_base").assemble(in: scratch)
        try scratch.replace(
            "metrics:\n", with: "groups:\n  - {id: desk, title: Desk}\n  - {id: mail, title: Mail, parent: desk}\n  - {id: phone, title: Phone, parent: desk}\n  - {id: night, title: Night, parent: desk}\nmetrics:\n",
            in: "site/assay.yaml")
        try scratch.write(
            "metric,group,value,people,status\ndrafts,desk,300,60,\ndrafts,mail,123,30,\ndrafts,phone,131,27,\ndrafts,night,,,hidden\nsolved,desk,310,60,\nsolved,mail,125,30,\nsolved,phone,133,27,\nsolved,night,,,hidden\n",
            to: "site/snapshots/2026-W22.csv")
        let outcome = try await scratch.assay("build", "site", "-o", "out")
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        let shown = try scratch.text("out/2026/W22/data.csv").split(separator: "\n").filter { $0.contains(",2026-W22,") && $0.contains("drafts") }.map { $0.split(separator: ",")[0] }
        #expect(!shown.contains("night"))
        #expect(Set(shown).intersection(["desk", "mail", "phone"]).count < 3, "\(shown)")
    }

    /// Logs are kept and copied: a message about a bad row of a small group must not quote its figure.
    @Test(arguments: ["\"7919,37\"", "7919.37x", "7919.37 "])
    func `a message does not quote the figure of a small group`(_ value: String) async throws {
        let scratch = try site()
        try scratch.replace("drafts,phone,7919.37", with: "drafts,phone,\(value)", in: "site/snapshots/2026-W19.csv")
        for flag in ["--quiet", "--json"] {
            let outcome = try await scratch.assay("check", "site", flag)
            #expect(outcome.exitCode == 1)
            #expect(leaks(outcome.standardError + outcome.standardOutput, "the message") == [])
        }
    }
}
