/// A group-week that earlier publications hid: it stays hidden, whatever the settings and the snapshots say now.
///
/// It does not say why: small groups and their partners look the same on record too.
public struct HiddenPlace: Sendable, Hashable {
    /// Index of the catalog.
    public var group: Int
    public var week: Week
    /// The capture from which on it is hidden: that of the week itself, or a later one for rows that came late.
    public var from: Week

    public init(group: Int, week: Week, from: Week) {
        self.group = group
        self.week = week
        self.from = from
    }
}

/// One figure that earlier publications withheld while others of its group-week were shown: it stays as it was then, whatever the tree of groups and
/// the snapshots say now.
public struct HiddenCell: Sendable, Hashable {
    /// Indices of the catalog.
    public var metric: Int
    public var group: Int
    public var week: Week
    /// The capture that would have told it, and did not.
    public var from: Week

    public init(metric: Int, group: Int, week: Week, from: Week) {
        self.metric = metric
        self.group = group
        self.week = week
        self.from = from
    }
}

/// What earlier publications hid, as on record.
public struct HiddenForGood: Sendable, Hashable {
    /// Group-weeks.
    public var places: [HiddenPlace]
    /// Figures that came late and would have given a hidden one away.
    public var withheld: [HiddenCell]
    /// Figures that were shown, and told otherwise later: the difference would have been a hidden one, so the first telling stays.
    public var kept: [HiddenCell]

    public init(places: [HiddenPlace] = [], withheld: [HiddenCell] = [], kept: [HiddenCell] = []) {
        self.places = places
        self.withheld = withheld
        self.kept = kept
    }
}
