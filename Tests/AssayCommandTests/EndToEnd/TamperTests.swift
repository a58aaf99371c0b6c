import Foundation
import Testing

@testable import assay

/// Somebody changes a published site, or its record: `assay verify` names what.
struct TamperTests {
    private func published() async throws -> Scratch {
        let scratch = try Scratch()
        try SiteCase(name: "_base").assemble(in: scratch)
        try scratch.write("A plan.\n", to: "site/assets/plan.txt")
        let outcome = try await scratch.assay("publish", "site", "-o", "out")
        try #require(outcome.exitCode == 0, "\(outcome.standardError)")
        return scratch
    }

    private func verify(_ scratch: Scratch, _ arguments: String...) async throws -> AssayProcess.Outcome { try await AssayProcess.run(["verify", "out"] + arguments, in: scratch.url) }

    private func bytes(_ scratch: Scratch, _ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: scratch.url.appending(path: path))) }

    /// What finds the same without Assay.
    private func sha256sum(_ scratch: Scratch) async throws -> AssayProcess.Outcome {
        try await Tool.run(URL(filePath: "/bin/sh"), ["-c", "cd \"$0\" && LC_ALL=C exec sha256sum -c --strict --quiet SHA256SUMS", scratch.url.appending(path: "out").filePath])
    }

    @Test func `one byte of a file is changed: the file is named, by sha256sum too`() async throws {
        let scratch = try await published()
        #expect(try await sha256sum(scratch).exitCode == 0)
        let paths = try FileTree(scratch.url.appending(path: "out")).paths.filter { $0 != "SHA256SUMS" }
        // Every seventh, and at least one of each kind that there is.
        var sample = stride(from: 0, to: paths.count, by: 7).map { paths[$0] }
        for end in ["index.html", "packet.html", ".svg", ".csv", ".css", ".txt", "assay-manifest.json"] { sample += paths.filter { $0.hasSuffix(end) }.prefix(1) }
        try #require(Set(sample).count >= 10)
        for (index, path) in Set(sample).sorted().enumerated() {
            let original = try bytes(scratch, "out/" + path)
            var changed = original
            let place = original.count * (index % 5) / 5
            changed[place] ^= 1 << UInt8(index % 8)
            try scratch.write(changed, to: "out/" + path)
            let outcome = try await verify(scratch)
            #expect(outcome.exitCode == 1 && outcome.standardError.contains("error: '\(path)' is not as it was built [changed-file]\n  --> out/\(path)\n"), "\(path): \(outcome.standardError)")
            let sums = try await sha256sum(scratch)
            #expect(sums.exitCode != 0 && sums.standardOutput.contains("\(path): FAILED"))
            try scratch.write(original, to: "out/" + path)
        }
        #expect(try await verify(scratch, "--record", "site/published.json", "--site", "site").exitCode == 0)
    }

    @Test func `a file is removed, one is added, two are swapped: all four are named`() async throws {
        let scratch = try await published()
        let (one, other) = (try bytes(scratch, "out/2026/W19/index.html"), try bytes(scratch, "out/2026/W20/index.html"))
        try scratch.write(other, to: "out/2026/W19/index.html")
        try scratch.write(one, to: "out/2026/W20/index.html")
        try scratch.remove("out/about/method.html")
        try scratch.write("x", to: "out/about/methods.html")
        let outcome = try await verify(scratch, "--record", "site/published.json")
        #expect(outcome.exitCode == 1)
        for line in [
            "'2026/W19/index.html' is not as it was built", "'2026/W20/index.html' is not as it was built", "'about/method.html' is missing", "'about/methods.html' was not built",
            "the report of 2026-W19 does not print the digest that is on record", "the report of 2026-W20 does not print the digest that is on record", "6 errors",
        ] { #expect(outcome.standardError.contains(line), "\(line) in \(outcome.standardError)") }
    }

    /// Who changes a page can change its line in the list too.
    @Test func `a page is changed together with its line in the list: the manifest tells`() async throws {
        let scratch = try await published()
        func forge(_ path: String, _ change: ([UInt8]) -> [UInt8]) throws {
            let old = try bytes(scratch, "out/" + path), new = change(old)
            try scratch.write(new, to: "out/" + path)
            try scratch.replace(SHA256.hex(old), with: SHA256.hex(new), in: "out/SHA256SUMS")
        }
        try forge("2026/W20/index.html") { $0 + [0x0A] }
        try forge("assets/plan.txt") { _ in Array("No plan.\n".utf8) }
        #expect(try await sha256sum(scratch).exitCode == 0)
        let outcome = try await verify(scratch)
        #expect(outcome.exitCode == 1)
        for path in ["2026/W20/index.html", "assets/plan.txt"] {
            let line = "error: the manifest and the list of digests give '\(path)' different digests [manifest-differs]\n  --> out/assay-manifest.json\n"
            #expect(outcome.standardError.contains(line), "\(outcome.standardError)")
        }
        #expect(outcome.standardError.contains("2 errors"))
    }

    @Test func `a report is taken out of the list, or put into it: the manifest tells`() async throws {
        let scratch = try await published()
        let sums = try scratch.text("out/SHA256SUMS")
        try scratch.write(sums.split(separator: "\n").filter { !$0.hasSuffix("  2026/W20/index.html") }.map { $0 + "\n" }.joined(), to: "out/SHA256SUMS")
        try scratch.remove("out/2026/W20/index.html")
        let removed = try await verify(scratch)
        #expect(removed.exitCode == 1 && removed.standardError.contains("the manifest names '2026/W20/index.html', and the list of digests does not"), "\(removed.standardError)")
        #expect(removed.standardError.contains("the manifest counts "))

        let other = try await published()
        let page = try other.text("out/2026/W21/index.html")
        try other.write(page, to: "out/2026/W22/index.html")
        try other.write(try other.text("out/SHA256SUMS") + SHA256.hex(Array(page.utf8)) + "  2026/W22/index.html\n", to: "out/SHA256SUMS")
        let added = try await verify(other)
        #expect(added.exitCode == 1 && added.standardError.contains("the list of digests names the report '2026/W22/index.html', and the manifest does not"), "\(added.standardError)")
    }

    /// Who also writes the manifest anew has the record against him.
    @Test func `page, list and manifest are changed together: the record tells`() async throws {
        let scratch = try await published()
        let digest = try #require(try scratch.text("site/published.json").firstMatch(of: /"digest": "([0-9a-f]{64})"\},?\n/)).1
        var swaps: [(String, String)] = []
        func forge(_ path: String, _ change: (String) -> String) throws {
            let old = try scratch.text("out/" + path), new = change(old)
            try scratch.write(new, to: "out/" + path)
            swaps.append((SHA256.hex(Array(old.utf8)), SHA256.hex(Array(new.utf8))))
        }
        try forge("2026/W19/index.html") { $0.replacingOccurrences(of: digest, with: String(digest.reversed())) }
        try forge("assay-manifest.json") { $0.replacingOccurrences(of: swaps[0].0, with: swaps[0].1) }
        for (old, new) in swaps { try scratch.replace(old, with: new, in: "out/SHA256SUMS") }
        #expect(try await verify(scratch).exitCode == 0, "the folder by itself agrees with itself")
        let outcome = try await verify(scratch, "--record", "site/published.json")
        #expect(
            outcome.exitCode == 1 && outcome.standardError.contains("error: the report of 2026-W19 does not print the digest that is on record [recorded-digest]\n  --> out/2026/W19/index.html\n"),
            "\(outcome.standardError)")
    }

    @Test func `a line of the record is edited, moved or gone: the record is named with its line`() async throws {
        let scratch = try await published()
        let record = try scratch.text("site/published.json")
        let lines = record.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let reports = lines.indices.filter { lines[$0].contains("{\"week\": ") }
        try #require(reports.count == 3)
        func write(_ change: (inout [String]) -> Void) throws {
            var changed = lines
            change(&changed)
            try scratch.write(changed.joined(separator: "\n"), to: "site/published.json")
        }
        func check(_ rule: String, _ place: String) async throws {
            let outcome = try await verify(scratch, "--record", "site/published.json")
            #expect(outcome.exitCode == 1 && outcome.standardError.contains("[\(rule)]\n  --> \(place)"), "\(outcome.standardError)")
        }
        // One digit of a figure.
        try write { $0[reports[1]].replace("132", with: "133") }
        try await check("record-digest", "site/published.json:\(reports[1] + 1)")
        // Two lines in each other's place.
        try write { $0.swapAt(reports[0], reports[1]) }
        try await check("record-chain", "site/published.json:\(reports[0] + 1)")
        // One taken out of the middle.
        try write { $0.remove(at: reports[1]) }
        try await check("record-chain", "site/published.json:\(reports[1] + 1)")
        // The last one cut off, so that the rest is whole: what the site was built on tells.
        try write {
            $0.remove(at: reports[2])
            $0[reports[1]].removeLast()
        }
        try await check("record-head", "out/assay-manifest.json")
        // Cut anywhere.
        for count in [0, 1, 40, record.utf8.count / 2, record.utf8.count - 3] {
            try scratch.write(Array(record.utf8.prefix(count)), to: "site/published.json")
            let outcome = try await verify(scratch, "--record", "site/published.json")
            #expect(outcome.exitCode == 1 && outcome.standardError.contains("--> site/published.json"), "\(count): \(outcome.standardError)")
        }
        try scratch.write(record, to: "site/published.json")
        #expect(try await verify(scratch, "--record", "site/published.json").exitCode == 0)
    }

    /// The record goes on while a copy of the site stays as it is.
    @Test func `a copy of an earlier publication still agrees with the record`() async throws {
        let scratch = try await published()
        try FileManager.default.copyItem(at: scratch.url.appending(path: "out"), to: scratch.url.appending(path: "copy"))
        try scratch.write(try scratch.text("site/snapshots/2026-W21.csv"), to: "site/snapshots/2026-W22.csv")
        try scratch.replace("drafts,132", with: "drafts,139", in: "site/snapshots/2026-W20.csv")
        #expect(try await scratch.assay("publish", "site", "-o", "out", "--reissue", "2026-W20", "--note", "Counted twice").exitCode == 0)
        for folder in ["copy", "out"] {
            let outcome = try await scratch.assay("verify", folder, "--record", "site/published.json")
            #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        }
    }

    @Test func `sources that are not those of the site are named`() async throws {
        let scratch = try await published()
        #expect(try await verify(scratch, "--site", "site/").exitCode == 0)
        try scratch.replace("title: ", with: "title: More of ", in: "site/commentary/2026-W21.md")
        try scratch.remove("site/assets/plan.txt")
        try scratch.write("New.\n", to: "site/assets/new.txt")
        try scratch.write("<h1>{{heading}}</h1>\n", to: "site/templates/partials/title.mustache")
        // Whether snapshots are those of a report, the record tells, at each build.
        try scratch.replace("drafts,132", with: "drafts,139", in: "site/snapshots/2026-W20.csv")
        let outcome = try await verify(scratch, "--site", "site")
        #expect(outcome.exitCode == 1)
        for line in [
            "error: 'commentary/2026-W21.md' is not what the site was built with [changed-source]\n  --> site/commentary/2026-W21.md",
            "error: the site was built with 'assets/plan.txt', which is missing [missing-source]\n  --> site/assets/plan.txt", "error: the site was built without 'assets/new.txt' [extra-source]",
            "error: the site was built without 'templates/partials/title.mustache' [extra-source]", "4 errors",
        ] { #expect(outcome.standardError.contains(line), "\(line) in \(outcome.standardError)") }
        let nowhere = try await verify(scratch, "--site", "nowhere")
        #expect(nowhere.exitCode == 1 && nowhere.standardError.contains("[no-site]"), "\(nowhere.standardError)")
    }

    @Test func `a site of another Assay is named as one`() async throws {
        let scratch = try await published()
        try scratch.replace("{\"name\": \"weekly\", \"digest\": {\"sha256\": \"", with: "{\"name\": \"weekly\", \"digest\": {\"sha256\": \"0", in: "out/assay-manifest.json")
        let outcome = try await verify(scratch, "--site", "site")
        #expect(outcome.exitCode == 1 && outcome.standardError.contains("error: the theme 'weekly' of this Assay (") && outcome.standardError.contains(") [other-assay]\n  --> site\n"), "\(outcome.standardError)")
    }
}
