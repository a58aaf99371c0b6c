import AssayDiagnostics
import Testing

@testable import assay

struct PreviewChangeTests {
    private func state(faults: [Diagnostic] = [], warnings: [Diagnostic] = [], changed: Set<String>? = []) -> PreviewState {
        PreviewState(content: nil, faults: faults, warnings: warnings, changed: changed)
    }

    private let finding = Diagnostic(rule: "a-rule", "something is wrong")

    @Test func `pages, style sheets and images are told one by one`() {
        let change = PreviewChange(from: state(), to: state(changed: ["assets/site.css", "2026/W21/index.html", "assets/a.png", "2026/W21/data.csv", "assets/notes.txt", "2026/W21/figures/a.svg"]))
        #expect(change.event(revision: 7) == #"{"revision":7,"all":false,"files":["2026/W21/index.html","assets/a.png","assets/site.css"]}"#)
    }

    @Test func `nothing that pages show is told as nothing, so that nobody asks again`() {
        #expect(PreviewChange(from: state(), to: state(changed: ["2026/W21/data.csv"])).event(revision: 2) == #"{"revision":2,"all":false,"files":[]}"#)
    }

    @Test func `what is not known, and what is much, may be anything`() {
        #expect(PreviewChange(from: state(), to: state(changed: nil)).event(revision: 1) == #"{"revision":1,"all":false,"files":null}"#)
        let many = Set((0..<PreviewChange.mostFiles).map { "metrics/m\($0)/index.html" })
        #expect(PreviewChange(from: state(), to: state(changed: many)).event(revision: 1).contains("\"metrics/m0/index.html\""))
        #expect(PreviewChange(from: state(), to: state(changed: many.union(["index.html"]))).event(revision: 1) == #"{"revision":1,"all":false,"files":null}"#)
    }

    @Test func `errors, their end and other warnings touch every page`() {
        #expect(PreviewChange(from: state(), to: state(faults: [finding])).touchesAllPages)
        #expect(PreviewChange(from: state(faults: [finding]), to: state()).touchesAllPages)
        #expect(PreviewChange(from: state(), to: state(warnings: [finding])).touchesAllPages)
        #expect(!PreviewChange(from: state(faults: [finding], warnings: [finding]), to: state(faults: [finding], warnings: [finding])).touchesAllPages)
    }

    @Test(arguments: [
        (["2026/W21/index.html", "2026/W21/data.csv", "index.html"], "2026-W21"), (["2026/W21/index.html", "2026/W20/index.html"], "2026-W20, 2026-W21"),
        (["2026/W18/a", "2026/W19/a", "2026/W20/a", "2026/W21/a"], "2026-W21 and 3 more weeks"), (["assets/site.css"], "site.css"), ([], "nothing changed"), (nil, "all pages"),
    ] as [(Set<String>?, String)])
    func `a terminal is told what changed in a few words`(_ files: Set<String>?, _ expected: String) {
        #expect(PreviewChange(from: state(), to: state(changed: files)).summary == expected)
    }
}
