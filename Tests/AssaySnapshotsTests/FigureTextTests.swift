import Testing

@testable import AssaySnapshots

@Suite struct FigureTextTests {
    @Test(arguments: [
        "0", "7919.37", "7919,37", "-7919.37", "+7919", "7 919,37", "7\u{202F}919", "7.919,37", "7'919", ".5", "5.", "007", "12 %", "1e5", "20260521",
    ])
    func numbersAreKnownInEverySpelling(text: String) { #expect(FigureText.isFigure(Array(text.utf8))) }

    @Test(arguments: ["", "-", ".", "%", "tokens", "w1", "1st_half", "2026-W21", "2026-21", "2026-05-21", "21.05.2026", "5x", "é"])
    func namesWeeksAndDaysAreNone(text: String) { #expect(!FigureText.isFigure(Array(text.utf8))) }
}
