import AssayTestSupport
import Foundation
import Testing

/// `assay packet`, and the packets that a build writes.
struct PacketCommandTests {
    private static let northwind = ExampleSite.sources.appending(path: "northwind").filePath

    private func site(report: String? = nil, more: [String: String] = [:]) throws -> Scratch {
        let scratch = try Scratch()
        try SiteCase(name: "_base").assemble(in: scratch)
        if let report { try scratch.write(try scratch.text("site/assay.yaml") + "report: {\(report)}\n", to: "site/assay.yaml") }
        for (path, text) in more { try scratch.write(text, to: "site/" + path) }
        return scratch
    }

    @Test func `a build writes the latest one, links it, and the command writes the same bytes`() async throws {
        let scratch = try site()
        #expect(try await scratch.assay("build", "site", "-o", "out").exitCode == 0)
        let tree = try FileTree(scratch.url.appending(path: "out"))
        #expect(tree.paths.filter { $0.hasSuffix("packet.html") } == ["2026/W21/packet.html"])
        #expect(!tree.paths.contains("assets/packet.css"))
        #expect(tree.text("2026/W21/index.html").contains("<a href=\"packet.html\">Packet for print</a>"))
        #expect(!tree.text("2026/W20/index.html").contains("packet.html"))
        #expect(SitePages(tree).faults == [])
        let command = try await scratch.assay("packet", "site")
        #expect(command.exitCode == 0 && command.standardError == "")
        #expect(command.standardOutput == tree.text("2026/W21/packet.html"))
        let file = try await scratch.assay("packet", "--site", "site", "--week", "2026-W21", "-o", "packet.html")
        #expect(file.standardOutput == "" && file.standardError == "wrote packet.html\n")
        #expect(try scratch.text("packet.html") == tree.text("2026/W21/packet.html"))
    }

    @Test func `packets are had for all reports, or for none`() async throws {
        for (choice, weeks) in [("all", ["W19", "W20", "W21"]), ("none", [])] {
            let scratch = try site(report: "packets: \(choice)")
            let outcome = try await scratch.assay("build", "site", "-o", "out")
            #expect(outcome.exitCode == 0 && !outcome.standardError.contains("warning"))
            let tree = try FileTree(scratch.url.appending(path: "out"))
            #expect(tree.paths.filter { $0.hasSuffix("packet.html") } == weeks.map { "2026/\($0)/packet.html" })
            #expect(SitePages(tree).faults == [])
            for week in weeks {
                let command = try await scratch.assay("packet", "site", "--week", "2026-\(week)")
                #expect(command.standardOutput == tree.text("2026/\(week)/packet.html"))
            }
        }
    }

    @Test func `the style is that of the theme, with what the site replaces, and the policy names it`() async throws {
        let scratch = try site(more: ["templates/assets/packet.css": ".packet { color: #123456 }\n", "templates/assets/site.css": "body { margin: 7px }\n"])
        let outcome = try await scratch.assay("build", "site", "-o", "out")
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        #expect(!scratch.exists("out/assets/packet.css"))
        let html = try scratch.text("out/2026/W21/packet.html")
        let css = String(try #require(html.firstMatch(of: /<style>(.*?)<\/style>/.dotMatchesNewlines())).1)
        #expect(css.contains("body { margin: 7px }\n.chart{") && css.hasSuffix(".packet { color: #123456 }\n"))
        try scratch.write(css, to: "style.css")
        let sum = try await Tool.run(URL(filePath: "/usr/bin/sha256sum"), [scratch.url.appending(path: "style.css").filePath])
        let hex = Array(sum.standardOutput.utf8.prefix(64))
        let bytes = stride(from: 0, to: 64, by: 2).map { UInt8(String(decoding: hex[$0..<$0 + 2], as: UTF8.self), radix: 16)! }
        #expect(html.contains("style-src 'sha256-\(Data(bytes).base64EncodedString())'; img-src data:;"))
    }

    @Test func `a style sheet that names other files is told of, and they are left out`() async throws {
        let scratch = try site(more: ["templates/assets/packet.css": "@import 'x.css'; a { background: url(b.png) }\n"])
        let outcome = try await scratch.assay("packet", "site", "-o", "p.html")
        #expect(outcome.exitCode == 0)
        let html = try scratch.text("p.html")
        #expect(!html.contains("b.png") && !html.contains("x.css"))
        let build = try await scratch.assay("build", "site", "-o", "out")
        #expect(build.standardError.contains("[sheet-reference]") && build.standardError.contains("site/templates/assets/packet.css"))
    }

    @Test func `several weeks are in one packet, the oldest first`() async throws {
        let scratch = try site()
        let span = try await scratch.assay("packet", "site", "--week", "2026-W19..2026-W21")
        let named = try await scratch.assay("packet", "site", "--week", "2026-W21", "--week", "2026-W19..2026-W20", "--week", "2026-W21")
        #expect(span.exitCode == 0 && span.standardOutput == named.standardOutput)
        let places = try ["2026-W19", "2026-W20", "2026-W21"].map { try #require(span.standardOutput.range(of: "id=\"\($0)\"")).lowerBound }
        #expect(places == places.sorted())
    }

    @Test func `only some pairs, with the points about them`() async throws {
        let one = try await AssayProcess.run(["packet", PacketCommandTests.northwind, "--pairs", "agents-defects"], in: FileManager.default.temporaryDirectory)
        #expect(one.exitCode == 0)
        #expect(one.standardOutput.contains("A selection: 1 of the report’s 4 pairs"))
        #expect(one.standardOutput.matches(of: /<article class="pair"/).count == 1)
        let points = try #require(one.standardOutput.firstMatch(of: /<ul class="points">(.*?)<\/ul>/.dotMatchesNewlines())).1
        #expect(points.matches(of: /<li>/).count == 1 && points.contains("Tasks given to agents"))
        let wrong = try await AssayProcess.run(["packet", PacketCommandTests.northwind, "--pairs", "agent-defects,nonsense"], in: FileManager.default.temporaryDirectory)
        #expect(wrong.exitCode == 1)
        #expect(wrong.standardError.contains("error: no pair is called 'agent-defects' [unknown-pair]\n  --> --pairs\n  help: did you mean 'agents-defects'?"))
        #expect(wrong.standardError.contains("'nonsense'") && wrong.standardOutput == "")
    }

    @Test(arguments: [
        (["--week", "2026-W1"], 64, "'2026-W1' is neither an ISO week nor a span of them"), (["--week", "2026-W21..2026-W19"], 64, "is neither an ISO week"),
        (["--week", "2026-W30"], 1, "there is no report of 2026-W30 [no-report]"), (["--week", "2027-W01..2027-W09"], 1, "there is no report from 2027-W01 to 2027-W09 [no-report]"),
        (["--pairs", "a,,b"], 64, "--pairs takes ids with commas"), (["--pdf", "-o", "x.html"], 64, "name a file that ends in .pdf"),
        (["-o", "site/assay.yaml"], 3, "is what the packet is made of [own-input]"),
        (["--figures", "site/snapshots"], 1, "choose another folder with --figures"),
        (["-o", "site/snapshots/new.html"], 1, "'site/snapshots/new.html' lies in the site's snapshots/ [unsafe-output]"),
        (["-o", "site/assets/../commentary/2026-W30.html"], 1, "lies in the site's commentary/ [unsafe-output]"),
        (["-o", "site/templates/x.html"], 1, "lies in the site's templates/ [unsafe-output]"), (["-o", "site/assets/x.html"], 1, "lies in the site's assets/ [unsafe-output]"),
        (["--figures", "site/dist/figures"], 1, "lies in the site's output folder [unsafe-output]"),
        (["--paper", "letter"], 64, "--paper is about a PDF"), (["--paper", "letter", "-o", "x.html"], 64, "--paper is about a PDF"),
    ])
    func `what cannot be is refused, and nothing is written`(_ arguments: [String], _ code: Int32, _ message: String) async throws {
        let scratch = try site()
        let before = try FileTree(scratch.url.appending(path: "site")).paths
        let outcome = try await AssayProcess.run(["packet", "site"] + arguments, in: scratch.url)
        #expect(outcome.exitCode == code && outcome.standardError.contains(message), "\(outcome.standardError)")
        #expect(try FileTree(scratch.url.appending(path: "site")).paths == before)
    }

    @Test func `nothing is put into a built site`() async throws {
        let scratch = try site()
        #expect(try await scratch.assay("build", "site", "-o", "out").exitCode == 0)
        for arguments in [["-o", "out/packet.html"], ["-o", "out/2026/W21/new.html"], ["--figures", "out/figures"]] {
            let outcome = try await AssayProcess.run(["packet", "site"] + arguments, in: scratch.url)
            #expect(outcome.exitCode == 1 && outcome.standardError.contains("a site that Assay built [unsafe-output]"), "\(outcome.standardError)")
        }
        #expect(try await scratch.assay("verify", "out").exitCode == 0)
        for place in ["out/a.svg", "site/assets/a.svg"] {
            let names = try await scratch.assay("figure", "site", "--list").standardOutput
            let name = try #require(names.split(separator: "\t").first.map(String.init))
            let outcome = try await scratch.assay("figure", "site", name, "-o", place)
            #expect(outcome.exitCode == 1 && outcome.standardError.contains("[unsafe-output]"), "\(outcome.standardError)")
            #expect(!scratch.exists(place))
        }
    }

    @Test func `warnings are told, and count as errors when they are to`() async throws {
        let scratch = try site(more: ["assets/.hidden": "x", "notes.txt": "x", "templates/assets/packet.css": "@import 'x.css';\n"])
        let check = try await scratch.assay("check", "site")
        #expect(check.exitCode == 0 && check.standardError.contains("warning: "), "\(check.standardError)")
        let outcome = try await scratch.assay("packet", "site", "-o", "p.html")
        #expect(outcome.exitCode == 0 && outcome.standardError.contains("[sheet-reference]") && scratch.exists("p.html"), "\(outcome.standardError)")
        let strict = try await scratch.assay("packet", "site", "-o", "q.html", "--strict")
        #expect(strict.exitCode == 1 && strict.standardError.contains("error: ") && !strict.standardError.contains("warning: ") && !scratch.exists("q.html"), "\(strict.standardError)")
    }

    @Test func `what differs from the record is refused`() async throws {
        let scratch = try site()
        #expect(try await scratch.assay("publish", "site", "-o", "out").exitCode == 0)
        let recorded = try await scratch.assay("packet", "site")
        #expect(recorded.exitCode == 0 && recorded.standardOutput.contains("Digest of what was released") && !recorded.standardOutput.contains("Digest of what is released here"))
        let digest = try #require(recorded.standardOutput.firstMatch(of: /Digest ([0-9a-f]{16})/)).1
        #expect(try scratch.text("site/published.json").contains(digest), "the digest on every page is that of the record")
        let name = try #require(FileTree(scratch.url.appending(path: "site")).paths.first { $0.hasPrefix("snapshots/2026-W20") })
        let rows = try scratch.text("site/" + name)
        let number = try #require(rows.firstMatch(of: /,([0-9]{2,})/)).1
        try scratch.write(rows.replacingOccurrences(of: ",\(number)", with: ",\(number)7"), to: "site/" + name)
        let refused = try await scratch.assay("packet", "site")
        #expect(refused.exitCode == 1 && refused.standardOutput == "", "\(refused.standardError)")
    }

    @Test func `the words of a draft stay out unless they are asked for`() async throws {
        let scratch = try site()
        let text = try scratch.text("site/commentary/2026-W21.md")
        try scratch.write(text.replacing("---\n", with: "---\ndraft: true\n", maxReplacements: 1), to: "site/commentary/2026-W21.md")
        let without = try await scratch.assay("packet", "site"), with = try await scratch.assay("packet", "site", "--drafts")
        #expect(!without.standardOutput.contains("id=\"2026-W21-commentary\"") && with.standardOutput.contains("id=\"2026-W21-commentary\""))
        #expect(with.standardOutput.contains("Not yet published."))
    }

    @Test func `every figure is written, and listed`() async throws {
        let scratch = try Scratch()
        let outcome = try await scratch.assay("packet", PacketCommandTests.northwind, "--figures", "figures", "--week", "2026-W45..2026-W46")
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        let built = try await ExampleSite.built("northwind")
        let tree = try FileTree(scratch.url.appending(path: "figures"))
        for folder in ["2026/W45", "2026/W46"] {
            let names = built.tree.paths.filter { $0.hasPrefix(folder + "/figures/") }
            #expect(names.count > 8)
            for name in names {
                let file = folder.replacing("/", with: "-") + "-" + name.dropFirst((folder + "/figures/").count)
                #expect(tree.files[file] == built.tree.files[name], "\(file)")
            }
        }
        // Names of files and weeks need no quotes; titles and descriptions do.
        let rows = tree.text("index.csv").split(separator: "\n").dropFirst().map { $0.split(separator: ",", maxSplits: 2).map(String.init) }
        let own = ["index.html", "index.csv", "assay-figures.json", "SHA256SUMS"]
        #expect(Set(rows.map { $0[0] }) == Set(tree.paths).subtracting(own))
        #expect(rows.allSatisfy { $0.count == 3 && $0[0].hasPrefix($0[1] + "-") && $0[2].count > 40 })
        #expect(rows.contains { $0[0].hasSuffix(".png") } == (Tool.rsvgConvert != nil))
        #expect(SitePages(tree).faults.filter { !$0.contains("<style>") } == [])
        // Again over its own, and never over another's.
        #expect(try await scratch.assay("packet", PacketCommandTests.northwind, "--figures", "figures").exitCode == 0)
        #expect(!scratch.exists("figures/2026-W45-tokens-changes.svg"))
        try scratch.write("mine", to: "figures/note.txt")
        let refused = try await scratch.assay("packet", PacketCommandTests.northwind, "--figures", "figures")
        #expect(refused.exitCode == 3 && refused.standardError.contains("holds 'note.txt', which Assay did not make [foreign-output]"))
        #expect(try scratch.text("figures/note.txt") == "mine")
        #expect(try await scratch.assay("build", PacketCommandTests.northwind, "-o", "dist").exitCode == 0)
        let site = try await scratch.assay("packet", PacketCommandTests.northwind, "--figures", "dist")
        #expect(site.exitCode == 3 && site.standardError.contains("[foreign-output]") && scratch.exists("dist/index.html"))
    }

    @Test func `without a program for pictures that is said once`() async throws {
        let scratch = try Scratch()
        let outcome = try await scratch.assay("packet", PacketCommandTests.northwind, "--figures", "figures", environment: ["PATH": "/nonexistent"])
        #expect(outcome.exitCode == 0)
        #expect(outcome.standardError.matches(of: /no-rsvg-convert/).count == 1)
        #expect(try !FileTree(scratch.url.appending(path: "figures")).paths.contains { $0.hasSuffix(".png") })
    }

    @Test func `without a program for PDF the old file stands`() async throws {
        let scratch = try site()
        try scratch.write("old", to: "p.pdf")
        let outcome = try await scratch.assay("packet", "site", "-o", "p.pdf", environment: ["PATH": "/nonexistent"])
        #expect(outcome.exitCode == 3 && outcome.standardError.contains("[no-renderer]"))
        #expect(try scratch.text("p.pdf") == "old")
    }
}
