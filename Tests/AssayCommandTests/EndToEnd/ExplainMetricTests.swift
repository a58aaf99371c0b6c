import Foundation
import Testing

/// `assay explain METRIC`: what a report says of one metric, worked out again from the weeks of the document alone.
struct ExplainMetricTests {
    private static let northwind = ExampleSite.sources.appending(path: "northwind")

    private func isNear(_ a: Double?, _ b: Double?) -> Bool {
        guard let a, let b else { return a == nil && b == nil }
        return abs(a - b) <= 1e-9 * max(1, abs(a), abs(b))
    }

    /// A copy of Northwind whose accepted changes have other limits and rules.
    private func site(_ process: String) throws -> Scratch {
        let scratch = try Scratch()
        try FileManager.default.copyItem(at: Self.northwind, to: scratch.url.appending(path: "site"))
        try scratch.replace("  - id: accepted_changes\n", with: "  - id: accepted_changes\n    process: \(process)\n", in: "site/assay.yaml")
        // The record holds the reports as they were published, under the terms of then.
        if scratch.exists("site/published.json") { try scratch.remove("site/published.json") }
        return scratch
    }

    private func expectLimits(_ document: ExplainedMetric, _ place: String) throws {
        let weeks = document.rows("weeks")
        let isFinal = weeks.map { $0["status"] as? String == "final" }
        let numbers = zip(document.numbers("weeks", "value"), isFinal).map { $1 ? $0 : nil }
        let names = document.texts("weeks", "week")
        let limits = try #require(document.text("process", "limits"))
        let rules = Set((document.text("process", "rules") ?? "").split(separator: ", ").compactMap { Int($0) })
        #expect(!document.rows("phases").isEmpty)
        for phase in document.rows("phases") {
            let first = try #require(names.firstIndex(of: phase["first_week"] as? String ?? ""))
            let last = try #require(names.firstIndex(of: phase["last_week"] as? String ?? ""))
            // The first twenty figures of the phase, without the week that is judged.
            let judged = last == names.count - 1 && numbers[last] != nil ? last - 1 : last
            let base = Array((first...judged).filter { numbers[$0] != nil }.prefix(20))
            let redone = RedoneLimits(Array(numbers[base[0]...base[base.count - 1]]), limits: limits)
            func given(_ key: String) -> Double? { (phase[key] as? NSNumber)?.doubleValue }
            let expected: [(String, Double)] = [
                ("baseline_count", Double(base.count)), ("centre", redone.centre), ("moving_range", redone.step), ("widening", redone.widening),
                ("lower", redone.centre - redone.reach), ("upper", redone.centre + redone.reach), ("range_limit", (limits == "median" ? 3.865 : 3.268) * redone.step),
            ]
            for (key, value) in expected { #expect(isNear(given(key), value), "\(place) \(key): \(given(key) ?? .nan) is not \(value)") }
            #expect(phase["baseline_first_week"] as? String == names[base[0]] && phase["baseline_last_week"] as? String == names[base[base.count - 1]])
            for index in first...last {
                let marks = base.count < 12 ? [] : redone.marks(Array(numbers[first...last]), at: index - first, rules: rules)
                let told = Set((weeks[index]["rules"] as? String ?? "").split(separator: ", ").compactMap { Int($0) })
                #expect(told == marks, "\(place) \(names[index])")
                let signals = document.rows("signals").filter { $0["week"] as? String == names[index] }.compactMap { ($0["rule"] as? NSNumber)?.intValue }
                #expect(Set(signals) == marks && signals.count == marks.count)
                #expect(weeks[index]["in_baseline"] as? Bool == base.contains(index))
            }
        }
    }

    @Test(arguments: ["accepted_changes@checkout", "accepted_changes", "tokens", "rework_share@fulfilment", "meeting_hours", "hours_to_answer"])
    func `an analyst can redo the limits and every signal`(_ place: String) async throws {
        try expectLimits(try await ExplainedMetric.of(place, site: Self.northwind), place)
    }

    @Test(arguments: ["{limits: median, rules: [1, 2, 3]}", "{limits: widened, rules: [1, 3]}"])
    func `also where the metric has others`(_ process: String) async throws {
        let scratch = try site(process)
        let document = try await ExplainedMetric.of("accepted_changes@checkout", site: scratch.url.appending(path: "site"))
        #expect(document.text("process", "limits") == (process.contains("median") ? "median" : "widened"))
        try expectLimits(document, process)
    }

    /// Sums from their weeks, and the same 52 weeks before; changes from both.
    @Test(arguments: [("accepted_changes@checkout", nil), ("accepted_changes", "2026-W30"), ("tokens", nil), ("spend", "2026-W41")])
    func `figures to date add up from their weeks`(_ place: String, _ week: String?) async throws {
        let document = try await ExplainedMetric.of(place, week: week, site: Self.northwind)
        for period in ["month", "quarter", "year"] {
            let (section, table) = (period + "_to_date", period + "_weeks")
            #expect(document.text(section, "made_as") == "sum of the weeks")
            let names = document.texts(table, "week")
            #expect(names.first == document.text(section, "first_week") && names.last == document.text(section, "last_week") && names.last == document.text("metric", "week"))
            func sum(_ key: String) -> Double? {
                let numbers = document.numbers(table, key)
                return numbers.contains { $0 == nil } ? nil : numbers.reduce(0) { $0 + $1! }
            }
            #expect(isNear(document.number(section, "value"), sum("value")), "\(place) \(period)")
            #expect(isNear(document.number(section, "year_before"), sum("year_before")), "\(place) \(period)")
            let change = sum("value").flatMap { now in sum("year_before").map { (now - $0) / $0 } }
            #expect(isNear(document.number(section, "change"), change))
            #expect((document.text(section, "reason") == nil) == (change != nil))
        }
    }

    @Test func `changes on the week and the year name their weeks, or say why there is none`() async throws {
        let document = try await ExplainedMetric.of("accepted_changes@checkout", site: Self.northwind)
        #expect(document.text("on_the_week", "week") == "2026-W45" && document.text("on_the_year", "week") == "2025-W46")
        let numbers = document.numbers("weeks", "value").compactMap { $0 }
        #expect(isNear(document.number("on_the_week", "change"), numbers[25] / numbers[24] - 1))
        let before = try #require(document.number("on_the_year", "value"))
        #expect(isNear(document.number("on_the_year", "change"), numbers[25] / before - 1))
        // Of a share, the difference.
        let share = try await ExplainedMetric.of("rework_share@checkout", site: Self.northwind)
        let shares = share.numbers("weeks", "value").compactMap { $0 }
        #expect(share.text("on_the_week", "change_in") == "difference" && isNear(share.number("on_the_week", "change"), shares[25] - shares[24]))
        // The year that began before the figures do.
        #expect(document.text("year_to_date", "reason") == "the figure of 2025-W01 to 2025-W46 is missing")
        let median = try await ExplainedMetric.of("hours_to_answer", site: Self.northwind)
        #expect(median.text("month_to_date", "reason") == "weeks do not combine" && median.number("month_to_date", "value") == nil)
    }

    @Test func `adoption has the value beside it, and is told nowhere alone`() async throws {
        let document = try await ExplainedMetric.of("tokens@checkout", site: Self.northwind)
        #expect(document.numbers("weeks", "accepted_changes").allSatisfy { $0 != nil })
        #expect(document.text("target", "from") == "2026-W22")
        #expect(try await ExplainedMetric.of("tokens@checkout", week: "2026-W21", site: Self.northwind).sections["target"] == nil)
        let outcome = try await AssayProcess.run(["explain", "tokens@edi-mapping", "--site", Self.northwind.filePath], in: Self.northwind)
        #expect(outcome.exitCode == 1 && outcome.standardOutput == "" && outcome.standardError.contains("is not shown alone"))
    }

    @Test func `a hidden group has its weeks and no number`() async throws {
        let document = try await ExplainedMetric.of("accepted_changes@edi-mapping", site: Self.northwind)
        #expect(document.rows("weeks").count == 26 && document.texts("weeks", "status").allSatisfy { $0 == "hidden" })
        for table in ["weeks", "month_weeks", "quarter_weeks", "year_weeks"] {
            #expect(document.rows(table).allSatisfy { row in row.values.allSatisfy { !($0 is NSNumber) || $0 is Bool } }, "\(table)")
        }
        #expect(document.rows("phases").isEmpty && document.rows("signals").isEmpty)
        for section in ["metric", "on_the_week", "on_the_year", "month_to_date", "quarter_to_date", "year_to_date"] {
            #expect(document.number(section, "value") == nil && document.number(section, "change") == nil, "\(section)")
        }
        #expect(document.text("on_the_week", "reason") == "the figure of 2026-W46 is hidden")
    }

    @Test func `the text says the same, with labels`() async throws {
        let outcome = try await AssayProcess.run(["explain", "accepted_changes", "--week", "2026-W40", "--site", Self.northwind.filePath], in: Self.northwind)
        #expect(outcome.exitCode == 0 && outcome.standardError == "")
        let lines = outcome.standardOutput.split(separator: "\n").map(String.init)
        for title in ["On the week", "The fiscal year to date", "Natural limits", "Weeks, as known at 2026-W40"] { #expect(lines.contains(title), "\(title)") }
        #expect(outcome.standardOutput.contains("computed over catalogue, checkout"))
        #expect(lines.count { $0.hasPrefix("  2026-W") && $0.contains("final") } == 26)
    }

    @Test func `a metric that is called as a pair is goes by its kind`() async throws {
        let scratch = try site("{limits: mean}")
        let site = scratch.url.appending(path: "site")
        #expect(try await ExplainedMetric.of("metric:accepted_changes", site: site).text("metric", "metric") == "accepted_changes")
        let outcome = try await AssayProcess.run(["explain", "metric:accepted_change", "--site", site.filePath], in: site)
        #expect(outcome.exitCode == 1 && outcome.standardError.contains("did you mean 'accepted_changes'?"))
    }
}
