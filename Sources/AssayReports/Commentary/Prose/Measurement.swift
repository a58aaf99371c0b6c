import AssayLanguage

/// A number in prose that tells how much of something there is.
struct Measurement: Hashable {
    enum Kind: Hashable {
        case plain, percent, points
        /// `×3`, `3-fold`.
        case factor
    }

    var number: TypedNumber
    var kind: Kind
    /// In small letters, as typed; nil where nothing follows that is a unit.
    var unit: String?
    /// Of the number, its sign and what belongs to it, in the bytes of the sentence; of `10-15 people`, of both numbers.
    var range: Range<Int>
    /// The upper one of two numbers.
    var isSpan = false
}

/// What units the numbers of a site's prose may have, and which of its names hold digits.
struct ProseUnits: Sendable {
    private let words: Set<String>
    /// Titles with digits, ASCII in small letters: their digits measure nothing.
    let names: [[UInt8]]

    /// - Parameters:
    ///   - units: of the declared metrics.
    ///   - names: titles of metrics, groups, pairs and events.
    init(units: [String], names: [String]) {
        let declared = units.filter { !["%", "count", "number", ""].contains($0) }.map { $0.lowercased() }
        words = ProseVocabulary.units.union(declared.flatMap(ProseUnits.forms(of:))).subtracting(ProseVocabulary.spans)
        self.names = names.filter { $0.utf8.contains { (0x30...0x39).contains($0) } }.map { $0.utf8.map(ProseUnits.small) }
    }

    static func small(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    func contains(_ word: String) -> Bool { words.contains(word) || ProseVocabulary.currencies.contains(word) }

    /// Whether two words may stand for one unit: `hour` and `h`, `tokens` and `token`.
    static func isSame(_ first: String, _ second: String) -> Bool { forms(of: first.lowercased()).contains(second.lowercased()) }

    /// A unit in its other number, and its other words; of several words, the first.
    private static func forms(of word: String) -> [String] {
        let first = word.split(separator: " ").first.map(String.init) ?? word
        var forms = [first]
        if first.utf8.count > 2 {
            if first.hasSuffix("ies") { forms.append(first.dropLast(3) + "y") }
            forms.append(first.hasSuffix("s") ? String(first.dropLast()) : first + "s")
        }
        return forms + (ProseVocabulary.synonyms.first { $0.contains(first) } ?? [])
    }
}

/// Finds the measurements of a sentence: a number with a percent sign, a unit, k, M or B, or of three digits or more, that is no date, version, name or year.
struct MeasurementFinder {
    let tokens: ProseTokens
    let units: ProseUnits
    let marks: NumberMarks
    /// By token, the first word from it on; what is no word stands for none.
    private let words: [Int]

    init(tokens: ProseTokens, units: ProseUnits, marks: NumberMarks) {
        (self.tokens, self.units, self.marks) = (tokens, units, marks)
        // Once for all: a sentence may have thousands of numbers and no word.
        var words = [Int](repeating: tokens.tokens.count, count: tokens.tokens.count + 1)
        for index in tokens.tokens.indices.reversed() { words[index] = tokens.tokens[index].kind == .word ? index : words[index + 1] }
        self.words = words
    }

    func find() -> [Measurement] {
        let isDate = ProseDates(tokens).isDate
        let named = namedRanges()
        return tokens.tokens.indices.compactMap { index in
            guard !isDate[index] else { return nil }
            switch tokens.tokens[index].kind {
            case .number where !named.contains { $0.overlaps(tokens.tokens[index].range) }: return measurement(at: index)
            case .word: return inWords(at: index)
            default: return nil
            }
        }
    }

    /// The number that begins at a token, with what follows it, whatever it may be.
    func quantity(at index: Int) -> Measurement? {
        let token = tokens.tokens[index]
        guard var number = TypedNumber(token.text, marks: marks) else { return nil }
        var (end, next) = (token.range.upperBound, index + 1)
        if let word = tokens[next], let power = magnitude(word) {
            number.multiply(by: power)
            end = word.range.upperBound
            next += 1
            // `Mio.`
            if tokens[next]?.text == ".", tokens[next]?.isGlued == true, word.text.utf8.count <= 4, word.text.utf8.count > 2 { next += 1 }
        }
        var start = token.range.lowerBound
        var unit: String?
        if let before = tokens[index - 1], ProseVocabulary.currencies.contains(before.text) {
            unit = before.text
            start = before.range.lowerBound
        }
        let isJoined = tokens[next]?.text == "-" && tokens[next]?.isGlued == true && tokens[next + 1]?.isGlued == true
        let behind = isJoined ? next + 1 : next
        guard let after = tokens[behind] else { return Measurement(number: number, kind: .plain, unit: unit, range: start..<end) }
        if let length = percentLength(behind) {
            return Measurement(number: number, kind: length.isPoints ? .points : .percent, unit: nil, range: start..<tokens.tokens[behind + length.tokens - 1].range.upperBound)
        }
        if ProseVocabulary.factors.contains(after.text), after.isGlued || after.text == "×", tokens[behind + 1].map({ $0.kind != .number || !$0.isGlued }) ?? true {
            return Measurement(number: number, kind: .factor, unit: nil, range: start..<after.range.upperBound)
        }
        if unit == nil, !isJoined, after.kind == .word || after.kind == .mark, units.contains(after.text) {
            return Measurement(number: number, kind: .plain, unit: after.text, range: start..<after.range.upperBound)
        }
        return Measurement(number: number, kind: .plain, unit: unit, range: start..<end)
    }

    private func measurement(at index: Int) -> Measurement? {
        // The upper number speaks for both.
        guard !isPartOfName(index), !isJoined(index + 2), var found = quantity(at: index), !isTime(index) else { return nil }
        let token = tokens.tokens[index]
        let hasMagnitude = found.number.value != TypedNumber(token.text, marks: marks)?.value
        let isCounted = found.kind != .plain || found.unit != nil || hasMagnitude
        if isCounted {
            let behind = word(behind: found.range.upperBound, from: index)
            if found.kind == .percent, found.number.value == 100, isCertainty(behind, index) { return nil }
            if found.kind == .factor, ProseVocabulary.tenfold.contains(behind) { return nil }
            if hasMagnitude, found.unit == nil, found.kind == .plain, ProseVocabulary.sized.contains(behind) || isModel(index) { return nil }
        } else if found.number.digits < 3 || isYear(token) || isTelephone(index) || isVersion(index) || isOrdinal(index) || isGluedToMore(index) {
            return nil
        }
        if isJoined(index) {
            found.range = tokens.tokens[index - 2].range.lowerBound..<found.range.upperBound
            found.isSpan = true
        } else if let sign = tokens[index - 1], token.isGlued, ["+", "−", "-", "×"].contains(sign.text), !sign.isGlued || tokens[index - 2]?.kind == .mark && tokens[index - 2]?.text != "%" {
            found.range = sign.range.lowerBound..<found.range.upperBound
            if sign.text == "×" { found.kind = .factor }
        }
        return found
    }

    /// The first word that begins at a byte or behind it; empty where there is none.
    /// - Parameter index: a token before it.
    private func word(behind byte: Int, from index: Int) -> String {
        var index = index
        while index < tokens.tokens.count, tokens.tokens[index].range.lowerBound < byte { index += 1 }
        return tokens[words[index]]?.text ?? ""
    }

    /// `twelve percent`, `fünf Prozent`.
    private func inWords(at index: Int) -> Measurement? {
        let token = tokens.tokens[index]
        guard let value = ProseVocabulary.numbers[token.text], let length = percentLength(index + 1), tokens.tokens[index + 1].text != "%" || !tokens.tokens[index + 1].isGlued else { return nil }
        let end = index + length.tokens
        if value == 100, let behind = tokens[end + 1], isCertainty(behind.text, index) { return nil }
        guard var number = TypedNumber(String(Int(value)), marks: marks) else { return nil }
        var start = token.range.lowerBound
        // `twenty-five`
        if value < 10, tokens[index - 1]?.text == "-", let tens = tokens[index - 2].flatMap({ ProseVocabulary.numbers[$0.text] }), tens >= 20, tens < 100,
            let sum = TypedNumber(String(Int(tens + value)), marks: marks)
        {
            number = sum
            start = tokens.tokens[index - 2].range.lowerBound
        }
        return Measurement(number: number, kind: length.isPoints ? .points : .percent, unit: nil, range: start..<tokens.tokens[end].range.upperBound)
    }

    /// `%`, `per cent`, `percentage points`: how many tokens it takes.
    private func percentLength(_ index: Int) -> (tokens: Int, isPoints: Bool)? {
        guard let token = tokens[index] else { return nil }
        if ProseVocabulary.points.contains(token.text) { return (1, true) }
        let next = tokens[index + 1]?.text ?? ""
        if ProseVocabulary.beforePoints.contains(token.text), ["points", "point"].contains(next) || next == "-" && tokens[index + 2]?.text == "points" { return (2, true) }
        if token.text == "per", next == "cent" { return (2, false) }
        return token.text == "%" || token.text == "‰" || ProseVocabulary.percent.contains(token.text) ? (1, false) : nil
    }

    /// Letters by themselves only as they are usual: `4M`, `4 B`, `12k`; `5 m` may be metres.
    private func magnitude(_ word: ProseTokens.Token) -> Double? {
        guard word.kind == .word, let power = ProseVocabulary.magnitudes[word.text] else { return nil }
        guard word.text.utf8.count == 1 else { return power }
        return word.isCapital || word.text == "k" ? power : nil
    }

    /// Digits that belong to a word or a sign: H100, GPT-4, #123, § 3, 24/7, and what follows a label.
    private func isPartOfName(_ index: Int) -> Bool {
        let token = tokens.tokens[index]
        guard let before = tokens[index - 1] else { return false }
        if ["#", "§", "№"].contains(before.text) { return true }
        if token.isGlued {
            if before.kind == .word { return !ProseVocabulary.currencies.contains(before.text) }
            if ["/", "_", "@", "=", "\\", "&"].contains(before.text) { return true }
            if ["-", "‑"].contains(before.text), before.isGlued, tokens[index - 2]?.kind == .word || tokens[index - 2]?.kind == .opaque { return true }
        }
        let label = before.text == "." && before.isGlued ? tokens[index - 2] : before
        guard let label, label.kind == .word, !ProseVocabulary.currencies.contains(label.text) else { return false }
        return ProseVocabulary.labels.contains(label.text) || (label.isAllCapitals && !isCountedNext(index))
    }

    /// Whether a hyphen or dash joins the number to one before it: `10-15`. That is no minus.
    private func isJoined(_ index: Int) -> Bool {
        guard let number = tokens[index], let dash = tokens[index - 1], number.kind == .number, number.isGlued, dash.isGlued else { return false }
        return ["-", "‑", "–"].contains(dash.text) && tokens[index - 2]?.kind == .number
    }

    /// `555-1234`, `030-555-12`, `0301234`.
    private func isTelephone(_ index: Int) -> Bool {
        let text = tokens.tokens[index].text
        if isJoined(index) {
            if isJoined(index - 2) { return true }
            let digits = [tokens.tokens[index - 2].text, text].map { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? $0.utf8.count : 0 }
            return tokens.tokens[index - 1].text != "–" && digits == [3, 4]
        }
        return text.utf8.first == UInt8(ascii: "0") && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// `365 days a year`, `the 100-day plan`: the calendar's, whatever unit a metric has.
    private func isTime(_ index: Int) -> Bool {
        var next = index + 1
        if let word = tokens[next], magnitude(word) != nil { next += 1 }
        if tokens[next]?.text == "-", tokens[next]?.isGlued == true, tokens[next + 1]?.isGlued == true { next += 1 }
        return ProseVocabulary.spans.contains(tokens[next]?.text ?? "")
    }

    /// `100 % sure`; but `100 % agree` at the beginning is a share of people.
    private func isCertainty(_ word: String, _ index: Int) -> Bool {
        ProseVocabulary.certainties.contains(word) && !(ProseVocabulary.agreements.contains(word) && tokens.tokens[..<index].allSatisfy { $0.kind == .mark })
    }

    /// `Llama 405B`: billions of parameters behind a name.
    private func isModel(_ index: Int) -> Bool {
        guard let letter = tokens[index + 1], letter.isGlued, letter.text == "b", let name = tokens[index - 1], name.kind == .word, name.isCapital else { return false }
        return !ProseVocabulary.openers.contains(name.text) && !ProseVocabulary.months.contains(name.text) && !units.contains(name.text)
    }

    private func isCountedNext(_ index: Int) -> Bool { quantity(at: index).map { $0.kind != .plain || $0.unit != nil } ?? false }

    private func isYear(_ token: ProseTokens.Token) -> Bool { token.text.utf8.count == 4 && Int(token.text).map { (1900...2199).contains($0) } ?? false }

    /// `Python 3.12`: digits, a point and digits behind a name. A comma makes no version.
    private func isVersion(_ index: Int) -> Bool {
        let parts = tokens.tokens[index].text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count <= 2 && $0.utf8.allSatisfy { $0 != UInt8(ascii: ",") } }), let before = tokens[index - 1] else { return false }
        return before.kind == .word && before.isCapital && !ProseVocabulary.openers.contains(before.text)
    }

    /// `der 100. Kunde`.
    private func isOrdinal(_ index: Int) -> Bool {
        guard let stop = tokens[index + 1], stop.text == ".", stop.isGlued, let before = tokens[index - 1] else { return false }
        return ProseVocabulary.articles.contains(before.text)
    }

    /// `100th`, `1980s`, `1080p`, `100-day`, `360-degree`; `1920x1080`, `310/412` are left to the eye of the reader.
    private func isGluedToMore(_ index: Int) -> Bool {
        guard let next = tokens[index + 1], next.isGlued else { return false }
        if next.kind == .word { return true }
        return ["-", "‑"].contains(next.text) && tokens[index + 2].map { $0.isGlued && $0.kind == .word } ?? false
    }

    /// Where declared names with digits stand.
    private func namedRanges() -> [Range<Int>] {
        guard !units.names.isEmpty else { return [] }
        let text = tokens.bytes.map(ProseUnits.small)
        return units.names.flatMap { name in
            text.indices.filter { $0 + name.count <= text.count && text[$0] == name[0] && text[$0..<$0 + name.count].elementsEqual(name) }.map { $0..<$0 + name.count }
        }
    }
}
