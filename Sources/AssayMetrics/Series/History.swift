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
    /// The last week expected; nil when it is not known.
    private let lastWeek: Week?

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
    /// Cells of which a file says something that is hidden: that, and not what.
    var hiddenCells: [Int: HiddenFigure] = [:]
    /// Cells that are hidden while others of their group-week are shown, with the capture that would have told them: late ones that would have
    /// given a hidden one away.
    var withheldFrom: [Int: Int32] = [:]
    /// Cells that no capture from this one on tells otherwise, because that is on record.
    var keptFrom: [Int: Int32] = [:]
    /// By cell of a whole, the last capture that brought a late hidden figure below it; `unknown` when the whole is not told otherwise any more.
    var hiddenBelow: [Int: Int32] = [:]
    /// By week, the groups that earlier publications hid.
    let hiddenForGood: [Week: [Int]]
    /// Groups that are hidden because that is on record, and for no other reason that the captures give.
    var hiddenByRecord: Set<Int> = []
    /// By group, the first week of which a file says something that is no new cut of history.
    var firstWeekOf: [Int32]
    let tree: SumTree
    var returnRule: ReturnRule
    var partnerRule: PartnerRule
    var journal: Journal
    /// Made when all captures are in.
    var sums = WeekSums()
    /// By group-week, how many people the group has at least; made when all captures are in, empty before.
    var sizes: [Int32] = []
    public internal(set) var restatements: [Restatement] = []
    /// Figures that a capture told otherwise and that stay as they were: the difference would be a hidden group's.
    public internal(set) var withheldRestatements: [WithheldRestatement] = []

    static let unknown = Int32.max
    /// In weeks, 40 years: how far from the first week there is room for places on record.
    private static let longestReach = 2_080

    /// How many weeks are expected from the first one on: further ones, of which some must be a mistake, find their place one by one.
    var expectedWeeks: Int { min(max(0, (lastWeek?.ordinal ?? firstWeek.ordinal) - firstWeek.ordinal + 1), History.longestReach) }

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
        /// Nobody counted who stands behind it: the group's declared number does.
        static let declaredPeople = CellFlags(rawValue: 4)
    }

    /// - Parameters:
    ///   - minimumDenominator: a computed ratio over less is too few to say.
    ///   - firstWeek: the earliest week expected; earlier ones still find their place, at some cost.
    ///   - lastWeek: the latest week expected, for which there is room from the start; nil when it is not known.
    ///   - hiddenForGood: what earlier publications hid, as on record: it stays hidden, whatever the captures and the policy say.
    public init(catalog: MetricCatalog, minimumDenominator: Int, firstWeek: Week, lastWeek: Week? = nil, hiddenForGood: HiddenForGood = HiddenForGood()) {
        self.catalog = catalog
        self.minimumDenominator = minimumDenominator
        self.firstWeek = firstWeek
        self.lastWeek = lastWeek
        everybodyGivenFrom = Array(repeating: History.unknown, count: catalog.metrics.count)
        returnRule = ReturnRule(groupCount: catalog.groups.count)
        partnerRule = PartnerRule(groupCount: catalog.groups.count)
        firstWeekOf = Array(repeating: History.unknown, count: catalog.groups.count)
        tree = SumTree(catalog)
        let places = hiddenForGood.places.filter { catalog.groups.indices.contains($0.group) }
        self.hiddenForGood = Dictionary(grouping: places, by: \.week).mapValues { Set($0.map(\.group)).sorted() }
        func known(_ cells: [HiddenCell]) -> [HiddenCell] {
            cells.filter { catalog.groups.indices.contains($0.group) && catalog.metrics.indices.contains($0.metric) }
        }
        let (withheld, kept) = (known(hiddenForGood.withheld), known(hiddenForGood.kept))
        journal = Journal(HiddenForGood(places: places, withheld: withheld, kept: kept))
        hasParts = catalog.metrics.contains { $0.aggregate == .ratio || $0.aggregate == .mean }
        cellsPerWeek = catalog.metrics.count * catalog.groups.count
        makeRoom()
        // A place far off would only cost room; should rows of it come after all, it is hidden then.
        let nearby = firstWeek.ordinal - History.longestReach...firstWeek.ordinal + History.longestReach
        for place in places.sorted(by: { $0.week < $1.week }) where nearby.contains(place.week.ordinal) {
            reserve(place.week)
            let slot = groupWeek(group: place.group, week: place.week)!
            hiddenFrom[slot] = min(hiddenFrom[slot], Int32(clamping: place.from.ordinal))
        }
        for (cells, from) in [(withheld, \History.withheldFrom), (kept, \History.keptFrom)] {
            for cell in cells.sorted(by: { $0.week < $1.week }) where nearby.contains(cell.week.ordinal) {
                reserve(cell.week)
                let index = self.cell(metric: cell.metric, group: cell.group, week: cell.week)!
                self[keyPath: from][index] = min(self[keyPath: from][index] ?? History.unknown, Int32(clamping: cell.from.ordinal))
            }
        }
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
