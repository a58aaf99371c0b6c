import Testing

@testable import AssayMetrics

/// Sums in which one figure alone is hidden, in what was released by whatever report.
struct ReleaseAuditTests {
    private typealias Figure = ReleaseAudit.Figure
    private static let catalog = MetricCatalog(
        metrics: [Sample.metric("sums"), Sample.metric("median", aggregate: .none, countsNothing: true)],
        groups: [Group(id: "mail", title: "Mail"), Group(id: "phone", title: "Phone"), Group(id: "night", title: "Night", parent: "phone")], pairs: [], events: [])
    private static let (old, new, hidden) = (Figure.released(isNew: false), Figure.released(isNew: true), Figure.hidden(isNew: false, hasRow: true))

    /// Of `all`, mail, phone and night.
    private func found(_ figures: [Figure?], metric: Int = 0, alsoAddingUp: Set<Int> = []) -> [Int] {
        ReleaseAudit(Self.catalog, alsoAddingUp: alsoAddingUp).recoverable { $0 == metric ? figures[$1] : nil }.map(\.group)
    }

    @Test func `one hidden part of a whole is found, two are not`() {
        #expect(found([Self.new, Self.old, Self.hidden, nil]) == [0])
        #expect(found([Self.new, Self.hidden, Self.hidden, nil]) == [])
        #expect(found([Self.new, Self.old, Self.old, nil]) == [])
        #expect(found([Self.hidden, Self.new, Self.old, nil]) == [0], "the whole, from its parts")
    }

    @Test func `a part without a row is one all the same`() {
        let absent = Figure.hidden(isNew: false, hasRow: false)
        #expect(found([Self.new, Self.old, absent, nil]) == [0])
        #expect(found([Self.new, Self.old, Self.old, absent]) == [], "below phone, which is shown, it is nothing that can be subtracted")
        #expect(found([Self.new, Self.hidden, absent, nil]) == [0], "of two one may be nothing")
    }

    @Test func `what was on record before says nothing new`() {
        #expect(found([Self.old, Self.old, Self.hidden, nil]) == [])
        #expect(found([Self.old, Self.old, .hidden(isNew: true, hasRow: true), nil]) == [0], "that it is hidden is new")
    }

    @Test func `what does not add up gives nothing away, unless it once did`() {
        let figures = [Self.new, Self.old, Self.hidden, nil]
        #expect(found(figures, metric: 1) == [])
        #expect(found(figures, metric: 1, alsoAddingUp: [1]) == [0])
        #expect(ReleaseAudit(Self.catalog).addsUp(0) && !ReleaseAudit(Self.catalog).addsUp(1))
    }
}
