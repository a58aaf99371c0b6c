@testable import AssayMetrics
@testable import AssayReports
import Testing

/// One finding of each sign, and metrics to be about.
enum SignSample {
    static func metric(_ title: String, unit: String = "count", target: Double? = nil) -> Metric {
        Metric(
            id: "m", title: title, kind: .context, unit: unit, better: .up, aggregate: .sum, overWeeks: .sum, definition: "", source: "",
            target: target.map { Metric.Target(value: $0) })
    }

    static let metrics = [metric("Runs", target: 100), metric("Changes"), metric("Third"), metric("Fourth"), metric("Fifth")]

    static let catalog = MetricCatalog(metrics: metrics, groups: [Group(id: "a", title: "North"), Group(id: "b", title: "South")], pairs: [], events: [])

    static func levels(_ before: Double, _ now: Double) -> EightWeeks.Levels { EightWeeks.Levels(before: before, now: now) }

    static let bunching = SignEvidence.bunching(SignEvidence.Bunching(below: 20, above: 66, p: 0.0001, expected: 40))
    static let excess = SignEvidence.bunching(SignEvidence.Bunching(below: 40, above: 50, p: nil, expected: 25))
    static func spike(dates: Int = 1, spikes: Int = 1, p: Double? = nil) -> SignEvidence {
        .deadlineSpike(SignEvidence.DeadlineSpike(week: Week("2026-W24")!, rise: 0.6, rebound: 0.75, dates: dates, spikes: spikes, p: p))
    }
    static let oneTouch = SignEvidence.oneTouchUse(SignEvidence.OneTouchUse(days: levels(3, 2.4), coverage: levels(0.5, 0.6), isAtTarget: false))
    static let atTarget = SignEvidence.oneTouchUse(SignEvidence.OneTouchUse(days: levels(1.4, 1.4), coverage: nil, isAtTarget: true))
    static let tokens = SignEvidence.tokensPerOutcome(SignEvidence.TokensPerOutcome(rise: 0.95, p: 0.001, outcomes: 120, weeks: 12))
    static let reuse = SignEvidence.neverRunAgain(
        SignEvidence.NeverRunAgain(kind: "agent", reuseNow: 0.25, reuseBefore: 0.5, createdChange: 0.3, openedNow: 0.5))
    static let fall = SignEvidence.neverRunAgain(
        SignEvidence.NeverRunAgain(kind: "agent", reuseNow: 0.4, reuseBefore: 0.5, createdChange: 0.3, openedNow: nil))
    static let passive = SignEvidence.passiveAsActive(share: 0.8)
    static let padding = SignEvidence.padding(SignEvidence.Padding(input: levels(2_000, 4_000), accepted: levels(2, 1), cached: levels(6_000, 6_000)))
    static let topShare = SignEvidence.concentration(SignEvidence.Concentration(isTopShare: true, before: 0.4, now: 0.52))
    static let gini = SignEvidence.concentration(SignEvidence.Concentration(isTopShare: false, before: 0.31, now: 0.45))

    static let all: [(Sign, SignEvidence)] = [
        (.bunching, bunching), (.bunching, excess), (.deadlineSpike, spike()), (.deadlineSpike, spike(dates: 3, spikes: 3, p: 0.02)),
        (.deadlineSpike, spike(dates: 3, spikes: 2, p: 0.2)), (.oneTouchUse, oneTouch), (.oneTouchUse, atTarget), (.tokensPerOutcome, tokens), (.neverRunAgain, reuse),
        (.neverRunAgain, fall), (.passiveAsActive, passive), (.padding, padding), (.concentration, topShare), (.concentration, gini),
    ]

    static let missing: [SignFinding.Missing] =
        [
            .target, .distribution, .licencesOrTarget, .pressureEvent, .summedValue, .cohorts, .topShareOrDistributions, .valueBeside, .figures, .weeks(12), .weeksAfterDate,
            .gaps, .definitionChange, .unlikeGroups, .people(100), .outcomes(30), .bins, .hidden,
        ] + Metric.Measure.allCases.map { .measure($0) }
}

@Suite struct SignWordingTests {
    private func measured(_ evidence: SignEvidence) -> String {
        Words.measured(evidence, of: SignSample.metrics).replacing("\u{A0}", with: " ")
    }

    @Test func saysTheNumbersThatWereMeasured() {
        #expect(measured(SignSample.bunching)
            == "3.3 times as many people stand just above the target of “Runs” (100) as just below it. That is 65 % more than the values around it lead to expect.")
        #expect(measured(SignSample.excess) == "100 % more people stand just above the target of “Runs” (100) than the values around it lead to expect.")
        #expect(measured(SignSample.oneTouch)
            == "“Runs” went from 50 % to 60 % of the licences in eight weeks, while the active days a week of each went from 3.0 to 2.4.")
        #expect(measured(SignSample.atTarget) == "“Runs” reaches its target, with 1.4 active days a week for each person who was active.")
        #expect(measured(SignSample.tokens) == "“Runs” for each one of “Changes” rose by 95 % in 12 weeks, and “Changes” has no clear rise of its own.")
        #expect(measured(SignSample.reuse)
            == "Of what was made four to seven weeks ago (kind: agent), 25 % was used again within four weeks, against 50 % of what was made in the four weeks before. Somebody else opened 50 %.")
        #expect(measured(SignSample.fall)
            == "Of what was made four to seven weeks ago (kind: agent), 40 % was used again within four weeks, against 50 % of what was made in the four weeks before. Meanwhile 30 % more was made.")
        #expect(measured(SignSample.passive)
            == "The people whose use came about without their doing (“Changes”) are 80 % as many as those counted as active (“Runs”).")
        #expect(measured(SignSample.padding)
            == "“Runs” for each request rose by 100 % in eight weeks, while what is accepted of as much output fell by 50 %. The cached part of all input went from 75 % to 60 %.")
        #expect(measured(SignSample.topShare) == "“Runs”, the share of the tenth of people who use most, rose from 40 % to 52 % in eight weeks.")
        #expect(measured(SignSample.gini) == "The Gini coefficient of “Runs”, 0 when all use as much, rose from 0.31 to 0.45 in eight weeks.")
    }

    @Test func oneDateIsAnOccurrenceAndThreeCanBeAPattern() {
        let first = "“Runs” rose by 60 % in the two weeks up to 2026-W24, and 75 % of that was gone in the two weeks after. "
        #expect(measured(SignSample.spike()) == first + "It is one occurrence, seen at 1 of 1 date.")
        #expect(measured(SignSample.spike(dates: 3, spikes: 3, p: 0.02)) == first + "It is a pattern: seen at 3 of 3 dates, and hardly ever as clearly at other weeks.")
        #expect(measured(SignSample.spike(dates: 3, spikes: 3, p: 0.06)).hasSuffix("to call it a pattern."))
        #expect(measured(SignSample.spike(dates: 2, spikes: 2)).hasSuffix("to call it a pattern."))
    }

    @Test func noNumberOfPeopleInABinIsSaid() {
        for evidence in [SignSample.bunching, SignSample.excess] {
            for number in ["20", "66", "40", "50", "25"] { #expect(!measured(evidence).contains(" \(number) ")) }
        }
    }

    @Test func everySignIsReadAsOneOfSeveralThings() {
        for sign in Sign.allCases {
            #expect(Words.reading(of: sign).hasPrefix("This pattern is consistent with "))
            #expect(Words.reading(of: sign).hasSuffix("it is also consistent with what follows."))
            #expect(!Words.title(of: sign).isEmpty)
        }
        #expect(Set(Sign.allCases.map(Words.title)).count == Sign.allCases.count)
    }
}
