/// Text as a YAML scalar that `YAMLDocument` reads back to the same text.
enum YAMLScalar {
    /// Beyond this many characters a line is folded, where a word ends.
    private static let width = 112

    /// Plain where that says the same, else in double quotes: on one line.
    static func written(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

    /// As the value of a key, `    key: text`, folded over several lines where it is long. Line breaks between words are read as one space.
    static func entry(_ key: String, _ text: String, indent: Int) -> String {
        let margin = String(repeating: " ", count: indent)
        return folded(margin + key + ": " + written(text), indent: indent + 2)
    }

    /// A plain scalar begins with a letter, digit or bracket, and holds nothing that YAML would take for a key, a comment or a line end.
    ///
    /// It may stand as the value of a key, and not within `[ ]` or `{ }`.
    static func isPlain(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard let first = scalars.first, let last = scalars.last else { return false }
        guard first.value >= 0xA0 || first == "(" || first.value < 0x80 && first.properties.isAlphabetic || ("0"..."9").contains(first) else { return false }
        guard last != " ", last != ":", scalars.allSatisfy({ !$0.isRefused && $0 != "\t" && $0 != "\n" }) else { return false }
        return !zip(scalars, scalars.dropFirst()).contains { $0 == ":" && $1 == " " || $0 == " " && $1 == "#" }
    }

    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": out += "\\" + String(scalar)
            case "\n": out += "\\n"
            case "\t": out += "\\t"
            case _ where scalar.isRefused:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }

    /// Breaks lines at single spaces only: a run of spaces would not come back.
    private static func folded(_ line: String, indent: Int) -> String {
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        var out = ""
        var length = 0
        for (index, word) in words.enumerated() {
            let isSingle = index > 0 && !words[index - 1].isEmpty && !word.isEmpty
            // Never within the margin, nor between the key and its value.
            if isSingle, out.contains(": "), length + 1 + word.unicodeScalars.count > width {
                out += "\n" + String(repeating: " ", count: indent) + word
                length = indent + word.unicodeScalars.count
            } else {
                out += index == 0 ? String(word) : " " + word
                length += (index == 0 ? 0 : 1) + word.unicodeScalars.count
            }
        }
        return out
    }
}
