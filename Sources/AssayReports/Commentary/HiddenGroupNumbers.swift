/// Tells the numbers of a sentence from its dates, weeks and versions.
enum HiddenGroupNumbers {
    typealias Word = HiddenGroupWords.Word

    /// Whether a number stands among the words; those that are names do not count.
    static func occur(in words: [Word], except isName: [Bool]) -> Bool {
        let isDate = dates(in: words)
        return words.indices.contains { index in
            guard !isName[index], !isDate[index] else { return false }
            return words[index].isNumber || isNumberWord(index, in: words)
        }
    }

    /// Number words, but for `this quarter`, `the third time`, `the second half`, which count nothing.
    private static func isNumberWord(_ index: Int, in words: [Word]) -> Bool {
        let text = words[index].text
        if numberWords.contains(text) || (text.hasSuffix("fold") && numberWords.contains(String(text.dropLast(4)))) { return true }
        let before = index > 0 ? words[index - 1].text : ""
        let after = index + 1 < words.count ? words[index + 1].text : ""
        switch text {
        case "quarter", "third", "fifth": return !pointers.contains(before)
        case "half": return !pointers.contains(before) && after != "year"
        // `per cent`
        case "cent", "cents": return before == "per"
        default: return false
        }
    }

    private static let pointers: Set<String> = ["the", "this", "that", "last", "next", "each", "every", "per", "first", "second", "third", "fourth", "previous", "current"]

    private static let numberWords: Set<String> = [
        "zero", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
        "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "hundreds", "thousand", "thousands", "million",
        "millions", "billion", "billions", "dozen", "dozens", "halves", "thirds", "quarters", "fifths", "tenth", "tenths", "twice", "thrice", "double",
        "doubled", "doubles", "doubling", "triple", "tripled", "triples", "tripling", "treble", "trebled", "quadruple", "quadrupled", "halve", "halved", "halving",
        "percent", "percentage", "percentages", "pct", "couple",
    ]

    /// Which words belong to a week, date, quarter or version.
    private static func dates(in words: [Word]) -> [Bool] {
        var isDate = Array(repeating: false, count: words.count)
        for index in words.indices where !isDate[index] {
            let length = dateLength(at: index, in: words)
            for part in 0..<length { isDate[index + part] = true }
        }
        return isDate
    }

    /// How many words a date that begins here takes; 0 when none does.
    private static func dateLength(at index: Int, in words: [Word]) -> Int {
        func word(_ ahead: Int) -> Word? { words.indices.contains(index + ahead) ? words[index + ahead] : nil }
        func number(_ ahead: Int, _ range: ClosedRange<Int>, gap: Set<String> = [""]) -> Bool {
            guard let word = word(ahead), word.isNumber, ahead == 0 || gap.contains(word.gap), let value = Int(word.text) else { return false }
            return range.contains(value)
        }
        let first = words[index]
        let isAlone = index == 0 || !first.gap.isEmpty
        // 2026-W21, W21; Q3, H2, FY26; v2, v2.1.
        if number(0, years), word(1)?.text == "w", word(1)?.gap == "-", number(2, 1...53) { return 3 }
        if isAlone, !first.isNumber {
            switch first.text {
            case "w" where number(1, 1...53), "q" where number(1, 1...4), "h" where number(1, 1...2), "fy" where number(1, 0...2200): return 2
            case "v" where word(1)?.isNumber == true && word(1)?.gap == "": return 2 + dotted(after: index + 1, in: words)
            case "version" where word(1)?.isNumber == true && word(1)?.gap == " ": return 2 + dotted(after: index + 1, in: words)
            // week 21, weeks 21 to 23; but `a week 21`, `per week 21`.
            case "week" where number(1, 1...53, gap: [" ", "\u{A0}"]):
                return index > 0 && ["a", "each", "every", "per"].contains(words[index - 1].text) ? 0 : 2
            case "weeks" where number(1, 1...53, gap: [" ", "\u{A0}"]):
                if number(2, 1...53, gap: ["–", "-", " – "]) { return 3 }
                return ["to", "and"].contains(word(2)?.text) && number(3, 1...53, gap: [" "]) ? 4 : 2
            default: break
            }
            // May 2026, May 18, 2026.
            if isMonth(first) {
                if number(1, years, gap: [" "]) { return 2 }
                if number(1, 1...31, gap: [" "]) { return number(2, years, gap: [", ", " "]) ? 3 : countsNothing(after: index + 1, in: words) ? 2 : 0 }
            }
            return 0
        }
        // 2026-05-18; 18 May, 18 May 2026; 18–24 May; versions of three parts.
        if number(0, years), number(1, 1...12, gap: ["-"]), number(2, 1...31, gap: ["-"]) { return 3 }
        if number(0, 1...31), let month = word(1), isMonth(month), month.gap == " " { return number(2, years, gap: [" "]) ? 3 : 2 }
        if number(0, 1...31), number(1, 1...31, gap: ["–", "-"]), let month = word(2), isMonth(month) { return number(3, years, gap: [" "]) ? 4 : 3 }
        let parts = dotted(after: index, in: words)
        // Groups of three digits are a number, as written in much of Europe.
        if parts >= 2, words[(index + 1)...(index + parts)].contains(where: { $0.text.utf8.count != 3 }) { return parts + 1 }
        // A year by itself, which nothing is counted in.
        if number(0, years), isAlone, index > 0, yearPointers.contains(words[index - 1].text), first.gap == " ", countsNothing(after: index, in: words) { return 1 }
        return 0
    }

    private static let years = 1970...2199
    private static let yearPointers: Set<String> = ["in", "since", "until", "till", "from", "before", "after", "of", "during", "by", "through", "to"]

    /// How many numbers follow, each behind a dot.
    private static func dotted(after index: Int, in words: [Word]) -> Int {
        var count = 0
        while index + count + 1 < words.count, words[index + count + 1].isNumber, words[index + count + 1].gap == "." { count += 1 }
        return count
    }

    /// Whether what follows a number is no thing that it could count: nothing, a stop, or a word that names none.
    private static func countsNothing(after index: Int, in words: [Word]) -> Bool {
        guard index + 1 < words.count else { return true }
        let next = words[index + 1]
        return next.gap != " " || ["the", "a", "an", "and", "or", "but", "it", "they", "this", "that", "we", "is", "was", "were", "are", "had", "has", "because", "when", "until", "to", "for"].contains(next.text)
    }

    private static let months: Set<String> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul",
        "aug", "sep", "sept", "oct", "nov", "dec",
    ]

    private static func isMonth(_ word: Word) -> Bool { word.isCapital && months.contains(word.text) }
}
