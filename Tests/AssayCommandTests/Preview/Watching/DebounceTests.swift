import Testing

@testable import assay

@Suite struct DebounceTests {
    private let start = ContinuousClock.now
    private func at(_ milliseconds: Int) -> ContinuousClock.Instant { start + .milliseconds(milliseconds) }

    @Test func `a change is told when it has been quiet for a while`() {
        var debounce = Debounce(quiet: .milliseconds(20), limit: .milliseconds(100))
        #expect(debounce.due == nil)
        #expect(debounce.take(at: at(0)) == nil)
        debounce.add(.paths(["a"]), at: at(0))
        debounce.add(.paths(["b"]), at: at(15))
        #expect(debounce.due == at(35))
        #expect(debounce.take(at: at(34)) == nil)
        #expect(debounce.take(at: at(35)) == .paths(["a", "b"]))
        #expect(debounce.take(at: at(1_000)) == nil, "once")
    }

    @Test func `what never is quiet is told all the same`() {
        var debounce = Debounce(quiet: .milliseconds(20), limit: .milliseconds(100))
        for time in stride(from: 0, through: 95, by: 5) { debounce.add(.paths(["\(time)"]), at: at(time)) }
        #expect(debounce.due == at(100))
        debounce.add(.everything, at: at(99))
        #expect(debounce.take(at: at(100)) == .everything)
        debounce.add(.paths(["a"]), at: at(101))
        #expect(debounce.due == at(121), "the next begins anew")
    }
}
