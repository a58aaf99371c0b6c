/// One panel before it has a place: its scale, what it says at its ends, or why it shows no line.
struct PanelPlan {
    let panel: TwinPanels.Panel
    let axis: ValueAxis?
    /// In place of a line.
    let statement: String?
    /// The index and the label of the last figure.
    let last: (index: Int, label: String)?
    let title: String
    /// What a reader must know of this panel, in a few words.
    let notes: String

    static let endSize = 14.0
    /// About one tick for each 35 pixels.
    private static let tickCount = 4

    init(_ panel: TwinPanels.Panel, weeks: [WeekTick]) {
        self.panel = panel
        let values = panel.values.prefix(weeks.count)
        do {
            axis = panel.withheld == nil ? try ValueAxis(values: values, format: panel.format, count: Self.tickCount) : nil
            statement = panel.withheld
        } catch {
            axis = nil
            statement = switch error {
            case .noData: "no data in these weeks"
            case .outOfReach: "figures too large or too small to draw"
            }
        }
        title = Self.title(panel)
        guard let axis, let index = values.lastIndex(where: { $0?.isFinite == true }), let value = values[index] else {
            last = nil
            notes = ""
            return
        }
        // An old figure must not pass for the latest.
        let week = index == weeks.count - 1 ? "" : " (" + TextMetrics.fitted(weeks[index].label, width: 60, size: Self.endSize, bold: true) + ")"
        last = (index, panel.format.short(value) + week)
        notes = Self.notes(panel, values: values, axis: axis, weeks: weeks)
    }

    /// "Adoption · Tokens consumed", with the unit where the title does not have it.
    private static func title(_ panel: TwinPanels.Panel) -> String {
        let title = panel.role.word + " · " + panel.title
        guard let unit = panel.format.unit, panel.format.style == .plain, !unit.isEmpty, !contains(title, unit) else { return title }
        return title + ", " + unit
    }

    /// Whether an ASCII word stands in a text, upper or lower case.
    private static func contains(_ text: String, _ word: String) -> Bool {
        let text = text.utf8.map { $0 | 0x20 }, word = word.utf8.map { $0 | 0x20 }
        guard text.count >= word.count else { return false }
        return (0...text.count - word.count).contains { text[$0..<$0 + word.count].elementsEqual(word) }
    }

    private static func notes(_ panel: TwinPanels.Panel, values: ArraySlice<Double?>, axis: ValueAxis, weeks: [WeekTick]) -> String {
        var notes: [String] = []
        if !panel.breaks.isEmpty {
            let breaks = values.indices.filter { $0 > 0 && panel.breaks.contains($0) }
            if let first = breaks.first { notes.append(breaks.count == 1 ? "definition changed in \(weeks[first].label)" : "definition changed where the line breaks") }
        }
        if !panel.hollow.isEmpty, values.indices.contains(where: { values[$0]?.isFinite == true && panel.hollow.contains($0) }) {
            notes.append("open circle: provisional")
        }
        if !axis.startsAtZero { notes.append("axis does not start at zero") }
        return notes.joined(separator: " · ")
    }
}
