/// The colours of charts: one pair of themes, and the only place that names them.
///
/// Adoption is orange, dashed, with a diamond; value is navy, solid, with a circle. Each is at least 4.5:1 on its ground (so a label
/// can wear its series' colour), and they differ by 3:1 in lightness, so that they survive grey printing and any kind of colour
/// vision: the least CIEDE2000 difference is 52 in the light and 46 in the dark theme, over normal vision and the three dichromacies of Machado
/// (2009). The grid is fainter than 3:1: the values it helps to read are printed beside each chart.
///
/// Inline charts carry the light colours as attributes, which is also how they print, and these classes, which
/// `inlineStylesheet` gives the colours of the reader's theme: `chart` and `sparkline` on the root, and inside
/// `fill-R` and `stroke-R` for each role R: `adoption`, `value`, `context`, `ink`, `muted`, `rule`, `grid`, `ground`.
public enum Palette {
    public enum Theme: Sendable, CaseIterable { case light, dark }

    /// What a colour is for.
    public enum Role: Sendable, CaseIterable {
        /// A series that counts activity, one that counts what it is for, and one that is background.
        case adoption, value, context
        /// Text: titles; labels and notes.
        case ink, muted
        /// Base lines, events.
        case rule
        /// Value grid lines.
        case grid
        /// The span of what is usual, behind a line.
        case band
        /// What the chart stands on; the inside of hollow marks.
        case ground

        var name: StaticString {
            switch self {
            case .adoption: "adoption"
            case .value: "value"
            case .context: "context"
            case .ink: "ink"
            case .muted: "muted"
            case .rule: "rule"
            case .grid: "grid"
            case .band: "band"
            case .ground: "ground"
            }
        }
    }

    /// An opaque sRGB colour as six hexadecimal digits, the one notation all renderers know.
    public struct Color: Sendable, Hashable {
        /// "#0a2272", in lower case.
        public let hex: String
    }

    public static func color(_ role: Role, _ theme: Theme) -> Color {
        let (light, dark) = switch role {
        case .adoption: ("#c4530f", "#cf630d")
        case .value: ("#0a2272", "#d1e7ff")
        case .context: ("#6b7280", "#9aa1a9")
        case .ink: ("#1b1f23", "#e6e9ec")
        case .muted: ("#595f66", "#a6adb5")
        case .rule: ("#767676", "#8b939c")
        case .grid: ("#d9dde1", "#3a4047")
        case .band: ("#eceff2", "#262b31")
        case .ground: ("#ffffff", "#14171a")
        }
        return Color(hex: theme == .light ? light : dark)
    }
}
