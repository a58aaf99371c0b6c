import AssayLanguage
import AssayMetrics

extension MethodSection {
    /// What is usual for a metric, and which week stands out.
    static var usual: MethodSection {
        MethodSection(
            id: "usual", title: tell("What is usual for a metric"),
            blocks: [
                .text(
                    tell("What is usual for a metric from week to week lies within its limits: its mean, and \(MethodNumbers.decimal(ProcessLimits.Method().limitFactor, places: 2)) times its mean step from one week to the next on either side (an XmR chart, after Shewhart and Wheeler). The limits are drawn from the first \(ProcessLimits.lockedAt) weeks and then kept, since a lasting change would widen them and hide itself. They begin anew where a definition changed, and there is no mark before \(ProcessLimits.fewestPoints) weeks.")
                ),
                .text(
                    tell("A week gets a mark when it lies outside the limits, or is the last of \(ProcessLimits.runLength) or more in a row on one side of the mean. A mark is worth a question, and no more: of metrics in which nothing changes, \(MethodNumbers.ofHundred(Calibration.marked[0])) get one within half a year, and more of those that move slowly.")
                ),
                .text(
                    tell("A metric may be given other limits and rules, and its definition says so then. Limits from medians, 3.145 median steps from the median, do not move apart for a few spikes. Widened limits are for a metric that moves slowly: its steps are small beside its swings, so limits from them are too narrow, and the distance is divided by the root of one less what a week resembles the one before. By rules 1 (outside the limits) and 2 (a run), \(MethodNumbers.ofHundred(Calibration.marked[2])) slow metrics in which nothing changes get a mark within half a year, and with widened limits \(MethodNumbers.ofHundred(Calibration.markedWhenWidened[2])). Rule 3 marks the last of four weeks of which three are nearer to a limit than to the middle: with it, \(MethodNumbers.ofHundred(Calibration.markedByAllRules[0])) metrics that are not slow get a mark.")
                ),
            ])
    }

    /// The definitions of the weekly review.
    static func review(fiscalYearEnds: Int) -> MethodSection {
        MethodSection(
            id: "review", title: tell("Weeks, months and years"),
            blocks: [
                .terms([
                    Fact(term: tell("Week"), text: tell("Monday to Sunday, numbered by ISO 8601. A report is about the last complete week of its capture, as it was known then.")),
                    Fact(term: tell("On the week"), text: tell("Against the week before. Of a share, in percentage points.")),
                    Fact(
                        term: tell("On the year"),
                        text: tell("Against the week 52 weeks before, so that weekdays match. After a year of 53 weeks the numbers shift: 2027-W01 is set beside 2026-W02. Week 53 has no partner of its own number.")
                    ),
                    Fact(
                        term: tell("To date"),
                        text: tell("From the first week of the month, quarter or fiscal year up to the report’s week. A week belongs to the month, quarter and year of its Thursday, so months add up to quarters, and quarters to years. A mean counts each week alike.")
                    ),
                    Fact(term: tell("Fiscal year"), text: tell("Ends with \(Words.months[min(max(fiscalYearEnds, 1), 12) - 1]), and is named after the year in which it ends.")),
                    Fact(
                        term: Words.notAvailable,
                        text: tell("There is nothing to compare with, or a week of the span is missing, hidden or of another definition. A sum is never given in part, and a missing comparison is never 0\u{A0}%.")
                    ),
                    Fact(term: tell("Correction"), text: tell("A figure that changes later is told in the report of the week in which it changed. Reports before it keep what they said.")),
                ])
            ])
    }
}
