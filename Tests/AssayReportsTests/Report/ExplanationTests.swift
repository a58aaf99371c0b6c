@testable import AssayMetrics
@testable import AssayReports
import Foundation
import Testing

@Suite struct ExplanationTests {
    private func series(_ values: [Double]) -> Series {
        Series(firstWeek: Made.week.advanced(by: 1 - values.count), cells: values.map { .value($0, isProvisional: false) }, yearBefore: .missing, scope: .asGiven)
    }

    private func explain(_ assessment: Assessment, page: PageOfComparisons? = nil) -> Explanation {
        Explanation(
            assessment, adoption: series((0..<26).map { 1_236 + Double($0) * 24 }), value: series((0..<26).map { 99.4 - Double($0) }), page: page, in: Made.catalog)
    }

    private func entry(_ section: String, _ key: String, _ explanation: Explanation) -> Explanation.Entry? {
        explanation.sections.first { $0.key == section }?.entries.first { $0.key == key }
    }

    @Test func givesTheNumbersOfTheTests() throws {
        let test = Made.test(.diverging)
        let explanation = explain(Made.assessment(.diverging, test: test, detectable: 0.18))
        let adoption = try #require(test.adoption)
        for (section, trend) in [("adoption", adoption), ("value", try #require(test.value)), ("contrast", try #require(test.contrast))] {
            let expected: [(String, Double)] = [
                ("n", Double(trend.count)), ("s", Double(trend.score)), ("variance", trend.variance), ("tau_a", trend.tauA), ("slope", trend.slope), ("slope_low", trend.slopeLow),
                ("slope_high", trend.slopeHigh), ("change", trend.change), ("r_line", trend.lineAutocorrelation), ("r_step", trend.stepAutocorrelation), ("rho", trend.autocorrelation),
                ("inflation", trend.inflation), ("n_eff", trend.effectiveCount), ("z", trend.z), ("df", trend.degreesOfFreedom), ("p_up", trend.pRising), ("p_down", trend.pFalling),
            ]
            for (key, number) in expected { #expect(entry(section, key, explanation)?.number == number, "\(section).\(key)") }
        }
        #expect(entry("adoption", "step_week", explanation)?.text == Made.week.advanced(by: 11 - 25).description)
        #expect(entry("terms", "pass_through", explanation)?.number == 0.5)
        #expect(entry("judged_weeks", "adoption_base", explanation)?.number == 1234.5678)
        #expect(entry("power", "detectable_change", explanation)?.number == 0.18)
        #expect(entry("decision", "adoption_up", explanation)?.value == .flag(true))
        #expect(entry("decision", "gap", explanation)?.value == .flag(true))
        #expect(entry("decision", "value", explanation)?.value == .text("neither"))
    }

    @Test func listsEveryJudgedWeekWithItsFigures() {
        let rows = explain(Made.assessment(.diverging, test: Made.test(.diverging))).weeks
        #expect(rows.count == 26)
        #expect(rows[0].week == Made.week.advanced(by: -25) && rows[0].adoption == 1_236 && rows[25].value == 74.4)
        #expect(rows[0].contrast == 100.654321 - 0.5 * 100.123456)
    }

    @Test func withALagTheValueIsOfALaterWeek() {
        let test = Made.test(.diverging, lag: 4, weeks: 22)
        let explanation = explain(Made.assessment(.diverging, test: test))
        #expect(explanation.weeks.last?.valueWeek == Made.week && explanation.weeks.last?.week == Made.week.advanced(by: -4))
        #expect(explanation.weeks.last?.value == 74.4)
        #expect(explanation.text.contains("Value of"))
    }

    @Test func perPersonNothingHasMoreThanThreeDigits() throws {
        let explanation = explain(Made.assessment(.diverging, caveats: [.perPerson], test: Made.test(.diverging), detectable: 0.181234))
        #expect(explanation.weeks[1].adoptionIndex == 102 && explanation.weeks[1].valueIndex == 101)
        #expect(explanation.weeks.allSatisfy { row in [row.adoptionIndex, row.valueIndex, row.contrast].allSatisfy { $0.map { digits($0) <= 3 } ?? true } })
        for section in explanation.sections {
            for entry in section.entries {
                if case .number(let number) = entry.value { #expect(digits(number) <= 3, "\(section.key).\(entry.key) \(number)") }
            }
        }
        #expect(entry("judged_weeks", "adoption_base", explanation) == nil)
        #expect(entry("judged_weeks", "digits", explanation)?.text.contains("three significant digits") == true)
        // In the text no number with a fraction shows more digits either; the figures as published are whole or of three.
        for line in explanation.text.split(separator: "\n") where line.contains("2026-W2") && line.contains("  ") && !line.contains("week") && !line.contains("of") {
            let columns = line.split(separator: " ").suffix(3)
            #expect(columns.allSatisfy { $0.filter(\.isNumber).drop { $0 == "0" }.count <= 3 }, "\(line)")
        }
    }

    /// Of the shortest decimal.
    private func digits(_ number: Double) -> Int {
        let mantissa = number.magnitude.description.split(separator: "e")[0].filter(\.isNumber).drop { $0 == "0" }
        return mantissa.reversed().drop { $0 == "0" }.count
    }

    @Test func saysWhereTheClaimStandsAmongAll() {
        let claims = [0.001, 0.02, 0.04].enumerated().map { Made.assessment(.diverging, isHeadline: $0.offset == 0, test: Made.test(.diverging), p: $0.element, group: $0.offset) }
        let page = PageOfComparisons(assessments: claims + [Made.usual(.cannotTell, group: 3)])
        let explanation = explain(claims[1], page: page)
        #expect(entry("comparisons", "tested", explanation)?.number == 4)
        #expect(entry("comparisons", "rank", explanation)?.number == 2)
        #expect(entry("comparisons", "threshold", explanation)?.number == 0.05)
        #expect(entry("comparisons", "headline", explanation)?.value == .flag(false))
        #expect(explanation.facts.first { $0.term == "Among all" }?.text == "2nd clearest of 4 comparisons; at that rank p may be 5.0\u{A0}% at most (Benjamini–Hochberg): it is not headlined")
    }

    @Test func whatClaimsNothingNeitherStandsNorHasARank() {
        let none = Made.usual(.cannotTell, group: 1)
        let explanation = explain(none, page: PageOfComparisons(assessments: [Made.usual(.diverging), none]))
        #expect(entry("comparisons", "tested", explanation)?.number == 2)
        for key in ["rank", "threshold", "headline"] { #expect(entry("comparisons", key, explanation) == nil) }
        #expect(!explanation.facts.contains { $0.term == "Among all" })
    }

    @Test func aSeriesThatIsTheSameEveryWeekHasNoChange() {
        let facts = explain(Made.assessment(.noRise, test: Made.test(.noRise, value: (0, 0, 0)), p: 1)).facts
        #expect(facts.first { $0.term == "Value" }?.text.hasPrefix("no change; p of ") == true)
    }

    @Test func theFoldHasTheRuleAndTheChancesInPlainLabels() {
        let facts = explain(Made.assessment(.diverging, stage: .early(reports: 1), test: Made.test(.diverging), p: 0.012)).facts
        func text(_ term: String) -> String? { facts.first { $0.term == term }?.text.replacing("\u{A0}", with: " ") }
        #expect(text("Asked") == "Value is expected to grow at least half as fast as adoption.")
        #expect(text("Rule") == "adoption rose, value moved neither way clearly, the gap is clear: diverging")
        #expect(text("Chance alone") == "would bring this in 1.2 % of such series (p)")
        #expect(text("Stage") == "early sign; 3 reports running confirm a claim")
        #expect(text("Weeks") == "26 weeks with figures of both, 2026-W01 to 2026-W26; 100 is the median of the first 8")
        #expect(text("Independent weeks") == "of 26 weeks: adoption counts as about 12, value 12, contrast 12, since neighbouring weeks resemble each other")
        #expect(text("Method")?.contains("Kendall") == true)
        #expect(facts.allSatisfy { !$0.text.lowercased().contains("significant") })
    }

    @Test func jsonIsStrictAndReadsBackAsTheSameNumbers() throws {
        for assessment in Made.sweep().enumerated().filter({ $0.offset % 7 == 0 }).map(\.element) + [Made.usual(.notJudged), Made.assessment(.divergingZero, test: Made.test(.divergingZero, value: nil), p: 0)] {
            let explanation = explain(assessment, page: PageOfComparisons(assessments: [assessment]))
            let object = try JSONDecoder().decode([String: JSON].self, from: Data(explanation.json.utf8))
            #expect(object.count == explanation.sections.count + 1)
            for section in explanation.sections {
                guard case .object(let read) = object[section.key] else { return #expect(Bool(false), "no object \(section.key)") }
                #expect(read.count == section.entries.count, "keys of \(section.key) are unique")
                for entry in section.entries where entry.number != nil { #expect(read[entry.key] == entry.number.map { .number($0) }, "\(entry.key)") }
            }
            #expect(!explanation.json.contains("nan") && !explanation.json.contains("inf,") && !explanation.json.lowercased().contains("infinity"))
        }
    }

    @Test func jsonEscapesWhatATitleMayHold() throws {
        let odd = MetricCatalog(
            metrics: [Sample.metric("odd", "a \"b\" \\ \u{1} \u{1F600}", kind: .value)], groups: [],
            pairs: [MetricPair(id: "main", title: "x", adoption: "odd", value: "odd", hypothesis: "", expected: .init(adoption: 0.5, value: 0.25))], events: [])
        let explanation = Explanation(Made.assessment(.notJudged, reason: .noBase(metric: "odd"), test: nil), in: odd)
        guard case .object(let verdict) = try JSONDecoder().decode([String: JSON].self, from: Data(explanation.json.utf8))["verdict"], case .text(let says) = verdict["says"] else {
            return #expect(Bool(false), "no sentence")
        }
        #expect(says.contains("a \"b\" \\ \u{1} \u{1F600}"))
    }

    @Test func textAlignsItsLabels() {
        let text = explain(Made.assessment(.diverging, caveats: [.underAYear(weeks: 30)], test: Made.test(.diverging))).text
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let starts = ["  Weeks  ", "  Kendall’s S  ", "  Tau a  "].compactMap { label in lines.first { $0.hasPrefix(label) }.map { $0.dropFirst(label.count).prefix { $0 == " " }.count + label.count } }
        #expect(starts.count == 3 && Set(starts).count == 1, "\(starts)")
        #expect(text.contains("  2026-W26") && text.hasSuffix("\n"))
    }

    @Test func sameInputSameBytes() {
        let assessment = Made.assessment(.diverging, caveats: [.gaps(weeks: 1)], test: Made.test(.diverging))
        #expect(explain(assessment).json == explain(assessment).json && explain(assessment).text == explain(assessment).text)
    }
}

/// JSON as it is read, numbers as `Double`.
private enum JSON: Decodable, Equatable {
    case object([String: JSON]), list([JSON]), text(String), number(Double), flag(Bool), null

    init(from decoder: any Decoder) throws {
        let one = try decoder.singleValueContainer()
        if one.decodeNil() { self = .null } else if let flag = try? one.decode(Bool.self) { self = .flag(flag) } else if let number = try? one.decode(Double.self) { self = .number(number) }
        else if let text = try? one.decode(String.self) { self = .text(text) } else if let list = try? one.decode([JSON].self) { self = .list(list) }
        else { self = .object(try one.decode([String: JSON].self)) }
    }
}
