@testable import AssayReports
import AssayMetrics
import Testing

@testable import assay

struct ReadFieldsTests {
    @Test func `every column that is read is told in words, and what is refused is what the readers refuse`() async throws {
        let loaded = try await SiteOnDisk(weeks: 1...3).load()
        let history = try await SiteHistory(loaded.plan, loaded.epochs, loaded.comparisons(), loaded.release())
        let fields = AboutPages(history, loaded.configuration, isOnRecord: false).fields
        for column in fields.snapshot + fields.distribution + fields.cohort { #expect(MethodSection.meaning(of: column)?.isEmpty == false, "\(column)") }
        #expect(fields.snapshot.contains("top_share") && fields.distribution.contains("bin_lower") && fields.cohort.contains("weeks_observed"))
        for words in [fields.refusedWords, fields.refusedNames] { #expect(!words.isEmpty && words == words.sorted()) }
        #expect(fields.refusedWords.contains("login") && fields.refusedNames.contains("fullname"))
    }
}
