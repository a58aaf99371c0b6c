import AssayMetrics

/// A metric in which nothing changes, with limits from twenty weeks: how often one of the next 26 is marked as worth a question.
struct UnusualWeeks: Sendable {
    static let baseline = 20
    static let watched = 26

    /// What is asked, with the words of the method page's settings.
    static let terms: [ProcessTerms] = [
        ProcessTerms(rules: [.outside]), ProcessTerms(), ProcessTerms(rules: [.outside, .run, .nearLimit]), ProcessTerms(limits: .widened, rules: [.outside]),
        ProcessTerms(limits: .widened), ProcessTerms(limits: .median),
    ]
    /// In the reference, with likenesses as in `Cell`: of rule 1, of rules 1 and 2, of all three; of rule 1 with widened limits.
    static let expected: [[Double]] = [[0.20, 0.38, 0.72], [0.30, 0.55, 0.87], [0.34, 0.64, 0.93], [.nan, 0.17, 0.23]]

    let likeness: Double

    /// For each of the terms.
    func rates(runs: Int) -> [Double] {
        var noise = Noise(seed: "unusual weeks \(likeness)")
        var found = UnusualWeeks.terms.map { _ in 0 }
        for _ in 0..<runs {
            let values = noise.autoregressive(count: UnusualWeeks.baseline + UnusualWeeks.watched, likeness: likeness)
            for (index, terms) in UnusualWeeks.terms.enumerated() {
                guard let limits = ProcessLimits(values: values, baseline: UnusualWeeks.baseline, method: terms.method) else { continue }
                if (UnusualWeeks.baseline..<values.count).contains(where: { limits.signal(at: $0, by: terms.rules) != nil }) { found[index] += 1 }
            }
        }
        return found.map { Double($0) / Double(runs) }
    }
}

extension ProcessTerms {
    var words: String {
        "limits from \(limits == .median ? "medians" : limits == .widened ? "means, widened" : "means"), rules " + rules.map(\.rawValue).sorted().map(String.init).joined(separator: "+")
    }
}
