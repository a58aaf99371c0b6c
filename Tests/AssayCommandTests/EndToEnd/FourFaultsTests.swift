import Foundation
import Testing

/// All faults come in one run, whatever file they are in.
struct FourFaultsTests {
    private func site() throws -> Scratch {
        let scratch = try Scratch()
        try SiteCase(name: "_base").assemble(in: scratch)
        // An adoption metric that no pair names, and a key with a letter too many.
        try scratch.replace(
            "pairs:\n",
            with: """
                  - id: tokens
                    title: Tokens
                    kind: adoption
                    unit: tokens
                    better: neither
                    aggregate: sum
                    definition: Tokens that the assistant consumed.
                    source: desk export
                pairs:

                """, in: "site/assay.yaml")
        try scratch.replace("  organisation: Example Ltd\n", with: "  organisation: Example Ltd\n  langauge: en\n", in: "site/assay.yaml")
        try scratch.write("metric,value,people\ndrafts,132,40\nsolved,256\n", to: "site/snapshots/2026-W20.csv")
        try scratch.replace("{{ solved }}", with: "{{ sovled }}", in: "site/commentary/2026-W21.md")
        return scratch
    }

    static let messages = """
        error: 'site' knows no key 'langauge' [unknown-key]
          --> site/assay.yaml:4:3
          help: did you mean 'language'?

        error: adoption metric 'tokens' has no value metric beside it [unpaired-adoption]
          --> site/assay.yaml:30:9
          help: add a pair for it under 'pairs:', or change its kind

        error: no metric is called 'sovled' [unknown-reference]
          --> site/commentary/2026-W21.md:6:42
          help: did you mean 'solved'?

        error: the row has 2 fields, and the header has 3 [short-row]
          --> site/snapshots/2026-W20.csv:3
          help: a field that is left empty keeps its comma

        4 errors

        """

    @Test(arguments: ["build", "check"])
    func `four faults in three files give four messages`(_ command: String) async throws {
        let scratch = try site()
        let outcome = try await scratch.assay(command, "site")
        #expect(outcome.exitCode == 1)
        #expect(outcome.standardError == FourFaultsTests.messages)
        #expect(!scratch.exists("site/dist"))
    }

    @Test func `and four findings as JSON`() async throws {
        let outcome = try await site().assay("check", "site", "--json")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(outcome.standardOutput.utf8)) as? [String: Any])
        let rules = (object["findings"] as? [[String: Any]])?.compactMap { $0["rule"] as? String }
        #expect(rules == ["unknown-key", "unpaired-adoption", "unknown-reference", "short-row"])
    }
}
