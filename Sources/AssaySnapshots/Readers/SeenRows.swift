import AssayMetrics

/// Which (week, group, metric) a file has given already: the line of each, in pages that are made when first needed.
///
/// At most one page of 128 bytes a row, beside a word for each page of a week that has rows: so memory is bounded by the number of rows.
struct SeenRows: Sendable {
    private static let pageLines: UInt = 32

    private let groups: Int
    private let pagesPerWeek: Int
    /// By week slot, then by page of the week: the first line of the page, -1 for a page not yet made.
    private var pages: [Int32] = []
    /// By page: lines of the file, 0 for what was not given.
    private var lines: [Int32] = []
    private let firstWeek: Int
    /// By week since the first that the file may give: its slot, -1 where it has none.
    private var slots: [Int16]

    /// - Parameter weeks: those that the file may give.
    init(groups: Int, metrics: Int, weeks: ClosedRange<Week>) {
        self.groups = groups
        firstWeek = weeks.lowerBound.ordinal
        slots = [Int16](repeating: -1, count: weeks.upperBound.ordinal - firstWeek + 1)
        pagesPerWeek = groups * metrics / Int(SeenRows.pageLines) + 1
    }

    /// The slot of a week, for `mark`.
    mutating func slot(of week: Week) -> Int {
        let index = week.ordinal - firstWeek
        if slots[index] < 0 {
            slots[index] = Int16(pages.count / pagesPerWeek)
            pages.append(contentsOf: repeatElement(-1, count: pagesPerWeek))
        }
        return Int(slots[index])
    }

    /// Marks a row.
    /// - Parameter line: 1 or more.
    /// - Returns: the line that marked it before; 0 when none did.
    @inline(__always)
    mutating func mark(slot: Int, group: Int, metric: Int, line: Int) -> Int {
        let place = UInt(bitPattern: metric &* groups &+ group)
        let entry = slot &* pagesPerWeek &+ Int(bitPattern: place / SeenRows.pageLines)
        var page = Int(pages[entry])
        if page < 0 {
            page = lines.count
            pages[entry] = Int32(page)
            lines.append(contentsOf: repeatElement(0, count: Int(SeenRows.pageLines)))
        }
        let index = page &+ Int(bitPattern: place % SeenRows.pageLines)
        let first = lines[index]
        if first == 0 { lines[index] = Int32(clamping: line) }
        return Int(first)
    }
}
