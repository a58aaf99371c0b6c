import Foundation
import Testing

extension SiteChecks {
    /// What can be worked out of hidden figures, by linear programmes over everything that all reports release together.
    @Suite(.enabled(if: Tool.hasScipy, "disclosure audit: no Python environment with scipy: not checked here; .ci/run installs it"))
    struct DisclosureAuditTests {
        /// What `disclosure_audit.py` prints.
        struct Audit: Decodable {
            var hidden: Int
            var bounded: Int
            var tight: [String]
            var `false`: [String]
        }

        private func audits(_ cases: [(truth: AuditedTruth, folder: URL)]) async throws -> [Audit] {
            let scratch = try Scratch()
            var arguments = ["-B", Tool.disclosureAudit.filePath]
            for (index, (truth, folder)) in cases.enumerated() {
                try truth.write(to: scratch, as: "truth-\(index).json")
                arguments += [scratch.url.appending(path: "truth-\(index).json").filePath, folder.filePath]
            }
            let outcome = try await Tool.run(try #require(Tool.python), arguments)
            try #require(outcome.exitCode == 0, "disclosure_audit.py:\n\(outcome.standardError.suffix(3_000))")
            let audits = try outcome.standardOutput.split(separator: "\n").map { try JSONDecoder().decode(Audit.self, from: Data($0.utf8)) }
            try #require(audits.count == cases.count)
            return audits
        }

        private func expectSafe(_ audit: Audit, bounded: Int, sourceLocation: SourceLocation = #_sourceLocation) {
            #expect(audit.tight.count == 0, "\(audit.tight.prefix(10).joined(separator: "\n"))", sourceLocation: sourceLocation)
            #expect(audit.false.count == 0, "\(audit.false.prefix(10).joined(separator: "\n"))", sourceLocation: sourceLocation)
            #expect(audit.bounded >= bounded && audit.hidden >= audit.bounded, "\(audit.bounded) of \(audit.hidden)", sourceLocation: sourceLocation)
        }

        @Test(arguments: BuiltTwins.seeds)
        func `no hidden figure of a made-up site can be worked out`(_ seed: UInt64) async throws {
            let twin = try await BuiltTwins.built(seed).twins[0]
            let audit = try await audits([(AuditedTruth(twin.site), twin.scratch.url.appending(path: "out"))])[0]
            expectSafe(audit, bounded: BuiltTwins.givesTotals(seed) ? 200 : 0)
        }

        @Test func `no hidden figure of Northwind can be worked out`() async throws {
            let site = try await ExampleSite.built("northwind")
            let audit = try await audits([(try AuditedTruth.northwind(site.source), site.folder)])[0]
            expectSafe(audit, bounded: 0)
            #expect(audit.hidden > 500)
        }

        /// Otherwise silence would say nothing: releases made by hand, most of which give something away, each in its own way.
        @Test func `a release that gives a figure away is known as one`() async throws {
            let scratch = try Scratch()
            let folders = try HandMadeRelease.all.enumerated().map { index, release in
                try release.write(to: scratch, as: "\(index)")
                return scratch.url.appending(path: "\(index)")
            }
            for (release, audit) in zip(HandMadeRelease.all, try await audits(Array(zip(HandMadeRelease.all.map(\.truth), folders)))) {
                if let place = release.tight {
                    #expect(audit.tight.contains { $0.hasPrefix(place) }, "\(release.description): \(audit.tight)")
                } else {
                    #expect(audit.tight == [] && audit.bounded > 0, "\(release.description): \(audit.tight)")
                }
                #expect(audit.false.count == (release.isFalse ? 1 : 0), "\(release.description): \(audit.false)")
            }
        }
    }
}

extension Tool {
    static let disclosureAudit = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "SiteChecks/disclosure_audit.py")

    static let hasScipy: Bool = {
        guard let python else { return false }
        let process = Process()
        process.executableURL = python
        process.arguments = ["-c", "import scipy.optimize"]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()
}
