import AssayDiagnostics
import AssayMetrics

/// What persons did, by day, on its way to figures of groups. It lives for one reading: no person, and no figure of too few, leaves it.
///
/// The same person and day may come in two files that overlap; what both say must be the same.
struct PersonFigures {
    private struct Key: Hashable {
        var person: Int
        var day: Int
    }

    private struct Record {
        /// By metric: a value, or the numerator of a ratio; nil where the record does not give it.
        var values: [Double?]
        var denominators: [Double]
        var place: SourceLocation
    }

    let metrics: [ExportMetric]
    private let indices: [String: Int]
    private var persons: [String: Int] = [:]
    /// By person, the groups in which it is counted.
    private var groups: [[String]] = []
    private var files: [[Key: Record]] = []
    /// By week, in which groups each somebody is.
    private(set) var memberships: [Week: [String: Set<String>]] = [:]
    private(set) var days = Set<Int>()

    init(_ metrics: [ExportMetric]) {
        self.metrics = metrics
        indices = Dictionary(metrics.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Begins the next file.
    /// - Parameter isContinued: it is a further page of the file before: what both say of a person's day is added, not compared.
    mutating func openFile(isContinued: Bool = false) {
        if !isContinued || files.isEmpty { files.append([:]) }
    }

    /// Says that the files tell of these days, whether anybody did something or nobody.
    mutating func cover(_ days: ClosedRange<CivilDate>) {
        self.days.formUnion(days.lowerBound.daysSince1970...days.upperBound.daysSince1970)
    }

    /// Adds what a person did on a day.
    /// - Parameters:
    ///   - groups: ids; those of a person are all that were ever given. Empty: it is counted in `all` only, and in nothing where others have groups.
    ///   - values: by id of the guide, with the denominator of a ratio.
    ///   - identity: who it is, where one somebody is counted as several.
    mutating func add(_ person: String, identity: String? = nil, on day: CivilDate, groups: [String], _ values: [(metric: String, value: Double, denominator: Double)], at place: SourceLocation) {
        let index = persons[person] ?? persons.count
        if index == persons.count {
            persons[person] = index
            self.groups.append([])
        }
        for group in groups where !self.groups[index].contains(group) { self.groups[index].append(group) }
        days.insert(day.daysSince1970)
        memberships[Week(containing: day), default: [:]][identity ?? person, default: []].formUnion(groups)
        let key = Key(person: index, day: day.daysSince1970)
        let empty = Record(values: Array(repeating: nil, count: metrics.count), denominators: Array(repeating: 0, count: metrics.count), place: place)
        for (id, value, denominator) in values {
            guard let metric = indices[id] else { continue }
            files[files.count - 1][key, default: empty].values[metric] = (files[files.count - 1][key]?.values[metric] ?? 0) + value
            files[files.count - 1][key]!.denominators[metric] += denominator
        }
        if files[files.count - 1][key] == nil { files[files.count - 1][key] = empty }
    }

    /// What each person did in a week, by the group it is counted in.
    struct PersonWeek {
        var values: [Double?]
        var denominators: [Double]
    }

    /// By week, then person.
    func weeks(log: inout ImportLog) -> [Week: [Int: PersonWeek]] {
        var merged: [Key: Record] = [:]
        for file in files {
            for (key, record) in file.sorted(by: { ($0.key.day, $0.key.person) < ($1.key.day, $1.key.person) }) {
                guard let earlier = merged.updateValue(record, forKey: key) else { continue }
                if earlier.values != record.values || earlier.denominators != record.denominators {
                    log.refuse(
                        "overlap", "a person's figures of \(CivilDate(daysSince1970: key.day)) are others than in \(earlier.place.path):\(earlier.place.line)", at: record.place,
                        help: "give only the export that was taken last, or exports of days of their own")
                }
            }
        }
        var weeks: [Week: [Int: PersonWeek]] = [:]
        let empty = PersonWeek(values: Array(repeating: nil, count: metrics.count), denominators: Array(repeating: 0, count: metrics.count))
        for (key, record) in merged.sorted(by: { ($0.key.day, $0.key.person) < ($1.key.day, $1.key.person) }) {
            let week = Week(containing: CivilDate(daysSince1970: key.day))
            var sum = weeks[week]?[key.person] ?? empty
            for metric in metrics.indices {
                if let value = record.values[metric] { sum.values[metric] = (sum.values[metric] ?? 0) + value }
                sum.denominators[metric] += record.denominators[metric]
            }
            weeks[week, default: [:]][key.person] = sum
        }
        return weeks
    }

    /// Of the first record.
    var firstPlace: SourceLocation? { files.lazy.compactMap { $0.min { ($0.key.day, $0.key.person) < ($1.key.day, $1.key.person) }?.value.place }.first }

    /// Whether any person is in a group.
    var hasGroups: Bool { groups.contains { !$0.isEmpty } }

    /// How many people are in no group.
    var ungrouped: Int { groups.count { $0.isEmpty } }

    /// The groups in which a person is counted.
    func groups(of person: Int) -> [String] { hasGroups ? groups[person] : [Group.everybody] }
}
