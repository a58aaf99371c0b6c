import AssayLanguage
import Testing

@testable import AssayReports

/// Sentences as people write them, each with what is to be said of it.
@Suite struct ProseFindingsTests {
    @Test(arguments: [
        // Measurements.
        ("Tokens rose by 6.7 % this week.", ["6.7 %"]), ("We spent €12,345 on it.", ["€12,345"]), ("It cost 12k EUR.", ["12k EUR"]), ("It cost EUR 90.", ["EUR 90"]),
        ("A ticket waits 15 hours.", ["15 hours"]), ("It waits 15.0 h now.", ["15.0 h"]), ("We used 4.2 million tokens.", ["4.2 million tokens"]), ("We used 4.2M of them.", ["4.2M"]),
        ("It fell by 3 percentage points.", ["3 percentage points"]), ("That is −2.0 pp.", ["−2.0 pp"]), ("Twelve percent of them came back.", ["Twelve percent"]),
        ("Some twenty-five per cent did.", ["twenty-five per cent"]), ("There were 310 of them.", ["310"]), ("They closed 1,234 and opened 12.", ["1,234"]),
        ("## 62.5 % of answers", ["62.5 %"]), ("![A chart with 310 tickets](../assets/a.png)", ["310 tickets"]), ("[310 tickets](#pairs) were closed.", ["310 tickets"]),
        ("- first\n- 12 tickets", ["12 tickets"]), ("> They said 5 % of it.", ["5 %"]), ("Use is 3× what it was, or 3x.", ["3×", "3x"]), ("The share is 0.31 now.", ["0.31"]),
        ("between 3 and 5 % of all", ["5 %"]), ("a 12-percent rise", ["12-percent"]), ("**310** were accepted", ["310"]), ("100 % of the answers were drafts.", ["100 %"]),
        ("About 12.5 of them.", ["12.5"]), ("It was 2,026 last time.", ["2,026"]), ("In 2026 we saw 2031 tokens.", ["2031 tokens"]), ("Of 412 drafts, 398 were sent.", ["412", "398"]),
        ("| a | b |\n|---|---|\n| tokens | 16,000 |", ["16,000"]), ("Over 12 weeks it took 90 tickets.", ["90 tickets"]), ("They used 3 tokens.", ["3 tokens"]), ("12 % sure, they say", ["12 %"]),
        ("It was $1.5bn, or 3 bn.", ["$1.5bn", "3 bn"]), ("We used “16,000” tokens.", ["16,000"]),
        ("There were 10-15 tickets.", ["10-15 tickets"]), ("About 120–150 of them, 3–5 % of all.", ["120–150", "3–5 %"]), ("It fell (-2.0 pp).", ["-2.0 pp"]),
        ("100% agree.", ["100%"]), ("**100 % agree** with it.", ["100 %"]), ("Hundred percent agree.", ["Hundred percent"]), ("It is a 10x increase, and 3x faster.", ["10x", "3x"]), ("Tokens 405B.", ["405B"]),
        // False friends.
        ("In 2026 we began.", []), ("Since W21 and 2026-W21, week 21 and weeks 21 to 23, it is so.", []), ("Version 5.4 and 5.4.1, v2.1, Python 3.12 and Swift 6.30.", []),
        ("3 teams of 12 people ran it.", []), ("the 2-week trial, the 100-day plan and a 360-degree review", []), ("ISO 27001 and RFC 4180", []), ("GPT-4, COVID-19, H100 and B2B", []),
        ("It runs 24/7.", []), ("I am 100 % sure.", []), ("On 2026-05-21, 21 May 2026, May 21 and May 21, 2026", []), ("from 18–24 May", []), ("at 9:30, 14:00, 9 am and 10 p.m.", []),
        ("the 1st, the 100th and the 1980s", []), ("see #123, issue 404, page 310 and § 312", []), ("`310` and <https://example.org/2031/310>", []), ("[a](https://example.org/310)", []),
        ("{{ \"310\" }} by hand", []), ("{{ tokens }} of it", []), ("1. First\n2. Second", []), ("Over the last 26 weeks", []), ("a 70B model", []), ("Q3 and FY26, H1 2026", []),
        ("Share of the top 100 stands still.", []), ("```chart\ntitle: 310 tickets\n```", []), ("    310 tickets", []), ("nothing but zeros", []), ("a percentage of it", []), ("3 of 9 groups", []),
        ("mid-2026, the 2025/26 season and 2025–26", []), ("50/50 and 9/11", []), ("a 1920x1080 screen", []), ("Windows 11 and Debian 12", []), ("\"The 12\" is a bus.", []),
        ("Call 555-1234, 030-555-1234 or 0301234.", []), ("A 10x engineer, two 10x developers.", []), ("We run Llama 405B.", []), ("365 days a year", []), ("120 weeks, 400 months, 310 years", []),
        ("I 100 % agree.", []), ("100 % sure.", []),
    ])
    func findsNumbersTypedByHand(markdown: String, expected: [String]) {
        #expect(ProseSample.findings(markdown) == expected.map { "unbound-number \($0)" }, "\(markdown)")
    }

    @Test(arguments: [
        ("Der Verbrauch stieg um 6,7 %.", ["6,7 %"]), ("Das sind 4,2 Mio. Token.", ["4,2 Mio. Token"]), ("Wir zahlten 12.345 EUR.", ["12.345 EUR"]), ("Ein Ticket wartet 15 Stunden.", ["15 Stunden"]),
        ("Zwölf Prozent kamen zurück.", ["Zwölf Prozent"]), ("um 3 Prozentpunkte", ["3 Prozentpunkte"]), ("12 Tsd. davon", ["12 Tsd"]), ("1.234 wurden geschlossen", ["1.234"]), ("das 3-fache", ["3-fache"]),
        ("eine 5-prozentige Zunahme", ["5-prozentige"]), ("rund 310 Vorgänge", ["310"]), ("Es waren 2031 Token.", ["2031 Token"]), ("310,5 davon", ["310,5"]),
        ("Seit KW 21 und in Woche 21.", []), ("Am 21. Mai 2026, am 21.05.2026 und am 21.05. war es so.", []), ("um 9:30 Uhr, um 10 Uhr und um 9.30 Uhr", []), ("Im Jahr 2026 begannen wir.", []),
        ("in den letzten 26 Wochen", []), ("Ich bin 100 % sicher.", []), ("der 100. Kunde", []), ("siehe Seite 310 und Abschnitt 404, Abb. 120", []), ("3 Teams mit 12 Leuten", []),
        ("Version 5.4.1 und Python 3.12", []), ("GPT-4 und ISO 27001", []), ("die 2-Wochen-Probe", []),
    ])
    func findsNumbersInGerman(markdown: String, expected: [String]) {
        #expect(ProseSample.findings(markdown, ProseSample.german) == expected.map { "unbound-number \($0)" }, "\(markdown)")
    }

    @Test(arguments: [
        // The figure went the other way.
        ("Tokens fell: {{ tokens.change }} on the week.", ["fell"]), ("We used {{ tokens }}, which fell on last week.", ["fell"]), ("Tokens dropped to {{ tokens }}.", ["dropped"]),
        ("The queue, at {{ queue }}, is long; waiting rose to {{ waiting }}.", ["rose"]), ("A ticket waits {{ waiting }}, up {{ waiting.change }}.", ["up"]),
        ("Tokens are down {{ tokens.change }}.", ["down"]), ("Tokens did not rise: {{ tokens.change }}.", ["not … rise"]), ("Tokens didn't rise ({{ tokens.change }}).", ["not … rise"]),
        ("The queue was flat at {{ queue }}.", ["flat"]), ("The queue halved to {{ queue }}.", ["halved"]), ("The pile doubled to {{ pile }}.", ["doubled"]),
        ("Tokens have doubled to {{ tokens }}.", ["doubled"]), ("Changes accepted grew to {{ changes }}.", ["grew"]), ("Over the window tokens fell by {{ tokens.trend }}.", ["fell"]),
        ("Spend sank to {{ spend }} although tokens rose to {{ tokens }}.", ["sank"]), ("In North tokens climbed to {{ tokens@north }}.", ["climbed"]),
        ("- Tokens: fell to {{ tokens }}", ["fell"]), ("**Tokens** *fell* sharply, by {{ tokens.change }}.", ["fell"]), ("The queue nearly halved, to {{ queue.change }}.", ["halved"]),
        ("Tokens rose to {{ tokens }} and fell in North to {{ tokens@north }}; the pile grew to {{ pile }}.", ["grew"]), ("Drafted answers shrank to {{ drafts }}.", ["shrank"]), ("Tokens plummeted to {{ tokens }}.", ["plummeted"]),
        // It went this way.
        ("Tokens rose by {{ tokens.change }}.", []), ("The queue doubled to {{ queue }}.", []), ("The queue more than doubled: {{ queue.change }}.", []), ("The pile halved to {{ pile }}.", []),
        ("Waiting fell to {{ waiting }}, and tokens rose to {{ tokens }}.", []), ("Changes accepted stayed flat at {{ changes }}.", []), ("Tickets stayed flat at {{ tickets }}.", []),
        ("Tokens did not fall: {{ tokens.change }}.", []), ("Changes accepted did not rise: {{ changes.change }}.", []), ("In North tokens fell to {{ tokens@north }}.", []),
        ("Tokens rose from {{ tokens.previous }} to {{ tokens }}.", []), ("Tokens are up to {{ tokens }}.", []),
        // Nobody can tell, or nobody claims it.
        ("Tokens fell last year; this week we used {{ tokens }}.", []), ("Tokens have fallen since spring, to {{ tokens }}.", []), ("If tokens fell, {{ tokens }} would say so.", []),
        ("Did tokens fall to {{ tokens }}?", []), ("Tokens should fall from {{ tokens }}.", []), ("Prices fell. We used {{ tokens }}.", []), ("Waiting fell, while we used {{ tokens }}.", []),
        ("Spend fell because we used {{ tokens }}.", []), ("It is a fall of the leaves with {{ tokens }}.", []), ("We dropped the target and used {{ tokens }}.", []), ("Our growing team used {{ tokens }}.", []),
        ("We set up a desk with {{ waiting }}.", []), ("The flat fee and {{ queue }} are two things.", []), ("Not only fell {{ tokens }}.", []), ("Hardly anything fell at {{ tokens }}.", []),
        ("Declined offers came with {{ tokens }}.", []), ("He fell ill at {{ tokens }}.", []), ("Last week tokens fell; now it is {{ tokens }}.", []), ("Tokens fell in May, to {{ tokens }}.", []),
        ("In South tokens fell to {{ tokens@north.change }}, and South is not declared.", []), ("In Partner it fell by {{ waiting.change }} and rose by {{ tokens@north.change }}.", ["rose"]),
        ("Tokens fell: {{ tokens.year_change }} on the year.", []), ("{{ verdict:main }}: tokens fell.", []), ("Half of it fell to {{ \"12\" }}.", []), ("In the fall of 2025 there were {{ tokens }}.", []),
        // Idioms: of waiting, which fell, and of tokens, which rose.
        ("She rose to the occasion with {{ waiting }}.", []), ("We rose to this challenge with {{ waiting }}.", []), ("We ended up at {{ waiting }}.", []), ("They wound up at {{ waiting }}.", []),
        ("We are up against a limit of {{ waiting }}.", []), ("We are up for {{ waiting }}.", []), ("They signed up at {{ waiting }}.", []), ("Waiting is up at {{ waiting }}.", ["up"]),
        ("Waiting rose to the mark of {{ waiting }}.", ["rose"]),
    ])
    func findsWordsThatAFigureContradicts(markdown: String, expected: [String]) {
        #expect(ProseSample.findings(markdown) == expected.map { "contradicted-word \($0)" }, "\(markdown)")
    }

    @Test(arguments: [
        ("Die Zahl der Token fiel auf {{ tokens }}.", ["fiel"]), ("Token sind auf {{ tokens }} gesunken.", ["gesunken"]), ("Die Wartezeit stieg um {{ waiting.change }}.", ["stieg"]),
        ("Die Schlange blieb unverändert bei {{ queue }}.", ["unverändert"]), ("Der Stapel hat sich auf {{ pile }} verdoppelt.", ["verdoppelt"]), ("Die Token stiegen nicht: {{ tokens.change }}.", ["not … stiegen"]),
        ("Die Zahl der Token stieg auf {{ tokens }}.", []), ("Die Schlange hat sich auf {{ queue }} verdoppelt.", []), ("Wenn die Token fallen, zeigt es {{ tokens }}.", []),
        ("Im letzten Jahr fielen die Token; nun sind es {{ tokens }}.", []), ("Das Ergebnis von {{ tokens }} fiel anders aus.", []), ("Wir erhöhten das Ziel, bei {{ waiting }}.", []),
        ("Fiel die Zahl auf {{ tokens }}?", []), ("Das Fallen von {{ tokens }} ist kein Ziel.", []),
    ])
    func findsThemInGerman(markdown: String, expected: [String]) {
        #expect(ProseSample.findings(markdown, ProseSample.german) == expected.map { "contradicted-word \($0)" }, "\(markdown)")
    }

    @Test func namesPlaceFigureAndRemedy() {
        let found = ProseSample.diagnostics("One.\n\nWe used **16,000 tokens**, 6.7 % more\nthan 12 tickets. Tokens *fell*: {{ tokens.change }}.\n", firstLine: 8)
        #expect(found.map { "\($0.location?.description ?? "")" } == ["a.md:10:11", "a.md:10:28", "a.md:11:6", "a.md:11:26"])
        #expect(found.allSatisfy { $0.severity == .warning })
        #expect(found[0].help == "write {{ tokens }}, which shows '16k\u{A0}tokens', or {{ \"16,000 tokens\" }} if it is no figure of this report")
        #expect(found[1].help == "write {{ tokens.change }}, which shows '+6.7\u{A0}%', or {{ \"6.7 %\" }} if it is no figure of this report")
        #expect(found[2].help == "write the reference that shows it, such as {{ metric.change }}, or {{ \"12 tickets\" }} if it is no figure of this report")
        #expect(found[3].summary == "'fell', but 'Tokens' rose by 6.7\u{A0}% on the week")
        #expect(found[3].help == "write the word that {{ tokens.change }} bears out, or refer to the figure that is meant")
    }

    @Test func whatIsHiddenIsNoRemedy() {
        let found = ProseSample.diagnostics("There were 306 tickets, and 19,999 tokens.")
        #expect(found[0].help?.hasPrefix("write {{ tickets }}, ") == true)
        #expect(found[1].help?.contains("{{ metric.change }}") == true)
    }

    /// By remedy, the reference that it names; nil where it names none.
    @Test(arguments: [
        // A bare number of a metric that nothing names, or of one without a unit.
        ("There were 306 of them.", nil), ("Of tickets there were 306.", "tickets"), ("There were 210 of them.", "queue"), ("We used {{ tokens.trend }} more, 16,000.", "tokens"),
        // One digit that says something; a span; another unit.
        ("The share of it is 60 %.", nil), ("Some 60.0 % of it.", "drafts.previous"), ("There were 306-310 tickets.", nil), ("It cost 16,000 EUR.", nil), ("It cost EUR 12,000.", "spend.previous"),
        // Only of the metric that is named, where one is.
        ("Waiting time went by 6.7 %.", nil), ("It went by 6.7 %.", "tokens.change"), ("Drafted answers: 62.5 %.", "drafts"), ("Tokens went by 6.7 %.", "tokens.change"),
    ] as [(String, String?)])
    func aRemedyIsOfTheFigureThatIsMeant(markdown: String, expected: String?) throws {
        let help = try #require(ProseSample.diagnostics(markdown).first?.help)
        if let expected { #expect(help.hasPrefix("write {{ \(expected) }}, which shows"), "\(help)") } else { #expect(!help.contains("which shows"), "\(help)") }
        #expect(help.contains("write the references that show both") == markdown.contains("306-310"))
    }

    @Test func whatStandsBeforeAListIsNamedOnce() {
        #expect(ProseSample.findings("Of 310 tickets:\n\n- few\n- many\n- all") == ["unbound-number 310 tickets"])
    }

    /// A file as long as any that is read.
    @Test(.timeLimit(.minutes(1)), arguments: ["310 ", "fell {{ tokens }} and ", "rose ", "1.2.3,4'5 ", "twelve percent. ", "{{ tokens }} fell, ", "rose {{ tokens }} by "])
    func hostileTextTakesNoLongTime(part: String) {
        let text = String(repeating: part, count: min(120_000 / part.utf8.count, part.contains("{{") ? 1_900 : .max))
        #expect(!ProseSample.diagnostics(text).isEmpty || part.hasPrefix("rose ") || part.contains("1.2.3"))
    }
}
