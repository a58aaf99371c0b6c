import AssayDiagnostics
import Testing

@testable import AssayCommentary

@Suite struct LinkPolicyTests {
    @Test func addressesPassByAnAllowList() {
        #expect(read("[a](https://b/c) <http://d> <e@f.g> [h](mailto:i@j) [k](HTTPS://l) <mailto:m@n>").diagnostics.isEmpty)
        let refused = [
            "[a](javascript:alert(1))", "<javascript:x>", "[a](JaVaScript:x)", "[a](java&#x73;cript:x)", "[a](vbscript:x)", "[a](data:text/html,x)",
            "[a](file:///etc/passwd)", "[a](ftp://b)", "[a](blob:b)", "[a](tel:1)", "[a](//b/c)", "[a](/\\\\b)", "[a](\\\\\\\\b)", "[a](\\\\b)",
            "[a](https:b)", "[a](java&#9;script:x)", "[a](<&#32;javascript:x>)", "[a](&#1;javascript:x)", "[a][b]\n\n[b]: javascript:x",
        ]
        for markdown in refused { #expect(read(markdown).findings.contains { $0 == "1:1 link-scheme" }, "\(markdown)") }
        for markdown in ["![a](https://b)", "![a](//b)", "![a](data:image/png;base64,x)", "![a](mailto:b)", "![a](http:b)"] {
            #expect(read(markdown).findings == ["1:1 remote-image"], "\(markdown)")
        }
        #expect(read("![a](//b)").diagnostics.first?.help == "copy it into assets/ and write ../assets/NAME")
        #expect(read("[a]() ![b](<>)").findings == ["1:1 empty-link", "1:7 empty-link"])
    }

    @Test func theCallerDecidesOnAddressesWithoutScheme() {
        var asked: [String] = []
        let reading = read("[a](../x%20y.html#z \"t\") ![b](assets/c.png) [d](#e) [f](gone) [g](https://h)", link: { address, isImage in
            asked.append("\(address) \(isImage)")
            return switch address {
            case "assets/c.png": .rewrite("../../assets/c.png")
            case "gone": .refuse(rule: "broken-link", summary: "no page 'gone'", help: "write an existing one")
            default: .keep
            }
        })
        #expect(asked == ["../x%20y.html#z false", "assets/c.png true", "#e false", "gone false"])
        #expect(reading.diagnostics == [Diagnostic(
            rule: "broken-link", "no page 'gone'", at: SourceLocation(path: "w.md", line: 1, column: 53), help: "write an existing one")])
        #expect(reading.html.contains("<img src=\"../../assets/c.png\" alt=\"b\" />"))
        #expect(reading.html.contains("<a href=\"../x%20y.html#z\" title=\"t\">a</a>"))
    }

    @Test func whatHasNoSchemeIsRelative() {
        for address in ["a", "a/b", "../a", "./a:b", "/a", "#a", "?a", "a#b:c", "1:2", "-a:b", "%6Aavascript:x", "é:x"] {
            #expect(LinkPolicy(address.utf8, isImage: false) == .relative(address))
            #expect(LinkPolicy(address.utf8, isImage: true) == .relative(address))
        }
    }
}
