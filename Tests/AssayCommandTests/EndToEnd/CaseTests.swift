import Foundation
import Testing

/// Bad and odd inputs: what Assay says to each is compared as a whole.
struct CaseTests {
    @Test(arguments: SiteCase.all)
    func `says what was recorded, and publishes all or nothing`(_ siteCase: SiteCase) async throws {
        let scratch = try Scratch()
        try siteCase.assemble(in: scratch)
        let published = try await BuiltSite.base.value
        let isElsewhere = siteCase.command.first == "build" && !siteCase.command.contains("out")
        if !isElsewhere { try published.files.forEach { try scratch.write($0.value, to: "out/" + $0.key) } }
        try FileManager.default.createDirectory(at: scratch.url.appending(path: "home"), withIntermediateDirectories: true)
        let names = try scratch.names()
        let inputs = try FileTree(scratch.url.appending(path: "site"))

        let outcome = try await siteCase.run(in: scratch)

        let actual = Goldens.withoutSeconds("exit \(outcome.exitCode)\n" + outcome.standardError)
        if Goldens.isRecording {
            try Data(actual.utf8).write(to: siteCase.expectedFile)
            Issue.record("recorded \(siteCase.name)")
        } else {
            let expected = try String(decoding: Data(contentsOf: siteCase.expectedFile), as: UTF8.self)
            #expect(actual == expected)
        }
        #expect(outcome.standardOutput.isEmpty)
        #expect(try scratch.names() == names, "something was left beside the output")
        #expect(try FileTree(scratch.url.appending(path: "site")).without(".assay") == inputs, "the site's own files changed")
        guard !isElsewhere else { return }
        let tree = try FileTree(scratch.url.appending(path: "out"))
        if outcome.exitCode == 0 {
            #expect(SitePages(tree).faults == [])
        } else {
            #expect(tree.differences(from: published) == [])
        }
    }

    /// An id of the catalogue of faults that no case is named for would be a fault that nobody looks at.
    @Test func `every fault has a case`() {
        let ids =
            (1...13).map { "C\($0)" } + (1...5).map { "J\($0)" } + (1...7).map { "Y\($0)" } + ["D1", "D2", "D4", "D5", "D6", "D7"]
            + (1...6).map { "T\($0)" } + ["W1", "W2", "W3", "W4", "W6"] + (1...5).map { "N\($0)" } + ["F3", "F4"]
        for id in ids { #expect(SiteCase.all.contains { $0.name.hasPrefix(id + "-") }, "\(id)") }
    }

    /// Otherwise a case whose message was never looked at would count as one that passes.
    @Test func `every case says how it ends`() {
        for siteCase in SiteCase.all { #expect(FileManager.default.fileExists(atPath: siteCase.expectedFile.filePath), "\(siteCase.name)") }
    }
}
