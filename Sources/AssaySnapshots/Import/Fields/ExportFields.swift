import AssayDiagnostics
import AssayMetrics

/// What became of the fields of an export: each that is dropped or not read is named once, as it is spelled.
struct ExportFields {
    private var known = Set<String>()
    private(set) var dropped: [String] = []
    private(set) var unread: [String] = []

    /// Takes note of a record's keys. What is null is not there.
    /// - Parameters:
    ///   - read: keys that are read, or of which another key says the same.
    ///   - person: keys that stand for a person and are dropped.
    ///   - path: what the keys stand in, with its point: `usage.`.
    mutating func note(_ record: ExportJSON, read: Set<String>, person: Set<String> = [], path: String = "") {
        for key in record.keys where !read.contains(key) && record[key] != nil && known.insert(path + key).inserted {
            if person.contains(key) { dropped.append(path + key) } else { unread.append(path + key) }
        }
    }

    mutating func drop(_ key: String) {
        if known.insert(key).inserted { dropped.append(key) }
    }

    func finish(_ reading: inout ImportReading) {
        reading.summary.dropped = dropped
        reading.summary.unread = unread
    }
}

extension ExportJSON {
    /// A whole number; nil for anything else.
    var integer: Int? { number.flatMap { Int(exactly: $0) } }

    /// The day of a date or time as text; nil for anything else, and for days of which no export can be.
    var exportDay: CivilDate? {
        string.flatMap { CivilDate(timestamp: $0) }.flatMap { (1970...2199).contains($0.year) ? $0 : nil }
    }

    /// The count under a key. Nil when it is absent; a fault for anything that is no number, or less than none, or beyond what can be counted.
    func figure(_ key: String, log: inout ImportLog) -> Double? { figure(key, in: 0...ExportJSON.largest, log: &log) }

    /// The money under a key, in any unit: a credit is less than nothing.
    func money(_ key: String, log: inout ImportLog) -> Double? { figure(key, in: -ExportJSON.largest...ExportJSON.largest, log: &log) }

    /// No token, line or cent was ever counted up to that; sums of such figures stay finite.
    static let largest = 1e15

    private func figure(_ key: String, in range: ClosedRange<Double>, log: inout ImportLog) -> Double? {
        guard let member = self[key] else { return nil }
        if let number = member.number, range.contains(number) { return number }
        log.refuse(
            "not-a-number", member.number == nil ? "'\(key)' is \(member.kind) where a number belongs" : "'\(key)' is beyond what can be counted", at: member.place,
            help: "export it again, and leave it as it came")
        return nil
    }

    /// The sum of what is there under some keys; nil when nothing is.
    func sum(_ keys: [String], log: inout ImportLog) -> Double? {
        let numbers = keys.compactMap { figure($0, log: &log) }
        return numbers.isEmpty ? nil : numbers.reduce(0, +)
    }
}

extension ImportLog {
    /// - Parameter summary: what is not there, as in `a day without a 'date' that can be read`.
    mutating func refuseField(_ summary: String, at place: SourceLocation) {
        refuse("missing-field", summary, at: place, help: "export it again, and leave it as it came")
    }
}
