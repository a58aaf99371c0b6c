import AssayTestSupport
import Foundation
import Testing

/// `assay figure`: one figure for a document.
struct FigureCommandTests {
    private static let northwind = ExampleSite.sources.appending(path: "northwind").filePath

    private func figure(_ arguments: String..., in folder: URL = FileManager.default.temporaryDirectory, shell: String? = nil, environment: [String: String] = [:]) async throws
        -> AssayProcess.Outcome
    {
        try await AssayProcess.run(["figure"] + arguments, in: folder, environment: environment, shell: shell)
    }

    /// A folder with the site of `_base`.
    private func site() throws -> Scratch {
        let scratch = try Scratch()
        try SiteCase(name: "_base").assemble(in: scratch)
        return scratch
    }

    // MARK: Of a site

    @Test func `every figure of a report has the bytes of the build`() async throws {
        let built = try await ExampleSite.built("northwind")
        let report = try #require(built.reports.last)
        let folder = report + "/figures/"
        let names = built.tree.paths.filter { $0.hasPrefix(folder) && $0.hasSuffix(".svg") }.map { String($0.dropFirst(folder.count).dropLast(4)) }
        #expect(names.count > 3)
        for name in names {
            let svg = try await figure(FigureCommandTests.northwind, report + "/" + name)
            #expect(svg.exitCode == 0 && svg.standardError == "")
            #expect(svg.standardOutput == built.tree.text(folder + name + ".svg"), "\(name)")
            let csv = try await figure(FigureCommandTests.northwind, name, "--format", "csv")
            #expect(csv.standardOutput == built.tree.text(folder + name + ".csv"), "\(name)")
        }
    }

    @Test func `a past report's figure is as it was`() async throws {
        let built = try await ExampleSite.built("northwind")
        let report = built.reports[built.reports.count - 3]
        let week = report.replacing("/", with: "-")
        let svg = try await figure(FigureCommandTests.northwind, "tokens-changes", "--week", week)
        #expect(svg.standardOutput == built.tree.text(report + "/figures/tokens-changes.svg"))
    }

    @Test func `the list names every figure once, with its title`() async throws {
        let built = try await ExampleSite.built("northwind")
        let folder = try #require(built.reports.last) + "/figures/"
        let list = try await figure(FigureCommandTests.northwind, "--list")
        let rows = list.standardOutput.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
        #expect(list.exitCode == 0)
        #expect(rows.allSatisfy { $0.count == 2 })
        #expect(rows.map { $0[0] }.sorted() == Set(built.tree.paths.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count).dropLast(4)) }).sorted())
    }

    @Test func `a group can be given beside the name`() async throws {
        let inOne = try await figure(FigureCommandTests.northwind, "tokens-changes.checkout")
        let apart = try await figure("tokens-changes", "--group", "checkout", "--site", FigureCommandTests.northwind)
        #expect(inOne.exitCode == 0)
        #expect(inOne.standardOutput == apart.standardOutput)
        #expect(inOne.standardOutput != (try await figure(FigureCommandTests.northwind, "tokens-changes")).standardOutput)
    }

    @Test func `a chart that no commentary asks for is the one that a block would make`() async throws {
        let scratch = try site()
        try scratch.write("# Week\n\n```chart\ntype: pair\npair: drafts-solved\nweeks: 4\ntitle: Drafts, lately\n```\n", to: "site/commentary/2026-W21.md")
        let built = try await scratch.assay("build", "site", "-o", "out")
        #expect(built.exitCode == 0, "\(built.standardError)")
        let made = try await scratch.assay("figure", "site", "--type", "pair", "--pair", "drafts-solved", "--weeks", "4", "--title", "Drafts, lately")
        #expect(made.exitCode == 0, "\(made.standardError)")
        #expect(try made.standardOutput == scratch.text("out/2026/W21/figures/commentary.1.drafts-solved.svg"))
    }

    @Test func `a hidden group's figures are in no chart of any kind`() async throws {
        let scratch = try site()
        try scratch.write(
            try scratch.text("site/assay.yaml") + "\ngroups:\n  - {id: big, title: Big}\n  - {id: wide, title: Wide}\n  - {id: tiny, title: Tiny}\n", to: "site/assay.yaml")
        for week in ["19", "20", "21"] {
            try scratch.write(
                "group,metric,value,people\nbig,drafts,1\(week),40\nbig,solved,2\(week),40\nwide,drafts,3\(week),40\nwide,solved,4\(week),40\ntiny,drafts,777\(week),3\ntiny,solved,888\(week),3\n",
                to: "site/snapshots/2026-W\(week).csv")
        }
        try scratch.remove("site/commentary/2026-W21.md")
        for arguments in [
            ["--type", "pair", "--pair", "drafts-solved", "--group", "tiny"], ["--type", "bar", "--metric", "solved"], ["--type", "multiples", "--metric", "solved"],
            ["--type", "process", "--metric", "solved", "--group", "tiny"], ["--type", "heat", "--metric", "solved"], ["--list"], ["drafts-solved.tiny"],
        ] {
            for format in arguments == ["--list"] ? [[]] : [["--format", "svg"], ["--format", "csv"], ["--format", "table"], ["--format", "description"]] {
                let outcome = try await AssayProcess.run(["figure"] + (arguments.count == 1 && arguments != ["--list"] ? ["site"] : ["--site", "site"]) + arguments + format, in: scratch.url)
                let said = outcome.standardOutput + outcome.standardError
                // The others are shown: what is hidden is not hidden because nothing is. A heat table is no drawing.
                let isShown = arguments.contains("solved") && !arguments.contains("tiny") && (!arguments.contains("heat") || format != ["--format", "svg"])
                if isShown, format.last != "csv", format.last != "description" { #expect(outcome.exitCode == 0 && said.contains("Wide"), "\(arguments) \(format)") }
                for figure in ["777", "888"] { #expect(!said.contains(figure), "\(arguments) \(format)") }
            }
        }
        // A title is prose: the hidden group's name beside a number is refused there too, on the command line and in commentary.
        let titled = try await scratch.assay("figure", "site", "--type", "bar", "--metric", "solved", "--title", "Tiny fell to 12")
        #expect(titled.exitCode == 1 && titled.standardError.contains("[hidden-group-number]"), "\(titled.standardError)")
        try scratch.write("# Week\n\n```chart\ntype: bar\nmetric: solved\ntitle: Tiny fell to 12\n```\n", to: "site/commentary/2026-W21.md")
        let built = try await scratch.assay("build", "site", "-o", "out")
        #expect(built.exitCode == 1 && built.standardError.contains("[hidden-group-number]"), "\(built.standardError)")
    }

    @Test func `adoption is not drawn where its value has no figure`() async throws {
        let scratch = try tabled(
            "type: pair\nadoption: tokens\nvalue: changes\nweeks: 2\n", "week,tokens,changes\n2026-W18,1,5\n2026-W19,2,6\n2026-W20,3,\n2026-W21,4,\n")
        let outcome = try await scratch.assay("figure", "--data", "x.csv", "--spec", "chart.yaml")
        #expect(outcome.exitCode == 1 && outcome.standardError.contains("[no-value-recorded]"), "\(outcome.standardError)")
    }

    @Test func `a figure never replaces what it is made of`() async throws {
        let scratch = try tabled("type: bar\nmeasure: n\n", "group,n\na,1\n")
        for name in ["x.csv", "./x.csv", "chart.yaml"] {
            let outcome = try await scratch.assay("figure", "--data", "x.csv", "--spec", "chart.yaml", "--format", "csv", "-o", name)
            #expect(outcome.exitCode == 3 && outcome.standardError.contains("[own-input]"), "\(outcome.standardError)")
        }
        #expect(try scratch.text("x.csv") == "group,n\na,1\n")
    }

    @Test func `a site whose build is refused gives no figure`() async throws {
        let scratch = try site()
        try scratch.write("metric,value\n", to: "site/snapshots/2026-W22.csv")
        let outcome = try await scratch.assay("figure", "site", "drafts-solved")
        #expect(outcome.exitCode == 1 && outcome.standardOutput == "")
        #expect(outcome.standardError.contains("site/snapshots/2026-W22.csv"))
    }

    @Test func `a draft's figures come only when asked for`() async throws {
        let scratch = try site()
        try scratch.write("---\ndraft: true\n---\n\n```chart\ntype: pair\npair: drafts-solved\n```\n", to: "site/commentary/2026-W21.md")
        #expect(try await scratch.assay("figure", "site", "commentary.1.drafts-solved").exitCode == 1)
        #expect(try await scratch.assay("figure", "site", "commentary.1.drafts-solved", "--drafts").exitCode == 0)
    }

    @Test func `links that only a build can follow stop no figure`() async throws {
        let scratch = try site()
        try scratch.write("[Last week](2026-W20.md#pairs) and [this](#pairs)\n", to: "site/commentary/2026-W21.md")
        #expect(try await scratch.assay("figure", "site", "drafts-solved").exitCode == 0)
    }

    // MARK: Of a table

    private static let spec = "type: pair\nadoption: {column: tokens, title: Tokens consumed, unit: tokens}\nvalue: {column: changes, title: Accepted changes}\n"
    private static let table = "week,tokens,changes\n" + (1...20).map { "2026-W\($0 < 10 ? "0" : "")\($0),\(900_000 + $0 * 50_000),\(200 + $0 * 7 % 5)\n" }.joined()

    private func tabled(_ spec: String = spec, _ table: String = table) throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(spec, to: "chart.yaml")
        try scratch.write(table, to: "x.csv")
        return scratch
    }

    @Test func `a table needs no site, and comes through a pipe alike`() async throws {
        let scratch = try tabled()
        let file = try await scratch.assay("figure", "--data", "x.csv", "--spec", "chart.yaml")
        #expect(file.exitCode == 0, "\(file.standardError)")
        #expect(file.standardOutput.hasPrefix("<?xml") && file.standardOutput.contains("</svg>"))
        let pipe = try await scratch.assay("figure", "--data", "-", "--spec", "chart.yaml", shell: "exec < x.csv")
        #expect(pipe.standardOutput == file.standardOutput)
        #expect(try scratch.names() == ["chart.yaml", "x.csv"])
    }

    @Test func `faults of a table that came through a pipe are placed in it`() async throws {
        let scratch = try tabled(FigureCommandTests.spec, "week,tokens,changes\n2026-W01,x,1\n")
        let outcome = try await scratch.assay("figure", "--data", "-", "--spec", "chart.yaml", shell: "exec < x.csv")
        #expect(outcome.exitCode == 1 && outcome.standardOutput == "")
        #expect(outcome.standardError.contains("  --> standard input:2:10\n"))
    }

    @Test func `a figure of a report can be drawn again from its own CSV`() async throws {
        let scratch = try Scratch()
        try scratch.write(try await figure(FigureCommandTests.northwind, "tokens-changes", "--format", "csv").standardOutput, to: "x.csv")
        try scratch.write("type: pair\nadoption: {column: value, title: Tokens, where: {metric: tokens}}\nvalue: {column: value, title: Changes, where: {metric: accepted_changes}}\n", to: "chart.yaml")
        let again = try await scratch.assay("figure", "--data", "x.csv", "--spec", "chart.yaml", "--format", "csv")
        #expect(again.exitCode == 0, "\(again.standardError)")
        #expect(again.standardOutput.split(separator: "\n").count == (try scratch.text("x.csv")).split(separator: "\n").count)
    }

    @Test func `a hostile table is drawn as text`() async throws {
        let scratch = try tabled(
            "type: bar\nmeasure: {column: n, title: \"<b>&\\\"'\"}\n", "group,n\n\"<script>alert(1)</script>\",5\n=1+1,6\n\"]]>&#x3c;\u{202E}\",7\n")
        for format in ["svg", "table", "csv", "description"] {
            let outcome = try await scratch.assay("figure", "--data", "x.csv", "--spec", "chart.yaml", "--format", format)
            #expect(outcome.exitCode == 0, "\(outcome.standardError)")
            if format == "svg" || format == "table" { #expect(!outcome.standardOutput.contains("<script") && !outcome.standardOutput.contains("<b>") && !outcome.standardOutput.contains("]]>")) }
            if format == "csv" { #expect(outcome.standardOutput.contains("\n'=1+1,")) }
        }
    }

    @Test func `a table of thousands of groups is refused`() async throws {
        let scratch = try tabled("type: bar\nmeasure: n\n", "group,n\n" + (0..<4_999).map { "g\($0),1\n" }.joined())
        let outcome = try await scratch.assay("figure", "--data", "x.csv", "--spec", "chart.yaml")
        #expect(outcome.exitCode == 1)
        #expect(outcome.standardError.contains("there are 4999 groups, and 'bar' shows at most 100 [too-many-groups]"))
    }

    // MARK: Formats and files

    @Test func `a file's ending says its format, and it is written whole`() async throws {
        let scratch = try tabled()
        for (name, start) in [("a.svg", "<?xml"), ("b.csv", "group,metric,"), ("c.html", "<table>\n<caption>")] {
            let outcome = try await scratch.assay("figure", "--data", "x.csv", "--spec", "chart.yaml", "-o", name)
            #expect(outcome.exitCode == 0 && outcome.standardOutput == "" && outcome.standardError == "wrote \(name)\n")
            #expect(try scratch.text(name).hasPrefix(start))
        }
        #expect(try await scratch.assay("figure", "--data", "x.csv", "--spec", "chart.yaml", "-o", "d.txt", "--format", "description", "-q").standardError == "")
        #expect(try scratch.names() == ["a.svg", "b.csv", "c.html", "chart.yaml", "d.txt", "x.csv"])
    }

    @Test func `dark and narrow are other drawings of the same`() async throws {
        let scratch = try tabled()
        let plain = try await scratch.assay("figure", "--data", "x.csv", "--spec", "chart.yaml").standardOutput
        let dark = try await scratch.assay("figure", "--data", "x.csv", "--spec", "chart.yaml", "--dark").standardOutput
        let narrow = try await scratch.assay("figure", "--data", "x.csv", "--spec", "chart.yaml", "--narrow").standardOutput
        #expect(Set([plain, dark, narrow]).count == 3)
        #expect(dark.contains("#14171a") && !plain.contains("#14171a"))
    }

    @Test(.enabled(if: Tool.rsvgConvert != nil, "no rsvg-convert: not checked here; .ci/run installs it")) func `a PNG has two pixels a unit of the drawing`() async throws {
        let scratch = try tabled()
        let svg = try await scratch.assay("figure", "--data", "x.csv", "--spec", "chart.yaml").standardOutput
        let size = try #require(svg.firstMatch(of: /<svg [^>]*width="([0-9]+)" height="([0-9]+)"/))
        let written = try await scratch.assay("figure", "--data", "x.csv", "--spec", "chart.yaml", "-o", "a.png")
        #expect(written.exitCode == 0, "\(written.standardError)")
        let png = try [UInt8](Data(contentsOf: scratch.url.appending(path: "a.png")))
        func number(_ at: Int) -> Int { png[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
        #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]) && png.count > 2_000)
        #expect(number(16) == 2 * (Int(size.1) ?? 0))
        #expect(number(20) == 2 * (Int(size.2) ?? 0))
        // Through a pipe, and once more: the same bytes.
        let again = try await scratch.assay("figure", "--data", "x.csv", "--spec", "chart.yaml", "--format", "png", shell: "exec > b.png")
        #expect(again.exitCode == 0)
        #expect(try [UInt8](Data(contentsOf: scratch.url.appending(path: "b.png"))) == png)
        #expect(try scratch.names() == ["a.png", "b.png", "chart.yaml", "x.csv"])
    }

    @Test func `PNG without rsvg-convert is refused, and nothing written`() async throws {
        let scratch = try tabled()
        let outcome = try await scratch.assay("figure", "--data", "x.csv", "--spec", "chart.yaml", "-o", "a.png", environment: ["PATH": "/nowhere"])
        #expect(outcome.exitCode == 3)
        #expect(outcome.standardError == """
            error: PNG needs 'rsvg-convert', which is not on the PATH [no-rsvg-convert]
              help: install librsvg (Debian: apt-get install librsvg2-bin), or ask for SVG

            1 error

            """)
        #expect(try scratch.names() == ["chart.yaml", "x.csv"])
    }

    @Test func `a failure leaves the file that was there`() async throws {
        let scratch = try tabled(FigureCommandTests.spec, "week,tokens\n2026-W01,1\n")
        try scratch.write("old", to: "a.svg")
        #expect(try await scratch.assay("figure", "--data", "x.csv", "--spec", "chart.yaml", "-o", "a.svg").exitCode == 1)
        #expect(try scratch.text("a.svg") == "old")
        try scratch.write(FigureCommandTests.table, to: "x.csv")
        let full = try await scratch.assay("figure", "--data", "x.csv", "--spec", "chart.yaml", "-o", "a.svg", shell: "ulimit -f 0")
        #expect(full.exitCode != 0)
        #expect(try scratch.text("a.svg") == "old")
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "no 'script' to make a terminal with")) func `a PNG does not go to a terminal`() async throws {
        let scratch = try tabled()
        let program = try AssayProcess.program().filePath
        let outcome = try await Tool.run(
            URL(filePath: "/usr/bin/script"),
            ["-qec", "cd \(scratch.url.filePath) && \(program) figure --data x.csv --spec chart.yaml --format png", "/dev/null"])
        #expect(outcome.exitCode == 64)
        #expect(outcome.standardOutput.contains("a PNG is no text for a terminal; name a file with --output"))
    }

    // MARK: Usage

    @Test(arguments: [
        [], ["a", "b", "c"], ["a", "--site", "x", "y"], ["--week", "2026-W54", "a"], ["2026/W21/a", "--week", "2026-W20"], ["a/b"], ["--data", "x.csv"], ["--spec", "c.yaml"],
        ["--data", "x.csv", "--spec", "-"], ["--data", "x.csv", "--spec", "c.yaml", "tokens"], ["--data", "x.csv", "--spec", "c.yaml", "--week", "2026-W21"],
        ["--data", "x.csv", "--spec", "c.yaml", "--metric", "x"], ["a", "-o", "a.gif"], ["a", "-o", ""], ["a", "--format", "gif"], ["a", "--format", "csv", "--dark"],
        ["--list", "--type", "pair"], ["--list", "-o", "a.svg"], ["--list", "site", "name"], ["--metric", "tokens"], ["--type", "pair", "site", "name"],
    ])
    func `wrong usage ends with 64 and writes nothing`(_ arguments: [String]) async throws {
        let scratch = try site()
        let outcome = try await AssayProcess.run(["figure"] + arguments, in: scratch.url)
        #expect(outcome.exitCode == 64, "\(arguments): \(outcome.standardError)")
        #expect(outcome.standardOutput == "")
        #expect(outcome.standardError.hasPrefix("Error: "))
        #expect(try scratch.names() == ["site"])
    }
}
