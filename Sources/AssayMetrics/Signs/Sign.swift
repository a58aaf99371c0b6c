/// A trace that making a number would leave in figures of groups, and that other things leave too.
///
/// After C. A. E. Goodhart ("any observed statistical regularity will tend to collapse once pressure is placed upon it for control purposes") and the four
/// mechanisms of Manheim and Garrabrant, "Categorizing Variants of Goodhart's Law" (arXiv 1803.04585). In the order in which they are reported.
public enum Sign: String, Sendable, Hashable, CaseIterable {
    /// People stand just above a target rather than just below it.
    case bunching
    /// Use rises before a date of pressure and falls back after it.
    case deadlineSpike = "deadline-spike"
    /// More people use it, each on fewer days.
    case oneTouchUse = "one-touch-use"
    /// More use stands behind each outcome.
    case tokensPerOutcome = "tokens-per-outcome"
    /// What is made is not run again.
    case neverRunAgain = "never-run-again"
    /// Much of what counts as active came about without anybody's doing.
    case passiveAsActive = "passive-as-active"
    /// Requests carry more input, and less of what comes out is accepted.
    case padding
    /// Use gathers among fewer people.
    case concentration
}
