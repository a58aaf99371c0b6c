extension Palette {
    /// The grounds of cells in a table: five of one hue from little to much, or down, level and up about a midpoint. Not the hues of adoption and
    /// value, which mean something else; brown and petrol blue differ for any kind of colour vision.
    public enum HeatShade: String, Sendable, CaseIterable {
        case step0 = "heat-0", step1 = "heat-1", step2 = "heat-2", step3 = "heat-3", step4 = "heat-4"
        case down2 = "heat-down-2", down1 = "heat-down-1", level = "heat-level", up1 = "heat-up-1", up2 = "heat-up-2"

        /// 0 for the least to 4 for the greatest; nil for others.
        public init?(step: Int) {
            guard (0...4).contains(step) else { return nil }
            self = [.step0, .step1, .step2, .step3, .step4][step]
        }

        /// −2 for the farthest below the midpoint to 2 for the farthest above; nil for others.
        public init?(change: Int) {
            guard (-2...2).contains(change) else { return nil }
            self = [.down2, .down1, .level, .up1, .up2][change + 2]
        }

        /// In HTML.
        public var className: String { rawValue }
    }

    /// A cell's ground and its text, which is at least 4.5:1 on it.
    public static func heat(_ shade: HeatShade, _ theme: Theme) -> (ground: Color, text: Color) {
        let (light, dark) = switch shade {
        case .step0: ("#eff5f8", "#1a252b")
        case .step1: ("#bddae6", "#1d4252")
        case .step2: ("#7db4cb", "#2a6681")
        case .step3: ("#2b7391", "#7fbbd3")
        case .step4: ("#08364a", "#cfeaf5")
        case .down2: ("#753b06", "#e6bf92")
        case .down1: ("#e6c59a", "#61401a")
        case .level: ("#f3f4f5", "#23272c")
        case .up1: ("#a5d0e1", "#1d4d61")
        case .up2: ("#0c5672", "#a0d8ee")
        }
        let ground = Color(hex: theme == .light ? light : dark)
        let inks = [color(.ink, .light), color(.ground, .light)]
        return (ground, contrast(inks[0], ground) >= contrast(inks[1], ground) ? inks[0] : inks[1])
    }

    /// CSS for heat tables: a class for each shade in light, in dark, in forced colours (borders only) and on paper, where light is forced and
    /// grounds are printed, since text on them may be white.
    public static let heatStylesheet: String =
        heatRules(.light)
        + "@media (prefers-color-scheme: dark){\n" + heatRules(.dark) + "}\n"
        + "@media (forced-colors: active){\n" + HeatShade.allCases.map { ".\($0.rawValue){background:none;color:CanvasText;border:1px solid CanvasText}\n" }.joined() + "}\n"
        + "@media print{\n" + heatRules(.light, suffix: ";-webkit-print-color-adjust:exact;print-color-adjust:exact") + "}\n"

    private static func heatRules(_ theme: Theme, suffix: String = "") -> String {
        HeatShade.allCases.map { shade in
            let colors = heat(shade, theme)
            return ".\(shade.rawValue){background:\(colors.ground.hex);color:\(colors.text.hex)\(suffix)}\n"
        }.joined()
    }
}
