@testable import AssayMetrics
@testable import AssayReports
import Foundation
import Testing

@Suite struct VerdictValuesTests {
    /// As the page lists what was looked for and not found.
    private func notFound(_ findings: [SignFinding]) throws -> String? {
        var report = VerdictPageTests.report()
        report.signs = Report.signs(findings, in: SignSample.catalog)
        let page = try VerdictPageTests.page(report, theme: Themes.names[0])
        let lead = "Looked for and not found: "
        return page.split(separator: "\n").first { $0.contains(lead) }.flatMap { line in
            line.range(of: lead).map { String(line[$0.upperBound...].prefix { $0 != "<" }) }
        }
    }

    private func finding(_ sign: Sign, _ state: SignFinding.State, group: Int, _ evidence: SignEvidence? = nil) -> SignFinding {
        SignFinding(sign: sign, state: state, metrics: [0, 1, 2, 3, 4], group: group, evidence: evidence, others: 0)
    }

    @Test func aSignThatIsInAnotherGroupNamesWhereItIsNot() throws {
        #expect(
            try notFound([
                finding(.padding, .found, group: 1, SignSample.padding), finding(.padding, .notFound, group: 0), finding(.padding, .notFound, group: 2),
                finding(.concentration, .notFound, group: 1),
            ]) == "Padding (All and South); Concentration.")
    }

    @Test func aSignThatIsNowhereIsNamedAlone() throws {
        #expect(try notFound([finding(.padding, .notFound, group: 0), finding(.concentration, .notFound, group: 1)]) == "Padding; Concentration.")
    }
}
