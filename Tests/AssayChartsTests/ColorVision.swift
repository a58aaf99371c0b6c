import AssayCharts
import Foundation

/// What people see of a colour, and how far two colours are apart for them.
enum ColorVision: CaseIterable {
    case normal, protanopia, deuteranopia, tritanopia

    /// CIELAB (D65, 2°) of an sRGB colour (IEC 61966-2-1), as seen.
    func lab(_ color: Palette.Color) -> CIELab { CIELab(linear: seen(Self.linear(color))) }

    /// CIEDE2000 between two colours as seen.
    func difference(_ a: Palette.Color, _ b: Palette.Color) -> Double { lab(a).difference(lab(b)) }

    /// The least over normal vision and the three dichromacies.
    static func leastDifference(_ a: Palette.Color, _ b: Palette.Color) -> Double { allCases.map { $0.difference(a, b) }.min() ?? 0 }

    /// Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB.
    private var matrix: [[Double]] {
        switch self {
        case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
        case .protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
        case .deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
        case .tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
        }
    }

    private func seen(_ rgb: [Double]) -> [Double] { matrix.map { row in min(1, max(0, zip(row, rgb).map(*).reduce(0, +))) } }

    private static func linear(_ color: Palette.Color) -> [Double] {
        let rgb = UInt32(color.hex.dropFirst(), radix: 16) ?? 0
        return [rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF].map { channel in
            let value = Double(channel) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
    }
}

struct CIELab {
    var l: Double, a: Double, b: Double

    init(_ l: Double, _ a: Double, _ b: Double) { (self.l, self.a, self.b) = (l, a, b) }

    /// From linear sRGB, 0 to 1.
    init(linear rgb: [Double]) {
        let xyz = [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]].map { zip($0, rgb).map(*).reduce(0, +) }
        let f = zip(xyz, [0.95047, 1, 1.08883]).map { value, white in
            let ratio = value / white
            return ratio > 216.0 / 24_389 ? cbrt(ratio) : (24_389.0 / 27 * ratio + 16) / 116
        }
        self.init(116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2]))
    }

    /// CIEDE2000 (Sharma, Wu and Dalal 2005, "The CIEDE2000 color-difference formula: implementation notes, supplementary test data, and mathematical observations").
    func difference(_ other: CIELab) -> Double {
        func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }
        func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
        func seventh(_ chroma: Double) -> Double { (pow(chroma, 7) / (pow(chroma, 7) + pow(25, 7))).squareRoot() }
        func hue(_ a: Double, _ b: Double) -> Double {
            guard a != 0 || b != 0 else { return 0 }
            let angle = atan2(b, a) * 180 / .pi
            return angle < 0 ? angle + 360 : angle
        }
        let g = 0.5 * (1 - seventh((hypot(a, b) + hypot(other.a, other.b)) / 2))
        let (a1, a2) = ((1 + g) * a, (1 + g) * other.a)
        let (c1, c2) = (hypot(a1, b), hypot(a2, other.b))
        let (h1, h2) = (hue(a1, b), hue(a2, other.b))
        let isGrey = c1 * c2 == 0
        // The shorter way round.
        let turn = isGrey ? 0 : h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 < -180 ? h2 - h1 + 360 : h2 - h1
        let (dl, dc, dh) = (other.l - l, c2 - c1, 2 * (c1 * c2).squareRoot() * sine(turn / 2))
        let lightness = (l + other.l) / 2, chroma = (c1 + c2) / 2
        let middle = isGrey ? h1 + h2 : (h1 - h2).magnitude <= 180 ? (h1 + h2) / 2 : h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2
        let t = 1 - 0.17 * cosine(middle - 30) + 0.24 * cosine(2 * middle) + 0.32 * cosine(3 * middle + 6) - 0.20 * cosine(4 * middle - 63)
        let square = (lightness - 50) * (lightness - 50)
        let sl = 1 + 0.015 * square / (20 + square).squareRoot(), sc = 1 + 0.045 * chroma, sh = 1 + 0.015 * chroma * t
        let rotation = -sine(60 * exp(-pow((middle - 275) / 25, 2))) * 2 * seventh(chroma)
        let (x, y, z) = (dl / sl, dc / sc, dh / sh)
        return (x * x + y * y + z * z + rotation * y * z).squareRoot()
    }
}
