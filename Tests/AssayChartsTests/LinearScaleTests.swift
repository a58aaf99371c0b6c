import Testing

@testable import AssayCharts

@Suite struct LinearScaleTests {
    @Test func `maps the ends to the ends and the middle to the middle`() {
        let scale = LinearScale(10...30, from: 200, to: 100)
        #expect(scale(10) == 200)
        #expect(scale(20) == 150)
        #expect(scale(30) == 100)
    }

    @Test func `a single value stands in the middle`() {
        #expect(LinearScale(5...5, from: 0, to: 100)(5) == 50)
    }
}
