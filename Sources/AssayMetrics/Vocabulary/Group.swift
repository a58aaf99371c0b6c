/// A set of people that figures are about: never one person.
public struct Group: Sendable, Hashable {
    public var id: String
    public var title: String
    public var parent: String?
    /// How many people stand behind figures whose source counts none (deployments, incidents).
    public var people: Int?
    /// The first and last week in which the group exists.
    public var from: Week?
    public var to: Week?

    public init(id: String, title: String, parent: String? = nil, people: Int? = nil, from: Week? = nil, to: Week? = nil) {
        self.id = id
        self.title = title
        self.parent = parent
        self.people = people
        self.from = from
        self.to = to
    }

    /// The group that always exists: everybody.
    public static let everybody = "all"
}
