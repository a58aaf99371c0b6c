import AssayLanguage
@testable import AssayMetrics
@testable import AssayReports
import Foundation
import Testing

/// Sentences that are put together of several phrases, in German as the built-in table tells them.
@Suite struct GermanWordingTests {
    /// As it lies in the sources.
    private static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Templates/languages/de.po")

    private static let read: (language: Language?, faults: [PhraseTable.Fault]) = {
        guard let bytes = try? Data(contentsOf: path) else { return (nil, []) }
        return PhraseTable.read(Array(bytes))
    }()

    private func inGerman<T>(_ body: () throws -> T) throws -> T {
        let language = try #require(Self.read.language, "\(Self.path.path) cannot be read: \(Self.read.faults)")
        return try Language.$current.withValue(language, operation: body)
    }

    /// - Parameter expected: with ordinary blanks.
    private func expect(_ told: String, _ expected: String, location: SourceLocation = #_sourceLocation) {
        let plain = told.replacing("\u{A0}", with: " ")
        #expect(plain == expected, "a phrase of it is not in Templates/languages/de.po, or is told in another way there", sourceLocation: location)
    }

    private func text(_ assessment: Assessment) -> String { VerdictSentences(assessment, in: Made.catalog).text }

    @Test func verdictsAreSentences() throws {
        try inGerman {
            expect(
                text(Made.assessment(.diverging, test: Made.test(.diverging))),
                "Die Nutzung stieg in 26 Wochen um etwa 58 % (plausible Spanne 45–72 %). Der Nutzen hielt nicht Schritt: etwa +1 % (−6 bis +8 %); er wuchs nicht einmal halb so schnell wie die Nutzung. Hätte der Nutzen auch nur das halbe Tempo gehalten, käme ein so großer Abstand in etwa 2 von 100 solchen Reihen vor."
            )
            expect(
                text(Made.assessment(.divergingFalling, test: Made.test(.divergingFalling, value: (-0.19, -0.28, -0.09), falling: 0.0002))),
                "Die Nutzung stieg in 26 Wochen um etwa 58 % (plausible Spanne 45–72 %), der Nutzen dagegen fiel um etwa 19 % (−28 bis −9 %). Hätte der Nutzen auch nur das halbe Tempo gehalten, käme ein so großer Abstand in weniger als 1 von 1.000 solchen Reihen vor."
            )
            expect(
                text(Made.assessment(.togetherAtCost, test: Made.test(.togetherAtCost, value: (0.4, 0.3, 0.5)))),
                "Nutzung und Nutzen sind beide gestiegen, aber die Leitplanke „Rework“ wurde schlechter. Das zeigt nicht, dass das eine das andere verursacht hat. Gemessen über 26 Wochen: Die Nutzung stieg um etwa 58 % (plausible Spanne 45–72 %), und der Nutzen stieg um etwa 40 % (+30 bis +50 %)."
            )
            expect(
                text(Made.assessment(.cannotTell, reason: .noise, test: Made.test(.cannotTell, value: (0.05, -0.2, 0.3)), needed: 14...20)),
                "Die Nutzung stieg; der Nutzen schwankt zu stark, um zu sagen, ob er folgte. Bei diesem Schwanken sind etwa 14–20 weitere Wochen nötig, in einem Zeitraum, der sie fasst. Gemessen über 26 Wochen: Die Nutzung stieg um etwa 58 % (plausible Spanne 45–72 %), und der Nutzen änderte sich um etwa +5 % (−20 bis +30 %)."
            )
            expect(text(Made.usual(.tooShort)), "9 Wochen: Ein Befund braucht 12.")
        }
    }

    /// A value of which less is better is told by its title, as a subject in the singular.
    @Test func whereLessIsBetterTheWordsFollowTheNumber() throws {
        try inGerman {
            expect(
                text(Made.assessment(.lagging, test: Made.test(.lagging, isMoreBetter: false, value: (0.2, 0.1, 0.3)), pair: 2)),
                "Der Nutzen wird besser, aber nicht einmal halb so schnell wie die Nutzung. Gemessen über 26 Wochen: Die Nutzung stieg um etwa 58 % (plausible Spanne 45–72 %), und die Kennzahl „Rework“ fiel um etwa 20 % (−30 bis −10 %)."
            )
            expect(
                text(Made.assessment(.diverging, test: Made.test(.diverging, passThrough: 0.25, isMoreBetter: false, value: (-0.02, -0.05, 0.03)), pair: 2)),
                "Die Nutzung stieg in 26 Wochen um etwa 58 % (plausible Spanne 45–72 %). Der Nutzen hielt nicht Schritt: Die Kennzahl „Rework“ änderte sich um etwa +2 % (−3 bis +5 %); weniger ist besser, und erwartet war eine Verbesserung um mindestens ein Viertel des Wachstums der Nutzung. Hätte der Nutzen auch nur ein Viertel des Tempos gehalten, käme ein so großer Abstand in etwa 2 von 100 solchen Reihen vor."
            )
        }
    }

    @Test func headlinesNeedNoVerbThatAgrees() throws {
        try inGerman {
            func first(_ assessment: Assessment) -> String { VerdictHeadline(assessment, in: Made.catalog).variants[0] }
            let confirmed = Assessment.Stage.confirmed(reports: 3, since: Made.week)
            expect(
                first(Made.assessment(.together, stage: confirmed, test: Made.test(.together, value: (0.36, 0.2, 0.5)))),
                "Tokens um etwa 58 % gestiegen, Changes um etwa 36 % gestiegen: gemeinsam (bestätigt).")
            expect(
                first(Made.assessment(.diverging, test: Made.test(.diverging, value: (0.001, -0.06, 0.08)), group: 1)),
                "Tokens um etwa 58 % gestiegen, Changes unverändert in North: laufen auseinander.")
            expect(first(Made.usual(.cannotTell)), "Tokens um etwa 58 % gestiegen; Changes zu unruhig, um zu sagen, ob der Nutzen folgte.")
            expect(
                first(Made.assessment(.valueDown, test: Made.test(.valueDown, rise: (0.03, -0.04, 0.09), value: (-0.2, -0.3, -0.1)))),
                "Changes um etwa 20 % gefallen ohne klaren Anstieg bei „Tokens“: Nutzen sinkt.")
        }
    }

    @Test func noHeadlineHasMoreThanEighteenWordsNorAnyVerdictMoreThanFour() throws {
        try inGerman {
            for assessment in Made.sweep() {
                let text = Words.headline(VerdictHeadline(assessment, in: Made.catalog).variants)
                #expect(Words.wordCount(text) <= Words.longestPoint && !text.hasSuffix("…"), "\(text)")
            }
            for verdict in Verdict.allCases { #expect(Words.wordCount(verdict.word) <= 4, "\(verdict.word)") }
        }
    }

    /// Names within a sentence keep their capital, which the English does not have.
    @Test func aVerdictWithinASentenceIsAPhraseOfItsOwn() throws {
        try inGerman {
            expect(Verdict.lagging.phrase, "Nutzen hinkt nach")
            expect(Made.usual(.diverging, stage: .early(reports: 2)).phrase, "laufen auseinander (frühes Zeichen)")
            expect(Assessment.Stage.early(reports: 2).text, "frühes Zeichen, 2. Bericht")
        }
    }

    @Test func datesAreThoseOfTheLanguage() throws {
        try inGerman {
            expect(Words.dates(Week("2026-W21")!), "18.–24. Mai 2026")
            expect(Words.dates(Week("2026-W05")!), "26. Januar – 1. Februar 2026")
            expect(Words.dates(Week("2026-W53")!), "28. Dezember 2026 – 3. Januar 2027")
            expect(Words.heading(Week("2026-W21")!), "KW 21, 2026")
            let ticks = weekTicks(from: Week("2026-W10")!, count: 2)
            expect(ticks[0].label + " " + (ticks[0].month ?? ""), "KW 10 Mär")
        }
    }

    @Test func countsAndLists() throws {
        try inGerman {
            expect(Words.weeks(1), "1 Woche")
            expect(Words.groups(3, of: 12), "3 von 12 Gruppen")
            expect(Words.list(["Nord", "Süd", "West"]), "Nord, Süd und West")
            expect(Words.period(Week("2026-W01")!, Week("2026-W21")!), "2026-W01 bis 2026-W21")
            expect(Report.morePairs(1), "und 1 weiteres Paar")
            expect(Words.signal(.run(isAbove: false, length: 9)), "9 Wochen unter dem üblichen Niveau")
        }
    }

    @Test func changesAndLevels() throws {
        try inGerman {
            func series(_ values: [Double]) -> Series {
                Series(firstWeek: Sample.last, cells: values.map { .value($0, isProvisional: false) }, yearBefore: .missing, scope: .asGiven)
            }
            let metrics = Made.catalog.metrics
            expect(Words.change(.notAvailable), "nicht verfügbar")
            expect(
                Words.levels(adoption: metrics[0], series([100, 150]), value: metrics[1], series([10, 9])), "Tokens 150, +50,0 % zur Vorwoche · Changes 9, −10,0 %")
            expect(
                Words.expectation(Made.catalog.pairs[0], adoption: metrics[0], value: metrics[1]),
                "Wenn „Tokens“ um 50 % steigt, sollte „Changes“ um mindestens 25 % steigen.")
        }
    }

    @Test func theFoldSaysHowItWasJudged() throws {
        try inGerman {
            let assessment = Made.assessment(.diverging, stage: .confirmed(reports: 4, since: Made.week), test: Made.test(.diverging, lag: 4), pair: 0)
            var pair = Sample.pair("main")
            pair.lagWeeks = 4
            let catalog = Sample.catalog(pairs: [pair])
            let facts = ExplanationFacts(assessment, page: nil, in: catalog).facts
            func fact(_ term: String) -> String { facts.first { $0.term == term }?.text ?? "no '\(term)' among \(facts.map(\.term))" }
            expect(fact("Vorgabe"), "Vom Nutzen wird erwartet, dass er mindestens halb so schnell wächst wie die Nutzung, und zwar 4 Wochen später.")
            expect(fact("Regel"), "Nutzung gestiegen, Nutzen in keine Richtung klar bewegt, Abstand klar: laufen auseinander")
            expect(fact("Stand"), "bestätigt seit 2026-W26; 3 Berichte in Folge bestätigen eine Aussage")
        }
    }

    /// Whatever the numbers: nothing of the English is left over in what is put together.
    @Test func noEnglishIsLeft() throws {
        try inGerman {
            let english: Set<String> = ["the", "of", "value", "adoption", "rose", "fell", "over", "about", "week", "weeks", "with", "changed", "less", "report", "early", "confirmed"]
            var left: Set<String> = []
            for assessment in Made.sweep(pairs: [2]) {
                let page = PageOfComparisons(assessments: [assessment])
                let card = VerdictCard(assessment, in: Made.catalog, page: page)
                let sections = Explanation(assessment, page: page, in: Made.catalog).sections
                let told =
                    [card.word, card.stage ?? "", card.text, card.detectable ?? ""] + card.caveats + card.judged.flatMap { [$0.term, $0.text] }
                    + sections.flatMap { [$0.title] + $0.entries.flatMap { [$0.label, $0.text] } }
                for text in told + VerdictHeadline(assessment, in: Made.catalog).variants {
                    if text.lowercased().split(whereSeparator: { !$0.isLetter }).contains(where: { english.contains(String($0)) }) { left.insert(text) }
                }
            }
            #expect(left.isEmpty, "\(left.count) texts with English words, such as: \(left.sorted().prefix(3))")
        }
    }
}
