import AssayMetrics

/// One week or a span of them, as `--week` takes it: `2026-W46`, or `2026-W40..2026-W46`.
struct PacketWeeks: Sendable, Hashable {
    var first: Week
    var last: Week

    /// Nil for what is neither, and for a span that ends before it begins.
    init?(_ text: String) {
        let parts = text.split(separator: "..", omittingEmptySubsequences: false).map(String.init)
        guard (1...2).contains(parts.count), let first = Week(parts[0]), let last = Week(parts[parts.count - 1]), first <= last else { return nil }
        (self.first, self.last) = (first, last)
    }

    var isOne: Bool { first == last }
}

extension PacketWeeks: CustomStringConvertible {
    var description: String { isOne ? first.description : "\(first)..\(last)" }
}
