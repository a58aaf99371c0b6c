@testable import AssayMetrics
import Testing

/// What is hidden over several captures: each attack with its numbers.
@Suite struct HistoryHidingTests {
    private let w10 = Tree.first
    private var w11: Week { w10.advanced(by: 1) }
    private var w12: Week { w10.advanced(by: 2) }

    // MARK: Partners over time

    /// Group c grows from 8 to 14: all minus a and b would tell, week by week, who joined.
    @Test func aGroupThatGrowsAndItsPartnerComeBackTogether() {
        let sizes = [8, 8, 10, 11, 12, 14, 14]
        let history = Tree.weekly(sizes.map { ["all": 90, "a": 30, "b": 30, "c": $0] })
        #expect(history.hiddenWeekly == ["a c", "a c", "a c", "a c", "a c", "", ""])
        // Later histories fill nothing in.
        let last = history.captures.last!
        for group in ["a", "c"] {
            #expect(history.series("tokens", group, through: last, weeks: 7).cells.map { $0 == .hidden } == [true, true, true, true, true, false, false])
        }
        #expect(history.audit().isEmpty)
    }

    @Test func aPartnerStaysThoughAnotherIsHiddenMeanwhile() {
        // d falls under in the third week; c and d would hide each other from then on, and a would come back alone.
        let history = Tree.weekly([
            ["all": 99, "a": 30, "b": 30, "c": 8, "d": 31], ["all": 99, "a": 30, "b": 30, "c": 8, "d": 31], ["all": 76, "a": 30, "b": 30, "c": 8, "d": 8],
            ["all": 99, "a": 30, "b": 30, "c": 10, "d": 31], ["all": 99, "a": 30, "b": 30, "c": 10, "d": 31], ["all": 99, "a": 30, "b": 30, "c": 10, "d": 31],
            ["all": 99, "a": 30, "b": 30, "c": 10, "d": 31],
        ])
        #expect(history.hiddenWeekly == ["c d", "c d", "c d", "c d", "c d", "c d", ""])
        #expect(history.audit().isEmpty)
    }

    @Test func aPartnerWithoutRowsIsReplacedAndBothStay() {
        let history = Tree.weekly([
            ["all": 99, "a": 30, "b": 30, "c": 8, "d": 31], ["all": 99, "a": 30, "b": 30, "c": 8], ["all": 99, "a": 30, "b": 30, "c": 8, "d": 31],
        ])
        #expect(history.hiddenWeekly == ["c d", "a c", "a c d"])
    }

    @Test func whoIsWaitedForIsWaitedForThoughItsExportIsMissing() {
        let history = Tree.weekly([["all": 90, "a": 30, "b": 30, "c": 8], ["all": 82, "a": 30, "b": 30], ["all": 90, "a": 30, "b": 30, "c": 12]])
        #expect(history.hiddenWeekly == ["a c", "a b c", "a b c"])
        #expect(history.audit().isEmpty)
    }

    @Test func aPartnerThatFallsUnderItselfWaitsForItselfOnly() {
        // c is back after its four captures; a is under by then, and has a partner of its own.
        var weeks: [KeyValuePairs<String, Int>] = [["all": 90, "a": 30, "b": 30, "c": 8]]
        weeks += (0..<2).map { _ in ["all": 90, "a": 30, "b": 30, "c": 12] }
        weeks.append(["all": 90, "a": 8, "b": 30, "c": 12])
        weeks += (0..<5).map { _ in ["all": 90, "a": 30, "b": 30, "c": 12] }
        let history = Tree.weekly(weeks)
        #expect(history.hiddenWeekly == ["a c", "a c", "a c", "a c", "a b", "a b", "a b", "", ""])
    }

    /// e and its partner f below a, later c and its partner d: each pair has its own time.
    @Test func inANestedTreeEachRelationHasItsOwnPartner() {
        func week(_ e: Int, _ c: Int) -> KeyValuePairs<String, Int> { ["all": 150, "a": 50, "b": 30, "c": c, "d": 40, "e": e, "f": 42] }
        let history = Tree.weekly([week(8, 30), week(8, 9), week(10, 9), week(10, 30), week(10, 30), week(10, 30), week(10, 30)])
        #expect(history.hiddenWeekly == ["e f", "c d e f", "c d e f", "c d e f", "c d e f", "c d", ""].enumerated().map { $0.offset == 5 ? "c d" : $0.element })
        #expect(history.audit().isEmpty)
    }

    @Test func aGroupThatHasEndedHoldsItsPartnerAsLongAsAReturnTakes() {
        let end = w11
        let catalog = MetricCatalog(
            metrics: [Sample.metric("tokens")], groups: [Group(id: "a", title: "A"), Group(id: "b", title: "B"), Group(id: "c", title: "C", to: end)], pairs: [], events: [])
        let captures = (0..<8).map { offset -> (Week?, [Observation]) in
            let week = w10.advanced(by: offset)
            return (week, Tree.rows("tokens", week <= end ? ["all": 90, "a": 30, "b": 30, "c": 4] : ["a": 30, "b": 30], week, in: catalog))
        }
        let history = Sample.history(captures, catalog: catalog).0
        #expect(history.hiddenWeekly == ["a c", "a c", "a c", "a c", "a c", "a c", "", ""])
    }

    @Test func historyLoadedOnceIsProtectedWeekByWeek() {
        let rows = [8, 10, 10, 10, 10].enumerated().flatMap { Tree.rows("tokens", ["all": 90, "a": 30, "b": 30, "c": $1], w10.advanced(by: $0)) }
        let (history, _) = Tree.history([(nil, rows), (w10.advanced(by: 5), Tree.rows("tokens", ["all": 90, "a": 30, "b": 30, "c": 10], w10.advanced(by: 5)))])
        #expect((0...5).map { history.hidden(w10.advanced(by: $0)) } == ["a c", "a c", "a c", "a c", "", ""])
    }

    // MARK: People who are counted

    /// One active person among twelve members, and eleven of twelve: the one who is left.
    @Test(arguments: [1, 11]) func oneOfTwelveIsAPerson(active: Int) {
        let catalog = MetricCatalog(
            metrics: [Sample.metric("tokens"), Sample.metric("active", unit: "people")],
            groups: [Group(id: "a", title: "A", people: 60), Group(id: "b", title: "B", people: 60), Group(id: "c", title: "C", people: 12)], pairs: [], events: [])
        let rows = [("a", 30), ("b", 30), ("c", active)].flatMap { group, active in
            [Sample.row("tokens", group, 900, people: nil, in: catalog), Sample.row("active", group, Double(active), people: nil, in: catalog)]
        }
        let (history, _) = Sample.history([(w10, rows)], catalog: catalog)
        #expect(history.hidden() == "c")
        #expect(history.cell("tokens", "c", w10) == .hidden, "all of the group-week")
    }

    @Test func theNumbersInForceThenCount() {
        let catalog = MetricCatalog(metrics: [Sample.metric("active", unit: "people")], groups: [Group(id: "a", title: "A", people: 60)], pairs: [], events: [])
        let snapshot = Sample.snapshot([Sample.row("active", "a", 30, people: 30, in: catalog)])
        func isShown(_ people: [Int?]?) -> Bool { !DisclosurePolicy().disclose([snapshot], catalog: catalog, people: people)[0].values.isEmpty }
        #expect(isShown(nil) && !isShown([nil, 32]) && isShown([nil, nil]) && isShown([]))
    }

    @Test func whatIsMostlyOneContributorsIsHidden() {
        let rows = [
            Sample.row("tokens", "a", 900, people: 30, topShare: 0.6, in: Tree.catalog), Sample.row("spend", "a", 9, people: 30, topShare: 0.1, in: Tree.catalog),
            Sample.row("tokens", "b", 900, people: 30, topShare: 0.5, in: Tree.catalog),
        ]
        let (history, _) = Tree.history([(w10, rows)])
        #expect(history.hidden() == "a" && history.cell("spend", "a", w10) == .hidden && history.cell("tokens", "b", w10) == .final(900))
    }

    // MARK: Late rows

    /// c stood alone while no whole was given: the late figure of all would tell it.
    @Test func aLateWholeIsHidden() {
        let (history, conflicts) = Tree.history([
            (w10, Tree.rows("tokens", ["a": 30, "b": 30, "c": 4])), (w11, Tree.rows("tokens", ["all": 64]) + Tree.rows("tokens", ["a": 30, "b": 30], w11)),
        ])
        #expect(conflicts.isEmpty && history.audit().isEmpty)
        #expect(history.hidden() == "all c")
        #expect(history.cell("tokens", "all", w10) == .final(600), "what is computed is over those shown")
        #expect(history.cell("tokens", "a", w10) == .final(300), "what is out stays out")
    }

    @Test func aLateWholeOfAGroupWeekThatIsOutIsWithheldByItself() {
        let early = Tree.rows("tokens", ["a": 30, "b": 30, "c": 4]) + Tree.rows("median", ["all": 64])
        // A week before all others comes in between, and moves what is kept by place.
        let again = Tree.rows("median", ["all": 64], w10.advanced(by: -3)) + Tree.rows("tokens", ["all": 64], note: 0, plus: 5)
        var (history, conflicts) = Tree.history(
            [(w10, early), (w11, Tree.rows("tokens", ["all": 64])), (w12, again)], notes: ["counted again"])
        #expect(conflicts.isEmpty && history.audit().isEmpty)
        #expect(history.hidden() == "c", "not the group-week")
        #expect(history.cell("median", "all", w10) == .final(640))
        #expect(history.cell("tokens", "all", w10, asOf: w11) == .hidden && history.cell("tokens", "all", w10) == .hidden, "for good")
        #expect(history.restatements.isEmpty && history.withheldRestatements.isEmpty)
        history.seal()
        #expect(history.cell("tokens", "all", w10) == .hidden)
    }

    @Test func aLateSiblingIsShownWhereTwoAreHidden() {
        let (history, conflicts) = Tree.history([
            (w10, Tree.rows("tokens", ["all": 120, "a": 30, "b": 30, "c": 30, "d": 30])),
            (w11, Tree.rows("tokens", ["all": 120, "a": 30, "b": 30, "c": 4], w11)),
            (w12, Tree.rows("tokens", ["d": 30], w11)),
        ])
        #expect(conflicts.isEmpty && history.audit().isEmpty)
        #expect(history.hidden(w11) == "a c")
        #expect(history.cell("tokens", "d", w11) == .final(300))
    }

    /// The metric of the late sibling has one hidden figure in its sum: of c. The sibling becomes the second.
    @Test func aLateSiblingThatWouldCompleteARecoveryIsHidden() {
        let early = Tree.rows("tokens", ["a": 30, "b": 30, "c": 4], w11)
        let late = Tree.rows("tokens", ["all": 124, "d": 60], w11)
        let (history, conflicts) = Tree.history([(w10, Tree.rows("tokens", ["a": 30, "b": 30, "c": 30, "d": 30])), (w11, early), (w12, late)])
        #expect(conflicts.isEmpty && history.audit().isEmpty)
        #expect(history.hidden(w11) == "c d")
        #expect(history.cell("tokens", "all", w11) == .final(1240))
    }

    /// a would be the partner of c, but its parts e and f are out and would give it back; so it is all that is hidden.
    @Test func aLateWholeWhosePartsAreOutIsNoPartner() {
        let early = Tree.rows("tokens", ["b": 30, "c": 4, "e": 25, "f": 25], w11)
        let (history, conflicts) = Tree.history([
            (w10, Tree.rows("tokens", ["all": 120, "a": 50, "b": 30, "c": 40, "e": 25, "f": 25])), (w11, early), (w12, Tree.rows("tokens", ["all": 84, "a": 50], w11)),
        ])
        #expect(conflicts.isEmpty && history.audit().isEmpty)
        #expect(history.hidden(w11) == "all c")
        #expect(history.cell("tokens", "a", w11) == .final(500))
    }

    /// The same with e late too: a is c's partner, and e is a's; each by its tokens alone, since their medians are out.
    @Test func aLatePartnerIsProtectedByALatePart() {
        let early = Tree.rows("tokens", ["b": 30, "c": 4, "f": 25], w11) + Tree.rows("median", ["a": 50, "e": 25], w11)
        var (history, conflicts) = Tree.history([
            (w10, Tree.rows("tokens", ["all": 120, "a": 50, "b": 30, "c": 40, "e": 25, "f": 25])), (w11, early),
            (w12, Tree.rows("tokens", ["all": 84, "a": 50, "e": 25], w11) + Tree.rows("tokens", ["b": 30, "f": 25], w12)),
        ])
        #expect(conflicts.isEmpty && history.audit().isEmpty)
        #expect(history.hidden(w11) == "c")
        #expect(["a", "e", "f"].map { history.cell("tokens", $0, w11) } == [.hidden, .hidden, .final(250)])
        // a stands for f in a computed all, whether it is shown or withheld, and sealing makes no difference.
        #expect(history.series("tokens", "all", through: w12, weeks: 2).cells == [.final(300), .final(300)])
        history.seal()
        #expect(history.series("tokens", "all", through: w12, weeks: 2).cells == [.final(300), .final(300)])
    }

    @Test func aLateRowOfASmallGroupIsRefusedWhenAllAroundItIsOut() {
        let (_, conflicts) = Tree.history([
            (w10, Tree.rows("tokens", ["all": 90, "a": 30, "b": 30, "c": 30])), (w11, Tree.rows("tokens", ["all": 64, "a": 30, "b": 30], w11)),
            (w12, Tree.rows("tokens", ["c": 4], w11)),
        ])
        #expect(conflicts.map(\.kind) == [.unprotected])
        #expect(conflicts.map { "\($0.metric)@\($0.group) \($0.week)" } == ["tokens@c 2026-W11"])
    }

    @Test func lateRowsOfAPartnerFillNothingInLikeThoseOfASmallGroup() {
        var captures: [(Week?, [Observation])] = [(w10, Tree.rows("tokens", ["all": 90, "a": 30, "b": 30, "c": 8]))]
        captures.append((w11, Tree.rows("tokens", ["b": 30], w11)))
        for offset in 2..<6 { captures.append((w10.advanced(by: offset), Tree.rows("tokens", ["all": 90, "a": 30, "b": 30, "c": 12], w10.advanced(by: offset)))) }
        let last = w10.advanced(by: 6)
        captures.append((last, Tree.rows("tokens", ["all": 90, "a": 30, "b": 30, "c": 12], last) + Tree.rows("tokens", ["a": 30, "c": 12], w11)))
        let (history, conflicts) = Tree.history(captures)
        #expect(conflicts.isEmpty && history.audit().isEmpty)
        #expect(history.hidden(last) == "")
        #expect(history.cell("tokens", "a", w11) == .hidden && history.cell("tokens", "c", w11) == .hidden)
    }

    // MARK: What earlier publications hid

    /// The minimum was ten while W10 to W12 were published: c with 8 people was hidden, and a with it. Then it is lowered to five.
    @Test func aLoweredMinimumOpensNothingThatWasHidden() {
        let places = (0..<3).flatMap { offset in [1, 3].map { HiddenPlace(group: $0, week: w10.advanced(by: offset), from: w10.advanced(by: offset)) } }
        let captures = (0..<8).map { offset -> (Week?, [Observation]) in
            (w10.advanced(by: offset), Tree.rows("tokens", ["all": 90, "a": 30, "b": 30, "c": 8], w10.advanced(by: offset)))
        }
        let policy = DisclosurePolicy(minimumPeople: 5)
        let open = Sample.history(captures, policy: policy, catalog: Tree.catalog).0
        #expect(open.hiddenWeekly == Array(repeating: "", count: 8))
        let kept = Sample.history(captures, policy: policy, catalog: Tree.catalog, hiddenForGood: places).0
        #expect(kept.hiddenWeekly == ["a c", "a c", "a c", "a c", "a c", "a c", "", ""], "they come back together after four captures")
        #expect(kept.audit().isEmpty)
    }

    /// A record that agrees with the captures changes nothing.
    @Test func theRecordOfTheSameCapturesChangesNothing() {
        let sizes: [KeyValuePairs<String, Int>] = [8, 8, 10, 11, 12, 14, 14, 9, 14, 14].map { ["all": 90, "a": 30, "b": 30, "c": $0] }
        let plain = Tree.weekly(sizes)
        for recorded in [1, 4, 7, 10] {
            let places = plain.captures.prefix(recorded).flatMap { capture in
                plain.released(by: capture).hidden.map { HiddenPlace(group: $0.group, week: $0.week, from: capture) }
            }
            let again = Tree.weekly(sizes, hiddenForGood: places)
            #expect(again.hiddenWeekly == plain.hiddenWeekly)
            for capture in plain.captures {
                #expect(again.released(by: capture).figures == plain.released(by: capture).figures)
                #expect(again.released(by: capture).hidden.map { "\($0)" } == plain.released(by: capture).hidden.map { "\($0)" })
            }
        }
    }

    @Test func whatTheRecordHidesNeedsAPartnerToo() {
        // Only c is on record; all minus the others would be c.
        let history = Tree.weekly([["all": 90, "a": 30, "b": 30, "c": 30]], hiddenForGood: [HiddenPlace(group: 3, week: w10, from: w10)])
        #expect(history.hidden() == "a c" && history.audit().isEmpty)
    }

    @Test func aPlaceThatIsNoneOfTheSitesIsPassedOver() {
        let far = Week("2199-W01")!
        let places = [HiddenPlace(group: 99, week: w10, from: w10), HiddenPlace(group: -1, week: w10, from: w10), HiddenPlace(group: 1, week: far, from: w10)]
        let history = Tree.weekly([["a": 30]], hiddenForGood: places)
        #expect(history.hidden() == "" && history.released(by: w10).hidden.isEmpty && history.weekCount < 10)
    }

    @Test func laterRowsOfAPlaceOnRecordStayHidden() {
        let place = HiddenPlace(group: 2, week: w10, from: w11)
        let (history, conflicts) = Tree.history(
            [(w10, Tree.rows("tokens", ["a": 30])), (w11, Tree.rows("tokens", ["b": 30]))], hiddenForGood: [place])
        #expect(conflicts.map(\.kind) == [.restatedGroups], "b had nothing then")
        #expect(history.hidden() == "b")
    }
}
