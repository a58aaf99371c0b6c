import Testing

/// Distributions and what became of things that were made: a bin at the top may hold one person.
struct UsageTableAttackTests {
    private func site() throws -> AttackedSite {
        let site = try AttackedSite(groups: ["mail", "phone", "{id: night, title: Night shift}"])
        for week in 1...14 {
            try site.capture(week, AttackedSite.pair("mail", 9_000, 60, 40), AttackedSite.pair("phone", 8_000, 50, 40), AttackedSite.pair("night", 7_000, 7, 4))
            // The captures become folders, with a table beside the figures.
            let name = "site/snapshots/\(AttackedSite.week(week))"
            let rows = try site.scratch.text(name + ".csv")
            try site.scratch.remove(name + ".csv")
            try site.scratch.write(rows, to: name + "/figures.csv")
        }
        return site
    }

    @Test func `the top of a distribution is nobody's`() async throws {
        let site = try site()
        for week in 1...14 {
            let bins = [("0", "1000", 40), ("1000", "2000", 40), ("2000", "50000", 3), ("50000", "7919371", 1)]
            let rows = bins.map { "\(AttackedSite.week(week)),all,tokens,\($0.0),\($0.1),\($0.2)\n" }.joined()
            try site.scratch.write("week,group,metric,bin_lower,bin_upper,people\n" + rows, to: "site/snapshots/\(AttackedSite.week(week))/distribution.csv")
        }
        let (outcome, tree) = try await site.build()
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        let out = try #require(tree)
        for path in out.paths where path != "SHA256SUMS" {
            for text in ["7919371", "7,919,371", "7.9M", "50,000", "50000", "50.0k", "50k"] { #expect(!out.text(path).contains(text), "\(path): \(text)") }
        }
        #expect(!outcome.standardError.contains("7919371"))
    }

    @Test func `what four people made is not told`() async throws {
        let site = try site()
        for week in 1...14 where week > 4 {
            let created = AttackedSite.week(week - 4)
            let rows = [("all", 457, 300, 84), ("mail", 200, 140, 40), ("phone", 200, 140, 40), ("night", 57, 3, 4)]
                .map { "\(created),\($0.0),agent,\($0.1),\($0.2),\($0.2),4,\($0.3)\n" }.joined()
            try site.scratch.write("week_created,group,kind,created,used_again,opened,weeks_observed,people\n" + rows, to: "site/snapshots/\(AttackedSite.week(week))/cohort.csv")
        }
        let (outcome, tree) = try await site.build()
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        let out = try #require(tree)
        // 3 of 57, alone or over four weeks.
        for path in out.paths where path.hasSuffix(".html") {
            for text in ["5.3\u{A0}%", "5.26\u{A0}%", "94.7\u{A0}%", "3 of 57", "12 of 228"] { #expect(!out.text(path).contains(text), "\(path): \(text)") }
        }
    }
}
