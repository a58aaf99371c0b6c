import Testing

@testable import AssayLanguage

@Suite struct PhraseTableTests {
    private static let header = "msgid \"\"\nmsgstr \"Language: de\\n\"\n\n"

    private static func faults(_ text: String) -> [PhraseTable.Fault] {
        let (language, faults) = PhraseTable.read(Array(text.utf8))
        #expect((language == nil) == !faults.isEmpty)
        return faults
    }

    @Test func readsPhrasesOverSeveralLines() throws {
        let text = """
            # A comment.
            msgid ""
            msgstr ""
            "Language: de\\n"
            "Decimal: ,\\n"
            "Group: .\\n"

            #: where it is used
            msgid "one\\n"
            "two \\"three\\" \\\\"
            # between
            msgstr ""
              "eins\\n"\t
            "zwei „drei“ \\\\"
            msgid "%1 of %2"
            msgstr "%2, davon %1\u{A0}"

            msgctxt "figures"
            msgid "Value"
            msgstr "Wert"
            """
        let (found, faults) = PhraseTable.read(Array(text.utf8))
        let language = try #require(found)
        #expect(faults.isEmpty && language.tag == "de" && language.numbers.decimal == ",")
        #expect(language.keys == ["one\ntwo \"three\" \\", "%1 of %2", "figures\u{4}Value"])
        #expect(language.told("one\ntwo \"three\" \\") == "eins\nzwei „drei“ \\" && language.told("%1 of %2") == "%2, davon %1\u{A0}")
    }

    @Test func linesMayEndInCarriageReturns() throws {
        let (language, _) = PhraseTable.read(Array((Self.header + "msgid \"a\"\nmsgstr \"b\"\n").replacing("\n", with: "\r\n").utf8))
        #expect(try #require(language).told("a") == "b")
    }

    /// Each with the line on which it stands, below a header of three lines.
    @Test(arguments: [
        ("msgid \"a\"\n\nmsgstr \"b\"\n\nmsgid \"c\"\n", 8, "msgid without msgstr"),
        ("msgctxt \"a\"\n\nmsgid \"b\"\nmsgstr \"c\"\nmsgctxt \"d\"\n", 8, "msgctxt without msgid"),
        ("msgid \"a\"\nmsgid \"b\"\nmsgstr \"c\"\n", 4, "msgid without msgstr"),
        ("msgstr \"a\"\n", 4, "neither a comment"),
        ("msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"\n", 6, "neither a comment"),
        ("\"a\"\n", 4, "neither a comment"),
        ("msgid_plural \"a\"\n", 4, "neither a comment"),
        ("\n\nmsgid \"a\"\nmsgstr \"\"\n", 6, "'a' has no translation"),
        ("msgid \"%1 a\"\nmsgstr \"b\"\n", 4, "do not have the same places"),
        ("msgid \"a\"\nmsgstr \"%1 b\"\n", 4, "do not have the same places"),
        ("msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"a\"\nmsgstr \"c\"\n", 7, "'a' stands here twice"),
        ("msgid \"\"\nmsgstr \"Language: fr\\n\"\n", 4, "a second entry with an empty msgid"),
        ("msgid a\nmsgstr \"b\"\n", 4, "a string stands between double quotes"),
        ("msgid \"a\"\nmsgstr \"b\n", 5, "a string stands between double quotes"),
        ("msgid \"a\"\nmsgstr \"b\\\"\n", 5, "a string stands between double quotes"),
        ("msgid \"a\"\nmsgstr \"b\"c\"\n", 5, "within a string is written"),
        ("msgid \"a\"\nmsgstr \"b\\t\"\n", 5, "are escapes"),
    ]) func aFaultHasItsLine(text: String, line: Int, summary: String) throws {
        let faults = Self.faults(Self.header + text)
        let fault = try #require(faults.first { $0.line == line }, "\(faults)")
        #expect(fault.summary.contains(summary), "\(fault.summary)")
    }

    @Test func allFaultsAreToldInOrder() {
        let faults = Self.faults(Self.header + "msgid \"a\"\nmsgstr \"\"\n\nwhat\n\nmsgid \"b\"\nmsgstr \"%1\"\n")
        #expect(faults.map(\.line) == [4, 7, 9])
    }

    @Test func whatIsNotUTF8IsAFault() {
        let (language, faults) = PhraseTable.read(Array(Self.header.utf8) + Array("msgid \"a\"\nmsgstr \"".utf8) + [0xFF, 0x22, 0x0A])
        #expect(language == nil && faults == [PhraseTable.Fault(line: 4, summary: "not UTF-8")])
    }

    @Test func withoutALanguageThereIsNone() {
        #expect(Self.faults("").map(\.line) == [1])
        #expect(Self.faults("msgid \"a\"\nmsgstr \"b\"\n").count == 1)
        #expect(Self.faults("\n\nmsgid \"\"\nmsgstr \"Decimal: ,\\n\"\n").map(\.line) == [3, 3])
    }
}
