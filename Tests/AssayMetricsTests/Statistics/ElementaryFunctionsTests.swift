@testable import AssayMetrics
import Foundation
import Testing

@Suite struct ElementaryFunctionsTests {
    @Test func logarithmsAgreeWithThePlatform() {
        for step in 0...20_000 {
            let x = Foundation.exp(Double(step) / 20_000 * 1_400 - 700)
            #expect(ElementaryFunctions.log(x).agrees(with: Foundation.log(x), within: 1e-15))
        }
        for step in 1..<5_000 {
            let x = 0.5 + Double(step) / 2_500
            #expect(ElementaryFunctions.log(x).agrees(with: Foundation.log(x), within: 1e-15))
        }
        #expect(ElementaryFunctions.log(1) == 0)
    }

    @Test func exponentialsAgreeWithThePlatform() {
        for step in 0...20_000 {
            let x = Double(step) / 20_000 * 1_408 - 700
            #expect(ElementaryFunctions.exp(x).agrees(with: Foundation.exp(x), within: 1e-15))
        }
        #expect(ElementaryFunctions.exp(0) == 1)
    }

    @Test func theEndsAreZeroAndInfinity() {
        #expect(ElementaryFunctions.exp(-800) == 0)
        #expect(ElementaryFunctions.exp(-.infinity) == 0)
        #expect(ElementaryFunctions.exp(720) == .infinity)
        #expect(ElementaryFunctions.exp(-740).agrees(with: Foundation.exp(-740), within: 0.01))
    }
}
