/// What adds up in one week: each group's figure is the sum of those of its parts, metric by metric.
///
/// Every figure is in at most two such relations: as the whole in its own, as a part in that of the nearest group above it that has a figure. The
/// relations of a metric so make a forest. If none of them has exactly one hidden figure, none can be solved for: whatever a hidden figure is thought
/// to be, another hidden one in each of its relations can make up for it, and another in that one's other relation, and on to the forest's edge.
struct WeekRelations: Sendable {
    enum Figure: UInt8, Sendable {
        case none
        /// Told by an earlier capture.
        case released
        /// The capture at hand would tell it first.
        case new
        case hidden
        /// Of a hidden group without a row and without figures below it: a part of the whole, or nothing.
        case absent
    }

    /// What has to be hidden so that nothing hidden can be solved for.
    struct Partner: Sendable, Hashable {
        let group: Int
        /// Only this metric's figure, because others of the group-week are out; nil for all of the group-week.
        let metric: Int?
        /// The hidden groups it is hidden for.
        let sake: [Int]
    }

    private let tree: SumTree
    private var catalog: MetricCatalog { tree.catalog }
    /// Hidden figures whose sum can be told must together have so many people.
    let minimumPeople: Int32
    /// Groups of which something was told of this week by an earlier capture.
    var isReleased: [Bool]
    /// By metric and group.
    private var figures: [Figure]
    /// By metric and group, of hidden figures: how many people each says something about.
    private var people: [Int32]
    /// By metric and group, of wholes: how many people their hidden parts have together, as of when their relation was looked at last.
    private var below: [Int32?]

    init(_ tree: SumTree, minimumPeople: Int32) {
        self.tree = tree
        let catalog = tree.catalog
        self.minimumPeople = minimumPeople
        let count = catalog.metrics.count * catalog.groups.count
        figures = Array(repeating: .none, count: count)
        people = Array(repeating: 0, count: count)
        below = Array(repeating: nil, count: count)
        isReleased = Array(repeating: false, count: catalog.groups.count)
    }

    func figure(metric: Int, group: Int) -> Figure { figures[metric * catalog.groups.count + group] }

    mutating func set(metric: Int, group: Int, _ figure: Figure, people: Int32 = 0) {
        figures[metric * catalog.groups.count + group] = figure
        self.people[metric * catalog.groups.count + group] = people
    }

    /// Hides all of a group-week's figures.
    mutating func hide(group: Int) {
        for metric in catalog.metrics.indices where figure(metric: metric, group: group) != .none { hide(metric: metric, group: group) }
    }

    /// What may be shown has the minimum behind it.
    private mutating func hide(metric: Int, group: Int) { set(metric: metric, group: group, .hidden, people: minimumPeople) }

    /// The groups whose figures add up to a group's, in declared order: those directly below it, and where one of them has none, those below that.
    func parts(metric: Int, of group: Int) -> [Int] {
        // A list and no recursion: nothing bounds how deep a tree of groups is.
        var open = catalog.children[group]
        var parts: [Int] = []
        while let child = open.popLast() {
            if figure(metric: metric, group: child) != .none { parts.append(child) } else { open += catalog.children[child] }
        }
        return parts.sorted()
    }

    /// The group whose figure one is a part of.
    private func whole(metric: Int, of group: Int) -> Int? {
        guard group != MetricCatalog.everybody else { return nil }
        let above = catalog.ancestors(of: group).first { figure(metric: metric, group: $0) != .none } ?? MetricCatalog.everybody
        return figure(metric: metric, group: above) == .none ? nil : above
    }

    /// How many people hidden figures have together. A hidden whole counts for its hidden parts: the others can be subtracted.
    private func peopleTogether(metric: Int, _ hidden: [Int]) -> Int32 {
        var sum: Int32 = 0
        for group in hidden where sum < minimumPeople {
            let slot = metric * catalog.groups.count + group
            sum += min(minimumPeople, below[slot] ?? people[slot])
        }
        return sum
    }

    /// Whether a relation has one hidden figure, which is the rest of the sum; or several of so few people that their sum is as good as a small figure.
    func isUnsafe(metric: Int, of group: Int, _ parts: [Int]) -> Bool {
        // Where no part has a figure nothing is subtracted.
        if figure(metric: metric, group: group) == .absent || parts.allSatisfy({ figure(metric: metric, group: $0) == .absent }) && !parts.isEmpty { return false }
        let hidden = parts.filter { figure(metric: metric, group: $0) == .hidden }
        if figure(metric: metric, group: group) == .hidden { return hidden.isEmpty && !parts.isEmpty }
        // With one whose row is missing the others are two: it may be the rest of the sum, and it may be nothing, so that of one other nothing was hidden.
        if hidden.isEmpty { return parts.contains { figure(metric: metric, group: $0) == .absent } }
        return hidden.count == 1 || peopleTogether(metric: metric, hidden) < minimumPeople
    }

    /// Hides partners until no relation is unsafe.
    ///
    /// The partner is the next group declared after the hidden one among the parts, from the last on to the first, that may still be hidden: never
    /// chosen by size, so that the same one is hidden week after week, and says nothing about the week. Where no part is left it is the whole.
    /// - Returns: the partners in the order they were found, and the relations in which everything is out already.
    mutating func hidePartners() -> (partners: [Partner], unsafe: [(metric: Int, group: Int)]) {
        var partners: [Partner] = []
        var unsafe: [(metric: Int, group: Int)] = []
        // Taken from the end: lower groups before higher ones, so that a whole knows what is hidden below it.
        var open = catalog.metrics.indices.filter { tree.addsUp[$0] }.flatMap { metric in
            tree.topDown.filter { !catalog.children[$0].isEmpty && figure(metric: metric, group: $0) != .none }.map { (metric: metric, group: $0) }
        }
        while let (metric, group) = open.popLast() {
            let parts = parts(metric: metric, of: group)
            if !parts.isEmpty {
                below[metric * catalog.groups.count + group] = peopleTogether(metric: metric, parts.filter { figure(metric: metric, group: $0) == .hidden })
            }
            guard isUnsafe(metric: metric, of: group, parts) else { continue }
            let hidden = (parts + [group]).filter { [.hidden, .absent].contains(figure(metric: metric, group: $0)) }
            let first = hidden[0]
            let inTurn = parts.filter { $0 > first } + parts.filter { $0 < first } + [group]
            guard let partner = inTurn.first(where: { canBeHidden(metric: metric, group: $0) }) else {
                unsafe.append((metric, group))
                continue
            }
            open.append((metric, group))
            if isReleased[partner] {
                hide(metric: metric, group: partner)
                partners.append(Partner(group: partner, metric: metric, sake: hidden))
                open += affected(metric: metric, by: partner)
            } else {
                hide(group: partner)
                partners.append(Partner(group: partner, metric: nil, sake: hidden))
                for other in catalog.metrics.indices where tree.addsUp[other] && figure(metric: other, group: partner) != .none {
                    open += affected(metric: other, by: partner)
                }
            }
        }
        return (partners, unsafe)
    }

    /// Whether a figure may still be hidden, and is not given back by its parts: one of those must be hidden, or be open to it.
    private func canBeHidden(metric: Int, group: Int) -> Bool {
        guard figure(metric: metric, group: group) == .new else { return false }
        let together = isReleased[group] ? [metric] : catalog.metrics.indices.filter { tree.addsUp[$0] && figure(metric: $0, group: group) != .none }
        return together.allSatisfy { metric in
            let parts = parts(metric: metric, of: group)
            return parts.isEmpty || parts.contains { [.new, .hidden].contains(figure(metric: metric, group: $0)) }
        }
    }

    /// The relations that a figure is in, the lower one last.
    private func affected(metric: Int, by group: Int) -> [(metric: Int, group: Int)] {
        (whole(metric: metric, of: group).map { [(metric, $0)] } ?? []) + [(metric, group)]
    }
}
