import AssayDiagnostics
import Testing

@testable import assay

struct PreviewSiteTests {
    private let content = PreviewPagesTests.Files(files: ["index.html": "<p>Hello</p>", "2026/W21/index.html": "<p>Week</p>"])

    private func site(_ base: String? = nil) -> PreviewSite { PreviewSite(PreviewPages(place: PreviewPlace(baseURL: base), session: "s1")) }

    private func get(_ site: PreviewSite, _ path: String) -> HTTPResponse { site.response(to: HTTPRequest(path: path, rawPath: "/" + path)) }

    @Test func `who comes back learns of the run and of the newest state`() {
        let site = site()
        _ = site.update(PreviewState(content: content, faults: [], warnings: [], changed: nil))
        let (change, event) = site.update(PreviewState(content: content, faults: [], warnings: [], changed: ["index.html"]))
        #expect(!change.touchesAllPages && event == #"{"revision":2,"all":false,"files":["index.html"]}"#)
        let stream = get(site, "__assay/events")
        #expect(stream.opensEvents && String(decoding: stream.body, as: UTF8.self) == "event: hello\ndata: {\"session\":\"s1\",\"revision\":2}\n\n")
    }

    @Test func `addresses elsewhere lead to the site, for now`() {
        let site = site("https://a.example/x/")
        _ = site.update(PreviewState(content: content, faults: [], warnings: [], changed: nil))
        for (path, location) in [("index.html", "/x/"), ("x", "/x/"), ("x/2026/W21", "/x/2026/W21/")] {
            let response = get(site, path)
            #expect(response.status == 307 && response.headers.contains(HTTPHeader(name: "Location", value: location)), "\(path)")
        }
        #expect(get(site, "x/index.html").status == 200)
        #expect(get(site, "2026/W21/index.html").status == 404)
        #expect(get(site, "x/__assay/preview.css").body == PreviewScript.sheet)
    }
}
