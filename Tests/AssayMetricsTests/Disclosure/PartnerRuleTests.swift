@testable import AssayMetrics
import Testing

@Suite struct PartnerRuleTests {
    @Test func partnersOfPartnersAreHiddenToo() {
        var rule = PartnerRule(groupCount: 6)
        rule.hide(2, sake: [1])
        rule.hide(3, sake: [2])
        rule.hide(5, sake: [4])
        #expect(rule.partners(of: [1]).sorted() == [2, 3])
        #expect(rule.partners(of: [2]).sorted() == [3])
        #expect(rule.partners(of: []).isEmpty)
        // In whatever order they are declared.
        rule.hide(1, sake: [3])
        rule.hide(0, sake: [1])
        #expect(rule.partners(of: [3]).sorted() == [0, 1, 2])
    }

    @Test func partnersOfEachOtherDoNotKeepEachOther() {
        var rule = PartnerRule(groupCount: 4)
        rule.hide(2, sake: [1])
        rule.hide(1, sake: [2])
        #expect(rule.partners(of: [1]).sorted() == [2])
        #expect(rule.partners(of: []).isEmpty)
    }

    @Test func whoIsShownNeedsNobody() {
        var rule = PartnerRule(groupCount: 4)
        rule.hide(2, sake: [1, 3])
        rule.release { $0 == 1 }
        #expect(rule.partners(of: [1]).isEmpty && rule.partners(of: [3]) == [2])
        rule.release { $0 == 3 }
        #expect(rule.isEmpty && rule.wasPartner == [false, false, true, false])
    }

    @Test func nobodyIsHiddenForItself() {
        var rule = PartnerRule(groupCount: 2)
        rule.hide(1, sake: [1])
        #expect(rule.isEmpty)
    }
}
