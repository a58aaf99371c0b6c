import AssayCharts
import AssayMetrics

/// One week's report as a pure value: everything its page says, nothing of how it looks.
public struct Report: Sendable {
    /// The capture week, which the report is about.
    public var week: Week
    /// The author's title, or `Week 21, 2026`.
    public var heading: String
    /// Whom the report is about, in a few words.
    public var groupsLine: String
    public var authors: String?
    public var summary: String?
    public var isDraft: Bool
    /// Made from backfilled history, not from a capture of its own.
    public var isReconstructed: Bool
    /// That it was issued anew, or holds figures that were.
    public var notices: [Note]
    /// The headlines, at most three.
    public var points: [Point]
    /// `and 3 more pairs`.
    public var morePoints: String?
    public var commentary: [CommentaryPart]
    /// Where the figures in its text come from: the first is number 1.
    public var sources: [SourceNote]
    /// Said of all pairs before the first verdict is possible.
    public var beforeVerdicts: String?
    public var pairs: [PairSection]
    /// How many comparisons there are, and how many would look like a divergence by chance.
    public var comparisons: String?
    /// Pairs beyond those that get charts.
    public var otherPairs: [PairRow]
    /// What the columns compare with, and what a mark means.
    public var scorecardNote: String
    public var scorecards: [Scorecard]
    public var signs: [SignSection]
    public var notes: [Note]
    /// How many weeks of each group are shown and hidden: counts and one reason, no figures.
    public var ledger: DataTable?
    public var definitions: [Definition]
    public var events: [EventLine]
    public var provenance: [Fact]
    /// Its digest on record; nil while it is not there.
    public var recordDigest: String? = nil
    /// Every released figure as tidy CSV; empty unless figure files are wanted.
    public var data: [UInt8]

    /// Every figure of the page, in the order in which they stand.
    public var figures: [Figure] {
        commentary.compactMap { if case .figure(let figure) = $0 { figure } else { nil } } + pairs.compactMap(\.figure)
    }

    /// Every shaded table of the page.
    public var heatTables: [HeatFigure] { commentary.compactMap { if case .heat(let heat) = $0 { heat } else { nil } } }
}

/// One headline.
public struct Point: Sendable, Hashable {
    /// At most eighteen words.
    public var text: String
    /// Whom it is about.
    public var detail: String?
    /// Of the verdict that it tells; nil when it tells none.
    public var tone: VerdictCard.Tone?

    public init(text: String, detail: String? = nil, tone: VerdictCard.Tone? = nil) {
        self.text = text
        self.detail = detail
        self.tone = tone
    }
}

/// A figure of the commentary as its text shows it, and where it comes from.
public struct SourceNote: Sendable, Hashable {
    public var text: String
    public var source: String
}

/// A piece of the commentary, in the author's order.
public enum CommentaryPart: Sendable {
    case html([UInt8])
    case figure(Figure)
    case heat(HeatFigure)
    case table(DataTable)
    case scorecard(Scorecard)
    /// A pair's verdict; the group's title is nil for `all`.
    case verdict(VerdictCard, title: String, group: String?)
}

/// A chart with what stands beside it.
public struct Figure: Sendable {
    /// Unique in the report: the name of its files, and with `figure-` before it the figure's id on the page.
    public var name: String
    public let caption: ChartCaption
    public let design: any ChartDesign
    /// The design in marks, made once: a figure is drawn at several widths, and as a file.
    public let chart: Chart
    public var table: DataTable
    /// The same data for machines.
    public var data: FigureData

    init(name: String, caption: ChartCaption, design: any ChartDesign, table: DataTable, data: FigureData) {
        self.name = name
        self.caption = caption
        self.design = design
        chart = design.chart(caption)
        self.table = table
        self.data = data
    }
}

/// A shaded table with what stands beside it.
public struct HeatFigure: Sendable {
    /// As of a `Figure`.
    public var name: String
    public var caption: ChartCaption
    public var heat: HeatTable
    /// Over the rows' heads.
    public var corner: String
    /// What stands in cells without a figure; nil where all have one.
    public var note: String?
    /// The same data for machines.
    public var data: FigureData
}

/// Rows of text under named columns.
public struct DataTable: Sendable, Hashable {
    public var id: String
    public var caption: String
    /// The first names the rows' heads.
    public var columns: [String]
    /// One a row.
    public var heads: [String]
    /// Row by row, one less in each than there are columns.
    public var cells: [String]
}

/// A pair in one group.
public struct PairSection: Sendable {
    /// One metric's figures of the week.
    public struct Level: Sendable, Hashable {
        public var role: String
        public var metric: String
        public var now: String
        public var change: String
        public var yearChange: String
    }
    /// `pair-` and the figure's id.
    public var id: String
    /// The pair's own id.
    public var pair: String
    public var title: String
    /// Nil for `all`.
    public var group: String?
    /// The id of an earlier section of the same pair, about another group, which says already what is asked of the pair.
    public var askedAbove: String? = nil
    public var hypothesis: String
    public var expectation: String
    public var lag: String?
    public var guardrail: String?
    public var verdict: VerdictCard
    public var figure: Figure?
    /// The figure of the commentary that draws the same: then the page does not draw it a second time.
    public var drawnAbove: Figure?
    /// Why there is no chart.
    public var withheld: String?
    public var levels: [Level]
    public var changeOurMind: String?
}

/// A verdict in words.
public struct VerdictCard: Sendable, Hashable {
    /// How the verdict looks: a word and a shape, never colour alone.
    public enum Tone: String, Sendable, CaseIterable { case bad, caution, unknown, good, neutral }
    /// `Diverging`.
    public var word: String
    public var tone: Tone
    /// `early sign`, `confirmed`.
    public var stage: String?
    /// What was measured, in one to three sentences.
    public var text: String
    public var caveats: [String]
    /// The smallest change of the value that could have been seen.
    public var detectable: String?
    /// How this was judged: every number.
    public var judged: [Fact]
}

/// A sign of gaming that was looked for: found, not found, or not assessable; never an accusation.
public struct SignSection: Sendable, Hashable {
    public enum State: String, Sendable, CaseIterable { case found, notFound = "not-found", notAssessable = "not-assessable" }
    public var title: String
    public var state: State
    /// What was found, in which metric and group; or which input is missing.
    public var text: String
    /// What else it may be.
    public var innocent: [String]
    /// Of a sign that was not found: the groups in which it was looked for, in words.
    public var places: String?
}

/// A pair as one line.
public struct PairRow: Sendable, Hashable {
    /// The pair's id.
    public var pair: String
    /// As of a section.
    public var id: String
    public var title: String
    public var group: String?
    /// The verdict in a word or two.
    public var verdict: String
    public var tone: VerdictCard.Tone?
    public var adoptionNow: String
    public var adoptionChange: String
    public var valueNow: String
    public var valueChange: String
}

/// All metrics of one group.
public struct Scorecard: Sendable {
    /// One metric: its week, printed.
    public struct Row: Sendable {
        public var metric: String
        /// The metric's id, under which its definition stands.
        public var anchor: String
        public var unit: String
        public var now: String
        public var change: String
        public var yearChange: String
        /// The figure of the month, quarter and fiscal year so far.
        public var month: String
        public var quarter: String
        public var year: String
        /// Worth a question: the week stands out of what is usual.
        public var signal: String?
        /// An SVG; empty when there is nothing to draw.
        public var sparkline: [UInt8]
        public var note: String?
    }
    /// The metrics of one kind.
    public struct Section: Sendable {
        public var title: String
        public var rows: [Row]
    }
    public var id: String
    public var title: String
    /// Over which groups the figures are computed; nil for figures as given.
    public var scope: String?
    /// The band of the smallest number of people behind a figure.
    public var people: String?
    public var sections: [Section]
    /// Said instead of figures when the group is too small.
    public var hidden: String?
}

/// Something a reader of the figures has to know: a restatement, a gap, a hidden group.
public struct Note: Sendable, Hashable {
    public var title: String
    public var text: String
}

/// What a metric counts, in words throughout.
public struct Definition: Sendable, Hashable {
    public var id: String
    public var title: String
    public var kind: String
    public var unit: String
    public var better: String
    public var definition: String
    public var source: String
    public var owner: String?
    public var aggregate: String
    public var target: String?
    public var changes: [Fact]
    /// How its usual range is drawn, where that is not as for most metrics.
    public var usualRange: String?
}

/// An event of the report's window, in words.
public struct EventLine: Sendable, Hashable {
    public var week: String
    public var title: String
    public var kind: String
}

/// A term and what is said of it.
public struct Fact: Sendable, Hashable {
    public var term: String
    public var text: String

    public init(term: String, text: String) {
        self.term = term
        self.text = text
    }
}
