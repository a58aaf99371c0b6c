/// When a figure may be shown.
public struct DisclosurePolicy: Sendable, Hashable {
    /// What happens with groups too small to show.
    public enum SmallGroups: String, Sendable, CaseIterable { case hide, merge }

    /// Nobody can set a lower minimum.
    public static let floor = 5

    /// One contributor with more than this share of a figure is all but told by it (the dominance rule of statistical offices).
    static let largestShare = 0.5

    /// Of fewer people a tenth is under the floor, and what the tenth that uses most has is what a few persons have.
    static let fewestOfTenths = Int32(10 * floor)

    /// A group-week is shown only if the smallest number of people over all its figures reaches this.
    public var minimumPeople: Int
    /// A ratio over a smaller denominator says too little to be shown.
    public var minimumDenominator: Int
    public var smallGroups: SmallGroups

    public init(minimumPeople: Int = 10, minimumDenominator: Int = 20, smallGroups: SmallGroups = .hide) {
        self.minimumPeople = max(minimumPeople, DisclosurePolicy.floor)
        self.minimumDenominator = minimumDenominator
        self.smallGroups = smallGroups
    }
}
