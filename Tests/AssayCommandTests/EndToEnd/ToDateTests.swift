import Foundation
import Testing

/// Month, quarter and year to date on a page, against numbers worked out by hand.
///
/// Twenty-two captures, 2026-W25 to 2026-W46. A week belongs to the month of its Thursday. With a fiscal year that ends in June:
///
///     2026-W46 (12 November)   month W45–W46   quarter, from October, W40–W46   year, from July, W27–W46
///     2026-W34 (20 August)     month W32–W34   quarter and year, from July, W27–W34
///
/// In week w each of two groups that are shown throughout drafts 100 + w answers; night drafts half as many, and has four people in W41.
struct ToDateTests {
    private func site(yearEnds: String = "june") throws -> Scratch {
        let scratch = try Scratch()
        func metric(_ id: String, _ kind: String, _ unit: String, _ rest: String) -> String {
            "  - {id: \(id), title: \(id), kind: \(kind), unit: \"\(unit)\", better: up, \(rest), definition: Counted., source: desk export}\n"
        }
        let metrics =
            metric("drafts", "adoption", "answers", "aggregate: sum") + metric("solved", "value", "tickets", "aggregate: sum")
            + metric("reopened", "guardrail", "%", "aggregate: ratio") + metric("wait", "context", "h", "aggregate: mean, decimals: 2")
            + metric("asking", "context", "customers", "aggregate: sum, over_weeks: none") + metric("queue", "context", "tickets", "aggregate: last")
        try scratch.write(
            """
            site: {title: Answer desk, organisation: Example Ltd}
            calendar: {fiscal_year_ends: \(yearEnds)}
            groups: [{id: mail, title: Mail}, {id: phone, title: Phone}, {id: night, title: Night shift}]
            metrics:
            \(metrics)pairs:
              - {id: drafts-solved, title: Drafts and solved, adoption: drafts, value: solved, hypothesis: More of both., expected: {adoption: +50 %, value: +10 %}, groups: [all, mail, night]}

            """, to: "site/assay.yaml")
        for week in 25...46 {
            let rows = [("mail", 1, 30), ("phone", 1, 30), ("night", 2, week == 41 ? 4 : 20)].map { group, divisor, people in
                """
                drafts,\(group),\(Double(100 + week) / Double(divisor)),\(people),,
                solved,\(group),\(10 * week),\(people),,
                reopened,\(group),,\(people),\(week),250
                wait,\(group),\(Double(week) / 10),\(people),,
                asking,\(group),\(2 * week),\(people),,
                queue,\(group),\(3 * week),\(people),,

                """
            }
            try scratch.write("metric,group,value,people,numerator,denominator\n" + rows.joined(), to: "site/snapshots/2026-W\(week).csv")
        }
        return scratch
    }

    /// The rows of a group's scorecard: by metric, now, month, quarter and year to date.
    private func scorecard(_ group: String, _ week: Int, _ scratch: Scratch) throws -> [String: [String]] {
        let page = try scratch.text("out/2026/W\(week)/index.html")
        let card = try #require(page.firstMatch(of: try Regex("<caption class=\"visually-hidden\">Scorecard: \(group)</caption>(.*?)</table>").dotMatchesNewlines()))[0].substring ?? ""
        var rows: [String: [String]] = [:]
        for row in card.matches(of: /<tr><th scope="row"><a href="#metric-(.*?)">.*?<\/tr>/.dotMatchesNewlines()) {
            let cells = row.0.matches(of: /<td[^>]*>(.*?)<\/td>/).map { String($0.1).replacing("\u{A0}", with: " ") }
            try #require(cells.count >= 6)
            rows[String(row.1)] = [cells[0], cells[3], cells[4], cells[5]]
        }
        return rows
    }

    private func built(_ scratch: Scratch) async throws -> Scratch {
        let outcome = try await scratch.assay("build", "site", "-o", "out")
        try #require(outcome.exitCode == 0, "\(outcome.standardError)")
        return scratch
    }

    @Test func `months, fiscal quarters and fiscal years add up from their own weeks`() async throws {
        let scratch = try await built(site())
        let november = try scorecard("Mail", 46, scratch)
        // 145 + 146; seven hundred and 40 + … + 46; two thousand and 27 + … + 46.
        #expect(november["drafts"] == ["146", "291", "1,001", "2,730"])
        // Ten times 91, 301 and 730.
        #expect(november["solved"] == ["460", "910", "3,010", "7,300"])
        // Of the parts and the wholes: 91 of 500, 301 of 1,750, 730 of 5,000. No mean of percentages.
        #expect(november["reopened"] == ["18.4 %", "18.2 %", "17.2 %", "14.6 %"])
        // Each week alike: (4.5 + 4.6) / 2, the middle of W40 to W46, that of W27 to W46.
        #expect(november["wait"] == ["4.60", "4.55", "4.30", "3.65"])
        // A level is that of the last week; distinct customers do not add up over weeks.
        #expect(november["queue"] == ["138", "138", "138", "138"])
        #expect(november["asking"] == ["92", "not available", "not available", "not available"])
        #expect(november.count == 6)

        let august = try scorecard("Mail", 34, scratch)
        // 132 + 133 + 134; eight hundred and 27 + … + 34, twice: the year began with the quarter.
        #expect(august["drafts"] == ["134", "399", "1,044", "1,044"])
        #expect(august["reopened"] == ["13.6 %", "13.2 %", "12.2 %", "12.2 %"])
    }

    @Test func `everybody is the groups that are shown throughout, twice one of them`() async throws {
        let everybody = try scorecard("All", 46, await built(site()))
        #expect(everybody["drafts"] == ["292", "582", "2,002", "5,460"])
        #expect(everybody["reopened"] == ["18.4 %", "18.2 %", "17.2 %", "14.6 %"])
    }

    /// Hidden in W41 and for four captures after it, back with the fourth that is large enough again: W45.
    @Test func `a span with a hidden week is not available, and never a part of it`() async throws {
        let scratch = try await built(site())
        let night = try scorecard("Night shift", 46, scratch)
        #expect(night["drafts"] == ["73", "146", "not available", "not available"])
        #expect(night["solved"] == ["460", "910", "not available", "not available"])
        #expect(night["reopened"] == ["18.4 %", "18.2 %", "not available", "not available"])
        #expect(night["wait"] == ["4.60", "4.55", "not available", "not available"])
        // Before it was hidden, all of its weeks are there.
        #expect(try scorecard("Night shift", 34, scratch)["drafts"] == ["67", "200", "522", "522"])
        // While it is hidden it has no scorecard.
        #expect(try scratch.text("out/2026/W43/index.html").contains("Not shown in 2026-W43."))
    }

    @Test func `a year that began before the first capture is not available`() async throws {
        let november = try scorecard("Mail", 46, await built(site(yearEnds: "december")))
        #expect(november["drafts"] == ["146", "291", "1,001", "not available"])
        #expect(november["wait"] == ["4.60", "4.55", "4.30", "not available"])
        #expect(november["queue"] == ["138", "138", "138", "138"])
    }

    @Test func `a provisional week is said with what it is added to`() async throws {
        let scratch = try site()
        let path = "site/snapshots/2026-W45.csv"
        let text = try scratch.text(path)
        let lines = text.split(separator: "\n").map { $0.hasPrefix("drafts,mail") ? $0 + ",provisional" : $0 + ($0.hasPrefix("metric") ? ",status" : ",") }
        try scratch.write(lines.joined(separator: "\n") + "\n", to: path)
        let november = try scorecard("Mail", 46, await built(scratch))
        #expect(november["drafts"] == ["146", "291, provisional", "1,001, provisional", "2,730, provisional"])
        #expect(november["solved"] == ["460", "910", "3,010", "7,300"])
    }
}
