import AssayLanguage

/// How concentrated use is: what share of the whole the least busy share of people has (M. O. Lorenz 1905). One or two curves over the diagonal of equality.
public struct Lorenz: ChartDesign {
    /// Of bands of people, never of a person.
    public struct Curve: Sendable, Hashable {
        public var label: String
        /// From (0, 0) to (1, 1): share of people, share of the whole.
        public var points: [DataPoint]

        public init(label: String, points: [DataPoint]) {
            self.label = label
            self.points = points
        }
    }

    /// The busiest tenth has 46 % of the whole.
    public struct TopShare: Sendable, Hashable {
        /// 0.1.
        public var people: Double
        /// 0.46.
        public var share: Double

        public init(people: Double, share: Double) {
            self.people = people
            self.share = share
        }
    }

    public var measure: ChartMeasure
    /// One or two: now, and the baseline after it.
    public var curves: [Curve]
    /// The one sentence drawn into it.
    public var topShare: TopShare?

    public init(measure: ChartMeasure, curves: [Curve], topShare: TopShare? = nil) {
        self.measure = measure
        self.curves = curves
        self.topShare = topShare
    }
}

extension Lorenz {
    public var finding: String {
        guard let curve = drawn.first else { return ChartSentences.finding(about: measure) { tell("No curve to show: \($0)") } }
        let top = top(of: curve)
        return ChartSentences.finding(about: measure) { tell("The busiest \(Self.percent(top.people)) have \(Self.percent(top.share)) of \(Self.inSentence($0))") }
    }

    public var summary: String {
        guard let curve = drawn.first else { return ChartSentences.summary([tell("Concentration of \(ChartSentences.heading(measure)): no curve to show.")]) }
        let top = top(of: curve)
        var sentences = [
            tell("Concentration curve of \(Self.inSentence(ChartSentences.name(measure))): people, least busy first, against their share of the whole."),
            tell("The busiest \(Self.percent(top.people)) have \(Self.percent(top.share))."),
        ]
        if drawn.count > 1 {
            let names = drawn.map { ChartSentences.shortened($0.label, words: 6, characters: 30) }
            sentences.append(tell("Curves: \(ChartSentences.list(names))."))
        }
        return ChartSentences.summary(sentences)
    }

    /// The shares at the borders of all bands, and what they come to as one number.
    public var table: ChartTable {
        let shares = Set(drawn.flatMap { $0.points.map(\.x) }).sorted()
        var rows = shares.map { share in
            ChartTable.Row(head: Self.percent(share), cells: drawn.map { curve in curve.points.last { $0.x == share }.map { Self.percent($0.y) } ?? "–" })
        }
        if let curve = drawn.first {
            let top = top(of: curve)
            rows.append(ChartTable.Row(head: tell("Busiest \(Self.percent(top.people))"), cells: drawn.indices.map { $0 == 0 ? Self.percent(top.share) : "–" }))
            rows.append(ChartTable.Row(head: tell("Gini coefficient, at least"), cells: drawn.map { NumberFormat(decimals: 2).short($0.gini) }))
        }
        return ChartTable(columns: [tell("People, least busy first")] + drawn.map { $0.label.isEmpty ? tell("Share") : $0.label }, rows: rows)
    }

    public func chart(_ caption: ChartCaption) -> Chart {
        let isComplete = curves.first.map(\.isCurve) ?? false
        var notes: [String] = []
        for curve in curves.prefix(2) where isComplete && !curve.isCurve { notes.append(tell("\(curve.label): no curve, for its shares do not run from 0 to 100 %.")) }
        if curves.count > 2 { notes.append(tell("\(curves.count - 2) more not drawn.")) }
        if let top = drawn.first.map(top), !hasSentence {
            notes.append(tell("The heavy line: the busiest \(Self.percent(top.people)) have \(Self.percent(top.share))."))
        }
        if isComplete { notes.append(tell("The farther a curve hangs below the diagonal, the fewer people have most of it.")) }
        let axis = Axis.Quantity(format: NumberFormat(style: .percent, decimals: 0), title: tell("people, least busy first"), domain: 0...1, hasZero: true)
        return Chart(
            caption: caption,
            panels: [
                Panel(
                    title: tell("Share of \(Self.inSentence(ChartSentences.name(measure)))"), color: measure.role.color, x: .quantity(axis), y: .quantity(axis), marks: isComplete ? marks : [],
                    height: isComplete ? 360 : 96, widest: isComplete ? 360 : nil, statement: statement)
            ], notes: notes)
    }
}

extension Lorenz {
    /// What is drawn: nothing unless there is a curve of now.
    var drawn: [Curve] { curves.first?.isCurve == true ? curves.prefix(2).filter(\.isCurve) : [] }

    private var statement: String? {
        guard let curve = curves.first else { return tell("no curve to show") }
        if curve.isCurve { return nil }
        return curve.points.count < 3 ? tell("too few bands of people for a curve") : tell("no curve: shares do not run from 0 to 100 %")
    }

    /// The share given, or that of the last band.
    func top(of curve: Curve) -> TopShare {
        if let topShare, topShare.people > 0, topShare.people < 1, topShare.share >= 0, topShare.share <= 1 { return topShare }
        guard let border = curve.points.last(where: { $0.x < 1 }) else { return TopShare(people: 1, share: 1) }
        return TopShare(people: 1 - border.x, share: 1 - border.y)
    }

    /// A name within a sentence: "tokens consumed". Names that have capitals within, as "GitHub" or "PRs", stay; and all in a language whose nouns have one.
    static func inSentence(_ name: String) -> String {
        guard Language.current.lowersNames else { return name }
        let word = name.prefix { !$0.isWhitespace }
        guard let first = word.first, first.isUppercase, word.count > 1, word.dropFirst().allSatisfy({ !$0.isUppercase }) else { return name }
        return first.lowercased() + name.dropFirst()
    }

    /// "46 %"; with decimals where they say something else: "2.5 %" of people, "99.8 %".
    static func percent(_ share: Double) -> String {
        let hundredths = (share * 1_000).rounded() / 10
        let isWhole = hundredths == hundredths.rounded()
        let isNearEnd = min(share, 1 - share).magnitude < 0.01
        return NumberFormat(style: .percent, decimals: isWhole && !isNearEnd ? 0 : nil).short(share)
    }
}

extension Lorenz.Curve {
    /// Whether it runs from nothing to everything and never falls, over two bands at least.
    var isCurve: Bool {
        guard points.count >= 3, points.allSatisfy(\.isFinite), let first = points.first, let last = points.last else { return false }
        let isNear = { (a: Double, b: Double) in (a - b).magnitude < 1e-6 }
        guard isNear(first.x, 0), isNear(first.y, 0), isNear(last.x, 1), isNear(last.y, 1) else { return false }
        return zip(points, points.dropFirst()).allSatisfy { $0.x <= $1.x && $0.y <= $1.y }
    }

    /// Twice the area between diagonal and curve, by trapezoids between the borders: what differs within a band is not in it, so it is a lower bound.
    var gini: Double { 1 - zip(points, points.dropFirst()).reduce(0) { $0 + ($1.1.x - $1.0.x) * ($1.1.y + $1.0.y) } }

    /// Its height at a share of people, along its straight pieces.
    func height(at x: Double) -> Double {
        for (from, to) in zip(points, points.dropFirst()) where x <= to.x && to.x > from.x { return from.y + (to.y - from.y) * (x - from.x) / (to.x - from.x) }
        return points.last?.y ?? 0
    }
}
