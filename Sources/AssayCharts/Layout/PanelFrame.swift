/// Where a panel stands.
struct PanelFrame {
    /// With margins.
    var left: Double, right: Double
    /// The plot.
    var plotLeft: Double, plotRight: Double
    var plotTop: Double, plotBottom: Double

    var plotX: ClosedRange<Double> { plotLeft...plotRight }
}
