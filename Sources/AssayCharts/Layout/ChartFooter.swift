/// What stands under the panels: the list of events, the box score, the notes.
struct ChartFooter {
    let chart: Chart
    let left: Double, right: Double

    /// - Returns: where it ends.
    func draw(top: Double, events: EventGuide?, notes: [String], into scene: inout Scene) -> Double {
        var bottom = top
        if let events, events.listHeight > 0 {
            events.drawList(top: bottom, into: &scene)
            bottom += events.listHeight
        }
        if let box = chart.boxScore, !box.columns.isEmpty { bottom = draw(box, top: bottom + 14, into: &scene) }
        let width = (right - left) / TextMetrics.safety
        let lines = notes.filter { !$0.isEmpty }.flatMap { TextMetrics.lines($0, width: width, size: 12, limit: 4) }
        guard !lines.isEmpty else { return bottom }
        bottom += 10
        for line in lines {
            scene.add(Scene.Text(text: line, x: left, y: bottom + 12))
            bottom += 17
        }
        return bottom + 3
    }

    /// Columns of equal width, in as many rows as they need.
    private func draw(_ box: BoxScore, top: Double, into scene: inout Scene) -> Double {
        let perRow = max(1, min(box.columns.count, Int((right - left) / 112)))
        let width = (right - left) / Double(perRow)
        let room = (width - 10) / TextMetrics.safety
        var top = top
        for start in stride(from: 0, to: box.columns.count, by: perRow) {
            let columns = box.columns[start..<min(start + perRow, box.columns.count)]
            scene.rules([top], from: left, to: right, .grid)
            var rows = 0
            for (offset, column) in columns.enumerated() {
                let x = left + Double(offset) * width
                scene.add(Scene.Text(text: TextMetrics.fitted(column.title, width: room, size: 12), x: x, y: top + 18))
                scene.add(Scene.Text(text: TextMetrics.fitted(column.value, width: room, size: 14, bold: true), x: x, y: top + 37, size: 14, isBold: true, color: .ink))
                let changes = column.changes.flatMap { TextMetrics.lines($0, width: room, size: 12, limit: 2) }
                for (row, change) in changes.enumerated() { scene.add(Scene.Text(text: change, x: x, y: top + 55 + Double(row) * 16)) }
                rows = max(rows, changes.count)
            }
            top += 44 + 16 * Double(rows) + 6
        }
        return top
    }
}
