@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct VerdictReasonTests {
    @Test(arguments: [
        (Assessment.Reason.noValueRecorded, "No value recorded: there is nothing to set beside adoption."),
        (.hidden, "The value is hidden, or over too few to say: what is hidden is not judged."),
        (.notAvailable, "A metric of the pair does not combine over groups, or there is no group to combine: judge it group by group."),
        (.tooShort(weeks: 0), "No week has figures of both: a verdict needs 12."), (.tooShort(weeks: 1), "1 week: a verdict needs 12."),
        (.tooShort(weeks: 9), "9 weeks: a verdict needs 12."), (.gaps(missing: 11, of: 26), "11 of 26 weeks have no figure of both: too many gaps for a verdict."),
        (.noBase(metric: "changes"), "“Changes” starts at zero or below, so its growth is no percentage: a scale that starts above zero can be judged."),
        (.groupChangedSize, "The group changed size by more than a tenth and is too small to be judged per person: whether value followed cannot be told."),
        (.noise, "Value is too noisy to say whether it followed."),
    ])
    func everyReasonIsASentence(reason: Assessment.Reason, text: String) { #expect(VerdictReason(reason, in: Made.catalog).text == text) }
}
