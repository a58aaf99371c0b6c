/// The fields of a table's first entry: what is not said is as in English, but the language itself.
struct LanguageHeader {
    private(set) var tag = ""
    private(set) var numbers = NumberMarks()
    private(set) var dates = DateMarks()
    private(set) var movements = MovementWords(up: [], down: [], level: [], doubled: [], halved: [], negations: [])
    private(set) var faults: [PhraseTable.Fault] = []

    /// - Parameter line: of the entry, for faults.
    init(_ text: String, line: Int) {
        for field in text.split(separator: "\n") {
            let parts = field.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else {
                faults.append(PhraseTable.Fault(line: line, summary: "'\(field)' is no field of the first entry: write 'Name: value'"))
                continue
            }
            let value = String(parts[1].drop { $0 == " " }).split(separator: "~", omittingEmptySubsequences: false).joined(separator: "\u{A0}")
            let words = value.split(separator: ",").map { String($0.drop { $0 == " " }) }
            switch parts[0] {
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
            case "Up": movements.up = words
            case "Down": movements.down = words
            case "Level": movements.level = words
            case "Doubled": movements.doubled = words
            case "Halved": movements.halved = words
            case "Negations": movements.negations = words
            case "Content-Type", "Content-Transfer-Encoding", "MIME-Version", "Language-Team", "Last-Translator": break
            default: faults.append(PhraseTable.Fault(line: line, summary: "no field of the first entry is called '\(parts[0])'"))
            }
        }
        let isTag = !tag.isEmpty && tag.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || $0 == 0x2D }
        if !isTag { faults.append(PhraseTable.Fault(line: line, summary: "the first entry, of an empty msgid, says the language: 'Language: de'")) }
    }
}
