import AssayCharts
import AssayDiagnostics
import AssayMetrics

/// A chart without a site: which columns of a table it is made of. `assay figure --data x.csv --spec chart.yaml` reads one as YAML.
///
///     type: pair
///     adoption: {column: tokens, title: Tokens consumed, unit: tokens}
///     value: {column: changes, title: Accepted changes}
///     events: [{week: 2026-W09, title: Licences for all}]
///
/// The table is tidy: one row a week, or a week and a group; figures in columns. Nothing in it is hidden: what it holds is drawn.
///
/// | key | of which types | what it is |
/// | --- | --- | --- |
/// | `type` | all | `pair indexed trajectory process weeks-and-months multiples dumbbell slope concentration threshold bullet heat bar` |
/// | `title`, `subtitle`, `description` | all | words instead of those made from the numbers |
/// | `where` | all | `{column: text}`: only rows that hold these texts |
/// | `week` | all | the column of ISO weeks; else `week`. `bar`, `bullet`, `threshold` and `concentration` do without |
/// | `status` | all | the column of `final`, `provisional` (drawn hollow), `missing`, `hidden` and `too-few`; else `status`, where there is one |
/// | `adoption`, `value` | `pair indexed trajectory` | measures |
/// | `measure` | the others | a measure |
/// | `measures` | `bullet` | a list of measures, each with a `target` |
/// | `weeks` | those over weeks | only the last so many |
/// | `events` | `pair indexed trajectory process multiples` | a list of `{week, title}`; `noted: true` where it was named after the data had been seen |
/// | `base` | `indexed`, `process` | `{from, to}`: the weeks that are 100 (else the first four), or that the limits are drawn from (else the first 20 figures) |
/// | `period` | `trajectory` | how many weeks make a point (4) |
/// | `over_weeks` | `weeks-and-months` | how weeks become a month: `sum`, `mean` or `last` |
/// | `target` | `weeks-and-months` | a number |
/// | `group` | `multiples dumbbell slope bar heat` | the column of groups; else `group` |
/// | `groups` | the same | which groups, in this order; else all, as they come |
/// | `reference` | `multiples` | the group that stands for everybody: drawn grey behind the others |
/// | `scale` | `multiples` | `common` or `own` |
/// | `from`, `to` | `dumbbell slope` | weeks; else the first and the last |
/// | `at` | `bar bullet threshold concentration` | the week; else the last |
/// | `before` | `threshold concentration` | the week to compare with |
/// | `threshold` | `threshold` | a number, where one bin ends and the next begins |
/// | `upper`, `people` | `threshold` | the columns of the bins' upper ends and of how many people are in them; else `bin_upper` and `people`. The measure's column holds the lower ends |
/// | `people` | `concentration` | the column of how many people are in each band; the measure's column holds what they have together |
/// | `show` | `heat` | `value`, or `change` for changes on the week before |
///
/// A measure is a column's name, or `{column, title, unit, format, decimals, where, changes}`: `format` is `number` or `percent` (of fractions), `changes` the weeks
/// from which the definition is another; `measure` and `measures` also have `role` (`adoption`, `value` or `context`).
///
/// Numbers are written as in a table, percentages also as `60 %`.
public struct ChartFile: Sendable {
    public var type: ChartKind
    public var title: String?
    public var subtitle: String?
    public var description: String?
    public var filter: [Condition] = []
    public var week: Column
    public var status: Column
    public var group: Column
    public var people: Column
    public var upper: Column
    /// Adoption and value, or the one measure, or those of a bullet chart.
    public var measures: [Measure]
    public var weeks: Int?
    public var events: [ChartEvent] = []
    public var base: ClosedRange<Week>?
    public var period = 4
    public var overWeeks = OverWeeks.sum
    public var target: Double?
    public var threshold: Double?
    public var showsChanges = false
    public var groups: [String] = []
    public var reference: String?
    public var hasOwnScales = false
    public var at: Week?
    public var before: Week?
    public var from: Week?
    public var to: Week?
    /// Where keys stand in the chart file.
    public var places: [String: SourceLocation] = [:]

    public init(type: ChartKind, measures: [Measure]) {
        self.type = type
        self.measures = measures
        week = Column("week", .week)
        status = Column("status", .status)
        group = Column("group", .text)
        people = Column("people", .number)
        upper = Column("bin_upper", .number)
    }

    /// How the weeks of a month are put together.
    public enum OverWeeks: String, Sendable, CaseIterable { case sum, mean, last }

    /// A column of the table.
    public struct Column: Sendable, Hashable {
        public enum Kind: Sendable, Hashable { case week, text, number, status }

        public var name: String
        public var kind: Kind
        /// Where the chart file names it; nil for a name that nobody wrote.
        public var place: SourceLocation?

        public init(_ name: String, _ kind: Kind, at place: SourceLocation? = nil) {
            self.name = name
            self.kind = kind
            self.place = place
        }
    }

    /// Only rows that hold a text in a column.
    public struct Condition: Sendable, Hashable {
        public var column: Column
        public var text: String

        public init(_ column: Column, is text: String) {
            self.column = column
            self.text = text
        }
    }

    /// What a column measures.
    public struct Measure: Sendable {
        public var column: Column
        public var measure: ChartMeasure
        public var filter: [Condition]
        /// From these weeks on the definition is another.
        public var changes: [Week]
        public var target: Double?

        public init(_ column: Column, _ measure: ChartMeasure, filter: [Condition] = [], changes: [Week] = [], target: Double? = nil) {
            self.column = column
            self.measure = measure
            self.filter = filter
            self.changes = changes
            self.target = target
        }
    }
}
