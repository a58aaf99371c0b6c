import Testing

@testable import assay

@Suite struct TemporaryNameTests {
    @Test(arguments: [
        "", ".a", ".git", ".2026-W21.md.swp", ".#2026-W21.md", "#2026-W21.md#", "2026-W21.md~", "4913", "a.swp", "a.swo", "a.swx", "a.tmp", "a.md.tmp.4711.1", "a.temp",
        "a.md___jb_tmp___", "a.md___jb_old___", "~$2026-W21.csv", "sedAbC123", ".goutputstream-X1", ".a.md.kate-swp", "a.bak", "a.part",
    ])
    func `nobody reads it`(name: String) { #expect(isTemporaryName(name)) }

    @Test(arguments: [
        "assay.yaml", "published.json", "2026-W21.md", "2026-W21.csv", "4913.csv", "#1.md", "a#", "a~b", "tmp", "tmp.csv", "sed.mustache", "sediment", "sedABC12", "sed-abcde",
        "swp", "logo.svg", "ü.csv", "~a", "part", "logo.tmp.png",
    ])
    func `it is a file of the site`(name: String) { #expect(!isTemporaryName(name)) }
}
