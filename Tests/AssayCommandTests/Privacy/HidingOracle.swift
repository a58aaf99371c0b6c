/// The group-weeks that must be hidden by the first two rules of disclosure, worked out by itself from the rules as they are written:
///
/// 1. A group-week is shown only if the smallest `people` over all its figures reaches the minimum (without `people`, the group's declared number; without
///    that, none), and only if no count of people in it, nor what it leaves of those people, is below the minimum.
/// 2. A group that was ever under the minimum comes back only from the week in which it has reached it for four captures running, and only forward.
///
/// Partners are not foreseen: what is hidden beyond this is the program's choice.
struct HidingOracle: Sendable {
    /// By group, then by week.
    private(set) var isHidden: [[Bool]]

    init(_ site: MadeUpSite) {
        var isSmall = site.groups.map { _ in site.weeks.map { _ in false } }
        var isTold = isSmall
        for row in site.rows {
            let people = row.people ?? site.groups[row.group].declared ?? 0
            isTold[row.group][row.week] = true
            if people < site.minimum { isSmall[row.group][row.week] = true }
            if row.measure == .active, case .value(let count) = row.figure {
                // The count is of those who belong to the group, whom the generator declares where it gives a count that is not everybody's.
                let whole = Double(max(people, site.groups[row.group].declared ?? 0))
                if count < Double(site.minimum) || (whole > count && whole - count < Double(site.minimum)) { isSmall[row.group][row.week] = true }
            }
        }
        isHidden = isSmall
        for group in site.groups.indices {
            var wasSmall = false
            var running = 0
            for week in site.weeks.indices where isTold[group][week] {
                running = isSmall[group][week] ? 0 : running + 1
                wasSmall = wasSmall || isSmall[group][week]
                isHidden[group][week] = wasSmall && running < 4
            }
        }
    }
}
