import AssayMetrics

/// Which (week, group, metric) a file has given already: one bit each, in pages that are made when first needed.
///
/// At most one page of 64 bytes a row, so memory is bounded by the number of rows whatever the weeks are.
struct SeenRows: Sendable {
    private static let pageBits: UInt = 512
    private static let pageWords = 8

    private let groups: Int
    private let pagesPerWeek: Int
    /// By week slot, then by page of the week: the first word of the page, -1 for a page not yet made.
    private var pages: [Int32] = []
    private var words: [UInt64] = []
    /// By week since the first that Assay accepts: its slot, -1 where it has none.
    private var slots: [Int16] = []
    private var rows: [Identity] = []

    private struct Identity {
        var week: Int32
        var group: Int32
        var metric: Int32
        var line: Int32
    }

    private static let firstWeek = Week(year: Week.years.lowerBound, number: 1)!.ordinal
    private static let weekCount = Week(year: Week.years.upperBound, number: 52)!.ordinal - firstWeek + 2

    init(groups: Int, metrics: Int, expectedRows: Int) {
        self.groups = groups
        pagesPerWeek = groups * metrics / Int(SeenRows.pageBits) + 1
        rows.reserveCapacity(expectedRows)
    }

    /// The slot of a week, for `insert`.
    mutating func slot(of week: Week) -> Int {
        if slots.isEmpty { slots = [Int16](repeating: -1, count: SeenRows.weekCount) }
        let index = week.ordinal - SeenRows.firstWeek
        if slots[index] < 0 {
            slots[index] = Int16(pages.count / pagesPerWeek)
            pages.append(contentsOf: repeatElement(-1, count: pagesPerWeek))
        }
        return Int(slots[index])
    }

    /// Marks a row; false when it was marked before.
    @inline(__always)
    mutating func insert(slot: Int, week: Week, group: Int, metric: Int, line: Int) -> Bool {
        let bit = UInt(bitPattern: metric &* groups &+ group)
        let entry = slot &* pagesPerWeek &+ Int(bitPattern: bit / SeenRows.pageBits)
        var page = Int(pages[entry])
        if page < 0 {
            page = words.count
            pages[entry] = Int32(page)
            words.append(contentsOf: repeatElement(0, count: SeenRows.pageWords))
        }
        let word = page &+ Int(bitPattern: bit % SeenRows.pageBits / 64)
        let mask: UInt64 = 1 &<< UInt64(bit % 64)
        guard words[word] & mask == 0 else { return false }
        words[word] |= mask
        rows.append(Identity(week: Int32(week.ordinal), group: Int32(group), metric: Int32(metric), line: Int32(clamping: line)))
        return true
    }

    /// The line that marked it first.
    func firstLine(week: Week, group: Int, metric: Int) -> Int {
        let first = rows.first { $0.metric == metric && $0.group == group && $0.week == week.ordinal }
        return Int(first?.line ?? 0)
    }
}
