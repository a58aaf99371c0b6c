import Testing

@testable import AssayLanguage

@Suite struct LanguageTests {
    private static let german = Language(
        tag: "de", numbers: NumberMarks(), dates: DateMarks(), movements: .english, lowersNames: false,
        phrases: ["Week": "Woche", "Value": "Nutzen", "figures\u{4}Value": "Wert", "%1, %2": "%2; %1; %1"])

    @Test func isEnglishUntilAnotherIsBound() {
        #expect(Language.current === Language.english)
        #expect(Language.english.tag == "en" && Language.english.keys.isEmpty && Language.english.lowersNames)
        #expect(Language.english.told("Week") == nil && tell("Week") == "Week")
    }

    @Test func isThatOfEverythingWithin() async {
        await Language.$current.withValue(Self.german) {
            async let child = tell("Week")
            let group = await withTaskGroup(of: String.self) { group in
                group.addTask { tell("Week") }
                return await group.next()
            }
            #expect(await child == "Woche" && group == "Woche" && Language.current.tag == "de")
        }
        #expect(tell("Week") == "Week")
    }

    @Test func aContextTellsTwoMeaningsApart() {
        #expect(tell("Value", in: "figures") == "Value")
        Language.$current.withValue(Self.german) {
            #expect(tell("Value") == "Nutzen" && tell("Value", in: "figures") == "Wert" && tell("Week", in: "figures") == "Week")
        }
    }

    @Test func aPlaceMayStandTwice() { Language.$current.withValue(Self.german) { #expect(tell("\("a"), \("b%1")") == "b%1; a; a") } }

    @Test func tellsWhatStandsInATemplate() {
        #expect(Self.german.told("Week") == "Woche" && Self.german.told("Weeks") == nil)
        #expect(Self.german.keys == ["Week", "Value", "figures\u{4}Value", "%1, %2"])
    }
}
