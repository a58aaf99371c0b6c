import AssayCommentary
import AssayTestSupport
import Foundation
import Testing

@Suite struct HostileMarkupTests {
    private static let payloads = Fixtures.shared("corpora/owasp-xss/payloads.json")

    /// What of a page's markup could act: elements that libcmark does not write, handlers, and addresses that run code.
    private func active(_ html: String) -> [String] {
        let allowed: Set<String> = [
            "p", "h3", "h4", "h5", "h6", "em", "strong", "code", "pre", "a", "img", "ul", "ol", "li", "blockquote", "hr", "br", "data",
        ]
        var found: [String] = []
        let text = html.replacing("<!-- raw HTML omitted -->", with: "")
        for tag in text.matches(of: #/<(/?)([^\s>]*)((?:\s+[^\s=">]+="[^"]*")*)\s*/?>|</#) {
            guard let name = tag.output.2, allowed.contains(String(name)) else { found.append(String(tag.output.0)); continue }
            for attribute in (tag.output.3 ?? "").matches(of: #/([^\s=">]+)="([^"]*)"/#) {
                let (key, value) = (String(attribute.output.1).lowercased(), String(attribute.output.2).lowercased())
                if !["href", "src", "alt", "title", "class", "start", "value"].contains(key) { found.append(key) }
                if key == "href" || key == "src", value.contains("script:") && !value.contains("%") { found.append(value) }
            }
        }
        return found
    }

    @Test func theCheckItselfSeesWhatActs() {
        #expect(!active("<script>x</script>").isEmpty && !active("<a href=\"x\" onclick=\"y\">z</a>").isEmpty)
        #expect(!active("<a href=\"javascript:x\">z</a>").isEmpty && !active("<img src=x onerror=y>").isEmpty && !active("a < b").isEmpty)
        #expect(active("<p><a href=\"/x\" title=\"y\">z &lt;</a><br /></p>").isEmpty)
    }

    @Test(.enabled(if: payloads != nil, "the OWASP payloads are not here"))
    func noPayloadActsInAnyPlace() throws {
        let json = try JSONSerialization.jsonObject(with: Data(contentsOf: try #require(Self.payloads)))
        let payloads = try #require(json as? [[String: String]]).compactMap { $0["payload"] }
        #expect(payloads.count >= 100)
        for payload in payloads {
            let inLine = payload.replacing("\n", with: " ")
            let quoted = inLine.replacing("\"", with: "\\\"")
            let places = [
                payload, "a \(payload) b", "> - \(payload)", "# \(inLine)", "[a](/b \"\(quoted)\")", "![\(inLine)](b.png)", "[\(inLine)](/b)",
                "[a](\(inLine))", "[a](<\(inLine)>)", "![a](\(inLine))", "<\(inLine)>", "`\(inLine)`", "```\(inLine)\n\(payload)\n```",
                "[a]: <\(inLine)> \"\(quoted)\"\n\n[a] ![a]", "{{ \"\(inLine)\" }}", "{{ \(inLine) }}",
            ]
            for place in places {
                let reading = read(place)
                // A finding stops the build, but what is left has to be harmless all the same.
                #expect(active(reading.html).isEmpty, "\(place)\n\(reading.html)")
            }
        }
    }

    @Test func everyFieldIsEscaped() {
        let hostile = "\"><script>"
        let html = read(
            """
            [a](</x"\\>\\<script\\>> '\(hostile)') ![\(hostile.replacing("<", with: "\\<"))](/y '\(hostile)') `\(hostile)`

            ~~~ \(hostile)
            \(hostile)
            ~~~
            """).html
        #expect(html == """
            <p><a href="/x%22%3E%3Cscript%3E" title="&quot;&gt;&lt;script&gt;">a</a> \
            <img src="/y" alt="&quot;&gt;&lt;script&gt;" title="&quot;&gt;&lt;script&gt;" /> <code>&quot;&gt;&lt;script&gt;</code></p>
            <pre><code class="language-&quot;&gt;&lt;script&gt;">&quot;&gt;&lt;script&gt;
            </code></pre>

            """)
    }
}
