/// How a word of movement is used: whether it claims that a figure moved, and whether that is denied.
struct WordUsage {
    let tokens: ProseTokens
    let clause: Range<Int>
    let index: Int
    let negations: Set<String>
    let isEnglish: Bool

    private var word: String { tokens.tokens[index].text }
    private var before: ProseTokens.Token? { index > clause.lowerBound ? tokens.tokens[index - 1] : nil }
    private var after: ProseTokens.Token? { index + 1 < clause.upperBound ? tokens.tokens[index + 1] : nil }

    /// True behind `not`, false without any negation, nil where it is not plain what is denied: `not only rose`, `neither rose`, `hardly rose`.
    var isDenied: Bool? {
        let found = clause.filter { tokens.tokens[$0].kind == .word && isNegation(tokens.tokens[$0].text) }
        guard let first = found.first else { return false }
        guard found.count == 1, isPlain(tokens.tokens[first].text) else { return nil }
        if isEnglish {
            guard first < index, tokens.tokens[first + 1..<index].allSatisfy({ $0.text == "even" || $0.text == "really" || $0.text == "yet" }) else { return nil }
            return true
        }
        return abs(first - index) == 1 ? true : nil
    }

    private func isNegation(_ text: String) -> Bool { negations.contains(text) || text.hasSuffix("n't") || text == "nothing" || text == "few" }

    private func isPlain(_ text: String) -> Bool { text == "not" || text == "nicht" || text.hasSuffix("n't") || text == "never" || text == "nie" }

    var isMoreThan: Bool { MovementVocabulary.moreThan.contains(before?.text ?? "") || (["than", "als"].contains(before?.text ?? "") && MovementVocabulary.moreThan.contains(tokens[index - 2]?.text ?? "")) }

    var isNearly: Bool { MovementVocabulary.nearly.contains(before?.text ?? "") }

    /// - Parameter isLevel: a word such as `flat`.
    func isClaim(isLevel: Bool) -> Bool { isEnglish ? isEnglishClaim(isLevel) : isOtherClaim(isLevel) }

    private func isEnglishClaim(_ isLevel: Bool) -> Bool {
        if isGlued || isIdiom { return false }
        if isLevel { return isPredicate(within: 2) || isFigure(before) || isLinked }
        if before?.text == "to" { return false }
        if word == "up" || word == "down" {
            return isPredicate(within: 1) || isFigure(before) || isFigure(after) || isLinked
        }
        if MovementVocabulary.predicates.contains(word) { return isPredicate(within: 2) && continues }
        if MovementVocabulary.nounsToo.contains(word) { return isAfterDidNot || isFigure(after) || isLinked }
        if let before, MovementVocabulary.determiners.contains(before.text) { return isFigure(after) || isLinked }
        return continues
    }

    /// `ended up at`, `up against`, `rose to the occasion`: nothing moved.
    private var isIdiom: Bool {
        switch word {
        case "up": MovementVocabulary.beforeUp.contains(before?.text ?? "") || MovementVocabulary.behindUp.contains(after?.text ?? "")
        case "rose", "rise", "rises", "risen", "rising":
            after?.text == "to" && (MovementVocabulary.risenTo.contains(tokens[index + 2]?.text ?? "") || MovementVocabulary.risenTo.contains(tokens[index + 3]?.text ?? ""))
        default: false
        }
    }

    /// In German the verb may stand anywhere: only nouns, and verbs that mean something else with what belongs to them, are let pass.
    private func isOtherClaim(_ isLevel: Bool) -> Bool {
        let token = tokens.tokens[index]
        if isGlued || token.isCapital && index > 0 { return false }
        if isLevel { return isPredicate(within: clause.count) || isFigure(before) || isFigure(after) || isLinked }
        if MovementVocabulary.reflexives.contains(word) { return tokens.tokens[clause].contains { $0.text == "sich" } }
        let last = tokens.tokens[clause].last { $0.kind != .mark }
        return last.map { $0.kind != .word || !MovementVocabulary.particles.contains($0.text) } ?? true
    }

    /// Part of a compound: `fall-back`, `so-called flat-rate`.
    private var isGlued: Bool {
        (before?.text == "-" && before?.isGlued == true) || (after?.text == "-" && after?.isGlued == true)
    }

    /// Whether it can end its clause here, or goes on as a verb of movement does.
    private var continues: Bool {
        guard let after, after.kind == .word else { return true }
        if MovementVocabulary.followers.contains(after.text) || after.text.hasSuffix("ly") { return true }
        return (after.text == "a" || after.text == "an") && MovementVocabulary.amounts.contains(tokens[index + 2]?.text ?? "")
    }

    /// `by {{ … }}`.
    private var isLinked: Bool { MovementVocabulary.links.contains(after?.text ?? "") && index + 2 < clause.upperBound && isFigure(tokens.tokens[index + 2]) }

    private var isAfterDidNot: Bool {
        guard let before, isPlain(before.text) else { return false }
        return before.text.hasSuffix("n't") || MovementVocabulary.auxiliaries.contains(tokens[index - 2]?.text ?? "")
    }

    /// A form of `be` or `stay` stands shortly before it.
    private func isPredicate(within count: Int) -> Bool {
        tokens.tokens[max(clause.lowerBound, index - count)..<index].contains { MovementVocabulary.being.contains($0.text) }
            || (!isEnglish && tokens.tokens[clause].contains { MovementVocabulary.being.contains($0.text) })
    }

    private func isFigure(_ token: ProseTokens.Token?) -> Bool { if case .reference(_?) = token?.kind { true } else { false } }
}
