@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct SignSectionsTests {
    private func finding(_ sign: Sign, _ state: SignFinding.State, metrics: [Int] = [0, 1, 2, 3, 4], group: Int? = 1, _ evidence: SignEvidence? = nil, others: Int = 0) -> SignFinding {
        SignFinding(sign: sign, state: state, metrics: metrics, group: group, evidence: evidence, others: others)
    }

    @Test func whatIsFoundNamesItsGroupAndWhatElseItMayBe() throws {
        let section = try #require(Report.signs([finding(.passiveAsActive, .found, SignSample.passive)], in: SignSample.catalog).first)
        #expect(section.state == .found && section.title == "Passive counted as active")
        #expect(section.text.replacing("\u{A0}", with: " ")
            == "North: The people whose use came about without their doing (“Changes”) are 80 % as many as those counted as active (“Runs”). This pattern is consistent with a figure that counts what a policy or a default did, and that would better bear another name; it is also consistent with what follows.")
        #expect(section.innocent == Words.innocent(.passiveAsActive) && section.innocent.count == 2)
    }

    @Test func othersInTheSameGroupAreCounted() {
        let sections = Report.signs(
            [finding(.tokensPerOutcome, .found, SignSample.tokens, others: 2), finding(.neverRunAgain, .found, metrics: [], SignSample.reuse, others: 1)], in: SignSample.catalog)
        #expect(sections[0].text.hasSuffix("The same sign is in 2 more of this group’s metrics."))
        #expect(sections[1].text.hasSuffix("The same sign is in 1 more of this group’s kinds of things."))
    }

    @Test func whatIsNotFoundIsFoldedBySign() {
        let sections = Report.signs(
            [
                finding(.padding, .found, SignSample.padding), finding(.concentration, .notFound, group: 0), finding(.concentration, .notFound, group: 2),
                finding(.passiveAsActive, .notFound, group: 1), finding(.bunching, .notAssessable(missing: .target), group: nil),
                finding(.concentration, .notAssessable(missing: .hidden), group: nil, others: 1),
                finding(.padding, .notAssessable(missing: .gaps), group: nil, others: 3),
            ], in: SignSample.catalog)
        #expect(sections.map(\.state) == [.found, .notFound, .notFound, .notAssessable, .notAssessable, .notAssessable])
        #expect(sections.dropFirst().map(\.text) == [
            "Looked for and not found: North.", "Looked for and not found: All and South.",
            "It could not be looked for: there is no metric with a ‘target:’ that is in force, above zero, and good to exceed.",
            "In 1 group it could not be looked for: a week that it needs is hidden.",
            "In 3 groups it could not be looked for: too many of the weeks that it needs have no final figure.",
        ])
        #expect(sections.dropFirst().allSatisfy { $0.innocent.isEmpty })
    }

    /// Every sentence that a reader can come to see.
    static let sentences: [String] =
        SignSample.all.flatMap { sign, evidence in
            Report.signs(
                [SignFinding(sign: sign, state: .found, metrics: [0, 1, 2, 3, 4], group: 1, evidence: evidence, others: 2)], in: SignSample.catalog
            ).flatMap { [$0.title, $0.text] + $0.innocent }
        } + SignSample.missing.map(Words.missing)

    @Test(arguments: [
        "cheat", "fraud", "fake", "game the", "gaming", "gamed", "manipulat", "dishonest", "blame", "guilt", "suspici", "abuse", "misuse", "lying", " lie ", "culprit", "caught",
        "violat", "offend", "offence", "accus", " fault", "wrongdo", "trick", "inflat", "slack", "lazy", "waste", "misconduct", "evidence", "proof", "proves", "significant", "no effect",
        "p =", "p-value", "probability", "employee", "who did", "responsible", "best", "worst", "rank",
    ]) func noSentenceAccuses(word: String) {
        #expect(Self.sentences.count > 90)
        for sentence in Self.sentences { #expect(!sentence.lowercased().contains(word), "\(sentence)") }
    }

    @Test func everySignHasInnocentExplanations() {
        for sign in Sign.allCases {
            #expect(Words.innocent(sign).count >= 2)
            #expect(Words.innocent(sign).allSatisfy { $0.hasSuffix(".") })
        }
    }
}
