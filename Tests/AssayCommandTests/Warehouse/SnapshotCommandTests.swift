import Foundation
import Testing

@testable import assay

@Suite struct SnapshotCommandTests {
    private static let rows = "echo metric,value,people; echo drafts,250.0,34; echo solved,262,34"

    @Test func figuresAreWrittenOnceWithTheirOrigin() async throws {
        let site = try await SnapshotSite([SnapshotSite.script("tokens", "title: The gateway")])
        try site.program(Self.rows)
        let first = try await site.snapshot()
        #expect(first.exitCode == 0 && first.standardOutput == "")
        #expect(first.standardError == "tokens: 2 new; written to site/snapshots/2026-W22/tokens.csv\n")
        #expect(site.written == ["tokens.csv", "tokens.source.json"] && site.leftovers == [])
        #expect(try site.scratch.text("site/snapshots/2026-W22/tokens.csv") == "week,group,metric,value,people\n2026-W22,all,drafts,250,34\n2026-W22,all,solved,262,34\n")
        let origin = try site.scratch.text("site/snapshots/2026-W22/tokens.source.json")
        let digest = SHA256.hex(Array("scripts/tokens.sh\0{week}".utf8))
        for part in [
            "\"made_by\": \"assay \(AssayVersion.current) snapshot tokens\"", "\"title\": \"The gateway\"", "\"engine\": \"scripts/tokens.sh\"", "\"query_sha256\": \"\(digest)\"",
            "\"started\": \"2026-06-01T06:00:00Z\"", "\"seconds\": 1", "\"rows\": 2",
        ] { #expect(origin.contains(part), "\(part)") }
        #expect(try await site.scratch.assay("check", "site").exitCode == 0)

        // The same again is nothing new; another figure asks why.
        let second = try await site.snapshot()
        #expect(second.exitCode == 0 && second.standardError == "tokens: 2 known already; nothing new: no file was written\n")
        try site.program("echo metric,value,people; echo drafts,240,34; echo solved,262,34")
        let third = try await site.snapshot()
        #expect(third.exitCode == 1)
        #expect(
            third.standardError == """
                error: 'drafts' of 'all' in 2026-W22 differs from what the site knows [restatement-without-note]
                  --> site/snapshots/2026-W22/tokens_02.csv
                  help: say why with --note: the report of 2026-W22 will show both values

                1 error

                """)
        let fourth = try await site.snapshot("--note", "counted  anew")
        #expect(fourth.standardError == "tokens: 1 restated, 1 known already; written to site/snapshots/2026-W22/tokens_02.csv\n")
        #expect(site.written == ["tokens.csv", "tokens.source.json", "tokens_02.csv", "tokens_02.source.json"])
        #expect(try site.scratch.text("site/snapshots/2026-W22/tokens_02.csv").hasSuffix("2026-W22,all,drafts,240,34,counted  anew\n"))
    }

    @Test func aDryRunPrintsAndWritesNothing() async throws {
        let site = try await SnapshotSite([SnapshotSite.script()])
        try site.program(Self.rows)
        let outcome = try await site.snapshot("--dry-run")
        #expect(outcome.exitCode == 0 && outcome.standardOutput == "week,group,metric,value,people\n2026-W22,all,drafts,250,34\n2026-W22,all,solved,262,34\n")
        #expect(outcome.standardError == "tokens: 2 new; would be written to site/snapshots/2026-W22/tokens.csv\n")
        #expect(!site.scratch.exists("site/snapshots/2026-W22"))
    }

    @Test func buildsRunNoSource() async throws {
        let site = try await SnapshotSite([SnapshotSite.script()])
        try site.program("touch ran")
        for command in ["build", "check", "list"] { #expect(try await site.scratch.assay(command, "site").exitCode == 0) }
        #expect(!site.scratch.exists("site/ran"))
    }

    @Test func aProgramGetsWordsAndTheQueryAndTheSitesFolder() async throws {
        let site = try await SnapshotSite([
            "{id: words, command: [scripts/a.sh, \"{week}/{monday}\", \"$(touch shell); touch shell\", \"{query_file}\"], query: q/one.sql}",
            "{id: piped, command: [sh, scripts/b.sh, \"*\"], sql: \"solved :week :sunday ':other'\"}",
        ])
        try site.scratch.write("drafts :monday\n", to: "site/q/one.sql")
        try site.program("echo \"$@\" > words; cat \"$3\" > filed; env > variables; echo metric,value,people; echo drafts,250,34", at: "site/scripts/a.sh")
        try site.program("echo \"$1\" > star; cat > piped; echo metric,value,people; echo solved,262,34", at: "site/scripts/b.sh")
        let outcome = try await site.snapshot(environment: ["PGSERVICE": "warehouse", "TZ": "Asia/Tokyo", "LC_ALL": "de_DE.UTF-8"])
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        #expect(try site.scratch.text("site/words").hasPrefix("2026-W22/2026-05-25 $(touch shell); touch shell /"))
        #expect(try site.scratch.text("site/filed") == "drafts DATE '2026-05-25'\n" && site.scratch.text("site/piped") == "solved '2026-W22' DATE '2026-05-31' ':other'")
        #expect(try site.scratch.text("site/star") == "*\n" && !site.scratch.exists("site/shell"))
        let variables = try site.scratch.text("site/variables").split(separator: "\n")
        #expect(["PGSERVICE=warehouse", "TZ=UTC", "PGTZ=UTC", "LC_ALL=C.UTF-8"].allSatisfy { variables.contains($0[...]) })
        #expect(site.written == ["piped.csv", "piped.source.json", "words.csv", "words.source.json"] && site.leftovers == [])
    }

    /// What a program says beside its result is no fault.
    @Test func bothStreamsAreFineAfterSuccess() async throws {
        let site = try await SnapshotSite([SnapshotSite.script()])
        try site.program("echo looking >&2; " + Self.rows + "; echo 'found \u{1B}[1m2' >&2")
        let short = try await site.snapshot("--dry-run")
        #expect(short.exitCode == 0)
        #expect(short.standardError.hasPrefix("tokens: its engine said 2 lines beside the result; --verbose shows them\n"))
        let long = try await site.snapshot("--dry-run", "-v")
        #expect(long.standardError.hasPrefix("tokens said:\n  | looking\n  | found <U+001B>[1m2\n") && long.standardOutput == short.standardOutput)
        #expect(try await site.snapshot("--dry-run", "-q").standardError == "")
    }

    @Test func onlyTheSourcesAskedForAreRun() async throws {
        let site = try await SnapshotSite([SnapshotSite.script(), SnapshotSite.script("other")])
        try site.program(Self.rows)
        #expect(try await site.snapshot("--source", "tokens").exitCode == 0)
        #expect(site.written == ["tokens.csv", "tokens.source.json"])
        let unknown = try await site.snapshot("--source", "tokns")
        #expect(unknown.exitCode == 1 && unknown.standardError.hasPrefix("error: there is no source 'tokns' [unknown-source]\n  --> site/assay.yaml\n  help: did you mean 'tokens'?\n"))
    }

    @Test func aSecondGroupOfSourcesSeesTheFirst() async throws {
        let site = try await SnapshotSite([SnapshotSite.script(), SnapshotSite.script("other")])
        try site.program(Self.rows)
        try site.program("echo metric,value,people,numerator,denominator; echo reopened,,34,24,410", at: "site/scripts/other.sh")
        let outcome = try await site.snapshot()
        #expect(
            outcome.standardError == "tokens: 2 new; written to site/snapshots/2026-W22/tokens.csv\nother: 1 new; written to site/snapshots/2026-W22/other.csv\n")
        #expect(try site.scratch.names("site/.assay") == [".gitignore"])
    }

    @Test func itEndsWithAllThatItStartedWhenItIsToldTo() async throws {
        let site = try await SnapshotSite([SnapshotSite.script()])
        try site.program("sleep 120 & echo $! > child; wait")
        let start = ContinuousClock.now
        let outcome = try await site.snapshot(shell: "(while ! [ -s site/child ]; do sleep 0.1; done; kill -TERM $$) & true")
        #expect(outcome.exitCode == 130 && ContinuousClock.now - start < .seconds(60))
        try await expectGone(site)
        #expect(site.leftovers == [] && site.written == [])
    }

    @Test func aProgramThatTakesTooLongIsEndedWithAllThatItStarted() async throws {
        let site = try await SnapshotSite([SnapshotSite.script("tokens", "timeout_seconds: 1")])
        try site.program(Self.rows + "; sleep 120 & echo $! > child; echo still waiting >&2; wait")
        let outcome = try await site.snapshot()
        #expect(outcome.exitCode == 1)
        #expect(
            outcome.standardError == """
                tokens said:
                  | still waiting
                error: source 'tokens': 'scripts/tokens.sh' took longer than 1 s, and was ended [too-slow]
                  --> site/assay.yaml:39:18
                  help: make the query faster, or raise 'timeout_seconds'

                1 error

                """)
        try await expectGone(site)
        #expect(site.leftovers == [] && site.written == [])
    }

    private func expectGone(_ site: SnapshotSite) async throws {
        let child = try #require(Int32(try site.scratch.text("site/child").trimmingCharacters(in: .whitespacesAndNewlines)))
        // Who reaps it takes a moment.
        for _ in 0..<100 where FileManager.default.fileExists(atPath: "/proc/\(child)/exe") { try await Task.sleep(for: .milliseconds(50)) }
        let state = (try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8))?.split(separator: ")").last?.first { $0 != " " }
        #expect(state == nil || state == "Z")
    }
}
