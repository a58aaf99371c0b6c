/// Finds the weeks, dates and times of a sentence: their numbers measure nothing.
struct ProseDates {
    private let tokens: ProseTokens
    /// By token.
    private(set) var isDate: [Bool]

    init(_ tokens: ProseTokens) {
        self.tokens = tokens
        isDate = Array(repeating: false, count: tokens.tokens.count)
        for index in tokens.tokens.indices where !isDate[index] {
            for part in 0..<length(at: index) { isDate[index + part] = true }
        }
    }

    /// How many tokens a date that begins here takes; 0 when none does.
    private func length(at index: Int) -> Int {
        let first = tokens.tokens[index]
        switch first.kind {
        case .number: return day(at: index) ?? clock(at: index) ?? 0
        case .word where ProseVocabulary.weeks.contains(first.text): return week(at: index)
        case .word where isMonth(index): return month(at: index)
        default: return 0
        }
    }

    /// 2026-05-21, 2026-W21, 21/05/2026, 21.05., 21 May [2026], 21. Mai [2026], 18–24 May [2026].
    private func day(at index: Int) -> Int? {
        if isNumber(index, 1900...2199), isMark(index + 1, ["-"]) {
            if isNumber(index + 2, 1...12, glued: true), isMark(index + 3, ["-"]), isNumber(index + 4, 1...31, glued: true) { return 5 }
            if tokens[index + 2]?.text == "w", isNumber(index + 3, 1...53, glued: true) { return 4 }
        }
        guard isNumber(index, 1...31) || isDayAndMonth(index) else { return nil }
        if isMark(index + 1, ["/"]), isNumber(index + 2, 1...31, glued: true), isMark(index + 3, ["/"]), isNumber(index + 4, 0...2199, glued: true) { return 5 }
        if isDayAndMonth(index) { return isMark(index + 1, ["."]) && tokens[index + 2] != nil ? 2 : nil }
        var end = index + 1
        if isMark(end, ["."]) { end += 1 }
        if isMark(end, ["–", "-"]), isNumber(end + 1, 1...31) {
            end += 2
            if isMark(end, ["."]) { end += 1 }
        }
        guard isMonth(end) else { return nil }
        end += 1
        return (isNumber(end, 1900...2199) ? end + 1 : end) - index
    }

    /// `21.05`.
    private func isDayAndMonth(_ index: Int) -> Bool {
        guard let token = tokens[index], token.kind == .number else { return false }
        let parts = token.text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        return parts.count == 2 && token.text.utf8.count <= 5 && (1...31).contains(parts[0]) && (1...12).contains(parts[1])
    }

    /// 9:30, 14:00, 9 am, 9.30 Uhr.
    private func clock(at index: Int) -> Int? {
        if isNumber(index, 0...24), isMark(index + 1, [":"]), isNumber(index + 2, 0...59, glued: true) { return 3 }
        let hour = tokens.tokens[index].text.split(separator: ".")
        guard hour.count <= 2, let first = hour.first.flatMap({ Int($0) }), first <= 24, let next = tokens[index + 1], ProseVocabulary.clock.contains(next.text) else { return nil }
        if next.text == "a" || next.text == "p" { return isMark(index + 2, ["."]) && tokens[index + 3]?.text == "m" ? 4 : nil }
        return 2
    }

    /// W21, KW 21, week 21, weeks 21 to 23; but `a week 21`, `per week 21`.
    private func week(at index: Int) -> Int {
        guard isNumber(index + 1, 1...53) else { return 0 }
        if tokens.tokens[index].text == "week", let before = tokens[index - 1], ["a", "each", "every", "per"].contains(before.text) { return 0 }
        return ProseVocabulary.rangeWords.contains(tokens[index + 2]?.text ?? "") && isNumber(index + 3, 1...53) ? 4 : 2
    }

    /// May 2026, May 21, May 21, 2026, Mai 2026.
    private func month(at index: Int) -> Int {
        if isNumber(index + 1, 1900...2199) { return 2 }
        guard isNumber(index + 1, 1...31) else { return 0 }
        let isMore = isMark(index + 2, [","]) && isNumber(index + 3, 1900...2199)
        return isMore ? 4 : 2
    }

    private func isMonth(_ index: Int) -> Bool { tokens[index].map { $0.isCapital && ProseVocabulary.months.contains($0.text) } ?? false }

    private func isMark(_ index: Int, _ marks: Set<String>) -> Bool { tokens[index].map { $0.kind == .mark && $0.isGlued && marks.contains($0.text) } ?? false }

    private func isNumber(_ index: Int, _ range: ClosedRange<Int>, glued: Bool = false) -> Bool {
        guard let token = tokens[index], token.kind == .number, !glued || token.isGlued, let value = Int(token.text) else { return false }
        return range.contains(value)
    }
}
