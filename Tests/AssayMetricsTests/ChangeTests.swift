@testable import AssayMetrics
import Testing

@Suite struct ChangeTests {
    private func change(_ a: Double?, _ b: Double?, unit: String = "count") -> Change {
        let cell = { (value: Double?) in value.map { Cell.value($0, isProvisional: false) } ?? .missing }
        return Change(from: cell(a), to: cell(b), unit: unit)
    }

    @Test func isRelativeToTheEarlierLevel() {
        #expect(change(100, 103) == .relative(0.03))
        #expect(change(100, 0) == .relative(-1))
        #expect(change(-10, -5) == .relative(0.5))
    }

    @Test func sharesDifferByPoints() { #expect(change(0.25, 0.5, unit: "%") == .points(0.25)) }

    @Test func whatDoesNotExistIsNotZero() {
        #expect(change(0, 5) == .notAvailable)
        #expect(change(nil, 5) == .notAvailable)
        #expect(change(5, nil) == .notAvailable)
        #expect(change(1e-300, 1e300) == .notAvailable)
        #expect(Change(from: .hidden, to: .value(1, isProvisional: false), unit: "count") == .notAvailable)
        #expect(Change(from: .tooFew, to: .value(1, isProvisional: false), unit: "%") == .notAvailable)
    }

    @Test func aRiseFromZeroIsARise() {
        func direction(_ a: Double?, _ b: Double?) -> Int? {
            let cells = [a, b].map { value in value.map { Cell.value($0, isProvisional: false) } ?? .missing }
            return Series(firstWeek: Sample.week, cells: cells, yearBefore: .missing, scope: .asGiven).weekDirection(of: Sample.metric("m"))
        }
        #expect(direction(0, 5) == 1)
        #expect(direction(2, 1) == -1)
        #expect(direction(2, 2) == 0)
        #expect(direction(nil, 2) == nil)
    }
}
