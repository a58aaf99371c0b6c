extension Palette {
    /// CSS for pages with inline charts: which of two drawings of a chart is shown, the narrow one standing before the wide one, and the classes of `Palette` in light, in dark, in forced colours (the system's own, where
    /// adoption takes the colour of links beside its dashes) and on paper, where light is forced.
    public static let inlineStylesheet: String =
        ".chart{display:block;max-width:100%;height:auto;font-family:Arial,Helvetica,\"Liberation Sans\",sans-serif}.sparkline{vertical-align:middle}.sparkline path{stroke-linejoin:round;stroke-width:1.5}.chart.chart-narrow{display:none}\n"
        + "@media screen and (max-width: 40rem){.chart.chart-narrow{display:block;width:100%;min-width:0}.chart-narrow+.chart.chart{display:none}}\n"
        + rules { color($0, .light).hex }
        + "@media (prefers-color-scheme: dark){\n" + rules { color($0, .dark).hex } + "}\n"
        + "@media (forced-colors: active){\n" + rules(systemColor) + ".stroke-grid{stroke-opacity:0.4}\n}\n"
        + "@media print{\n" + rules { color($0, .light).hex } + "}\n"

    private static func rules(_ color: (Role) -> String) -> String {
        Role.allCases.map { ".fill-\($0.name){fill:\(color($0))}.stroke-\($0.name){stroke:\(color($0))}\n" }.joined()
    }

    /// CSS Color 4, "system colors".
    private static func systemColor(_ role: Role) -> String {
        switch role {
        case .adoption: "LinkText"
        case .value, .ink, .muted, .rule: "CanvasText"
        case .context, .grid: "GrayText"
        case .band, .ground: "Canvas"
        }
    }
}
