import AssayCharts
import AssayLanguage
import AssayMetrics

extension Metric {
    /// How its figures print. A bare count names no unit.
    var format: NumberFormat {
        let bare = ["%", "count", "number", ""].contains(unit)
        return NumberFormat(style: unit == "%" ? .percent : .plain, decimals: decimals, unit: bare ? nil : unit)
    }

    /// `Spend (EUR)`; the title alone where the unit says nothing new.
    var titleWithUnit: String {
        unit == "count" || unit.lowercased() == title.lowercased() ? title : "\(title) (\(unit))"
    }

    /// The unit beside the title in a table; empty where it says nothing new.
    var unitBeside: String { unit == "count" || unit.lowercased() == title.lowercased() ? "" : unit }

    var kindWord: String {
        switch kind {
        case .adoption: tell("Adoption")
        case .value: tell("Value")
        case .guardrail: tell("Guardrail")
        case .cost: tell("Cost")
        case .context: tell("Context")
        }
    }

    var betterWord: String {
        switch better {
        case .up: tell("more is better")
        case .down: tell("less is better")
        case .neither: tell("neither more nor less is better by itself")
        }
    }

    var aggregateWord: String {
        switch aggregate {
        case .sum: tell("adds up")
        case .mean: tell("mean, weighted by people to the nearest five")
        case .ratio: tell("the sum of numerators over the sum of denominators")
        case .last: tell("a level at the week’s end, adds up")
        case .none: tell("does not combine")
        }
    }
}

enum Words {
    static var notAvailable: String { tell("not available") }
    static var tooFew: String { tell("too few to say") }
    static var hidden: String { tell("hidden") }
    /// Why a group is hidden: one sentence for all reasons, since which of them it is would say something.
    static var hiddenReason: String { tell("A group has too few people, or had not long ago, or showing it would give a neighbour’s figures away.") }
    static var noFigure: String { tell("no figure") }

    /// A figure of a week.
    static func cell(_ cell: Cell, of metric: Metric) -> String { Words.cell(cell, metric.format) }

    static func cell(_ cell: Cell, _ format: NumberFormat, in language: Language = .current) -> String {
        switch cell {
        case .value(let value, _): format.abbreviated(value, in: language)
        case .tooFew: tooFew
        case .hidden: hidden
        case .missing: noFigure
        }
    }

    static func change(_ change: Change) -> String {
        switch change {
        case .relative(let fraction): NumberFormat.change(fraction)
        case .points(let difference): NumberFormat.points(difference)
        case .notAvailable: notAvailable
        }
    }

    static func people(_ band: PeopleBand) -> String {
        switch band {
        case .underTen: tell("fewer than 10 people behind its smallest figure")
        case .tenToNineteen: tell("10–19 people behind its smallest figure")
        case .twentyToFortyNine: tell("20–49 people behind its smallest figure")
        case .fiftyAndMore: tell("50 people or more behind its smallest figure")
        }
    }

    /// `a, b and c`.
    static func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return tell("\(items.dropLast().joined(separator: ", ")) and \(last)")
    }

    /// The names of some groups; of more than five, how many there are.
    static func groups(_ indices: [Int], in catalog: MetricCatalog) -> String {
        indices.count > 5 ? groups(indices.count) : list(indices.map { catalog.groups[$0].title })
    }

    /// Whom a series is about: `Checkout`; of a computed `all` also over how many groups.
    static func scope(of series: Series, group: Int, in catalog: MetricCatalog) -> String {
        guard case .computed(let groups) = series.scope else { return catalog.groups[group].title }
        return tell("\(catalog.groups[group].title), computed over \(Words.groups(groups.count))")
    }

    /// Whom the series of a pair are about, in words of their own where they are not about the same groups.
    static func scope(of pair: [Series], group: Int, in catalog: MetricCatalog) -> String {
        guard let first = pair.first, pair.contains(where: { $0.scope != first.scope }) else {
            return pair.first.map { scope(of: $0, group: group, in: catalog) } ?? catalog.groups[group].title
        }
        let sizes = pair.map { if case .computed(let groups) = $0.scope { groups.count } else { 0 } }
        let parts = zip(pair, sizes).enumerated().map { index, part in
            guard part.1 > 0 else { return part.0.scope == .asGiven ? tell("as given") : notAvailable }
            let isFollowing = index > 0 && sizes[index - 1] > 0
            return isFollowing ? tell("over \(groups(part.1))") : tell("computed over \(groups(part.1))")
        }
        let isSameSize = sizes.allSatisfy { $0 == sizes[0] }
        let whom = "\(catalog.groups[group].title), \(list(parts))"
        return isSameSize ? tell("\(whom), not the same") : whom
    }

    /// `1 week`, `3 weeks`.
    static func weeks(_ number: Int) -> String { number == 1 ? tell("\(number) week") : tell("\(number) weeks") }

    /// `1 group`, `3 groups`.
    static func groups(_ number: Int) -> String { number == 1 ? tell("\(number) group") : tell("\(number) groups") }

    /// `1 report`, `3 reports`, of words that are told already.
    static func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }

    static var disclaimer: String { tell("Not for appraisal of persons or teams. Groups only; figures of groups too small to show are left out for good.") }

    static var pointNote: String {
        tell("A verdict says what was measured. It does not say that one moved the other, and it is no reason by itself to cut or extend licences.")
    }
}
