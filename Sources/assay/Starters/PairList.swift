import AssayMetrics
import AssaySnapshots

/// What `assay pairs` says of the catalogue.
enum PairList {
    private static let width = 100

    /// Two lines for each pair.
    static func text(_ pairs: [CataloguePair]) -> String {
        let idWidth = pairs.map(\.id.utf8.count).max() ?? 0
        let lines = pairs.flatMap { pair -> [String] in
            let number = String(pair.number)
            let lead = String(repeating: " ", count: 2 - number.count) + number + "  " + pair.id + String(repeating: " ", count: idWidth - pair.id.utf8.count) + "  "
            let margin = String(repeating: " ", count: idWidth + 6)
            return [
                lead + "\(pair.adoption.measured.title) → \(pair.value.measured.title)",
                margin + "guardrail: \(pair.guardrail.measured.title); \(lag(pair.lag)); \(ease(pair.ease))",
            ]
        }
        return (lines + ["", "More of one, with what to paste into assay.yaml: assay pairs ID"]).joined(separator: "\n")
    }

    static func text(_ pair: CataloguePair, _ formats: [ExportFormat]) -> String {
        var lines = ["\(pair.number)  \(pair.id): \(pair.title)", ""]
        lines += wrapped(pair.hypothesis, first: "", rest: "") + [""]
        for (name, side) in zip(["Adoption:  ", "Value:     ", "Guardrail: "], pair.sides) {
            lines += wrapped("\(side.measured.title). \(side.measured.definition)", first: name, rest: margin)
            let imports = side.imports.map { "\($0.metric) (assay import \($0.format.rawValue))" }
            let source = imports.isEmpty ? "No import gives it: measure it, and write it into a snapshot." : "From " + imports.joined(separator: ", ")
            lines += wrapped(source, first: margin, rest: margin)
        }
        lines += ["Lag:       \(lag(pair.lag))" + (pair.lag.count > 1 ? "; begin with \(pair.lagWeeks)" : "")]
        lines += wrapped("(\(ease(pair.ease))) " + pair.gaming, first: "Gaming:    ", rest: margin)
        lines += wrapped(pair.changeOurMind, first: "Our mind would change with: ", rest: margin)
        return (lines + ["", "For assay.yaml:", "", String(yaml(pair, formats).dropLast())]).joined(separator: "\n")
    }

    /// What to paste: the metrics and the pair.
    static func yaml(_ pair: CataloguePair, _ formats: [ExportFormat]) -> String {
        let metrics = pair.metrics(from: formats)
        return "metrics:\n" + metrics.map(\.declaration).joined() + "pairs:\n" + pair.pair(from: formats).declaration
    }

    static func json(_ pairs: [CataloguePair], _ formats: [ExportFormat]) -> String {
        "[\n" + pairs.map { "  " + object($0) + "}" }.joined(separator: ",\n") + "\n]"
    }

    static func json(_ pair: CataloguePair, _ formats: [ExportFormat]) -> String {
        object(pair) + ",\n    \"yaml\": " + JSONText.quoted(yaml(pair, formats)) + "}"
    }

    /// Without the brace that closes it.
    private static func object(_ pair: CataloguePair) -> String {
        func side(_ side: CatalogueSide) -> String {
            let imports = side.imports.map { "{\"format\": \(JSONText.quoted($0.format.rawValue)), \"metric\": \(JSONText.quoted($0.metric))}" }
            return """
                {"id": \(JSONText.quoted(side.measured.id)), "title": \(JSONText.quoted(side.measured.title)), "unit": \(JSONText.quoted(side.measured.unit)), \
                "better": \(JSONText.quoted(side.measured.better.rawValue)), "imports": [\(imports.joined(separator: ", "))]}
                """
        }
        let members = [
            ("number", String(pair.number)), ("id", JSONText.quoted(pair.id)), ("title", JSONText.quoted(pair.title)),
            ("adoption", side(pair.adoption)), ("value", side(pair.value)), ("guardrail", side(pair.guardrail)), ("hypothesis", JSONText.quoted(pair.hypothesis)),
            ("expected", """
                {"adoption": \(pair.expected.adoption), "value": \(pair.expected.value)}
                """), ("lag_weeks", "[\(pair.lag.lowerBound), \(pair.lag.upperBound)]"),
            ("ease_of_gaming", JSONText.quoted(pair.ease.rawValue)), ("gaming", JSONText.quoted(pair.gaming)), ("change_our_mind", JSONText.quoted(pair.changeOurMind)),
        ]
        return "{" + members.map { "\"\($0)\": \($1)" }.joined(separator: ",\n    ")
    }

    private static func lag(_ weeks: ClosedRange<Int>) -> String {
        if weeks.upperBound == 0 { return "in the same week" }
        return weeks.count == 1 ? "after \(weeks.lowerBound) weeks" : "after \(weeks.lowerBound) to \(weeks.upperBound) weeks"
    }

    private static func ease(_ ease: CataloguePair.Ease) -> String {
        switch ease {
        case .trivial: "trivial to raise without value"
        case .easy: "easy to raise without value"
        case .automatic: "rises by a setting, without anybody"
        case .hard: "hard to raise without value"
        }
    }

    private static let margin = String(repeating: " ", count: 11)

    /// A paragraph in lines of at most 100 characters.
    static func wrapped(_ text: String, first: String, rest: String, width: Int = width) -> [String] {
        var lines: [String] = []
        var line = first
        var isEmpty = true
        for word in text.split(separator: " ") {
            if !isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = rest
                isEmpty = true
            }
            line += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        return lines + [line]
    }
}
