import Foundation

/// Every figure of a site's snapshots, as `disclosure_audit.py` takes it.
struct AuditedTruth: Encodable {
    struct Group: Encodable {
        var id: String
        var parent: String?
    }

    struct Metric: Encodable {
        var id: String
        /// `sum`, `mean`, `ratio`, `last` or `none`.
        var combination: String
        var countsPeople: Bool
    }

    struct Telling: Encodable {
        var group: String
        var metric: String
        var week: String
        var capture: String
        var value: Double
        var numerator: Double?
        var denominator: Double?
        var people: Int
        /// By rules 1 and 2.
        var hidden: Bool
    }

    var minimum: Int
    var groups: [Group]
    var metrics: [Metric]
    var tellings: [Telling]
    /// The path of `published.json`, to be read with the site.
    var record: String?

    func write(to scratch: Scratch, as path: String) throws {
        try scratch.write([UInt8](JSONEncoder().encode(self)), to: path)
    }
}

extension AuditedTruth {
    init(_ site: MadeUpSite) {
        let oracle = HidingOracle(site)
        minimum = site.minimum
        groups = site.groups.map { Group(id: $0.id, parent: $0.parent == 0 ? nil : site.groups[$0.parent].id) }
        metrics = MadeUpSite.Measure.allCases.map { Metric(id: $0.rawValue, combination: $0.combination.rawValue, countsPeople: $0 == .active) }
        tellings = site.rows.map { row in
            var telling = Telling(
                group: site.groups[row.group].id, metric: row.measure.rawValue, week: site.weeks[row.week], capture: site.weeks[row.capture], value: 0,
                people: row.people ?? site.groups[row.group].people[row.week], hidden: oracle.isHidden[row.group][row.week])
            switch row.figure {
            case .value(let value): telling.value = value
            case .parts(let numerator, let denominator):
                (telling.value, telling.numerator, telling.denominator) = (numerator / denominator, numerator, denominator)
            }
            return telling
        }
    }
}
