import AssayCommentary
import AssayDiagnostics
import AssayLanguage
import AssayMetrics

/// Words such as "rose" and "fell" beside a reference whose figure went the other way.
///
/// Right rather than loud: a word is checked only where it is plain which figure it is about and over which time. So nothing is said of questions, hopes and
/// conditions, of a clause that names another metric or group, of several figures that are equally near, of words that are as often something else
/// (`up to`, `the fall of`, `increased use`), of other spans of time than the one the reference shows, and of clauses that nobody could follow.
struct ContradictedWords {
    private let data: ReportData
    private let language = Language.current
    private lazy var negations = Set(language.movements.negations)
    private lazy var words = Self.words(language.movements)
    private lazy var names = data.catalog.metrics.map { metric in
        let title = Self.stems(metric.title)
        return MetricNames(id: metric.id, title: title, all: title.union(Self.stems(metric.unit)).union(Self.stems(metric.id)))
    }

    /// Words and marks of a clause: all of it is looked at with each word of movement.
    private static let longest = 400

    private enum Word { case up, down, level, doubled, halved }

    /// What a metric is called in running text: the words of its title and its unit.
    private struct MetricNames {
        var id: String
        var title: Set<String>
        var all: Set<String>
    }

    /// To what spans of time the sentence in hand points, once somebody asks.
    private var sentenceSpans: Spans?

    /// Which spans of time are named.
    private struct Spans {
        var hasYears, hasSpans, hasWeeks, hasSame, hasMonth, hasLastWeek: Bool
    }

    init(_ data: ReportData) { self.data = data }

    private static func words(_ movements: MovementWords) -> [String: Word] {
        var words: [String: Word] = [:]
        for (list, word) in [(movements.up, Word.up), (movements.down, .down), (movements.level, .level), (movements.doubled, .doubled), (movements.halved, .halved)] {
            for text in list { words[text] = word }
        }
        return words
    }

    mutating func findings(in sentence: Sentence, _ tokens: ProseTokens) -> [Diagnostic] {
        let hasFigure = sentence.pieces.contains { if case .reference(.metric) = $0.kind { true } else { false } }
        guard hasFigure, tokens.tokens.last?.text != "?" else { return [] }
        let clauses = Clauses(tokens)
        sentenceSpans = nil
        var findings: [Diagnostic] = []
        for (index, token) in tokens.tokens.enumerated() where token.kind == .word {
            guard let word = words[token.text], let finding = finding(word, at: index, tokens, clauses) else { continue }
            findings.append(finding)
        }
        return findings
    }

    private mutating func finding(_ word: Word, at index: Int, _ tokens: ProseTokens, _ clauses: Clauses) -> Diagnostic? {
        let clause = clauses.clause(of: index)
        guard clause.count <= Self.longest else { return nil }
        let texts = tokens.tokens[clause].filter { $0.kind == .word }.map(\.text)
        guard !texts.contains(where: { MovementVocabulary.hedges.contains($0) || MovementVocabulary.partial.contains($0) }) else { return nil }
        let usage = WordUsage(tokens: tokens, clause: clause, index: index, negations: negations, isEnglish: language.tag.hasPrefix("en"))
        let isLevel = if case .level = word { true } else { false }
        guard let isDenied = usage.isDenied, usage.isClaim(isLevel: isLevel) else { return nil }
        guard let target = FigureChoice(tokens: tokens, clauses: clauses, index: index).target, isAbout(target, texts, clause, tokens), let movement = FigureMovement(target, in: data),
            isOver(movement.period, target, texts, tokens)
        else { return nil }
        let claim = claim(word, usage)
        guard isDenied ? claim.deniesTruth(movement) : claim.contradicts(movement) else { return nil }
        let shown = (isDenied ? "not … " : "") + tokens.text(tokens.tokens[index].range)
        return Diagnostic(
            .warning, rule: "contradicted-word", "'\(shown)', but \(told(movement))", at: tokens.location(ofByte: tokens.tokens[index].range.lowerBound),
            help: "write the word that \(target.written) bears out, or refer to the figure that is meant")
    }

    private func claim(_ word: Word, _ usage: WordUsage) -> MovementClaim {
        switch word {
        case .up: .up
        case .down: .down
        case .level: .level
        case .doubled: .doubled(usage.isMoreThan ? MovementClaim.beyondDoubling : usage.isNearly ? MovementClaim.nearDoubling : MovementClaim.doubling)
        case .halved: .halved(usage.isMoreThan ? MovementClaim.beyondHalving : usage.isNearly ? MovementClaim.nearHalving : MovementClaim.halving)
        }
    }

    /// `Tokens rose by 3.1 % on the week`.
    private func told(_ movement: FigureMovement) -> String {
        let span =
            switch movement.period {
            case .week: "on the week"
            case .year: "on the year"
            case .window: "over the window"
            }
        let place = movement.group.map { " in '\($0)'" } ?? ""
        let size: String? =
            switch movement.change {
            case .relative(let amount): Words.change(.relative(amount.magnitude))
            case .points(let amount): Words.change(.points(amount.magnitude))
            case .notAvailable: nil
            }
        guard movement.direction != 0 else { return "'\(movement.title)'\(place) did not move \(span)" }
        let amount = size.map { $0.hasPrefix("×") ? " " + $0 : " by " + ($0.hasPrefix("+") ? String($0.dropFirst()) : $0) } ?? ""
        return "'\(movement.title)'\(place) \(movement.direction > 0 ? "rose" : "fell")\(amount) \(span)"
    }

    /// Whether the clause speaks of the metric and group of the reference, and of no other.
    private mutating func isAbout(_ target: Reference.Target, _ texts: [String], _ clause: Range<Int>, _ tokens: ProseTokens) -> Bool {
        guard case .metric(let id, let group, _) = target else { return false }
        let stems = Set(texts.compactMap(Self.stem))
        let whole = names.filter { !$0.title.isEmpty && $0.title.isSubset(of: stems) }
        // Of titles that hold one another, the longest is meant.
        let longest = whole.filter { name in !whole.contains { $0.title.isStrictSuperset(of: name.title) } }
        let hinted = longest.isEmpty ? names.filter { !$0.all.isDisjoint(with: stems) } : longest
        guard hinted.isEmpty || hinted.contains(where: { $0.id == id }) else { return false }
        return !data.catalog.groups.dropFirst().contains { other in
            other.id != group && !Self.stems(other.title).isEmpty && Self.stems(other.title).isSubset(of: stems)
        }
    }

    /// Whether nothing in the clause (or, for a figure that shows a level, in the sentence) points to another span of time.
    private mutating func isOver(_ period: FigureMovement.Period, _ target: Reference.Target, _ texts: [String], _ tokens: ProseTokens) -> Bool {
        var isLevel = true
        if case .metric(_, _, let field) = target, let field, field != .previous { isLevel = false }
        let named = isLevel ? spans(of: tokens) : spans(in: texts)
        switch period {
        case .week: return !named.hasYears && !named.hasSpans && !named.hasMonth && !named.hasLastWeek
        case .year: return !named.hasSpans && !named.hasWeeks || !named.hasSpans && named.hasSame
        case .window: return !named.hasWeeks && (!named.hasYears || named.hasSpans)
        }
    }

    /// Those of the whole sentence, its months included.
    private mutating func spans(of tokens: ProseTokens) -> Spans {
        if let sentenceSpans { return sentenceSpans }
        var named = spans(in: tokens.tokens.filter { $0.kind == .word }.map(\.text))
        named.hasMonth = tokens.tokens.contains { $0.kind == .word && $0.isCapital && ProseVocabulary.months.contains($0.text) }
        sentenceSpans = named
        return named
    }

    private func spans(in words: [String]) -> Spans {
        Spans(
            hasYears: words.contains(where: MovementVocabulary.years.contains), hasSpans: words.contains(where: MovementVocabulary.spans.contains),
            hasWeeks: words.contains(where: MovementVocabulary.weeks.contains), hasSame: words.contains("same"), hasMonth: false, hasLastWeek: saysLastWeek(words))
    }

    /// `last week` that is no comparison.
    private func saysLastWeek(_ words: [String]) -> Bool {
        words.indices.contains { index in
            index > 0 && MovementVocabulary.weeks.contains(words[index]) && MovementVocabulary.past.contains(words[index - 1])
                && !(index > 1 && (MovementVocabulary.comparisons.contains(words[index - 2]) || words[index - 2] == "the" && index > 2 && MovementVocabulary.comparisons.contains(words[index - 3])))
        }
    }

    /// The words of a name that say something, in one number.
    static func stems(_ text: String) -> Set<String> { Set(ProseTokens(text).tokens.filter { $0.kind == .word }.compactMap { stem($0.text) }) }

    static func stem(_ word: String) -> String? {
        guard word.count >= 4, !["that", "with", "from", "this", "they", "have", "were", "been", "over", "than", "into", "oder", "eine", "einem", "einen", "nach"].contains(word) else { return nil }
        return word.hasSuffix("s") ? String(word.dropLast()) : word
    }
}
