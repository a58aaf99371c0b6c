import Foundation
import Testing

/// Reports that are issued anew, and a record that somebody changed by hand.
extension RecordTests {
    @Test func `a report can be issued anew, says so, and is recorded at the next publish`() async throws {
        let scratch = try site()
        _ = try await published(scratch)
        let record = try scratch.text(RecordTests.record)
        try scratch.replace("drafts,mail,121", with: "drafts,mail,141", in: "site/snapshots/2026-W21.csv")
        let reissue = ["--reissue", "2026-W21", "--note", "A late export & more"]
        let built = try await assay(scratch, "build", reissue)
        #expect(built.exitCode == 0, "\(built.standardError)")
        let page = try output(scratch).text("2026/W21/index.html")
        #expect(page.contains("Reissued") && page.contains("A late export &amp; more"))
        #expect(try !output(scratch).text("2026/W20/index.html").contains("Reissued"))
        #expect(try scratch.text(RecordTests.record) == record, "build records nothing")

        #expect(try await assay(scratch, "build").exitCode == 1)
        #expect(try await assay(scratch, "publish", reissue).exitCode == 0)
        let after = try scratch.text(RecordTests.record)
        #expect(after.contains("\"reissue\": \"A late export & more\""))
        for line in record.split(separator: "\n") where line.contains("{\"week\": ") {
            #expect(after.contains(line.hasSuffix(",") ? String(line.dropLast()) : String(line)), "what was recorded stays")
        }
        let plain = try await assay(scratch, "build")
        #expect(plain.exitCode == 0, "\(plain.standardError)")
        #expect(try output(scratch).text("2026/W21/index.html").contains("A late export &amp; more"))
    }

    @Test func `a later report whose window holds a corrected figure says so`() async throws {
        let scratch = try site()
        _ = try await published(scratch)
        try scratch.replace("drafts,mail,120", with: "drafts,mail,139", in: "site/snapshots/2026-W20.csv")
        let outcome = try await assay(scratch, "publish", ["--reissue", "2026-W20", "--note", "Counted twice"])
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        let page = try output(scratch).text("2026/W21/index.html")
        #expect(page.contains("Corrected") && page.contains("2026-W20") && page.contains("Counted twice"))
        #expect(try !output(scratch).text("2026/W19/index.html").contains("Counted twice"))
        // One that was issued anew itself says of both, and of what is corrected after it.
        try scratch.replace("drafts,mail,121", with: "drafts,mail,141", in: "site/snapshots/2026-W21.csv")
        _ = try await assay(scratch, "publish", ["--reissue", "2026-W21", "--note", "Late export"])
        try scratch.replace("drafts,mail,119", with: "drafts,mail,118", in: "site/snapshots/2026-W19.csv")
        _ = try await assay(scratch, "publish", ["--reissue", "2026-W19", "--note", "Once more"])
        let again = try output(scratch).text("2026/W21/index.html")
        #expect(again.contains("Late export") && again.contains("Once more"))
        // A report published afterwards was made with the corrected figure.
        try capture(22, in: scratch)
        _ = try await published(scratch)
        #expect(try !output(scratch).text("2026/W22/index.html").contains("Counted twice"))
        #expect(try output(scratch).text("2026/W20/index.html").contains("Counted twice"))
    }

    @Test func `a report taken out of the record breaks its chain`() async throws {
        let scratch = try site()
        _ = try await published(scratch)
        let lines = try scratch.text(RecordTests.record).split(separator: "\n", omittingEmptySubsequences: false)
        let index = try #require(lines.firstIndex { $0.contains("{\"week\": \"2026-W20\"") })
        func previous(_ line: Substring) -> String? { line.firstMatch(of: /"previous": "([0-9a-f]+)"/).map { String($0.1) } }
        let (own, next) = (try #require(previous(lines[index])), try #require(previous(lines[index + 1])))
        var rest = lines
        rest[index + 1] = Substring(lines[index + 1].replacing(next, with: own))
        rest.remove(at: index)
        try scratch.write(rest.joined(separator: "\n"), to: RecordTests.record)
        let outcome = try await assay(scratch, "build")
        #expect(outcome.exitCode == 1)
        #expect(outcome.standardError.contains("[record-digest]"))
    }
}
