import AssayLanguage
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
            ExplanationNumbers.count("n", tell("Weeks"), test.count),
            ExplanationNumbers.count("span", tell("Weeks from the first to the last"), test.span),
            ExplanationNumbers.count("s", tell("Kendall’s S"), test.score),
            numbers.entry("variance", tell("Variance of S"), test.variance),
            numbers.entry("tau_a", tell("Tau a"), test.tauA),
            numbers.entry("slope", tell("Theil–Sen slope, a week"), test.slope),
            numbers.entry("slope_low", tell("90 % interval, from"), test.slopeLow),
            numbers.entry("slope_high", tell("90 % interval, to"), test.slopeHigh),
            numbers.entry("change", tell("Change over the weeks"), test.change),
            numbers.entry("change_low", tell("90 % interval, from"), test.changeLow),
            numbers.entry("change_high", tell("90 % interval, to"), test.changeHigh),
            numbers.entry("r_line", tell("Autocorrelation after a line"), test.lineAutocorrelation),
            numbers.entry("r_step", tell("Autocorrelation after a step"), test.stepAutocorrelation),
        ]
        if isOfPair, let index = test.stepIndex, let judged = assessment.test, judged.weeks.indices.contains(index) {
            entries.append(ExplanationNumbers.text("step_week", tell("The step is at"), assessment.firstWeek.advanced(by: judged.weeks[index]).description))
        }
        entries += [
            numbers.entry("rho", tell("Autocorrelation used"), test.autocorrelation),
            numbers.entry("inflation", tell("Variance grows by"), test.inflation),
            numbers.entry("n_eff", tell("Independent weeks"), test.effectiveCount),
            numbers.entry("z", tell("z"), test.z),
            numbers.entry("df", tell("Degrees of freedom"), test.degreesOfFreedom),
            numbers.probability("p_up", tell("p of a rise"), test.pRising),
            numbers.probability("p_down", tell("p of a fall"), test.pFalling),
        ]
        return Explanation.Section(key: key, title: title, entries: entries)
    }
}
