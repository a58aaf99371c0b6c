import AssayDiagnostics
import AssayMetrics

/// Figures of whole weeks by source (a team, a project, a group), on their way to groups.
///
/// Several sources may be one group: what adds is added, and nothing is told where it does not. Two files that speak of the same week of a source must
/// say the same of it.
struct SourceWeeks {
    private struct Key: Hashable {
        var source: String
        var week: Week
        var metric: Int
    }

    private struct Told {
        var value: Double
        var denominator: Double?
        var place: SourceLocation
    }

    private struct Source {
        var title: String
        /// Ids; nil names a group after the title.
        var groups: [String]?
    }

    let metrics: [ExportMetric]
    private let indices: [String: Int]
    private var sources: [String: Source] = [:]
    private var told: [Key: Told] = [:]

    init(_ metrics: [ExportMetric]) {
        self.metrics = metrics
        indices = Dictionary(metrics.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Says where the figures of a source belong; an empty list keeps them out.
    /// - Parameters:
    ///   - source: what tells it from others: its id, or `all`.
    ///   - groups: ids of groups; nil makes a group of the source's own, under its title.
    mutating func declare(_ source: String, title: String, groups: [String]?) {
        sources[source] = Source(title: title, groups: source == Group.everybody ? [Group.everybody] : groups)
    }

    /// Adds the figure of a week, of a source that was declared.
    /// - Parameters:
    ///   - metric: an id of the guide.
    ///   - denominator: of a ratio; 0 over 0 is of a source in which nothing happened, and makes no figure by itself.
    mutating func add(
        _ metric: String, _ value: Double, over denominator: Double? = nil, in week: Week, source: String = Group.everybody, at place: SourceLocation, log: inout ImportLog
    ) {
        guard let index = indices[metric] else { return }
        guard value.magnitude < 1e15, (denominator ?? 0).magnitude < 1e15 else {
            log.refuse("too-large", "'\(metrics[index].field)' of \(week) is larger than anything that can be counted", at: place, help: "export it again")
            return
        }
        let key = Key(source: source, week: week, metric: index)
        guard let earlier = told.updateValue(Told(value: value, denominator: denominator, place: place), forKey: key) else { return }
        guard earlier.value != value || earlier.denominator != denominator else { return }
        let other = earlier.place.line > 0 ? "\(earlier.place.path):\(earlier.place.line)" : earlier.place.path
        log.refuse(
            "overlap", "'\(metrics[index].field)' of \(week) is another one than in \(other)", at: place,
            help: "give only the export that was taken last, or say with --group-map which group each of them is")
    }

    /// The figures of groups, the groups that the sources make, and what was left out on the way.
    func reading(for request: ImportRequest) -> ImportReading {
        var reading = ImportReading()
        let (own, members) = named(request.groups, &reading.summary.leftOut)
        let groups = [ImportedGroup(id: Group.everybody, title: Group.everybody)] + own
        let weeks = Set(told.keys.map(\.week)).sorted()
        if let last = request.through { reading.summary.leftOut += weeks.filter { $0 > last }.map { "\($0) is later than \(last)" } }
        let given = Dictionary(grouping: told.keys, by: \.source).mapValues { Set($0.map(\.metric)) }
        var gaps: [Gap] = []
        for week in weeks where request.through.map({ week <= $0 }) ?? true {
            for group in groups {
                for (index, metric) in metrics.enumerated() where request.wants(metric.id) {
                    let sources = (members[group.id] ?? []).filter { given[$0]?.contains(index) ?? false }
                    let parts = sources.compactMap { told[Key(source: $0, week: week, metric: index)] }
                    if parts.isEmpty { continue }
                    guard parts.count == sources.count, parts.count == 1 || metric.metric.aggregate != .none else {
                        gaps.append(Gap(group: group.id, week: week, metric: index))
                        continue
                    }
                    let value = parts.reduce(0) { $0 + $1.value }
                    let denominator = parts[0].denominator == nil ? nil : parts.reduce(0) { $0 + ($1.denominator ?? 0) }
                    if denominator == 0 { continue }
                    reading.figures.append(
                        ImportedFigure(
                            week: week, group: group.id, metric: metric.id, value: denominator == nil ? value : nil, numerator: denominator == nil ? nil : value,
                            denominator: denominator))
                }
            }
        }
        let present = Set(reading.figures.map(\.group))
        reading.groups = groups.dropFirst().filter { present.contains($0.id) }
        reading.summary.leftOut += summary(of: gaps)
        return reading
    }

    /// The groups by title, and by id the sources of each.
    /// - Parameter declared: the groups of the site: a source that has the title of one is that group.
    private func named(_ declared: [ImportedGroup], _ leftOut: inout [String]) -> (groups: [ImportedGroup], members: [String: [String]]) {
        var groups: [ImportedGroup] = []
        var members: [String: [String]] = [:]
        let taken = declared.filter { group in sources.values.contains { $0.title == group.title } }
        for (id, source) in sources.sorted(by: { ($0.value.title, $0.key) < ($1.value.title, $1.key) }) {
            if source.groups?.isEmpty == true { leftOut.append("'\(source.title)' is in no group") }
            let own = source.groups?.map { ImportedGroup(id: $0, title: $0) } ?? [declared.first { $0.title == source.title } ?? group(of: source.title, besides: groups + taken)]
            for group in own {
                if group.id != Group.everybody, !groups.contains(where: { $0.id == group.id }) { groups.append(group) }
                members[group.id, default: []].append(id)
            }
        }
        return (groups.sorted { ($0.title, $0.id) < ($1.title, $1.id) }, members)
    }

    /// Names that become one id are told apart by a number.
    private func group(of title: String, besides others: [ImportedGroup]) -> ImportedGroup {
        var group = ImportedGroup(named: title) ?? ImportedGroup(id: "group", title: title)
        let id = group.id
        var number = 2
        while others.contains(where: { $0.id == group.id }) {
            group.id = "\(id)-\(number)"
            number += 1
        }
        return group
    }

    /// A figure that is not told, since one part of the group has none or its figures do not combine.
    private struct Gap {
        var group: String
        var week: Week
        var metric: Int
    }

    /// One sentence for each group and reason.
    private func summary(of gaps: [Gap]) -> [String] {
        Dictionary(grouping: gaps, by: \.group).sorted { $0.key < $1.key }.flatMap { group, gaps in
            [true, false].compactMap { combines in
                let gaps = gaps.filter { (metrics[$0.metric].metric.aggregate != .none) == combines }
                if gaps.isEmpty { return nil }
                let weeks = Set(gaps.map(\.week)).count
                let names = Set(gaps.map(\.metric)).sorted().map { "'\(metrics[$0].id)'" }.joined(separator: ", ")
                let reason = combines ? "one of its parts has no figure of" : "it has several parts, and nothing combines their figures of"
                return "group '\(group)' in \(weeks) \(weeks == 1 ? "week" : "weeks"): \(reason) \(names)"
            }
        }
    }
}
