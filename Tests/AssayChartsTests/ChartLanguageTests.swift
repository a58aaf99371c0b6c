@testable import AssayCharts
import AssayLanguage
import Testing

/// Words of charts in another language; that none is missing is for the tests of the tables.
@Suite struct ChartLanguageTests {
    private static let weeks = (1...4).map { WeekTick(ordinal: $0, label: "KW\($0)") }
    private static let tokens = ChartMeasure(title: "Verbrauchte Token", role: .adoption, format: NumberFormat())
    private static let tickets = ChartMeasure(title: "Gelöste Anfragen", role: .value, format: NumberFormat(style: .percent))

    private static func inGerman<T>(_ phrases: [String: String], _ body: () throws -> T) throws -> T {
        let entries = phrases.sorted { $0.key < $1.key }.map { "msgid \"\($0.key)\"\nmsgstr \"\($0.value)\"\n" }
        return try Language.$current.withValue(NumberFormatLanguageTests.language("\n" + entries.joined(separator: "\n")), operation: body)
    }

    @Test func aSentenceMayTurnRound() throws {
        let chart = TwinPanels(
            weeks: Self.weeks, adoption: ChartSeries(Self.tokens, values: [1_000_000, nil, nil, 1_500_000]), value: ChartSeries(Self.tickets, values: [0.5, 0.48, 0.47, 0.45]))
        #expect(chart.finding == "Verbrauchte Token rose 50.0\u{A0}%; Gelöste Anfragen fell 5.0\u{A0}pp")
        try Self.inGerman(["rose %1": "um %1 gestiegen", "fell %1": "um %1 gefallen", "Adoption": "Nutzung", "Value": "Nutzen"]) {
            #expect(chart.finding == "Verbrauchte Token um 50,0\u{A0}% gestiegen; Gelöste Anfragen um 5,0\u{A0}PP gefallen")
            let svg = String(decoding: chart.svg(ChartCaption(title: "", subtitle: "", description: ""), .inline(labelledBy: "", describedBy: "")), as: UTF8.self)
            #expect(svg.contains("Nutzung · Verbrauchte Token") && svg.contains("Nutzen · Gelöste Anfragen") && svg.contains("1,5\u{A0}Mio."))
        }
    }

    @Test func aFactorIsItsOwnPhrase() throws {
        let chart = TwinPanels(weeks: Self.weeks, adoption: ChartSeries(Self.tokens, values: [10, 200]), value: ChartSeries(Self.tickets, values: [0.5]))
        #expect(chart.finding == "Verbrauchte Token rose ×20; Gelöste Anfragen was 50.0\u{A0}%")
        try Self.inGerman(["rose ×%1": "auf das %1-Fache gestiegen", "was %1": "bei %1"]) {
            #expect(chart.finding == "Verbrauchte Token auf das 20-Fache gestiegen; Gelöste Anfragen bei 50,0\u{A0}%")
        }
    }

    /// `Value` is a role in one place, a figure in the other.
    @Test func aValueIsNotTheValue() throws {
        try Self.inGerman(["Value": "Nutzen"]) { #expect(Bullet(rows: []).table.columns[1] == "Value" && SeriesRole.value.word == "Nutzen") }
    }

    @Test func namesKeepTheirCapitalsWhereNounsHaveThem() throws {
        #expect(Lorenz.inSentence("Tokens consumed") == "tokens consumed")
        try Self.inGerman([:]) { #expect(Lorenz.inSentence("Verbrauchte Token") == "Verbrauchte Token") }
    }

    @Test func aLabelOfTheRayIsOfTheLanguage() throws { try Self.inGerman(["same percentage": "derselbe Prozentsatz"]) { #expect(TrajectoryLabels.rayText == "derselbe Prozentsatz") } }
}
