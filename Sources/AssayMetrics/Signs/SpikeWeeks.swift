/// A level before a date, up to it and after it.
struct Spike: Sendable, Hashable {
    /// Weeks from the first of the base to the date, and from the date to the last after it.
    static let before = 9
    static let after = 2

    /// The median of eight weeks, the mean of the two up to the date and with it, and of the two after.
    let base: Double
    let peak: Double
    let later: Double

    var ratio: Double { peak / base }
    /// The part of the rise that is gone after the date.
    var rebound: Double { 1 - (later - base) / (peak - base) }

    var isSign: Bool { reaches(ratio, DeadlineSpikeSign.smallestRatio) && reaches(rebound, DeadlineSpikeSign.smallestRebound) }
}

/// A series in which spikes are looked for.
struct SpikeWeeks: Sendable {
    /// So many weeks of a base must have a figure.
    static let fewestOfBase = 6

    private let series: Series
    private let numbers: [Double?]
    /// Weeks in which the definition changed, as indices.
    private let breaks: Set<Int>
    private let holidays: Set<Int>

    init(_ metric: Int, group: Int, weeks: Int, in input: SignInput) {
        series = input.history.series(metric: metric, group: group, through: input.week, weeks: weeks)
        numbers = series.cells.map { if case .value(let number, isProvisional: false) = $0 { number } else { nil } }
        breaks = series.breakIndices(of: input.catalog.metrics[metric])
        let first = series.firstWeek
        holidays = input.holidays.isEmpty
            ? [] : Set(series.cells.indices.filter { input.isHoliday(first.advanced(by: $0), metric: metric, group: group) })
    }

    /// Nil where weeks are missing or hidden, the definition changes, or one of the weeks after is a holiday: a fall then says nothing.
    func spike(at week: Week) -> Spike? {
        let date = index(of: week)
        guard let levels = levels(at: date), date + Spike.after < numbers.count, let next = numbers[date + 1], let second = numbers[date + 2],
            !holidays.contains(date + 1), !holidays.contains(date + 2), !breaks.contains(date + 1), !breaks.contains(date + 2)
        else { return nil }
        return Spike(base: levels.base, peak: levels.peak, later: (next + second) / 2)
    }

    /// The peak over the base.
    func ratio(at week: Week) -> Double? { levels(at: index(of: week)).map { $0.peak / $0.base } }

    /// Why there is no spike to be had at a date.
    func obstacle(at week: Week) -> SignFinding.Missing {
        let date = index(of: week)
        if series.scope == .notAvailable { return .figures }
        if date < Spike.before { return .weeks(Spike.before + 1 + Spike.after) }
        let range = (date - Spike.before)...min(date + Spike.after, numbers.count - 1)
        if series.cells[range].contains(.hidden) { return .hidden }
        if range.dropFirst().contains(where: breaks.contains) { return .definitionChange }
        let isAfterKnown = (date + 1...date + Spike.after).allSatisfy { $0 < numbers.count && numbers[$0] != nil && !holidays.contains($0) }
        return isAfterKnown ? .gaps : .weeksAfterDate
    }

    /// The dates are shifted together, round the ends, over all weeks that have a peak and a base: how many shifts, the dates themselves among them, have as
    /// large a sum of ln(peak / base)?
    func probability(of dates: [Week]) -> Double {
        let places = numbers.indices.compactMap { index in
            levels(at: index).map { (index: index, rise: $0.peak / $0.base) }
        }.map { place in
            // A peak of nothing is a fall without end.
            (index: place.index, rise: place.rise.isNormal && place.rise > 0 ? ElementaryFunctions.log(place.rise) : -.infinity)
        }
        let ranks = dates.compactMap { date in places.firstIndex { $0.index == index(of: date) } }
        func sum(shift: Int) -> Double { ranks.reduce(0) { $0 + places[($1 + shift) % places.count].rise } }
        let own = sum(shift: 0)
        return Double(places.indices.count { reaches(sum(shift: $0), own) }) / Double(places.count)
    }

    private func index(of week: Week) -> Int { week.ordinal - series.firstWeek.ordinal }

    private func levels(at date: Int) -> (base: Double, peak: Double)? {
        guard date >= Spike.before, date < numbers.count, let first = numbers[date - 1], let second = numbers[date],
            breaks.isEmpty || !((date - Spike.before + 1)...date).contains(where: breaks.contains)
        else { return nil }
        let known = numbers[(date - Spike.before)...(date - 2)].compactMap(\.self)
        guard known.count >= SpikeWeeks.fewestOfBase else { return nil }
        let base = known.median
        return base.isNormal && base > 0 ? (base, (first + second) / 2) : nil
    }
}
