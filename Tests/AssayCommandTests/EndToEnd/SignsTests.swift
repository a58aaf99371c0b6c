import Foundation
import Testing

/// The signs of gaming on the pages of a small site: what is found, what is not, and what could not be looked for.
///
/// Eighteen captures, 2026-W17 to 2026-W34, of one group of 60 people and of everybody. In the two weeks up to a date, 2026-W30, half as much again is asked of the
/// assistant, and no more is solved.
struct SignsTests {
    func site(spike: Double = 1.5, usedAgain: Int = 6, hasCohorts: Bool = true, hasDate: Bool = true) throws -> Scratch {
        let scratch = try Scratch()
        let metric = { (id: String, kind: String) in
            "  - {id: \(id), title: \(id.capitalized), kind: \(kind), unit: things, better: up, aggregate: sum, definition: Counted., source: desk export}\n"
        }
        try scratch.write(
            """
            site: {title: Answer desk, organisation: Example Ltd}
            groups: [{id: mail, title: Mail}]
            metrics:
            \(metric("requests", "adoption"))\(metric("solved", "value"))pairs:
              - {id: requests-solved, title: Requests and solved, adoption: requests, value: solved, hypothesis: More of both., expected: {adoption: +50 %, value: +10 %}, groups: [mail]}
            \(hasDate ? "events: [{week: 2026-W30, title: Half-year talks, kind: pressure}]" : "")

            """, to: "site/assay.yaml")
        for week in 17...34 {
            let asked = (week == 29 || week == 30 ? spike : 1) * Double(400 + week % 3)
            try scratch.write("metric,group,value,people\nrequests,mail,\(asked),60\nsolved,mail,\(200 + week % 4),60\n", to: "site/snapshots/2026-W\(week)/figures.csv")
            guard hasCohorts, week >= 21 else { continue }
            try scratch.write(
                "week_created,group,kind,created,used_again,weeks_observed,people\n2026-W\(week - 4),mail,agent,40,\(usedAgain),4,30\n",
                to: "site/snapshots/2026-W\(week)/cohort.csv")
        }
        return scratch
    }

    /// The section of a page: what was found, and the rest by title.
    private func signs(_ scratch: Scratch, week: Int = 34) async throws -> (found: [String], notFound: String, missing: [String: String], text: String) {
        let outcome = try await scratch.assay("build", "site", "-o", "out")
        try #require(outcome.exitCode == 0, "\(outcome.standardError)")
        let page = try scratch.text("out/2026/W\(week)/index.html")
        let section = try #require(page.firstMatch(of: /<section id="signs">.*?<\/section>/.dotMatchesNewlines())).0
        let found = section.matches(of: /<p><strong>(.*?)<\/strong>(.*?)<\/p>/).map { "\($0.1)\($0.2)".replacing("\u{A0}", with: " ") }
        let notFound = section.firstMatch(of: /Looked for and not found: (.*?)<\/p>/).map { String($0.1) } ?? ""
        let missing = section.matches(of: /<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/).map { (String($0.1), String($0.2)) }
        return (found, notFound, Dictionary(uniqueKeysWithValues: missing), section.replacing(/<[^>]*>/, with: " ").lowercased())
    }

    @Test func `a spike up to a date is found with its size, and with what else it may be`() async throws {
        let signs = try await signs(site())
        let spike = try #require(signs.found.first { $0.hasPrefix("Spike before a date.") })
        // Weeks 29 and 30 against the eight before: one and a half times as much; afterwards all of it is gone.
        #expect(spike.contains("“Requests” rose by 50 % in the two weeks up to 2026-W30, and all of that was gone in the two weeks after."), "\(spike)")
        #expect(spike.contains("It is one occurrence, seen at 1 of 1 date."), "\(spike)")
        #expect(spike.contains("it is also consistent with what follows"))
        #expect(signs.text.contains("it may also be that:"))
    }

    @Test func `what is made and hardly used again is found`() async throws {
        let signs = try await signs(site())
        let reuse = try #require(signs.found.first { $0.hasPrefix("Made and never used again.") })
        // Four cohorts of forty, six of each used again: 24 of 160.
        #expect(reuse.contains("(kind: agent), 15 % was used again within four weeks, against 15 % of what was made in the four weeks before."), "\(reuse)")
    }

    @Test func `neither is found where it is not`() async throws {
        let signs = try await signs(site(spike: 1.1, usedAgain: 30))
        #expect(signs.found == [])
        for title in ["Spike before a date", "Made and never used again"] { #expect(signs.notFound.contains(title), "\(signs.notFound)") }
    }

    @Test func `a spike waits for the two weeks after the date`() async throws {
        let scratch = try site()
        let early = try await signs(scratch, week: 31)
        #expect(!early.found.contains { $0.hasPrefix("Spike") })
        #expect(early.missing["Spike before a date"]?.contains("final figures of the two weeks after the date") == true, "\(early.missing)")
        #expect(try await signs(scratch, week: 32).found.contains { $0.hasPrefix("Spike") })
    }

    @Test func `what could not be looked for names the input that is missing`() async throws {
        let signs = try await signs(site(hasCohorts: false, hasDate: false))
        let inputs = [
            "Bunching at a target": ["distribution.csv", "‘target:’"], "Spike before a date": ["‘kind: pressure’"], "One-touch use": ["‘measures: weekly-active’"],
            "Made and never used again": ["cohort.csv", "‘used_again’"], "Passive counted as active": ["‘measures: passive-people’"],
            "Padding": ["‘measures: input-tokens’"], "Concentration": ["‘measures: top-tenth-share’", "distribution.csv"],
        ]
        #expect(signs.found == [])
        for (title, words) in inputs {
            let text = try #require(signs.missing[title], "\(title): \(signs.missing.keys.sorted())")
            #expect(words.contains(where: text.contains), "\(title): \(text)")
            #expect(text.hasPrefix("It could not be looked for: "))
        }
    }

    @Test func `no word accuses, and nobody is named`() async throws {
        let small = try await signs(site()).text
        let northwind = try await ExampleSite.built("northwind")
        let texts = northwind.reports.map { report in
            northwind.tree.text(report + "/index.html").firstMatch(of: /<section id="signs">.*?<\/section>/.dotMatchesNewlines())?.0
                .replacing(/<[^>]*>/, with: " ").lowercased() ?? ""
        }
        #expect(texts.count > 40 && texts.allSatisfy { $0.contains("no sign is about a person") })
        let accusing = [
            "cheat", "fraud", "fake", "abus", "guilt", "blam", "dishonest", "suspic", "manipulat", "culprit", "offend", "misus", "lazy", "lying", "to game", "gamed", "tokenmaxx",
            "wrongdo", "violat", "caught", "evidence against", "responsible", "worst", "best team",
        ]
        for text in [small] + texts { for word in accusing { #expect(!text.contains(word), "\(word)") } }
    }
}
