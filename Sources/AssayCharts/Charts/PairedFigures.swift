/// Two figures of one measure, one after the other, in words.
enum PairedFigures {
    /// How far the second is from the first: "+3.1 %", of shares "+1.2 pp", and the figures themselves where the first is nothing to compare with.
    static func change(_ format: NumberFormat, from: Double, to: Double) -> String {
        if format.style == .percent { return NumberFormat.points(to - from) }
        guard from > 0, ((to - from) / from).isFinite else { return levels(format, from: from, to: to) }
        return NumberFormat.change((to - from) / from)
    }

    /// "4.2 → 6.3", without a place to break the line.
    static func levels(_ format: NumberFormat, from: Double, to: Double) -> String {
        format.short(from) + "\u{A0}→\u{A0}" + format.short(to)
    }
}
