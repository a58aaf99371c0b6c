import AssayDiagnostics
import AssayMetrics

extension PersonFigures {
    /// The figures of groups and whole weeks, with what was left out on the way.
    ///
    /// A group-week is hidden as a whole where fewer people than the minimum contributed to one of its figures, or where one person makes more than
    /// half of one: figures of a week are linked, and spend gives tokens away. What is written is that it is hidden, so that it stays so, and nothing that is
    /// told of a larger group gives it back. Nobody outside the groups that are told is in any figure: where people
    /// have groups, `all` is not told here but computed from what is shown.
    func reading(for request: ImportRequest, log: inout ImportLog) -> (figures: [ImportedFigure], leftOut: [String]) {
        let (whole, partial) = WholeWeeks.of(days, through: request.through)
        var figures: [ImportedFigure] = []
        var small: [Small: Int] = [:]
        refuseOverlaps(in: whole, request, &log)
        for (week, persons) in weeks(log: &log).sorted(by: { $0.key < $1.key }) where whole.contains(week) {
            var members: [String: [PersonWeek]] = [:]
            var rest: [PersonWeek] = []
            for (person, did) in persons.sorted(by: { $0.key < $1.key }) {
                let groups = groups(of: person)
                if groups.isEmpty { rest.append(did) }
                for group in groups { members[group, default: []].append(did) }
            }
            // Beside a figure of everybody, a few people in no group would be what is left: they are a group of their own, and hidden.
            if !rest.isEmpty, case .failure = told(of: PersonFigures.rest.id, in: week, rest, request) {
                figures += metrics.filter { request.wants($0.id) }.map { .hidden(week: week, group: PersonFigures.rest.id, metric: $0.id) }
            }
            for (group, members) in members.sorted(by: { $0.key < $1.key }) {
                switch told(of: group, in: week, members, request) {
                case .success(let told): figures += told
                case .failure(let reason):
                    small[Small(group: group, reason: reason), default: 0] += 1
                    // Nothing is told of more than everybody that could give it back.
                    if group != Group.everybody { figures += metrics.filter { request.wants($0.id) }.map { .hidden(week: week, group: group, metric: $0.id) } }
                }
            }
        }
        var leftOut = partial
        leftOut += small.sorted { ($0.key.group, $0.key.reason.words) < ($1.key.group, $1.key.reason.words) }.map { small, weeks in
            "\(weeks) \(weeks == 1 ? "week" : "weeks") of group '\(small.group)': \(small.reason.words)"
        }
        if hasGroups, ungrouped > 0 {
            leftOut.append(ungrouped < request.minimumPeople ? "people in no group: a few" : "\(ungrouped) people in no group")
        }
        return (figures, leftOut)
    }

    /// Whoever is in no group, where that is a few people.
    static let rest = ImportedGroup(id: "in-no-group", title: "In no group")

    /// Two groups of which one holds the other, but for a few people: the difference would be theirs. And sums over groups in which people count twice.
    private func refuseOverlaps(in weeks: Set<Week>, _ request: ImportRequest, _ log: inout ImportLog) {
        guard let place = firstPlace else { return }
        var isCountedTwice = false
        var refused = Set<[String]>()
        for (week, people) in memberships.sorted(by: { $0.key < $1.key }) where weeks.contains(week) {
            if !people.values.contains(where: { $0.count > 1 }) { continue }
            isCountedTwice = true
            var sizes: [String: Int] = [:]
            var shared: [[String]: Int] = [:]
            for groups in people.values.map({ $0.sorted() }) {
                for (index, group) in groups.enumerated() {
                    sizes[group, default: 0] += 1
                    for other in groups[(index + 1)...] { shared[[group, other], default: 0] += 1 }
                }
            }
            for (pair, both) in shared.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) where !refused.contains(pair) {
                let (smaller, larger) = (min(sizes[pair[0]]!, sizes[pair[1]]!), max(sizes[pair[0]]!, sizes[pair[1]]!))
                guard both == smaller, (1..<request.minimumPeople).contains(larger - smaller) else { continue }
                refused.insert(pair)
                log.refuse(
                    "overlapping-groups", "in \(week) one of the groups '\(pair[0])' and '\(pair[1])' holds the other and fewer than \(request.minimumPeople) people more: the difference is theirs",
                    at: place, help: "put each person into one group")
            }
        }
        if isCountedTwice {
            log.warn(
                "counted-twice", "some people are in two groups: where Assay adds groups up to all, they count twice", at: place,
                help: "put each person into one group, or import a figure of everybody beside the groups")
        }
    }

    private struct Small: Hashable {
        var group: String
        var reason: Reason
    }

    /// Why a group-week is hidden: too few people, or too few behind one metric, or one behind most of it.
    private struct Reason: Error, Hashable {
        var words: String
    }

    /// The figures of a group-week; why it is hidden, where it is.
    private func told(of group: String, in week: Week, _ members: [PersonWeek], _ request: ImportRequest) -> Result<[ImportedFigure], Reason> {
        guard members.count >= request.minimumPeople else { return .failure(Reason(words: "fewer than \(request.minimumPeople) people")) }
        var figures: [ImportedFigure] = []
        for (index, metric) in metrics.enumerated() where request.wants(metric.id) {
            let values = members.compactMap { $0.values[index] }
            guard !values.isEmpty else { continue }
            // Where nobody did anything, everybody stands behind the 0.
            let contributors = metric.rule == .mean ? values.count : values.count { $0 != 0 }
            let people = contributors == 0 ? members.count : contributors
            guard people >= request.minimumPeople else { return .failure(Reason(words: "fewer than \(request.minimumPeople) people behind '\(metric.id)'")) }
            var figure = ImportedFigure(week: week, group: group, metric: metric.id, people: people)
            let sum = values.reduce(0, +)
            switch metric.rule {
            case .distinct: figure.value = Double(contributors)
            case .mean: figure.value = sum / Double(values.count)
            case .ratio:
                figure.numerator = sum
                figure.denominator = members.reduce(0) { $0 + $1.denominators[index] }
            case .sum, .week:
                figure.value = sum
                if let largest = values.max(), largest > PersonFigures.largestShare * sum {
                    return .failure(Reason(words: "one person behind more than half of '\(metric.id)'"))
                }
            case .sunday, .last, .median: preconditionFailure("no such figure is made from persons' days")
            }
            figures.append(figure)
        }
        return .success(figures)
    }

    /// One person with more than this share of a figure is all but told by it (the dominance rule of statistical offices).
    private static let largestShare = 0.5
}
