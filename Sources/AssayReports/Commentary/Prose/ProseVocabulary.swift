/// Words that tell a measurement from a date, a version or a name, in every language that Assay speaks: mixed text is common, and no word means something
/// else in the other language.
enum ProseVocabulary {
    static let months: Set<String> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
        "sep", "sept", "oct", "nov", "dec", "januar", "februar", "märz", "mai", "juni", "juli", "oktober", "dezember", "okt", "dez",
    ]
    static let weeks: Set<String> = ["week", "weeks", "woche", "wochen", "kw", "kalenderwoche", "w"]
    static let rangeWords: Set<String> = ["to", "and", "until", "bis", "und", "–", "-"]
    /// After the time of a day.
    static let clock: Set<String> = ["am", "pm", "a", "p", "uhr", "o'clock"]

    /// `%` is a mark.
    static let percent: Set<String> = ["percent", "pct", "prozent", "prozentig", "prozentige", "prozentigen", "prozentiger"]
    static let points: Set<String> = ["pp", "prozentpunkt", "prozentpunkte", "prozentpunkten", "bps"]
    /// `percentage points`, `basis points`.
    static let beforePoints: Set<String> = ["percentage", "percent", "basis", "%"]
    static let magnitudes: [String: Double] = [
        "k": 1e3, "tsd": 1e3, "thousand": 1e3, "tausend": 1e3, "m": 1e6, "mio": 1e6, "mill": 1e6, "million": 1e6, "millions": 1e6, "millionen": 1e6, "b": 1e9, "bn": 1e9,
        "mrd": 1e9, "billion": 1e9, "billions": 1e9, "milliarde": 1e9, "milliarden": 1e9, "tn": 1e12, "trillion": 1e12, "trillions": 1e12, "billionen": 1e12,
    ]
    static let currencies: Set<String> = ["€", "$", "£", "¥", "eur", "usd", "gbp", "chf", "euro", "euros", "dollar", "dollars", "cent", "cents", "franken"]
    /// Units of figures that sites of this kind have, declared or not. Hours and people are units only where a metric is counted in them.
    static let units: Set<String> = ["token", "tokens", "fte", "ftes", "kwh", "mwh", "kb", "mb", "gb", "tb", "gib", "mib", "ms"]
    static let factors: Set<String> = ["x", "×", "fold", "fach", "fache", "fachen", "facher", "faches"]
    /// Spans of time are no units: "over 12 weeks" tells no figure.
    static let spans: Set<String> = [
        "day", "days", "tag", "tage", "tagen", "week", "weeks", "month", "months", "quarter", "quarters", "year", "years", "woche", "wochen", "monat", "monate", "monaten", "quartal", "quartale", "jahr", "jahre", "jahren",
    ]
    /// Other words for a unit.
    static let synonyms: [[String]] = [
        ["h", "hour", "hours", "hr", "hrs", "stunde", "stunden", "std"], ["min", "minute", "minutes", "minuten"], ["s", "sec", "second", "seconds", "sekunde", "sekunden"],
        ["d", "day", "days", "tag", "tage", "tagen"], ["people", "person", "persons", "personen", "menschen"], ["eur", "euro", "euros", "€"], ["usd", "dollar", "dollars", "$"],
        ["token", "tokens"],
    ]

    /// Before a number that is a name: `section 404`, `page 120`.
    static let labels: Set<String> = [
        "section", "sections", "page", "pages", "chapter", "figure", "fig", "table", "appendix", "article", "paragraph", "clause", "issue", "issues", "ticket", "bug", "pr", "request",
        "story", "no", "nos", "number", "nr", "nummer", "room", "line", "lines", "level", "error", "code", "status", "port", "release", "version", "build", "revision", "v", "rev",
        "abschnitt", "kapitel", "seite", "seiten", "abbildung", "abb", "tabelle", "anhang", "artikel", "art", "absatz", "abs", "paragraf", "zeile", "raum", "zimmer", "fehler",
        "fassung", "stand", "vorgang", "iso", "din", "s", "p", "vol", "bd", "highway", "route", "bus", "flight",
    ]
    /// Behind `100 %` no measurement: "100 % sure".
    static let certainties: Set<String> = [
        "sure", "certain", "confident", "convinced", "clear", "honest", "behind", "agree", "agreed", "committed", "sicher", "überzeugt", "klar", "ehrlich", "dahinter", "einverstanden",
    ]
    /// Of these, what people do.
    static let agreements: Set<String> = ["agree", "agreed", "committed"]
    /// `a 10x engineer`.
    static let tenfold: Set<String> = ["engineer", "engineers", "developer", "developers", "programmer", "programmers", "coder", "coders", "entwickler", "entwicklern", "ingenieur", "ingenieure"]
    /// `a 70B model`.
    static let sized: Set<String> = ["model", "models", "modell", "modelle", "modells", "parameter", "parameters", "llm", "llms"]
    /// Begin a sentence with a capital and are no names: `About 12.5`.
    static let openers: Set<String> = [
        "about", "over", "under", "only", "nearly", "almost", "around", "roughly", "exactly", "just", "some", "the", "a", "in", "of", "we", "from", "to", "at", "by", "with", "all", "and", "but",
        "so", "is", "was", "it", "that", "this", "than", "for", "on", "after", "before", "since", "up", "another", "another's", "more", "less", "at", "between", "etwa", "rund", "nur", "fast", "genau",
        "über", "unter", "die", "der", "das", "von", "auf", "um", "mit", "es", "wir", "im", "am", "bei", "nach", "vor", "seit", "zwischen", "mehr",
    ]
    static let articles: Set<String> = ["der", "die", "das", "dem", "den", "des", "im", "am", "zum", "zur", "vom", "jeder", "jede", "jedes"]

    /// Numbers in words, where "percent" follows.
    static let numbers: [String: Double] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20,
        "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "ein": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5,
        "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "fünfzehn": 15, "zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50,
        "sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90, "hundert": 100,
    ]
}
