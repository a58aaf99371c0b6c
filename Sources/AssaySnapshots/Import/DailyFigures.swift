import AssayDiagnostics
import AssayMetrics

/// Figures of groups by day, from one or several files, on their way to ISO weeks.
///
/// Two files that speak of the same day must say the same of it: exports overlap, and one that was taken later may differ.
struct DailyFigures {
    /// What a figure is about. A metric of -1 is the number of people behind all of a group's figures.
    struct Key: Hashable {
        var day: Int
        var group: String
        var metric: Int
    }

    struct Told {
        var value: Double
        /// Of a ratio; 0 for any other figure.
        var denominator: Double
        var place: SourceLocation
    }

    let metrics: [ExportMetric]
    private let indices: [String: Int]
    private var files: [[Key: Told]] = []
    /// How many people stand behind one metric's figures, where the source says it.
    private var peopleOfMetrics: [Key: Int] = [:]
    /// Days that the files speak of, with figures or without.
    private(set) var days = Set<Int>()

    init(_ metrics: [ExportMetric]) {
        self.metrics = metrics
        indices = Dictionary(metrics.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Begins the next file.
    /// - Parameter isContinued: it is a further page of the file before: what both say of a day is added, not compared.
    mutating func openFile(isContinued: Bool = false) {
        if !isContinued || files.isEmpty { files.append([:]) }
    }

    /// Says that the files tell of these days, whether they have figures of them or none.
    mutating func cover(_ days: ClosedRange<CivilDate>) {
        self.days.formUnion(days.lowerBound.daysSince1970...days.upperBound.daysSince1970)
    }

    /// Adds to a metric's figure of a day. Absent is not zero: what a file does not give is not added.
    /// - Parameters:
    ///   - metric: an id of the guide.
    ///   - denominator: of a ratio.
    mutating func add(_ metric: String, _ value: Double, over denominator: Double = 0, on day: CivilDate, group: String = Group.everybody, at place: SourceLocation) {
        days.insert(day.daysSince1970)
        guard let index = indices[metric] else { return }
        let key = Key(day: day.daysSince1970, group: group, metric: index)
        files[files.count - 1][key, default: Told(value: 0, denominator: 0, place: place)].value += value
        files[files.count - 1][key]!.denominator += denominator
    }

    /// Says how many people stand behind a group's figures of a day; the week's are at least those of its largest day.
    ///
    /// On a Sunday it may be a trailing window's: the people of the whole week.
    /// - Parameter metric: an id of the guide, for the figures of that metric only.
    mutating func setPeople(_ count: Int, on day: CivilDate, group: String = Group.everybody, metric: String? = nil, at place: SourceLocation) {
        if let metric {
            guard let index = indices[metric] else { return }
            let key = Key(day: day.daysSince1970, group: group, metric: index)
            peopleOfMetrics[key] = max(count, peopleOfMetrics[key] ?? 0)
        } else {
            let key = Key(day: day.daysSince1970, group: group, metric: -1)
            files[files.count - 1][key] = Told(value: Double(count), denominator: 0, place: place)
        }
    }

    /// What all files say together; a fault for each figure of which two files say different things.
    func merged(log: inout ImportLog) -> (told: [Key: Told], peopleOfMetrics: [Key: Int]) {
        var merged: [Key: Told] = [:]
        for file in files {
            for (key, told) in file.sorted(by: { DailyFigures.precedes($0.key, $1.key) }) {
                guard let earlier = merged.updateValue(told, forKey: key) else { continue }
                if !DailyFigures.isSame(earlier, told) { refuseOverlap(key, told, earlier, &log) }
            }
        }
        return (merged, peopleOfMetrics)
    }

    static func precedes(_ a: Key, _ b: Key) -> Bool { (a.day, a.group, a.metric) < (b.day, b.group, b.metric) }

    /// Sums of the same numbers in another order differ in their last digits.
    private static func isSame(_ a: Told, _ b: Told) -> Bool {
        func near(_ x: Double, _ y: Double) -> Bool { (x - y).magnitude <= 1e-9 * max(x.magnitude, y.magnitude) }
        return near(a.value, b.value) && near(a.denominator, b.denominator)
    }

    private func refuseOverlap(_ key: Key, _ told: Told, _ earlier: Told, _ log: inout ImportLog) {
        let field = key.metric < 0 ? "the number of people" : "'\(metrics[key.metric].field)'"
        let place = earlier.place.line > 0 ? "\(earlier.place.path):\(earlier.place.line)" : earlier.place.path
        log.refuse(
            "overlap", "\(field) of \(CivilDate(daysSince1970: key.day)) is another one than in \(place)", at: told.place,
            help: "give only the export that was taken last, or exports of days of their own")
    }
}
