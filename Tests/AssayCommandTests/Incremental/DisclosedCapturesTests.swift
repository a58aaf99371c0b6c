import AssayMetrics
import AssaySnapshots
import Foundation
import Testing

@testable import assay

/// What is kept of captures that were read, seen from the site's folder.
struct DisclosedCapturesTests {
    private let site: SiteOnDisk
    private let folder = "site/.assay/captures"

    init() throws { site = try SiteOnDisk(weeks: 1...6) }

    private func build(_ change: (inout BuildOptions) -> Void = { _ in }) async -> BuildOutcome {
        var options = BuildOptions(site: site.scratch.url.appending(path: "site").filePath)
        options.jobs = 2
        change(&options)
        return await SiteBuilder.build(options)
    }

    private func names() throws -> [String] { site.scratch.exists(folder) ? try site.scratch.names(folder) : [] }

    /// The output is what a build from nothing makes.
    private func expectClean(sourceLocation: SourceLocation = #_sourceLocation) async throws {
        #expect(await build { ($0.output, $0.usesCache) = (site.scratch.url.appending(path: "clean").filePath, false) }.status == .done, sourceLocation: sourceLocation)
        let (made, clean) = (try site.scratch.text("site/dist/SHA256SUMS"), try site.scratch.text("clean/SHA256SUMS"))
        #expect(made == clean, sourceLocation: sourceLocation)
    }

    @Test func `each capture is kept, and what changed takes the place of what was`() async throws {
        #expect(await build().status == .done)
        let first = try names()
        #expect(first.count == 6)
        try site.capture(7)
        #expect(await build().status == .done)
        let second = try names()
        #expect(second.count == 7 && Set(first).isSubset(of: second))
        try site.capture(7, mail: 25)
        #expect(await build().status == .done)
        let third = try names()
        #expect(third.count == 7 && Set(second).subtracting(third).count == 1 && Set(first).isSubset(of: third))
        try await expectClean()
    }

    @Test func `nobody else may read it`() async throws {
        #expect(await build().status == .done)
        let path = site.scratch.url.appending(path: folder).filePath
        func permissions(_ path: String) throws -> Int { try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int) }
        #expect(try permissions(path) == 0o700)
        for name in try names() { #expect(try permissions(path + "/" + name) == 0o600) }
    }

    @Test func `other settings are other captures`() async throws {
        #expect(await build().status == .done)
        let before = try names()
        try site.change("minimum_people: 10", to: "minimum_people: 25")
        #expect(await build().status == .done)
        let after = try names()
        #expect(after.count == 6 && Set(before).isDisjoint(with: after))
        try await expectClean()
    }

    @Test func `damage costs time and nothing else`() async throws {
        #expect(await build().status == .done)
        let whole = try names()
        let path = site.scratch.url.appending(path: folder).filePath
        let bytes = try FileSystem.read(path + "/" + whole[0])
        for (name, damaged) in [(whole[0], Array(bytes.dropLast(8))), (whole[1], []), (whole[2], bytes)] {
            try FileSystem.remove(path + "/" + name)
            try FileSystem.write(damaged, to: path + "/" + name)
        }
        try FileSystem.remove(path + "/" + whole[3])
        _ = try FileSystem.makeFolders(path + "/" + whole[3])
        let huge = try FileHandle(forWritingTo: URL(filePath: path + "/" + whole[4]))
        try huge.truncate(atOffset: 1 << 43)
        try huge.close()
        try site.capture(6, solved: 190)
        #expect(await build().status == .done)
        try await expectClean()
        // All but the folder's is whole again, and the next build needs no more than that one.
        let after = try names()
        try site.capture(6, solved: 191)
        #expect(await build().status == .done)
        let last = try names()
        #expect(Set(after).symmetricDifference(last).count == 2)
        for name in last where name != whole[3] { #expect(try FileSystem.read(path + "/" + name, atMost: 1 << 20).count > 100) }
    }

    @Test func `what there is something to say about is read again`() async throws {
        // Nobody counted who is behind the figure: a warning, each time.
        try site.scratch.write("metric,group,value,people\ndrafts,night,5,\n", to: "site/snapshots/2026-W07.csv")
        for _ in 0..<2 {
            let outcome = await build { $0.usesCache = true }
            #expect(outcome.diagnostics.contains { $0.rule == "no-people" }, "\(outcome.diagnostics)")
            try site.scratch.write("", to: "site/assets/\(UUID().uuidString).txt")
        }
        try site.capture(7)
        try site.scratch.write("metric,group,value,people\nsolved,mail,x,20\n", to: "site/snapshots/2026-W08.csv")
        for _ in 0..<2 { #expect(await build().diagnostics.contains { $0.rule == "invalid-number" }) }
    }

    @Test func `what is taken out of the snapshots goes from here with the next build`() async throws {
        #expect(await build().status == .done)
        try site.scratch.remove("site/snapshots/2026-W06.csv")
        #expect(await build().status == .done)
        #expect(try names().count == 5)
        try site.scratch.remove("site/snapshots/2026-W05.csv")
        #expect(await build { $0.usesCache = false }.status == .done)
        #expect(try names().count == 4)
    }

    @Test func `only what Assay made is removed`() async throws {
        #expect(await build().status == .done)
        let (other, long) = ("notes.txt", String(repeating: "G", count: 64))
        for name in [other, long] { try site.scratch.write("mine", to: "\(folder)/\(name)") }
        try site.scratch.write("mine", to: "\(folder)/\(String(repeating: "a", count: 64))/below.txt")
        try site.capture(7)
        #expect(await build().status == .done)
        #expect(try names().count == 7 + 3)
    }

    @Test func `who writes no site keeps nothing`() async throws {
        #expect(await build { $0.writes = false }.status == .done)
        try site.scratch.write("metric,group,value,people\nsolved,mail,x,20\n", to: "site/snapshots/2026-W07.csv")
        #expect(await build().status == .refused)
        #expect(!site.scratch.exists(folder))
    }

    /// A preview and the commands that show figures hold nothing that nobody will store.
    @Test(arguments: [true, false]) func `what is read is held only for who will store it`(_ keeps: Bool) async throws {
        let loaded = try await site.load()
        let captures = DisclosedCaptures(loaded.folder, reads: false, keeps: keeps)
        var loader = EpochLoader(folder: loaded.folder, configuration: loaded.configuration, record: nil, reissuing: [], jobs: 1)
        loader.disclosures = captures
        _ = try await loader.load()
        captures.store()
        #expect(try names().count == (keeps ? 6 : 0))
    }

    @Test func `what goes on record is read from the snapshots themselves`() async throws {
        #expect(await build().status == .done)
        // Each is another's figures, and as whole as its own.
        let path = site.scratch.url.appending(path: folder).filePath
        let loaded = try await site.load()
        let catalog = loaded.epochs.current.catalog
        for (number, capture) in zip(1..., loaded.folder.captures) {
            let rows = "metric,group,value,people\n" + site.rows(number).replacing("drafts,mail,", with: "drafts,mail,9")
            let read = CSVSnapshotReader().read(Array(rows.utf8), path: "forged.csv", capture: capture.week, schema: SnapshotSchema(catalog))
            let forged = DisclosurePolicy().disclose([read.snapshot], catalog: catalog)
            for name in try names() {
                let seal = try #require(UInt64(name.prefix(16), radix: 16)), file = path + "/" + name
                let known = DisclosedSnapshot.unarchive(try FileSystem.read(file), seal: seal, capture: capture.week, paths: ["known.csv"], catalog: catalog)
                guard known?[0].latest?.week == capture.week else { continue }
                try FileSystem.remove(file)
                try FileSystem.write(DisclosedSnapshot.archive(forged, seal: seal), to: file)
            }
        }
        #expect(await build { $0.output = site.scratch.url.appending(path: "forged").filePath }.status == .done)
        #expect(try site.scratch.text("forged/2026/W06/data.csv").contains(",9148,"))
        #expect(await build { $0.publishes = true }.status == .done)
        #expect(try site.scratch.text("site/dist/2026/W06/data.csv").contains(",148,"))
    }

    @Test func `a link is not followed`() async throws {
        try site.scratch.write("mine", to: "elsewhere/mine.txt")
        try site.scratch.write("", to: "site/.assay/.gitignore")
        try FileManager.default.createSymbolicLink(
            atPath: site.scratch.url.appending(path: folder).filePath, withDestinationPath: site.scratch.url.appending(path: "elsewhere").filePath)
        #expect(await build().status == .done)
        #expect(try site.scratch.names("elsewhere") == ["mine.txt"])
    }

    @Test func `a site is the same from another folder`() async throws {
        #expect(await build().status == .done)
        let before = try names()
        try FileManager.default.moveItem(at: site.scratch.url.appending(path: "site"), to: site.scratch.url.appending(path: "moved"))
        var options = BuildOptions(site: site.scratch.url.appending(path: "moved").filePath)
        options.output = site.scratch.url.appending(path: "other").filePath
        #expect(await SiteBuilder.build(options).status == .done)
        #expect(try site.scratch.names("moved/.assay/captures") == before)
    }
}
