import Testing

/// Figures planted in hidden group-weeks are searched for in all files, in every spelling.
struct PlantedValueTests {
    @Test(arguments: BuiltTwins.seeds)
    func `a planted figure is in no file, in no spelling`(_ seed: UInt64) async throws {
        let twin = try await BuiltTwins.built(seed).twins[0]
        let oracle = HidingOracle(twin.site)
        var planted: [String: MadeUpSite.Row] = [:]
        var others: Set<String> = []
        for (index, row) in twin.site.rows.enumerated() {
            let spellings = FigureSpellings.of(row.figure)
            if oracle.isHidden[row.group][row.week] || twin.site.beside.contains(index) { for text in spellings { planted[text] = row } } else { others.formUnion(spellings) }
        }
        for text in others { planted[text] = nil }
        try #require(planted.count > 1_000)

        var faults: [String] = []
        var isShown = 0
        for path in twin.tree.paths where path != "SHA256SUMS" && !path.hasPrefix("assets/") {
            for bytes in FigureSpellings.numbers(in: FigureSpellings.withoutDigests(twin.tree.files[path]!), isTable: path.hasSuffix(".csv")) {
                let text = String(decoding: bytes, as: UTF8.self)
                if others.contains(text) { isShown += 1 }
                guard let row = planted[text] else { continue }
                faults.append("\(path) holds \(text): \(row.measure) of \(twin.site.groups[row.group].id) in \(twin.site.weeks[row.week])")
            }
        }
        #expect(faults.count == 0, "\(faults.prefix(10).joined(separator: "\n"))")
        #expect(isShown > 1_000, "the search finds what is shown")
    }

    @Test func `figures are known in their spellings`() {
        let all = FigureSpellings.of(.value(483_172))
        for text in ["483172", "483,172", "483.2k", "483.17k", "0.4832M", "483172.00"] { #expect(all.contains(text), "\(text)") }
        #expect(!all.contains("483k") && !all.contains("0.483M"))
        for text in ["0.4293478", "42.934783"] { #expect(FigureSpellings.of(.parts(79, 184)).contains(text), "\(text)") }
        let found = FigureSpellings.numbers(in: Array("M12.3 45.6L1,234.5 483.2k. 12345, 6".utf8), isTable: false)
        #expect(found.map { String(decoding: $0, as: UTF8.self) }.sorted() == ["1,234.5", "12345", "483.2", "483.2k"])
        #expect(FigureSpellings.numbers(in: Array("12345,67890\n".utf8), isTable: true).count == 2)
        let digest = String(repeating: "12345a67", count: 8)
        let rest = FigureSpellings.withoutDigests(Array("\"\(digest)\" \(digest)0 654321".utf8))
        #expect(rest.elementsEqual("\"\" \(digest)0 654321".utf8))
    }
}
