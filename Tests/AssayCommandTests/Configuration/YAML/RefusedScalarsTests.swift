import Testing

@testable import assay

@Suite struct RefusedScalarsTests {
    @Test(arguments: ["\u{0}", "\r", "\u{7F}", "\u{85}", "\u{2028}", "\u{202E}", "\u{2066}", "\u{FEFF}"] as [Unicode.Scalar])
    func controlsAndWhatReordersAreRefused(_ scalar: Unicode.Scalar) {
        #expect(scalar.isRefused)
    }

    /// The marks of writing direction and the joiners are part of how some languages are written.
    @Test(arguments: ["\t", "\n", " ", "a", "\u{A0}", "\u{200D}", "\u{200F}", "\u{2212}", "\u{1F600}"] as [Unicode.Scalar])
    func theRestIsText(_ scalar: Unicode.Scalar) {
        #expect(!scalar.isRefused)
    }

    @Test func codePointsHaveFourDigitsOrMore() {
        #expect(Unicode.Scalar("\u{7}").codePoint == "U+0007")
        #expect(Unicode.Scalar("\u{1F600}").codePoint == "U+1F600")
    }
}
