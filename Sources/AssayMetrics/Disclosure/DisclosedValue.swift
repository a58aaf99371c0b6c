/// A figure that passed disclosure control. Only this module can make one, and only this module can read one:
/// everybody else sees figures through `Series`.
struct DisclosedValue: Sendable {
    let metric: Int32
    let group: Int32
    /// Of its week: the values of all captures are held at once, and 40 bytes do for one.
    let weekOrdinal: Int32
    let people: Int32
    let value: Double
    /// Index into the snapshot's parts; -1 when there are none.
    let parts: Int32
    /// Index into the snapshot's notes; -1 when there is none.
    let note: Int32
    let line: Int32
    let flags: History.CellFlags

    var week: Week { Week(ordinal: Int(weekOrdinal)) }

    init(metric: Int32, group: Int32, weekOrdinal: Int32, people: Int32, value: Double, parts: Int32, note: Int32, line: Int32, flags: History.CellFlags) {
        self.metric = metric
        self.group = group
        self.weekOrdinal = weekOrdinal
        self.people = people
        self.value = value
        self.parts = parts
        self.note = note
        self.line = line
        self.flags = flags
    }

    init(_ row: Observation, value: Double, parts: Int32, people: Int32, flags: History.CellFlags) {
        self.init(
            metric: row.metric, group: row.group, weekOrdinal: Int32(clamping: row.week.ordinal), people: people, value: value, parts: parts, note: row.note, line: row.line,
            flags: flags)
    }
}

/// Numerator and denominator of a ratio, or value × people and people of a mean.
struct FigureParts: Sendable {
    let part: Double
    let whole: Double

    static let none = FigureParts(part: .nan, whole: .nan)

    init(part: Double, whole: Double) {
        self.part = part
        self.whole = whole
    }

    /// By people to the nearest five: with exact weights the mean over two groups tells how many each has, and who joined.
    init(mean: Double, people: Int32) {
        whole = Double(max(5, (Int(people) + 2) / 5 * 5))
        part = mean * whole
    }
}

extension FigureParts: CustomReflectable, CustomStringConvertible, CustomDebugStringConvertible {
    var customMirror: Mirror { Mirror(self, children: []) }
    var description: String { "FigureParts(redacted)" }
    var debugDescription: String { description }
}

extension DisclosedValue: CustomReflectable, CustomStringConvertible, CustomDebugStringConvertible {
    var customMirror: Mirror { Mirror(self, children: []) }
    var description: String { "DisclosedValue(redacted)" }
    var debugDescription: String { description }
}
