/// What was measured when the rule was chosen, by another implementation: power where adoption rises and value stays level.
enum Reference {
    /// By weeks, then by autocorrelation, then by noise, each as in `Cell`.
    static let power: [[[Double]]] = [
        [[0.69, 0.39, 0.10], [0.39, 0.23, 0.08], [0.23, 0.15, 0.08]],
        [[0.96, 0.89, 0.44], [0.89, 0.63, 0.27], [0.55, 0.31, 0.13]],
        [[0.96, 0.96, 0.72], [0.94, 0.91, 0.52], [0.91, 0.67, 0.29]],
    ]

    /// In the order of `Measurement.cells(.upFlat)`.
    static var cells: [Double] { power.flatMap { $0.flatMap(\.self) } }
}
