import AssayMetrics

/// The numbers of one trend test, by the names of the method page.
struct ExplanationTrend {
    private let assessment: Assessment
    private let numbers: ExplanationNumbers

    init(_ assessment: Assessment, numbers: ExplanationNumbers) {
        self.assessment = assessment
        self.numbers = numbers
    }

    /// - Parameter isOfPair: false for the guardrail, whose weeks are its own.
    func section(_ key: String, _ title: String, _ test: TrendTest?, isOfPair: Bool = true) -> Explanation.Section? {
        guard let test else { return nil }
        var entries = [
            ExplanationNumbers.count("n", "Weeks", test.count),
            ExplanationNumbers.count("span", "Weeks from the first to the last", test.span),
            ExplanationNumbers.count("s", "Kendall’s S", test.score),
            numbers.entry("variance", "Variance of S", test.variance),
            numbers.entry("tau_a", "Tau a", test.tauA),
            numbers.entry("slope", "Theil–Sen slope, a week", test.slope),
            numbers.entry("slope_low", "90 % interval, from", test.slopeLow),
            numbers.entry("slope_high", "90 % interval, to", test.slopeHigh),
            numbers.entry("change", "Change over the weeks", test.change),
            numbers.entry("change_low", "90 % interval, from", test.changeLow),
            numbers.entry("change_high", "90 % interval, to", test.changeHigh),
            numbers.entry("r_line", "Autocorrelation after a line", test.lineAutocorrelation),
            numbers.entry("r_step", "Autocorrelation after a step", test.stepAutocorrelation),
        ]
        if isOfPair, let index = test.stepIndex, let judged = assessment.test, judged.weeks.indices.contains(index) {
            entries.append(ExplanationNumbers.text("step_week", "The step is at", assessment.firstWeek.advanced(by: judged.weeks[index]).description))
        }
        entries += [
            numbers.entry("rho", "Autocorrelation used", test.autocorrelation),
            numbers.entry("inflation", "Variance grows by", test.inflation),
            numbers.entry("n_eff", "Independent weeks", test.effectiveCount),
            numbers.entry("z", "z", test.z),
            numbers.entry("df", "Degrees of freedom", test.degreesOfFreedom),
            numbers.probability("p_up", "p of a rise", test.pRising),
            numbers.probability("p_down", "p of a fall", test.pFalling),
        ]
        return Explanation.Section(key: key, title: title, entries: entries)
    }
}
