import AssayDiagnostics
import AssayMetrics

extension MetricPair.Expectation {
    /// `expected: {adoption: +50 %, value: +25 %}`, both required: no default is right for every metric.
    ///
    /// Without a sign the value goes the metric's good way; a sign must agree with it. It is kept with the sign of the change:
    /// negative where less is better.
    static func decode(_ expected: YAMLValue, value metric: MetricDeclaration?, _ findings: inout Findings) -> MetricPair.Expectation? {
        guard var section = MappingDecoder(expected, "'expected'", &findings) else { return nil }
        let adoption = section.requiredText("adoption", example: "+50 %", &findings).flatMap { percentage($0, &findings) }
        let value = section.requiredText("value", example: "+25 %", &findings).flatMap { percentage($0, &findings) }
        section.finish(&findings)
        if let adoption, adoption.value.sign == .minus {
            findings.error(
                "expected-direction", "the expected adoption is a fall of \(adoption.value.written); a pair says what follows when adoption rises", at: adoption.location,
                help: "write a rise: '+50 %'")
        }
        guard let value, let change = change(value, metric, &findings), let adoption, adoption.value.sign != .minus else { return nil }
        return .init(adoption: adoption.value.value, value: change)
    }

    private static func percentage(_ written: Located<String>, _ findings: inout Findings) -> Located<WrittenNumber>? {
        guard let number = WrittenNumber(written.value), number.isPercentage else {
            findings.error("invalid-percentage", "'\(written.value)' is no percentage", at: written.location, help: "write it as '+50 %'")
            return nil
        }
        guard number.magnitude > 0 else {
            findings.error(
                "expected-zero", "an expectation of '\(written.value)' expects nothing",
                at: written.location, help: "write the smallest change that would be worth having")
            return nil
        }
        return Located(number, at: written.location)
    }

    private static func change(_ value: Located<WrittenNumber>, _ metric: MetricDeclaration?, _ findings: inout Findings) -> Double? {
        guard let id = metric?.id?.value, let better = metric?.better, better != .neither else { return nil }
        let isFall = better == .down
        let against: WrittenNumber.Sign = isFall ? .plus : .minus
        if value.value.sign == against {
            findings.error(
                "expected-direction",
                "the expected value is a \(isFall ? "rise" : "fall") of \(value.value.written), but less of '\(id)' is \(isFall ? "better" : "worse")", at: value.location,
                help: "write '\(isFall ? "-" : "+")\(value.value.written)', or correct the metric's 'better'")
            return nil
        }
        if isFall, value.value.magnitude >= 1 {
            findings.error(
                "expected-unreachable", "the expected value is a fall of \(value.value.written), and nothing falls by 100 % or more", at: value.location,
                help: "write a fall that can be reached")
            return nil
        }
        return isFall ? -value.value.magnitude : value.value.magnitude
    }
}
