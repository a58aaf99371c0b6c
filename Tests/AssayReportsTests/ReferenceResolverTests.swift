import AssayCommentary
import AssayDiagnostics
@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct ReferenceResolverTests {
    private func resolve(_ text: String, _ data: ReportData = Sample.data()) -> Result<ResolvedReference, ReferenceFailure> {
        guard case .success(let target) = Reference.parse(text) else {
            return .failure(ReferenceFailure(rule: "syntax", summary: "", help: nil))
        }
        return data.resolve(Reference(target: target, location: SourceLocation(path: "c.md", line: 1, column: 1)))
    }

    private func text(_ reference: String) -> String? { try? resolve(reference).get().text }

    private func rule(_ reference: String) -> String? {
        if case .failure(let failure) = resolve(reference) { failure.rule } else { nil }
    }

    @Test func standsForTheWeeksFigures() {
        #expect(text("changes@north") == "100")
        #expect(text("changes") == "200")
        #expect(text("tokens@north.previous") == "15k\u{A0}tokens")
        #expect(text("tokens@north.change") == "+6.7\u{A0}%")
        #expect(text("rework@north.change") == "0.0\u{A0}pp")
        #expect(text("tokens@north.year_change") == "not available")
        #expect(text("changes@north.trend") == "0.0\u{A0}%")
        #expect(text("\"42\"") == "42")
    }

    @Test func carriesTheValueAndItsSource() throws {
        let resolved = try resolve("tokens@north").get()
        #expect(resolved.value == "16000")
        #expect(resolved.source == "Tokens, North, 2026-W16, provisional")
        #expect(try resolve("tokens@north.change").get().source == "Tokens, North, 2026-W15 to 2026-W16")
    }

    @Test func refusesWhatIsUnknownHiddenOrNotThere() {
        #expect(rule("tokns") == "unknown-reference")
        #expect(rule("tokens@nort") == "unknown-reference")
        #expect(rule("tokens@tiny") == "hidden-reference")
        #expect(rule("tokens@tiny.change") == "hidden-reference")
        #expect(rule("tokens@tiny.trend") == "hidden-reference")
        #expect(rule("tokens@tiny.year_change") == "hidden-reference")
        #expect(rule("hours") == "no-figure")
        #expect(rule("verdict:main@north") == "no-verdict")
    }

    /// Else its name would stand beside a number: in the source of an earlier week's figure.
    @Test func aGroupThatIsHiddenThisWeekShowsNoEarlierFigureEither() {
        let catalog = Sample.catalog()
        var history = History(catalog: catalog, minimumDenominator: 20, firstWeek: Sample.last.advanced(by: -15))
        for back in stride(from: 15, through: 0, by: -1) {
            let week = Sample.last.advanced(by: -back)
            let rows = ["north", "south"].flatMap { group in
                ["tokens", "changes"].map { metric in
                    Observation(
                        metric: catalog.metricIndex(metric)!, group: catalog.groupIndex(group)!, week: week, value: 1_000 + Double(back), people: group == "north" && back == 0 ? 4 : 30, line: 2)
                }
            }
            precondition(history.add(DisclosurePolicy().disclose([Snapshot(capture: week, path: "\(week).csv", observations: rows)], catalog: catalog)).isEmpty)
        }
        let data = Sample.data(history)
        for field in ["", ".previous", ".change", ".trend", ".year_change"] {
            guard case .failure(let failure) = resolve("changes@north\(field)", data) else { return #expect(Bool(false), "resolved \(field)") }
            #expect(failure.rule == "hidden-reference")
        }
    }

    @Test func offersTheNearestName() {
        guard case .failure(let failure) = resolve("tokns") else { return #expect(Bool(false), "resolved") }
        #expect(failure.summary == "no metric is called 'tokns'")
        #expect(failure.help == "did you mean 'tokens'?")
    }
}
