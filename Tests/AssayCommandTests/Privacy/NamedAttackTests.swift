import Foundation
import Testing

/// What somebody would do who wants to know what one person did: each attack with its numbers.
struct NamedAttackTests {
    private typealias Site = AttackedSite

    /// Eight people, then fourteen: the difference of two weeks is the six who came, and a history filled in afterwards is the eight.
    @Test func `a group that grew is in no history before it was back`() async throws {
        let site = try Site(groups: ["mail", "phone", "annex"])
        for week in 1...12 {
            try site.capture(
                week, Site.pair("mail", 900_000 + week, 60, 40), Site.pair("phone", 800_000 + week, 50, 40),
                Site.pair("annex", 70_000 + week, 9, week < 6 ? 8 : 14))
        }
        let release = try await site.released()
        #expect(release.weeks("tokens", "annex") == (9...12).map(Site.week))
        for week in 1...12 {
            // Everybody, computed, is everybody else in every week, also in those in which it is shown.
            #expect(release.value("tokens", "all", Site.week(week), report: "2026-W12") == 1_700_000 + Double(2 * week), "\(week)")
        }
    }

    /// Night shift 4; the partner must not be the smallest of the week, or two weeks (or a restatement) have two partners and each gives the other away.
    @Test func `the partner is the same in every week and report, whoever is smallest`() async throws {
        let site = try Site(groups: ["mail", "phone", "desk", "{id: night, title: Night shift}"])
        for week in 1...6 {
            let (mail, phone, desk) = [(100, 200, 300), (300, 100, 200), (200, 300, 100)][week % 3]
            var rows = Site.pair("all", mail + phone + desk + 7, 184, 124)
            for (group, tokens) in [("mail", mail), ("phone", phone), ("desk", desk)] { rows += Site.pair(group, tokens, 60, 40) }
            rows += Site.pair("night", 7, 4, 4)
            if week == 5 {
                for (group, tokens) in [("mail", 350), ("all", 657)] {
                    rows += Site.row(group, "tokens", "\(tokens)", group == "all" ? 124 : 40, of: 2, note: "A log came late")
                }
            }
            try site.capture(week, rows)
        }
        let release = try await site.released()
        #expect(release.weeks("tokens", "night") == [])
        let groups = ["mail", "phone", "desk"]
        for metric in ["tokens", "changes"] {
            var partners: Set<[String]> = []
            for report in release.reports {
                for week in (1...6).map(Site.week) where week <= report {
                    partners.insert(groups.filter { release.value(metric, $0, week, report: report) == nil })
                }
            }
            #expect(partners.count == 1 && partners.first?.count == 1, "\(metric): \(partners)")
            // Nor is the whole left out instead.
            #expect(release.weeks(metric, "all") == (1...6).map(Site.week))
        }
    }

    /// Mail 30 people and 500,123 tokens becomes 29 and 487,654: the difference is one person's week.
    @Test func `nobody moves between teams in a restatement`() async throws {
        let site = try Site(groups: ["mail", "phone"])
        for week in 1...3 {
            var rows = Site.pair("mail", 500_123, 60, 30) + Site.pair("phone", 400_321, 50, 30)
            if week == 3 {
                rows += Site.row("mail", "tokens", "487654", 29, of: 1, note: "Moved to the phones")
                rows += Site.row("phone", "tokens", "412790", 31, of: 1, note: "Came from mail")
            }
            try site.capture(week, rows)
        }
        let (outcome, tree) = try await site.build()
        #expect(outcome.exitCode == 1)
        #expect(tree == nil)
        #expect(outcome.standardError.contains("[restated-people]"))
        for figure in ["487654", "487,654", "412790", "500123", "12469", "29", "31"] { #expect(!outcome.standardError.contains(figure), "\(figure)") }
    }

    /// The desk (40) becomes a day shift (36) and a night shift (4): no history of the night shift is cut out of the desk's.
    @Test func `a team that is cut in two has no history before`() async throws {
        let site = try Site(groups: [
            "mail", "phone", "{id: desk, title: Desk, to: 2026-W04}", "{id: day, title: Day shift, from: 2026-W05}", "{id: night, title: Night shift, from: 2026-W05}",
        ])
        for week in 1...8 {
            let desk = week < 5 ? Site.pair("desk", 417_231, 44, 40) : Site.pair("day", 390_112, 39, 36) + Site.pair("night", 27_119, 5, 4)
            try site.capture(week, Site.pair("all", 1_417_231, 144, 120), Site.pair("mail", 600_000, 60, 40), Site.pair("phone", 400_000, 40, 40), desk)
        }
        let release = try await site.released()
        #expect(release.weeks("tokens", "night") == [] && release.weeks("changes", "night") == [])
        // All less mail, phone and day is night.
        for week in (5...8).map(Site.week) {
            #expect(["all", "mail", "phone", "day"].contains { !release.weeks("tokens", $0).contains(week) }, "\(week)")
        }
        try site.scratch.write(
            try site.scratch.text("site/snapshots/2026-W08.csv") + Site.row("night", "tokens", "26003", 4, of: 3, note: "Cut again"), to: "site/snapshots/2026-W08.csv")
        let (outcome, _) = try await site.build()
        #expect(outcome.exitCode == 1)
        #expect(outcome.standardError.contains("[outside-group-life]"))
        #expect(!outcome.standardError.contains("26003"))
    }

    /// Six people's tokens, and forty people's spend, which is the tokens at a price.
    @Test func `spend does not give hidden tokens away`() async throws {
        let site = try Site(groups: ["mail", "phone", "lab"])
        for week in 1...6 {
            var rows = ""
            for group in ["mail", "phone"] { rows += Site.pair(group, 900_000, 60, 40) + Site.row(group, "spend", "1800", 40) }
            rows += Site.row("lab", "tokens", "4567135", 6) + Site.row("lab", "changes", "31", 40) + Site.row("lab", "spend", "9134.27", 40)
            try site.capture(week, rows)
        }
        let release = try await site.released()
        for metric in ["tokens", "spend", "changes"] { #expect(release.weeks(metric, "lab") == [], "\(metric)") }
        #expect(release.weeks("spend", "all") == (1...6).map(Site.week))
        let tree = try FileTree(site.scratch.url.appending(path: "out"))
        for text in ["4567135", "4,567,135", "4.6M", "9134.27", "9,134"] { #expect(!tree.paths.contains { $0 != "SHA256SUMS" && tree.text($0).contains(text) }, "\(text)") }
    }

    /// The mean of all is 6.16 hours over 100 people; mail 5.5 over 48, phone 6.5 over 48: the night shift's four worked 10.
    @Test func `no mean and no rate is solved from the whole and its parts`() async throws {
        let site = try Site(groups: ["mail", "phone", "{id: night, title: Night shift}"])
        for week in 1...6 {
            var rows = ""
            for (group, hours, rework, people) in [("all", "6.16", "30/300", 100), ("mail", "5.5", "9/144", 48), ("phone", "6.5", "12/144", 48), ("night", "10", "9/12", 4)] {
                rows += Site.pair(group, 1_000 * people, people, people) + Site.row(group, "hours", hours, people) + Site.row(group, "rework", rework, people)
            }
            try site.capture(week, rows)
        }
        let release = try await site.released()
        for metric in ["tokens", "changes", "hours", "rework"] {
            for week in (1...6).map(Site.week) {
                // Over all reports together.
                let shown = ["all", "mail", "phone"].filter { release.weeks(metric, $0).contains(week) }
                #expect(shown.count < 3, "\(metric) in \(week): \(shown)")
            }
            #expect(release.weeks(metric, "night") == [])
        }
    }

    /// 124 are given as 124 with the night shift's 4; 120 in the sum of the others. A whole that is exactly its shown parts says that the rest is zero.
    @Test func `a parent that is given and its parts in two levels do not give a small part away`() async throws {
        let site = try Site(groups: [
            "{id: north, title: North}", "{id: south, title: South}", "{id: mail, title: Mail, parent: north}", "{id: night, title: Night shift, parent: north}",
            "{id: desk, title: Desk, parent: south}", "{id: phone, title: Phone, parent: south}",
        ])
        for week in 1...6 {
            try site.capture(
                week, Site.pair("all", 1_000_000, 130, 124), Site.pair("north", 407_321, 44, 44), Site.pair("south", 592_679, 86, 80),
                Site.pair("mail", 400_000, 40, 40), Site.pair("night", 7_321, 4, 4), Site.pair("desk", 300_000, 46, 40), Site.pair("phone", 292_679, 40, 40))
        }
        let release = try await site.released()
        for week in (1...6).map(Site.week) {
            let shown = Set(["all", "north", "south", "mail", "desk", "phone"].filter { release.weeks("tokens", $0).contains(week) })
            #expect(!shown.isSuperset(of: ["north", "mail"]), "\(week): \(shown)")
            #expect(!shown.isSuperset(of: ["all", "south", "mail"]), "\(week): \(shown)")
            #expect(!shown.isSuperset(of: ["all", "desk", "phone", "mail"]), "\(week): \(shown)")
        }
    }
}

/// Attacks on what is not there.
extension NamedAttackTests {
    /// The night shift's spend is left out of the export, and everybody's is given: what mail and phone leave of it is the night shift's.
    @Test func `a figure that is left out is not the rest of a sum`() async throws {
        let site = try Site(groups: ["mail", "phone", "{id: night, title: Night shift}"])
        for week in 1...6 {
            var rows = Site.pair("mail", 900_000, 60, 40) + Site.pair("phone", 800_000, 50, 40) + Site.pair("night", 71_311, 7, 4)
            for (group, spend, people) in [("all", "3542.62", 84), ("mail", "1800", 40), ("phone", "1600", 40)] { rows += Site.row(group, "spend", spend, people) }
            try site.capture(week, rows)
        }
        let release = try await site.released()
        for week in (1...6).map(Site.week) {
            let shown = ["all", "mail", "phone"].filter { release.weeks("spend", $0).contains(week) }
            #expect(shown.count < 3, "\(week): \(shown)")
        }
    }

    /// The export leaves small groups out altogether, as some sources do.
    @Test func `a declared group without rows is not the rest of a sum`() async throws {
        let site = try Site(groups: ["mail", "phone", "{id: night, title: Night shift, people: 4}"])
        for week in 1...6 {
            try site.capture(week, Site.pair("all", 1_771_311, 117, 84), Site.pair("mail", 900_000, 60, 40), Site.pair("phone", 800_000, 50, 40))
        }
        let release = try await site.released()
        for week in (1...6).map(Site.week) {
            let shown = ["all", "mail", "phone"].filter { release.weeks("tokens", $0).contains(week) }
            #expect(shown.count < 3, "\(week): \(shown)")
        }
    }

    /// The night shift is away in week 4: its partner stays hidden, and is not the only one.
    @Test func `a week without the small group does not give its partner away`() async throws {
        let site = try Site(groups: ["mail", "phone", "desk", "{id: night, title: Night shift}"])
        for week in 1...8 {
            var rows = ""
            for group in ["mail", "phone", "desk"] { rows += Site.pair(group, 500_000 + week, 50, 40) }
            rows += Site.pair("all", 1_500_000 + 3 * week + (week == 4 ? 0 : 71_311), 157, week == 4 ? 120 : 124)
            if week != 4 { rows += Site.pair("night", 71_311, 7, 4) }
            try site.capture(week, rows)
        }
        let release = try await site.released()
        let groups = ["mail", "phone", "desk"]
        let hidden = (1...8).map(Site.week).map { week in groups.filter { !release.weeks("tokens", $0).contains(week) } }
        #expect(hidden[3].count >= 2 || !release.weeks("tokens", "all").contains("2026-W04"), "\(hidden[3])")
        #expect(groups.contains { group in hidden.allSatisfy { $0.contains(group) } }, "\(hidden)")
    }

    /// A late row of the night shift and, with it, a new total: the difference is the night shift's.
    @Test func `a total that is told again does not give a late figure away`() async throws {
        let site = try Site(groups: ["mail", "phone", "desk", "{id: night, title: Night shift}"])
        for week in 1...6 {
            var rows = ""
            for group in ["mail", "phone", "desk"] { rows += Site.pair(group, 500_000, 50, 40) }
            rows += Site.row("all", "tokens", week == 3 ? "1500000" : "1571311", 124) + Site.row("all", "changes", "157", 124)
            rows += week == 3 ? Site.row("night", "changes", "7", 4) : Site.pair("night", 71_311, 7, 4)
            if week == 4 {
                rows += Site.row("night", "tokens", "71311", 4, of: 3) + Site.row("all", "tokens", "1571311", 124, of: 3, note: "A log came late")
            }
            try site.capture(week, rows)
        }
        let (outcome, tree) = try await site.build()
        guard outcome.exitCode == 0, let tree else {
            #expect(!outcome.standardError.contains("71311") && !outcome.standardError.contains("1571311"))
            return
        }
        let release = try ReleasedData(tree)
        let told = Set(release.rows.filter { $0.group == "all" && $0.metric == "tokens" && $0.week == "2026-W03" }.compactMap(\.value))
        #expect(told.count <= 1, "\(told)")
    }
}
