import Foundation
import Testing

/// `assay pairs`: the catalogue, as a user reads it.
struct PairsCommandTests {
    @Test func `the list goes to standard output`() async throws {
        let scratch = try Scratch()
        let outcome = try await scratch.assay("pairs")
        #expect(outcome.exitCode == 0 && outcome.standardError == "")
        let lines = outcome.standardOutput.split(separator: "\n")
        #expect(lines.count == 31)
        #expect(lines[0].contains("1  tokens-changes") && lines[0].contains("Tokens → Changes accepted"))
        #expect(lines[1].contains("guardrail: Deployments that were rework; after 0 to 2 weeks; trivial to raise without value"))
        #expect(try scratch.names() == [])
    }

    @Test func `the list as JSON holds every pair`() async throws {
        let scratch = try Scratch()
        let outcome = try await scratch.assay("pairs", "--json")
        let pairs = try #require(try JSONSerialization.jsonObject(with: Data(outcome.standardOutput.utf8)) as? [[String: Any]])
        #expect(pairs.compactMap { $0["number"] as? Int } == Array(1...15))
        let first = try #require(pairs.first)
        #expect(first["id"] as? String == "tokens-changes")
        #expect((first["value"] as? [String: Any])?["better"] as? String == "up")
        #expect((first["expected"] as? [String: Double]) == ["adoption": 0.5, "value": 0.1])
        #expect(first["lag_weeks"] as? [Int] == [0, 2])
        #expect(pairs.allSatisfy { ($0["hypothesis"] as? String)?.hasPrefix("If ") == true && $0["yaml"] == nil })
    }

    @Test func `a pair is shown with what to paste, and that builds`() async throws {
        let scratch = try Scratch()
        let outcome = try await scratch.assay("pairs", "tickets-solved")
        #expect(outcome.exitCode == 0 && outcome.standardError == "")
        #expect(try await scratch.assay("pairs", "11").standardOutput == outcome.standardOutput)
        for part in ["Guardrail: Tickets opened again.", "Lag:       after 0 to 2 weeks; begin with 1", "Gaming:    (easy", "For assay.yaml:\n\nmetrics:\n  - id: tickets-assisted\n"] {
            #expect(outcome.standardOutput.contains(part), "\(part)")
        }
        let yaml = try #require(outcome.standardOutput.components(separatedBy: "For assay.yaml:\n\n").last)
        try scratch.write("site: {title: Desk, organisation: Example}\n" + yaml, to: "site/assay.yaml")
        try scratch.write("metric,value,people,numerator,denominator\ntickets-assisted,120,34,,\ntickets-solved-first,80,34,,\ntickets-reopened,,34,9,80\n", to: "site/snapshots/2026-W21.csv")
        let built = try await scratch.assay("build", "site", "--strict")
        #expect(built.exitCode == 0, "\(built.standardError)")
        let json = try await scratch.assay("pairs", "11", "--json")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.standardOutput.utf8)) as? [String: Any])
        #expect(object["yaml"] as? String == yaml)
    }

    @Test func `an unknown pair is named with the nearest`() async throws {
        let scratch = try Scratch()
        let outcome = try await scratch.assay("pairs", "token-changes")
        #expect(outcome.exitCode == 1 && outcome.standardOutput == "")
        #expect(outcome.standardError.contains("the catalogue has no pair 'token-changes' [unknown-pair]\n  help: did you mean 'tokens-changes'?"))
        #expect(try await scratch.assay("pairs", "99").standardError.contains("'assay pairs' lists them"))
        #expect(try await scratch.assay("pairs", "1", "--from", "nosuch").exitCode == 64)
    }
}
