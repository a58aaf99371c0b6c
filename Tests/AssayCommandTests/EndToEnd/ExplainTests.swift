import Foundation
import Testing

/// `assay explain`: every number of a verdict, so that somebody who doubts it can work it out again.
struct ExplainTests {
    private static let northwind = ExampleSite.sources.appending(path: "northwind")

    private func explain(_ arguments: [String], site: URL = northwind) async throws -> AssayProcess.Outcome {
        try await AssayProcess.run(["explain"] + arguments + ["--site", site.filePath], in: site)
    }

    /// A claim over a computed `all`; in one group; with a lag and a value of which less is better; none, for noise; none, for lack of a rise.
    static let verdicts = ["tokens-changes", "tokens-changes@checkout", "drafts-waiting", "agents-defects", "summaries-meetings"]

    @Test(arguments: verdicts) func `an analyst can redo the verdict from the weeks of the document`(_ place: String) async throws {
        let document = try await ExplainedVerdict.of(place, site: ExplainTests.northwind)
        let weeks = document.ordinals("week")
        try #require(weeks.count == document.weeks.count && weeks.count >= 12 && weeks == weeks.sorted())
        #expect(document.ordinals("value_week") == weeks.map { $0 + Int(document.number("terms", "lag_weeks")) })

        // The base is the median of the first weeks, and the index a hundred there.
        let base = Int(document.number("judged_weeks", "base_weeks"))
        #expect(base == max(3, min(8, weeks.count / 3)))
        let isMore = document.text("terms", "value_better") == "more"
        for (column, isTurned) in [("adoption", false), ("value", !isMore)] {
            let numbers = document.column(column)
            let median = RedoneTrend.median(Array(numbers[..<base]))
            #expect(isNear(document.number("judged_weeks", column + "_base"), median))
            #expect(areNear(document.column(column + "_index"), numbers.map { isTurned ? 200 - 100 * $0 / median : 100 * $0 / median }))
        }
        // The contrast is what value made less the part that was asked of it.
        let asked = abs(document.number("terms", "expected_value")) / document.number("terms", "expected_adoption")
        #expect(isNear(document.number("terms", "pass_through"), asked))
        let contrast = zip(document.column("value_index"), document.column("adoption_index")).map { $0 - asked * $1 }
        #expect(areNear(document.column("contrast"), contrast))

        for (section, numbers) in [("adoption", document.column("adoption_index")), ("value", document.column("value_index")), ("contrast", contrast)] {
            let redone = RedoneTrend(numbers, weeks: weeks)
            let expected: [(String, Double)] = [
                ("n", Double(redone.count)), ("span", Double(redone.span)), ("s", Double(redone.s)), ("variance", redone.variance), ("slope", redone.slope),
                ("tau_a", Double(redone.s * 2) / Double(redone.count * (redone.count - 1))), ("slope_low", redone.slopeLow), ("slope_high", redone.slopeHigh),
                ("change", redone.slope * Double(redone.span)), ("r_line", redone.rLine), ("r_step", redone.rStep), ("rho", redone.rho),
                ("inflation", redone.inflation), ("n_eff", redone.effectiveCount), ("z", redone.z), ("df", redone.effectiveCount - 2), ("p_up", redone.pUp),
                ("p_down", redone.pDown),
            ]
            for (key, value) in expected { #expect(isNear(document.number(section, key), value), "\(place), \(section).\(key): \(document.number(section, key)) is not \(value)") }
            #expect(document.text(section, "step_week") == document.weeks[redone.stepIndex]["week"] as? String)
        }
    }

    @Test(arguments: zip(verdicts, ["diverging", "diverging", "together", "cannot-tell", "no-rise"]))
    func `the row of the decision table follows from its tests`(_ place: String, _ verdict: String) async throws {
        let document = try await ExplainedVerdict.of(place, site: ExplainTests.northwind)
        let isUp = document.number("adoption", "p_up") < 0.05 && document.number("adoption", "change") >= 10
        let value = document.number("value", "p_up") < 0.05 ? "up" : document.number("value", "p_down") < 0.05 ? "down" : "neither"
        let isBehind = document.number("contrast", "p_down") < 0.05
        #expect(document.flag("decision", "adoption_up") == isUp)
        #expect(document.text("decision", "value") == value)
        #expect(document.flag("decision", "gap") == isBehind)
        let redone =
            isUp
            ? (value == "up" ? (isBehind ? "lagging" : "together") : !isBehind ? "cannot-tell" : value == "down" ? "diverging-falling" : "diverging")
            : (value == "up" ? "value-only" : value == "down" ? "value-down" : "no-rise")
        #expect(document.text("decision", "outcome") == redone)
        #expect(document.text("verdict", "verdict") == verdict)
        // A claim is as sure as its weakest part.
        let p = ["diverging": max(document.number("adoption", "p_up"), document.number("contrast", "p_down")), "together": max(document.number("adoption", "p_up"), document.number("value", "p_up"))][verdict]
        #expect(p.map { isNear(document.number("verdict", "p"), $0) } ?? (document.sections["verdict"]?["p"] == nil))
    }

    @Test func `the document is strict JSON: once every key, no word for what is no number`() async throws {
        for place in ExplainTests.verdicts {
            let outcome = try await explain([place, "--json"])
            let text = outcome.standardOutput
            #expect(outcome.exitCode == 0 && outcome.standardError == "" && text.contains("\n}\n"))
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
            for word in ["NaN", ": nan", ": inf", ": -inf", "Infinity", ",\n}", ",\n  }", ", }"] { #expect(!text.contains(word), "\(place): \(word)") }
            var section = ""
            var keys: Set<String> = []
            for line in text.split(separator: "\n") {
                guard let key = line.prefixMatch(of: #/( {2}| {4})"([a-z_]+)": /#) else { continue }
                if key.1.count == 2 { section = String(key.2) }
                #expect(keys.insert(key.1.count == 2 ? section : section + "." + key.2).inserted, "\(place): \(section).\(key.2)")
            }
            #expect(keys.count > 70)
        }
    }

    @Test func `the text says the same, with labels`() async throws {
        let outcome = try await explain(["tokens-changes@checkout"])
        #expect(outcome.exitCode == 0 && outcome.standardError == "")
        let lines = outcome.standardOutput.split(separator: "\n").map(String.init)
        for title in ["Verdict", "What was asked", "Weeks used", "Adoption, as an index", "Contrast: value less the pass-through times adoption", "Among all comparisons of the report"] {
            #expect(lines.contains(title))
        }
        for entry in [#/Kendall’s S +275/#, #/Theil–Sen slope, a week +8\.79/#, #/Base of adoption +450500000/#, #/Confirmed since +2026-W28/#] {
            #expect(outcome.standardOutput.contains(entry))
        }
        #expect(lines.count { $0.hasPrefix("  2026-W") || $0.hasPrefix("   2026-W") } == 26, "a line for each judged week")
    }

    @Test func `an earlier week is explained as it was known then`() async throws {
        let newest = try await ExplainedVerdict.of("tokens-changes@checkout", site: ExplainTests.northwind)
        let past = try await ExplainedVerdict.of("tokens-changes@checkout", week: "2026-W28", site: ExplainTests.northwind)
        #expect(newest.text("verdict", "week") == "2026-W46")
        #expect(past.text("verdict", "week") == "2026-W28")
        #expect(past.text("judged_weeks", "last_week") == "2026-W28")
        #expect(past.number("verdict", "reports_running") == 3)
        #expect(past.text("verdict", "confirmed_since") == "2026-W28")
        // The corrected figure of 2026-W41 is the one known when the report was made.
        let before = try await ExplainedVerdict.of("tokens-changes", week: "2026-W42", site: ExplainTests.northwind)
        let after = try await ExplainedVerdict.of("tokens-changes", week: "2026-W43", site: ExplainTests.northwind)
        func value(_ document: ExplainedVerdict) -> Double? { document.weeks.first { $0["week"] as? String == "2026-W41" }?["value"] as? Double }
        #expect(value(before) != nil && value(after) != nil)
        #expect(value(before) ?? 0 > value(after) ?? 0)
    }

    @Test(arguments: [
        (["tokens-change"], "no pair and no metric is called 'tokens-change'", "did you mean 'tokens-changes'?"),
        (["tokens-changes@chekout"], "no group is called 'chekout'", "did you mean 'checkout'?"),
        (["tokens-changes@ordering"], "pair 'tokens-changes' is not judged in group 'ordering'", "it is judged in: all, checkout, fulfilment"),
        (["tokens-changes@edi-mapping"], "pair 'tokens-changes' is not judged in group 'edi-mapping'", "it is judged in: all, checkout, fulfilment"),
        (["tokens-changes", "--week", "2026-W47"], "there is no report of 2026-W47", "choose a week from 2025-W48 to 2026-W46"),
        (["tokens-changes", "--week", "2025-W50"], "there is no report of 2025-W50", "choose a week from 2025-W48 to 2026-W46"),
    ])
    func `what there is not is named, with what is near`(_ arguments: [String], _ summary: String, _ help: String) async throws {
        for more in [[], ["--json"]] {
            let outcome = try await explain(arguments + more)
            #expect(outcome.exitCode == 1)
            #expect(outcome.standardOutput == "")
            #expect(outcome.standardError.contains("error: \(summary)"), "\(outcome.standardError)")
            #expect(outcome.standardError.contains("help: \(help)"), "\(outcome.standardError)")
        }
    }

    @Test func `what is no week, and no pair at all, is wrong usage`() async throws {
        for arguments in [["tokens-changes", "--week", "2026-W99"], ["tokens-changes", "--week", "last"], []] {
            let outcome = try await explain(arguments)
            #expect(outcome.exitCode == 64 && outcome.standardOutput == "")
        }
    }

    /// Judged in a group by name that may not be shown: that there is no verdict is said, and nothing else.
    @Test func `a hidden group is explained without a number of its own`() async throws {
        let scratch = try Scratch()
        try FileManager.default.copyItem(at: ExplainTests.northwind, to: scratch.url.appending(path: "site"))
        try scratch.replace("groups: [all, checkout, fulfilment]", with: "groups: [all, edi-mapping, fulfilment]", in: "site/assay.yaml")
        let site = scratch.url.appending(path: "site")
        let document = try await ExplainedVerdict.of("tokens-changes@edi-mapping", site: site)
        #expect(document.text("verdict", "verdict") == "not-judged")
        #expect(document.weeks.isEmpty)
        #expect(document.sections.keys.sorted() == ["terms", "verdict"])
        let outcome = try await explain(["tokens-changes@edi-mapping"], site: site)
        let own = outcome.standardOutput.split(separator: "\n\n")[0].replacing(/[0-9]{4}-W[0-9]{2}/, with: "")
        #expect(outcome.exitCode == 0 && own.contains("edi-mapping") && !own.contains(where: \.isNumber), "\(own)")
    }

    /// The fold "How this was judged" is the short form of the same numbers.
    @Test(arguments: zip(verdicts, ["tokens-changes", "tokens-changes.checkout", "drafts-waiting", "agents-defects", "summaries-meetings"]))
    func `the fold on the page has the numbers of the document`(_ place: String, _ name: String) async throws {
        let site = try await ExampleSite.built("northwind")
        let document = try await ExplainedVerdict.of(place, site: site.source)
        let facts = try fold(of: name, on: site.tree.text("2026/W46/index.html"))
        func percent(_ number: Double) -> String {
            let text = String(format: number.magnitude < 0.995 ? "%.1f" : "%.0f", number.magnitude)
            return (text == "0.0" ? "" : number < 0 ? "−" : "+") + text
        }
        // Two digits that matter, or one after the point.
        func probability(_ p: Double) -> String {
            if p < 0.000_1 || p > 0.999 { return p < 0.5 ? "under 0.01 %" : "over 99.9 %" }
            return String(format: "%.*f", p < 0.01 ? 1 - Int(log10(p * 100).rounded(.down)) : 1, p * 100) + " %"
        }
        func says(_ term: String, _ numbers: String...) { #expect(numbers.allSatisfy { facts[term]?.contains($0) == true }, "\(term): \(facts[term] ?? "none") says not \(numbers)") }
        says("Adoption", percent(document.number("adoption", "change")) + " %", probability(document.number("adoption", "p_up")))
        // The page tells which way the number itself went.
        let isTurned = document.text("terms", "value_better") == "less"
        let isUp = document.number("value", "s") > 0
        says("Value", percent(document.number("value", "change") * (isTurned ? -1 : 1)) + " %", probability(document.number("value", isUp ? "p_up" : "p_down")))
        says("Contrast", probability(document.number("contrast", "p_down")))
        says(
            "Weeks", "\(document.weeks.count) weeks", document.text("judged_weeks", "first_week") ?? "?", document.text("judged_weeks", "last_week") ?? "?",
            "the first \(Int(document.number("judged_weeks", "base_weeks")))")
        let fewest = ["adoption", "value", "contrast"].map { document.number($0, "n_eff") }.min()!
        says("Independent weeks", "\(Int(fewest.rounded()))")
        guard let stage = document.text("verdict", "stage") else { return #expect(facts["Stage"] == nil) }
        says("Stage", stage)
        says("Among all", "of \(Int(document.number("comparisons", "tested"))) comparisons", probability(document.number("comparisons", "threshold")))
    }

    private func fold(of name: String, on page: String) throws -> [String: String] {
        let start = try #require(page.range(of: "<article class=\"pair\" id=\"pair-\(name)\">"))
        let section = try #require(page[start.upperBound...].split(separator: "</article>", maxSplits: 1).first)
        let judged = try #require(section.firstMatch(of: /<details class="judged">.*?<\/details>/.dotMatchesNewlines())).0
        let facts = judged.matches(of: /<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/).map { (String($0.1), String($0.2).replacing("\u{A0}", with: " ")) }
        return Dictionary(uniqueKeysWithValues: facts)
    }
}

/// To nine digits: sums in another order differ in the last ones.
private func isNear(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-9 * max(1, abs(a), abs(b)) }
private func areNear(_ a: [Double], _ b: [Double]) -> Bool { a.count == b.count && zip(a, b).allSatisfy(isNear) }
