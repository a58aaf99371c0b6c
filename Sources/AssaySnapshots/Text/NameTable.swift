/// From the bytes of a name to its index, by a hash table with open addressing: no String is made for a row.
struct NameTable: Sendable {
    let names: [String]
    private let entries: [Entry]
    /// Indices into `names`, -1 where a slot is free. The count is a power of two, at least twice the number of names.
    private let slots: [Int32]

    /// A name, with its first word beside it: few names are longer.
    private struct Entry {
        let length: Int
        let head: UInt64
        /// The words after the first, the last of them filled up with zeros.
        let tail: [UInt64]
    }

    /// Of two equal names the first counts.
    init(_ names: [String]) {
        self.names = names
        var entries: [Entry] = []
        var size = 4
        while size < names.count * 2 { size *= 2 }
        var slots = [Int32](repeating: -1, count: size)
        for (index, name) in names.enumerated() {
            let bytes = Array(name.utf8)
            let tail = stride(from: 8, to: bytes.count, by: 8).map { Words.word(bytes.span, $0, bytes.count) }
            entries.append(Entry(length: bytes.count, head: Words.word(bytes.span, 0, bytes.count), tail: tail))
            var slot = NameTable.hash(bytes.span, 0, bytes.count) & (size - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Int32(index)
        }
        self.entries = entries
        self.slots = slots
    }

    /// The index of the name that `text[start..<end]` spells, or -1.
    @inline(__always)
    func index(of text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        let mask = slots.count - 1
        var slot = NameTable.hash(text, start, end) & mask
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if isName(index, text, start, end) { return index }
            slot = (slot + 1) & mask
        }
        return -1
    }

    /// Whether `text[start..<end]` spells this name.
    @inline(__always)
    func isName(_ index: Int, _ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        entries[index].length == end - start && entries[index].head == Words.word(text, start, end)
            && (end - start <= 8 || isTail(index, text, start + 8, end))
    }

    @inline(never)
    private func isTail(_ index: Int, _ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        entries[index].tail.indices.allSatisfy { entries[index].tail[$0] == Words.word(text, start + $0 * 8, end) }
    }

    /// A full multiplication for every eight bytes, its halves folded so that the low bits depend on all of them.
    @inline(__always)
    private static func hash(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        var hash = UInt64(end - start)
        var i = start
        while i < end {
            let product = (hash ^ Words.word(text, i, end)).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
            hash = product.high ^ product.low
            i += 8
        }
        return Int(truncatingIfNeeded: hash) & .max
    }
}
