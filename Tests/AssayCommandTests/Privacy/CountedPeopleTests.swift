import Testing

/// Counts of people, and what they leave: one of twelve is a person, and so is the twelfth.
struct CountedPeopleTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var metric: String
        var value: String
        /// Of the row, and of the group in `assay.yaml`.
        var people: Int
        var declared: Int?
        var isHidden: Bool

        var testDescription: String { "\(metric) \(value), people \(people), \(declared.map { "\($0) declared" } ?? "not declared")" }
    }

    @Test(arguments: [
        Case(metric: "active", value: "1", people: 12, isHidden: true), Case(metric: "active", value: "11", people: 12, isHidden: true),
        Case(metric: "active", value: "1", people: 12, declared: 12, isHidden: true), Case(metric: "active", value: "11", people: 12, declared: 12, isHidden: true),
        Case(metric: "active", value: "11", people: 11, declared: 12, isHidden: true), Case(metric: "active", value: "55", people: 60, isHidden: true),
        Case(metric: "share", value: "11/12", people: 12, isHidden: true), Case(metric: "share", value: "1/12", people: 12, isHidden: true),
        Case(metric: "share", value: "0.9167", people: 12, isHidden: true), Case(metric: "share", value: "59/60", people: 60, isHidden: true),
        Case(metric: "active", value: "25", people: 60, isHidden: false), Case(metric: "active", value: "25", people: 60, declared: 60, isHidden: false),
        Case(metric: "share", value: "25/60", people: 60, isHidden: false), Case(metric: "active", value: "40", people: 40, isHidden: false),
    ])
    func `a count below the minimum, or one that leaves fewer, hides the group-week`(_ case: Case) async throws {
        var site = try AttackedSite(groups: ["mail", "phone", "{id: lab, title: Lab\(`case`.declared.map { ", people: \($0)" } ?? "")}"])
        site.keys["share"] = "counts: people"
        for week in 1...5 {
            let people = max(`case`.people, `case`.declared ?? 0)
            try site.capture(
                week, AttackedSite.pair("mail", 9_000, 60, 40), AttackedSite.pair("phone", 8_000, 50, 40), AttackedSite.pair("lab", 7_000, 40, people),
                AttackedSite.row("lab", `case`.metric, `case`.value, `case`.people))
        }
        let release = try await site.released()
        for metric in ["tokens", "changes", `case`.metric] { #expect(release.weeks(metric, "lab").isEmpty == `case`.isHidden, "\(metric)") }
    }

    /// One of forty people made most of the lab's tokens.
    @Test(arguments: [("0.51", true), ("0.5", false)])
    func `a figure that is mostly one person's hides the group-week`(_ share: String, _ isHidden: Bool) async throws {
        let site = try AttackedSite(groups: ["mail", "phone", "lab"])
        for week in 1...5 {
            var rows = ""
            for group in ["mail", "phone", "lab"] {
                for row in AttackedSite.pair(group, 7_000, 40, 40).split(separator: "\n") {
                    rows += "\(row),\(row.contains("lab,tokens") ? share : "")\n"
                }
            }
            try site.scratch.write(AttackedSite.header.replacing("note\n", with: "note,top_share\n") + rows, to: "site/snapshots/\(AttackedSite.week(week)).csv")
        }
        let release = try await site.released()
        for metric in ["tokens", "changes"] { #expect(release.weeks(metric, "lab").isEmpty == isHidden, "\(metric)") }
    }
}
