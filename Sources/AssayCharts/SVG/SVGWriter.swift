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

    /// Rounded to tenths, half away from zero: "12", "-3.5", never "-0".
    mutating func number(_ value: Double) {
        let tenths = Int(value * 10 + (value < 0 ? -0.5 : 0.5))
        if tenths < 0 { bytes.append(0x2D) }
        let (whole, tenth) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
        digits(whole)
        if tenth > 0 {
            bytes.append(0x2E)
            bytes.append(0x30 + UInt8(truncatingIfNeeded: tenth))
        }
    }

    private mutating func digits(_ value: UInt) {
        if value >= 10 { digits(value / 10) }
        bytes.append(0x30 + UInt8(truncatingIfNeeded: value % 10))
    }

    /// A command of a path and one pair of coordinates.
    mutating func point(_ command: StaticString, _ x: Double, _ y: Double) {
        raw(command)
        number(x)
        byte(0x20)
        number(y)
    }

    /// ` name="value"` for a number; `name` is markup.
    mutating func attribute(_ name: StaticString, _ value: Double) {
        byte(0x20)
        raw(name)
        raw("=\"")
        number(value)
        byte(0x22)
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
