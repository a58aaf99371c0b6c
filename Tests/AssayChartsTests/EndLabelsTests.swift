import Testing

@testable import AssayCharts

@Suite struct EndLabelsTests {
    @Test func `labels that have room stay where they belong`() {
        #expect(EndLabels.spread([80, 10, 40], size: 18, within: 0...100) == [80, 10, 40])
    }

    @Test func `two at one place part about it`() {
        #expect(EndLabels.spread([50, 50], size: 18, within: 0...100) == [41, 59])
    }

    @Test func `a single label stays inside`() {
        #expect(EndLabels.spread([-5], size: 18, within: 0...100) == [0])
        #expect(EndLabels.spread([], size: 18, within: 0...100) == [])
    }

    @Test func `a block at the edge moves inside as a whole`() {
        #expect(EndLabels.spread([99, 98, 97], size: 18, within: 0...100) == [100, 82, 64])
    }

    @Test func `twelve labels in sixty pixels share the room in order`() {
        let positions = EndLabels.spread((0..<12).map { Double($0) / 10 }, size: 18, within: 0...60)
        #expect(positions.first == 0 && abs((positions.last ?? 0) - 60) < 1e-9)
        #expect(zip(positions, positions.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test func `keeps order, distance and range over many draws`() {
        var random = Noise(seed: 5)
        for _ in 0..<1_000 {
            let preferred = (0..<8).map { _ in random.unit() * 300 - 50 }
            let positions = EndLabels.spread(preferred, size: 18, within: 0...200)
            let order = preferred.indices.sorted { preferred[$0] < preferred[$1] }
            for (a, b) in zip(order, order.dropFirst()) { #expect(positions[b] - positions[a] > 18 - 1e-9) }
            #expect(positions.allSatisfy { $0 > -1e-9 && $0 < 200 + 1e-9 })
        }
    }
}
