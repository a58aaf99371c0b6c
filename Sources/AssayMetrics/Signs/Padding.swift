/// Padding: each request carries more input, and less of the output is accepted.
struct PaddingSign: SignTest {
    static let sign = Sign.padding
    /// Input a request rises by this part in eight weeks, and what is accepted of the same output falls by that.
    static let inputRise = 0.5
    static let acceptedFall = 0.2
    /// Fewer requests a week, or fewer things accepted, say nothing.
    static let fewestRequests = 100
    static let fewestAccepted = 30

    let input: Int
    let requests: Int
    let output: Int
    let accepted: Int
    let cached: Int?

    var metrics: [Int] { [input, requests, output, accepted] + (cached.map { [$0] } ?? []) }

    static func all(in input: SignInput) throws(SignFinding.Missing) -> [PaddingSign] {
        let inputs = input.metrics(measuring: .inputTokens)
        if inputs.isEmpty { throw .measure(.inputTokens) }
        var tests: [PaddingSign] = []
        var missing = Metric.Measure.requests
        for metric in inputs {
            let parts = [Metric.Measure.requests, .outputTokens, .acceptedOutput].map { ($0, input.partner(of: metric, measuring: $0)) }
            if let absent = parts.first(where: { $0.1 == nil }) {
                missing = absent.0
                continue
            }
            tests.append(
                PaddingSign(
                    input: metric, requests: parts[0].1!, output: parts[1].1!, accepted: parts[2].1!,
                    cached: input.partner(of: metric, measuring: .cachedTokens)))
        }
        if tests.isEmpty { throw .measure(missing) }
        return tests
    }

    func evidence(group: Int, in input: SignInput) throws(SignFinding.Missing) -> SignEvidence? {
        let first = try EightWeeks([self.input, requests], group: group, in: input)
        let asked = try first.levels { $0[1] }
        if min(asked.before, asked.now) < Double(PaddingSign.fewestRequests) { throw .outcomes(PaddingSign.fewestRequests) }
        // Without a rise there is no sign, whatever came out.
        if try !reaches(first.levels({ $0[0] / $0[1] }).change, PaddingSign.inputRise) { return nil }
        let weeks = try EightWeeks(metrics, group: group, in: input)
        // Nothing accepted now is a fall like any other: only what it falls from must be enough.
        if try weeks.levels({ $0[3] }).before < Double(PaddingSign.fewestAccepted) { throw .outcomes(PaddingSign.fewestAccepted) }
        let padding = SignEvidence.Padding(
            input: try weeks.levels { $0[0] / $0[1] }, accepted: try weeks.levels { $0[3] / $0[2] * 1_000 },
            cached: cached == nil ? nil : try weeks.levels { $0[4] / $0[1] })
        return padding.isSign ? .padding(padding) : nil
    }
}

extension SignEvidence {
    public struct Padding: Sendable, Hashable {
        /// Input tokens a request, cached ones aside.
        let input: EightWeeks.Levels
        /// Accepted for every thousand output tokens.
        let accepted: EightWeeks.Levels
        /// Cached tokens a request; nil when the site does not tell them apart.
        let cached: EightWeeks.Levels?

        /// By how much input a request rose, as a fraction. What only left the cache is no rise: a change in what is cached moves tokens from one to the other.
        public var inputRise: Double {
            let moved = cached.map { max(0, $0.before - $0.now) } ?? 0
            return (input.now - moved) / input.before - 1
        }
        /// By how much less is accepted of the same output, as a fraction.
        public var acceptedFall: Double { -accepted.change }
        /// The cached part of all input, before and now.
        public var cachedShares: (before: Double, now: Double)? {
            cached.map { ($0.before / ($0.before + input.before), $0.now / ($0.now + input.now)) }
        }

        var isSign: Bool { reaches(inputRise, PaddingSign.inputRise) && reaches(acceptedFall, PaddingSign.acceptedFall) }
    }
}
