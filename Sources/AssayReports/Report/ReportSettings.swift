/// How much a report shows.
public struct ReportSettings: Sendable, Hashable {
    /// Which reports get a file of their own for each figure.
    public enum FigureFiles: String, Sendable, CaseIterable { case all, latest, none }

    /// Whether the scorecard's rows have one.
    public enum Sparklines: String, Sendable, CaseIterable { case all, none }

    /// Which reports also come as one file that stands alone.
    public enum Packets: String, Sendable, CaseIterable { case latest, all, none }

    /// The weeks that charts, sparklines and trends cover, counted back from the report's week.
    public var windowWeeks: Int
    /// How many pairs get charts; nil means all.
    public var pairsPerReport: Int?
    public var figureFiles: FigureFiles
    public var sparklines: Sparklines
    public var packets: Packets
    /// The last month of the fiscal year, 1 to 12.
    public var fiscalYearEnds: Int

    public init(
        windowWeeks: Int = 26, pairsPerReport: Int? = nil, figureFiles: FigureFiles = .all, sparklines: Sparklines = .all, packets: Packets = .latest,
        fiscalYearEnds: Int = 12
    ) {
        self.windowWeeks = windowWeeks
        self.pairsPerReport = pairsPerReport
        self.figureFiles = figureFiles
        self.sparklines = sparklines
        self.packets = packets
        self.fiscalYearEnds = fiscalYearEnds
    }
}
