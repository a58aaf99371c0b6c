/// Words around a word of movement that say what it is about, or that it claims nothing. English and German together, as in `ProseVocabulary`.
enum MovementVocabulary {
    /// Between clauses.
    static let conjunctions: Set<String> = [
        "and", "but", "while", "whereas", "although", "though", "yet", "or", "because", "und", "aber", "während", "obwohl", "doch", "sondern", "oder", "weil", "denn",
    ]
    static let clauseMarks: Set<String> = [",", ";", ":", "–", "—", "(", ")", "[", "]", "…"]
    static let relatives: Set<String> = ["which", "that", "who", "die", "das", "der", "was", "welche", "welches", "welcher"]

    /// Nothing is claimed: it is wished, feared, asked or supposed.
    static let hedges: Set<String> = [
        "should", "would", "could", "may", "might", "will", "shall", "can", "cannot", "must", "if", "whether", "unless", "until", "till", "expect", "expected", "expects", "hope", "hoped",
        "hopes", "predict", "predicted", "predicts", "promise", "promised", "plan", "planned", "target", "want", "wanted", "wants", "supposed", "meant", "unlikely", "likely", "perhaps",
        "maybe", "possibly", "probably", "imagine", "assume", "suppose", "instead", "rather", "ought", "let", "when", "whenever", "before", "after", "soll", "sollen", "sollte", "sollten",
        "würde", "würden", "könnte", "könnten", "kann", "können", "mag", "möchte", "wird", "werden", "muss", "müssen", "müsste", "falls", "wenn", "ob", "sofern", "bis", "erwartet",
        "erwarten", "erwarteten", "hoffen", "hoffte", "hofften", "ziel", "vielleicht", "vermutlich", "wohl", "womöglich", "statt", "bevor", "nachdem", "als",
    ]
    /// With these a claim is about single parts, not about the figure.
    static let partial: Set<String> = ["some", "most", "many", "few", "others", "each", "either", "sometimes", "often", "usually", "manche", "einige", "viele", "oft", "meist"]

    static let years: Set<String> = ["year", "years", "yearly", "annual", "annually", "jahr", "jahre", "jahres", "jahren", "vorjahr", "vorjahres", "jährlich"]
    static let spans: Set<String> = [
        "weeks", "month", "months", "monthly", "quarter", "quarters", "quarterly", "spring", "summer", "autumn", "winter", "season", "since", "ago", "window", "ever", "always",
        "decade", "half", "period", "far", "recently", "lately", "once", "earlier", "previously", "formerly", "easter", "christmas", "wochen", "monat", "monate", "monaten", "monats",
        "quartal", "quartale", "quartals", "frühjahr", "frühling", "sommer", "herbst", "halbjahr", "halben", "seit", "seither", "bisher", "damals", "jemals", "immer", "fenster",
        "zeitraum", "vorher", "zuvor", "früher", "zuletzt", "einst", "weihnachten", "ostern",
    ]
    static let weeks: Set<String> = ["week", "weekly", "woche", "vorwoche", "wöchentlich"]
    static let past: Set<String> = ["last", "previous", "past", "letzte", "letzten", "vorige", "vorigen", "vergangene", "vergangenen"]
    /// Before `last week`: it is compared with.
    static let comparisons: Set<String> = ["on", "from", "against", "than", "with", "over", "to", "as", "gegenüber", "zu", "zur", "auf", "von", "vor"]

    static let being: Set<String> = [
        "is", "are", "was", "were", "be", "been", "being", "went", "go", "goes", "gone", "going", "stay", "stays", "stayed", "remain", "remains", "remained", "hold", "holds", "held",
        "keep", "keeps", "kept", "still", "stood", "stands", "moved", "has", "have", "ist", "sind", "war", "waren", "bleibt", "bleiben", "blieb", "blieben", "geblieben", "lag", "lagen", "liegt", "liegen",
    ]
    static let determiners: Set<String> = [
        "the", "a", "an", "no", "its", "their", "our", "my", "his", "her", "your", "this", "that", "these", "those", "any", "all", "it", "them", "us", "two", "three", "such",
    ]
    /// A verb of movement that stands alone goes on with one of these, or ends its clause; `fell ill`, `increased use` and `grew tired` do not.
    static let followers: Set<String> = [
        "by", "to", "from", "at", "on", "over", "in", "since", "for", "again", "further", "with", "as", "against", "compared", "than", "this", "last", "week", "month", "year", "not",
        "even", "only", "also", "too", "still", "because", "until", "about", "almost", "nearly", "more", "less", "some", "roughly", "twice", "between", "back", "faster", "here", "there",
        "once", "every", "each", "most", "much", "somewhat", "hard", "fast", "too", "of", "indeed", "instead", "both", "during", "throughout", "within",
    ]
    /// Behind `a`, where an amount follows: `rose a little`.
    static let amounts: Set<String> = ["little", "bit", "lot", "third", "quarter", "fifth", "tenth", "touch", "few", "good", "fraction"]
    /// Join a verb to the figure behind it.
    static let links: Set<String> = ["by", "to", "from", "at", "of", "um", "auf", "von", "bei", "mit", "on"]
    /// Of these a noun is as usual as the verb: only beside a figure or a `did not` are they a claim.
    static let nounsToo: Set<String> = ["rise", "fall", "grow"]
    /// Only as what something is: `is up`, `were growing`, `stayed flat`.
    static let predicates: Set<String> = ["up", "down", "rising", "falling", "growing"]
    /// With `up` behind them they are verbs of something else.
    static let beforeUp: Set<String> = [
        "end", "ends", "ended", "ending", "wind", "winds", "wound", "winding", "set", "sets", "sign", "signed", "show", "shows", "showed", "make", "makes", "made", "catch", "caught", "come",
        "came", "give", "gave", "given", "put", "take", "took", "taken", "look", "looked", "pick", "picked",
    ]
    /// Behind `up`, which then is no way a figure goes: `up against a limit`.
    static let behindUp: Set<String> = ["against", "for", "to"]
    /// What somebody rises to without any figure.
    static let risenTo: Set<String> = ["occasion", "challenge", "challenges", "task", "bait", "prominence", "fame"]
    /// Reflexive in German: `erhöhte sich`; without it somebody raises something.
    static let reflexives: Set<String> = ["erhöhte", "erhöhten", "verringerte", "verringerten", "verdoppelte", "verdoppelten", "verdoppelt", "halbierte", "halbierten", "halbiert"]
    /// At the end of a clause they make another verb of a German one: `fiel … aus`, `stieg … ein`.
    static let particles: Set<String> = ["auf", "aus", "ein", "um", "weg", "an", "ab", "unter", "bei"]
    static let auxiliaries: Set<String> = ["did", "does", "do", "has", "have", "had"]
    static let moreThan: Set<String> = ["more", "over", "mehr", "über"]
    static let nearly: Set<String> = ["nearly", "almost", "about", "roughly", "around", "practically", "fast", "beinahe", "nahezu", "etwa", "rund", "knapp", "annähernd"]
}
