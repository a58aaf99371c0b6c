import AssayDiagnostics

/// Where a field stands in a record: `totals_by_cli.session_count`, through objects and through every element of arrays.
struct FieldPath: Sendable {
    let text: String
    private let keys: [String]

    init(_ text: String) {
        self.text = text
        keys = text.split(separator: ".").map(String.init)
    }

    /// The paths of `a / b` or `a, b`; of any other field it alone.
    static func all(of field: String) -> [FieldPath] { field.split { "/, ".contains($0) }.map { FieldPath(String($0)) } }

    /// The objects on the way to it.
    var passed: [String] { keys.indices.dropFirst().map { keys[..<$0].joined(separator: ".") } }

    /// A number of people; nil where the record does not give it, and after a fault.
    func people(in record: ExportJSON, at place: SourceLocation, log: inout ImportLog) -> Int? {
        count(in: record, upTo: Double(Int32.max), at: place, log: &log).map { Int($0) }
    }

    /// A count of 0 or more; over the elements, where an array is on the way, their sum. Nil where the record does not give it, and after a fault.
    /// - Parameter largest: beyond 2^53 a double is no count any more.
    func count(in record: ExportJSON, upTo largest: Double = 0x1p53, at place: SourceLocation, log: inout ImportLog) -> Double? {
        var sum: Double?
        for value in values(keys[...], in: record) {
            guard let number = value.number else {
                log.refuse("not-a-number", "'\(text)' is \(value.kind), and a number is expected", at: place, help: "export it again")
                return nil
            }
            guard number >= 0, number + (sum ?? 0) <= largest else {
                log.refuse("not-a-count", "'\(text)' is \(number < 0 ? "below 0" : "too large for a count")", at: place, help: "export it again")
                return nil
            }
            sum = (sum ?? 0) + number
        }
        return sum
    }

    private func values(_ keys: ArraySlice<String>, in value: ExportJSON) -> [ExportJSON] {
        if let elements = value.elements { return elements.flatMap { values(keys, in: $0) } }
        guard let key = keys.first else { return [value] }
        return value[key].map { values(keys.dropFirst(), in: $0) } ?? []
    }
}

/// A metric with the paths of its field: one, or numerator and denominator.
struct FieldMetric: Sendable {
    let metric: ExportMetric
    let paths: [FieldPath]

    init(_ metric: ExportMetric) {
        self.metric = metric
        paths = FieldPath.all(of: metric.field)
    }

    /// What a record says of it; nil where it does not, or gives one part of a ratio only.
    func reading(of record: ExportJSON, at place: SourceLocation, log: inout ImportLog) -> (value: Double, denominator: Double)? {
        guard let value = paths[0].count(in: record, at: place, log: &log) else { return nil }
        guard metric.rule == .ratio else { return (value, 0) }
        return paths[1].count(in: record, at: place, log: &log).map { (value, $0) }
    }
}

/// The fields of records that nobody reads: remembered by name, so that they can be said.
struct UnreadFields: Sendable {
    private let read: Set<String>
    private let passed: Set<String>
    private(set) var names = Set<String>()

    init(reading paths: [FieldPath]) {
        read = Set(paths.map(\.text))
        passed = Set(paths.flatMap(\.passed))
    }

    mutating func note(_ record: ExportJSON) { note(record, "") }

    private mutating func note(_ value: ExportJSON, _ prefix: String) {
        if let elements = value.elements { return elements.forEach { note($0, prefix) } }
        for key in value.keys {
            let path = prefix + key
            if read.contains(path) { continue }
            if passed.contains(path), let inner = value[key] { note(inner, path + ".") } else { names.insert(path) }
        }
    }
}
