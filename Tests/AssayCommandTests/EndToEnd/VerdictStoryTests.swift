import Foundation
import Testing

/// The story that was put into the figures of `Sites/northwind`, as its pages tell it: which report says what, and from when on it is confirmed.
struct VerdictStoryTests {
    private static let reports = 47

    /// The chapters of each pair where it is judged, from the oldest page to the newest. A claim that is confirmed has three reports of the same word
    /// behind it, the third of which is the week named; level and falling value are one claim.
    private static let stories: [(name: String, chapters: [String])] = [
        (
            "tokens-changes",
            [
                "2026-W01 to 2026-W10: No rise", "2026-W11 to 2026-W13: Diverging, confirmed since 2026-W13",
                "2026-W14 to 2026-W15: Cannot tell yet", "2026-W16 to 2026-W17: No rise", "2026-W18 to 2026-W25: Cannot tell yet",
                "2026-W26 to 2026-W26: No rise", "2026-W27 to 2026-W27: Diverging", "2026-W28 to 2026-W30: No rise", "2026-W31 to 2026-W31: Diverging",
                "2026-W32 to 2026-W33: Cannot tell yet", "2026-W34 to 2026-W46: Diverging, confirmed since 2026-W36",
            ]
        ),
        (
            "tokens-changes.checkout",
            [
                "2026-W01 to 2026-W01: Value down", "2026-W02 to 2026-W11: No rise", "2026-W12 to 2026-W14: Cannot tell yet",
                "2026-W15 to 2026-W17: No rise", "2026-W18 to 2026-W25: Cannot tell yet", "2026-W26 to 2026-W35: Diverging, confirmed since 2026-W28",
                "2026-W36 to 2026-W37: Diverging, value falling, confirmed since 2026-W28", "2026-W38 to 2026-W46: Diverging, confirmed since 2026-W28",
            ]
        ),
        (
            "tokens-changes.fulfilment",
            [
                "2026-W01 to 2026-W18: No rise", "2026-W19 to 2026-W19: Cannot tell yet", "2026-W20 to 2026-W22: No rise",
                "2026-W23 to 2026-W23: Cannot tell yet", "2026-W24 to 2026-W30: Together, confirmed since 2026-W26", "2026-W31 to 2026-W31: Value lags",
                "2026-W32 to 2026-W46: Together, confirmed since 2026-W34",
            ]
        ),
        (
            "drafts-waiting",
            [
                "2026-W01 to 2026-W14: No rise", "2026-W15 to 2026-W16: Value only", "2026-W17 to 2026-W18: Cannot tell yet",
                "2026-W19 to 2026-W20: Together", "2026-W21 to 2026-W22: Value lags", "2026-W23 to 2026-W30: Value only, confirmed since 2026-W25",
                "2026-W31 to 2026-W37: Value lags, confirmed since 2026-W33", "2026-W38 to 2026-W46: Together, confirmed since 2026-W40",
            ]
        ),
        ("agents-defects", ["2026-W01 to 2026-W19: No rise", "2026-W20 to 2026-W46: Cannot tell yet"]),
        ("summaries-meetings", ["2026-W01 to 2026-W46: No rise"]),
    ]

    private static let names = stories.map(\.name)

    @Test(arguments: names) func `every pair has its story, report by report`(_ name: String) async throws {
        let site = try await ExampleSite.built("northwind")
        let story = VerdictStory(of: name, in: site.tree)
        #expect(story.findings.count == VerdictStoryTests.reports)
        // The report of 2025-W48 was made afterwards, of ten weeks: it claims nothing.
        let before = try #require(story.chapters.first)
        #expect(before.first == "2025-W48" && before.last == "2025-W48" && story.findings[0].stage == nil)
        #expect(story.chapters.dropFirst().map(\.description) == VerdictStoryTests.stories.first { $0.name == name }?.chapters)
    }

    /// The early sign, what follows it, and the report that confirms.
    @Test(arguments: [
        ("tokens-changes", "Diverging", ["2026-W34", "2026-W35", "2026-W36"]), ("tokens-changes.checkout", "Diverging", ["2026-W26", "2026-W27", "2026-W28"]),
        ("tokens-changes.fulfilment", "Together", ["2026-W32", "2026-W33", "2026-W34"]), ("drafts-waiting", "Together", ["2026-W38", "2026-W39", "2026-W40"]),
    ])
    func `a claim is an early sign twice and confirmed by the third report`(_ name: String, _ word: String, _ weeks: [String]) async throws {
        let site = try await ExampleSite.built("northwind")
        let story = VerdictStory(of: name, in: site.tree)
        let found = story.findings.filter { weeks.contains($0.week) }
        #expect(found.map(\.word) == [word, word, word])
        #expect(found.map(\.stage) == ["early sign", "early sign, 2nd report", "confirmed (3rd report)"])
        let later = story.findings.filter { $0.week > weeks[2] }
        #expect(later.count >= 6)
        #expect(later.allSatisfy { $0.word.hasPrefix(word) && $0.stage == "confirmed since \(weeks[2])" }, "once confirmed it stays")
    }

    @Test func `the newest report says it first, worst news before good`() async throws {
        let site = try await ExampleSite.built("northwind")
        let page = site.tree.text("2026/W46/index.html")
        let point = try #require(page.firstMatch(of: /<section id="point">.*?<\/section>/.dotMatchesNewlines())).0
        let headlines = point.matches(of: /<span class="visually-hidden">(.*?): <\/span>(.*?)<\/p>/).map { (tone: String($0.1), text: $0.2.lowercased()) }
        #expect(headlines.map(\.tone) == ["Bad news", "Cannot tell", "Good news"])
        try #require(headlines.count == 3)
        for (headline, words) in zip(headlines, [["tokens", "diverging", "confirmed"], ["agent"], ["draft", "together", "confirmed"]]) {
            for word in words { #expect(headline.text.contains(word), "\(headline.text)") }
        }
        #expect(point.contains("and 1 more pair"))
    }

    @Test func `another build elsewhere tells the same story`() async throws {
        let site = try await ExampleSite.built("northwind")
        let scratch = try Scratch()
        try FileManager.default.copyItem(at: site.source, to: scratch.url.appending(path: "copy"))
        let outcome = try await scratch.assay("build", "copy", "-o", "out", "--jobs", "3", environment: ["TZ": "Pacific/Kiritimati"])
        try #require(outcome.exitCode == 0, "\(outcome.standardError)")
        let again = try FileTree(scratch.url.appending(path: "out"))
        for name in VerdictStoryTests.names { #expect(VerdictStory(of: name, in: again) == VerdictStory(of: name, in: site.tree)) }
        #expect(again.differences(from: site.tree) == [])
    }

    @Test func `a report does not know the ten captures after it`() async throws {
        let site = try await ExampleSite.built("northwind")
        let scratch = try Scratch()
        try FileManager.default.copyItem(at: site.source, to: scratch.url.appending(path: "copy"))
        for week in 37...46 {
            let names = try scratch.names("copy/snapshots").filter { $0.hasPrefix("2026-W\(week)") }
            try #require(names.count == 1)
            try scratch.remove("copy/snapshots/\(names[0])")
            try scratch.remove("copy/commentary/2026-W\(week).md")
        }
        let outcome = try await scratch.assay("build", "copy", "-o", "out")
        try #require(outcome.exitCode == 0, "\(outcome.standardError)")
        let past = try FileTree(scratch.url.appending(path: "out"))
        for name in VerdictStoryTests.names {
            let story = VerdictStory(of: name, in: past)
            #expect(story.findings.count == VerdictStoryTests.reports - 10)
            #expect(story.findings == VerdictStory(of: name, in: site.tree).through("2026-W36"))
        }
        // Not its verdicts alone. The last page links to no later one and to its packet, which is all that may differ.
        let reports = past.paths.filter { $0.hasPrefix("202") }
        #expect(reports.count > 400)
        #expect(reports.filter { past.files[$0] != site.tree.files[$0] } == ["2026/W36/index.html", "2026/W36/packet.html"])
    }
}
