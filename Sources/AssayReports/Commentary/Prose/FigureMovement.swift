import AssayCommentary
import AssayMetrics

/// Which way the figure of a reference went, and how far.
struct FigureMovement {
    /// Over what it went.
    enum Period { case week, year, window }

    var metric: String
    var title: String
    /// The group's id; nil for everybody.
    var group: String?
    var period: Period
    /// 1, 0 or -1.
    var direction: Int
    var change: Change
    /// The later figure over the earlier one; nil where that says nothing.
    var factor: Double?
    /// It is within what the metric does anyhow: for the week its natural limits, for the window no trend that a test can see.
    var isUsual: Bool
}

extension FigureMovement {
    /// A change below this is flat: two hundredths of the level, or one percentage point.
    static let flatChange = 0.02
    static let flatPoints = 0.01
    /// Tests of a trend ask for less than this before they call it one.
    private static let seen = 0.05

    var isFlat: Bool {
        switch change {
        case .relative(let amount): amount.magnitude < Self.flatChange
        case .points(let amount): amount.magnitude < Self.flatPoints
        case .notAvailable: direction == 0
        }
    }

    /// - Returns: nil where the data do not tell.
    init?(_ target: Reference.Target, in data: ReportData) {
        guard case .metric(let id, let groupID, let field) = target, let index = data.catalog.metricIndex(id), let group = data.catalog.groupIndex(groupID ?? Group.everybody) else { return nil }
        let metric = data.catalog.metrics[index]
        let series = data.table.series(metric: index, group: group)
        (self.metric, title, self.group) = (id, metric.title, group == MetricCatalog.everybody ? nil : groupID)
        switch field {
        case nil, .previous, .change:
            guard let way = series.weekDirection(of: metric) else { return nil }
            (period, direction, change) = (.week, way, series.weekChange(of: metric))
            factor = Self.factor(from: series.previous, to: series.now)
            isUsual = series.usualLimits(of: metric).map { limits in
                let last = limits.values.count - 1
                return series.now.number.map { $0 >= limits.lower(at: last) && $0 <= limits.upper(at: last) } ?? false
            } ?? false
        case .yearChange:
            change = series.yearChange(of: metric)
            guard let way = Self.direction(change) else { return nil }
            (period, direction, isUsual) = (.year, way, false)
            factor = Self.factor(from: series.yearBefore, to: series.now)
        case .trend:
            change = series.trend(of: metric)
            guard let way = Self.direction(change) else { return nil }
            (period, direction) = (.window, way)
            if case .relative(let amount) = change { factor = 1 + amount }
            let start = series.breakIndices(of: metric).max() ?? 0
            let weeks = series.cells.indices.filter { $0 >= start && series.cells[$0].number != nil && !series.cells[$0].isProvisional }
            let test = TrendTest(weeks.compactMap { series.cells[$0].number }, weeks: weeks)
            isUsual = test.map { min($0.pRising, $0.pFalling) > Self.seen } ?? false
        }
    }

    private static func direction(_ change: Change) -> Int? {
        switch change {
        case .relative(let amount), .points(let amount): amount > 0 ? 1 : amount < 0 ? -1 : 0
        case .notAvailable: nil
        }
    }

    private static func factor(from earlier: Cell, to later: Cell) -> Double? {
        guard let earlier = earlier.number, let later = later.number, earlier > 0, later >= 0 else { return nil }
        return later / earlier
    }
}
