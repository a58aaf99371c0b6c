import AssayDiagnostics
import Testing

@testable import AssaySnapshots

@Suite struct CurrencyTests {
    private func rules(_ codes: String?...) -> [String] {
        var (currency, log) = (Currency(), ImportLog())
        let value = ExportJSON.documents(ExportFile(path: "x.json", bytes: Array("{}".utf8)), log: &log)[0]
        for code in codes { currency.see(code, at: value, log: &log) }
        return log.finished().map(\.rule)
    }

    @Test func oneCurrency() {
        #expect(rules("USD", nil, "usd").isEmpty)
        #expect(rules("EUR", "eur") == ["foreign-currency"])
        #expect(rules("USD", "EUR") == ["mixed-currencies"])
    }
}
