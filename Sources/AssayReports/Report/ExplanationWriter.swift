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
            verdict, terms, judgedWeeks, series.section("adoption", "Adoption, as an index", test?.adoption),
            series.section("value", test?.terms.isMoreBetter == false ? "Value, as an index turned round at 100: up is good" : "Value, as an index", test?.value),
            series.section("contrast", "Contrast: value less the pass-through times adoption", test?.contrast),
            series.section("guardrail", "Guardrail, in its own unit: up is good", assessment.guardrail, isOfPair: false), decision,
            page.flatMap { ExplanationComparison(assessment, among: $0)?.section(numbers) }, power, caveats,
        ].compactMap(\.self)
    }

    private var verdict: Section {
        var entries: [Entry] = [
            ExplanationNumbers.text("pair", "Pair", pair.id), ExplanationNumbers.text("group", "Group", catalog.groups[assessment.group].id),
            ExplanationNumbers.text("week", "Report of", assessment.week.description),
            Entry(key: "verdict", label: "Verdict", text: assessment.verdict.word, value: .text(assessment.verdict.rawValue)),
            ExplanationNumbers.text("says", "In words", VerdictSentences(assessment, in: catalog).text),
        ]
        if let reason = assessment.reason { entries.append(ExplanationNumbers.text("reason", "Reason", VerdictReason(reason, in: catalog).text)) }
        if let stage = assessment.stage {
            entries.append(ExplanationNumbers.text("stage", "Stage", stage.text))
            switch stage {
            case .early(let reports): entries.append(ExplanationNumbers.count("reports_running", "Reports running", reports))
            case .confirmed(let reports, let since):
                entries.append(ExplanationNumbers.count("reports_running", "Reports running", reports))
                entries.append(ExplanationNumbers.text("confirmed_since", "Confirmed since", since.description))
            }
            entries.append(ExplanationNumbers.count("reports_needed", "Reports that confirm a claim", Persistence.confirmingReports))
        }
        if assessment.verdict.isClaim { entries.append(numbers.probability("p", "Chance alone would bring this", assessment.p)) }
        return Section(key: "verdict", title: "Verdict", entries: entries)
    }

    private var terms: Section {
        var entries = [
            numbers.percent("expected_adoption", "Supposed change of adoption", pair.expected.adoption),
            numbers.percent("expected_value", "Expected change of value", pair.expected.value),
        ]
        if let terms = assessment.test?.terms {
            entries.append(numbers.entry("pass_through", "Pass-through: the part of adoption’s growth that value is to make", terms.passThrough))
        }
        entries += [
            ExplanationNumbers.count("lag_weeks", "Value follows after, in weeks", pair.lagWeeks),
            ExplanationNumbers.text("value_better", "Of the value, better is", (assessment.test?.terms.isMoreBetter ?? (pair.expected.value >= 0)) ? "more" : "less"),
            numbers.percent("level", "Level of each one-sided test", PairTest.Terms.level, isChange: false),
            numbers.percent("smallest_rise", "Smallest rise of adoption that counts", PairTest.Terms.smallestRise, isChange: false),
            ExplanationNumbers.count("fewest_weeks", "Fewest weeks", PairTest.Terms.fewestWeeks),
        ]
        return Section(key: "terms", title: "What was asked", entries: entries)
    }

    private var judgedWeeks: Section? {
        guard let test = assessment.test, let first = test.weeks.first, let last = test.weeks.last else { return nil }
        var entries = [
            ExplanationNumbers.text("first_week", "First week", assessment.firstWeek.advanced(by: first).description),
            ExplanationNumbers.text("last_week", "Last week", assessment.firstWeek.advanced(by: last).description),
            ExplanationNumbers.count("count", "Weeks with figures of both", test.weeks.count),
            ExplanationNumbers.count("base_weeks", "First weeks whose median is the base, 100", test.baseWeeks),
        ]
        if numbers.isPerPerson {
            entries.append(ExplanationNumbers.text("digits", "Digits", "The bases are left out, and numbers have three significant digits: with more, numbers of people could be solved from them."))
        } else {
            entries.append(numbers.entry("adoption_base", "Base of adoption", test.adoptionBase))
            entries.append(numbers.entry("value_base", "Base of value", test.valueBase))
        }
        return Section(key: "judged_weeks", title: "Weeks used", entries: entries)
    }

    private var decision: Section? {
        guard let test = assessment.test, let rule = ExplanationRule(test, numbers: numbers) else { return nil }
        var entries = rule.entries
        if assessment.verdict != test.outcome {
            let why = assessment.reason == .groupChangedSize ? "the group changed size" : "the guardrail got worse by the same test"
            entries.append(ExplanationNumbers.text("changed_to", "Changed to", "\(assessment.verdict.phrase): \(why)"))
        }
        return Section(key: "decision", title: "The row of the decision table", entries: entries)
    }

    private var power: Section? {
        guard assessment.test?.adoption != nil else { return nil }
        var entries = [numbers.percent("detectable_change", "Smallest change of value that would be seen, in four of five cases", assessment.detectableChange, isChange: false)]
        if assessment.verdict == .cannotTell, assessment.reason == .noise {
            entries += [
                Entry(
                    key: "weeks_needed_low", label: "More weeks needed, at least", text: assessment.weeksNeeded.map { String($0.lowerBound) } ?? "more than two years",
                    value: assessment.weeksNeeded.map { .count($0.lowerBound) } ?? .none),
                Entry(
                    key: "weeks_needed_high", label: "More weeks needed, at most", text: assessment.weeksNeeded.map { String($0.upperBound) } ?? "more than two years",
                    value: assessment.weeksNeeded.map { .count($0.upperBound) } ?? .none),
            ]
        }
        return Section(key: "power", title: "What could be seen", entries: entries)
    }

    private var caveats: Section? {
        guard !assessment.caveats.isEmpty else { return nil }
        return Section(
            key: "caveats", title: "To be known",
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
