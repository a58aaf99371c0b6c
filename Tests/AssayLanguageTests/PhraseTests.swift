import Testing

@testable import AssayLanguage

@Suite struct PhraseTests {
    private static let german = Language(
        tag: "de", numbers: NumberMarks(), dates: DateMarks(), movements: .english, lowersNames: false,
        phrases: ["%1 of %2 groups": "%2 Gruppen, davon %1", "hidden": "ausgeblendet", "rose by %1 %": "stieg um %1 %"])

    @Test func englishIsWhatIsWritten() { #expect(tell("\(3) of \("nine") groups") == "3 of nine groups") }

    @Test func placesMayChangeTheirOrder() {
        Language.$current.withValue(Self.german) {
            #expect(tell("\(3) of \(9) groups") == "9 Gruppen, davon 3")
            #expect(tell("hidden") == "ausgeblendet")
        }
    }

    @Test func aSentenceEndsOnce() {
        let german = Language(tag: "de", numbers: NumberMarks(), dates: DateMarks(), movements: .english, lowersNames: true, phrases: ["%1 at last.": "zuletzt %1."])
        Language.$current.withValue(german) { #expect(tell("\("103 Mio.") at last.") == "zuletzt 103 Mio." && tell("\("4") at last.") == "zuletzt 4.") }
    }

    @Test func aPercentSignIsNoPlace() {
        Language.$current.withValue(Self.german) { #expect(tell("rose by \("%1 x") %") == "stieg um %1 x %") }
    }

    @Test func whatTheTableLacksIsEnglish() { Language.$current.withValue(Self.german) { #expect(tell("\(1) week") == "1 week") } }
}
