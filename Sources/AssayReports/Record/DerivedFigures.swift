import AssayMetrics

/// What a report shows that is not a snapshot's figure as it stands: figures of everybody that are computed, figures to date, the numbers of verdicts, what was
/// found of signs of gaming, and distributions. The record holds it against what was published, since each of these rests on more than the figures on record:
/// on weights, parts, and tables.
///
/// Everything in here is in the disclosed form, and rounded where a page rounds it to hide numbers of people.
public struct DerivedFigures: Sendable {
    /// A figure of everybody, computed for the report's week.
    public struct Everybody: Sendable, Hashable {
        /// The metric's id.
        public let metric: String
        /// Nil is too few to say.
        public let value: Double?
        public let isProvisional: Bool
    }

    /// In declared order.
    public let everybody: [Everybody]
    /// What is shown, as bytes; empty where there is nothing: computed figures of the whole window; figures to date and bands of people; numbers of verdicts;
    /// signs found and looked for; distributions that the report's capture tells.
    public let window, toDate, verdicts, signs, distributions: [UInt8]

    /// - Parameters:
    ///   - page: the comparisons of the report.
    ///   - tables: what the captures say of distributions and cohorts.
    public init(history: History, week: Week, settings: ReportSettings, page: PageOfComparisons, tables: UsageTables) {
        let data = ReportData(history: history, week: week, settings: settings, page: page, tables: tables)
        everybody = data.computedNow
        window = data.windowBytes
        toDate = data.toDateBytes
        verdicts = VerdictBytes(catalog: history.catalog).bytes(of: page)
        signs = SignBytes(catalog: history.catalog).bytes(
            of: Signs.assess(history: history, week: week, windowWeeks: settings.windowWeeks, groups: data.groups, tables: tables))
        distributions = data.distributionBytes
    }
}

extension ReportData {
    /// The metrics of which a figure of everybody is computed, and shown.
    private var computed: [(metric: Int, series: Series, groups: [Int])] {
        catalog.metrics.indices.compactMap { metric in
            let series = table.series(metric: metric, group: MetricCatalog.everybody)
            guard case .computed(let groups) = series.scope, !table.isWithheld(metric, group: MetricCatalog.everybody) else { return nil }
            return (metric, series, groups)
        }
    }

    fileprivate var computedNow: [DerivedFigures.Everybody] {
        computed.compactMap { metric, series, _ in
            let id = catalog.metrics[metric].id
            switch series.now {
            case .value(let value, let isProvisional): return DerivedFigures.Everybody(metric: id, value: value, isProvisional: isProvisional)
            case .tooFew: return DerivedFigures.Everybody(metric: id, value: nil, isProvisional: false)
            case .hidden, .missing: return nil
            }
        }
    }

    fileprivate var windowBytes: [UInt8] {
        var out = DisclosedBytes()
        for (metric, series, groups) in computed {
            out.add(catalog.metrics[metric].id)
            out.add(series.firstWeek)
            out.add(groups.count)
            for group in groups { out.add(catalog.groups[group].id) }
            for cell in series.cells { out.add(cell) }
            out.add(series.yearBefore)
        }
        return out.bytes
    }

    fileprivate var toDateBytes: [UInt8] {
        var out = DisclosedBytes()
        let calendar = FiscalCalendar(yearEnds: settings.fiscalYearEnds)
        for group in groups where !table.history.isHidden(group: group, week: week, asOf: week) {
            out.add(catalog.groups[group].id)
            out.add(table.history.peopleBand(group: group, week: week, asOf: week).map { Int($0.rawValue) })
            for metric in catalog.metrics.indices {
                let definition = catalog.metrics[metric]
                let scope = table.series(metric: metric, group: group).scope
                guard definition.overWeeks != .none, scope != .notAvailable, !table.isWithheld(metric, group: group) else { continue }
                let toDate = table.history.toDate(metric: metric, group: group, through: week, calendar: calendar, scope: scope)
                // Sums are of what is shown; means and ratios have the digits that computed ones have everywhere.
                let digits = [.sum, .last].contains(definition.overWeeks) && definition.aggregate != .ratio ? nil : 4
                out.add(definition.id)
                for period in [toDate.month, toDate.quarter, toDate.year] {
                    out.add(period.cell, digits: digits)
                    out.add(period.yearBefore, digits: digits)
                }
            }
        }
        return out.bytes
    }

    /// Those that were told since the capture before this one: each is in one report's.
    fileprivate var distributionBytes: [UInt8] {
        var out = DisclosedBytes()
        guard let index = table.history.captures.firstIndex(of: week) else { return [] }
        let before = index > 0 ? table.history.captures[index - 1] : nil
        for metric in catalog.metrics.indices {
            for told in tables.distributions(metric: metric, after: before, through: week) {
                out.add(catalog.metrics[metric].id)
                out.add(told.week)
                out.add(told.bins.count)
                for bin in told.bins {
                    out.add(bin.lower)
                    out.add(bin.upper)
                    out.add(bin.people)
                }
            }
        }
        return out.bytes
    }
}
