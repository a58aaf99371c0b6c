/// A figure that passed disclosure control. Only this module can make one, and only this module can read one:
/// everybody else sees figures through `Series`.
struct DisclosedValue: Sendable {
    let metric: Int32
    let group: Int32
    let week: Week
    let value: Double
    /// Numerator and denominator of a ratio, or value × people and people of a mean; NaN when there are none.
    let part: Double
    let whole: Double
    let people: Int32
    let flags: History.CellFlags
    /// Index into the snapshot's notes; -1 when there is none.
    let note: Int32
    let line: Int32
}

extension DisclosedValue: CustomReflectable, CustomStringConvertible, CustomDebugStringConvertible {
    var customMirror: Mirror { Mirror(self, children: []) }
    var description: String { "DisclosedValue(redacted)" }
    var debugDescription: String { description }
}
