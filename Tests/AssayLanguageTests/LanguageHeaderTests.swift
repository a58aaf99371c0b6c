import Testing

@testable import AssayLanguage

@Suite struct LanguageHeaderTests {
    @Test func whatIsNotSaidIsAsInEnglish() {
        let header = LanguageHeader("Language: sv", line: 1)
        #expect(header.faults.isEmpty && header.tag == "sv" && header.numbers == NumberMarks() && header.dates == DateMarks() && header.lowersNames)
        #expect(header.movements == MovementWords(up: [], down: [], level: [], doubled: [], halved: [], negations: []))
    }

    @Test func readsEveryField() {
        let header = LanguageHeader(
            """
            Language: de-AT
            Content-Type: text/plain; charset=UTF-8
            Decimal: ,
            Group: .
            Thousand: ~Tsd.
            Million: ~Mio.
            Billion: ~Mrd.
            Percent: ~%
            Points: ~PP
            Date: {day}. {month} {year}
            Day-Month: {day}. {month}
            Day: {day}.
            Lower-Names: no
            Up: stieg, stiegen
            Down: fiel
            Level: unverändert
            Doubled: verdoppelte
            Halved: halbierte
            Negations: nicht,nie
            """, line: 1)
        #expect(header.faults.isEmpty && header.tag == "de-AT" && !header.lowersNames)
        let numbers = header.numbers
        #expect(numbers.decimal == "," && numbers.group == "." && numbers.percent == "\u{A0}%" && numbers.points == "\u{A0}PP")
        #expect(numbers.thousand == "\u{A0}Tsd." && numbers.million == "\u{A0}Mio." && numbers.billion == "\u{A0}Mrd.")
        #expect(header.dates.full == "{day}. {month} {year}" && header.dates.dayAndMonth == "{day}. {month}" && header.dates.day == "{day}.")
        #expect(
            header.movements
                == MovementWords(up: ["stieg", "stiegen"], down: ["fiel"], level: ["unverändert"], doubled: ["verdoppelte"], halved: ["halbierte"], negations: ["nicht", "nie"]))
        let language = header.language(["a": "b"])
        #expect(language.tag == "de-AT" && !language.lowersNames && language.numbers == numbers && language.told("a") == "b")
    }

    @Test func nothingMayStandBetweenThousands() {
        let header = LanguageHeader("Language: pt\nGroup:\nDecimal: ,", line: 1)
        #expect(header.faults.isEmpty && header.numbers.group.isEmpty)
    }

    @Test(arguments: [
        ("Decimal", "'Decimal' is no field"), ("Colour: red", "no field of the first entry is called 'Colour'"), ("Lower-Names: perhaps", "'Lower-Names' is yes or no"), ("Decimal:", "'Decimal' is a mark"),
        ("Group: .", "'Decimal' is a mark"), ("Date: {day} {month}", "'Date' has places for {day}, {month}, {year}"), ("Day-Month: {day}", "'Day-Month' has places"), ("Day:", "'Day' has places"),
        ("Language: d e", "says the language"), ("Language:", "says the language"),
    ]) func aFaultHasTheLineOfTheEntry(field: String, summary: String) {
        let header = LanguageHeader("Language: de\n" + field, line: 7)
        #expect(header.faults.count == 1 && header.faults.first?.line == 7)
        #expect(header.faults.first?.summary.contains(summary) == true, "\(header.faults)")
    }
}
