@testable import AssayMetrics
@testable import AssayReports
import Testing

@Suite struct HeadlinesTests {
    private static let confirmed = Assessment.Stage.confirmed(reports: 3, since: Made.week)

    /// Pairs named a, b, c …, each judged where its assessments say, over the sample's figures.
    private func headlines(_ assessments: [Assessment], titles: [String]? = nil, skip: Set<String> = []) -> (points: [Point], more: String?) {
        let count = (assessments.map(\.pair).max() ?? 0) + 1
        let pairs = (0..<count).map { index in
            var pair = Sample.pair("p\(index)")
            pair.title = titles?[index] ?? "Pair \(index)"
            return pair
        }
        let catalog = Sample.catalog(pairs: pairs)
        let data = Sample.data(Sample.history(catalog, skip: skip))
        let placed = assessments.map { PlacedPair(pair: pairs[$0.pair], group: $0.group) }
        return Report.headlines(PageOfComparisons(assessments: assessments), of: placed, in: data.table)
    }

    private func texts(_ assessments: [Assessment]) -> [String] { headlines(assessments).points.map { $0.text.replacing("\u{A0}", with: " ") } }

    @Test func worstNewsComeFirstConfirmedBeforeEarly() {
        let found = headlines([
            Made.usual(.noRise, pair: 0), Made.usual(.diverging, stage: .early(reports: 1), pair: 1), Made.usual(.diverging, stage: Self.confirmed, pair: 2),
            Made.usual(.divergingFalling, stage: .early(reports: 1), pair: 3), Made.usual(.together, stage: Self.confirmed, pair: 4),
        ])
        #expect(found.points.map { $0.text.split(separator: ": ").last } == ["diverging, value falling (early sign).", "diverging (confirmed).", "diverging (early sign)."])
        #expect(found.more == "and 2 more pairs")
        #expect(found.points[0].tone == .bad)
    }

    @Test func equalsKeepTheOrderOfThePage() {
        func changed(_ pair: Int) -> Assessment { Made.assessment(.cannotTell, reason: .groupChangedSize, test: Made.test(.cannotTell), p: 1, pair: pair) }
        #expect(texts([changed(0), changed(1)]).map { $0.prefix(6) } == ["Pair 0", "Pair 1"])
    }

    @Test func aHeadlineSaysTheVerdictAndByHowMuch() {
        #expect(texts([Made.assessment(.diverging, stage: Self.confirmed, test: Made.test(.diverging))]) == ["Tokens up about 58 %, Changes up about 1 %: diverging (confirmed)."])
        #expect(
            texts([Made.assessment(.divergingFalling, stage: .early(reports: 2), test: Made.test(.divergingFalling, value: (-0.19, -0.28, -0.09)))])
                == ["Tokens up about 58 %, Changes down about 19 %: diverging, value falling (early sign)."])
        #expect(texts([Made.usual(.cannotTell)]) == ["Tokens up about 58 %; Changes too noisy to say whether value followed."])
        // What a reader would call a rise is not said to be up beside "no rise".
        #expect(texts([Made.usual(.noRise)]) == ["Pair 0: no sustained rise in adoption, so nothing to compare yet."])
    }

    @Test func theFiguresOfTheWeekStandInTheDetail() {
        #expect(
            headlines([Made.usual(.noRise)]).points[0].detail?.replacing("\u{A0}", with: " ")
                == "Tokens 32k, +6.7 % on last week · Changes 200, 0.0 %")
        #expect(headlines([Made.usual(.noRise, group: 1)]).points[0].detail?.hasSuffix(" · North") == true)
        #expect(headlines([Made.usual(.noRise, group: 1), Made.usual(.noRise, group: 2)]).points[0].detail == "Tokens: up on the week in 2 of 2 groups; Changes: up on the week in 0 of 2 groups. North and South")
    }

    @Test func aClaimThatDoesNotStandIsNoHeadline() {
        #expect(texts([Made.usual(.diverging, stage: .early(reports: 1), isHeadline: false)]) == ["No clear finding this week."])
        #expect(headlines([Made.usual(.diverging, isHeadline: false)]).more == nil)
        #expect(texts([Made.usual(.tooShort)]) == ["Too few weeks for a verdict yet."])
        #expect(Report.headlines(.none, of: [], in: Sample.data().table).points.isEmpty)
    }

    @Test func aboutEverybodyWhereEverybodyIsJudged() {
        #expect(texts([Made.usual(.noRise, group: 0), Made.usual(.diverging, group: 1)]) == ["Pair 0: no sustained rise in adoption, so nothing to compare yet."])
        #expect(texts([Made.usual(.notJudged, group: 0), Made.usual(.noRise, group: 1)]) == ["Pair 0 in North: no sustained rise in adoption, so nothing to compare yet."])
    }

    @Test func groupsAreCountedWorstFirst() {
        let mixed = [
            Made.usual(.together, stage: Self.confirmed, group: 1), Made.usual(.diverging, stage: Self.confirmed, group: 2), Made.usual(.divergingFalling, stage: .early(reports: 1), group: 3),
        ]
        #expect(texts(mixed) == ["Pair 0: diverging in 2 of 3 groups (1 confirmed); together in 1."])
        #expect(texts([Made.usual(.divergingFalling, stage: Self.confirmed, group: 1), Made.usual(.cannotTell, group: 2)]) == ["Pair 0: diverging, value falling in 1 of 2 groups (confirmed); cannot tell yet in 1."])
        #expect(texts([Made.usual(.diverging, isHeadline: false, group: 1), Made.usual(.noRise, group: 2)]) == ["Pair 0: no rise in 1 of 2 groups."])
    }

    @Test func aPairWithoutAnyValueSaysSoBeforeWhatCannotBeTold() {
        let catalog = Sample.catalog(pairs: [Sample.pair("a"), Sample.pair("b", value: "hours")])
        let data = Sample.data(Sample.history(catalog, skip: ["hours"]))
        let assessments = [Made.usual(.cannotTell, pair: 0), Made.usual(.notJudged, pair: 1)]
        func points(_ assessments: [Assessment]) -> [String] {
            Report.headlines(PageOfComparisons(assessments: assessments), of: catalog.pairs.map { PlacedPair(pair: $0, group: 0) }, in: data.table).points.map { String($0.text.prefix(38)) }
        }
        #expect(points(assessments)[0] == "Tokens and hours: no value recorded.")
        #expect(points([Made.usual(.diverging, pair: 0), assessments[1]])[1] == "Tokens and hours: no value recorded.")
    }

    @Test func noHeadlineIsLongOrClaimsMoreThanWasMeasured() {
        let long = "Number of things that were counted here by the machine in all the weeks since the very first of them"
        for title in ["Tokens and changes", "Tokens consumed by all teams and changes merged into main", long] {
            var pair = Sample.pair("main")
            pair.title = title
            let table = Sample.data(Sample.history(Sample.catalog(pairs: [pair]))).table
            for assessment in Made.sweep(pairs: [0]) {
                let point = Report.headlines(PageOfComparisons(assessments: [assessment]), of: [PlacedPair(pair: pair, group: 0)], in: table).points
                for text in point.map(\.text) {
                    #expect(Words.wordCount(text) <= 18, "\(text)")
                    for word in Made.forbidden + ["of 100", "nan", "n/a"] { #expect(!text.lowercased().contains(word), "\(text)") }
                }
            }
        }
    }
}

@Suite struct ComparisonsTests {
    @Test func saysHowManyAndHowManyByChance() {
        let eight = (0..<8).map { _ in Made.usual(.noRise) }
        #expect(Report.comparisons(PageOfComparisons(assessments: eight)) == "8 comparisons on this page; by chance alone about 0.2 of them would look like a divergence.")
        #expect(
            Report.comparisons(PageOfComparisons(assessments: [Made.usual(.noRise), Made.usual(.tooShort)]))
                == "1 comparison on this page; by chance alone about 2 of 100 such comparisons would look like a divergence.")
        #expect(Report.comparisons(PageOfComparisons(assessments: [Made.usual(.tooShort)])) == nil)
    }

    @Test func saysWhatWasHeldBackAndWhy() {
        let page = PageOfComparisons(assessments: [Made.usual(.noRise), Made.usual(.diverging, isHeadline: false)])
        #expect(
            Report.comparisons(page)
                == "2 comparisons on this page; by chance alone about 0.04 of them would look like a divergence. 1 finding is not headlined: among so many comparisons, chance alone could bring it.")
    }
}
