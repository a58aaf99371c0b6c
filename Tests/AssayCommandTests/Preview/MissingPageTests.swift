import Testing

@testable import assay

struct MissingPageTests {
    private let pages = ["index.html", "about/method.html", "metrics/changes/index.html", "metrics/tokens/index.html", "2025/W52/index.html", "2026/W01/index.html", "2026/W02/index.html", "2026/W04/index.html"]

    @Test func `of a week without a report, the weeks around it`() {
        #expect(MissingPage.near("2026/W03", in: pages) == ["2026/W02/index.html", "2026/W04/index.html", "2026/W01/index.html", "2025/W52/index.html"])
        #expect(MissingPage.near("2026/W99/index.html", in: pages).first == "2026/W04/index.html")
    }

    @Test(arguments: ["metrics/tokns/index.html", "metric/tokens/", "metrics/tokens.html"])
    func `a name mistyped is found first`(_ path: String) {
        #expect(MissingPage.near(path, in: pages).first == "metrics/tokens/index.html")
    }

    @Test func `what nothing begins like has no neighbours`() {
        #expect(MissingPage.near("zzz/yyy/xxx.html", in: pages) == [])
        #expect(MissingPage.near("anything", in: []) == [])
        #expect(MissingPage.near("2026", in: (10..<53).map { "2026/W\($0)/index.html" }).count == MissingPage.most)
    }
}
