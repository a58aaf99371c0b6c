import AssayLanguage

/// Words about charts that stay as short as they must, whatever the names in them.
enum ChartSentences {
    /// Of a finding, in words between spaces.
    static let findingWords = 15
    /// Of a summary, in characters.
    static let summaryCharacters = 250

    /// A finding about a measure: of its name as many words as the rest leaves room for.
    static func finding(about measure: ChartMeasure, _ sentence: (_ name: String) -> String) -> String {
        let rest = words(sentence("x")) - 1
        return sentence(shortened(name(measure), words: max(1, findingWords - rest)))
    }

    /// As many of the sentences as fit, in order; the first is cut where it alone does not.
    static func summary(_ sentences: [String]) -> String {
        var text = ""
        for sentence in sentences where !sentence.isEmpty {
            let longer = text.isEmpty ? sentence : text + " " + sentence
            if longer.count <= summaryCharacters {
                text = longer
            } else if text.isEmpty {
                text = String(sentence.prefix(summaryCharacters - 1)) + "…"
            }
        }
        return text
    }

    /// The first words of a name, with an ellipsis where some are left out.
    static func shortened(_ name: String, words limit: Int, characters: Int = 48) -> String {
        let words = name.split(separator: " ")
        let text = words.count > limit ? words.prefix(limit).joined(separator: " ") + "…" : name
        return text.count > characters ? String(text.prefix(characters - 1)) + "…" : text
    }

    /// The measure's title; what it counts as where it has none.
    static func name(_ measure: ChartMeasure) -> String { isNamed(measure) ? measure.title : measure.role.word }

    /// The name at the head of a column: "Lead time, days".
    static func heading(_ measure: ChartMeasure) -> String { isNamed(measure) ? measure.titleWithUnit : measure.role.word }

    private static func isNamed(_ measure: ChartMeasure) -> Bool { measure.title.contains { !$0.isWhitespace } }

    /// As the format prints it, but never hundreds of digits: what cannot be drawn is not spelt out.
    static func figure(_ value: Double, _ format: NumberFormat) -> String {
        guard value.isFinite, value.magnitude > ValueAxis.reach.greatest else { return format.short(value) }
        let most = ValueAxis.reach.greatest
        return value < 0 ? tell("under \(NumberFormat().short(-most))") : tell("over \(NumberFormat().short(most))")
    }

    /// The last figure, with the week or month it is of where that is not the last there is: an old figure must not pass for the latest.
    static func last(_ value: Double, _ format: NumberFormat, of label: String, isOld: Bool) -> String {
        format.short(value) + (isOld ? " (" + TextMetrics.fitted(label, width: 60, size: 12, bold: true) + ")" : "")
    }

    /// A figure of a table; a dash for none.
    static func cell(_ value: Double?, _ format: NumberFormat, isProvisional: Bool = false) -> String {
        guard let value, value.isFinite else { return "–" }
        return isProvisional ? tell("\(format.short(value)) (provisional)") : format.short(value)
    }

    /// "A", "A and B", "A, B and C".
    static func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return tell("\(items.dropLast().joined(separator: ", ")) and \(last)")
    }

    private static func words(_ text: String) -> Int { text.split(separator: " ").count }
}
