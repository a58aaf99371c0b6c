@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct SignMissingTests {
    @Test func theInputIsNamedAsTheConfigurationNamesIt() {
        #expect(Words.missing(.measure(.activeDays)).contains("‘measures: active-days’"))
        #expect(Words.missing(.pressureEvent).contains("‘kind: pressure’"))
        #expect(Words.missing(.cohorts).contains("cohort.csv") && Words.missing(.cohorts).contains("‘used_again’"))
        #expect(Words.missing(.distribution).contains("distribution.csv"))
        #expect(Words.missing(.weeks(12)) == "it needs 12 weeks of figures, and fewer are known")
    }

    @Test func everyReasonIsSaidInItsOwnWords() {
        let texts = SignSample.missing.map(Words.missing)
        #expect(Set(texts).count == texts.count)
    }
}
