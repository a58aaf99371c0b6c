/// The fields of a table's first entry. What is not said is as in English, but the language itself and the words for movements.
struct LanguageHeader {
    private(set) var tag = ""
    private(set) var numbers = NumberMarks()
    private(set) var dates = DateMarks()
    private(set) var movements = MovementWords(up: [], down: [], level: [], doubled: [], halved: [], negations: [])
    private(set) var lowersNames = true
    private(set) var faults: [PhraseTable.Fault] = []
    /// Of the entry, for faults.
    private let line: Int

    /// - Parameter text: a field a line: `Decimal: ,`. A tilde stands for a no-break space.
    init(_ text: String, line: Int) {
        self.line = line
        for field in text.split(separator: "\n") {
            let parts = field.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else {
                fault("'\(field)' is no field of the first entry: write 'Name: value'")
                continue
            }
            set(String(parts[0]), to: parts[1].drop { $0 == " " }.split(separator: "~", omittingEmptySubsequences: false).joined(separator: "\u{A0}"))
        }
        check()
    }

    func language(_ phrases: [String: String]) -> Language {
        Language(tag: tag, numbers: numbers, dates: dates, movements: movements, lowersNames: lowersNames, phrases: phrases)
    }

    private mutating func set(_ name: String, to value: String) {
        switch name {
        case "Language": tag = value
        case "Decimal": numbers.decimal = value
        case "Group": numbers.group = value
        case "Thousand": numbers.thousand = value
        case "Million": numbers.million = value
        case "Billion": numbers.billion = value
        case "Percent": numbers.percent = value
        case "Points": numbers.points = value
        case "Date": dates.full = value
        case "Day-Month": dates.dayAndMonth = value
        case "Day": dates.day = value
        case "Up": movements.up = words(value)
        case "Down": movements.down = words(value)
        case "Level": movements.level = words(value)
        case "Doubled": movements.doubled = words(value)
        case "Halved": movements.halved = words(value)
        case "Negations": movements.negations = words(value)
        case "Lower-Names":
            lowersNames = value == "yes"
            if !["yes", "no"].contains(value) { fault("'Lower-Names' is yes or no") }
        case "Content-Type", "Content-Transfer-Encoding", "MIME-Version", "Language-Team", "Last-Translator": break
        default: fault("no field of the first entry is called '\(name)'")
        }
    }

    private func words(_ value: String) -> [String] { value.split(separator: ",").map { String($0.drop { $0 == " " }) } }

    private mutating func check() {
        let isTag = !tag.isEmpty && tag.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2D }
        if !isTag { fault("the first entry, of an empty msgid, says the language: 'Language: de'") }
        if numbers.decimal.isEmpty || numbers.decimal == numbers.group { fault("'Decimal' is a mark, and another one than 'Group'") }
        for (name, date, places) in [
            ("Date", dates.full, ["{day}", "{month}", "{year}"]), ("Day-Month", dates.dayAndMonth, ["{day}", "{month}"]), ("Day", dates.day, ["{day}"]),
        ] where !places.allSatisfy(date.contains) {
            fault("'\(name)' has places for \(places.joined(separator: ", "))")
        }
    }

    private mutating func fault(_ summary: String) { faults.append(PhraseTable.Fault(line: line, summary: summary)) }
}
