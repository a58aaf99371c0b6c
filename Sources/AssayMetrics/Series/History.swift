/// Everything disclosed, as each capture told it: a report of week W sees captures of W and earlier only.
///
/// Cells lie week by week (`week × metrics × groups`), because a capture fills one week and a report reads neighbouring groups.
/// What a cell first said is held densely; revisions, which are few, beside it.
public struct History: Sendable {
    public let catalog: MetricCatalog
    /// The weeks for which there is a report, oldest first: those of captures.
    public internal(set) var captures: [Week] = []
    /// The first week of which there are figures.
    public internal(set) var firstWeek: Week

    var weekCount = 0
    var values: [Double] = []
    /// Ordinal of the capture that first told the cell; `unknown` when none has.
    var firstTold: [Int32] = []
    var flags: [CellFlags] = []
    var people: [Int32] = []
    /// Parts of ratios and means; empty when no metric has any.
    var parts: [Double] = []
    var wholes: [Double] = []
    /// By cell, oldest capture first.
    var revisions: [Int: [Revision]] = [:]
    /// By group-week: the capture from which on it is hidden, for good; `unknown` when it never was.
    var hiddenFrom: [Int32] = []
    /// By group-week, whether anything of it was ever shown.
    var isTold: [Bool] = []
    /// By metric, the first capture that gives a figure of `all`, shown or not.
    var everybodyGivenFrom: [Int32]
    /// The earliest week told so far, at each capture that told an earlier one: ordinals, by capture.
    var earliest: [(capture: Int32, week: Int32)] = []
    /// Cells of which a file says something while the group-week is hidden: that, and not what.
    var hiddenCells: Set<Int> = []
    var returnRule: ReturnRule
    /// Made when all captures are in.
    var sums = WeekSums()
    public internal(set) var restatements: [Restatement] = []

    static let unknown = Int32.max

    struct Revision: Sendable {
        var capture: Int32
        var value: Double
        var part: Double
        var whole: Double
        var flags: CellFlags
    }

    struct CellFlags: OptionSet, Sendable {
        let rawValue: UInt8
        static let provisional = CellFlags(rawValue: 1)
        static let tooFew = CellFlags(rawValue: 2)
    }

    /// - Parameters:
    ///   - minimumDenominator: a computed ratio over less is too few to say.
    ///   - firstWeek: the earliest week expected; earlier ones still find their place, at some cost.
    public init(catalog: MetricCatalog, minimumDenominator: Int, firstWeek: Week) {
        self.catalog = catalog
        self.minimumDenominator = minimumDenominator
        self.firstWeek = firstWeek
        everybodyGivenFrom = Array(repeating: History.unknown, count: catalog.metrics.count)
        returnRule = ReturnRule(groupCount: catalog.groups.count)
        hasParts = catalog.metrics.contains { $0.aggregate == .ratio || $0.aggregate == .mean }
        cellsPerWeek = catalog.metrics.count * catalog.groups.count
    }

    let hasParts: Bool
    let minimumDenominator: Int
    let cellsPerWeek: Int

    func cell(metric: Int, group: Int, week: Week) -> Int? {
        let row = week.ordinal - firstWeek.ordinal
        guard row >= 0, row < weekCount else { return nil }
        return row * cellsPerWeek + metric * catalog.groups.count + group
    }

    func groupWeek(group: Int, week: Week) -> Int? {
        let row = week.ordinal - firstWeek.ordinal
        guard row >= 0, row < weekCount else { return nil }
        return row * catalog.groups.count + group
    }
}

/// A figure of an earlier week that a later capture told otherwise.
public struct Restatement: Sendable, Hashable {
    public let metric: Int
    public let group: Int
    public let week: Week
    public let capture: Week
    /// What was known before, and now.
    public let before: Double
    public let after: Double
    /// Only turned from provisional to final.
    public let isFinalisation: Bool
    public let note: String?
}
