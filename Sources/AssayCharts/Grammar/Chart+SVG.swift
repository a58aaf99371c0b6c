extension Chart {
    /// The widths charts are drawn for, in pixels: of a page's column, and of a telephone.
    public static let wide = 760.0, narrow = 344.0

    /// The chart as SVG, in UTF-8. Same chart, same bytes. Always a drawing: what cannot be drawn is stated in its panel.
    public func svg(_ profile: SVGProfile, width: Double = Chart.wide) -> [UInt8] {
        scene(isInline: profile.isInline, width: width).svg(profile, caption)
    }
}

extension ChartDesign {
    /// The chart as SVG, in UTF-8.
    public func svg(_ caption: ChartCaption, _ profile: SVGProfile, width: Double = Chart.wide) -> [UInt8] { chart(caption).svg(profile, width: width) }
}
