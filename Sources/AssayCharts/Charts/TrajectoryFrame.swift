/// From where to where the axes of a trajectory go, and the line of equal percentages within them.
struct TrajectoryFrame {
    let x: ClosedRange<Double>
    let y: ClosedRange<Double>
    /// Through the first point and the origin; nil where percentages of the first point say nothing.
    let ray: (from: DataPoint, to: DataPoint)?

    init(_ points: [Trajectory.Period]) {
        // Half a label, and a line of text, on a telephone.
        x = Self.domain(points.map(\.adoption), room: 0.15)
        y = Self.domain(points.map(\.value), room: 0.1)
        guard let first = points.first, first.adoption > 0, first.value > 0, (first.value / first.adoption).isFinite else {
            ray = nil
            return
        }
        let (x, y) = (self.x, self.y)
        let slope = first.value / first.adoption
        // Clipped to both axes; back to the left only where the path goes there.
        let start = points.contains { $0.adoption < first.adoption } ? max(x.lowerBound, y.lowerBound / slope) : first.adoption
        let end = min(x.upperBound, y.upperBound / slope)
        func place(_ x: Double) -> DataPoint { DataPoint(x: x, y: min(max(x * slope, y.lowerBound), y.upperBound)) }
        ray = start < end ? (place(start), place(end)) : nil
    }

    /// A part of the span free on both sides for labels, but not beyond zero, and zero itself where the figures come near it.
    private static func domain(_ values: [Double], room share: Double) -> ClosedRange<Double> {
        guard let low = values.min(), let high = values.max() else { return 0...1 }
        let room = (high / 2 - low / 2) * 2 * share
        if room == 0 { return low > 0 ? 0...1.25 * low : low < 0 ? 1.25 * low...0 : 0...1 }
        let bottom = low >= 0 && low < ValueAxis.zeroShare * high ? 0 : low >= 0 ? max(0, low - room) : low - room
        let top = high <= 0 && high.magnitude < ValueAxis.zeroShare * low.magnitude ? 0 : high <= 0 ? min(0, high + room) : high + room
        return max(bottom, -.greatestFiniteMagnitude)...min(top, .greatestFiniteMagnitude)
    }
}
