import Testing

@Suite struct PipeTableTests {
    private func table(_ markdown: String) -> String { read(markdown).html.replacing("\n", with: "") }

    @Test func aTableOfBarsIsATable() {
        let html = """
            <div class="scroll" role="region" aria-label="Team, What it did" tabindex="0"><table><thead><tr><th scope="col">Team</th><th scope="col" class="end">What it did</th></tr></thead>\
            <tbody><tr><td>Checkout</td><td class="end">replaced a <em>provider</em></td></tr><tr><td># Ordering</td><td class="end"></td></tr></tbody></table></div><p>after</p>
            """
        #expect(table("| Team | What it did |\n|---|--:|\n| Checkout | replaced a *provider* |\n| # Ordering | |\n\nafter") == html)
        #expect(table(" Team | What it did \n--- | ---:\nCheckout | replaced a *provider* |\n \\# Ordering |  |\n\nafter") == html)
    }

    @Test func aCornerMakesTheFirstColumnHeads() {
        #expect(table("| | a |\n|---|:-:|\n| b | c |").contains("<thead><tr><td></td><th scope=\"col\" class=\"center\">a</th></tr></thead><tbody><tr><th scope=\"row\">b</th><td class=\"center\">c</td></tr>"))
    }

    @Test func cellsAreReadLikeProse() {
        let reading = read("| a | b |\n|---|---|\n| {{ tokens }} | [c](/d) `e` |\n| \\| | <b> {{ |\n| [f][g] | x |\n\n[g]: /h", firstLine: 3)
        #expect(reading.html.contains(figure) && reading.html.contains("<a href=\"/d\">c</a> <code>e</code>") && reading.html.contains("<a href=\"/h\">f</a>"))
        #expect(reading.html.replacing("\n", with: "").contains("<td>|</td>"))
        #expect(reading.findings == ["6:8 raw-html", "6:12 unclosed-reference"])
        #expect(reading.places == ["5:3"])
        #expect(reading.sentences.flatMap(\.pieces).filter { $0.text == "b" }.map { $0.location?.description } == ["w.md:3:7"])
    }

    @Test func namesOfRegionsDiffer() {
        let html = read("| a |\n|---|\n| b |\n\n| a |\n|---|\n\n| a |\n|---|").html
        for label in ["\"a\"", "\"a (2)\"", "\"a (3)\""] { #expect(html.contains("aria-label=\(label)")) }
        let named = read("| a (2) |\n|---|\n\n| a |\n|---|\n\n| a |\n|---|\n\n| a (2) |\n|---|").html
        for label in ["\"a (2)\"", "\"a\"", "\"a (3)\"", "\"a (2) (2)\""] { #expect(named.contains("aria-label=\(label)")) }
    }

    @Test func cellsOfAllTablesKeepTheirOrder() {
        let html = table("| a | |\n|---|---|\n| | b\\ |\n\ntext\n\n| - c | [d]: /e |\n|---|---|\n| `f` | [g] |\n\n[g]: /h")
        #expect(html.contains("<th scope=\"col\">a</th><td></td>") && html.contains("<td></td><td>b\\</td>"))
        #expect(html.contains("<th scope=\"col\">- c</th><th scope=\"col\">[d]: /e</th>") && html.contains("<td><code>f</code></td><td><a href=\"/h\">g</a></td>"))
    }

    @Test(arguments: [
        ("x\n| a |\n|:-:|", "3:1", "empty"), ("> | a | b |\n> |:--|--:|", "2:1", "left margin"), ("- | a |\n  |---|", "2:1", "left margin"), ("| a | b |\n|---|", "1:1", "as many"),
        ("| a |\n|---|\n| 1 | 2 |", "3:1", "\\|"), ("| a | b |\n|---|---|\n| 1 |", "3:1", "as many"), ("| |\n|---|\n| 1 |", "1:1", "names"),
    ]) func whatIsNoWholeTableIsRefused(markdown: String, place: String, help: String) {
        let reading = read(markdown)
        #expect(reading.findings == ["\(place) pipe-table"])
        #expect(reading.diagnostics[0].help?.contains(help) == true)
    }

    @Test(arguments: [
        "a | b\n\n|---|---|", "|---|---|", "```\n| a |\n|---|\n```", "    | a |\n    |---|", "a | b\nc | d", "a\n---", "a or b\n|---|", "| a |\n---",
    ])
    func barsElsewhereAreText(markdown: String) {
        let reading = read(markdown)
        #expect(reading.diagnostics.isEmpty && !reading.html.contains("<table"))
    }
}
