/// SVG as growing bytes: numbers in tenths, escaped text, and colours with or without their classes.
struct SVGWriter {
    private(set) var bytes: [UInt8] = []
    private let theme: Palette.Theme?
    private let hasClasses: Bool

    /// - Parameter theme: nil leaves the colours to the classes.
    init(theme: Palette.Theme?, hasClasses: Bool, capacity: Int) {
        self.theme = theme
        self.hasClasses = hasClasses
        bytes.reserveCapacity(capacity)
    }

    /// Markup, as it is.
    mutating func raw(_ markup: StaticString) {
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    mutating func byte(_ byte: UInt8) { bytes.append(byte) }

    /// Several bytes at once, at most `count` of them.
    mutating func append(_ count: Int, _ write: (inout OutputSpan<UInt8>) -> Void) { bytes.append(addingCapacity: count, initializingWith: write) }

    /// Rounded to tenths, half away from zero: "12", "-3.5", never "-0".
    mutating func number(_ value: Double) {
        append(Self.longestNumber) { $0.append(tenths: value) }
    }

    /// A command of a path and one pair of coordinates.
    mutating func point(_ command: Unicode.Scalar, _ x: Double, _ y: Double) {
        append(Self.longestStep) { $0.append(command, x, y) }
    }

    /// A command and two coordinates.
    static let longestStep = 2 + 2 * longestNumber

    /// A sign, nineteen digits, a point and a tenth.
    private static let longestNumber = 22

    /// ` name="value"` for a number; `name` is markup.
    mutating func attribute(_ name: StaticString, _ value: Double) {
        append(name.utf8CodeUnitCount + 4 + Self.longestNumber) { out in
            out.append(0x20)
            out.append(name)
            out.append("=\"")
            out.append(tenths: value)
            out.append(0x22)
        }
    }

    /// ` fill="…" stroke="…"`, in a page with the classes that let it change the colours.
    mutating func paint(fill: Palette.Role? = nil, stroke: Palette.Role? = nil) {
        if hasClasses {
            raw(" class=\"")
            if let fill {
                raw("fill-")
                raw(fill.name)
                if stroke != nil { byte(0x20) }
            }
            if let stroke {
                raw("stroke-")
                raw(stroke.name)
            }
            byte(0x22)
        }
        guard let theme else { return }
        if let fill {
            raw(" fill=\"")
            color(fill, theme)
            byte(0x22)
        }
        if let stroke {
            raw(" stroke=\"")
            color(stroke, theme)
            byte(0x22)
        }
    }

    private mutating func color(_ role: Palette.Role, _ theme: Palette.Theme) {
        bytes.append(contentsOf: Palette.color(role, theme).hex.utf8)
    }
}

extension OutputSpan<UInt8> {
    /// A command of a path and one coordinate.
    @inline(__always)
    mutating func append(_ command: Unicode.Scalar, _ value: Double) {
        append(UInt8(ascii: command))
        append(tenths: value)
    }

    /// A command of a path and one pair of coordinates.
    @inline(__always)
    mutating func append(_ command: Unicode.Scalar, _ x: Double, _ y: Double) {
        append(command, x)
        append(0x20)
        append(tenths: y)
    }

    @inline(__always)
    fileprivate mutating func append(tenths value: Double) {
        let tenths = Int(value * 10 + (value < 0 ? -0.5 : 0.5))
        if tenths < 0 { append(0x2D) }
        let (whole, tenth) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
        // Nearly all coordinates are below a thousand, and division by constants is cheap.
        if whole >= 1_000 { append(thousands: whole / 1_000) }
        if whole >= 100 { append(0x30 + UInt8(truncatingIfNeeded: whole / 100 % 10)) }
        if whole >= 10 { append(0x30 + UInt8(truncatingIfNeeded: whole / 10 % 10)) }
        append(0x30 + UInt8(truncatingIfNeeded: whole % 10))
        if tenth > 0 {
            append(0x2E)
            append(0x30 + UInt8(truncatingIfNeeded: tenth))
        }
    }

    @inline(never)
    private mutating func append(thousands: UInt) {
        if thousands >= 10 { append(thousands: thousands / 10) }
        append(0x30 + UInt8(truncatingIfNeeded: thousands % 10))
    }

    /// Markup, as it is.
    mutating func append(_ markup: StaticString) {
        for index in 0..<markup.utf8CodeUnitCount { unsafe append(markup.utf8Start[index]) }
    }
}
