import AssayDiagnostics
import AssaySnapshots
import Testing

@testable import assay

@Suite struct GroupDeclarationsTests {
    static let site = "site: {title: T, organisation: O}\n"
    static let metrics = """
        metrics:
          - {id: m, title: M, kind: value, unit: pieces, better: up, aggregate: mean, definition: D, source: S}

        """
    static let two = [ImportedGroup(id: "finance-ic", title: "Finance / IC"), ImportedGroup(id: "hr", title: "HR: \"people\" #1")]
    /// As they are written two spaces in.
    static let items = """
          - id: finance-ic
            title: Finance / IC
          - id: hr
            title: "HR: \\"people\\" #1"

        """

    static func outdented(_ text: String) -> String { text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.hasPrefix("  ") ? $0.dropFirst(2) : $0 }.joined(separator: "\n") }

    static func added(_ text: String, _ groups: [ImportedGroup] = two) throws -> String {
        String(decoding: try GroupDeclarations.adding(groups, to: Array(text.utf8), path: "assay.yaml").get(), as: UTF8.self)
    }

    /// A layout, in which `@` stands where the items go.
    static let layouts: [(name: String, text: String)] = [
        ("after the last item", site + "groups:\n  - id: a\n    title: A\n@" + metrics),
        ("items in brackets of one line", site + "groups:\n  - {id: a, title: A}\n  - {id: b, title: B}\n@\n\n" + metrics),
        ("the section last", site + metrics + "groups:\n  - id: a\n    title: A\n@"),
        ("the section first", "groups:\n  - id: a\n    title: A\n@" + site + metrics),
        ("a comment within the last item", site + "groups:\n  - id: a\n    title: A\n    # people: 34\n@\n" + metrics),
        ("comments at the end of the section", site + "groups:\n  - id: a\n    title: A\n@  # - id: b\n  #   title: B\n\n" + metrics),
        ("comments of the next section", site + "groups:\n  - id: a\n    title: A\n@\n# What is counted.\n" + metrics),
        ("a comment at the margin within the list", site + "groups:\n  - id: a\n# the shops\n    title: A\n  - id: b\n# more\n    title: B\n@" + metrics),
        ("a comment after the last value", site + "groups: # by office\n  - id: a # first\n    title: A # of all\n@" + metrics),
        ("a text over several lines", site + "groups:\n  - id: a\n    title: A\n      and B,\n\n      and C\n@\n" + metrics),
        ("a folded text", site + "groups:\n  - id: a\n    title: >\n      A\n      # no comment\n@\n" + metrics),
        ("the id not first", site + "groups:\n  - title: A\n    id: a\n@" + metrics),
        ("the dash on a line of its own", site + "groups:\n  -\n    id: a\n    title: A\n@" + metrics),
        ("blank lines between items", site + "groups:\n\n  - id: a\n    title: A\n\n  - id: b\n    title: B\n@\n\n" + metrics),
        ("tabs before a comment", site + "groups:\t# by office\n  - id: a\t# first\n    title: A\n@   \n" + metrics),
        ("nothing in the section", site + "groups:\n@" + metrics),
        ("nothing but comments in the section", site + "groups: # from the import\n  # - id: a\n  #   title: A\n@# counted\n" + metrics),
        ("a document marker", "---\n" + site + "groups:\n  - id: a\n    title: A\n@" + metrics + "...\n"),
        ("a byte order mark", "\u{FEFF}" + site + "groups:\n  - id: a\n    title: A\n@" + metrics),
        ("a quoted key", site + "\"groups\":\n  - id: a\n    title: A\n@" + metrics),
    ]

    @Test(arguments: layouts) func `every other byte stays`(_ layout: (name: String, text: String)) throws {
        let before = layout.text.replacingAll("@", with: "")
        #expect(try Self.added(before) == layout.text.replacingAll("@", with: Self.items), "\(layout.name)")
        let crlf = before.replacingAll("\n", with: "\r\n")
        #expect(try Self.added(crlf) == layout.text.replacingAll("@", with: Self.items).replacingAll("\n", with: "\r\n"), "\(layout.name), CRLF")
    }

    @Test func `items stand as far in as those before`() throws {
        let text = Self.site + "groups:\n- id: a\n  title: A\n@" + Self.metrics
        #expect(try Self.added(text.replacingAll("@", with: "")) == text.replacingAll("@", with: Self.outdented(Self.items)))
        let far = Self.site + "groups:\n      - id: a\n        title: A\n@" + Self.metrics
        let farItems = Self.items.replacingAll("  -", with: "      -").replacingAll("    title", with: "        title")
        #expect(try Self.added(far.replacingAll("@", with: "")) == far.replacingAll("@", with: farItems))
    }

    @Test func `a file without a final line end gets none`() throws {
        let text = Self.site + Self.metrics + "groups:\n  - id: a\n    title: A"
        #expect(try Self.added(text) == text + "\n" + Self.items.dropLast())
        let crlf = text.replacingAll("\n", with: "\r\n")
        #expect(try Self.added(crlf) == (text + "\n" + Self.items.dropLast()).replacingAll("\n", with: "\r\n"))
        let empty = Self.site + Self.metrics + "groups: []"
        #expect(try Self.added(empty) == Self.site + Self.metrics + "groups:\n" + Self.items.dropLast())
    }

    @Test func `an empty list makes way`() throws {
        #expect(try Self.added(Self.site + "groups: []\n" + Self.metrics) == Self.site + "groups:\n" + Self.items + Self.metrics)
        #expect(try Self.added(Self.site + "groups: [ ]  # none yet\n  # more\n" + Self.metrics) == Self.site + "groups:   # none yet\n  # more\n" + Self.items + Self.metrics)
    }

    @Test func `a missing section goes before the metrics and their comments`() throws {
        #expect(try Self.added(Self.site + Self.metrics) == Self.site + "groups:\n" + Self.items + "\n" + Self.metrics)
        let commented = "# The site.\n" + Self.site + "\n# What is counted,\n# week by week.\n" + Self.metrics
        #expect(try Self.added(commented) == "# The site.\n" + Self.site + "\ngroups:\n" + Self.items + "\n# What is counted,\n# week by week.\n" + Self.metrics)
        let indented = "  site: {title: T, organisation: O}\n  metrics:\n    - {id: m, title: M, kind: value, unit: pieces, better: up, aggregate: mean, definition: D, source: S}\n"
        #expect(try Self.added(indented).contains("  groups:\n    - id: finance-ic\n      title: Finance / IC\n"))
    }

    @Test func `a declared group is not declared again`() throws {
        let text = Self.site + "groups:\n  - {id: hr, title: People}\n" + Self.metrics
        #expect(try Self.added(text, [Self.two[1]]) == text)
        #expect(try Self.added(text) == Self.site + "groups:\n  - {id: hr, title: People}\n  - id: finance-ic\n    title: Finance / IC\n" + Self.metrics)
        #expect(try Self.added(text, [ImportedGroup(id: "all", title: "All")]) == text)
    }

    @Test(arguments: [
        ("groups: [{id: a, title: A}]\n", "in brackets"), ("groups:\n  [{id: a, title: A}]\n", "in brackets below"), ("groups: [\n]\n", "an empty list over two lines"),
        ("groups:\n  - id: a\n    title: \"A\n\n  and B\"\n", "a quoted text further out"), ("? groups\n: - id: a\n    title: A\n", "a key with a question mark"),
    ])
    func `an odd layout is left alone, with what to add`(_ section: String, _ name: String) {
        let text = Self.site + section + Self.metrics
        #expect(SiteConfiguration.read(Array(text.utf8), path: "assay.yaml").diagnostics == [])
        switch GroupDeclarations.adding(Self.two, to: Array(text.utf8), path: "assay.yaml") {
        case .success(let bytes):
            // Where it can be done all the same, it is right.
            Issue.record("\(name): \(String(decoding: bytes, as: UTF8.self))")
        case .failure(let refusal):
            #expect(refusal.diagnostics.map(\.rule) == ["undeclared-groups"], "\(name)")
            #expect(refusal.snippet == "groups:\n" + Self.items)
        }
    }

    @Test func `a whole file in braces is left alone`() {
        let text = "{site: {title: T, organisation: O}, metrics: [{id: m, title: M, kind: value, unit: p, better: up, aggregate: mean, definition: D, source: S}]}\n"
        #expect(throws: GroupDeclarations.Refusal.self) { try Self.added(text) }
    }

    @Test func `an id that the site cannot take is refused by its rule`() {
        let text = Self.site + "groups:\n  - {id: HR, title: People}\n" + Self.metrics
        guard case .failure(let refusal) = GroupDeclarations.adding(Self.two, to: Array(text.utf8), path: "assay.yaml") else {
            Issue.record("not refused")
            return
        }
        #expect(refusal.diagnostics.map(\.rule) == ["duplicate-id"])
        #expect(refusal.diagnostics.first?.location == SourceLocation(path: "assay.yaml"))
    }

    @Test func `what a configuration refuses in a title is left out of it`() throws {
        let odd = [ImportedGroup(id: "x", title: "  A\u{202E}B\r\n\tC  "), ImportedGroup(id: "y", title: "\u{7}")]
        let text = try Self.added(Self.site + Self.metrics, odd)
        #expect(text.contains("  - id: x\n    title: A B C\n  - id: y\n    title: y\n"))
    }

    @Test func `faults of the file come first`() {
        guard case .failure(let refusal) = GroupDeclarations.adding(Self.two, to: Array("site: {\n".utf8), path: "assay.yaml") else {
            Issue.record("not refused")
            return
        }
        #expect(refusal.diagnostics.map(\.rule) == ["yaml-syntax"])
    }
}

extension String {
    /// By bytes: `\r\n` is one Character.
    func replacingAll(_ old: String, with new: String) -> String {
        let (text, old) = (Array(utf8), Array(old.utf8))
        var out: [UInt8] = []
        var index = 0
        while index < text.count {
            if text[index...].starts(with: old) {
                out += new.utf8
                index += old.count
            } else {
                out.append(text[index])
                index += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
