import AssayLanguage
import AssayMetrics

extension Report {
    static let mostPoints = 3

    /// The headlines: at most three, worst news first, one a pair; without probabilities, each with the week's figures in its detail.
    ///
    /// A pair without a figure of value says so, after the bad news and before what cannot be told. A claim that does not stand among the comparisons of the
    /// page is no headline; what cannot be told is one, as a result.
    /// - Parameters:
    ///   - page: the comparisons of the report.
    ///   - placed: the pairs in the order of the page, which decides among equals.
    static func headlines(_ page: PageOfComparisons, of placed: [PlacedPair], in table: SeriesTable) -> (points: [Point], more: String?) {
        let catalog = table.catalog
        var order: [String] = []
        for place in placed where !order.contains(place.pair.id) { order.append(place.pair.id) }
        guard !order.isEmpty else { return ([], nil) }

        let found = order.compactMap { id -> Headline? in
            let places = placed.filter { $0.pair.id == id }
            let source = PointSource(places, in: table)
            let assessments = catalog.pairIndex(id).map { index in places.compactMap { page.assessment(pair: index, group: $0.group) } } ?? []
            return Headline(source, assessments)
        }
        // `sorted` keeps no order among equals by contract: the place decides. Only those that are told are put in words.
        let sorted = found.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
        let points = sorted.prefix(mostPoints).map { $0.element.point(in: catalog) }
        guard !points.isEmpty else { return ([Point(text: nothingClear(page), detail: nil)], nil) }
        let more = order.count - points.count
        return (points, more > 0 ? morePairs(more) : nil)
    }

    /// `and 3 more pairs`.
    static func morePairs(_ count: Int) -> String { count == 1 ? tell("and \(count) more pair") : tell("and \(count) more pairs") }

    private static func nothingClear(_ page: PageOfComparisons) -> String {
        let judged = page.assessments.filter { $0.verdict != .notJudged }
        return !judged.isEmpty && judged.allSatisfy { $0.verdict == .tooShort } ? tell("Too few weeks for a verdict yet.") : tell("No clear finding this week.")
    }

    /// How many comparisons there are, how many would look like a divergence by chance, and how many findings are not headlined because of it; nil when nothing was tested.
    static func comparisons(_ page: PageOfComparisons) -> String? {
        guard page.tested > 0 else { return nil }
        let rate = Int((PageOfComparisons.falseAlarmRate * 100).rounded())
        let chance =
            page.tested == 1
            ? tell("1 comparison on this page; by chance alone about \(rate) of 100 such comparisons would look like a divergence.")
            : tell("\(page.tested) comparisons on this page; by chance alone about \(Words.few(page.expectedByChance)) of them would look like a divergence.")
        let held = page.assessments.count { $0.verdict.isClaim && !$0.isHeadline }
        guard held > 0 else { return chance }
        return chance + " "
            + (held == 1
                ? tell("\(held) finding is not headlined: among so many comparisons, chance alone could bring it.")
                : tell("\(held) findings are not headlined: among so many comparisons, chance alone could bring them."))
    }
}

/// What one pair has to say in a headline.
private struct Headline {
    private enum News {
        /// Why there is nothing to judge.
        case lead(String)
        case verdict(Assessment)
        /// Verdicts of groups, the worst first, out of all that are judged.
        case tallies([Tally], judged: [Assessment])
    }

    /// By the news of its verdict, then confirmed before early; the smallest comes first.
    let rank: Int
    private let source: PointSource
    private let news: News

    /// Nil when it has nothing to say.
    init?(_ source: PointSource, _ assessments: [Assessment]) {
        self.source = source
        if let lead = source.lead {
            rank = Headline.rank(.cannotTell, isConfirmed: true) - 1
            news = .lead(lead)
            return
        }
        let judged = assessments.filter { $0.verdict != .notJudged }
        if let one = judged.first(where: { $0.group == MetricCatalog.everybody }) ?? (judged.count == 1 ? judged[0] : nil) {
            guard one.isNews else { return nil }
            rank = Headline.rank(one.verdict, isConfirmed: one.isConfirmed)
            news = .verdict(one)
        } else {
            let tallies = Tally.worstFirst(judged)
            guard let worst = tallies.first else { return nil }
            rank = Headline.rank(worst.verdict, isConfirmed: worst.confirmed > 0)
            news = .tallies(tallies, judged: judged)
        }
    }

    func point(in catalog: MetricCatalog) -> Point {
        let title = source.pair.title
        switch news {
        case .lead(let lead): return Point(text: Words.headline(["\(title): \(lead)."]), detail: nil)
        case .verdict(let one):
            return Point(text: Words.headline(VerdictHeadline(one, in: catalog).variants), detail: source.detail(group: one.group), tone: one.verdict.tone)
        case .tallies(let tallies, let judged):
            let parts = tallies.enumerated().map { offset, tally in
                offset == 0
                    ? tell("\(tally.verdict.phrase) in \(tally.groups) of \(Words.groups(judged.count))") + Words.brackets(tally.stage) : tell("\(tally.verdict.phrase) in \(tally.groups)")
            }
            let variants = (1...parts.count).reversed().map { "\(title): \(parts.prefix($0).joined(separator: "; "))." }
            return Point(text: Words.headline(variants), detail: source.detail(groups: judged.map(\.group)), tone: tallies[0].verdict.tone)
        }
    }

    private static func rank(_ verdict: Verdict, isConfirmed: Bool) -> Int { 3 * verdict.newsRank + (isConfirmed ? 1 : 2) }
}

/// In how many groups a pair has one verdict.
private struct Tally {
    var verdict: Verdict
    var groups: Int
    var confirmed: Int
    var early: Int

    init(_ verdict: Verdict, _ assessments: [Assessment]) {
        self.verdict = verdict
        groups = assessments.count
        confirmed = assessments.count(where: \.isConfirmed)
        early = assessments.count { $0.stage != nil } - confirmed
    }

    /// `confirmed`, `1 confirmed`, `early sign`; nil where no run of reports is counted.
    var stage: String? {
        if confirmed == 0 { return early > 0 ? tell("early sign") : nil }
        return confirmed == groups ? tell("confirmed") : tell("\(confirmed) confirmed")
    }

    /// Of what is news. Verdicts that diverge are one: where value falls in all of these groups, that is said.
    static func worstFirst(_ judged: [Assessment]) -> [Tally] {
        let news = judged.filter(\.isNews)
        let diverging = news.filter(\.verdict.isDiverging)
        var tallies: [Tally] = []
        if let first = diverging.first {
            let isSame = diverging.allSatisfy { $0.verdict == first.verdict }
            tallies.append(Tally(isSame ? first.verdict : .diverging, diverging))
        }
        for verdict in Verdict.allCases where !verdict.isDiverging {
            let same = news.filter { $0.verdict == verdict }
            if !same.isEmpty { tallies.append(Tally(verdict, same)) }
        }
        return tallies
    }
}

extension Assessment {
    /// Worth a headline: a claim that stands among the comparisons of the page, or a result that claims nothing.
    fileprivate var isNews: Bool { verdict.isClaim ? isHeadline : verdict == .cannotTell || verdict == .noRise }
}
