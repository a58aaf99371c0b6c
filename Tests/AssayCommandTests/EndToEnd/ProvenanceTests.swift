import Foundation
import Testing

@testable import assay

/// What `assay-manifest.json` and the feet of pages say of where a site came from.
struct ProvenanceTests {
    private func site() throws -> Scratch {
        let scratch = try Scratch()
        try SiteCase(name: "_base").assemble(in: scratch)
        try scratch.write("A plan.\n", to: "site/assets/plan.txt")
        try scratch.write("<h1>{{heading}}</h1>\n", to: "site/templates/partials/title.mustache")
        try scratch.write("---\ntitle: Not yet\ndraft: true\n---\n\nA draft.\n", to: "site/commentary/2026-W20.md")
        return scratch
    }

    private func built(_ scratch: Scratch, _ arguments: [String], environment: [String: String] = [:]) async throws -> FileTree {
        let outcome = try await AssayProcess.run(arguments, in: scratch.url, environment: environment)
        try #require(outcome.exitCode == 0, "\(outcome.standardError)")
        return try FileTree(scratch.url.appending(path: "out"))
    }

    private func manifest(_ tree: FileTree) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(tree.files["assay-manifest.json"] ?? [])) as? [String: Any])
    }

    /// By name, of a list of resources.
    private func digests(_ list: Any?) -> [String: String] {
        Dictionary(
            ((list as? [[String: Any]]) ?? []).compactMap { resource in
                (resource["name"] as? String).flatMap { name in (resource["digest"] as? [String: String])?["sha256"].map { (name, $0) } }
            }, uniquingKeysWith: { first, _ in first })
    }

    private func week(_ manifest: [String: Any], _ week: String) throws -> [String: Any] {
        let reports = try #require((manifest["predicate"] as? [String: Any])?["reports"] as? [[String: Any]])
        return try #require(reports.first { $0["week"] as? String == week })
    }

    @Test func `digests are those of the pages, and of what they were made of`() async throws {
        let scratch = try site()
        let tree = try await built(scratch, ["publish", "site", "-o", "out"])
        let manifest = try manifest(tree)
        let predicate = try #require(manifest["predicate"] as? [String: Any])
        #expect(digests(manifest["subject"]) == Dictionary(uniqueKeysWithValues: ["W19", "W20", "W21"].map { ("2026/\($0)/index.html", SHA256.hex(tree.files["2026/\($0)/index.html"]!)) }))
        let sources = try FileTree(scratch.url.appending(path: "site"))
        #expect(digests(predicate["templates"]) == ["templates/partials/title.mustache": SHA256.hex(sources.files["templates/partials/title.mustache"]!)])
        #expect(digests(predicate["assets"]) == ["assets/plan.txt": SHA256.hex(sources.files["assets/plan.txt"]!)])
        let builtIn = digests(predicate["built_in"])
        #expect(builtIn == ["weekly": ThemeLoader.builtInDigest("weekly")] && ThemeLoader.builtInDigest("weekly") != ThemeLoader.builtInDigest("plain"))
        #expect(digests([try #require(week(manifest, "2026-W21")["commentary"])]) == ["commentary/2026-W21.md": SHA256.hex(sources.files["commentary/2026-W21.md"]!)])

        let counts = try #require(predicate["counts"] as? [String: Int])
        #expect(counts == ["files": tree.files.count, "pages": tree.paths.filter { $0.hasSuffix(".html") && !$0.hasSuffix("packet.html") }.count, "reports": 3])
        // What each discloses is what stands on record, and the last of these is the head.
        let record = try scratch.text("site/published.json")
        for number in 19...21 {
            let digest = try #require((try week(manifest, "2026-W\(number)")["disclosed"] as? [String: String])?["sha256"])
            #expect(record.contains("\"digest\": \"\(digest)\"") && tree.text("2026/W\(number)/index.html").contains(digest))
            if number == 21 { #expect(predicate["record"] as? String == digest) }
        }
    }

    /// Also not by its name: that somebody writes about a week is nothing for readers yet.
    @Test func `a draft is not in it, until it is shown`() async throws {
        let scratch = try site()
        let tree = try await built(scratch, ["build", "site", "-o", "out"])
        #expect(try week(manifest(tree), "2026-W20")["commentary"] == nil && !tree.text("assay-manifest.json").contains("commentary/2026-W20.md"))
        let draft = SHA256.hex(try FileTree(scratch.url.appending(path: "site")).files["commentary/2026-W20.md"]!)
        #expect(!tree.paths.contains { tree.text($0).contains(draft) })
        let shown = try await built(scratch, ["build", "site", "-o", "out", "--drafts"])
        #expect(shown.text("assay-manifest.json").contains("{\"name\": \"commentary/2026-W20.md\", \"digest\": {\"sha256\": \"\(draft)\"}}"))
    }

    /// No clock reaches the output: the day decides which weeks and words are there, and is not printed.
    @Test func `the day of the build leaves no trace`() async throws {
        let scratch = try site()
        let tree = try await built(scratch, ["build", "site", "-o", "out"])
        for (arguments, environment) in [([], ["SOURCE_DATE_EPOCH": "1800000000"]), (["--now", "2031-01-01"], [:])] {
            let other = try await built(scratch, ["build", "site", "-o", "out"] + arguments, environment: environment)
            #expect(other.differences(from: tree) == [])
        }
    }

    @Test func `the digest of what is not on record is of what is disclosed, and of nothing else`() async throws {
        let scratch = try site()
        let before = try manifest(try await built(scratch, ["build", "site", "-o", "out"]))
        func disclosed(_ manifest: [String: Any], _ name: String) throws -> String? { (try week(manifest, name)["disclosed"] as? [String: String])?["sha256"] }
        let tree = try FileTree(scratch.url.appending(path: "out"))
        for number in 19...21 { #expect(try disclosed(before, "2026-W\(number)") == SHA256.hex(tree.files["2026/W\(number)/data.csv"]!)) }
        // Words are not part of it.
        try scratch.replace("title: ", with: "title: More of ", in: "site/commentary/2026-W21.md")
        let words = try manifest(try await built(scratch, ["build", "site", "-o", "out"]))
        for name in ["2026-W19", "2026-W20", "2026-W21"] { #expect(try disclosed(words, name) == disclosed(before, name)) }
        #expect(digests(words["subject"])["2026/W21/index.html"] != digests(before["subject"])["2026/W21/index.html"])
        // A figure is, in the report that tells it first.
        try scratch.replace("drafts,132", with: "drafts,139", in: "site/snapshots/2026-W20.csv")
        let figures = try manifest(try await built(scratch, ["build", "site", "-o", "out"]))
        #expect(try disclosed(figures, "2026-W19") == disclosed(before, "2026-W19") && disclosed(figures, "2026-W20") != disclosed(before, "2026-W20"))
        // Nor does it need files of the data; then it is the one that the packet prints.
        try scratch.write(try scratch.text("site/assay.yaml") + "report: {figure_files: none}\n", to: "site/assay.yaml")
        let without = try await built(scratch, ["build", "site", "-o", "out"])
        let digest = try #require(try disclosed(manifest(without), "2026-W21"))
        #expect(without.files["2026/W21/data.csv"] == nil && without.text("2026/W21/packet.html").contains("<dt>Digest of what is released here</dt><dd>\(digest)</dd>"))
    }

    /// The first sixteen digits behind the words that tell what they are.
    private func witness(_ tree: FileTree, _ path: String, _ words: String) -> String? {
        tree.text(path).firstMatch(of: try! Regex("<p[^>]*>Digest on record of \(words), which covers all before it: ([0-9a-f]{16})\\.</p>")).flatMap { $0[1].substring.map(String.init) }
    }

    @Test func `pages print the newest digest of the record, and a report its own, which stays`() async throws {
        let scratch = try site()
        let first = try await built(scratch, ["publish", "site", "-o", "out"])
        func disclosed(_ tree: FileTree, _ number: Int) throws -> String? {
            ((try week(manifest(tree), "2026-W\(number)")["disclosed"] as? [String: String])?["sha256"]).map { String($0.prefix(16)) }
        }
        let shared = first.paths.filter { $0.hasSuffix(".html") && !$0.hasPrefix("2026/") }
        #expect(shared.count > 8)
        for path in shared { #expect(try witness(first, path, "the report published last") == disclosed(first, 21), "\(path)") }
        for number in 19...21 { #expect(try witness(first, "2026/W\(number)/index.html", "this report") == disclosed(first, number)) }
        #expect(try witness(first, "2026/W21/packet.html", "this report") == disclosed(first, 21))

        let csv = try scratch.text("site/snapshots/2026-W21.csv")
        try scratch.write(csv, to: "site/snapshots/2026-W22.csv")
        let waiting = try await built(scratch, ["build", "site", "-o", "out"])
        #expect(!waiting.text("2026/W22/index.html").contains("Digest on record"), "what is not on record is not said to be")
        #expect(try witness(waiting, "index.html", "the report published last") == disclosed(first, 21))

        let second = try await built(scratch, ["publish", "site", "-o", "out"])
        for path in shared where second.files[path] != nil { #expect(try witness(second, path, "the report published last") == disclosed(second, 22), "\(path)") }
        for number in 19...20 { #expect(first.files["2026/W\(number)/index.html"] == second.files["2026/W\(number)/index.html"]) }
        #expect(try witness(second, "2026/W21/index.html", "this report") == disclosed(first, 21))
    }

    @Test func `a packet of several weeks prints the newest digest on its cover and at its foot`() async throws {
        let scratch = try site()
        let tree = try await built(scratch, ["publish", "site", "-o", "out"])
        #expect(try await scratch.assay("packet", "site", "--week", "2026-W19..2026-W20", "-o", "packet.html").exitCode == 0)
        let packet = try scratch.text("packet.html")
        let head = try #require(witness(tree, "index.html", "the report published last"))
        #expect(packet.components(separatedBy: "which covers all before it: \(head).").count == 3)
        #expect(packet.contains("<p class=\"small\">Digest on record of the report published last"))
    }

    @Test func `a site without a record prints nothing of one, in either look`() async throws {
        let scratch = try site()
        try scratch.remove("site/templates")
        for theme in ["weekly", "plain"] {
            if theme == "plain" { try scratch.replace("site:\n", with: "site:\n  theme: plain\n", in: "site/assay.yaml") }
            let tree = try await built(scratch, ["build", "site", "-o", "out"])
            #expect(!tree.paths.contains { tree.text($0).contains("Digest on record") } && !tree.text("assay-manifest.json").contains("\"record\""))
        }
        let tree = try await built(scratch, ["publish", "site", "-o", "out"])
        #expect(witness(tree, "index.html", "the report published last") != nil && witness(tree, "2026/W20/index.html", "this report") != nil)
        #expect(witness(tree, "2026/W21/packet.html", "this report") != nil)
    }

    /// A build is no publication: what it shows of a report that is to be issued anew is on no record.
    @Test func `a report to be issued anew has no digest on record before it is published`() async throws {
        let scratch = try site()
        let first = try await built(scratch, ["publish", "site", "-o", "out"])
        try scratch.replace("drafts,150", with: "drafts,141", in: "site/snapshots/2026-W21.csv")
        let reissue = ["--reissue", "2026-W21", "--note", "Late export"]
        let preview = try await built(scratch, ["build", "site", "-o", "out"] + reissue)
        #expect(witness(preview, "2026/W21/index.html", "this report") == nil && preview.text("2026/W21/index.html").contains("not yet"))
        #expect(try await scratch.assay("verify", "out", "--record", "site/published.json").exitCode == 1)
        let second = try await built(scratch, ["publish", "site", "-o", "out"] + reissue)
        let digest = try #require(witness(second, "2026/W21/index.html", "this report"))
        #expect(digest != witness(first, "2026/W21/index.html", "this report") && digest == witness(second, "index.html", "the report published last"))
        #expect(try await scratch.assay("verify", "out", "--record", "site/published.json").exitCode == 0)
    }
}
