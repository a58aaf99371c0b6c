@testable import AssayMetrics
import Testing

/// Partners within one week.
@Suite struct WeekRelationsTests {
    private func hidden(_ people: KeyValuePairs<String, Int>, _ metric: String = "tokens") -> String {
        let (history, conflicts) = Tree.history([(Tree.first, Tree.rows(metric, people))])
        #expect(conflicts.isEmpty && history.audit().isEmpty)
        return history.hidden()
    }

    /// All minus the groups shown is the one hidden: 90 - 30 - 30 = 4 people's tokens.
    @Test func theNextGroupDeclaredIsThePartnerWhateverItsSize() {
        #expect(hidden(["all": 90, "a": 30, "b": 30, "c": 4, "d": 26]) == "c d")
        #expect(hidden(["all": 90, "a": 30, "b": 30, "c": 4, "d": 10]) == "c d")
    }

    @Test func afterTheLastComesTheFirst() {
        #expect(hidden(["all": 90, "a": 30, "b": 30, "c": 26, "d": 4]) == "a d")
    }

    @Test func withoutTheWholeNothingCanBeSolved() {
        #expect(hidden(["a": 30, "b": 30, "c": 4]) == "c")
    }

    @Test(arguments: ["tokens", "share", "hours", "users"]) func everySumIsProtected(metric: String) {
        #expect(hidden(["all": 90, "a": 30, "b": 30, "c": 4], metric) == "a c")
    }

    @Test func whatIsSaidNotToCombineMayStillAddUp() {
        #expect(hidden(["all": 90, "a": 30, "b": 30, "c": 4], "untold") == "a c")
    }

    @Test func whatCountsNothingNeedsNoPartner() {
        #expect(hidden(["all": 90, "a": 30, "b": 30, "c": 4], "median") == "c")
    }

    @Test func twoHiddenHideEachOtherWhenTheyAreEnoughTogether() {
        #expect(hidden(["all": 90, "a": 40, "b": 30, "c": 4, "d": 6]) == "c d")
    }

    /// 2 and 3 people: all minus the others is a figure of five.
    @Test func twoTooFewTogetherNeedAThird() {
        #expect(hidden(["all": 90, "a": 40, "b": 30, "c": 2, "d": 3]) == "a c d")
    }

    @Test func whereNoPartIsLeftTheWholeIsHidden() {
        #expect(hidden(["all": 90, "c": 4]) == "all c")
        #expect(hidden(["all": 90, "c": 4, "d": 3]) == "all c d", "7 people in all")
    }

    @Test func aHiddenWholeWhosePartsAreShownNeedsAHiddenPart() {
        // Only 8 contributed to the figure of all, as given.
        #expect(hidden(["all": 8, "a": 30, "b": 30]) == "all a")
    }

    @Test func aPartOfAPartIsAPart() {
        // a has no figure: all - b - f is e.
        #expect(hidden(["all": 90, "b": 30, "e": 4, "f": 20]) == "e f")
    }

    @Test func theNearestWholeProtectsItsOwn() {
        #expect(hidden(["all": 120, "a": 34, "b": 30, "c": 26, "d": 30, "e": 4, "f": 30]) == "e f")
    }

    @Test func aHiddenWholeIsAHiddenPartAbove() {
        // e is all there is of a; with a hidden, all - b - c - d is a.
        #expect(hidden(["all": 120, "a": 34, "b": 30, "c": 26, "d": 30, "e": 4]) == "a b e")
    }

    /// e has 2 people, and a is hidden for it; c has 3. All - b - d is a + c, and a minus nothing is e: a sum of five people.
    @Test func aHiddenWholeCountsForItsHiddenParts() {
        #expect(hidden(["all": 120, "a": 34, "b": 30, "c": 3, "d": 30, "e": 2]) == "a b c e")
    }

    @Test func aPartnerThatIsAWholeGetsAPartnerBelow() {
        // d is hidden, a comes next, and a = e + f.
        #expect(hidden(["all": 120, "a": 50, "b": 30, "c": 30, "d": 4, "e": 25, "f": 25]) == "a d e")
    }

    /// Spend gives tokens away: a group-week is hidden with all its figures, the partner's too.
    @Test func theMetricsOfAPartnerAreHiddenTogether() {
        let rows = Tree.rows("tokens", ["all": 90, "a": 30, "b": 30, "c": 4]) + Tree.rows("spend", ["a": 30, "b": 30, "c": 4])
        let (history, _) = Tree.history([(Tree.first, rows)])
        #expect(history.hidden() == "a c")
        #expect(history.cell("spend", "a", Tree.first) == .hidden && history.cell("spend", "c", Tree.first) == .hidden)
        #expect(history.cell("spend", "b", Tree.first) == .final(300))
    }

    @Test func aPartnerMustHaveTheFigureItself() {
        // d comes after c and has no users: of those, all - a - b would be c's.
        let rows = Tree.rows("tokens", ["all": 90, "a": 30, "b": 30, "c": 4, "d": 20]) + Tree.rows("users", ["all": 64, "a": 30, "b": 30, "c": 4])
        let (history, _) = Tree.history([(Tree.first, rows)])
        #expect(history.hidden() == "a c" && history.audit().isEmpty)
    }

    @Test func aDeepChainIsDoneQuickly() {
        let groups = (0..<20_000).map { Group(id: "g\($0)", title: "G", parent: $0 == 0 ? nil : "g\($0 - 1)") }
        let catalog = MetricCatalog(metrics: [Sample.metric("sum")], groups: groups, pairs: [], events: [])
        let rows = groups.map { Sample.row("sum", $0.id, 7, people: $0.id == "g19999" ? 4 : 40, in: catalog) }
        let (history, _) = Sample.history([(Sample.week, rows)], catalog: catalog)
        // Each group is all there is of the one above it.
        #expect((1...20_000).allSatisfy { history.isHidden(group: $0, week: Sample.week, asOf: Sample.week) })
    }
}
