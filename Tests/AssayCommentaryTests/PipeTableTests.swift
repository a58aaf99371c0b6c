import Testing

@Suite struct PipeTableTests {
    @Test(arguments: [
        "| a | b |\n|---|---|\n| 1 | 2 |", "a | b\n--- | ---\n1 | 2", "x\n| a |\n|:-:|", "> | a | b |\n> |:--|--:|", "- | a |\n  |---|",
    ])
    func aTableOfBarsIsRefused(markdown: String) {
        let reading = read(markdown)
        #expect(reading.diagnostics.map(\.rule) == ["pipe-table"])
        #expect(reading.diagnostics[0].help?.contains("```table") == true)
    }

    @Test(arguments: [
        "a | b\n\n|---|---|", "|---|---|", "```\n| a |\n|---|\n```", "    | a |\n    |---|", "a | b\nc | d", "a\n---", "a or b\n|---|", "| a |\n---",
    ])
    func barsElsewhereAreText(markdown: String) {
        #expect(read(markdown).diagnostics.isEmpty)
    }

    @Test func thePlaceIsTheDelimiterLine() {
        #expect(read("a\n\nb\n| c |\n|---|\n", firstLine: 10).findings == ["14:1 pipe-table"])
    }
}
