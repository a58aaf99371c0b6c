@testable import AssayReports
import Testing

struct RunningHeadsTests {
    @Test func `one report has its week on every page`() {
        let heads = RunningHeads(left: "Site · Ltd", weeks: "2026-W16", footer: "Not for appraisal.", digest: "Digest 12")
        #expect(
            heads.css == """
                @page{@top-left{content:"Site · Ltd"}@top-right{content:"2026-W16"}@bottom-left{content:"Not for appraisal."}@bottom-center{content:"Digest 12"}@bottom-right{content:counter(page) " / " counter(pages)}}

                """)
    }

    @Test func `of several each has its own`() {
        var heads = RunningHeads(left: "S", weeks: "2026-W15 to 2026-W16", footer: "F")
        heads.reports = [("week-2026-W15", "2026-W15", "D 1"), ("week-2026-W16", "2026-W16", nil)]
        #expect(heads.css.contains("@page week-2026-W15{@top-right{content:\"2026-W15\"}@bottom-center{content:\"D 1\"}}\n.week-2026-W15{page:week-2026-W15}\n"))
        #expect(heads.css.hasSuffix("@page week-2026-W16{@top-right{content:\"2026-W16\"}}\n.week-2026-W16{page:week-2026-W16}\n"))
    }

    @Test(arguments: [
        ("plain", "\"plain\""), ("say \"no\" \\ yes", "\"say \\\"no\\\" \\\\ yes\""), ("</style><b>", "\"\\3C /style>\\3C b>\""), ("a\nb\u{0}", "\"a b \""),
        ("\"\u{301}", "\"\\\"\u{301}\""),
    ])
    func `no text leaves its string`(_ text: String, _ expected: String) { #expect(Array(RunningHeads.string(text).utf8) == Array(expected.utf8)) }
}
