import AssayCommentary

/// A sentence cut into clauses at marks and conjunctions.
struct Clauses {
    /// Ranges of tokens, the marks and conjunctions between them left out.
    let ranges: [Range<Int>]

    init(_ tokens: ProseTokens) {
        var ranges: [Range<Int>] = []
        var start = 0
        for (index, token) in tokens.tokens.enumerated() {
            let ends = token.kind == .mark ? MovementVocabulary.clauseMarks.contains(token.text) : token.kind == .word && MovementVocabulary.conjunctions.contains(token.text)
            guard ends else { continue }
            if index > start { ranges.append(start..<index) }
            start = index + 1
        }
        if start < tokens.tokens.count { ranges.append(start..<tokens.tokens.count) }
        self.ranges = ranges
    }

    func number(of token: Int) -> Int? {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound <= token { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(token) ? low : nil
    }

    /// The clause of a token; of one between clauses, itself.
    func clause(of token: Int) -> Range<Int> { number(of: token).map { ranges[$0] } ?? token..<token + 1 }
}

/// Which figure a word of movement is about.
struct FigureChoice {
    let tokens: ProseTokens
    let clauses: Clauses
    /// Of the word.
    let index: Int

    /// Further away in its clause a figure is not plainly meant.
    private static let reach = 10
    /// A figure in the next clause is meant only at its very beginning.
    private static let nextReach = 3

    /// Nil where it is not plain.
    var target: Reference.Target? {
        guard let number = clauses.number(of: index) else { return nil }
        let clause = clauses.ranges[number]
        let here = figures(in: clause)
        if here.isEmpty { return before(number) ?? behind(number) }
        let places = Set(here.map { place($0.target) })
        if places.count == 1 { return best(here) }
        let near = here.sorted { distance($0.index) < distance($1.index) }
        guard distance(near[0].index) <= Self.reach, distance(near[1].index) - distance(near[0].index) > 1 || place(near[0].target) == place(near[1].target) else { return nil }
        return best(here.filter { place($0.target) == place(near[0].target) })
    }

    /// `{{ tokens }}, which fell`.
    private func before(_ number: Int) -> Reference.Target? {
        guard number > 0, let first = tokens[clauses.ranges[number].lowerBound], MovementVocabulary.relatives.contains(first.text) else { return nil }
        let clause = clauses.ranges[number - 1]
        guard let last = figures(in: clause).last, clause.upperBound - last.index <= 2 else { return nil }
        return last.target
    }

    /// `Tokens fell: {{ tokens.change }} on last week`.
    private func behind(_ number: Int) -> Reference.Target? {
        guard number + 1 < clauses.ranges.count else { return nil }
        let clause = clauses.ranges[number + 1]
        guard clause.lowerBound - clauses.ranges[number].upperBound <= 1, let next = figures(in: clause).first, next.index - clause.lowerBound < Self.nextReach, isChange(next.target) else { return nil }
        // A verb before the figure makes it a story of its own.
        let between = tokens.tokens[clause.lowerBound..<next.index]
        return between.allSatisfy { $0.kind != .word || MovementVocabulary.links.contains($0.text) || MovementVocabulary.nearly.contains($0.text) } ? next.target : nil
    }

    /// Of several references to one metric and group: the one that shows a change, and of those the nearest.
    private func best(_ figures: [(index: Int, target: Reference.Target)]) -> Reference.Target? {
        let changes = figures.filter { isChange($0.target) }
        let nearest = (changes.isEmpty ? figures : changes).min { distance($0.index) < distance($1.index) }
        return nearest.flatMap { distance($0.index) <= Self.reach ? $0.target : nil }
    }

    private func figures(in clause: Range<Int>) -> [(index: Int, target: Reference.Target)] {
        clause.compactMap { index in
            guard case .reference(let target?) = tokens.tokens[index].kind, case .metric = target else { return nil }
            return (index, target)
        }
    }

    private func distance(_ other: Int) -> Int { abs(other - index) }

    private func place(_ target: Reference.Target) -> String { if case .metric(let id, let group, _) = target { "\(id)@\(group ?? "")" } else { "" } }

    private func isChange(_ target: Reference.Target) -> Bool {
        if case .metric(_, _, let field) = target { field != nil && field != .previous } else { false }
    }
}
