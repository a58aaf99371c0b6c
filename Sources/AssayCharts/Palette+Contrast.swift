extension Palette {
    /// The contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"): 4.5 for text, 3 for the parts of a graphic.
    public static func contrast(_ a: Color, _ b: Color) -> Double {
        let (x, y) = (luminance(a), luminance(b))
        return (max(x, y) + 0.05) / (min(x, y) + 0.05)
    }

    /// Relative luminance, 0 to 1 (WCAG 2.2).
    public static func luminance(_ color: Color) -> Double {
        let rgb = UInt32(color.hex.dropFirst(), radix: 16) ?? 0
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF)
    }

    private static func linear(_ channel: UInt32) -> Double {
        let value = Double(channel) / 255
        if value <= 0.04045 { return value / 12.92 }
        // x^2.4 = x²·(x²)^(1/5), the root by Newton: the standard library has no power function.
        let base = (value + 0.055) / 1.055
        let square = base * base
        var root = 1.0
        for _ in 0..<40 { root = (4 * root + square / (root * root * root * root)) / 5 }
        return square * root
    }
}
