/// The columns of the native form, which are the keys of its JSON objects.
enum SnapshotColumn: Int, Sendable, CaseIterable {
    case week, group, metric, value, people, numerator, denominator, status, note, topShare

    static let names = NameTable(allCases.map(\.name))

    static let list = "the columns are " + allCases.map(\.name).joined(separator: ", ")

    var name: String { self == .topShare ? "top_share" : "\(self)" }

    /// Nil when no column has this name.
    init?(spelled text: Span<UInt8>, _ start: Int, _ end: Int) {
        let index = SnapshotColumn.names.index(of: text, start, end)
        guard index >= 0 else { return nil }
        self = SnapshotColumn.allCases[index]
    }
}
