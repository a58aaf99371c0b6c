import Testing

@testable import assay

struct PreviewPlaceTests {
    private let files = ["index.html", "2026/W21/index.html", "assets/site.css"]

    private func route(_ path: String, _ base: String? = "https://intranet.example/x/y/") -> PreviewPlace.Route {
        PreviewPlace(baseURL: base).route(path, isFile: files.contains)
    }

    @Test func `a site without a base URL stands at the root`() {
        #expect(PreviewPlace(baseURL: nil).root == "/")
        #expect(PreviewPlace(baseURL: "https://a.example/").root == "/")
        #expect(route("index.html", nil) == .file("index.html"))
        #expect(route("2026/W21/index.html", nil) == .file("2026/W21/index.html"))
        #expect(route("__assay/events", nil) == .events)
        #expect(route("__assay/preview.css", nil) == .sheet)
        #expect(route("2026/W21", nil) == .redirect("/2026/W21/"))
    }

    @Test func `a site with a base URL stands below its path`() {
        #expect(PreviewPlace(baseURL: "https://intranet.example/x/y/").root == "/x/y/")
        #expect(route("index.html") == .redirect("/x/y/"))
        #expect(route("x/y") == .redirect("/x/y/"))
        #expect(route("x/y/index.html") == .file("index.html"))
        #expect(route("x/y/2026/W21") == .redirect("/x/y/2026/W21/"))
        #expect(route("x/y/2026/W99") == .file("2026/W99"))
        #expect(route("x/y/__assay/events") == .events)
        for path in ["x/index.html", "2026/W21/index.html", "x/yy/index.html", "__assay/events", "assets/site.css", "X/Y/index.html"] { #expect(route(path) == .nowhere, "\(path)") }
    }

    @Test func `percent-encoding in a base URL is that of requests`() {
        let base = "https://intranet.example/reports%20a/%C3%A4/"
        #expect(PreviewPlace(baseURL: base).root == "/reports%20a/%C3%A4/")
        #expect(route("reports a/ä/index.html", base) == .file("index.html"))
        #expect(route("index.html", base) == .redirect("/reports a/ä/"))
        #expect(route("100%", "https://a.example/100%/") == .redirect("/100%/"))
    }
}
