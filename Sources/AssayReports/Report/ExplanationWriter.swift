import AssayLanguage
import AssayMetrics

/// Writes the sections of an explanation, in order.
struct ExplanationWriter {
    private let assessment: Assessment
    private let catalog: MetricCatalog
    private let page: PageOfComparisons?
    private let pair: MetricPair
    private let numbers: ExplanationNumbers

    private typealias Entry = Explanation.Entry
    private typealias Section = Explanation.Section

    init(_ assessment: Assessment, page: PageOfComparisons?, in catalog: MetricCatalog) {
        self.assessment = assessment
        self.page = page
        self.catalog = catalog
        pair = catalog.pairs[assessment.pair]
        numbers = ExplanationNumbers(assessment)
    }

    var sections: [Explanation.Section] {
        let test = assessment.test
        let series = ExplanationTrend(assessment, numbers: numbers)
        return [
            verdict, terms, judgedWeeks, series.section("adoption", tell("Adoption, as an index"), test?.adoption),
            series.section("value", test?.terms.isMoreBetter == false ? tell("Value, as an index turned round at 100: up is good") : tell("Value, as an index"), test?.value),
            series.section("contrast", tell("Contrast: value less the pass-through times adoption"), test?.contrast),
            series.section("guardrail", tell("Guardrail, in its own unit: up is good"), assessment.guardrail, isOfPair: false), decision,
            page.flatMap { ExplanationComparison(assessment, among: $0)?.section(numbers) }, power, caveats,
        ].compactMap(\.self)
    }

    private var verdict: Section {
        var entries: [Entry] = [
            ExplanationNumbers.text("pair", tell("Pair"), pair.id), ExplanationNumbers.text("group", tell("Group"), catalog.groups[assessment.group].id),
            ExplanationNumbers.text("week", tell("Report of"), assessment.week.description),
            Entry(key: "verdict", label: tell("Verdict"), text: assessment.verdict.word, value: .text(assessment.verdict.rawValue)),
            ExplanationNumbers.text("says", tell("In words"), VerdictSentences(assessment, in: catalog).text),
        ]
        if let reason = assessment.reason { entries.append(ExplanationNumbers.text("reason", tell("Reason"), VerdictReason(reason, in: catalog).text)) }
        if let stage = assessment.stage {
            entries.append(ExplanationNumbers.text("stage", tell("Stage"), stage.text))
            switch stage {
            case .early(let reports): entries.append(ExplanationNumbers.count("reports_running", tell("Reports running"), reports))
            case .confirmed(let reports, let since):
                entries.append(ExplanationNumbers.count("reports_running", tell("Reports running"), reports))
                entries.append(ExplanationNumbers.text("confirmed_since", tell("Confirmed since"), since.description))
            }
            entries.append(ExplanationNumbers.count("reports_needed", tell("Reports that confirm a claim"), Persistence.confirmingReports))
        }
        if assessment.verdict.isClaim { entries.append(numbers.probability("p", tell("Chance alone would bring this"), assessment.p)) }
        return Section(key: "verdict", title: tell("Verdict"), entries: entries)
    }

    private var terms: Section {
        let isMoreBetter = assessment.test?.terms.isMoreBetter ?? (pair.expected.value >= 0)
        var entries = [
            numbers.percent("expected_adoption", tell("Supposed change of adoption"), pair.expected.adoption),
            numbers.percent("expected_value", tell("Expected change of value"), pair.expected.value),
        ]
        if let terms = assessment.test?.terms {
            entries.append(numbers.entry("pass_through", tell("Pass-through: the part of adoption’s growth that value is to make"), terms.passThrough))
        }
        entries += [
            ExplanationNumbers.count("lag_weeks", tell("Value follows after, in weeks"), pair.lagWeeks),
            Entry(key: "value_better", label: tell("Of the value, better is"), text: isMoreBetter ? tell("more") : tell("less"), value: .text(isMoreBetter ? "more" : "less")),
            numbers.percent("level", tell("Level of each one-sided test"), PairTest.Terms.level, isChange: false),
            numbers.percent("smallest_rise", tell("Smallest rise of adoption that counts"), PairTest.Terms.smallestRise, isChange: false),
            ExplanationNumbers.count("fewest_weeks", tell("Fewest weeks"), PairTest.Terms.fewestWeeks),
        ]
        return Section(key: "terms", title: tell("What was asked"), entries: entries)
    }

    private var judgedWeeks: Section? {
        guard let test = assessment.test, let first = test.weeks.first, let last = test.weeks.last else { return nil }
        var entries = [
            ExplanationNumbers.text("first_week", tell("First week"), assessment.firstWeek.advanced(by: first).description),
            ExplanationNumbers.text("last_week", tell("Last week"), assessment.firstWeek.advanced(by: last).description),
            ExplanationNumbers.count("count", tell("Weeks with figures of both"), test.weeks.count),
            ExplanationNumbers.count("base_weeks", tell("First weeks whose median is the base, 100"), test.baseWeeks),
        ]
        if numbers.isPerPerson {
            entries.append(ExplanationNumbers.text("digits", tell("Digits"), tell("The bases are left out, and numbers have three significant digits: with more, numbers of people could be solved from them.")))
        } else {
            entries.append(numbers.entry("adoption_base", tell("Base of adoption"), test.adoptionBase))
            entries.append(numbers.entry("value_base", tell("Base of value"), test.valueBase))
        }
        return Section(key: "judged_weeks", title: tell("Weeks used"), entries: entries)
    }

    private var decision: Section? {
        guard let test = assessment.test, let rule = ExplanationRule(test, numbers: numbers) else { return nil }
        var entries = rule.entries
        if assessment.verdict != test.outcome {
            let why = assessment.reason == .groupChangedSize ? tell("the group changed size") : tell("the guardrail got worse by the same test")
            entries.append(ExplanationNumbers.text("changed_to", tell("Changed to"), "\(assessment.verdict.phrase): \(why)"))
        }
        return Section(key: "decision", title: tell("The row of the decision table"), entries: entries)
    }

    private var power: Section? {
        guard assessment.test?.adoption != nil else { return nil }
        var entries = [numbers.percent("detectable_change", tell("Smallest change of value that would be seen, in four of five cases"), assessment.detectableChange, isChange: false)]
        if assessment.verdict == .cannotTell, assessment.reason == .noise {
            entries += [
                Entry(
                    key: "weeks_needed_low", label: tell("More weeks needed, at least"), text: assessment.weeksNeeded.map { String($0.lowerBound) } ?? tell("more than two years"),
                    value: assessment.weeksNeeded.map { .count($0.lowerBound) } ?? .none),
                Entry(
                    key: "weeks_needed_high", label: tell("More weeks needed, at most"), text: assessment.weeksNeeded.map { String($0.upperBound) } ?? tell("more than two years"),
                    value: assessment.weeksNeeded.map { .count($0.upperBound) } ?? .none),
            ]
        }
        return Section(key: "power", title: tell("What could be seen"), entries: entries)
    }

    private var caveats: Section? {
        guard !assessment.caveats.isEmpty else { return nil }
        return Section(
            key: "caveats", title: tell("To be known"),
            entries: assessment.caveats.map {
                let caveat = VerdictCaveat($0, of: assessment, in: catalog)
                return Entry(key: caveat.key, label: "", text: caveat.text, value: .text(caveat.text))
            })
    }

    /// The judged weeks. Contrasts are made of the indices as printed, so that per person they say no more than these.
    func weeks(adoption: Series?, value: Series?) -> [Explanation.WeekRow] {
        guard let test = assessment.test, test.adoptionIndex.count == test.weeks.count, test.valueIndex.count == test.weeks.count else { return [] }
        func figure(_ series: Series?, _ week: Week) -> Double? {
            guard let series else { return nil }
            let index = week.ordinal - series.firstWeek.ordinal
            return series.cells.indices.contains(index) ? series.cells[index].number : nil
        }
        return test.weeks.indices.map { index in
            let week = assessment.firstWeek.advanced(by: test.weeks[index])
            let later = week.advanced(by: test.terms.lagWeeks)
            let (a, v) = (numbers.exact(test.adoptionIndex[index]), numbers.exact(test.valueIndex[index]))
            let contrast = a.flatMap { a in v.flatMap { numbers.exact($0 - test.terms.passThrough * a) } }
            return Explanation.WeekRow(
                week: week, valueWeek: later, adoption: figure(adoption, week), value: figure(value, later), adoptionIndex: a, valueIndex: v, contrast: contrast)
        }
    }
}
