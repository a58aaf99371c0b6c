extension Palette {
    /// CSS for pages with inline charts: the classes of `Palette` in light, in dark, in forced colours (the system's own, where
    /// adoption takes the colour of links beside its dashes) and on paper, where light is forced.
    public static let inlineStylesheet: String =
        ".chart{display:block;max-width:100%;height:auto}.sparkline{vertical-align:middle}\n"
        + rules { color($0, .light).hex }
        + "@media (prefers-color-scheme: dark){\n" + rules { color($0, .dark).hex } + "}\n"
        + "@media (forced-colors: active){\n" + rules(systemColor) + "}\n"
        + "@media print{\n" + rules { color($0, .light).hex } + "}\n"

    private static func rules(_ color: (Role) -> String) -> String {
        Role.allCases.map { ".chart-fill-\($0.name){fill:\(color($0))}.chart-stroke-\($0.name){stroke:\(color($0))}\n" }.joined()
    }

    /// CSS Color 4, "system colors".
    private static func systemColor(_ role: Role) -> String {
        switch role {
        case .adoption: "LinkText"
        case .value, .ink, .muted, .rule: "CanvasText"
        case .context, .grid: "GrayText"
        case .ground: "Canvas"
        }
    }
}
