import Foundation
import Testing

extension SiteChecks {
    /// What the figures of the example sites say in words: a title is the finding in at most fifteen words, a description has at most 250 characters.
    struct FigureWordsTests {
        @Test(arguments: ExampleSite.names)
        func `every figure has a short title, its period and a short description`(_ name: String) async throws {
            let site = try await ExampleSite.built(name)
            var figures = 0
            for path in site.pages {
                let page = site.tree.text(path)
                for match in page.matches(of: /<figure id="([^"]*)">(.*?)<\/figure>/.dotMatchesNewlines()) {
                    figures += 1
                    let (id, body) = (String(match.1), String(match.2))
                    let title = try words(body, "\(id)-title"), subtitle = try words(body, "\(id)-subtitle"), description = try words(body, "\(id)-description")
                    #expect(!title.isEmpty && title.split(separator: " ").count <= 15, "\(path) \(id): \(title)")
                    #expect(subtitle.contains(/20\d\d-W\d\d/), "\(path) \(id): \(subtitle)")
                    #expect(!description.isEmpty && description.count <= 250, "\(path) \(id), \(description.count): \(description)")
                    // One image, named by the title; a shaded table instead has its description.
                    if body.contains("<svg") {
                        #expect(body.contains("role=\"img\"") && body.contains("aria-labelledby=\"\(id)-title\"") && body.contains("aria-describedby=\"\(id)-description\""), "\(path) \(id)")
                    } else {
                        #expect(body.contains("<table class=\"heat\" aria-describedby=\"\(id)-description\">") && body.contains("scope=\"row\""), "\(path) \(id)")
                    }
                    #expect(!body.contains(/\b(nan|inf)\b/), "\(path) \(id)")
                }
            }
            #expect(figures > 0)
        }

        /// The text of the element with an id.
        private func words(_ body: String, _ id: String) throws -> String {
            let element = try #require(body.firstMatch(of: try Regex("id=\"\(NSRegularExpression.escapedPattern(for: id))\">([^<]*)<", as: (Substring, Substring).self)))
            return HTMLTags.unescaped(String(element.1))
        }
    }
}
