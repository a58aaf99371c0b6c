import Foundation
import Testing

/// The commands but `build`, and what all of them share.
struct CommandTests {
    private func site() throws -> Scratch {
        let scratch = try Scratch()
        try SiteCase(name: "_base").assemble(in: scratch)
        return scratch
    }

    @Test func `version and help go to standard output`() async throws {
        let scratch = try Scratch()
        let version = try await scratch.assay("--version")
        #expect(version.exitCode == 0 && version.standardError == "")
        #expect(version.standardOutput.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
        let help = try await scratch.assay("--help")
        #expect(help.exitCode == 0 && help.standardError == "")
        for command in ["build", "check", "init", "new", "list"] {
            #expect(help.standardOutput.contains("  \(command) "), "\(command)")
            let more = try await scratch.assay(command, "--help")
            #expect(more.exitCode == 0 && more.standardOutput.contains("USAGE: assay \(command)"), "\(command)")
        }
    }

    @Test(arguments: [
        ["build", "--nope"], ["buld"], ["build", "a", "b"], ["build", "site", "--site", "site"], ["build", "site", "--now", "yesterday"],
        ["build", "site", "--now", "2026-02-30"], ["build", "site", "-j", "0"], ["build", "site", "-j", "many"], ["build", "site", "--base-url", "ftp://x"],
        ["build", "site", "--base-url", "example.com"], ["build", "site", "--color", "pink"], ["check", "site", "-o", "out"], ["new", "week", "2026-W54"],
        ["new", "week", "2025-W53"], ["list", "a", "b"], ["init", "a", "b"],
    ])
    func `wrong usage ends with 64 and writes nothing`(_ arguments: [String]) async throws {
        let scratch = try site()
        let outcome = try await AssayProcess.run(arguments, in: scratch.url)
        #expect(outcome.exitCode == 64)
        #expect(outcome.standardOutput == "")
        #expect(outcome.standardError.hasPrefix("Error: "))
        #expect(outcome.standardError.contains("--help"))
        #expect(try scratch.names() == ["site"])
    }

    @Test(arguments: ["yesterday", "-1", "1e9", "9223372036854775808"])
    func `a source date epoch that is no number of seconds is wrong usage`(_ value: String) async throws {
        let scratch = try site()
        let outcome = try await scratch.assay("check", "site", environment: ["SOURCE_DATE_EPOCH": value])
        #expect(outcome.exitCode == 64)
        #expect(outcome.standardError.contains("SOURCE_DATE_EPOCH is '\(value)'"))
    }

    @Test func `check writes nothing`() async throws {
        let scratch = try site()
        let before = try FileTree(scratch.url)
        let outcome = try await scratch.assay("check", "site")
        #expect(outcome.exitCode == 0)
        #expect(Goldens.withoutSeconds(outcome.standardError) == "12 pages checked, #.## s\n")
        #expect(try FileTree(scratch.url) == before)
        #expect(try scratch.names() == ["site"])
    }

    @Test func `check finds what build finds`() async throws {
        for name in ["C1-short-row", "Y6-unknown-key", "D2-raw-block", "T1-unknown-variable", "F4-names-alike-in-case"] {
            let scratch = try Scratch()
            try SiteCase.named(name).assemble(in: scratch)
            let check = try await scratch.assay("check", "site")
            let build = try await scratch.assay("build", "site", "-o", "out")
            #expect(check.exitCode == 1)
            #expect(check.standardError == build.standardError, "\(name)")
        }
    }

    @Test func `init writes a site that builds`() async throws {
        let scratch = try Scratch()
        let made = try await scratch.assay("init", "desk")
        #expect(made.exitCode == 0 && made.standardOutput == "")
        #expect(made.standardError.contains("assay build desk"))
        let built = try await scratch.assay("build", "desk", "--strict")
        #expect(built.exitCode == 0, "\(built.standardError)")
        #expect(SitePages(try FileTree(scratch.url.appending(path: "desk/dist"))).faults == [])
    }

    @Test func `init fills an empty folder, and no other`() async throws {
        let scratch = try Scratch()
        let here = scratch.url.appending(path: "here")
        try FileManager.default.createDirectory(at: here, withIntermediateDirectories: true)
        #expect(try await AssayProcess.run(["init"], in: here).exitCode == 0)
        let before = try FileTree(here)
        #expect(before.paths.contains("assay.yaml"))
        let again = try await AssayProcess.run(["init"], in: here)
        #expect(again.exitCode == 1)
        #expect(again.standardError.contains("'.' is not empty [not-empty]"))
        try scratch.write("x", to: "hidden/.keep")
        #expect(try await scratch.assay("init", "hidden").exitCode == 1)
        #expect(try FileTree(here) == before)
        #expect(try scratch.names("hidden") == [".keep"])
    }

    @Test func `new week writes a skeleton that builds, and never writes over a text`() async throws {
        let scratch = try site()
        let made = try await scratch.assay("new", "week", "2026-W20", "--site", "site")
        #expect(made.exitCode == 0, "\(made.standardError)")
        #expect(made.standardError == "edit site/commentary/2026-W20.md\n")
        let text = try scratch.text("site/commentary/2026-W20.md")
        for part in ["draft: true", "{{ drafts }}", "{{ solved.change }}"] { #expect(text.contains(part), "\(part)") }
        let built = try await scratch.assay("build", "site", "-o", "out", "--drafts", "--strict")
        #expect(built.exitCode == 0, "\(built.standardError)")
        #expect(try scratch.text("out/2026/W20/index.html").contains("132"))
        let again = try await scratch.assay("new", "week", "2026-W20", "--site", "site")
        #expect(again.exitCode == 1)
        #expect(again.standardError.contains("there is a commentary of 2026-W20 already [exists]\n  --> site/commentary/2026-W20.md"))
        #expect(try scratch.text("site/commentary/2026-W20.md") == text)
    }

    @Test func `new week takes the newest capture, in the site around it`() async throws {
        let scratch = try site()
        try scratch.remove("site/commentary/2026-W21.md")
        let made = try await AssayProcess.run(["new", "week"], in: scratch.url.appending(path: "site/snapshots"))
        #expect(made.exitCode == 0, "\(made.standardError)")
        #expect(scratch.exists("site/commentary/2026-W21.md"))
    }

    @Test func `new week about a week without figures is refused`() async throws {
        let scratch = try site()
        let outcome = try await scratch.assay("new", "week", "2026-W30", "--site", "site")
        #expect(outcome.exitCode == 1)
        #expect(!scratch.exists("site/commentary/2026-W30.md"))
        #expect(try await scratch.assay("check", "site").exitCode == 0)
    }

    @Test func `list tells each report in columns, or as JSON`() async throws {
        let scratch = try site()
        try scratch.write("week,metric,value,people\n2026-W18,drafts,110,40\n2026-W18,solved,251,40\n", to: "site/snapshots/backfill/old.csv")
        try scratch.write("---\ntitle: 'The \"old\" week'\ndraft: true\n---\n\n{{ drafts }}\n", to: "site/commentary/2026-W18.md")
        let text = try await scratch.assay("list", "site")
        #expect(text.exitCode == 0 && text.standardError == "")
        #expect(
            text.standardOutput == """
                2026-W18\tbackfill\tdraft\tThe "old" week
                2026-W19\tcaptured\tno\t
                2026-W20\tcaptured\tno\t
                2026-W21\tcaptured\tyes\tMore drafts

                """)
        let json = try await scratch.assay("list", "site", "--json")
        #expect(json.exitCode == 0 && json.standardError == "")
        let rows = try #require(try JSONSerialization.jsonObject(with: Data(json.standardOutput.utf8)) as? [[String: String]])
        #expect(rows.first == ["week": "2026-W18", "source": "backfill", "commentary": "draft", "title": "The \"old\" week"])
        #expect(rows.map { $0["week"] } == ["2026-W18", "2026-W19", "2026-W20", "2026-W21"])
    }

    @Test(arguments: [["list"], ["list", "--json"], ["build"], ["build", "--json"], ["check", "-q"], ["new", "week", "--site"]])
    func `no command fails silently`(_ command: [String]) async throws {
        let scratch = try Scratch()
        let outcome = try await AssayProcess.run(command + ["nosuch"], in: scratch.url)
        #expect(outcome.exitCode == 1)
        #expect((outcome.standardOutput + outcome.standardError).contains("there is no assay.yaml in 'nosuch'"))
        #expect(try scratch.names() == [])
    }

    @Test func `JSON of a build holds counts and findings, and nothing else is said`() async throws {
        let scratch = try Scratch()
        try SiteCase.named("D6-invisible-characters").assemble(in: scratch)
        let outcome = try await scratch.assay("build", "site", "-o", "out", "--json")
        #expect(outcome.exitCode == 0 && outcome.standardError == "")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(outcome.standardOutput.utf8)) as? [String: Any])
        #expect(object["status"] as? Int == 0)
        #expect(object["output"] as? String == "out")
        #expect(object["pages"] as? Int == 12)
        #expect(object["removed"] as? Int == 0)
        let bytes = try FileTree(scratch.url.appending(path: "out")).files.filter { $0.key != "SHA256SUMS" }.values.reduce(0) { $0 + $1.count }
        #expect(object["bytes"] as? Int == bytes)
        let findings = try #require(object["findings"] as? [[String: Any]])
        #expect(findings.count == 3)
        #expect(findings.first?["severity"] as? String == "warning")
        #expect(findings.first?["rule"] as? String == "invisible-character")
        #expect(findings.first?["path"] as? String == "site/commentary/2026-W21.md")
        #expect(findings.first?["line"] as? Int == 5)
        #expect(findings.first?["column"] as? Int == 22)
        #expect((findings.first?["help"] as? String)?.isEmpty == false)
    }

    @Test func `JSON of a refused build is whole too`() async throws {
        let scratch = try Scratch()
        try SiteCase.named("C1-short-row").assemble(in: scratch)
        let outcome = try await scratch.assay("build", "site", "-o", "out", "--json")
        #expect(outcome.exitCode == 1 && outcome.standardError == "")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(outcome.standardOutput.utf8)) as? [String: Any])
        #expect(object["status"] as? Int == 1)
        #expect((object["findings"] as? [[String: Any]])?.count == 1)
    }

    @Test func `quiet says findings only`() async throws {
        let scratch = try site()
        let quiet = try await scratch.assay("build", "site", "-o", "out", "-q")
        #expect(quiet.exitCode == 0 && quiet.standardError == "" && quiet.standardOutput == "")
        try scratch.write("metric,value\ndrafts\n", to: "site/snapshots/2026-W22.csv")
        #expect(try await scratch.assay("build", "site", "-o", "out", "--quiet").standardError.contains("[short-row]"))
    }

    @Test func `the site is found from a folder inside it`() async throws {
        let scratch = try site()
        let outcome = try await AssayProcess.run(["build"], in: scratch.url.appending(path: "site/commentary"))
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        #expect(scratch.exists("site/dist/index.html"))
        #expect(try await AssayProcess.run(["list"], in: scratch.url.appending(path: "site/dist/2026/W21")).exitCode == 0)
    }

    @Test func `colour comes when it is asked for`() async throws {
        let scratch = try Scratch()
        try SiteCase.named("C1-short-row").assemble(in: scratch)
        let escape = "\u{1B}["
        #expect(try await !scratch.assay("check", "site").standardError.contains(escape))
        #expect(try await scratch.assay("check", "site", "--color", "always").standardError.contains(escape))
        #expect(try await scratch.assay("check", "site", environment: ["CLICOLOR_FORCE": "1"]).standardError.contains(escape))
        #expect(try await !scratch.assay("check", "site", environment: ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"]).standardError.contains(escape))
        #expect(try await !scratch.assay("check", "site", "--color", "never", environment: ["CLICOLOR_FORCE": "1"]).standardError.contains(escape))
    }
}
