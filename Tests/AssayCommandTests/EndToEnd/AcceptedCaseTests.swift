import Foundation
import Testing

/// What odd inputs that are taken become on the page.
struct AcceptedCaseTests {
    private func built(_ name: String) async throws -> FileTree {
        let site = try await SiteCase.named(name).built()
        #expect(site.outcome.exitCode == 0, "\(site.outcome.standardError)")
        return site.tree
    }

    /// The text of a page without its markup, on one line.
    private func text(_ tree: FileTree, _ path: String) -> String {
        HTMLTags.unescaped(tree.text(path).replacing(/<style>.*?<\/style>/.dotMatchesNewlines(), with: " ").replacing(/<[^>]*>/, with: " ")).replacing(/\s+/, with: " ")
    }

    private func rows(_ tree: FileTree, _ path: String, _ lead: String) -> [String] {
        tree.text(path).split(separator: "\n").map(String.init).filter { $0.hasPrefix(lead) }
    }

    /// The `d` of each line drawn in a class.
    private func lines(_ tree: FileTree, _ path: String, _ drawingClass: String) -> [String] {
        HTMLTags(tree.text(path)).tags.filter { $0.name == "path" && $0["fill"] == "none" && $0["class"] == drawingClass }.compactMap { $0["d"] }
    }

    @Test func `C11: a formula is text on the page and in a spreadsheet`() async throws {
        let tree = try await built("C11-formula-lead")
        #expect(text(tree, "2026/W21/index.html").contains("=HYPERLINK(0) solved"))
        #expect(rows(tree, "2026/W21/data.csv", "all,solved").allSatisfy { $0.contains(",'=tickets,") })
        for path in tree.paths where path.hasSuffix(".csv") {
            for line in tree.text(path).split(separator: "\n") {
                let fields = line.split(separator: ",", omittingEmptySubsequences: false)
                #expect(!fields.contains { $0.hasPrefix("=") || $0.hasPrefix("+") || $0.hasPrefix("@") }, "\(path): \(line)")
            }
        }
    }

    @Test func `D4: markup in any field is text`() async throws {
        for (name, count) in [("D4-markup-in-fields", 8), ("D4-markup-in-labels", 4)] {
            let tree = try await built(name)
            for path in tree.paths where path.hasSuffix(".html") || path.hasSuffix(".svg") { #expect(!tree.text(path).contains("<script"), "\(path)") }
            let page = tree.text("2026/W21/index.html")
            for number in 1...count { #expect(page.contains("alert(\(number))"), "\(name): text \(number) is lost") }
        }
    }

    @Test func `D6: what cannot be seen is left out`() async throws {
        let page = text(try await built("D6-invisible-characters"), "2026/W21/index.html")
        #expect(page.contains("150 answers drafts, evil and zerowidth."))
        let hidden: Set<UInt32> = [0x202E, 0x202C, 0x200B]
        #expect(!page.unicodeScalars.contains { hidden.contains($0.value) })
    }

    @Test func `T5: what is absent is nothing, never a word`() async throws {
        let tree = try await built("T5-absent-value")
        for path in tree.paths where path.hasSuffix(".html") {
            #expect(text(tree, path).firstMatch(of: /\b(nil|null|none|Optional|undefined)\b/) == nil, "\(path)")
        }
    }

    @Test func `W1: the week after 2026-W52 is 2026-W53`() async throws {
        let tree = try await built("W1-week-53-of-2026")
        #expect(text(tree, "2026/W53/index.html").contains("28 December 2026 – 3 January 2027") || text(tree, "2026/W53/index.html").contains("28 Dec 2026 – 3 Jan 2027"))
    }

    @Test func `W2: a missing week breaks the line and is told`() async throws {
        let tree = try await built("W2-missing-week")
        #expect(rows(tree, "2026/W21/data.csv", "all,solved") == ["all,solved,2026-W19,250,tickets,final", "all,solved,2026-W20,,tickets,missing", "all,solved,2026-W21,263,tickets,final"])
        for kind in ["adoption", "value"] {
            #expect(lines(tree, "2026/W21/index.html", "stroke-\(kind)").allSatisfy { !$0.contains("L") }, "no line leads over a gap")
        }
        let page = text(tree, "2026/W21/index.html")
        #expect(page.contains("No figure Drafted answers: 2026-W20"))
        #expect(!page.contains("Nothing to note"))
    }

    @Test func `W6: where a definition changed, nothing is compared across`() async throws {
        let tree = try await built("W6-changed-definition")
        let page = text(tree, "2026/W21/index.html")
        #expect(page.contains("Changed 2026-W21 chats count too"))
        #expect(!page.contains("263 (+2.7 %)"), "the change on the week crosses the break")
        #expect(!page.contains("Solved at once 263 +2.7 %"), "the change on the week crosses the break")
        #expect(lines(tree, "2026/W21/index.html", "stroke-value").allSatisfy { $0.split(separator: "L").count <= 2 }, "a line crosses the break")
    }

    @Test func `N1: minus zero is zero`() async throws {
        let tree = try await built("N1-negative-zero")
        #expect(rows(tree, "2026/W20/data.csv", "all,solved,2026-W20") == ["all,solved,2026-W20,0,tickets,final"])
        #expect(text(tree, "2026/W20/index.html").firstMatch(of: /[-−]0(\.0+)?\b/) == nil)
    }

    @Test func `N2: a ratio over 0 is a gap, not 0 %`() async throws {
        let tree = try await built("N2-denominator-0")
        #expect(rows(tree, "2026/W20/data.csv", "all,reopened,2026-W20") == ["all,reopened,2026-W20,,%,missing"])
        let page = text(tree, "2026/W20/index.html")
        #expect(page.firstMatch(of: /\b(nan|inf)\b/.ignoresCase()) == nil)
        #expect(page.contains("Opened again: 2026-W20"))
        #expect(page.firstMatch(of: /Opened again (% )?0(\.0)? %/) == nil)
    }

    @Test func `N3: charts of equal values, of one point and of none hold together`() async throws {
        for name in ["N3-all-equal", "N3-one-point", "N3-all-suppressed"] {
            let tree = try await built(name)
            for path in tree.paths where path.hasSuffix(".html") || path.hasSuffix(".svg") {
                #expect(tree.text(path).firstMatch(of: /["\s(,](nan|-nan|inf|-inf)\b/.ignoresCase()) == nil, "\(name): \(path)")
            }
        }
        let equal = text(try await built("N3-all-equal"), "2026/W21/index.html")
        #expect(equal.contains("0.0 %") && equal.contains("identical every week"))
    }

    @Test func `N3: a report with all figures hidden says so`() async throws {
        let tree = try await built("N3-all-suppressed")
        let page = text(tree, "2026/W21/index.html")
        #expect(page.contains("too few people"))
        #expect(!page.contains("Nothing to note"), "hidden figures are to be noted")
        #expect(!page.contains("no value recorded"), "it was recorded, and is hidden")
        #expect(tree.text("2026/W21/data.csv") == "group,metric,week,value,unit,status\n")
        #expect(!tree.paths.contains { $0.contains("figures/") })
    }

    @Test func `N4: rounded shares are printed as they round`() async throws {
        let tree = try await built("N4-rounded-shares")
        let page = text(tree, "2026/W21/index.html")
        for name in ["mail", "phone", "chat"] {
            #expect(page.contains("Share of \(name) % 33 %"), "\(name)")
            #expect(rows(tree, "2026/W21/data.csv", "all,\(name),2026-W21") == ["all,\(name),2026-W21,0.3333333333333333,%,final"])
        }
    }

    @Test func `N5: the data file gives back every bit`() async throws {
        let rows = rows(try await built("N5-exact-decimals"), "2026/W21/data.csv", "all,solved")
        #expect(rows.map { $0.split(separator: ",")[3] } == ["0.1", "9007199254740991", "123456.78901234567"])
    }

    @Test func `Y4: words of YAML are kept as they are written`() async throws {
        let page = text(try await built("Y4-words-kept-as-written"), "2026/W21/index.html")
        for part in [" NO ", "1.10 is not 1.1, and 1:30 is no number of seconds", "on, 012 and 1_000"] { #expect(page.contains(part), "\(part)") }
    }

    @Test func `a metric without any figure is noted`() async throws {
        let page = text(try await built("N5-exact-decimals"), "2026/W21/index.html")
        #expect(!page.contains("Nothing to note"), "'Opened again' has no figure")
    }
}
