/// A figure that is hidden, and given away by what stands around it.
public struct RecoverableFigure: Sendable, Hashable {
    /// Ids: the metric, and the group whose figure of everybody in it stands beside those of its parts.
    public let metric: String
    public let group: String
    /// The first week, and how many there are.
    public let week: Week
    public let weeks: Int
}

extension History {
    /// Goes through everything that all reports together show, and finds each sum in which exactly one figure is hidden: the last resort, and empty
    /// where hiding partners did its work.
    ///
    /// A computed `all` is over the groups that are shown, and gives nothing away. Only weeks in which something is hidden are looked at.
    public func audit() -> [RecoverableFigure] {
        guard !hiddenCells.isEmpty else { return [] }
        var found: [Int: (first: Week, weeks: Int)] = [:]
        let groups = catalog.groups.count
        for row in 0..<weekCount where hiddenFrom[row * groups..<(row + 1) * groups].contains(where: { $0 != History.unknown }) {
            let week = firstWeek.advanced(by: row)
            let relations = relations(of: week, rows: [], minimumPeople: 0) { self.hiddenFrom[row * groups + $0] != History.unknown }
            for metric in catalog.metrics.indices where tree.addsUp[metric] {
                for group in catalog.groups.indices where relations.figure(metric: metric, group: group) != .none && !catalog.children[group].isEmpty {
                    guard relations.isUnsafe(metric: metric, of: group, relations.parts(metric: metric, of: group)) else { continue }
                    found[metric * groups + group, default: (week, 0)].weeks += 1
                }
            }
        }
        return found.sorted { $0.key < $1.key }.map {
            RecoverableFigure(metric: catalog.metrics[$0.key / groups].id, group: catalog.groups[$0.key % groups].id, week: $0.value.first, weeks: $0.value.weeks)
        }
    }
}
