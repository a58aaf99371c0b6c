/// Words by which prose says which way a figure went, lower case and whole: stems would find too much.
///
/// What is as often something else is left out: in English `level` and `stable` (a release), `gained` (access), `slipped` (a deadline), `drop` (support) and
/// `halves`; in German `abgenommen` (accepted), `fällt` (`auf`, `aus`, `leicht`), `zurückging` (`auf`). `up`, `down` and `fall` are in: who looks for them looks
/// at what stands beside them, too.
public struct MovementWords: Sendable, Hashable {
    public var up: [String]
    public var down: [String]
    /// It hardly moved.
    public var level: [String]
    /// Twice and half as much.
    public var doubled: [String]
    public var halved: [String]
    /// Words that turn a sentence round: `not`, `never`, `neither`.
    public var negations: [String]

    /// Those of English, which is in no file.
    public static let english = MovementWords(
        up: [
            "rose", "rise", "rises", "risen", "rising", "grew", "grow", "grows", "grown", "growing", "increased", "increase", "increases", "increasing", "climbed", "climb", "climbs",
            "climbing", "jumped", "surged", "soared", "up",
        ],
        down: [
            "fell", "fall", "falls", "fallen", "falling", "dropped", "drops", "dropping", "declined", "decline", "declines", "declining", "decreased", "decrease", "decreases", "decreasing",
            "sank", "sinks", "sinking", "shrank", "shrink", "shrinks", "shrunk", "shrinking", "plunged", "plummeted", "down",
        ],
        level: ["flat", "unchanged"], doubled: ["doubled", "doubles", "doubling"], halved: ["halved", "halve", "halving"],
        negations: ["not", "never", "neither", "nor", "no", "none", "nobody", "nothing", "cannot", "hardly", "barely", "scarcely", "without", "failed", "fails"])
}
