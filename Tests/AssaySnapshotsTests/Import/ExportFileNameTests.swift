import AssayMetrics
import Testing

@testable import AssaySnapshots

@Suite struct ExportFileNameTests {
    @Test(arguments: [("a/b/lead-2026-W21.json", "2026-W21"), ("2026-W53_x.csv", "2026-W53"), ("x2026-W09.json", "2026-W09")])
    func findsAWeek(_ path: String, _ week: String) { #expect(ExportFileName(path).week == Week(week)) }

    @Test(arguments: ["2026-W21/lead.json", "2025-W53.json", "12026-W21.json", "2026-W211.json", "2026-w21.json", ""])
    func findsNone(_ path: String) { #expect(ExportFileName(path).week == nil) }

    @Test func namesHaveStems() {
        #expect(ExportFileName("a/b.c/shop.v2.json").stem == "shop.v2")
        #expect(ExportFileName("a/shop").stem == "shop" && ExportFileName(".json").stem == ".json" && ExportFileName("").stem == "")
    }

    @Test(arguments: ["out/shop.json", "shop_deployment_frequency.json", "Shop-lead_time-2026-W21.json", "x/2026-W21 shop.json"])
    func aGroupIsFoundByWhatIsLeftOfTheName(_ path: String) {
        #expect(ExportFileName(path).groups(in: GroupMap([("shop", "web")]), without: ["deployment_frequency", "lead_time"]) == ["web"])
    }

    @Test func theWholeNameComesFirst() {
        let map = GroupMap([("shop", "web"), ("shop-2026-W21", "old"), ("a/shop.json", "a")])
        #expect(ExportFileName("b/shop-2026-W21.json").groups(in: map) == ["old"])
        #expect(ExportFileName("a/shop.json").groups(in: map) == ["a"])
        #expect(ExportFileName("pay.json").groups(in: map).isEmpty)
    }
}
