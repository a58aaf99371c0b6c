import Foundation
import Testing

/// A signature under the list of digests, as the README tells how to make it: with `ssh-keygen`, beside the list.
@Suite(.enabled(if: Tool.sshKeygen != nil, "no ssh-keygen: signing is not checked here; .ci/run installs openssh-client"))
struct SigningTests {
    private static let name = "reports@example.org"

    /// A published site and a key.
    private func published() async throws -> Scratch {
        let scratch = try Scratch()
        try SiteCase(name: "_base").assemble(in: scratch)
        try await publish(scratch)
        try #require(try await sh(scratch, "ssh-keygen -q -t ed25519 -N '' -C \(SigningTests.name) -f assay-key").exitCode == 0)
        try #require(try await sh(scratch, "(printf '\(SigningTests.name) namespaces=\"assay-report\" '; cat assay-key.pub) > allowed_signers").exitCode == 0)
        return scratch
    }

    private func publish(_ scratch: Scratch) async throws {
        let outcome = try await scratch.assay("publish", "site", "www")
        try #require(outcome.exitCode == 0, "\(outcome.standardError)")
    }

    private func sh(_ scratch: Scratch, _ command: String) async throws -> AssayProcess.Outcome {
        try await Tool.run(URL(filePath: "/bin/sh"), ["-c", "cd \"$0\" && " + command, scratch.url.filePath])
    }

    private func sign(_ scratch: Scratch, _ folder: String = "www") async throws {
        let outcome = try await sh(scratch, "ssh-keygen -Y sign -n assay-report -f assay-key \(folder)/SHA256SUMS")
        try #require(outcome.exitCode == 0, "\(outcome.standardError)")
    }

    private func isSigned(_ scratch: Scratch, _ folder: String = "www", namespace: String = "assay-report") async throws -> Bool {
        try await sh(
            scratch,
            "cd \(folder) && ssh-keygen -Y verify -f ../allowed_signers -I \(SigningTests.name) -n \(namespace) -s SHA256SUMS.sig < SHA256SUMS && sha256sum -c --quiet SHA256SUMS"
        ).exitCode == 0
    }

    @Test func `what is signed is verified, with and without Assay`() async throws {
        let scratch = try await published()
        try await sign(scratch)
        #expect(scratch.exists("www/SHA256SUMS.sig"))
        #expect(try await isSigned(scratch))
        #expect(try await !isSigned(scratch, namespace: "file"))
        let verified = try await scratch.assay("verify", "www", "--record", "site/published.json")
        #expect(verified.exitCode == 0, "\(verified.standardError)")

        try scratch.replace("</html>", with: "</html> ", in: "www/index.html")
        #expect(try await !isSigned(scratch))
        #expect(try await scratch.assay("verify", "www").exitCode == 1)
    }

    @Test func `the same list and key give the same signature`() async throws {
        let scratch = try await published()
        try await sign(scratch)
        let first = try scratch.text("www/SHA256SUMS.sig")
        try scratch.remove("www/SHA256SUMS.sig")
        try await sign(scratch)
        #expect(try scratch.text("www/SHA256SUMS.sig") == first)
    }

    /// It is under the old list: the new site is not signed with it.
    @Test func `a signature goes with the site that it is under, and comes back with it`() async throws {
        let scratch = try await published()
        try await sign(scratch)
        let signature = try scratch.text("www/SHA256SUMS.sig")
        try scratch.replace("title: ", with: "title: More of ", in: "site/commentary/2026-W21.md")
        try await publish(scratch)
        #expect(!scratch.exists("www/SHA256SUMS.sig"))
        #expect(try scratch.text(".www.previous/SHA256SUMS.sig") == signature)
        #expect(try await scratch.assay("verify", "www").exitCode == 0)

        #expect(try await scratch.assay("publish", "--rollback", "www").exitCode == 0)
        #expect(try scratch.text("www/SHA256SUMS.sig") == signature)
        #expect(try await isSigned(scratch))
        // Two publications on, nothing is left of it.
        for _ in 0..<2 { try await publish(scratch) }
        #expect(try scratch.names() == [".www.previous", "allowed_signers", "assay-key", "assay-key.pub", "site", "www"])
        #expect(!scratch.exists(".www.previous/SHA256SUMS.sig") && !scratch.exists("www/SHA256SUMS.sig"))
    }

    @Test func `a signed output folder is built again`() async throws {
        let scratch = try await published()
        try await sign(scratch, "site/dist")
        let outcome = try await scratch.assay("build", "site")
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        #expect(!scratch.exists("site/dist/SHA256SUMS.sig"))
        #expect(try scratch.names("site").filter { $0.hasPrefix(".dist") } == [])
    }
}
