import AssayDiagnostics
import AssayMetrics

/// A figure with its parts, where it has any.
struct Figure: Sendable {
    var value: Double
    /// NaN where it has no parts.
    var numerator = Double.nan
    var denominator = Double.nan
}

/// What a row says: the value, or the numerator and denominator that make it, and the people behind it.
extension RowValidator {
    /// Nil after a fault, and for a denominator of 0: such a figure is not defined, and the week keeps a gap.
    @inline(__always)
    mutating func figure(_ fields: [TextField], _ text: Span<UInt8>) -> Figure? {
        let value = field(.value, of: fields)
        // Most figures are values of a few digits.
        if field(.numerator, of: fields).isEmpty, field(.denominator, of: fields).isEmpty, let number = DecimalNumber.short(text, value.start, value.end) {
            return Figure(value: number.value)
        }
        return longFigure(fields, text)
    }

    @inline(never)
    private mutating func longFigure(_ fields: [TextField], _ text: Span<UInt8>) -> Figure? {
        let value = field(.value, of: fields)
        let numerator = field(.numerator, of: fields)
        let denominator = field(.denominator, of: fields)
        if numerator.isEmpty, denominator.isEmpty {
            if value.isEmpty {
                refuse(
                    "missing-value", value, "the row has neither a value nor a numerator and a denominator",
                    help: "leave the row out where there is no figure: a gap is shown as a gap")
                return nil
            }
            return number(.value, value, text).map { Figure(value: $0.value) }
        }
        let stated = value.isEmpty ? nil : number(.value, value, text)
        let above = numerator.isEmpty ? nil : number(.numerator, numerator, text)
        let below = denominator.isEmpty ? nil : number(.denominator, denominator, text)
        if numerator.isEmpty || denominator.isEmpty {
            let (given, missing) = numerator.isEmpty ? ("denominator", "numerator") : ("numerator", "denominator")
            refuse(
                "incomplete-ratio", numerator.isEmpty ? denominator : numerator, "a \(given) without a \(missing)",
                help: "give both, or only the value")
            return nil
        }
        guard let above, let below, value.isEmpty || stated != nil else { return nil }
        if below.value < 0 {
            refuse(
                "negative-denominator", denominator, "the denominator is negative",
                help: "a denominator counts something: give 0 or more")
            return nil
        }
        if below.value == 0 {
            refuse(
                "zero-denominator", denominator, "the denominator is 0: the figure is not defined, and the week keeps a gap",
                help: "leave the row out: a gap is shown as a gap", severity: .warning)
            return nil
        }
        let quotient = above.value / below.value
        guard quotient.isFinite, quotient.isNormal || above.value == 0 else {
            refuse("number-out-of-range", numerator, "the numerator over the denominator is beyond what a number can be here")
            return nil
        }
        if let stated, !stated.isRounding(of: quotient) {
            refuse(
                "value-contradicts-parts", value, "the value is not the numerator over the denominator",
                help: "correct the one that is wrong, or leave the value out: ratios are fractions, 0.25 for 25 %")
            return nil
        }
        return Figure(value: quotient, numerator: above.value, denominator: below.value)
    }

    /// Rates over 100 % exist; above twice that a share was rather typed as a percentage.
    static let largestShare = 2.0

    /// Warns of a share far above 1, once a file: where one is typed as a percentage, all are.
    @inline(never)
    mutating func doubtShare(_ fields: [TextField]) {
        guard !hasToldShare else { return }
        hasToldShare = true
        let value = field(.value, of: fields)
        refuse(
            "share-above-one", value.isEmpty ? field(.numerator, of: fields) : value,
            "a share is far above 1: fractions are expected, and print times 100", help: "write 0.25 for 25 %", severity: .warning)
    }

    /// How many people contributed; nil when the row does not say, and after a fault.
    @inline(__always)
    mutating func people(_ fields: [TextField], _ text: Span<UInt8>) -> Int? {
        let field = field(.people, of: fields)
        if field.isEmpty { return nil }
        if let count = Words.shortInteger(text, field.start, field.end) { return Int(count) }
        return longCount(field, text)
    }

    /// A count of up to ten digits; everything else is a fault.
    @inline(never)
    private mutating func longCount(_ field: TextField, _ text: Span<UInt8>) -> Int? {
        var count = 0
        var i = field.start
        while i < min(field.end, field.start + 10), text[i] &- 0x30 < 10 {
            count = count * 10 + Int(text[i] - 0x30)
            i += 1
        }
        if i == field.end, count <= Int32.max { return count }
        refuse(
            "invalid-people", field, "the number of people is not a whole number from 0 to \(Int32.max)",
            help: "give the number of people who contributed to the figure, or leave it empty")
        return nil
    }

    /// The largest contributor's share of the figure; nil when the row does not say, and after a fault.
    @inline(__always)
    mutating func topShare(_ fields: [TextField], _ text: Span<UInt8>) -> Double? {
        let field = field(.topShare, of: fields)
        return field.isEmpty ? nil : topShare(field, text)
    }

    @inline(never)
    private mutating func topShare(_ field: TextField, _ text: Span<UInt8>) -> Double? {
        guard let share = number(.topShare, field, text)?.value else { return nil }
        if (0...1).contains(share) { return share }
        refuse(
            "invalid-top-share", field, "the top_share is not a share from 0 to 1",
            help: "give the largest contributor's part of the figure as a fraction: 0.25 for 25 %")
        return nil
    }

    /// What a row says of its figure besides the number.
    enum Status: Int {
        case final
        /// It may still change.
        case provisional
        /// There is one, and whoever wrote the file left it out: too few people are behind it.
        case hidden
    }

    /// A row that does not say is final.
    @inline(__always)
    mutating func status(_ fields: [TextField], _ text: Span<UInt8>) -> Status {
        let field = field(.status, of: fields)
        return field.isEmpty ? .final : status(field, text)
    }

    @inline(never)
    private mutating func status(_ field: TextField, _ text: Span<UInt8>) -> Status {
        if let status = Status(rawValue: RowValidator.statuses.index(of: text, field.start, field.end)) { return status }
        let name = field.name(in: text)
        let all = "write final, provisional or hidden"
        refuse(
            "unknown-status", field, name.map { "unknown status '\($0)'" } ?? RowValidator.misplacedFigure("status"),
            help: name.map { didYouMean($0, in: RowValidator.statuses.names, otherwise: all) } ?? all)
        return .final
    }

    private static let statuses = NameTable(["final", "provisional", "hidden"])

    /// What stands for a figure that was left out: nobody is behind it, so it is hidden, and its group-week with it. Nil after a fault.
    @inline(never)
    mutating func hidden(_ fields: [TextField]) -> Figure? {
        let given = [SnapshotColumn.value, .numerator, .denominator, .people, .topShare].map { field($0, of: fields) }.first { !$0.isEmpty }
        guard let given else { return Figure(value: 0) }
        refuse("hidden-figure", given, "a hidden row gives a figure", help: "leave value, numerator, denominator, people and top_share empty, or the status")
        return nil
    }

    /// A number that a double holds as it is; nil after a fault.
    @inline(__always)
    private mutating func number(_ column: SnapshotColumn, _ field: TextField, _ text: Span<UInt8>) -> DecimalNumber? {
        guard let number = DecimalNumber(text, field.start, field.end), number.isUsable else {
            let fault = NumberFault(field.bytes(in: text), subject: "the \(column.name)")
            refuse(fault.rule, field, fault.summary, help: fault.help)
            return nil
        }
        return number
    }
}
