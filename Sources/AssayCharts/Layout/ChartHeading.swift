/// The finding and what was measured, over a chart that is a file of its own.
struct ChartHeading {
    private let titleLines: [String], subtitleLines: [String]
    private static let titleSize = 20.0, subtitleSize = 14.0
    private static let titleLine = 26.0, subtitleLine = 19.0

    /// - Parameter caption: nil in a page, where the caption is not drawn.
    init(_ caption: ChartCaption?, width: Double) {
        let room = width / TextMetrics.safety
        titleLines = caption.map { TextMetrics.lines($0.title, width: room, size: Self.titleSize, bold: true, limit: width < 500 ? 4 : 2) } ?? []
        subtitleLines = caption.map { TextMetrics.lines($0.subtitle, width: room, size: Self.subtitleSize, limit: width < 500 ? 4 : 2) } ?? []
    }

    var height: Double {
        let height = Double(titleLines.count) * Self.titleLine + Double(subtitleLines.count) * Self.subtitleLine
        return height > 0 ? height + 18 : 0
    }

    func draw(left: Double, top: Double, into scene: inout Scene) {
        for (index, line) in titleLines.enumerated() {
            scene.add(Scene.Text(text: line, x: left, y: top + Double(index) * Self.titleLine + 19, size: Self.titleSize, isBold: true, color: .ink))
        }
        let first = top + Double(titleLines.count) * Self.titleLine + 17
        for (index, line) in subtitleLines.enumerated() {
            scene.add(Scene.Text(text: line, x: left, y: first + Double(index) * Self.subtitleLine, size: Self.subtitleSize))
        }
    }
}
