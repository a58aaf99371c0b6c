/// How much a report shows.
public struct ReportSettings: Sendable, Hashable {
    /// Which reports get a file of their own for each figure.
    public enum FigureFiles: String, Sendable, CaseIterable { case all, latest, none }

    /// Whether the scorecard's rows have one.
    public enum Sparklines: String, Sendable, CaseIterable { case all, none }

    /// The weeks that charts, sparklines and trends cover, counted back from the report's week.
    public var windowWeeks: Int
    /// How many pairs get charts; nil means all.
    public var pairsPerReport: Int?
    public var figureFiles: FigureFiles
    public var sparklines: Sparklines
    /// The last month of the fiscal year, 1 to 12.
    public var fiscalYearEnds: Int

    public init(windowWeeks: Int = 26, pairsPerReport: Int? = nil, figureFiles: FigureFiles = .all, sparklines: Sparklines = .all, fiscalYearEnds: Int = 12) {
        self.windowWeeks = windowWeeks
        self.pairsPerReport = pairsPerReport
        self.figureFiles = figureFiles
        self.sparklines = sparklines
        self.fiscalYearEnds = fiscalYearEnds
    }
}
