import AssayTestSupport
import Foundation
import Testing

/// From an export to a first report, as a newcomer goes: `init --from`, `import`, `build`, and nothing edited in between.
struct StarterTests {
    private static let imports = Fixtures.repository.appending(path: "Tests/Imports")
    private static let levels = Fixtures.shared("samples/microsoft/viva_weekly_by_organization_level.csv")

    /// The exports of a case of `Tests/Imports`.
    private func exports(_ name: String) throws -> [String] {
        let folder = Self.imports.appending(path: name)
        return try FileManager.default.contentsOfDirectory(atPath: folder.filePath).filter { !$0.hasPrefix("expected.") && $0 != "request.txt" }.sorted()
            .map { folder.appending(path: $0).filePath }
    }

    private func site(_ starter: String) async throws -> Scratch {
        let scratch = try Scratch()
        let made = try await scratch.assay("init", "desk", "--from", starter)
        #expect(made.exitCode == 0 && made.standardOutput == "", "\(made.standardError)")
        return scratch
    }

    private func load(_ format: String, _ files: [String], into scratch: Scratch) async throws -> AssayProcess.Outcome {
        let outcome = try await AssayProcess.run(["import", format] + files + ["--site", "desk"], in: scratch.url)
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        return outcome
    }

    /// Builds the site with warnings as errors; the tree that comes out.
    private func build(_ scratch: Scratch) async throws -> FileTree {
        let built = try await scratch.assay("build", "desk", "--strict")
        #expect(built.exitCode == 0, "\(built.standardError)")
        let tree = try FileTree(scratch.url.appending(path: "desk/dist"))
        #expect(SitePages(tree).faults == [])
        return tree
    }

    /// Rows of a file of figures, by column.
    private func rows(_ text: String) -> [[String: String]] {
        let lines = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        return lines.dropFirst().map { Dictionary(zip(lines[0], $0), uniquingKeysWith: { first, _ in first }) }
    }

    @Test(arguments: ["copilot", "claude-code", "viva"]) func `an empty site says what is missing`(_ starter: String) async throws {
        let scratch = try await site(starter)
        #expect(try scratch.names("desk") == [".gitignore", "assay.yaml"])
        let built = try await scratch.assay("build", "desk")
        #expect(built.exitCode == 1)
        #expect(built.standardError.contains("there is nothing to report [no-snapshots]"))
        #expect(!built.standardError.contains("assay.yaml:"), "\(built.standardError)")
    }

    @Test func `no starter is asked for, and the example is written`() async throws {
        let scratch = try Scratch()
        #expect(try await scratch.assay("init", "plain").exitCode == 0)
        #expect(try await scratch.assay("init", "blank", "--from", "blank").exitCode == 0)
        let plain = try FileTree(scratch.url.appending(path: "plain"))
        #expect(try plain == FileTree(scratch.url.appending(path: "blank")))
        #expect(plain.paths.contains("snapshots/2026-W21.csv"))
        let unknown = try await scratch.assay("init", "other", "--from", "jira")
        #expect(unknown.exitCode == 64 && unknown.standardError.contains("claude-code"))
        #expect(!scratch.exists("other"))
    }

    @Test func `Copilot's export has both sides`() async throws {
        let scratch = try await site("copilot")
        _ = try await load("github-copilot", exports("github-copilot"), into: scratch)
        let week = try #require(scratch.names("desk/snapshots").first)
        let written = try rows(scratch.text("desk/snapshots/\(week)/github-copilot.csv"))
        let expected = try rows(String(decoding: Fixtures.bytes(Self.imports.appending(path: "github-copilot/expected.csv")), as: UTF8.self))
        let declared = Set(written.compactMap { $0["metric"] })
        #expect(declared == ["copilot-active", "copilot-active-days", "copilot-prs-merged"])
        #expect(written == expected.filter { declared.contains($0["metric"] ?? "") })

        let tree = try await build(scratch)
        let page = tree.text("\(week.replacing("-", with: "/"))/index.html")
        let merged = try #require(written.last { $0["metric"] == "copilot-prs-merged" }?["value"])
        for part in ["Pull requests merged", ">\(merged)<", "Too early"] { #expect(page.contains(part), "\(part)") }
        #expect(tree.text("\(week.replacing("-", with: "/"))/data.csv").contains("all,copilot-prs-merged,\(week),\(merged),pull requests"))
    }

    @Test func `Claude Code waits for its value, and use is not shown alone`() async throws {
        let scratch = try await site("claude-code")
        _ = try await load("claude-code", exports("claude-code-everybody"), into: scratch)
        let week = try #require(scratch.names("desk/snapshots").first)
        let tree = try await build(scratch)
        let folder = week.replacing("-", with: "/")
        #expect(tree.text("\(folder)/index.html").contains("no value recorded"))
        let released = Set(rows(tree.text("\(folder)/data.csv")).compactMap { $0["metric"] })
        #expect(released == ["claude-cost"])

        // Then a week of GitLab, whose figures count no people: the site says how many there are.
        try scratch.replace("# groups:\n#   - id: all\n#     title: Everybody\n#     people: 120\n", with: "groups:\n  - id: all\n    title: Everybody\n    people: 120\n", in: "desk/assay.yaml")
        try scratch.write("metric,value\ngitlab-deployments,41\njira-resolved,97\n", to: "desk/snapshots/\(week)/value.csv")
        let complete = try await build(scratch)
        #expect(Set(rows(complete.text("\(folder)/data.csv")).compactMap { $0["metric"] }).isSuperset(of: ["claude-sessions", "gitlab-deployments", "claude-active", "jira-resolved"]))
    }

    @Test func `groups of Viva are declared, and small ones are nowhere`() async throws {
        try await expectNothingOfSmallGroups(in: Self.imports.appending(path: "viva-weekly-levels/weekly.csv"), groups: 8...40)
    }

    @Test(.enabled(if: levels != nil, "the sample of Viva Insights is absent"))
    func `of twenty-six groups the small ones are nowhere`() async throws {
        try await expectNothingOfSmallGroups(in: #require(Self.levels), groups: 26...26)
    }

    /// Imports weekly figures of groups, builds, and looks for what groups of fewer than five people have, in all bytes of all files.
    private func expectNothingOfSmallGroups(in export: URL, groups: ClosedRange<Int>) async throws {
        let scratch = try await site("viva")
        let comments = try scratch.text("desk/assay.yaml")
        let outcome = try await load("viva", [export.filePath], into: scratch)
        #expect(outcome.standardError.contains("declared in assay.yaml: "))
        let configuration = try scratch.text("desk/assay.yaml")
        for line in comments.split(separator: "\n") { #expect(configuration.contains(line), "\(line)") }
        let declared = configuration.split(separator: "\n").drop { $0 != "groups:" }.dropFirst().prefix { $0.hasPrefix(" ") }
        let titles = Dictionary(
            uniqueKeysWithValues: zip(declared.filter { $0.hasPrefix("  - id: ") }, declared.filter { $0.hasPrefix("    title: ") }).map { ($0.dropFirst(8), $1.dropFirst(11)) })
        #expect(groups.contains(titles.count))

        let week = try #require(scratch.names("desk/snapshots").first)
        let written = try rows(scratch.text("desk/snapshots/\(week)/viva.csv"))
        let small = Set(written.filter { Int($0["people"] ?? "") ?? 0 < 5 }.compactMap { $0["group"] })
        let large = written.filter { !small.contains($0["group"] ?? "") }
        #expect(small.count >= 2 && !large.isEmpty)
        let tree = try await build(scratch)
        let numbers = Set(tree.paths.flatMap { tree.text($0).utf8.split { $0 != 0x2E && !(0x30...0x39).contains($0) }.map { String($0)! } })

        // Long enough to be nobody else's: five digits, and no figure of a large group.
        let others = Set(large.compactMap { $0["value"] })
        func unmistakable(_ rows: [[String: String]]) -> Set<String> { Set(rows.compactMap { $0["value"] }.filter { $0.filter(\.isNumber).count >= 5 }) }
        let hidden = unmistakable(written.filter { Int($0["people"] ?? "") ?? 0 < 5 }).subtracting(others)
        #expect(hidden.count >= 10)
        #expect(hidden.intersection(numbers) == [])
        #expect(unmistakable(large).intersection(numbers).count > hidden.count, "values of large groups are found this way")

        // Files of figures do not know them, by id or by title; pages name them in lists, beside nothing but how many weeks they are hidden.
        let always = small.filter { group in !written.contains { $0["group"] == group && Int($0["people"] ?? "") ?? 0 >= 5 } }
        for group in always {
            let title = String(try #require(titles[Substring(group)]))
            for path in tree.paths where path.hasSuffix(".csv") || path.hasSuffix(".svg") {
                #expect(!tree.text(path).contains(title) && !tree.text(path).contains(group), "\(group) in \(path)")
            }
            for path in tree.paths where path.hasSuffix(".html") {
                // The site's title has a number in it.
                let page = tree.text(path).replacing("Microsoft 365 Copilot", with: "")
                for place in page.ranges(of: title) {
                    let after = page[place.upperBound...].prefix { $0 != "\n" }
                    let ledger = after.prefixMatch(of: /<\/th>\s*<td>0<\/td>\s*<td>[0-9]+<\/td>/) != nil
                    #expect(ledger || after.prefixMatch(of: /[^<]*[0-9]/) == nil || path.contains("about/"), "\(group) in \(path): \(after.prefix(80))")
                }
            }
        }
    }
}
