import AssayLanguage
import Foundation
import Testing

@Suite struct MovementWordsTests {
    /// English, and every table's.
    private static func all() throws -> [(tag: String, words: MovementWords)] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Templates/languages")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".po") }.sorted()
        return try [("en", .english)] + names.map { name in
            // The first entry is enough.
            let text = String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
            let (language, faults) = PhraseTable.read(Array((text.split(separator: "\n\n", maxSplits: 1).first ?? "").utf8))
            return (name, try #require(language, "\(faults)").movements)
        }
    }

    @Test func eachWordMeansOneThingAndIsWrittenAsItIsLookedFor() throws {
        for (tag, words) in try Self.all() {
            let lists = [words.up, words.down, words.level, words.doubled, words.halved, words.negations]
            #expect(lists.allSatisfy { !$0.isEmpty }, "\(tag)")
            let all = lists.flatMap { $0 }
            #expect(Set(all).count == all.count, "\(tag): \(all.filter { word in all.count { $0 == word } > 1 })")
            for word in all { #expect(word == word.lowercased() && word.allSatisfy(\.isLetter), "\(tag): '\(word)'") }
        }
    }

    /// Of these the other meaning is at least as usual.
    @Test(arguments: ["level", "stable", "gained", "slipped", "drop", "halves", "double", "abgenommen", "abnahm", "fällt", "zurückging", "stabil"])
    func whatIsAsOftenSomethingElseIsLeftOut(word: String) throws {
        for (tag, words) in try Self.all() {
            #expect(![words.up, words.down, words.level, words.doubled, words.halved].contains { $0.contains(word) }, "\(tag)")
        }
    }
}
