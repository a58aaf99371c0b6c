import AssayLanguage
@testable import AssayMetrics
@testable import AssayReports
import AssayTestSupport
import Foundation
import Testing

@Suite struct MethodPageTests {
    static func page(_ policy: DisclosurePolicy = DisclosurePolicy(), fiscalYearEnds: Int = 12, theme: String = "weekly") throws -> String {
        let file = MethodPage(policy, ReportSettings(fiscalYearEnds: fiscalYearEnds)).render(Sample.site, with: try Themes.templates(theme))
        #expect(file.path == "about/method.html")
        return String(decoding: file.bytes, as: UTF8.self)
    }

    @Test(arguments: Themes.names) func hasEverySectionAndALinkToEach(theme: String) throws {
        let text = try MethodPageTests.page(theme: theme)
        let sections = MethodPage(DisclosurePolicy(), ReportSettings()).sections
        #expect(Set(sections.map(\.id)).count == sections.count)
        for section in sections {
            #expect(text.contains("id=\"\(section.id)\"") && text.contains("href=\"#\(section.id)\""), "\(section.id)")
            #expect(!section.blocks.isEmpty)
        }
        #expect(!text.contains("{{") && !text.contains("Optional("))
        #expect(text.contains("href=\"../index.html\""))
    }

    @Test func printsTheSitesOwnMinimumsAndCalendar() throws {
        let text = try MethodPageTests.page(DisclosurePolicy(minimumPeople: 17, minimumDenominator: 33, smallGroups: .merge), fiscalYearEnds: 6)
        #expect(text.contains("at least 17 people") && text.contains("fewer than 33") && text.contains("put together"))
        #expect(text.contains("Ends with June"))
        #expect(!(try MethodPageTests.page().contains("put together")))
    }

    @Test func tellsEveryVerdictOnceInTheOrderOfNews() {
        let verdicts = MethodSection.decisions.map(\.verdict)
        #expect(verdicts.count == Verdict.allCases.count && Set(verdicts) == Set(Verdict.allCases))
        #expect(verdicts.map(\.newsRank) == verdicts.map(\.newsRank).sorted())
    }

    /// What stands in two places says the same in both.
    @Test func printsTheConstantsThatAreInForce() {
        #expect(MethodNumbers.mostMissing == Assessment.mostMissing)
        #expect(MethodNumbers.weeksOfAYear == Assessment.weeksOfAYear)
        #expect(MethodNumbers.largestSizeChange == GroupSize.largestChange)
        #expect(MethodNumbers.capturesRunning == ReturnRule.capturesRunning)
        #expect(MethodNumbers.percent(0.05) == "5\u{A0}%" && MethodNumbers.percent(0.125) == "12.5\u{A0}%" && MethodNumbers.ofHundred(0.05) == "5 of 100")
        #expect(MethodNumbers.range(0.093, 0.418) == "9–42\u{A0}%" && MethodNumbers.range(0.5, 0.501) == "50\u{A0}%")
        #expect(MethodNumbers.unbroken("by 60 %, % 5") == "by 60\u{A0}%,\u{A0}% 5")
        #expect(MethodNumbers.decimal(2.66, places: 2) == "2.66" && MethodNumbers.decimal(1000, places: 0) == "1,000")
    }

    @Test func printsNumbersWithTheMarksOfTheLanguage() throws {
        let table = "msgid \"\"\nmsgstr \"Language: de\\nDecimal: ,\\nGroup: .\\n\"\n\nmsgid \"%1 of 100\"\nmsgstr \"%1 von 100\"\n"
        try Language.$current.withValue(#require(PhraseTable.read(Array(table.utf8)).language)) {
            #expect(MethodNumbers.percent(0.125) == "12,5\u{A0}%" && MethodNumbers.range(0.093, 0.418) == "9–42\u{A0}%" && MethodNumbers.ofHundred(0.05) == "5 von 100")
            #expect(MethodNumbers.decimal(2.66, places: 2) == "2,66" && MethodNumbers.decimal(1000, places: 0) == "1.000")
            let page = try MethodPageTests.page()
            #expect(page.contains("2,66 times"))
        }
    }

    @Test func printsTheConstantsOfEachSign() {
        func percent(_ part: Double) -> String { MethodNumbers.percent(part) }
        let constants: [Sign: [String]] = [
            .bunching: [
                "\(BunchingSign.smallestRatio) times", MethodNumbers.ofHundred(BunchingSign.level), "\(BunchingSign.fewestForRatio) people", percent(BunchingSign.smallestExcess),
                "by \(Int(BunchingSign.smallestZ)) standard", "\(BunchingSign.fewestForExcess) people", "\(BunchingSign.fewestAtTarget) people at",
            ],
            .deadlineSpike: [
                percent(DeadlineSpikeSign.smallestRatio - 1), percent(DeadlineSpikeSign.smallestRebound), "\(DeadlineSpikeSign.fewestDates) dates",
                MethodNumbers.ofHundred(DeadlineSpikeSign.level),
            ],
            .oneTouchUse: [
                percent(OneTouchUseSign.coverageRise), percent(OneTouchUseSign.daysFall), "\(OneTouchUseSign.fewDays) days", "\(OneTouchUseSign.fewestPeople) people",
            ],
            .tokensPerOutcome: [
                "\(TokensPerOutcomeSign.weeks) weeks", percent(TokensPerOutcomeSign.smallestRise), MethodNumbers.ofHundred(TokensPerOutcomeSign.level),
                "\(Int(TokensPerOutcomeSign.fewestOutcomes)) outcomes",
            ],
            .neverRunAgain: [
                percent(NeverRunAgainSign.smallReuse), percent(NeverRunAgainSign.reuseFall), percent(NeverRunAgainSign.createdRise), "\(NeverRunAgainSign.fewestCreated) things",
            ],
            .passiveAsActive: [percent(PassiveAsActiveSign.largestShare), "\(PassiveAsActiveSign.fewestPeople) people"],
            .padding: [
                percent(PaddingSign.inputRise), percent(PaddingSign.acceptedFall), "\(PaddingSign.fewestRequests) requests", "\(PaddingSign.fewestAccepted) things",
            ],
            .concentration: ["\(Int(ConcentrationSign.smallestRise * 100)) percentage points"],
        ]
        for sign in Sign.allCases {
            let text = MethodSection.formula(of: sign)
            #expect(constants[sign]?.isEmpty == false)
            for constant in constants[sign] ?? [] { #expect(text.contains(constant), "\(sign): \(constant)") }
        }
        #expect(EightWeeks.distance == 8 && EightWeeks.levelWeeks == 3 && EightWeeks.fewestOfLevel == 2)
        #expect(Spike.before == 9 && Spike.after == 2 && NeverRunAgainSign.watchedWeeks == 4 && NeverRunAgainSign.levelCohorts == 4)
    }

    @Test(arguments: ["significant", "proves", "no effect", "p =", "p&nbsp;="]) func avoidsWordsThatClaimTooMuch(word: String) throws {
        #expect(!(try MethodPageTests.page().lowercased().contains(word)))
    }

    @Test func doesNotChangeFromRunToRun() throws { #expect(try MethodPageTests.page() == MethodPageTests.page()) }
}
