import Foundation
import Testing

/// Large and twisted inputs end soon, in bounded memory.
struct LimitTests {
    /// The kernel ends what takes more than so many seconds of processor time, or more KiB of address space
    /// (a process that does nothing takes some 100 MB of it). Time on the clock would tell how busy the machine is.
    private func limits(seconds: Int) -> String { "ulimit -v 700000; ulimit -t \(seconds)" }

    @Test(arguments: ["C13-field-of-10-MiB", "J3-depth-100000", "Y1-alias-bomb", "D1-nested-lists", "D1-nested-quotes", "D1-image-openings"])
    func `it is refused soon`(_ name: String) async throws {
        let scratch = try Scratch()
        try SiteCase.named(name).assemble(in: scratch)
        let outcome = try await scratch.assay("check", "site", "-q", shell: limits(seconds: 2))
        #expect(outcome.exitCode == 1, "\(outcome.standardError.suffix(500))")
    }

    @Test func `a million rows of faults are counted, not kept`() async throws {
        let scratch = try Scratch()
        try SiteCase.named("C13-million-repeated-rows").assemble(in: scratch)
        let outcome = try await scratch.assay("check", "site", "-q", shell: limits(seconds: 30))
        #expect(outcome.exitCode == 1, "\(outcome.standardError.suffix(500))")
        #expect(outcome.standardError.contains("and 999979 more like this"))
        #expect(outcome.standardError.utf8.count < 8000)
    }

    @Test func `many faults in YAML are counted, not all told`() async throws {
        let scratch = try Scratch()
        try SiteCase.named("Y1-alias-bomb").assemble(in: scratch)
        #expect(try await scratch.assay("check", "site").standardError.utf8.count < 8000)
    }
}
