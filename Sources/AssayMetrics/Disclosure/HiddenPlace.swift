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
