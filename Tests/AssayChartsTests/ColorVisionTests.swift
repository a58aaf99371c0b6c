import AssayCharts
import Testing

@Suite struct ColorVisionTests {
    /// The pairs of Sharma, Wu and Dalal 2005, table 1.
    private static let pairs: [(CIELab, CIELab, Double)] = [
        (.init(50, 2.6772, -79.7751), .init(50, 0, -82.7485), 2.0425), (.init(50, 3.1571, -77.2803), .init(50, 0, -82.7485), 2.8615), (.init(50, 2.8361, -74.0200), .init(50, 0, -82.7485), 3.4412),
        (.init(50, -1.3802, -84.2814), .init(50, 0, -82.7485), 1), (.init(50, -1.1848, -84.8006), .init(50, 0, -82.7485), 1), (.init(50, -0.9009, -85.5211), .init(50, 0, -82.7485), 1),
        (.init(50, 0, 0), .init(50, -1, 2), 2.3669), (.init(50, -1, 2), .init(50, 0, 0), 2.3669), (.init(50, 2.49, -0.001), .init(50, -2.49, 0.0009), 7.1792),
        (.init(50, 2.49, -0.001), .init(50, -2.49, 0.001), 7.1792), (.init(50, 2.49, -0.001), .init(50, -2.49, 0.0011), 7.2195), (.init(50, 2.49, -0.001), .init(50, -2.49, 0.0012), 7.2195),
        (.init(50, -0.001, 2.49), .init(50, 0.0009, -2.49), 4.8045), (.init(50, -0.001, 2.49), .init(50, 0.001, -2.49), 4.8045), (.init(50, -0.001, 2.49), .init(50, 0.0011, -2.49), 4.7461),
        (.init(50, 2.5, 0), .init(50, 0, -2.5), 4.3065), (.init(50, 2.5, 0), .init(73, 25, -18), 27.1492), (.init(50, 2.5, 0), .init(61, -5, 29), 22.8977), (.init(50, 2.5, 0), .init(56, -27, -3), 31.9030),
        (.init(50, 2.5, 0), .init(58, 24, 15), 19.4535), (.init(50, 2.5, 0), .init(50, 3.1736, 0.5854), 1), (.init(50, 2.5, 0), .init(50, 3.2972, 0), 1), (.init(50, 2.5, 0), .init(50, 1.8634, 0.5757), 1),
        (.init(50, 2.5, 0), .init(50, 3.2592, 0.3350), 1), (.init(60.2574, -34.0099, 36.2677), .init(60.4626, -34.1751, 39.4387), 1.2644), (.init(63.0109, -31.0961, -5.8663), .init(62.8187, -29.7946, -4.0864), 1.2630),
        (.init(61.2901, 3.7196, -5.3901), .init(61.4292, 2.2480, -4.9620), 1.8731), (.init(35.0831, -44.1164, 3.7933), .init(35.0232, -40.0716, 1.5901), 1.8645),
        (.init(22.7233, 20.0904, -46.6940), .init(23.0331, 14.9730, -42.5619), 2.0373), (.init(36.4612, 47.8580, 18.3852), .init(36.2715, 50.5065, 21.2231), 1.4146),
        (.init(90.8027, -2.0831, 1.4410), .init(91.1528, -1.6435, 0.0447), 1.4441), (.init(90.9257, -0.5406, -0.9208), .init(88.6381, -0.8985, -0.7239), 1.5381),
        (.init(6.7747, -0.2908, -2.4247), .init(5.8714, -0.0985, -2.2286), 0.6377), (.init(2.0776, 0.0795, -1.1350), .init(0.9033, -0.0636, -0.5514), 0.9082),
    ]

    @Test func `the colour difference is that of the published test pairs, both ways`() {
        for (a, b, expected) in Self.pairs {
            #expect((a.difference(b) - expected).magnitude < 0.000_06, "\(a) \(b): \(a.difference(b))")
            #expect((b.difference(a) - expected).magnitude < 0.000_06)
        }
    }

    @Test func `white is white, black is black, and grey stays grey for everybody`() {
        for vision in ColorVision.allCases {
            #expect((vision.lab(Palette.color(.ground, .light)).l - 100).magnitude < 0.01)
            let grey = vision.lab(Palette.color(.rule, .light))
            #expect(hypotenuse(grey.a, grey.b) < 0.6)
        }
    }

    @Test(arguments: [(Palette.Theme.light, 52.0), (.dark, 46)]) func `adoption and value are told apart by everybody`(theme: Palette.Theme, least: Double) {
        let (adoption, value) = (Palette.color(.adoption, theme), Palette.color(.value, theme))
        #expect(ColorVision.leastDifference(adoption, value) >= least, "\(ColorVision.allCases.map { $0.difference(adoption, value) })")
        #expect(Palette.contrast(adoption, value) >= 3)
    }

    @Test(arguments: Palette.Theme.allCases) func `each role can be seen on the ground, the grid faintly`(theme: Palette.Theme) {
        let ground = Palette.color(.ground, theme)
        let least: [(Palette.Role, Double)] = [(.adoption, 4.5), (.value, 4.5), (.context, 4.5), (.ink, 4.5), (.muted, 4.5), (.rule, 3), (.grid, 1.3), (.band, 1.1), (.ground, 1)]
        #expect(least.count == Palette.Role.allCases.count)
        for (role, least) in least { #expect(Palette.contrast(Palette.color(role, theme), ground) >= least, "\(role): \(Palette.contrast(Palette.color(role, theme), ground))") }
    }

    @Test(arguments: Palette.Theme.allCases) func `a series is told apart from the grey behind it`(theme: Palette.Theme) {
        for role in [Palette.Role.adoption, .value] {
            let difference = ColorVision.leastDifference(Palette.color(role, theme), Palette.color(.context, theme))
            #expect(difference >= 15, "\(role): \(difference)")
        }
    }

    @Test(arguments: Palette.Theme.allCases) func `figures can be read on every shade`(theme: Palette.Theme) {
        for shade in Palette.HeatShade.allCases {
            let colors = Palette.heat(shade, theme)
            #expect(Palette.contrast(colors.ground, colors.text) >= 4.5, "\(shade): \(Palette.contrast(colors.ground, colors.text))")
        }
    }

    @Test(arguments: Palette.Theme.allCases) func `neighbouring shades are told apart by everybody, and lightness runs one way`(theme: Palette.Theme) {
        let steps: [Palette.HeatShade] = [.step0, .step1, .step2, .step3, .step4]
        for scale in [steps, [.level, .up1, .up2], [.level, .down1, .down2]] {
            for (a, b) in zip(scale, scale.dropFirst()) {
                let (a, b) = (Palette.heat(a, theme).ground, Palette.heat(b, theme).ground)
                #expect(ColorVision.leastDifference(a, b) >= 7.5, "\(a.hex) \(b.hex): \(ColorVision.leastDifference(a, b))")
                // More stands out more from the page.
                #expect(Palette.contrast(b, Palette.color(.ground, theme)) > Palette.contrast(a, Palette.color(.ground, theme)))
            }
        }
        // Down and up of the same distance differ by hue alone, and by the printed sign.
        for (down, up) in [(Palette.HeatShade.down1, Palette.HeatShade.up1), (.down2, .up2)] {
            let difference = ColorVision.leastDifference(Palette.heat(down, theme).ground, Palette.heat(up, theme).ground)
            #expect(difference >= 25, "\(down): \(difference)")
        }
    }

    @Test func `the style sheet of heat tables has every shade in light, dark, forced colours and print`() {
        let css = Palette.heatStylesheet
        for shade in Palette.HeatShade.allCases { #expect(css.ranges(of: ".\(shade.className){").count == 4) }
        for query in ["(prefers-color-scheme: dark)", "(forced-colors: active)", "print"] { #expect(css.ranges(of: "@media \(query){").count == 1) }
        #expect(css.count { $0 == "{" } == css.count { $0 == "}" })
        #expect(!css.contains("var(") && !css.contains("url("))
    }

    @Test func `shades are numbered from the least, or from the midpoint`() {
        #expect((-1...5).map { Palette.HeatShade(step: $0)?.className } == [nil, "heat-0", "heat-1", "heat-2", "heat-3", "heat-4", nil])
        #expect((-3...3).map { Palette.HeatShade(change: $0)?.className } == [nil, "heat-down-2", "heat-down-1", "heat-level", "heat-up-1", "heat-up-2", nil])
    }

    private func hypotenuse(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
}
