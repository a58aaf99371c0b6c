import AssayMetrics
import Testing

@testable import assay

@Suite struct ExpectationTests {
    static let refusals = [
        Refusal(
            "a fraction for a percentage", ("adoption: +50 %", "adoption: 0.5"),
            message: """
                error: '0.5' is no percentage [invalid-percentage]
                  --> assay.yaml:70:26
                  help: write it as '+50 %'
                """),
        Refusal(
            "a fall of adoption", ("adoption: +50 %", "adoption: -50 %"),
            message: """
                error: the expected adoption is a fall of 50 %; a pair says what follows when adoption rises [expected-direction]
                  --> assay.yaml:70:26
                  help: write a rise: '+50 %'
                """),
        Refusal(
            "a fall of what is better when it rises", ("value: +25 %", "value: -25 %"),
            message: """
                error: the expected value is a fall of 25 %, but less of 'changes' is worse [expected-direction]
                  --> assay.yaml:70:40
                  help: write '+25 %', or correct the metric's 'better'
                """),
        Refusal(
            "a rise of what is better when it falls", ("value: −10 %", "value: +10 %"),
            message: """
                error: the expected value is a rise of 10 %, but less of 'lead-time' is better [expected-direction]
                  --> assay.yaml:79:38
                  help: write '-10 %', or correct the metric's 'better'
                """),
        Refusal(
            "a fall to nothing", ("value: −10 %", "value: 100 %"),
            message: """
                error: the expected value is a fall of 100 %, and nothing falls by 100 % or more [expected-unreachable]
                  --> assay.yaml:79:38
                  help: write a fall that can be reached
                """),
        Refusal(
            "no change", ("value: −10 %", "value: 0 %"),
            message: """
                error: an expectation of '0 %' expects nothing [expected-zero]
                  --> assay.yaml:79:38
                  help: write the smallest change that would be worth having
                """),
        Refusal(
            "half an expectation", (", value: −10 %", ""),
            message: """
                error: 'expected' has no 'value' [missing-key]
                  --> assay.yaml:79:15
                  help: add 'value: +25 %'
                """),
    ]

    @Test(arguments: refusals) func refuses(_ refusal: Refusal) {
        refusal.expectMessage()
    }

    /// Written, and kept: `lead-time` is better when it falls.
    @Test(arguments: [("10 %", -0.1), ("-10 %", -0.1), ("−10%", -0.1), ("99.9 %", -0.999)]) func aFallIsKeptNegative(_ written: String, _ kept: Double) throws {
        let text = ValidConfiguration.text.split(separator: "value: −10 %").joined(separator: "value: \(written)")
        let pairs = try #require(SiteConfiguration.read(Array(text.utf8), path: "assay.yaml").configuration).catalog.pairs
        #expect(pairs[1].expected == MetricPair.Expectation(adoption: 0.5, value: kept))
    }

    @Test(arguments: ["25 %", "+25 %", "25%"]) func aRiseIsKeptPositive(_ written: String) throws {
        let text = ValidConfiguration.text.split(separator: "value: +25 %").joined(separator: "value: \(written)")
        let pairs = try #require(SiteConfiguration.read(Array(text.utf8), path: "assay.yaml").configuration).catalog.pairs
        #expect(pairs[0].expected == MetricPair.Expectation(adoption: 0.5, value: 0.25))
    }
}
